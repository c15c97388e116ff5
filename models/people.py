"""Invented people: names drawn from public name counts, in the forms that school posts use."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

GROUPS = ("white", "black", "hisp", "api", "other")
_SHARE_OF_GROUP = (38, 14, 20, 17, 11)
_MIN_BIRTHS = 60
_FLATTEN = 0.75  # counts to this power: rare names are seen more often than they occur
_CONTEXT = 3

# Given names that go with a family's language and are rare in US birth counts.
_GIVEN = {
    "hisp": "Guadalupe Itzel Ximena Yaretzi Citlali Xochitl Socorro Refugio Heriberto Leobardo Anahi "
    "Rigoberto Nayeli Graciela Consuelo Eulalia Lizbeth Yamileth Octavio Ezequiel Abril Itzayana "
    "Concepcion Amparo Rosario Ignacio Osvaldo Ulises Cuauhtemoc Tonantzin".split(),
    "vietnamese": "Anh Minh Linh Thuy Trang Huong Phuong Nhi Khanh Quynh Tuan Dung Hieu Long Nam Bao "
    "Khoa Duc Vy Thao Ngoc Lan Mai Hoa Tien Tri Quang Hung Thinh Uyen My Chau Thu Tam".split(),
    "hmong": "Pa Mai Kao Xee Pao Tou Yer Chue Nou Kou Mee Bao See Pang Houa Ger Blia Xeng Teng Fue "
    "Zong Chong Nhia Npaim Paj Tswj Yeng Lue Doua Gaonou Maiyer Pakou".split(),
    "arabic": "Yusuf Fatima Omar Layla Zaynab Khadija Ahmad Mustafa Hussein Nour Rania Samir Tariq Yara "
    "Amina Bilal Hamza Ibrahim Jamila Karim Leila Maryam Nadia Rashid Salma Sami Walid Zahra Aisha "
    "Abdulrahman Abdullah Hafsa Sumaya Idris Mahmoud Huda Rayan Ghazal Bashir Suhayb".split(),
    "indian": "Aarav Ananya Diya Ishaan Kavya Lakshmi Meera Nikhil Priya Rohan Saanvi Tanvi Vihaan Arjun "
    "Deepa Gauri Harsh Jaya Kiran Manav Neha Pranav Ritika Shreya Sriram Vidya Aditi Sai Venkat".split(),
    "african": "Amara Chidi Ngozi Oluwaseun Kwame Abena Kofi Adaeze Emeka Folake Ifeoma Nkechi Obinna "
    "Temitope Uchenna Yaw Zola Thandiwe Wanjiku Otieno Achieng Makena Selam Tesfaye Hana Deng Nyakim "
    "Ayaan Hodan Abdi Ifrah Bukola Mwangi Chinonso".split(),
    "east_asian": "Wei Jing Xin Yi Ming Hui Lei Fang Jun Yan Xiaoyu Zihan Haoran Ji-woo Min-jun Seo-yeon "
    "Hye-jin Dong-hyun Eun-ji Haruto Yui Sakura Riku Aoi Kenji Naoko Yuki Jisoo Minseo Yuxuan".split(),
}
_FAMILY = {
    "vietnamese": "Nguyen Tran Le Pham Hoang Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly Dinh Luu Trinh".split(),
    "hmong": "Vang Xiong Yang Lee Thao Moua Her Lor Vue Cha Hang Kue Lo Khang Fang Chang Xiong".split(),
    "arabic": "Haddad Al-Masri Khoury Hassan Abdallah Nasser Mansour Al-Amin Saleh El-Sayed Aziz Qasim "
    "Abu-Bakr Al-Hashimi Shaheen Rahman Farouk Darwish Bin-Saad Al-Rashid Barakat Jaber Saab".split(),
    "indian": "Patel Sharma Reddy Iyer Gupta Singh Kaur Nair Rao Desai Mehta Banerjee Chatterjee Joshi "
    "Venkataraman Krishnan Subramanian Kulkarni Mukherjee Agarwal Pillai".split(),
    "african": "Okafor Adeyemi Mensah Owusu Diallo Okonkwo Balogun Asante Eze Nwosu Kamau Njoroge Abebe "
    "Tadesse Haile Mohamed Warsame Farah Chukwu Ogunleye Boateng Ndlovu Traore Achebe".split(),
    "east_asian": "Kim Park Choi Jung Wang Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Lin Tanaka "
    "Sato Suzuki Yamamoto Nakamura Kobayashi Cho Yoon Kang Lim Gao Xie Tang".split(),
}
_ACCENTED = {
    word.translate(str.maketrans("áéíóúñëÁÓ", "aeiounaAO")).replace("Zoa", "Zoe"): word
    for word in "José María García Martínez López Hernández González Rodríguez Pérez Sánchez Ramírez "
    "Gómez Díaz Jiménez Núñez Muñoz Peña Sofía Andrés Jesús Héctor Iván Raúl César Adrián Nicolás "
    "Sebastián Joaquín Rubén Beltrán Márquez Vásquez Vázquez Velázquez Domínguez Fernández Gutiérrez "
    "Álvarez Méndez Suárez Ríos Solís Ávila Inés Ramón Óscar Ángel Belén León Tomás Lucía Valentín "
    "Simón Agustín Julián Cortés Rincón Galván Ibáñez Zúñiga Ordóñez Bolaños Castañeda Montaño".split()
}
_PARTICLES = (
    "de la",
    "del",
    "de",
    "De La",
    "van",
    "Van",
    "von",
    "De",
    "da",
    "St.",
    "bin",
    "Al",
    "La",
)
_SUFFIXES = ("Jr.", "Jr", "II", "III", "IV", "Sr.")
_OPENERS = ("Da'", "De'", "Ja'", "La'", "D'", "Ke'", "Sha'", "Ta'")


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
        middle = f" {self.middle}" if len(self.middle) <= 2 and self.middle else ""  # noqa: PLR2004
        return f"{self.family}, {self.given}{middle}"

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
            if 3 <= len(name) <= 12 and not any(name in each for each in listed):  # noqa: PLR2004
                return name.capitalize()

    def given(self, *, young: bool = True) -> str:
        """A first name."""
        random = self._random
        draw = random.random()
        if draw < 0.10:  # noqa: PLR2004
            return self.invented(family=False)
        if draw < 0.20:  # noqa: PLR2004
            name = random.choice(self._any_given)
        else:
            name = self._given_of_age[young].pick(random)
        if random.random() < 0.05 and name.lower() in self._nicknames:  # noqa: PLR2004
            name = random.choice(self._nicknames[name.lower()])
        draw = random.random()
        if draw < 0.012 and len(name) > 4:  # noqa: PLR2004
            name = random.choice(_OPENERS) + name
        elif draw < 0.02:  # noqa: PLR2004
            name += "-" + self._given_of_age[young].pick(random)
        return self._accent(name)

    def family(self, group: str | None = None) -> str:
        """A surname, of one census group where one is asked for."""
        random = self._random
        draw = random.random()
        if group is None and draw < 0.10:  # noqa: PLR2004
            return self.invented(family=True)
        if group is None and draw < 0.18:  # noqa: PLR2004
            name = random.choice(self._any_family)
        else:
            group = group or random.choices(GROUPS, _SHARE_OF_GROUP)[0]
            name = self._family_of_group[group].pick(random)
        if name.startswith("Mc") and len(name) > 4:  # noqa: PLR2004
            name = "Mc" + name[2:].capitalize()
        elif name.startswith(
            ("Obr", "Oco", "One", "Odo", "Oke", "Oma", "Ole", "Ore", "Osh", "Oha")
        ):
            name = "O" + random.choice("''’") + name[1:].capitalize()
        return self._accent(name)

    def person(self, *, young: bool = True) -> Person:
        """A person whose parts go together."""
        random = self._random
        draw = random.random()
        if draw < 0.22:  # noqa: PLR2004
            return self._of_language(random.choice([*_FAMILY, "hisp", "hisp"]))
        given, family = self.given(young=young), self.family()
        draw = random.random()
        if draw < 0.04:  # noqa: PLR2004
            return Person(given, f"{family}-{self.family()}")
        if draw < 0.07:  # noqa: PLR2004
            return Person(given, f"{random.choice(_PARTICLES)} {family}")
        if draw < 0.13:  # noqa: PLR2004
            return Person(given, family, middle=self._initial())
        if draw < 0.18:  # noqa: PLR2004
            return Person(given, family, middle=self.given(young=young))
        if draw < 0.21:  # noqa: PLR2004
            return Person(given, family, suffix=random.choice(_SUFFIXES))
        if draw < 0.225:  # noqa: PLR2004
            return Person(given, family, nickname=self.given(young=young))
        if draw < 0.24:  # noqa: PLR2004
            initials = random.choice("ABCDEJKLMRT"), random.choice("ABCDJMPRTW")
            return Person(random.choice(("{}.{}.", "{}{}", "{}.")).format(*initials), family)
        return Person(given, family)

    def _of_language(self, language: str) -> Person:
        random = self._random
        given = random.choice(_GIVEN[language]) if random.random() < 0.7 else self.given()  # noqa: PLR2004
        if language == "hisp":
            family, second = self.family("hisp"), self.family("hisp")
            form = random.random()
            if form < 0.45:  # noqa: PLR2004
                family = f"{family}{random.choice((' ', ' ', '-', ' y ', ' de '))}{second}"
            middle = self.given() if form > 0.85 else ""  # noqa: PLR2004
            return Person(self._accent(given), family, middle=middle)
        family = random.choice(_FAMILY[language])
        middle = ""
        if language == "vietnamese" and random.random() < 0.5:  # noqa: PLR2004
            middle = random.choice(("Thi", "Van", *_GIVEN[language]))
        elif language == "arabic" and random.random() < 0.3:  # noqa: PLR2004
            middle = random.choice((*_GIVEN[language], "bin", "Abdul"))
        elif language in {"indian", "african", "hmong"} and random.random() < 0.15:  # noqa: PLR2004
            middle = random.choice(_GIVEN[language])
        reversed_ = language in {"vietnamese", "east_asian", "hmong"} and random.random() < 0.12  # noqa: PLR2004
        return Person(given, family, middle=middle, family_first=reversed_)

    def _initial(self) -> str:
        return self._random.choice("ABCDEFGHJKLMNPRSTVW") + self._random.choice(("", ".", ".", "."))

    def _accent(self, name: str) -> str:
        if name in _ACCENTED and self._random.random() < 0.3:  # noqa: PLR2004
            return _ACCENTED[name]
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
