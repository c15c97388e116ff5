"""What the name model sees of a word: itself, its neighbours, its line, its run of capitals.

Every token gets one value in each column; a template names the columns (and how many tokens away)
that make up one feature. A feature is the 32-bit hash of its template and values, so that a text
becomes features in a few numpy operations.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final
from zlib import crc32

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    import numpy.typing as npt

    Columns = npt.NDArray[np.uint64]

Token = tuple[int, int]

TITLES: Final = frozenset(
    "mr mrs ms miss mx dr prof professor coach principal superintendent president sen senator rep "
    "representative gov governor judge justice mayor officer deputy chief sgt lt capt captain rev "
    "pastor fr sister brother sr sra srta señor señora señorita maestra maestro don doña".split()
)

# (column, distance) pairs; the order and the content are part of the trained model.
TEMPLATES: Final[tuple[tuple[tuple[str, int], ...], ...]] = (
    (("bias", 0),),
    (("word", 0),),
    (("shape", 0),),
    (("prefix3", 0), ("case", 0)),
    (("suffix3", 0), ("case", 0)),
    (("suffix2", 0), ("case", 0)),
    (("case", 0), ("mode", 0)),
    (("levels", 0), ("case", 0)),
    (("given", 0), ("case", 0), ("mode", 0)),
    (("surname", 0), ("case", 0), ("mode", 0)),
    (("common", 0), ("case", 0), ("mode", 0)),
    (("elsewhere", 0), ("case", 0)),
    (("word", -2),),
    (("word", -1),),
    (("word", 1),),
    (("word", 2),),
    (("word", -1), ("case", 0)),
    (("word", 1), ("case", 0)),
    (("word", -2), ("word", -1)),
    (("word", 1), ("word", 2)),
    (("shape", -1),),
    (("shape", 1),),
    (("suffix3", -1),),
    (("suffix3", 1),),
    (("levels", -1), ("case", -1), ("case", 0)),
    (("levels", 1), ("case", 1), ("case", 0)),
    (("given", -1), ("surname", 0), ("case", 0)),
    (("given", 0), ("surname", 1), ("case", 0)),
    (("kind", -1), ("kind", 0)),
    (("kind", -1), ("kind", 0), ("kind", 1)),
    (("kind", -2), ("kind", -1), ("kind", 0)),
    (("kind", 0), ("kind", 1), ("kind", 2)),
    (("break", 0), ("kind", 0)),
    (("break", 1), ("kind", 0)),
    (("title", 0), ("case", 0)),
    (("run_last", 0), ("case", 0)),
    (("run_last", 0), ("run_left", 0)),
    (("run_length", 0), ("kind", 0)),
    (("run_next", 0), ("run_left", 0), ("case", 0)),
    (("line", 0), ("case", 0)),
    (("line", 0), ("kind", 0)),
)

_MIX: Final = np.uint64(0x9E3779B97F4A7C15)
_HALF: Final = np.uint64(32)
_REACH: Final = 2  # the farthest that a template looks, in tokens
_EDGE: Final = 0xFFFF  # the value beyond the first and the last token
_BLOCK: Final = 1024  # tokens hashed at once: bounds the memory that a long text takes
_WORD_COLUMNS: Final = ("word", "shape", "prefix3", "suffix3", "suffix2", "case")
_CONTEXT_COLUMNS: Final = (
    "break",
    "title",
    "kind",
    "elsewhere",
    "mode",
    "run_last",
    "run_length",
    "run_left",
    "run_next",
    "line",
)
_COLUMNS: Final = (
    *_WORD_COLUMNS,
    "levels",
    "given",
    "surname",
    "common",
    *_CONTEXT_COLUMNS,
    "bias",
)
_SEEDS: Final = np.array(
    [crc32(repr(template).encode()) << 16 | len(template) for template in TEMPLATES], np.uint64
)[:, None]
# For the first, second, third pair of every template that has one: (templates, columns, distances).
_PAIRS: Final = tuple(
    tuple(
        np.array(numbers)
        for numbers in zip(
            *(
                (i, _COLUMNS.index(template[place][0]), template[place][1])
                for i, template in enumerate(TEMPLATES)
                if len(template) > place
            ),
            strict=True,
        )
    )
    for place in range(max(map(len, TEMPLATES)))
)
_CACHED: Final = 50_000

_COMMON: Final = 2 << 6  # from this code on, a word is usual in small letters too
_NAME_LEVELS: Final = 63

UPPER, CAPITAL, LOWER, OTHER = range(4)
_LENGTHS: Final = (1, 2, 3, 4, 6, 9, 15, 30)


class Extractor:
    """Turns the words of one text into feature hashes, remembering the words it has met."""

    def __init__(self, code: Callable[[str], int]) -> None:
        self._code = code
        self._words: dict[str, tuple[int, ...]] = {}
        self._codes: dict[str, int] = {}

    def codes(self, words: Sequence[str]) -> list[int]:
        """The gazetteer codes of the words."""
        known = self._codes
        if len(known) > _CACHED:
            known.clear()
        for word in words:
            if word not in known:
                known[word] = self._code(word)
        return [known[word] for word in words]

    def columns(self, text: str, tokens: Sequence[Token], codes: Sequence[int]) -> Columns:
        """Values as a uint64 array, a row a column of `_COLUMNS`, with the edges of the text.

        `codes` is separate from the text so that training can hide a name from the model.
        """
        words = [text[start:end] for start, end in tokens]
        known = self._words
        if len(known) > _CACHED:
            known.clear()
        for word in words:
            if word not in known:
                known[word] = _word_values(word)
        columns = np.full((len(_COLUMNS), len(words) + 2 * _REACH), _EDGE, np.uint64)
        inner = columns[:, _REACH:-_REACH]
        first = len(_WORD_COLUMNS)
        inner[:first] = np.array([known[word] for word in words], np.uint64).T
        levels = np.array(codes, np.uint64)
        seven, three, six = np.uint64(7), np.uint64(3), np.uint64(6)
        inner[first : first + 4] = levels, levels & seven, levels >> three & seven, levels >> six
        cases: list[int] = inner[first - 1].tolist()
        context = _context(text, tokens, words, cases, codes)
        inner[first + 4 : -1] = [context[name] for name in _CONTEXT_COLUMNS]
        inner[-1] = 0
        return columns


def hashes(columns: Columns) -> Iterator[npt.NDArray[np.uint32]]:
    """Features of successive blocks of tokens: a row a template, a column a token."""
    count = columns.shape[1] - 2 * _REACH
    for start in range(0, count, _BLOCK):
        tokens = np.arange(_REACH + start, _REACH + min(start + _BLOCK, count))
        mixed = np.repeat(_SEEDS, len(tokens), axis=1)
        for templates, names, distances in _PAIRS:
            values = columns[names[:, None], distances[:, None] + tokens]
            values ^= mixed[templates]
            values *= _MIX
            values ^= values >> _HALF
            mixed[templates] = values
        yield (mixed * _MIX >> _HALF).astype(np.uint32)


def _hash(string: str) -> int:
    return crc32(string.encode("utf-8", "surrogatepass"))


def _word_values(word: str) -> tuple[int, ...]:
    lower = "".join("0" if c.isdigit() else c for c in word.lower().replace("’", "'"))
    return (
        _hash(lower),
        _hash(_shape(word)),
        _hash(lower[:3]),
        _hash(lower[-3:]),
        _hash(lower[-2:]),
        _case(word),
    )


def _shape(word: str) -> str:
    """Capitals X, small letters x, digits 0, at most two of a kind in a row."""
    shape = ""
    for char in word[:32]:
        kind = "X" if char.isupper() else "x" if char.islower() else "0" if char.isdigit() else char
        if not shape.endswith(kind * 2):
            shape += kind
    return shape[:8]


def _case(word: str) -> int:
    if len(word) > 1 and word.isupper():
        return UPPER
    first = word[0]
    return CAPITAL if first.isupper() else LOWER if first.islower() else OTHER


def _context(
    text: str,
    tokens: Sequence[Token],
    words: Sequence[str],
    cases: Sequence[int],
    codes: Sequence[int],
) -> dict[str, list[int]]:
    lower = [word.lower() for word in words]
    breaks = [2] + [min(text.count("\n", left[1], right[0]), 2) for left, right in pairwise(tokens)]
    titled = _after_title(lower, breaks)
    kinds = [_kind(*each) for each in zip(words, cases, codes, strict=True)]
    context = {
        "break": breaks,
        "title": titled,
        "kind": kinds,
        "elsewhere": _elsewhere(lower, cases, codes, titled),
        "mode": [_mode(cases)] * len(words),
    }
    context.update(_runs(words, lower, cases, breaks))
    context["line"] = _lines(words, cases, codes, breaks)
    return context


def _after_title(lower: Sequence[str], breaks: Sequence[int]) -> list[int]:
    """1 after "Mrs" or "Mrs.", else 0."""
    titled = [0] * len(lower)
    for i in range(1, len(lower)):
        dotted = i > 1 and lower[i - 1] == "." and not breaks[i - 1]
        before = lower[i - 2] if dotted else lower[i - 1]
        titled[i] = int(not breaks[i] and before in TITLES)
    return titled


def _kind(word: str, case: int, code: int) -> int:
    """A coarse class: a mark stands for itself, a word for its case and its place in the lists."""
    if case == OTHER:
        return 7 if word[0].isdigit() else 1000 + ord(word[0])
    given, surname, common = code & 7, code >> 3 & 7, code >> 6
    listed = (given > 2) + 2 * (surname > 2)  # noqa: PLR2004 - leave the rarest names aside
    if common > 2 and not (listed and common < 4):  # noqa: PLR2004
        listed = 4
    initial = 5 if len(word) == 1 else 0
    return 16 * case + (initial or listed)


def _elsewhere(
    lower: Sequence[str], cases: Sequence[int], codes: Sequence[int], titled: Sequence[int]
) -> list[int]:
    """1 where the text has the word in small letters, 2 where it has it as part of a clear name."""
    small = {word for word, case in zip(lower, cases, strict=True) if case == LOWER}
    named: dict[str, int] = {}
    for i, case in enumerate(cases):
        if case > CAPITAL:
            continue
        first = (
            i > 0 and cases[i - 1] <= CAPITAL and codes[i - 1] & 7 > 1 and codes[i - 1] < _COMMON
        )
        if titled[i] or (first and codes[i] < _COMMON):
            named[lower[i]] = named.get(lower[i], 0) + 1
            if first:
                named[lower[i - 1]] = named.get(lower[i - 1], 0) + 1
    here = 0
    result = []
    for i, word in enumerate(lower):
        here = 1 if titled[i] else 0
        result.append((word in small) + 2 * (named.get(word, 0) > here))
    return result


def _mode(cases: Sequence[int]) -> int:
    """How a text is written: 0 mixed, 1 in capitals, 2 every word capitalised, 3 all small."""
    letters = [case for case in cases if case != OTHER]
    if not letters:
        return 0
    upper = letters.count(UPPER) / len(letters)
    capital = upper + letters.count(CAPITAL) / len(letters)
    if upper > 0.6:  # noqa: PLR2004
        return 1
    if capital > 0.75 and len(letters) > 5:  # noqa: PLR2004
        return 2
    return 3 if capital < 0.04 else 0  # noqa: PLR2004


def _runs(
    words: Sequence[str], lower: Sequence[str], cases: Sequence[int], breaks: Sequence[int]
) -> dict[str, list[int]]:
    """Runs of capitalised words on one line: last word, length, words left, word that follows."""
    count = len(words)
    last, length, left, following = [0] * count, [0] * count, [0] * count, [0] * count
    start = 0
    while start < count:
        end = start
        while end < count and cases[end] <= CAPITAL and (end == start or not breaks[end]):
            end += 1
        if end > start:
            final = _hash(lower[end - 1])
            after = _hash(lower[end]) if end < count and not breaks[end] else 1
            for i in range(start, end):
                last[i], length[i] = final, min(end - start, 6)
                left[i], following[i] = min(end - i, 4), after
        start = end if end > start else start + 1
    return {"run_last": last, "run_length": length, "run_left": left, "run_next": following}


def _lines(
    words: Sequence[str], cases: Sequence[int], codes: Sequence[int], breaks: Sequence[int]
) -> list[int]:
    """A line's length, case and share of listed names, packed."""
    starts = [i for i, broken in enumerate(breaks) if broken]
    result: list[int] = []
    for start, end in pairwise([*starts, len(words)]):
        letters = sum(case != OTHER for case in cases[start:end])
        capital = sum(case <= CAPITAL for case in cases[start:end])
        names = sum(
            case <= CAPITAL and code & _NAME_LEVELS and code < _COMMON
            for case, code in zip(cases[start:end], codes[start:end], strict=True)
        )
        share = 0 if not letters else 1 + 3 * names // letters
        capitals = 0 if not letters else 1 + 3 * capital // letters
        bucket = sum(end - start >= bound for bound in _LENGTHS)
        result += [bucket + 16 * share + 128 * capitals] * (end - start)
    return result
