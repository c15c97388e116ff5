"""Text as words that can be compared: no case, accents, look-alikes or hidden characters."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final
from urllib.parse import unquote

# Letters of other scripts, and barred or joined ones, that a reader takes for Latin letters.
_LOOK_ALIKES: Final = str.maketrans(
    "аеорсухіјѕԁһӏвкмтнԛԝгпьαβεικνορτυχηγωℓıøłđðħŧŋ",
    "aeopcyxijsdhlbkmthqwrnbabeiknoptuxnywliolddhtn",
) | str.maketrans({"æ": "ae", "œ": "oe", "þ": "th", "ß": "ss"})

_UNSEEN: Final = "\u00ad\u200b-\u200f\u2060-\u2064\ufeff"
_LETTER: Final = r"[^\W\d_]"
_WORD: Final = re.compile(rf"{_LETTER}(?:{_LETTER}|[\u0300-\u036f{_UNSEEN}])*")
_ESCAPED: Final = r"%[CDcd][0-9A-Fa-f]%[89ABab][0-9A-Fa-f]"  # one accented letter in a link
_WORD_IN_LINK: Final = re.compile(
    rf"%[0-7][0-9A-Fa-f]|((?:{_LETTER}|{_ESCAPED})(?:{_LETTER}|{_ESCAPED}|[\u0300-\u036f])*)"
)
_DIGITS: Final = str.maketrans("013457", "oieast")
_DIGIT_IN_WORD: Final = re.compile(
    r"(?<=[a-z])[013457](?=[a-z])|(?<=[A-Z])[013457](?=[A-Za-z])|(?<=[A-Za-z]{3})0(?!\w)"
)
_STRIPPED: Final = re.compile(rf"[{_UNSEEN}]")
_PIECE: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_CAPITAL_AFTER_SMALL: Final = re.compile(r"[a-z][A-Z]|[A-Z]{2}[a-z]")


def fold(word: str) -> str:
    """The letters of `word` as they are compared: "Núñez", "NUNEZ" and "Ñunеz" are one."""
    if word.isascii():
        return word.lower()
    return _latin(word).casefold().translate(_LOOK_ALIKES)


@lru_cache(10_000)
def squash(name: str) -> str:
    """All the letters of a name, folded and run together: "De La Cruz-O'Neil" → "delacruzoneil"."""
    return "".join(fold(match.group()) for match in _WORD.finditer(name))


@lru_cache(10_000)
def words_of(name: str) -> tuple[str, ...]:
    """The folded words of a name, cut at spaces, hyphens and inner capitals, not at apostrophes."""
    joined = re.sub(r"['’‘ʻ`´]", "", name)
    return tuple(
        fold(joined[a:b])
        for match in _WORD.finditer(joined)
        for a, b in pieces(joined, match.start(), match.end())
    )


def pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a run of letters where a capital starts a new word: "MiaTran" → "Mia", "Tran"."""
    word = text[start:end]
    plain = word if word.isascii() else _with_same_length(word)
    if not _CAPITAL_AFTER_SMALL.search(plain):
        return [(start, end)]
    cuts = [0, *(m.start() for m in _PIECE.finditer(plain) if m.start()), len(word)]
    return [(start + a, start + b) for a, b in pairwise(cuts)]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one text: where each stands, and how it is compared."""

    text: str
    starts: list[int]
    ends: list[int]
    folded: list[str]
    capitals: list[bool]

    def __len__(self) -> int:
        return len(self.starts)

    def gap(self, left: int, right: int) -> str:
        """What stands between two words."""
        return self.text[self.ends[left] : self.starts[right]]

    def capital(self, index: int) -> bool:
        """Whether a word starts with a capital (or with a letter that has no case)."""
        return self.capitals[index]


def read_words(text: str) -> Words:
    """Find the words of `text`; runs with inner capitals are cut."""
    starts: list[int] = []
    ends: list[int] = []
    folded: list[str] = []
    linked = "%" in text
    shown, text = text, _without_digits(text)
    for match in (_WORD_IN_LINK if linked else _WORD).finditer(text):
        a, b = match.span(1) if linked else match.span()
        if a < 0:
            continue
        word = text[a:b]
        if word.isascii() and (word.islower() or word[1:].islower() or len(word) == 1):
            starts.append(a)
            ends.append(b)
            folded.append(word.lower())
            continue
        for start, end in [(a, b)] if "%" in word else pieces(text, a, b):
            starts.append(start)
            ends.append(end)
            piece = text[start:end]
            folded.append(fold(unquote(piece) if "%" in piece else piece))
    capitals = [not text[start].islower() and text[start] != "%" for start in starts]
    return Words(shown, starts, ends, folded, capitals)


def _without_digits(text: str) -> str:
    """Letters for the digits that stand in for them inside words: "M1a", "Trevin0"."""
    if not _DIGIT_IN_WORD.search(text):
        return text
    return _DIGIT_IN_WORD.sub(lambda match: match.group().translate(_DIGITS), text)


def _latin(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", _STRIPPED.sub("", word))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _with_same_length(word: str) -> str:
    """ASCII stand-ins that keep only what cutting needs: capital, small letter or neither."""
    return "".join("A" if c.isupper() else "a" if c.isalpha() else c for c in word)
