"""Whose is it? The words around a find that answer, the nearest one first.

Reads a find's own sentence, then the one above it (the label over an entry of a list) and the
one below. Distances are in characters; each place further away costs more. Only the text near
the finds is read, so that a long text costs little.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from postcheck.model import Span
from postcheck.tools.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_REACH = 160
_MARGIN = 2 * _REACH + 20
_FARTHEST = 190
_BEHIND = 10
_BEFORE_ANOTHER = 45
_LABEL_ABOVE = 12
_LINE_ABOVE = 30
_LONG_LINE_ABOVE = 45
_SENTENCE_ABOVE = 85
_SENTENCE_BELOW = 120
_SHORT = 60

_WORDS = re.compile(r"[^\W\d_]|[^\x00-\x7f]|[#$]")
_CLAUSE_END = re.compile(
    r"[.;!?\n]|[,)]?\s(?:or|and|for|to|by|before|if|when|with|during|until|about|so|but|o|para)\s"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that mean something; `cost` makes a vague one weigh less than a plain one.

    `pattern` is matched against the text in small letters, or as written if it is `cased`.
    """

    meaning: str
    pattern: re.Pattern[str]
    cost: int = 0
    cased: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """The nearest cue of one meaning: its own words, and its distance with all costs."""

    meaning: str
    words: str
    cost: int


@dataclass(frozen=True, slots=True)
class Find:
    """A stretch to be judged, with the end of the last find and the start of the next."""

    span: Span
    before: int
    after: int


def in_company(spans: Sequence[Span], length: int) -> tuple[Find, ...]:
    """The finds of a text of that length, in order, each with its neighbours' edges."""
    edges = [0, *(span.end for span in spans)], [*(span.start for span in spans), length]
    return tuple(
        Find(span, edges[0][at], max(edges[1][at + 1], span.end)) for at, span in enumerate(spans)
    )


def answers(
    text: str, finds: Sequence[Find], cues: Sequence[Cue]
) -> Iterator[Mapping[str, Answer]]:
    """For each find, in order, the nearest cue of each meaning."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    for region, inside in _regions(finds, len(text)):
        reading = _Region(text, lowered, region, cues)
        for find in inside:
            yield reading.answers(find)


def _regions(finds: Sequence[Find], length: int) -> Iterator[tuple[Span, list[Find]]]:
    """The finds in groups whose surroundings touch, each group with the stretch to read."""
    cuts = [0]
    for at, (one, other) in enumerate(pairwise(finds), 1):
        if other.span.start - one.span.end > 2 * _MARGIN:
            cuts.append(at)
    for first, last in pairwise([*cuts, len(finds)]):
        inside = list(finds[first:last])
        if inside:
            start = max(inside[0].span.start - _MARGIN, 0)
            yield Span(start, min(inside[-1].span.end + _MARGIN, length)), inside


class _Region:
    """The sentences of a stretch of text and every cue in it."""

    def __init__(self, text: str, lowered: str, region: Span, cues: Sequence[Cue]) -> None:
        self._text = text
        self._sentences = [
            (sentence.start + region.start, sentence.end + region.start)
            for sentence in split_sentences(region.of(text))
        ]
        self._starts = [start for start, _ in self._sentences]
        read = cues if _WORDS.search(text, region.start, region.end) else ()
        self._seen = sorted(
            (match.start(), match.end(), cue.cost, cue.meaning)
            for cue in read
            for match in cue.pattern.finditer(
                text if cue.cased else lowered, region.start, region.end
            )
        )

    def answers(self, find: Find) -> Mapping[str, Answer]:
        best: dict[str, tuple[int, int, int]] = {}
        for start, end, price, leads in self._windows(find):
            first, last = bisect_left(self._seen, (start,)), bisect_left(self._seen, (end,))
            for seen_start, seen_end, extra, meaning in self._seen[first:last]:
                away = end - seen_end if leads else seen_start - start
                cost = away + price + extra
                known = best.get(meaning)
                if seen_end <= end and cost <= _FARTHEST and (known is None or cost < known[0]):
                    best[meaning] = (cost, seen_start, seen_end)
        return {
            meaning: Answer(meaning, self._text[start:end].strip(), cost)
            for meaning, (cost, start, end) in best.items()
        }

    def _windows(self, find: Find) -> Iterator[tuple[int, int, int, bool]]:
        """Start, end and price of each stretch that may answer, and whether it stands before."""
        span = find.span
        first = self._sentence_at(span.start)
        last = self._sentence_at(max(span.end - 1, span.start))
        start = max(self._sentences[first][0], span.start - _REACH)
        near = min(max(start, find.before), span.start)
        yield near, span.start, 0, True
        end = max(min(self._sentences[last][1], find.after, span.end + _REACH), span.end)
        stop = _CLAUSE_END.search(self._text, span.end, end)
        yield span.end, stop.start() if stop else end, _BEHIND, False
        if near > start:
            yield start, near, _BEFORE_ANOTHER + span.start - near, True
        if first:
            above_start, above_end = self._sentences[first - 1]
            price = self._price_above(above_start, above_end, self._sentences[first][0])
            yield max(above_start, above_end - _REACH), above_end, price, True
        if last + 1 < len(self._sentences):
            below_start, below_end = self._sentences[last + 1]
            if "\n" not in self._text[self._sentences[last][1] : below_start]:
                below_end = min(below_end, below_start + _REACH)
                yield below_start, below_end, _SENTENCE_BELOW, False

    def _sentence_at(self, offset: int) -> int:
        return max(bisect_right(self._starts, offset) - 1, 0)

    def _price_above(self, above_start: int, above_end: int, start: int) -> int:
        """A label costs little, a line that runs on a little more, a whole sentence most."""
        ending = self._text[above_end - 1]
        if ending == ":":
            return _LABEL_ABOVE
        if ending in ".!?" or "\n" not in self._text[above_end:start]:
            return _SENTENCE_ABOVE
        return _LINE_ABOVE if above_end - above_start <= _SHORT else _LONG_LINE_ABOVE


def nearest(found: Mapping[str, Answer], *meanings: str) -> Answer | None:
    """The nearest of those meanings; the first named wins a tie."""
    given = [found[meaning] for meaning in meanings if meaning in found]
    return min(given, key=lambda answer: answer.cost, default=None)
