"""The forms under which a roster's student may stand in a post."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from postcheck.tools.optouts.folding import squash, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from postcheck.model import Student

_NICKNAMES: Final = Path(__file__).with_name("nicknames.txt")
_PARTICLES: Final = frozenset(
    "de la las los del da das do dos di du van von der den ten ter al el bin ibn abu st san santa "
    "le mc mac o d y e".split()
)
_GLUED_PARTICLES: Final = ("dela", "de", "del", "la", "van", "von", "mc", "mac", "al", "el", "st")
_UMLAUTS: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"}
)
_TYPO_LENGTH: Final = 6
_GLUED_LENGTH: Final = 5


class Form(IntEnum):
    """How a text names a student, from the plainest on; each has words for a report."""

    FULL = 1
    PREFERRED = 2
    NICKNAME = 3
    MIDDLE = 4
    PART_OF_SURNAME = 5
    INITIAL = 6
    TYPO = 7

    @property
    def words(self) -> str:
        """What a report calls it."""
        return _WORDS[self]


_WORDS: Final = {
    Form.FULL: "full name",
    Form.PREFERRED: "preferred name",
    Form.NICKNAME: "nickname",
    Form.MIDDLE: "middle name and surname",
    Form.PART_OF_SURNAME: "part of the surname",
    Form.INITIAL: "initial and surname",
    Form.TYPO: "misspelled name",
}


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to write a name: `given` and `family` as squashed letters.

    `sure` is false where other people are named so too; `open_middle` says that the roster
    knows no middle name, so that any may stand between the two.
    """

    form: Form
    given: str
    family: str
    sure: bool = True
    open_middle: bool = False


@cache
def nicknames() -> dict[str, tuple[tuple[str, bool], ...]]:
    """Folded given name to (other form, whether it is sure), in both directions."""
    table: dict[str, dict[str, bool]] = {}
    for line in _NICKNAMES.read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        name, *others = line.split()
        for other in others:
            nick, sure = other.removeprefix("~"), not other.startswith("~")
            table.setdefault(name, {})[nick] = sure
            table.setdefault(nick, {}).setdefault(name, sure)
    return {name: tuple(others.items()) for name, others in table.items()}


def variants(student: Student) -> Iterator[Variant]:
    """Every form but the misspelled ones, plainest first; a form may come twice."""
    middle = squash(student.middle)
    families = _families(student.family)
    for given, form, sure in _givens(student):
        for family, whole, certain in families:
            kind = form if whole else max(form, Form.PART_OF_SURNAME)
            yield Variant(kind, given, family, sure and certain, not middle)
            if middle and form in (Form.FULL, Form.PREFERRED):
                yield Variant(kind, given + middle, family, certain)
                yield Variant(kind, given + middle[0], family, certain)
    for given in dict.fromkeys((squash(student.given), squash(student.preferred))):
        if given:
            for family, _, certain in families:
                yield Variant(Form.INITIAL, given[0], family, certain, not middle)
                if middle:
                    yield Variant(Form.INITIAL, given[0] + middle[0], family, certain)


def misspelled(student: Student) -> Iterator[tuple[str, str]]:
    """(given, family) with one letter of the longer part left out; also each part whole.

    A text's own word, with each of its letters left out in turn, meets one of these whenever it
    differs by one letter added, lost, changed or swapped with its neighbour.
    """
    family = squash(student.family)
    for given in dict.fromkeys((squash(student.given), squash(student.preferred))):
        if not given or not family:
            continue
        if len(family) >= _TYPO_LENGTH:
            yield from ((given, part) for part in shortened(family))
        if len(given) >= _TYPO_LENGTH:
            yield from ((part, family) for part in shortened(given))


def shortened(word: str) -> list[str]:
    """The word, and the word less each of its letters."""
    return list(dict.fromkeys((word, *(word[:i] + word[i + 1 :] for i in range(len(word))))))


def prefixes(name: str) -> Iterator[str]:
    """Beginnings after which a text may break the name: "dela" of "De La Cruz"."""
    words = words_of(name)
    for i in range(1, len(words)):
        yield "".join(words[:i])
    whole = "".join(words)
    for particle in _GLUED_PARTICLES:
        if whole.startswith(particle) and len(whole) - len(particle) > 2:  # noqa: PLR2004
            yield particle


def glued(variant: Variant) -> tuple[str, ...]:
    """The form run together, as a hashtag, a handle or a mailbox has it."""
    if variant.form is Form.INITIAL:
        return (variant.given + variant.family,) if len(variant.family) > 3 else ()  # noqa: PLR2004
    whole = variant.given + variant.family
    if len(whole) < _GLUED_LENGTH:
        return ()
    if variant.form is Form.FULL:
        return (whole, variant.family + variant.given)
    return (whole,)


def _givens(student: Student) -> Iterator[tuple[str, Form, bool]]:
    """(squashed, form, sure) for each given name that the student may go by."""
    listed = (student.given, Form.FULL), (student.preferred, Form.PREFERRED)
    for name, form in listed:
        for whole in _spellings(name):
            yield whole, form, True
        words = words_of(name)
        if len(words) > 1 and len(words[0]) > 1:
            yield words[0], form, True
    for name, _ in listed:
        for known in dict.fromkeys((squash(name), *words_of(name)[:1])):
            for nick, sure in nicknames().get(known, ()):
                yield nick, Form.NICKNAME, sure
    middle = squash(student.middle)
    if len(middle) > 1:
        yield middle, Form.MIDDLE, True


@lru_cache(10_000)
def _families(name: str) -> tuple[tuple[str, bool, bool], ...]:
    """(squashed, whether it is the whole surname, sure) for each form of a surname."""
    forms = [(whole, True, True) for whole in _spellings(name)]
    words = [word for word in words_of(name) if word not in _SUFFIXES]
    if _one_word(name) or len(words) < 2:  # noqa: PLR2004
        return tuple(forms)
    groups: list[str] = []
    joined = ""
    for word in words:
        joined += word
        if word not in _PARTICLES:
            groups.append(joined)
            joined = ""
    if len(groups) > 1:
        forms += [(groups[0], False, True), (groups[-1], False, False)]
    bare = [word for word in words if word not in _PARTICLES]
    if len(words) > len(bare) == 1 and len(bare[0]) > 2:  # noqa: PLR2004
        forms.append((bare[0], False, False))
    return tuple(forms)


_SUFFIXES: Final = frozenset({"jr", "sr", "ii", "iii", "iv"})


def _one_word(name: str) -> bool:
    """A name like "McDonald" or "LeBron": inner capitals, nothing between."""
    return name.strip().replace("'", "").replace("’", "").isalpha()


@lru_cache(10_000)
def _spellings(name: str) -> tuple[str, ...]:
    """The name squashed, without "Jr.", and with umlauts written out."""
    kept = " ".join(w for w in name.split() if squash(w) not in _SUFFIXES)
    return tuple(w for w in dict.fromkeys((squash(kept), squash(kept.translate(_UMLAUTS)))) if w)
