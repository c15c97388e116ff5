"""From a file to posts: one reader a format, each word leading back to its place."""

from __future__ import annotations

import hashlib
import re
import stat
from pathlib import Path, PurePath

from postcheck.formats.csv import read_csv
from postcheck.formats.decode import decode
from postcheck.formats.docx import read_docx
from postcheck.formats.html import read_html
from postcheck.formats.mapping import View
from postcheck.formats.markdown import read_markdown
from postcheck.formats.parts import assemble, post_of
from postcheck.formats.refusal import refusal
from postcheck.formats.text import read_text as read_plain
from postcheck.formats.walk import MEDIA_BY_SUFFIX, Found, walk
from postcheck.model import Kind, Media, Post, Source

__all__ = ["Found", "read_bytes", "read_file", "read_text", "walk"]

SIZE_LIMIT = 20_000_000
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_READERS = {Media.TEXT: read_plain, Media.MARKDOWN: read_markdown, Media.HTML: read_html}

Draft = tuple[Source, tuple[Post, ...]]


def read_file(path: Path, *, kind: Kind, text_column: str = "") -> Draft:
    """Read a file and the posts it holds (a csv may hold many), or raise `InputError`."""
    name = str(path)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise refusal(name, "is a folder.", "Name the files in it.")
        if not stat.S_ISREG(status.st_mode):
            raise refusal(name, "is not a file.", "Save the draft in a file first.")
        _refuse_large(name, status.st_size)
        data = path.read_bytes()
    except FileNotFoundError:
        raise refusal(name, "does not exist.", "Check the path and its spelling.") from None
    except PermissionError:
        raise refusal(name, "may not be read.", "Ask its owner for access.") from None
    except (OSError, ValueError):
        raise refusal(name, "cannot be read.", "Check the path, or copy the file.") from None
    return read_bytes(name, data, kind=kind, text_column=text_column)


def read_bytes(
    name: str, data: bytes, *, kind: Kind, media: Media | None = None, text_column: str = ""
) -> Draft:
    """Read a file's bytes; without `media` the name's ending decides, else it is plain text."""
    _refuse_large(name, len(data))
    if not data:
        raise refusal(name, "is empty.", "There is nothing to check.")
    suffix = PurePath(name).suffix.lower()
    media = media or MEDIA_BY_SUFFIX.get(suffix, Media.TEXT)
    digest = hashlib.sha256(data).hexdigest()
    if media is Media.DOCX or suffix == ".doc":
        return _docx(name, data, digest, kind)
    text = decode(name, data, html=media is Media.HTML)
    return _posts(Source(name, media, text, digest), kind, text_column)


def read_text(
    text: str,
    *,
    name: str = "draft",
    media: Media = Media.TEXT,
    kind: Kind = Kind.POST,
    text_column: str = "",
) -> Draft:
    """Read posts from text; every media but docx can be given as text."""
    if media is Media.DOCX:
        raise refusal(name, "a Word document is not text.", "Check the file itself.")
    text = _LONE_SURROGATE.sub("\ufffd", text)
    data = text.encode()
    _refuse_large(name, len(data))
    return _posts(Source(name, media, text, hashlib.sha256(data).hexdigest()), kind, text_column)


def _docx(name: str, data: bytes, digest: str, kind: Kind) -> Draft:
    view, parts, labels = assemble(read_docx(name, data), kind)
    _refuse_wordless(name, view.text)
    source = Source(name, Media.DOCX, view.text, digest, labels)
    return source, (Post(source, view.text, View.of(view.text).map, parts, kind),)


def _posts(source: Source, kind: Kind, text_column: str) -> Draft:
    if source.media is Media.CSV:
        rows = read_csv(source.name, source.text, text_column)
        posts = tuple(post_of(source, row.blocks, kind, row.meta) for row in rows)
    else:
        posts = (post_of(source, _READERS[source.media](source.text), kind),)
    posts = tuple(post for post in posts if post.text)
    _refuse_wordless(source.name, posts[0].text if posts else "")
    return source, posts


def _refuse_large(name: str, size: int) -> None:
    if size > SIZE_LIMIT:
        raise refusal(
            name,
            f"is larger than {SIZE_LIMIT // 1_000_000} MB.",
            "Check its text alone, or in several files.",
        )


def _refuse_wordless(name: str, text: str) -> None:
    if not text:
        raise refusal(name, "holds no text to check.", "Look whether it is the right file.")
