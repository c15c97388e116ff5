"""Web pages: the words that a browser shows and the attributes that people read or hear.

The scanner is our own: the standard library's parser takes minutes over some broken pages, stops
at others, and knows where a tag begins but not where an attribute does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

from postcheck.formats.flow import Flow
from postcheck.formats.links import targets
from postcheck.formats.mapping import View, ViewBuilder, compose
from postcheck.model import PartKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from postcheck.formats.parts import Block

_MUTE = frozenset({"script", "style", "template"})
_RAW = frozenset({"script", "style", "title", "textarea"})  # no tags inside
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
_EMBEDDED = frozenset({"img", "video", "audio", "source", "embed"})
_BUTTONS = frozenset({"submit", "button", "reset"})
# Possessive throughout, so each costs one pass over what it matches.
_START_TAG = re.compile(
    r"""<([a-zA-Z][^\s/>]*+)
    (?:[\s/]++|[^\s/>=]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'>][^\s>]*+|(?=>)))?+)*+>""",
    re.VERBOSE,
)
_TAG_NAME = re.compile(r"</?([a-zA-Z][^\s/>]*+)")
_ATTRIBUTE = re.compile(
    r"""(?<=[\s"'/])([^\s"'/>=]++)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>][^\s>]*+))"""
)
_REFERENCE = re.compile(r"&(?:#[0-9]{1,9}|#[xX][0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{0,40});?")
_LINE_END = re.compile(r"\r\n?|\n")


def read_html(text: str, *, keep_lines: bool = False) -> list[Block]:
    """Read the blocks of a page or of a fragment, however broken it is.

    `keep_lines` takes line ends for line breaks, as where tags only mark words of plain text.
    """
    flow = Flow()
    HtmlReader(flow, keep_lines=keep_lines).read(text)
    return flow.finish()


class HtmlReader:
    """Feeds a flow with what html holds; `read` may be called again for the next fragment."""

    def __init__(self, flow: Flow, *, keep_lines: bool = False) -> None:
        self._flow = flow
        self._mute: list[str] = []
        self._pre = int(keep_lines)
        self._svg = 0

    @property
    def muted(self) -> bool:
        """Whether the reader is inside an element that is never shown."""
        return bool(self._mute)

    def read(self, text: str, at: int = 0) -> None:
        """Read `text`, which stands in the source at `at`."""
        start = 0
        for tag in _tags(text):
            self._words(text[start : tag.start], at + start)
            if tag.name:
                markup = text[tag.start : tag.end]
                if markup.startswith("</"):
                    self._end(tag.name)
                else:
                    self._start(tag.name, markup, at + tag.start)
            start = tag.end
        self._words(text[start:], at + start)

    def _words(self, words: str, at: int) -> None:
        if self._mute or not words:
            return
        start = 0
        for match in _REFERENCE.finditer(words):
            shown = unescape(match[0])
            if shown != match[0]:
                self._lines(words[start : match.start()], at + start)
                self._flow.replaced(at + match.start(), at + match.end(), shown)
                start = match.end()
        self._lines(words[start:], at + start)

    def _lines(self, words: str, at: int) -> None:
        start = 0
        if self._pre:
            for match in _LINE_END.finditer(words):
                self._flow.text(at + start, words[start : match.start()])
                self._flow.line_break(at + match.start(), at + match.end())
                start = match.end()
        self._flow.text(at + start, words[start:])

    def _start(self, name: str, markup: str, at: int) -> None:
        if name in _MUTE:
            self._mute.append(name)
        if self._mute:
            return
        if name == "br":
            self._flow.line_break(at, at + len(markup))
        elif name in _HEADINGS:
            self._flow.block(PartKind.ALT if self._svg else _HEADINGS[name])
        elif name == "body":
            self._flow.block()
        elif name in _BLOCKS:
            self._flow.block(self._flow.kind)  # inside a heading, still the heading's
        self._pre += name == "pre"
        self._svg += name == "svg"
        if "=" in markup:
            self._attributes(name, markup, at)

    def _end(self, name: str) -> None:
        if name in self._mute:
            while self._mute.pop() != name:
                pass
        elif self._mute:
            return
        elif name in _HEADINGS or name == "head":
            self._flow.block()
        elif name in _BLOCKS:
            self._flow.block(self._flow.kind)
        self._pre -= name == "pre" and self._pre > 0
        self._svg -= name == "svg" and self._svg > 0

    def _attributes(self, name: str, markup: str, at: int) -> None:
        values: dict[str, View] = {}
        for match in _ATTRIBUTE.finditer(markup):
            group = match.lastindex or 1
            value = View.of(match[group], at + match.start(group))
            values.setdefault(match[1].lower(), _unescaped(value))
        kinds = _attribute_kinds(name, {key: value.text for key, value in values.items()})
        for key, value in values.items():
            if kind := kinds.get(key):
                for view in targets(value) if kind is PartKind.LINK else [value]:
                    self._flow.aside(kind, view)


@dataclass(frozen=True, slots=True)
class _Tag:
    """Markup from `start` to `end`; without a name it is a comment or the like."""

    name: str
    start: int
    end: int


def _tags(text: str) -> Iterator[_Tag]:
    """Find the markup in `text`, in one pass however broken it is."""
    last = text.rfind(">")
    sound = True  # no start tag yet whose quotes never end; after one, every ">" ends a tag
    unended: set[str] = set()
    at = text.find("<")
    while 0 <= at <= last:
        start, tag = at, None
        named = _TAG_NAME.match(text, at)
        if named:
            whole = _START_TAG.match(text, at) if sound and named[0][1] != "/" else None
            sound = sound and (whole is not None or named[0][1] == "/")
            end = whole.end() if whole else text.find(">", at) + 1
            tag = _Tag(named[1].lower(), at, end)
        elif text.startswith("<!--", at):
            end = text.find("-->", at + 2)
            tag = _Tag("", at, len(text) if end < 0 else end + 3)
        elif text.startswith(("<!", "<?", "</"), at):
            tag = _Tag("", at, text.find(">", at) + 1)
        at = tag.end if tag else at + 1
        if tag:
            yield tag
            if tag.name in _RAW - unended and text[start + 1] != "/":
                raw_end = re.compile(f"</{tag.name}", re.IGNORECASE).search(text, at)
                if raw_end:
                    at = raw_end.start()
                else:
                    unended.add(tag.name)
        at = text.find("<", at)


def _attribute_kinds(name: str, values: dict[str, str]) -> dict[str, PartKind]:
    """Say which attributes of an element are words, and of what kind."""
    if name == "meta":
        kind = _META.get((values.get("name") or values.get("property") or "").lower())
        return {"content": kind} if kind else {}
    kinds = dict.fromkeys(_SPOKEN, PartKind.ALT)
    if name in {"a", "area"}:
        kinds["href"] = PartKind.LINK
    elif name in _EMBEDDED:
        kinds["src"] = PartKind.LINK  # the name of a picture's file may be a child's
    elif name == "input" and values.get("type", "").lower() in _BUTTONS:
        kinds["value"] = PartKind.BODY
    return kinds


def _unescaped(view: View) -> View:
    """Decode the character references of an attribute's value."""
    text, last, built = view.text, 0, ViewBuilder()
    if "&" not in text:
        return view
    for match in _REFERENCE.finditer(text):
        plain = unescape(match[0])
        if plain == match[0] or (
            match[0][-1] != ";" and text[match.end() : match.end() + 1] == "="
        ):
            continue  # "?a=b&copy=1" holds a parameter, not a sign
        built.verbatim(last, text[last : match.start()])
        built.replaced(match.start(), match.end(), plain)
        last = match.end()
    built.verbatim(last, text[last:])
    return compose(built.build(), view)
