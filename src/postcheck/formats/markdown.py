"""Markdown, by pyromark (pulldown-cmark); its byte offsets never leave this file."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import pyromark

from postcheck.formats.flow import Flow
from postcheck.formats.frontmatter import read_front_matter
from postcheck.formats.html import HtmlReader
from postcheck.formats.links import targets
from postcheck.formats.mapping import View
from postcheck.model import PartKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from postcheck.formats.parts import Block

_PARSER = pyromark.Markdown(
    options=pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    | pyromark.Options.ENABLE_GFM
    | pyromark.Options.ENABLE_DEFINITION_LIST
)
_BLOCKS = frozenset(
    {
        "Paragraph",
        "Item",
        "List",
        "BlockQuote",
        "TableCell",
        "DefinitionListTitle",
        "DefinitionListDefinition",
        "FootnoteDefinition",
    }
)
_FOREIGN = re.compile(r"[^\x00-\x7f]")


def read_markdown(text: str) -> list[Block]:
    """Read a document's blocks: its front matter's title and description, then its body."""
    blocks, start = read_front_matter(text)
    return blocks + _Body(text, start).read()


class _Offsets:
    """Byte offsets of the parser to code points of the file."""

    def __init__(self, text: str, start: int) -> None:
        self._start = start
        self._bytes: list[int] = []
        self._extra: list[int] = []
        extra = 0
        for match in _FOREIGN.finditer(text, start):
            at = match.start() - start
            self._bytes.append(at + extra + 1)
            extra += len(match[0].encode()) - 1
            self._extra.append(extra)

    def __call__(self, offset: int) -> int:
        at = bisect_right(self._bytes, offset)
        return self._start + offset - (self._extra[at - 1] if at else 0)


@dataclass(slots=True)
class _Target:
    """A link or an image that is open: its parser's data, and where its words end so far."""

    data: dict[str, Any]
    words_end: int


class _Body:
    """One document, read event by event into a flow."""

    def __init__(self, text: str, start: int) -> None:
        self._text = text
        self._body = text[start:]
        self._point = _Offsets(text, start)
        self._flow = Flow()
        self._html = HtmlReader(self._flow)
        self._code = False
        self._fragment: list[tuple[int, int]] = []
        self._targets: list[_Target] = []

    @cached_property
    def _definitions(self) -> dict[str, tuple[int, int]]:
        found = _PARSER.reference_definitions(self._body)
        return {
            label.casefold(): (self._point(link["span"]["start"]), self._point(link["span"]["end"]))
            for label, link in found.items()
        }

    def read(self) -> list[Block]:
        for event, place in _PARSER.events_with_range(self._body):
            start, end = self._point(place["start"]), self._point(place["end"])
            if isinstance(event, str):
                self._mark(event, start, end)
                continue
            name, value = _only(event)
            if name == "End":
                self._close(value if isinstance(value, str) else _only(value)[0], start, end)
                continue
            if self._targets:
                self._targets[-1].words_end = end
            match name:
                case "Text":
                    self._words(value, start, end)
                case "Start":
                    self._open(value, start)
                case "Code":
                    self._inline_code(value, start, end)
                case "InlineHtml":
                    self._html.read(self._text[start:end], start)
                case "Html":
                    self._fragment.append((start, end))
                case _:  # a footnote's mark, a task's box: not words
                    pass
        return self._flow.finish()

    def _mark(self, event: str, start: int, end: int) -> None:
        if event == "SoftBreak":
            self._flow.space(start, end)
        elif event == "HardBreak":
            self._flow.line_break(start, end)
        else:
            self._flow.block()

    def _words(self, words: str, start: int, end: int) -> None:
        if self._code or self._html.muted:
            return
        if end - start == len(words) and self._text.startswith(words, start):
            self._flow.text(start, words)
        else:
            self._flow.replaced(start, end, words)

    def _inline_code(self, code: str, start: int, end: int) -> None:
        if self._html.muted:
            return
        at = self._text.find(code, start, end)
        if at >= 0:
            self._flow.text(at, code)
        else:
            self._flow.replaced(start, end, code)

    def _open(self, tag: str | Mapping[str, Any], start: int) -> None:
        name, data = (tag, {}) if isinstance(tag, str) else _only(tag)
        if name == "Heading":
            first = data["level"] == "H1"
            self._flow.block(PartKind.TITLE if first else PartKind.HEADING)
        elif name == "CodeBlock":
            self._flow.block()
            self._code = True
        elif name == "HtmlBlock":
            self._fragment = []
        elif name in {"Link", "Image"}:
            self._targets.append(_Target(data, start))
            if name == "Image":
                self._flow.open_alt()
        elif name in _BLOCKS:
            self._flow.block()

    def _close(self, name: str, start: int, end: int) -> None:
        if name == "HtmlBlock":
            self._read_fragment()
        elif name == "CodeBlock":
            self._code = False
        elif name in {"Link", "Image"}:
            if name == "Image":
                self._flow.close_alt()
            self._leave(self._targets.pop(), start, end)
        elif name == "Heading" or name in _BLOCKS:
            self._flow.block()

    def _read_fragment(self) -> None:
        # A quote's or a list's marks stand between the lines of a fragment; spaces in their
        # stead keep every offset.
        if not self._fragment:
            return
        lines: list[str] = []
        at = first = self._fragment[0][0]
        for start, end in self._fragment:
            lines += [" " * (start - at), self._text[start:end]]
            at = end
        self._html.read("".join(lines), first)

    def _leave(self, target: _Target, start: int, end: int) -> None:
        data = target.data
        if self._html.muted or data["link_type"] in {"Autolink", "Email"}:
            return  # what an automatic link points to is what it shows
        low, high = target.words_end, end
        if data["link_type"] != "Inline":
            low, high = self._definitions.get(data["id"].casefold(), (start, end))
        for view in targets(self._located(data["dest_url"], low, high)):
            self._flow.aside(PartKind.LINK, view)
        low = max(self._text.find(data["dest_url"], low, high), low)
        self._flow.aside(PartKind.ALT, self._located(data["title"], low, high))

    def _located(self, words: str, low: int, high: int) -> View:
        at = self._text.find(words, low, high)
        return View.of(words, at) if at >= 0 else View.standing_for(words, low, high)


def _only(nested: Mapping[str, Any]) -> tuple[str, Any]:
    """Open one of pyromark's events: a name, and what it holds."""
    ((name, value),) = nested.items()
    return name, value
