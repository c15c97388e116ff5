"""Views: a text and, piece by piece, the stretch of another text that it came from.

Every step of a reader (an entity decoded, a quote undoubled, a character folded) is a view of
the text before it; `compose` joins two steps into one, down to the file.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from typing import TypeAlias

from postcheck.model import Segment, SourceMap, Span

Piece: TypeAlias = tuple[int, int, int, int, bool]
"""View start and end, source start and end, verbatim: a `Segment`, light enough to build by
the hundred thousand."""


@dataclass(frozen=True, slots=True)
class View:
    """A text with its pieces, which ascend in the view; what no piece covers is a gap."""

    text: str
    pieces: tuple[Piece, ...]

    @classmethod
    def of(cls, text: str, at: int = 0) -> View:
        """`text` as it stands in the source from offset `at`."""
        return cls(text, ((0, len(text), at, at + len(text), True),) if text else ())

    @classmethod
    def standing_for(cls, text: str, start: int, end: int) -> View:
        """`text` as a whole, for the source from `start` to `end`."""
        return cls(text, ((0, len(text), start, end, False),) if text and start < end else ())

    @property
    def map(self) -> SourceMap:
        """The pieces as the model's segments."""
        return SourceMap(
            tuple(
                Segment(Span(low, high), Span(start, end), verbatim)
                for low, high, start, end, verbatim in self.pieces
            )
        )

    def cut(self, low: int, high: int) -> View:
        """Cut out the view of `text[low:high]`."""
        if low == 0 and high == len(self.text):
            return self
        return compose(View.of(self.text[low:high], low), self)

    def stripped(self) -> View:
        """Cut off the white space at both ends."""
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, max(start, len(self.text.rstrip())))


class ViewBuilder:
    """Builds a view from its start to its end."""

    __slots__ = ("_length", "_pieces", "_texts")

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0

    def __len__(self) -> int:
        return self._length

    def ends_with(self, text: str) -> bool:
        """Whether the text last added ends with `text`."""
        return bool(self._texts) and self._texts[-1].endswith(text)

    def verbatim(self, at: int, text: str) -> None:
        """Add `text`, which stands in the source at `at` just as it is here."""
        if not text:
            return
        low, high = self._length, self._length + len(text)
        end = at + len(text)
        if self._pieces:
            first, before, start, stop, verbatim = self._pieces[-1]
            if verbatim and before == low and stop == at:
                self._pieces[-1] = (first, high, start, end, True)
                self._add(text)
                return
        self._pieces.append((low, high, at, end, True))
        self._add(text)

    def replaced(self, start: int, end: int, text: str) -> None:
        """Add `text`, which stands for the source from `start` to `end`."""
        if text and start < end:
            self._pieces.append((self._length, self._length + len(text), start, end, False))
        self._add(text)

    def gap(self, text: str) -> None:
        """Add `text`, which nothing in the source stands for."""
        self._add(text)

    def append(self, view: View) -> None:
        """Add a whole view."""
        by = self._length
        self._pieces += [
            (low + by, high + by, start, end, verbatim)
            for low, high, start, end, verbatim in view.pieces
        ]
        self._add(view.text)

    def build(self) -> View:
        """Return all that was added."""
        return View("".join(self._texts), tuple(self._pieces))

    def _add(self, text: str) -> None:
        self._texts.append(text)
        self._length += len(text)


def compose(outer: View, inner: View) -> View:
    """Lead `outer`, a view of `inner.text`, on to the source of `inner`."""
    pieces: list[Piece] = []
    for low, high, start, end, verbatim in outer.pieces:
        under = _overlapping(inner.pieces, start, end)
        if not under:
            continue
        if not verbatim:
            exact = [_clipped(piece, start, end) for piece in under]
            pieces.append((low, high, min(p[2] for p in exact), max(p[3] for p in exact), False))
            continue
        shift = low - start
        for piece in under:
            view_low, view_high, source_start, source_end, same = _clipped(piece, start, end)
            pieces.append((view_low + shift, view_high + shift, source_start, source_end, same))
    return View(outer.text, tuple(pieces))


def _overlapping(pieces: tuple[Piece, ...], start: int, end: int) -> list[Piece]:
    at = max(bisect_right(pieces, start, key=lambda piece: piece[0]) - 1, 0)
    found: list[Piece] = []
    while at < len(pieces) and pieces[at][0] < end:
        if pieces[at][1] > start:
            found.append(pieces[at])
        at += 1
    return found


def _clipped(piece: Piece, start: int, end: int) -> Piece:
    low, high, source_start, source_end, verbatim = piece
    before, after = max(start - low, 0), max(high - end, 0)
    if verbatim:
        source_start, source_end = source_start + before, source_end - after
    return low + before, high - after, source_start, source_end, verbatim


_EMOJI = "\u2190-\u2bff\U0001f000-\U0001faff"
_FOLDED = re.compile(
    r"(?P<line>\r\n?|[\x0b\x0c\x85\u2028\u2029])"
    r"|(?P<space>[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000])"
    rf"|(?P<joiner>(?<=[\ufe0f{_EMOJI}])\u200d(?=[{_EMOJI}]))"  # holds an emoji together: stays
    r"|(?P<nothing>[\xad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff])"
)
_FOREIGN_RUN = re.compile(r"[\x00-\x7f]?[^\x00-\x7f]+")
_JOINING_STARTERS = frozenset(
    # Not combining by Unicode's class, yet they compose: Hangul vowels and finals, Indic vowels.
    [chr(code) for code in (*range(0x1161, 0x1176), *range(0x11A8, 0x11C3))]
    + list("\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dcf\u0ddf")
    + list("\u102e\u1b35\U00011127\U0001133e\U00011357\U000114b0\U000114ba\U000114bd")
    + list("\U000115af\U00011930")
)


def fold(view: View) -> View:
    r"""Take out what hides words from a search but not from a reader's eye.

    Line ends become "\n", unusual spaces plain ones, soft hyphens and zero-width characters go,
    and a letter followed by its accent becomes the accented letter (NFC).
    """
    if view.text.isascii() and not _FOLDED.search(view.text):
        return view
    view = _replace_marks(view)
    if not unicodedata.is_normalized("NFC", view.text):
        view = _compose_accents(view)
    return view


def _replace_marks(view: View) -> View:
    text, last, built = view.text, 0, ViewBuilder()
    for match in _FOLDED.finditer(text):
        if match.lastgroup == "joiner":
            continue
        built.verbatim(last, text[last : match.start()])
        last = match.end()
        if match.lastgroup != "nothing":
            mark = "\n" if match.lastgroup == "line" else " "
            built.replaced(match.start(), match.end(), mark)
    if not last:
        return view
    built.verbatim(last, text[last:])
    return compose(built.build(), view)


def _compose_accents(view: View) -> View:
    text, last, built = view.text, 0, ViewBuilder()
    for run in _FOREIGN_RUN.finditer(text):
        if unicodedata.is_normalized("NFC", run[0]):
            continue
        for start, end in _clusters(run[0], run.start()):
            cluster = text[start:end]
            composed = unicodedata.normalize("NFC", cluster)
            if composed != cluster:
                built.verbatim(last, text[last:start])
                built.replaced(start, end, composed)
                last = end
    built.verbatim(last, text[last:])
    return compose(built.build(), view)


def _clusters(run: str, at: int) -> list[tuple[int, int]]:
    """Split into characters with all that may compose with them."""
    spans: list[tuple[int, int]] = []
    start = 0
    for index in range(1, len(run) + 1):
        if index == len(run) or not (
            unicodedata.combining(run[index]) or run[index] in _JOINING_STARTERS
        ):
            spans.append((at + start, at + index))
            start = index
    return spans
