"""Ways of putting a thing: named patterns that a rule looks for, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from postcheck.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Phrasing:
    """A pattern with the name that a finding gives it.

    `holds`, where there is one, is asked about each match with the sentence and its
    surroundings: the block from the sentence before to the one after.
    """

    name: str
    pattern: re.Pattern[str]
    holds: Callable[[re.Match[str], str, str], bool] | None = None


def find_phrasings(
    text: str, sentences: Sequence[Span], phrasings: Iterable[Phrasing]
) -> Iterator[tuple[Phrasing, Span]]:
    """At most one phrasing a sentence, the one that begins first."""
    ways = tuple(phrasings)
    for index, sentence in enumerate(sentences):
        words = sentence.of(text)
        around = _around(text, sentences, index)
        found = [
            (match.start(), -match.end(), way)
            for way in ways
            if (match := _first(way, words, around)) is not None
        ]
        if found:
            start, end, way = min(found, key=lambda entry: entry[:2])
            yield way, Span(sentence.start + start, sentence.start - end)


def _first(way: Phrasing, sentence: str, around: str) -> re.Match[str] | None:
    for match in way.pattern.finditer(sentence):
        if match.end() > match.start() and (
            way.holds is None or way.holds(match, sentence, around)
        ):
            return match
    return None


def _around(text: str, sentences: Sequence[Span], index: int) -> str:
    """The sentence with its neighbours, as far as no blank line parts them."""
    start, end = sentences[index].start, sentences[index].end
    if index and "\n\n" not in text[sentences[index - 1].end : start]:
        start = sentences[index - 1].start
    if index + 1 < len(sentences) and "\n\n" not in text[end : sentences[index + 1].start]:
        end = sentences[index + 1].end
    return text[start:end]
