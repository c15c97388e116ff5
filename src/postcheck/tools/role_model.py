"""Whose name it is, where no rule says so: a small model of the words around names.

A chain over the names of one post, in order, so that the names of a list help each other. Each
name is described by the words beside it, in its sentence and in the post, and by what the rules of
`people` found; other names are one and the same word to it, so that no name is ever a cue.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zlib import crc32

import numpy as np

from postcheck.model import Span
from postcheck.tools.names.crf import Crf

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FILE: Final = Path(__file__).with_name("role_model.bin")

_TOKEN: Final = re.compile(r"\w+(?:['’-]\w+)*|\n|[^\w\s]")
_DIGIT: Final = re.compile(r"\d")
_NAME: Final = "<name>"
_EDGE: Final = "<edge>"
_BESIDE: Final = 6
_AROUND: Final = 120
_GAP: Final = 4
_SUFFIX: Final = 3


@dataclass(frozen=True, slots=True)
class Described:
    """A name as the model sees it: where it stands, and what the rules say of it, in words."""

    span: Span
    facts: tuple[str, ...]


def describe(text: str, names: Sequence[Described], sentences: Sequence[Span]) -> list[list[int]]:
    """The features of each name, as 32-bit hashes; `names` ascend and do not overlap."""
    tokens, at_name = _tokens(text, names)
    starts = [start for start, _ in tokens]
    words = [word for _, word in tokens]
    ends = [each.end for each in sentences]
    features = []
    for index, (name, at) in enumerate(zip(names, at_name, strict=True)):
        found = dict.fromkeys(_beside(words, at))
        here = bisect_left(ends, name.span.start + 1)
        for place, number in (("s", here), ("d", here - 1), ("u", here + 1)):
            if 0 <= number < len(sentences):
                low = bisect_left(starts, sentences[number].start)
                high = bisect_left(starts, sentences[number].end)
                low, high = max(low, at - _AROUND), min(high, at + _AROUND)
                found |= dict.fromkeys(f"{place} {word}" for word in words[low:high])
        low, high = max(at - _AROUND, 0), at + _AROUND
        found |= dict.fromkeys(f"p {word}" for word in words[low:high])
        found |= dict.fromkeys(_gaps(words, at_name, index))
        found |= dict.fromkeys(name.facts)
        features.append([crc32(each.encode("utf-8", "surrogatepass")) or 1 for each in found])
    return features


def chances(features: list[list[int]]) -> list[dict[str, float]]:
    """For each name of a post the probability of each role, by the shipped model."""
    if not features:
        return []
    block = np.zeros((max(map(len, features)), len(features)), np.uint32)
    for column, each in enumerate(features):
        block[: len(each), column] = each
    model = _shipped()
    return [dict(zip(model.labels, row, strict=True)) for row in model.marginals([block]).tolist()]


@cache
def _shipped() -> Crf:
    return Crf(FILE.read_bytes())


def _tokens(text: str, names: Sequence[Described]) -> tuple[list[tuple[int, str]], list[int]]:
    """(start, word) of each token, a whole name being one, and the tokens that are names."""
    tokens: list[tuple[int, str]] = []
    at_name: list[int] = []
    at = 0
    for name in names:
        tokens += _words(text, at, name.span.start)
        at_name.append(len(tokens))
        tokens.append((name.span.start, _NAME))
        at = name.span.end
    tokens += _words(text, at, len(text))
    return tokens, at_name


def _words(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    for match in _TOKEN.finditer(text, start, end):
        word = match.group().lower().replace("’", "'")
        yield match.start(), _DIGIT.sub("0", word)


def _beside(words: Sequence[str], at: int) -> Iterator[str]:
    def word(index: int) -> str:
        return words[index] if 0 <= index < len(words) else _EDGE

    for side, step in (("b", -1), ("a", 1)):
        first, second, third = (word(at + step * i) for i in (1, 2, 3))
        yield f"{side}1 {first}"
        yield f"{side}2 {second}"
        yield f"{side}12 {first} {second}"
        yield f"{side}123 {first} {second} {third}"
        yield f"{side}e {first[-_SUFFIX:]}"
        yield f"{side}f {second[-_SUFFIX:]}"
        for i in range(1, _BESIDE + 1):
            yield f"{side}n {word(at + step * i)}"


def _gaps(words: Sequence[str], at_name: Sequence[int], index: int) -> Iterator[str]:
    """What stands between a name and the one before and after it, if that is little."""
    for side, other in (("gb", index - 1), ("ga", index + 1)):
        if 0 <= other < len(at_name):
            low, high = sorted((at_name[index], at_name[other]))
            gap = words[low + 1 : high]
            yield f"{side} {' '.join(gap) if len(gap) <= _GAP else '...'}"
        else:
            yield f"{side} none"
    yield f"count {min(len(at_name), 5)}"
