"""A text as a finder likes it: plain digits, hyphens and spaces, with the way back."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

from postcheck.model import Span

_DROPPED = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\u20e3\ufeff")
"""Characters that nobody sees: soft hyphens, joiners, and what makes a digit a keycap."""

_DASHES = frozenset("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d")


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` without its typographic variety; `span_of` leads back into the original.

    `dropped` holds, for each character left out, the folded offset where it stood.
    """

    text: str
    dropped: tuple[int, ...] = ()

    def span_of(self, start: int, end: int) -> Span:
        """The original stretch behind folded offsets `start` to `end`."""
        return Span(self._at(start), self._at(end))

    def _at(self, offset: int) -> int:
        return offset + bisect_right(self.dropped, offset)


def fold(text: str) -> Folded:
    """Any digit as an ASCII one, any dash as `-`, any space as ` `; unseen characters dropped.

    Lengths stay equal but for what is dropped, so the map is a list of places.
    """
    if text.isascii():
        return Folded(text)
    out: list[str] = []
    dropped: list[int] = []
    for char in text:
        if char.isascii():
            out.append(char)
        elif char in _DROPPED:
            dropped.append(len(out))
        else:
            out.append(_plain(char))
    return Folded("".join(out), tuple(dropped))


def _plain(char: str) -> str:
    if char in _DASHES:
        return "-"
    if char == "’":
        return "'"
    if char.isspace():
        return "\n" if char in "\x85\u2028\u2029" else " "
    digit = unicodedata.decimal(char, None)
    return char if digit is None else str(digit)
