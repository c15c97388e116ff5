"""How well students are told from staff and others, in full names, by the model and the roles.

    python benchmarks/names.py [--data ../shared/data] [--misses]

Drafts written for postcheck (benchmarks/names) and the labelled posts of the data folder, where
it is there. What the check says without an opt-out list counts: a student's full name is an
error, a full name of unknown role a warning. A first name alone, or with an initial, must be
neither.
"""

from __future__ import annotations

import argparse
import json
import re
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from postcheck.model import Kind, Media, Policy, Post, Segment, Source, SourceMap, Span
from postcheck.tools.nlp import Nlp
from postcheck.tools.people import Person, Role, find_people

if TYPE_CHECKING:
    from collections.abc import Iterator

DRAFTS = Path(__file__).parent / "names"
FILES = ("developed_on", "held_back", "read_once", "unseen", "unseen_3")
_MARK = re.compile(r"\{([STO]):([^}]*)\}")
_SHORT_FORM = re.compile(r"(?:Mrs?|Ms|Dr|Coach)\.? \S+$|\w\.? \w+\.?$|\w+ \w\.$|\S+$")


class Label(StrEnum):
    """Whose name it is."""

    STUDENT = "S"
    STAFF = "T"
    OTHER = "O"
    SHORT = "short"


Labelled = tuple[str, list[tuple[Span, Label]]]


@dataclass
class Score:
    """Counts over one set, and what went wrong."""

    wanted: dict[Label, int] = field(default_factory=lambda: dict.fromkeys(Label, 0))
    flagged: dict[Label, int] = field(default_factory=lambda: dict.fromkeys(Label, 0))
    warned: dict[Label, int] = field(default_factory=lambda: dict.fromkeys(Label, 0))
    nobody_flagged: int = 0
    nobody_warned: int = 0
    wrong: list[str] = field(default_factory=list)

    def show(self, name: str) -> str:
        """Lines of the report."""
        students, hits = self.wanted[Label.STUDENT], self.flagged[Label.STUDENT]
        others = self.wanted[Label.STAFF] + self.wanted[Label.OTHER]
        false = sum(self.flagged.values()) - hits + self.nobody_flagged
        softly = hits + self.warned[Label.STUDENT]
        soft = false + sum(self.warned.values()) - self.warned[Label.STUDENT] + self.nobody_warned
        lines = [
            f"{name}: {students} students', {others} others' full names",
            f"  errors              {_figures(hits, false, students)}",
            f"  errors or warnings  {_figures(softly, soft, students)}",
        ]
        for label, words in ((Label.STAFF, "staff"), (Label.OTHER, "others")):
            total = max(self.wanted[label], 1)
            lines.append(
                f"  {words:8}flagged {self.flagged[label] / total:6.1%}"
                f"  warned about {self.warned[label] / total:6.1%}  ({self.wanted[label]})"
            )
        lines.append(
            f"  nobody's names: {self.nobody_flagged} flagged, {self.nobody_warned} warned about; "
            f"short forms: {self.flagged[Label.SHORT] + self.warned[Label.SHORT]}"
        )
        return "\n".join(lines)


def _figures(right: int, false: int, wanted: int) -> str:
    precision, recall = right / max(right + false, 1), right / max(wanted, 1)
    f = 2 * precision * recall / max(precision + recall, 0.001)
    return f"P {precision:.3f}  R {recall:.3f}  F {f:.3f}"


def main() -> None:
    """Print the figures of each set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--misses", action="store_true", help="list what went wrong")
    parser.add_argument("--only", default="", help="one set, by its name")
    arguments = parser.parse_args()
    nlp = Nlp.load()
    paths = [DRAFTS / f"{name}.txt" for name in FILES]
    for path in (*paths, arguments.data / "real_posts_dev.jsonl"):
        if not path.exists() or arguments.only not in path.name:
            continue
        score = Score()
        for text, labels in _posts(path) if path.suffix == ".jsonl" else _drafts(path):
            people = find_people(_post(text), nlp.analyse(text).entities, Policy(frozenset()))
            _count(score, text, labels, [p for p in people if p.full])
        print(score.show(path.name))
        if arguments.misses:
            print("".join(f"    {each}\n" for each in score.wrong), end="")


def _count(score: Score, text: str, labels: list[tuple[Span, Label]], people: list[Person]) -> None:
    for span, label in labels:
        said = [p for p in people if p.span.overlaps(span)]
        role = next((p.role for p in said), None)
        student = label is Label.STUDENT
        score.wanted[label] += 1
        score.flagged[label] += role is Role.STUDENT
        score.warned[label] += role is Role.UNKNOWN
        if (role is Role.STUDENT) != student or (role is Role.UNKNOWN):
            as_what = str(role) if role else "not found"
            score.wrong.append(f"{label} {as_what:10}{_around(text, span)}")
    for person in people:
        if not any(person.span.overlaps(span) for span, _ in labels):
            score.nobody_flagged += person.role is Role.STUDENT
            score.nobody_warned += person.role is Role.UNKNOWN
            if person.role in {Role.STUDENT, Role.UNKNOWN}:
                score.wrong.append(f"- {person.role!s:10}{_around(text, person.span)}")


def _around(text: str, span: Span) -> str:
    before, after = text[max(span.start - 60, 0) : span.start], text[span.end : span.end + 50]
    return f"{before}[[{span.of(text)}]]{after}".replace("\n", "\\n")


def _drafts(path: Path) -> Iterator[Labelled]:
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        marked = line.replace("\\n", "\n")
        text, labels, at = "", [], 0
        for mark in _MARK.finditer(marked):
            text += marked[at : mark.start()]
            span = Span(len(text), len(text) + len(mark[2]))
            labels.append((span, _label(mark[1], mark[2])))
            text += mark[2]
            at = mark.end()
        yield text + marked[at:], labels


def _posts(path: Path) -> Iterator[Labelled]:
    letters = {"PERSON_STUDENT": "S", "PERSON_STAFF": "T"}
    for line in path.read_text("utf-8").splitlines():
        post = json.loads(line)
        yield (
            post["text"],
            [
                (Span(s["start"], s["end"]), _label(letters.get(s["label"], "O"), s["text"]))
                for s in post["spans"]
                if s["label"].startswith("PERSON_")
            ],
        )


def _label(letter: str, name: str) -> Label:
    return Label.SHORT if _SHORT_FORM.match(name) else Label(letter)


def _post(text: str) -> Post:
    whole = Span(0, len(text))
    return Post(
        Source("draft", Media.TEXT, text), text, SourceMap((Segment(whole, whole),)), (), Kind.POST
    )


if __name__ == "__main__":
    main()
