"""The word table: births and bearers from public name counts, common words from the corpora."""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from people import rows
from postcheck.tools.names.gazetteer import (
    COMMON_USES,
    GIVEN_BIRTHS,
    SURNAME_BEARERS,
    fold,
    key,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from corpora import Text

# A nickname has no birth count; it is taken for a name of middling frequency.
_NICKNAME = 2
_SMALL = re.compile(r"(?<![\w@#/])[a-z][a-z'’]+")


def build(data: Path, texts: Iterable[Text]) -> bytes:
    """The content of `gazetteer.bin`: see `postcheck.tools.names.gazetteer.Gazetteer`."""
    names = data / "names"
    levels: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for row in rows(names / "ssa_given_1945on.tsv"):
        levels[fold(row[0])][0] = _level(int(row[1]), GIVEN_BIRTHS)
    for _, nickname in rows(names / "nicknames.tsv"):
        entry = levels[fold(nickname)]
        entry[0] = max(_NICKNAME, entry[0])
    for row in rows(names / "census2010_surnames.tsv"):
        levels[fold(row[0])][1] = _level(int(row[1]), SURNAME_BEARERS)
    for word, uses in _common_words(texts).items():
        levels[word][2] = _level(uses, COMMON_USES)
    codes = {
        key(word): given + 8 * surname + 64 * common
        for word, (given, surname, common) in sorted(levels.items())
        if word and (given or surname or common)
    }
    keys = sorted(codes)
    return (
        array("I", [len(keys)]).tobytes()
        + array("I", keys).tobytes()
        + array("H", [codes[each] for each in keys]).tobytes()
    )


def _level(count: int, thresholds: Sequence[int]) -> int:
    return sum(count >= threshold for threshold in thresholds)


def _common_words(texts: Iterable[Text]) -> Counter[str]:
    """Words that stand in small letters outside any name."""
    counts: Counter[str] = Counter()
    for text in texts:
        rest = text.text
        for start, end, _ in text.spans:
            rest = rest[:start] + " " * (end - start) + rest[end:]
        counts.update(fold(word) for word in _SMALL.findall(rest))
    return counts
