"""How common a word is as a given name, as a surname and as an ordinary lower-case word."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from functools import cache
from pathlib import Path
from typing import Final
from zlib import crc32

FILE: Final = "gazetteer.bin"
_SHIPPED: Final = Path(__file__).parent.parent / "pipeline" / "crf_names" / FILE

# A word's level is the number of these thresholds that its count reaches.
GIVEN_BIRTHS: Final = (60, 300, 1_000, 10_000, 100_000, 500_000)
SURNAME_BEARERS: Final = (100, 400, 1_500, 10_000, 50_000, 200_000)
COMMON_USES: Final = (3, 10, 50, 300, 2_000)

_DROPPED: Final = str.maketrans("", "", "'’‘`-‑.")


def fold(word: str) -> str:
    """The form under which a word is listed: small letters, no accents, hyphens or apostrophes."""
    if not word.isascii():
        word = "".join(
            c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c)
        )
    return word.casefold().translate(_DROPPED)


def key(folded: str) -> int:
    """The 32-bit hash that stands for a folded word in the file."""
    return crc32(folded.encode())


class Gazetteer:
    """Levels for a quarter of a million words; opening reads one file, a look-up one bisection.

    The file holds a uint32 count, then that many sorted uint32 keys, then as many uint16 codes.
    A code is given + 8 * surname + 64 * common, each a level; 0 is an unlisted word. Two words
    may share a key: one unlisted word in some 20,000 passes for a listed one.
    """

    def __init__(self, content: bytes) -> None:
        view = memoryview(content)
        count = view[:4].cast("I")[0]
        self._keys = view[4 : 4 + 4 * count].cast("I")
        self._codes = view[4 + 4 * count : 4 + 6 * count].cast("H")

    def __len__(self) -> int:
        return len(self._keys)

    def code(self, word: str) -> int:
        """The packed levels of a word in any case; a double name counts as its best-known part."""
        found = self._code(fold(word))
        if not found and "-" in word:
            found = max((self._code(fold(part)) for part in word.split("-")), default=0)
        return found

    def given(self, word: str) -> int:
        """From 0 (unlisted) to 6: the level of US births since 1945 under this given name."""
        return self.code(word) & 7

    def surname(self, word: str) -> int:
        """From 0 (unlisted) to 6: the level of bearers of this surname in the 2010 census."""
        return self.code(word) >> 3 & 7

    def common(self, word: str) -> int:
        """From 0 (never) to 5: how often the word stands in small letters in running text."""
        return self.code(word) >> 6

    def _code(self, folded: str) -> int:
        wanted = key(folded)
        at = bisect_left(self._keys, wanted)
        return self._codes[at] if at < len(self._keys) and self._keys[at] == wanted else 0


@cache
def shipped() -> Gazetteer:
    """The gazetteer inside the shipped pipeline, read once a process.

    Raises OSError where the installation lacks it.
    """
    return Gazetteer(_SHIPPED.read_bytes())


def is_given_name(word: str) -> bool:
    """Whether at least 60 people born in the US since 1945 bear this given name or nickname."""
    return shipped().given(word) > 0


def is_surname(word: str) -> bool:
    """Whether at least 100 people bore this surname in the 2010 census."""
    return shipped().surname(word) > 0


def is_common_word(word: str) -> bool:
    """Whether the word is usual in small letters: "will", "may" and "young", not "talia"."""
    return shipped().common(word) > 1
