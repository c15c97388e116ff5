"""Invented people: names drawn from public name counts, in the forms that school posts use."""

from __future__ import annotations

import csv
import tomllib
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

_LANGUAGES = Path(__file__).with_name("names.toml")
GROUPS = ("white", "black", "hisp", "api", "other")
_SHARE_OF_GROUP = (38, 14, 20, 17, 11)
_MIN_BIRTHS = 60
_FLATTEN = 0.75  # counts to this power: rare names are seen more often than they occur
_CONTEXT = 3

_PARTICLES = ("de la", "del", "de", "De La", "van", "Van", "von", "De", "da", "St.", "bin", "La")
_SUFFIXES = ("Jr.", "Jr", "II", "III", "IV", "Sr.")
_OPENERS = ("Da'", "De'", "Ja'", "La'", "D'", "Ke'", "Sha'", "Ta'")
_IRISH = ("Obr", "Oco", "One", "Odo", "Oke", "Oma", "Ole", "Ore", "Osh", "Oha")
_INITIALS = ("{}.{}.", "{}{}", "{}.", "{}.", "{}")
# How often a person goes by each form of name.
_FORMS = {
    "plain": 74.5,
    "double": 4,
    "particle": 3,
    "middle initial": 6,
    "middle": 5,
    "suffix": 3,
    "nickname": 1.5,
    "initials": 3,
}
_PLAIN = str.maketrans("áéíóúñÁÉÍÓÚ", "aeiounAEIOU")
_FAMILY_FIRST = frozenset({"vietnamese", "east_asian", "hmong"})
_SECOND_GIVEN = frozenset({"indian", "african", "hmong"})


@dataclass(frozen=True, slots=True)
class Person:
    """The parts of one invented name; an empty part is not used."""

    given: str
    family: str
    middle: str = ""
    suffix: str = ""
    nickname: str = ""
    family_first: bool = False

    @property
    def full(self) -> str:
        """Every part, in the person's own order."""
        nickname = f'"{self.nickname}"' if self.nickname else ""
        parts = [self.given, nickname, self.middle, self.family, self.suffix]
        if self.family_first:
            parts = [self.family, self.middle, self.given]
        return " ".join(part for part in parts if part)

    @property
    def last_first(self) -> str:
        """As a roster's column has it."""
        middle = f" {self.middle}" if len(self.middle) <= 2 and self.middle else ""
        return f"{self.family}, {self.given}{middle}"

    @property
    def initial_first(self) -> str:
        """As results have it: "T. Brennan"."""
        return f"{self.given[0].upper()}. {self.family}"

    @property
    def initial(self) -> str:
        """The form that the guidelines ask for."""
        return f"{self.given} {self.family[0].upper()}."


@dataclass(frozen=True, slots=True)
class _Weighted:
    items: list[str]
    cumulative: list[float]

    def pick(self, random: Random) -> str:
        return random.choices(self.items, cum_weights=self.cumulative)[0]


class Sampler:
    """Draws people; the same random source draws the same people."""

    def __init__(self, data: Path, random: Random) -> None:
        self._random = random
        table = tomllib.loads(_LANGUAGES.read_text(encoding="utf-8"))
        self._given_of_language: dict[str, list[str]] = table["given"]
        self._family_of_language: dict[str, list[str]] = table["family"]
        self._accented = {name.translate(_PLAIN): name for name in table["accented"]}
        names = data / "names"
        given = [r for r in rows(names / "ssa_given_1945on.tsv") if int(r[1]) >= _MIN_BIRTHS]
        self.given_counts = {r[0].lower(): int(r[1]) for r in given}
        self._any_given = [r[0] for r in given]
        self._given_of_age = {
            young: _weighted(self._any_given, [int(r[column]) ** _FLATTEN for r in given])
            for young, column in ((True, 2), (False, 1))
        }
        family = [r for r in rows(names / "census2010_surnames.tsv") if r[0]]
        self.family_counts = {r[0].lower(): int(r[1]) for r in family}
        self._any_family = [r[0] for r in family]
        self._family_of_group = {
            group: _weighted(
                self._any_family,
                [int(r[1]) ** _FLATTEN * float(r[column] or 0) ** 2 for r in family],
            )
            for column, group in enumerate(GROUPS, start=2)
        }
        self._nicknames: dict[str, list[str]] = defaultdict(list)
        for name, nickname in rows(names / "nicknames.tsv"):
            self._nicknames[name].append(nickname.capitalize())
        self._given_letters = _chain(self._any_given)
        self._family_letters = _chain(self._any_family)

    def invented(self, *, family: bool) -> str:
        """A name made letter by letter that no list holds."""
        chain = self._family_letters if family else self._given_letters
        listed = self.family_counts, self.given_counts
        while True:
            name = ""
            while not name.endswith("$"):
                name += self._random.choice(chain[("^" * _CONTEXT + name)[-_CONTEXT:]])
            name = name[:-1]
            if 3 <= len(name) <= 12 and not any(name in each for each in listed):
                return name.capitalize()

    def given(self, *, young: bool = True) -> str:
        """A first name."""
        random = self._random
        draw = random.random()
        if draw < 0.10:
            return self.invented(family=False)
        if draw < 0.20:
            name = random.choice(self._any_given)
        else:
            name = self._given_of_age[young].pick(random)
        if random.random() < 0.05 and name.lower() in self._nicknames:
            name = random.choice(self._nicknames[name.lower()])
        draw = random.random()
        if draw < 0.012 and len(name) > 4:
            name = random.choice(_OPENERS) + name
        elif draw < 0.02:
            name += "-" + self._given_of_age[young].pick(random)
        return self._accent(name)

    def family(self, group: str | None = None) -> str:
        """A surname, of one census group where one is asked for."""
        random = self._random
        draw = random.random()
        if group is None and draw < 0.10:
            return self.invented(family=True)
        if group is None and draw < 0.18:
            name = random.choice(self._any_family)
        else:
            group = group or random.choices(GROUPS, _SHARE_OF_GROUP)[0]
            name = self._family_of_group[group].pick(random)
        if name.startswith("Mc") and len(name) > 4:
            name = "Mc" + name[2:].capitalize()
        elif name.startswith(
            ("Obr", "Oco", "One", "Odo", "Oke", "Oma", "Ole", "Ore", "Osh", "Oha")
        ):
            name = "O" + random.choice("''’") + name[1:].capitalize()
        return self._accent(name)

    def person(self, *, young: bool = True) -> Person:
        """A person whose parts go together."""
        random = self._random
        if random.random() < 0.22:
            return self._of_language(random.choice([*self._family_of_language, "hisp", "hisp"]))
        person = Person(self.given(young=young), self.family())
        match random.choices(list(_FORMS), list(_FORMS.values()))[0]:
            case "double":
                person = replace(person, family=f"{person.family}-{self.family()}")
            case "particle":
                person = replace(person, family=f"{random.choice(_PARTICLES)} {person.family}")
            case "middle initial":
                person = replace(person, middle=self._initial())
            case "middle":
                person = replace(person, middle=self.given(young=young))
            case "suffix":
                person = replace(person, suffix=random.choice(_SUFFIXES))
            case "nickname":
                person = replace(person, nickname=self.given(young=young))
            case "initials":
                letters = random.choice("ABCDEJKLMRT"), random.choice("ABCDJMPRTW")
                person = replace(person, given=random.choice(_INITIALS).format(*letters))
        return person

    def _of_language(self, language: str) -> Person:
        random = self._random
        names = self._given_of_language[language]
        given = random.choice(names) if random.random() < 0.7 else self.given()
        if language == "hisp":
            family, second = self.family("hisp"), self.family("hisp")
            form = random.random()
            if form < 0.45:
                family = f"{family}{random.choice((' ', ' ', '-', ' y ', ' de '))}{second}"
            middle = self.given() if form > 0.85 else ""
            return Person(self._accent(given), family, middle=middle)
        family = random.choice(self._family_of_language[language])
        middle = ""
        if language == "vietnamese" and random.random() < 0.5:
            middle = random.choice(("Thi", "Van", *names))
        elif language == "arabic" and random.random() < 0.3:
            middle = random.choice((*names, "bin", "Abdul"))
        elif language in _SECOND_GIVEN and random.random() < 0.15:
            middle = random.choice(names)
        turned = language in _FAMILY_FIRST and random.random() < 0.12
        return Person(given, family, middle=middle, family_first=turned)

    def _initial(self) -> str:
        return self._random.choice("ABCDEFGHJKLMNPRSTVW") + self._random.choice(("", ".", ".", "."))

    def _accent(self, name: str) -> str:
        if name in self._accented and self._random.random() < 0.3:
            return self._accented[name]
        return name


def rows(path: Path) -> list[list[str]]:
    """A table without its heading."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]


def _weighted(items: list[str], weights: list[float]) -> _Weighted:
    return _Weighted(items, list(accumulate(weights)))


def _chain(names: list[str]) -> dict[str, list[str]]:
    """Letters that follow each run of letters in the list; "^" starts a name, "$" ends it."""
    chain: dict[str, list[str]] = defaultdict(list)
    for name in names[::5]:
        padded = "^" * _CONTEXT + name.lower() + "$"
        for i in range(_CONTEXT, len(padded)):
            chain[padded[i - _CONTEXT : i]].append(padded[i])
    return chain
