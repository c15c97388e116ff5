"""Word documents: the words as they would be published, from every part that holds some.

The XML is streamed under limits: no document type, no entity of its own, and no more
decompressed than a real document holds, whatever its sizes say.
"""

from __future__ import annotations

import io
import lzma
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from postcheck.formats.links import targets
from postcheck.formats.mapping import View
from postcheck.formats.parts import Block
from postcheck.formats.refusal import refusal
from postcheck.model import PartKind

_MEMBER_LIMIT = 40_000_000
_TOTAL_LIMIT = 80_000_000
_CHUNK = 1 << 16
_DEPTH_LIMIT = 1000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError,
    RuntimeError, ValueError, KeyError, IndexError, OverflowError, expat.ExpatError,
)  # fmt: skip
_STORY = re.compile(
    r"word/(?P<what>document|header|footer|footnotes|endnotes|comments)(?P<number>\d*)\.xml"
)
_STORY_ORDER = ("header", "document", "footnotes", "endnotes", "footer", "comments")
_NOTES = frozenset({"footnote", "endnote", "comment"})
_TITLE_STYLES = frozenset({"title", "heading1"})
_HEADING_STYLE = re.compile(r"heading[2-9]|subtitle")
_HYPERLINK_FIELD = re.compile(r'\s*HYPERLINK\s+"([^"]+)"', re.IGNORECASE)
_SKIPPED = frozenset({"del", "moveFrom", "pPrChange", "rPrChange", "rt"})
_MARKS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_WORD = "wordprocessingml"
Start = Callable[[str, str, Mapping[str, str]], None]
End = Callable[[str, str], None]


def read_docx(name: str, data: bytes) -> list[Block]:
    """Read a document's labelled blocks, whose views lead nowhere: the words are the source."""
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise refusal(
                name,
                "is protected by a password.",
                "Open it in Word, remove the password and save a copy.",
            )
        raise refusal(
            name, "is an old Word document (.doc).", "Open it in Word and save it as .docx."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _Package(name, archive).read()
    except _DAMAGE:
        raise refusal(
            name,
            "is not a Word document, or it is damaged.",
            "Open it in Word and save it as .docx.",
        ) from None


class _Package:
    """The members of one document."""

    def __init__(self, name: str, archive: zipfile.ZipFile) -> None:
        self._name = name
        self._archive = archive
        self._members = frozenset(archive.namelist())
        self._total = 0

    def read(self) -> list[Block]:
        found = [m for m in map(_STORY.fullmatch, sorted(self._members, key=_natural)) if m]
        if not any(match["what"] == "document" for match in found):
            raise refusal(
                self._name, "is not a Word document.", "Open it in Word and save it as .docx."
            )
        found.sort(key=lambda match: _STORY_ORDER.index(match["what"]))
        styles = self._styles()
        blocks: list[Block] = []
        for match in found:
            story = _Story(match["what"], styles, self._links(match[0]))
            self._parse(match[0], story.start, story.end, story.text)
            blocks += story.blocks
        title = self._title()
        if title and all(block.view.text.strip() != title for block in blocks):
            blocks.insert(0, Block(PartKind.TITLE, View.of(title), "title property"))
        return blocks

    def _styles(self) -> dict[str, PartKind]:
        names: dict[str, str] = {}
        based: dict[str, str] = {}
        current = ""

        def start(space: str, tag: str, attrs: Mapping[str, str]) -> None:
            nonlocal current
            if _WORD not in space:
                return
            if tag == "style":
                current = attrs.get("styleId", "")
            elif tag == "name" and current:
                names.setdefault(current, attrs.get("val", ""))
            elif tag == "basedOn" and current:
                based[current] = attrs.get("val", "")

        self._parse("word/styles.xml", start)
        kinds: dict[str, PartKind] = {}
        for style in names:
            ancestor = style
            for _ in range(10):
                kind = _style_kind(names.get(ancestor, ancestor))
                if kind is not PartKind.BODY:
                    kinds[style] = kind
                    break
                ancestor = based.get(ancestor, "")
        return kinds

    def _links(self, member: str) -> dict[str, str]:
        folder, file = posixpath.split(member)
        links: dict[str, str] = {}

        def start(_space: str, tag: str, attrs: Mapping[str, str]) -> None:
            if tag == "Relationship" and attrs.get("Type", "").endswith("/hyperlink"):
                links[attrs.get("Id", "")] = attrs.get("Target", "")

        self._parse(f"{folder}/_rels/{file}.rels", start)
        return links

    def _title(self) -> str:
        words: list[str] = []
        inside = False

        def start(space: str, tag: str, _attrs: Mapping[str, str]) -> None:
            nonlocal inside
            inside = tag == "title" and "purl.org/dc" in space

        def end(_space: str, _tag: str) -> None:
            nonlocal inside
            inside = False

        def text(data: str) -> None:
            if inside:
                words.append(data)

        self._parse("docProps/core.xml", start, end, text)
        return "".join(words).strip()

    def _parse(
        self,
        member: str,
        start: Start,
        end: End = lambda _space, _tag: None,
        text: Callable[[str], None] = lambda _text: None,
    ) -> None:
        """Parse one member if the document has it."""
        if member not in self._members:
            return
        depth = 0

        def on_start(name: str, attrs: dict[str, str]) -> None:
            nonlocal depth
            depth += 1
            if depth > _DEPTH_LIMIT:
                raise ValueError
            space, _, tag = name.rpartition(" ")
            start(space, tag, {key.rpartition(" ")[2]: value for key, value in attrs.items()})

        def on_end(name: str) -> None:
            nonlocal depth
            depth -= 1
            space, _, tag = name.rpartition(" ")
            end(space, tag)

        def on_doctype(*_: object) -> None:
            raise ValueError

        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = on_start
        parser.EndElementHandler = on_end
        parser.CharacterDataHandler = text
        parser.StartDoctypeDeclHandler = on_doctype
        for chunk in self._chunks(member):
            parser.Parse(chunk)
        parser.Parse(b"", True)  # noqa: FBT003 - expat takes it by place

    def _chunks(self, member: str) -> Iterator[bytes]:
        size = 0
        with self._archive.open(member) as stream:
            while chunk := stream.read(_CHUNK):
                size += len(chunk)
                self._total += len(chunk)
                if size > _MEMBER_LIMIT or self._total > _TOTAL_LIMIT:
                    raise refusal(
                        self._name,
                        "unpacks to far more than a document holds.",
                        "It is damaged or made to do harm; do not open it.",
                    )
                yield chunk


@dataclass(slots=True)
class _Paragraph:
    kind: PartKind = PartKind.BODY
    label: str = ""
    words: list[str] = field(default_factory=list)
    inside: list[Block] = field(default_factory=list)


class _Story:
    """One part of a document with its paragraphs: the body, a header, the footnotes."""

    def __init__(self, what: str, styles: Mapping[str, PartKind], links: Mapping[str, str]) -> None:
        self.blocks: list[Block] = []
        self._what = what
        self._styles = styles
        self._links = links
        self._open: list[_Paragraph] = []
        self._skip = 0
        self._choice: list[bool] = []
        self._words = False
        self._field: list[str] | None = None
        self._tables = 0
        self._boxes = 0
        self._number = 0
        self._note = ""
        self._notes = 0

    def start(self, space: str, tag: str, attrs: Mapping[str, str]) -> None:
        """Begin an element."""
        if self._skip or self._skips(space, tag, attrs):
            self._skip += 1
        elif tag == "AlternateContent":
            self._choice.append(False)
        elif tag in {"docPr", "cNvPr"}:
            self._aside([attrs.get("title", ""), attrs.get("descr", "")])
        elif _WORD in space:
            self._start_word(tag, attrs)
        elif tag == "t" and "math" in space:
            self._words = True
        elif tag == "shape" and "vml" in space:
            self._aside([attrs.get("alt", "")])

    def end(self, space: str, tag: str) -> None:
        """End an element."""
        if self._skip:
            self._skip -= 1
        elif tag == "AlternateContent":
            self._choice.pop()
        elif tag == "t":
            self._words = False
        elif _WORD in space:
            self._end_word(tag)

    def text(self, data: str) -> None:
        """Add words to the paragraph that is open."""
        if self._skip:
            return
        if self._field is not None:
            self._field.append(data)
        elif self._words:
            self._add(data)

    def _skips(self, space: str, tag: str, attrs: Mapping[str, str]) -> bool:
        """Skip deleted words, former formats, second copies, and lines that only separate notes."""
        if tag in {"Choice", "Fallback"} and "markup-compatibility" in space and self._choice:
            taken, self._choice[-1] = self._choice[-1], True
            return taken
        if _WORD not in space:
            return False
        return tag in _SKIPPED or (
            tag in {"footnote", "endnote"} and attrs.get("type", "normal") != "normal"
        )

    def _start_word(self, tag: str, attrs: Mapping[str, str]) -> None:
        value = attrs.get("val", "")
        if tag == "p":
            self._open.append(_Paragraph(label=self._place()))
        elif tag == "pStyle" and self._open:
            self._open[-1].kind = self._styles.get(value, _style_kind(value))
        elif tag in _NOTES:
            self._notes += 1
            self._note = f"{tag} {self._notes}"
        elif tag == "hyperlink":
            self._link(self._links.get(attrs.get("id", ""), ""))
        elif tag in {"tblCaption", "tblDescription"}:
            self._aside([value])
        elif tag == "instrText":
            self._field = []
        elif tag == "sym":
            self._add(_symbol(attrs.get("char", "")))
        elif tag in _MARKS and "pos" not in attrs:  # a tab stop is not a tab
            self._add(_MARKS[tag])
        self._words = tag == "t"
        self._tables += tag == "tbl"
        self._boxes += tag == "txbxContent"

    def _end_word(self, tag: str) -> None:
        match tag:
            case "p" if self._open:
                self._finish(self._open.pop())
            case "tbl":
                self._tables -= 1
            case "txbxContent":
                self._boxes -= 1
            case "instrText":
                instruction = "".join(self._field or ())
                self._field = None
                if match := _HYPERLINK_FIELD.match(instruction):
                    self._link(match[1])
            case _:
                pass

    def _place(self) -> str:
        if self._note:
            return self._note
        if self._what != "document":
            return self._what
        if self._boxes:
            return "text box"
        return ""

    def _finish(self, paragraph: _Paragraph) -> None:
        words = "".join(paragraph.words)
        label = paragraph.label
        if words.strip() and not label:
            self._number += 1
            label = f"paragraph {self._number}" + (" (table)" if self._tables else "")
        block = Block(paragraph.kind, View.of(words), label)
        inside = [
            aside
            if aside.label
            else Block(aside.kind, aside.view, f"link in {label or 'a picture'}")
            for aside in paragraph.inside
        ]
        self._put([block, *inside])

    def _put(self, blocks: list[Block]) -> None:
        (self._open[-1].inside if self._open else self.blocks).extend(blocks)

    def _add(self, words: str) -> None:
        if self._open:
            self._open[-1].words.append(words)

    def _aside(self, spoken: list[str]) -> None:
        self._put([Block(PartKind.ALT, View.of(words), "alt text") for words in spoken if words])

    def _link(self, target: str) -> None:
        self._put([Block(PartKind.LINK, view) for view in targets(View.of(target))])


def _style_kind(style: str) -> PartKind:
    name = style.lower().replace(" ", "")
    if name in _TITLE_STYLES:
        return PartKind.TITLE
    return PartKind.HEADING if _HEADING_STYLE.fullmatch(name) else PartKind.BODY


def _symbol(code: str) -> str:
    if not re.fullmatch(r"[0-9A-Fa-f]{1,4}", code):
        return ""
    char = chr(int(code, 16))
    return char if char.isprintable() else ""


def _natural(name: str) -> tuple[int, str]:
    return len(name), name
