"""Plain text: blank lines set blocks apart; a short line that stands alone is a heading."""

from __future__ import annotations

import re
import unicodedata

from postcheck.formats.mapping import View, fold
from postcheck.formats.parts import Block
from postcheck.model import PartKind

_BLANK = re.compile(r"\n[ \t]*+(?:\n[ \t]*+)++")
_SUBJECT = re.compile(r"^[ \t]*subject[ \t]*:[ \t]*(?=\S)([^\n]+)", re.IGNORECASE | re.MULTILINE)
_SUBJECT_WITHIN_LINES = 6
_HEADING_LENGTH = 80
_HEADING_WORDS = 12
_ENDS_A_SENTENCE = tuple(".,;:!?…")


def read_text(text: str) -> list[Block]:
    """Read the blocks of a plain text."""
    view = fold(View.of(text))
    subject = _subject_line(view.text)
    if subject is None:
        return _blocks(view, first=True)
    before, after = view.cut(0, subject.start()), view.cut(subject.end(), len(view.text))
    title = Block(PartKind.TITLE, view.cut(*subject.span(1)))
    return [*_blocks(before), title, *_blocks(after)]


def _subject_line(text: str) -> re.Match[str] | None:
    match = _SUBJECT.search(text)
    if match and text.count("\n", 0, match.start()) < _SUBJECT_WITHIN_LINES:
        return match
    return None


def _blocks(view: View, *, first: bool = False) -> list[Block]:
    spans: list[tuple[int, int]] = []
    at = 0
    for gap in _BLANK.finditer(view.text):
        spans.append((at, gap.start()))
        at = gap.end()
    spans.append((at, len(view.text)))
    spans = [span for span in spans if view.text[slice(*span)].strip()]
    blocks: list[Block] = []
    for index, span in enumerate(spans):
        kind = PartKind.BODY
        if index < len(spans) - 1 and _is_heading(view.text[slice(*span)].strip()):
            kind = PartKind.TITLE if first and index == 0 else PartKind.HEADING
        blocks.append(Block(kind, view.cut(*span)))
    return blocks


def _is_heading(line: str) -> bool:
    if "\n" in line or len(line) > _HEADING_LENGTH or len(line.split()) > _HEADING_WORDS:
        return False
    start = line[0]
    opens = start.isupper() or start.isdigit() or unicodedata.category(start) == "So"
    words = line.rstrip("\"'\u201d\u2019)] ")
    while words and unicodedata.category(words[-1]) in {"So", "Cf", "Mn", "Sk"}:
        words = words[:-1].rstrip()  # an emoji does not make "Sign up!" a heading
    return opens and not words.endswith(_ENDS_A_SENTENCE) and any(map(str.isalpha, words))
