"""What is an ordinary word: a table of English ones, and Spanish at a glance."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib import resources
from typing import Final

_SHORT: Final = frozenset(
    # The words of two and three letters that people write in capitals; the table has the longer.
    "all and any are ask bad big box boy bus but buy bye can car cut dad day did due eat end far "
    "few fit fix for fun get got gym had has her him his hot how job joy key kid law let lot mom "
    "new not now off old one our out own pay put ran red run sad say see set she sit six tax ten "
    "the too top try two use via was way who why win yes yet you "
    "am an as at be by do go hi if in is it me my no of on or so to up us we".split()
)
_EMPHASIS: Final = frozenset(
    # Of these, the ones that shout even when they stand alone.
    "all and any are big but cut did due few for free fun had has her him his hot "
    "how let new not now off old one our out own run say see she six ten the too top try two use "
    "was why win yes yet you".split()
)
_ENDINGS: Final = (
    ("'s", ""),
    ("'", ""),
    ("ies", "y"),
    ("es", ""),
    ("s", ""),
    ("ied", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
    ("ers", ""),
    ("er", ""),
    ("er", "e"),
    ("ly", ""),
    ("est", ""),
)
_CONTRACTED: Final = ("n't", "'re", "'ll", "'ve", "'m", "'d")
_PREFIXES: Final = ("un", "re", "non", "pre")
_LEAST_STEM: Final = 3
_PLAIN: Final = 7  # from this length on, a token with vowels all through is a word, not initials
_VOWELS: Final = frozenset("AEIOUYaeiouy")
_LONGEST_CLUSTER: Final = 4

_SPANISH: Final = frozenset(
    "el la los las un una unos unas de del al y o e que en con por para su sus se lo le les no es "
    "son está están este esta estos estas más como pero nuestro nuestra nuestros nuestras ser "
    "favor todos todas sobre desde hasta cuando donde muy también hay fue será apoye vote sí "
    "estudiantes padres escuela familias niños martes lunes jueves viernes".split()
)
_ENGLISH: Final = frozenset(
    "the of and to in is are for with at by on our your this that will be you we it from as have "
    "has was were can an or if please not all their they who".split()
)
_WORD: Final = re.compile(r"[^\W\d_]+")


@cache
def _ordinary() -> frozenset[str]:
    table = resources.files(__name__) / "ordinary.txt"
    return frozenset(table.read_text(encoding="utf-8").split()) | _SHORT


def plain_letters(word: str) -> str:
    """The word in small letters, with full-width and ornamental letters made plain."""
    return unicodedata.normalize("NFKC", word).lower().replace("’", "'")


def is_ordinary(word: str) -> bool:
    """Whether `word`, in any case, is an English word or an inflection of one."""
    low = plain_letters(word)
    table = _ordinary()
    if low in table or low.endswith(_CONTRACTED):
        return True
    stems = [
        low.removesuffix(ending) + instead
        for ending, instead in _ENDINGS
        if low.endswith(ending) and len(low) - len(ending) >= _LEAST_STEM
    ]
    stems += [low.removeprefix(p) for p in _PREFIXES if low.startswith(p)]
    # "cancelling", "runner": the consonant doubled before the ending.
    stems += [s[:-1] for s in stems if len(s) > _LEAST_STEM and s[-1] == s[-2]]
    return any(len(stem) >= _LEAST_STEM and stem in table for stem in stems)


def is_listed(word: str) -> bool:
    """Whether `word` itself stands in the table, so that it may be offered as a correction."""
    return plain_letters(word) in _ordinary()


def is_emphatic(word: str) -> bool:
    """Whether a short word in capitals is stressed ("ALL students") rather than an acronym."""
    return plain_letters(word) in _EMPHASIS


def reads_as_word(word: str) -> bool:
    """Whether a token that no table knows is built like a word and not like initials."""
    low = unicodedata.normalize("NFD", plain_letters(word))
    letters = [c for c in low if c.isalpha()]
    if any(not "a" <= c <= "z" for c in letters):
        return True  # another script: initials are rare there
    if len(letters) < _PLAIN:
        # A letter with an accent is never an initial of an English name.
        return len(letters) != len(low.replace("'", "").replace("-", ""))
    run = 0
    for letter in letters:
        run = 0 if letter in _VOWELS else run + 1
        if run > _LONGEST_CLUSTER:
            return False
    return sum(letter in _VOWELS for letter in letters) * 5 >= len(letters)


def is_spanish(text: str) -> bool:
    """Whether a sentence reads as Spanish, by its function words."""
    words = [word.lower() for word in _WORD.findall(text)]
    spanish = sum(word in _SPANISH for word in words)
    english = sum(word in _ENGLISH for word in words)
    return spanish >= 2 and spanish > 2 * english and spanish * 5 >= len(words)  # noqa: PLR2004
