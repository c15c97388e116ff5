"""Sentence case for words that were shouted: names keep their capitals, acronyms theirs."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from postcheck.tools.names.gazetteer import is_given_name, is_surname
from postcheck.tools.words import is_ordinary, plain_letters

if TYPE_CHECKING:
    from collections.abc import Container

    from postcheck.model import District

_CHUNK: Final = re.compile(r"\w+(?:['’]\w+)*")
_CAPITALISED: Final = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}")
_SENTENCE_END: Final = re.compile(r"[.!?]\W*$")
_ORDINAL: Final = re.compile(r"\d+(?:ST|ND|RD|TH)")
_ALWAYS_CAPITAL: Final = frozenset(
    "i monday tuesday wednesday thursday friday saturday sunday january february april june july "
    "august september october november december christmas thanksgiving easter halloween ramadan "
    "hanukkah english spanish french german american kansas wichita topeka oklahoma missouri "
    "nebraska colorado texas america google facebook instagram twitter youtube zoom chromebook "
    "chromebooks ipad".split()
)


def sentence_case(text: str, *, starts: bool, capital: Container[str], keep: Container[str]) -> str:
    """`text` in sentence case; `starts` says that a sentence begins with it.

    Words in `capital` (in small letters) begin with a capital; those in `keep` (as written)
    stay as they are, and so does what holds a digit.
    """
    pieces: list[str] = []
    at = 0
    for chunk in _CHUNK.finditer(text):
        pieces.append(text[at : chunk.start()])
        at = chunk.end()
        starts = starts or bool(_SENTENCE_END.search(pieces[-1]))
        pieces.append(_cased(chunk.group(), starts=starts, capital=capital, keep=keep))
        starts = False
    return "".join(pieces) + text[at:]


def proper_words(text: str, district: District) -> frozenset[str]:
    """Words, in small letters, that begin with a capital wherever they stand.

    Days and months, the words of the district's and its schools' names, and what the draft
    itself writes with a capital inside a sentence.
    """
    names = (district.name, *(s.name for s in district.schools), *district.places, *district.staff)
    found = {m.group().lower() for m in _CAPITALISED.finditer(text)}
    # A word that the draft writes both ways is an ordinary one.
    small = {m.group() for m in _CHUNK.finditer(text) if m.group().islower()}
    return _ALWAYS_CAPITAL | (found - small) | _words(names)


@cache
def _words(names: tuple[str, ...]) -> frozenset[str]:
    common = {"school", "schools", "high", "middle", "elementary", "public", "the", "of", "and"}
    return frozenset(m.group().lower() for n in names for m in _CHUNK.finditer(n)) - common


def _cased(word: str, *, starts: bool, capital: Container[str], keep: Container[str]) -> str:
    if _ORDINAL.fullmatch(word):
        return word.lower()
    if word in keep or any(c.isdigit() for c in word):
        return word
    low = plain_letters(word)
    base = low.removesuffix("'s")
    name = not is_ordinary(base) and (is_given_name(base) or is_surname(base))
    if starts or base in capital or low.split("'")[0] == "i" or name:
        return low[:1].upper() + low[1:]
    return low
