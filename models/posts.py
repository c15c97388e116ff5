"""Invented school posts: templates whose slots are filled with invented people and places.

A folder holds `words.toml` and one file of templates a kind of post. In a template:
  [a|b|c]      one of these, chosen once; they nest, and one may be empty
  <sep|body>   the body 2 to 7 times with `sep` between; `AND` joins as prose does
  {slot}       a person (full, adult) or one form of the name (first, last, initial, initial_first,
               last_first), labelled PERSON;
               name and family: the same without a label, for what is named after somebody;
               mailbox: what stands before the @ of somebody's address;
               n, time, date, score, phone: figures; any other slot is a list of words.toml
  {full:a}     the same person as every other slot with :a; :# is the same within one repetition
Blank lines part the templates of a file; a line that holds only `~` stands for a blank line.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from augment import join
from corpora import Span, Text

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from people import Person, Sampler

_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_REPEAT = re.compile(r"<([^|<>]*)\|([^<>]*)>")
_SLOT = re.compile(r"\{(\w+)(?::(\w+))?\}")
_FORMS = {
    "full": "full",
    "adult": "full",
    "first": "given",
    "last": "family",
    "initial": "initial",
    "initial_first": "initial_first",
    "last_first": "last_first",
}
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = (
    "January February March April May June July August September October November December "
    "Jan. Feb. Aug. Sept. Oct. Nov. Dec."
).split()
_LEADS = (
    "🎉 ",
    "🏆 ",
    "👏 ",
    "📚 ",
    "⭐ ",
    "📣 ",
    "- ",
    "* ",
    "• ",
    "ICYMI: ",
    "Update: ",
    "🐾",
    "✨",
)
_TAILS = (
    " 🎉",
    " 👏👏",
    " 💙💛",
    "!!!",
    " 🐾",
    " #GoBigBlue",
    " #proud",
    " ❤️",
    " 🎓",
    " @ourdistrict",
)


@dataclass(frozen=True, slots=True)
class Templates:
    """A folder's templates and words."""

    templates: tuple[str, ...]
    words: dict[str, tuple[str, list[str]]]

    @classmethod
    def read(cls, folder: Path) -> Templates:
        """Read `words.toml` and every `*.txt` of the folder, in the order of their names."""
        tables = tomllib.loads((folder / "words.toml").read_text(encoding="utf-8"))
        words = {
            slot: ("" if label == "plain" else label, values)
            for label, slots in tables.items()
            for slot, values in slots.items()
        }
        templates: list[str] = []
        for path in sorted(folder.glob("*.txt")):
            blocks = re.split(r"\n\s*\n", path.read_text(encoding="utf-8").strip())
            templates += [re.sub(r"(?m)^~$", "", block) for block in blocks]
        return cls(tuple(templates), words)


class Writer:
    """Writes posts; the same random source writes the same posts."""

    def __init__(self, templates: Templates, sampler: Sampler, random: Random) -> None:
        self._templates = templates
        self._sampler = sampler
        self._random = random

    def post(self) -> Text:
        """A post of one to four templates."""
        random = self._random
        count = random.choices((1, 2, 3, 4), (45, 30, 15, 10))[0]
        texts = [self.fill(random.choice(self._templates.templates)) for _ in range(count)]
        if random.random() < 0.08:
            texts = [join([Text(random.choice(_LEADS), ()), text], "") for text in texts]
        if random.random() < 0.12:
            texts.append(Text(random.choice(_TAILS), ()))
            return join([join(texts[:-1], "\n"), texts[-1]], "")
        return join(texts, random.choice((" ", "\n", "\n", "\n\n")))

    def fill(self, template: str) -> Text:
        """One template with its choices made, its repetitions written and its slots filled."""
        while choice := _CHOICE.search(template):
            chosen = self._random.choice(choice.group(1).split("|"))
            template = template[: choice.start()] + chosen + template[choice.end() :]
        template = _REPEAT.sub(self._repeat, template)
        return self._fill_slots(template, {})

    def _repeat(self, match: re.Match[str]) -> str:
        separator, body = match.group(1).replace("\\n", "\n"), match.group(2)
        count = self._random.randint(2, 7)
        items = [body.replace(":#", f":r{i}") for i in range(count)]
        if separator != "AND":
            return separator.join(items)
        return ", ".join(items[:-1]) + self._random.choice((" and ", ", and ", " & ")) + items[-1]

    def _fill_slots(self, template: str, people: dict[str, Person]) -> Text:
        parts: list[str] = []
        spans: list[Span] = []
        length = at = 0
        for match in _SLOT.finditer(template):
            before = template[at : match.start()]
            value, label = self._value(match.group(1), match.group(2), people)
            length += len(before)
            if label:
                article = len("the ") if value.startswith("the ") else 0
                spans.append((length + article, length + len(value), label))
            length += len(value)
            parts += [before, value]
            at = match.end()
        return Text("".join(parts) + template[at:], tuple(spans))

    def _value(self, slot: str, who: str | None, people: dict[str, Person]) -> tuple[str, str]:
        if slot in _FORMS:
            person = people.get(who or "")
            if person is None:
                person = self._sampler.person(young=slot != "adult")
                if who:
                    people[who] = person
            return getattr(person, _FORMS[slot]), "PERSON"
        if plain := self._namesake(slot) or self._figure(slot):
            return plain, ""
        label, values = self._templates.words[slot]
        return self.fill(self._random.choice(values)).text, label

    def _namesake(self, slot: str) -> str:
        """Somebody's name where it does not stand for that person."""
        if slot == "family":
            return self._sampler.family()
        if slot not in {"name", "mailbox"}:
            return ""
        person = self._sampler.person(young=False)
        if slot == "name":
            return f"{person.given} {person.family}"
        parts = (person.given[: self._random.choice((1, 20))], person.family)
        return self._random.choice(("", ".", "_")).join(parts).replace(" ", "").lower()

    def _figure(self, slot: str) -> str:
        random = self._random
        figures = {
            "n": lambda: str(random.choice((random.randint(1, 12), random.randint(1, 60)))),
            "time": self._time,
            "date": self._date,
            "day": lambda: random.choice(_DAYS),
            "month": lambda: random.choice(_MONTHS[:12]),
            "year": lambda: str(random.randint(1998, 2027)),
            "score": lambda: f"{random.randint(0, 70)}-{random.randint(0, 70)}",
            "mark": self._mark,
            "phone": lambda: f"{random.choice((316, 620, 785))}-555-01{random.randint(0, 99):02}",
        }
        return figures[slot]() if slot in figures else ""

    def _time(self) -> str:
        half = self._random.choice(("a.m.", "p.m.", "AM", "PM", "pm", "am"))
        minute = self._random.choice(("", ":00", ":15", ":30", ":45"))
        return f"{self._random.randint(1, 12)}{minute}{self._random.choice((' ', ''))}{half}"

    def _date(self) -> str:
        day = self._random.choice(("", self._random.choice(_DAYS) + ", "))
        return f"{day}{self._random.choice(_MONTHS)} {self._random.randint(1, 30)}"

    def _mark(self) -> str:
        form = self._random.choice(("{}:{:02}.{:02}", "{}:{:02}", "{}-{:02}.{}"))
        return form.format(*(self._random.randint(0, 59) for _ in range(3)))
