"""Whose is it? The words around a find that answer, the nearest one first.

Reads a find's own sentence, then the one above it (the label over an entry of a list) and the
one below. Distances are in characters; each place further away costs more.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from postcheck.model import Span
from postcheck.tools.sentences import split_sentences

_REACH = 160
_FARTHEST = 190
_BEHIND = 10
_BEFORE_ANOTHER = 45
_LABEL_ABOVE = 12
_LINE_ABOVE = 30
_LONG_LINE_ABOVE = 45
_SENTENCE_ABOVE = 85
_SENTENCE_BELOW = 120
_SHORT = 60

_CLAUSE_END = re.compile(
    r"[.;!?\n]|[,)]?\s(?:or|and|for|to|by|before|if|when|with|during|until|about|so|but|o|para)\s"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that mean something; `cost` makes a vague one weigh less than a plain one."""

    meaning: str
    pattern: re.Pattern[str]
    cost: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """The cue that won: what it means, its own words, and its distance with all costs."""

    meaning: str
    words: str
    cost: int


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch near a find; `leads`, that it stands before the find."""

    span: Span
    cost: int
    leads: bool = True


@dataclass(frozen=True, slots=True)
class _Seen:
    meaning: str
    start: int
    end: int
    cost: int


class Surroundings:
    """The sentences of a text and every cue in it, found once for all the finds."""

    def __init__(self, text: str, cues: Sequence[Cue]) -> None:
        self.text = text
        self._sentences = split_sentences(text)
        self._starts = [sentence.start for sentence in self._sentences]
        self._seen = sorted(
            (
                _Seen(cue.meaning, match.start(), match.end(), cue.cost)
                for cue in cues
                for match in cue.pattern.finditer(text)
            ),
            key=attrgetter("start"),
        )
        self._seen_starts = [seen.start for seen in self._seen]

    def answer(self, find: Span, before: int, after: int, *meanings: str) -> Answer | None:
        """The nearest cue, of `meanings` if any are given.

        `before` is where the previous find ended, `after` where the next one starts.
        """
        best: tuple[int, _Seen] | None = None
        for window in self._windows(find, before, after):
            if best is not None and best[0] <= window.cost:
                continue
            for seen in self._inside(window.span):
                if meanings and seen.meaning not in meanings:
                    continue
                end = window.span.end
                away = end - seen.end if window.leads else seen.start - window.span.start
                cost = away + window.cost + seen.cost
                if cost <= _FARTHEST and (best is None or cost < best[0]):
                    best = (cost, seen)
        if best is None:
            return None
        cost, seen = best
        return Answer(seen.meaning, self.text[seen.start : seen.end].strip(), cost)

    def _inside(self, window: Span) -> Iterator[_Seen]:
        first = bisect_left(self._seen_starts, window.start)
        for seen in self._seen[first : bisect_left(self._seen_starts, window.end)]:
            if seen.end <= window.end:
                yield seen

    def _windows(self, find: Span, before: int, after: int) -> Iterator[Window]:
        first = self._sentence_at(find.start)
        last = self._sentence_at(max(find.end - 1, find.start))
        start = max(self._sentences[first].start, find.start - _REACH)
        near = min(max(start, before), find.start)
        yield Window(Span(near, find.start), 0)
        end = max(min(self._sentences[last].end, after, find.end + _REACH), find.end)
        stop = _CLAUSE_END.search(self.text, find.end, end)
        yield Window(Span(find.end, stop.start() if stop else end), _BEHIND, leads=False)
        if near > start:
            yield Window(Span(start, near), _BEFORE_ANOTHER + find.start - near)
        if first:
            above = self._sentences[first - 1]
            words = Span(max(above.start, above.end - _REACH), above.end)
            yield Window(words, self._cost_of(above, self._sentences[first].start))
        if last + 1 < len(self._sentences):
            below = self._sentences[last + 1]
            words = Span(below.start, min(below.end, below.start + _REACH))
            yield Window(words, _SENTENCE_BELOW, leads=False)

    def _sentence_at(self, offset: int) -> int:
        return max(bisect_right(self._starts, offset) - 1, 0)

    def _cost_of(self, above: Span, start: int) -> int:
        """A label costs little, a line that runs on a little more, a whole sentence most."""
        ending = self.text[above.end - 1]
        if ending == ":":
            return _LABEL_ABOVE
        if ending in ".!?" or "\n" not in self.text[above.end : start]:
            return _SENTENCE_ABOVE
        return _LINE_ABOVE if above.end - above.start <= _SHORT else _LONG_LINE_ABOVE
