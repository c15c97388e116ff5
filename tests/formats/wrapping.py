"""Plain text wrapped in every format, escaped so that a reader sees the same words."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from html import escape
from xml.sax.saxutils import escape as xml_escape

from postcheck.model import Media

_BLANK = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_MARKDOWN_ANYWHERE = re.compile(r"[\\`*_\[\]<>&|~{}]")
_MARKDOWN_LINE_START = re.compile(r"^([#+:=-]|\d+(?=[.)]))", re.MULTILINE)
_NOT_XML = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def wrap(text: str, media: Media, *, title: bool = False) -> bytes:
    """`text` as a file: paragraphs at blank lines, hard breaks at single line ends.

    `title` makes the whole text a title: a heading of level 1, or a csv's Title column.
    """
    paragraphs = [
        "\n".join(line.strip() for line in paragraph.splitlines())
        for paragraph in _BLANK.split(text.strip())
    ]
    match media:
        case Media.TEXT:
            return text.encode()
        case Media.MARKDOWN:
            return "\n\n".join(_markdown(p, title=title) for p in paragraphs).encode() + b"\n"
        case Media.HTML:
            tag = "h1" if title else "p"
            inside = "\n".join(f"<{tag}>{_html(p)}</{tag}>" for p in paragraphs)
            return f"<!doctype html>\n<html><body>\n{inside}\n</body></html>\n".encode()
        case Media.DOCX:
            return docx("".join(_docx_paragraph(p, title=title) for p in paragraphs))
        case Media.CSV:
            return _csv(text, title=title)


def docx(body: str, **members: str) -> bytes:
    """A Word document of `body`'s XML; further members by name (`footnotes` and the like)."""
    parts = {"document": f"<w:body>{body}</w:body>", **members}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        for name, inside in parts.items():
            archive.writestr(
                f"word/{name}.xml", f'<w:{name} xmlns:w="{_WORD}" {_SPACES}>{inside}</w:{name}>'
            )
    return packed.getvalue()


_SPACES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def _markdown(paragraph: str, *, title: bool) -> str:
    escaped = _MARKDOWN_ANYWHERE.sub(r"\\\g<0>", paragraph)
    if title:
        # A "#" at the end closes a heading, and one alone would leave it empty.
        return "#" + (" " + escaped.replace("\n", " ")).replace(" #", r" \#")
    return _MARKDOWN_LINE_START.sub(_line_start, escaped).replace("\n", "\\\n")


def _line_start(match: re.Match[str]) -> str:
    # A number's point is escaped, not the number: "\1" is a backslash and a 1.
    return match[1] + "\\" if match[1].isdigit() else "\\" + match[1]


def _html(paragraph: str) -> str:
    return escape(paragraph).replace("\n", "<br>\n")


def _docx_paragraph(paragraph: str, *, title: bool) -> str:
    style = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' if title else ""
    runs = "<w:r><w:br/></w:r>".join(
        f'<w:r><w:t xml:space="preserve">{xml_escape(_NOT_XML.sub("", line))}</w:t></w:r>'
        for line in paragraph.split("\n")
    )
    return f"<w:p>{style}{runs}</w:p>"


def _csv(text: str, *, title: bool) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(["Date", "Time", "Title", "Message"] if title else ["Date", "Time", "Message"])
    writer.writerow(["2026-03-02", "09:00", text, ""] if title else ["2026-03-02", "09:00", text])
    return out.getvalue().encode()
