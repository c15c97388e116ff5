"""Web pages: the words that a browser shows and the attributes that people read or hear."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from postcheck.formats.flow import Flow
from postcheck.formats.links import targets, unescaped
from postcheck.formats.mapping import View
from postcheck.model import PartKind

if TYPE_CHECKING:
    from postcheck.formats.parts import Block

_MUTE = frozenset({"script", "style", "template"})
_HEADINGS = {"title": PartKind.TITLE, "h1": PartKind.TITLE} | dict.fromkeys(
    ("h2", "h3", "h4", "h5", "h6"), PartKind.HEADING
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "frameset",
        "header",
        "hgroup",
        "hr",
        "html",
        "iframe",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "noscript",
        "ol",
        "optgroup",
        "option",
        "p",
        "pre",
        "search",
        "section",
        "select",
        "summary",
        "svg",
        "table",
        "tbody",
        "td",
        "textarea",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_SPOKEN = frozenset(
    {"alt", "title", "aria-label", "aria-description", "placeholder", "label", "summary"}
)
_META = {
    "og:title": PartKind.TITLE,
    "twitter:title": PartKind.TITLE,
    "description": PartKind.BODY,
    "og:description": PartKind.BODY,
    "twitter:description": PartKind.BODY,
    "og:image:alt": PartKind.ALT,
    "twitter:image:alt": PartKind.ALT,
}
_BUTTONS = frozenset({"submit", "button", "reset"})
# Possessive throughout: a long run of one character costs one pass.
_ATTRIBUTE = re.compile(
    r"""(?<=[\s"'/])([^\s"'/>=]++)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>][^\s>]*+))"""
)
_LINE = re.compile("\n")


def read_html(text: str, *, keep_lines: bool = False) -> list[Block]:
    """Read the blocks of a page or of a fragment, however broken it is.

    `keep_lines` takes line ends for line breaks, as where tags only mark words of plain text.
    """
    flow = Flow()
    HtmlReader(flow, keep_lines=keep_lines).read(text)
    return flow.finish()


class HtmlReader(HTMLParser):
    """Feeds a flow with what html holds; `read` may be called again for the next fragment."""

    def __init__(self, flow: Flow, *, keep_lines: bool = False) -> None:
        super().__init__(convert_charrefs=False)
        self._flow = flow
        self._mute: list[str] = []
        self._pre = int(keep_lines)
        self._svg = 0
        self._text = ""
        self._at = 0
        self._lines = [0]

    @property
    def muted(self) -> bool:
        """Whether the reader is inside an element that is never shown."""
        return bool(self._mute)

    def read(self, text: str, at: int = 0) -> None:
        """Read `text`, which stands in the source at `at`."""
        self._text, self._at = text, at
        self._lines = [0, *(match.end() for match in _LINE.finditer(text))]
        self.reset()
        self.feed(text)
        self.close()

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        if tag in _MUTE:
            self._mute.append(tag)
        if self._mute:
            return
        self._structure(tag)
        if tag == "pre":
            self._pre += 1
        elif tag == "svg":
            self._svg += 1
        if attrs:
            self._attributes(tag, {name: value or "" for name, value in attrs})

    def handle_endtag(self, tag: str) -> None:
        """End an element."""
        if tag in self._mute:
            while self._mute.pop() != tag:
                pass
            return
        if self._mute or tag == "br":
            return
        if tag == "pre":
            self._pre = max(self._pre - 1, 0)
        elif tag == "svg":
            self._svg = max(self._svg - 1, 0)
        if tag in _BLOCKS:
            self._flow.block(self._flow.kind)  # inside a heading, still the heading's
        elif tag in _HEADINGS or tag == "head":
            self._flow.block()

    def handle_data(self, data: str) -> None:
        """Show words."""
        if self._mute:
            return
        start = self._offset()
        if not self._text.startswith(data, start):
            self._flow.replaced(self._at + start, self._at + len(self._text), data)
        elif self._pre and "\n" in data:
            self._lines_of(data, self._at + start)
        else:
            self._flow.text(self._at + start, data)

    def handle_entityref(self, name: str) -> None:
        """Show a named character."""
        self._reference("&" + name)

    def handle_charref(self, name: str) -> None:
        """Show a numbered character."""
        self._reference("&#" + name)

    def parse_marked_section(self, i: int, report: int = 1) -> int:  # noqa: ARG002
        """Skip `<![...>` as a browser does; the inherited method stops at unknown ones."""
        return int(self.parse_bogus_comment(i))

    def _reference(self, written: str) -> None:
        if self._mute:
            return
        start = self._offset()
        end = start + len(written)
        if self._text.startswith(";", end):
            written, end = written + ";", end + 1
        shown = unescape(written)
        if shown == written:
            self._flow.text(self._at + start, written)
        else:
            self._flow.replaced(self._at + start, self._at + end, shown)

    def _lines_of(self, data: str, at: int) -> None:
        for line in data.splitlines(keepends=True):
            words = line.rstrip("\r\n")
            self._flow.text(at, words)
            if len(words) < len(line):
                self._flow.line_break(at + len(words), at + len(line))
            at += len(line)

    def _structure(self, tag: str) -> None:
        start = self._at + self._offset()
        if tag == "br":
            self._flow.line_break(start, start + len(self.get_starttag_text() or ""))
        elif tag in _HEADINGS:
            self._flow.block(PartKind.ALT if self._svg else _HEADINGS[tag])
        elif tag == "body":
            self._flow.block()
        elif tag in _BLOCKS:
            self._flow.block(self._flow.kind)

    def _attributes(self, tag: str, attrs: dict[str, str]) -> None:
        wanted: dict[str, PartKind] = dict.fromkeys(_SPOKEN & attrs.keys(), PartKind.ALT)
        if tag == "meta":
            kind = _META.get((attrs.get("name") or attrs.get("property") or "").lower())
            wanted = {"content": kind} if kind else {}
        elif tag == "input" and attrs.get("type", "").lower() in _BUTTONS:
            wanted["value"] = PartKind.BODY
        elif tag in {"a", "area"}:
            wanted["href"] = PartKind.LINK
        if not wanted:
            return
        raw = self.get_starttag_text() or ""
        start = self._at + self._offset()
        for match in _ATTRIBUTE.finditer(raw):
            kind = wanted.pop(match[1].lower(), None)
            if kind is None or match.lastindex is None:
                continue
            value = unescaped(View.of(match[match.lastindex], start + match.start(match.lastindex)))
            shown = targets(value) if kind is PartKind.LINK else [value]
            for view in shown:
                self._flow.aside(kind, view)
