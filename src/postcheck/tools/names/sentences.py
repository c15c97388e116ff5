"""Where sentences begin and end in posts: abbreviations, initials, lists, wrapped lines, emoji."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postcheck.tools.names.features import Token
    from postcheck.tools.names.gazetteer import Gazetteer

_TERMINAL: Final = frozenset(".!?…。")
_CLOSING: Final = frozenset("\"”’')]}»*_")
# A sentence goes on after these, whatever follows.
_NEVER_LAST: Final = frozenset(
    "mr mrs ms mx dr prof rev fr sen rep gov pres supt sgt lt capt col gen hon sra srta vs v "
    "e.g i.e approx ext dept mt ft st ste asst assoc".split()
)
# A sentence may end with these, if an ordinary word follows: "at 6 p.m. Bring a friend."
_MAYBE_LAST: Final = frozenset(
    "a.m p.m am pm jr sr inc co corp ltd ave rd blvd ln hwy no nos etc u.s d.c u.s.a ph.d m.d "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun "
    "b.a m.a gr fresh so hr hrs min mins lb lbs in yd yds ea est".split()
)
_ORDINARY: Final = 3  # the level of a word with 50 uses in small letters
_WRAPPED: Final = range(60, 101)  # line lengths, in code points, of text broken by hand
_CONTINUED: Final = 40  # a shorter line that a small letter follows is an item, not a wrapped line


def split(text: str, tokens: Sequence[Token], names: Gazetteer) -> list[tuple[int, int]]:
    """The (start, end) code-point offsets of each sentence, white space around it left out.

    `tokens` are those of `names.tokens.tokenise`; the gazetteer tells ordinary words from names.
    """
    if not tokens:
        return []
    splitter = _Splitter(text, tokens, names)
    starts = [0, *(i for i in range(1, len(tokens)) if splitter.begins(i)), len(tokens)]
    return [(tokens[first][0], tokens[after - 1][1]) for first, after in pairwise(starts)]


class _Splitter:
    def __init__(self, text: str, tokens: Sequence[Token], names: Gazetteer) -> None:
        self._text = text
        self._tokens = tokens
        self._words = [text[start:end] for start, end in tokens]
        self._names = names
        self._small = not any(word[0].isupper() for word in self._words)
        self._wrapped = max(map(len, text.split("\n"))) < _WRAPPED.stop

    def begins(self, i: int) -> bool:
        """Whether a sentence begins at token `i`, which is not the first."""
        gap = self._text[self._tokens[i - 1][1] : self._tokens[i][0]]
        breaks = gap.count("\n")
        if breaks:
            return breaks > 1 or not self._continues_line(i)
        return bool(gap) and self._after_end(i)

    def _continues_line(self, i: int) -> bool:
        """Whether the line break before token `i` only wraps a long line."""
        word, before = self._words[i], self._words[i - 1]
        if before in _TERMINAL or before in ":;" or not (word[0].isalnum() or word in '("“'):
            return False
        end = self._tokens[i - 1][1]
        length = end - self._text.rfind("\n", 0, end) - 1
        if word[0].islower():
            return length >= _CONTINUED
        return self._wrapped and length in _WRAPPED

    def _after_end(self, i: int) -> bool:
        """Whether a sentence ends before token `i` of the same line."""
        word = self._words[i]
        if word in _TERMINAL or word in _CLOSING or _is_symbol(word):
            return False
        last = i - 1
        while last > 0 and (self._words[last] in _CLOSING or _is_symbol(self._words[last])):
            last -= 1
        if self._words[last] not in _TERMINAL or (word[0].islower() and not self._small):
            return False
        if self._words[last] != "." or last == 0:
            return True
        return self._ends_with(last - 1, word)

    def _ends_with(self, at: int, following: str) -> bool:
        """Whether a full stop after token `at` ends the sentence rather than an abbreviation."""
        if self._tokens[at][1] != self._tokens[at + 1][0]:
            return True
        word = self._words[at]
        lower = word.lower()
        if lower in _NEVER_LAST:
            return False
        first = at == 0 or "\n" in self._text[self._tokens[at - 1][1] : self._tokens[at][0]]
        if first and word.isdigit():
            return False  # "1. Bring water"
        initial = len(word) == 1 and word.isupper()
        if initial or lower in _MAYBE_LAST or "." in word:
            return following[0].isalpha() and self._names.common(following) >= _ORDINARY
        return True


def _is_symbol(word: str) -> bool:
    """Whether a token is part of an emoji."""
    return len(word) == 1 and unicodedata.category(word) in {"So", "Sk", "Mn", "Cf"}
