"""Front matter: the title and the description that a site generator shows, and nothing else.

Only top-level scalars are read, so no YAML or TOML library is needed, and each keeps its place.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from postcheck.formats.mapping import View, ViewBuilder, compose
from postcheck.formats.parts import Block
from postcheck.model import PartKind

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARTS = {"title": PartKind.TITLE, "description": PartKind.BODY}
_YAML = re.compile(
    r"---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_TOML = re.compile(r"\+\+\+[ \t]*\r?\n(.*?)^\+\+\+[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_YAML_ENTRY = re.compile(r"[\"']?[A-Za-z_][\w .-]*[\"']?[ \t]*:(?=\s|\Z)")
_YAML_VALUE = re.compile(
    r"^[\"']?(title|description)[\"']?[ \t]*:[ \t]*", re.IGNORECASE | re.MULTILINE
)
_TOML_VALUE = re.compile(
    r"^[\"']?(title|description)[\"']?[ \t]*=[ \t]*", re.IGNORECASE | re.MULTILINE
)
_TABLE = re.compile(r"^\[", re.MULTILINE)
_BLOCK_SCALAR = re.compile(r"[|>][-+0-9]*[ \t]*(?:#.*)?\r?(?:\n|\Z)")
_INDENTED_LINE = re.compile(r"(?:[ \t]+[^\n]*|[ \t\r]*)(?:\n|\Z)")
_FOLD = re.compile(r"[ \t\r]*\n\s*")
_COMMENT = re.compile(r"[ \t]#[^\n]*")
_DOUBLE = re.compile(r'"((?:[^"\\]|\\.)*+)"', re.DOTALL)
_SINGLE = re.compile(r"'((?:[^']|'')*+)'")
_TRIPLE = re.compile(r'"""(.*?)"""|\'\'\'(.*?)\'\'\'', re.DOTALL)
_ESCAPE = re.compile(
    r"\\(?:(?P<hex>x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})|(?P<line>\r?\n\s*)|(?P<one>.))"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\n", "0": " ", "N": "\n", "_": " ", "L": "\n", "P": "\n"}


def read_front_matter(text: str) -> tuple[list[Block], int]:
    """Read title and description as blocks, and the offset where the document's body begins."""
    if match := _YAML.match(text):
        lines = (line.strip() for line in match[1].splitlines())
        first = next((line for line in lines if line and not line.startswith("#")), "a:")
        if not _YAML_ENTRY.match(first):
            return [], 0  # two rules with text between them: read it
        values = _yaml_values(match[1], match.start(1))
    elif match := _TOML.match(text):
        values = _toml_values(match[1], match.start(1))
    else:
        return [], 0
    return [Block(_PARTS[key], view) for key, view in values], match.end()


def _yaml_values(matter: str, at: int) -> Iterator[tuple[str, View]]:
    for match in _YAML_VALUE.finditer(matter):
        yield match[1].lower(), compose(_yaml_scalar(matter, match.end()), View.of(matter, at))


def _yaml_scalar(matter: str, start: int) -> View:
    if quoted := _DOUBLE.match(matter, start):
        return _unescaped(_folded(View.of(quoted[1], quoted.start(1))))
    if quoted := _SINGLE.match(matter, start):
        view = _folded(View.of(quoted[1], quoted.start(1)))
        return _replaced(view, re.compile("''"), "'")
    block = _BLOCK_SCALAR.match(matter, start)
    lines_start = block.end() if block else _end_of_line(matter, start)
    end = _end_of_indented(matter, lines_start)
    if block:
        view = View.of(matter[lines_start:end], lines_start)
        if matter[start] == "|":
            return _replaced(view, re.compile(r"(?<=\n)[ \t]+|\A[ \t]+"), "")
        return _folded(view)
    view = View.of(matter[start:end], start)
    comment = re.match("#", view.text) or _COMMENT.search(view.text)
    return _folded(view.cut(0, comment.start()) if comment else view)


def _toml_values(matter: str, at: int) -> Iterator[tuple[str, View]]:
    table = _TABLE.search(matter)
    top = matter[: table.start()] if table else matter
    for match in _TOML_VALUE.finditer(top):
        start = match.end()
        if quoted := _TRIPLE.match(top, start):
            group = 1 if quoted[1] is not None else 2
        elif quoted := _DOUBLE.match(top, start) or _SINGLE.match(top, start):
            group = 1
        else:
            continue
        view = View.of(quoted[group], quoted.start(group))
        if top[start] == '"':
            view = _unescaped(view)
        yield match[1].lower(), compose(view, View.of(matter, at))


def _end_of_line(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end + 1


def _end_of_indented(text: str, at: int) -> int:
    while at < len(text) and (line := _INDENTED_LINE.match(text, at)):
        at = line.end()
    return at


def _folded(view: View) -> View:
    """Fold a scalar over several lines: a line break is a space, a blank line a line break."""
    view = view.stripped()
    built, last = ViewBuilder(), 0
    for match in _FOLD.finditer(view.text):
        built.verbatim(last, view.text[last : match.start()])
        built.replaced(match.start(), match.end(), "\n" if match[0].count("\n") > 1 else " ")
        last = match.end()
    built.verbatim(last, view.text[last:])
    return compose(built.build(), view)


def _replaced(view: View, pattern: re.Pattern[str], text: str) -> View:
    built, last = ViewBuilder(), 0
    for match in pattern.finditer(view.text):
        built.verbatim(last, view.text[last : match.start()])
        if text:
            built.replaced(match.start(), match.end(), text)
        last = match.end()
    built.verbatim(last, view.text[last:])
    return compose(built.build(), view)


def _unescaped(view: View) -> View:
    built, last = ViewBuilder(), 0
    for match in _ESCAPE.finditer(view.text):
        built.verbatim(last, view.text[last : match.start()])
        last = match.end()
        if match["hex"]:
            char = chr(min(int(match["hex"][1:], 16), sys.maxunicode))
            built.replaced(match.start(), last, "\ufffd" if _SURROGATE.match(char) else char)
        elif match["one"]:
            built.replaced(match.start(), last, _ESCAPES.get(match["one"], match["one"]))
    built.verbatim(last, view.text[last:])
    return compose(built.build(), view)
