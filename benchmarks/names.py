"""How well students are told from staff and others, in full names, by the model and the roles.

    python benchmarks/names.py [../shared/data/real_posts_dev.jsonl]

Two sets of drafts written here (benchmarks/names), one of which nothing was tuned on, and the
labelled posts of the data folder, where it is there. A student counts as found under any role
that is flagged without an opt-out list: student (an error) or unknown (a warning).
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from postcheck.model import Kind, Media, Policy, Post, Segment, Source, SourceMap, Span
from postcheck.tools.nlp import Nlp
from postcheck.tools.people import Person, find_people

if TYPE_CHECKING:
    from collections.abc import Iterator

DRAFTS = Path(__file__).parent / "names"
_MARK = re.compile(r"\{([STO]):([^}]*)\}")

Labelled = tuple[str, list[tuple[Span, bool | None]]]
"""A text, and the names in it: whether each is a student's, or None where it is not full."""


@dataclass
class Score:
    """Counts over one set, and what went wrong."""

    students: int = 0
    others: int = 0
    found: int = 0
    warned: int = 0
    others_flagged: int = 0
    others_warned: int = 0
    nobody: int = 0
    wrong: list[str] = field(default_factory=list)


def main() -> None:
    """Print the figures of each set, then the misses of our own drafts."""
    data = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data/real_posts_dev.jsonl")
    nlp = Nlp.load()
    for path in (DRAFTS / "developed_on.txt", DRAFTS / "held_back.txt", data):
        if path.exists():
            texts = _posts(path) if path.suffix == ".jsonl" else _drafts(path)
            score = Score()
            for text, labels in texts:
                people = find_people(_post(text), nlp.analyse(text).entities, Policy(frozenset()))
                _count(score, text, labels, [p for p in people if p.full])
            _show(path, score)


def _count(
    score: Score, text: str, labels: list[tuple[Span, bool | None]], people: list[Person]
) -> None:
    for span, is_student in labels:
        if is_student is None:
            continue
        role = next((str(p.role) for p in people if p.span.overlaps(span)), "missed")
        flagged, warned = role == "student", role == "unknown"
        if is_student:
            score.students += 1
            score.found += flagged
            score.warned += warned
        else:
            score.others += 1
            score.others_flagged += flagged
            score.others_warned += warned
        if flagged != is_student:
            score.wrong.append(f"{role}: {span.of(text)}")
    for person in people:
        if not any(person.span.overlaps(span) for span, _ in labels) and person.role in {
            "student",
            "unknown",
        }:
            score.nobody += 1
            score.wrong.append(f"nobody, as {person.role}: {person.span.of(text)}")


def _show(path: Path, score: Score) -> None:
    flagged = score.found + score.others_flagged + score.nobody
    print(f"{path.name}: {score.students} students' and {score.others} others' full names")
    print(f"  precision  {score.found / max(flagged, 1):.3f} (nobody's names: {score.nobody})")
    print(f"  recall     {score.found / max(score.students, 1):.3f} as students,", end=" ")
    print(f"{(score.found + score.warned) / max(score.students, 1):.3f} with warnings")
    print(f"  others     {score.others_flagged} flagged, {score.others_warned} warned about")
    if path.parent == DRAFTS:
        print("".join(f"    {each}\n" for each in score.wrong), end="")


def _drafts(path: Path) -> Iterator[Labelled]:
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        marked = line.replace("\\n", "\n")
        text, labels, at = "", [], 0
        for mark in _MARK.finditer(marked):
            text += marked[at : mark.start()]
            span = Span(len(text), len(text) + len(mark[2]))
            labels.append((span, mark[1] == "S" if " " in mark[2] else None))
            text += mark[2]
            at = mark.end()
        yield text + marked[at:], labels


def _posts(path: Path) -> Iterator[Labelled]:
    for line in path.read_text("utf-8").splitlines():
        post = json.loads(line)
        yield (
            post["text"],
            [
                (
                    Span(s["start"], s["end"]),
                    s["label"] == "PERSON_STUDENT" if _is_full(s["text"]) else None,
                )
                for s in post["spans"]
                if s["label"].startswith("PERSON_")
            ],
        )


def _is_full(name: str) -> bool:
    return " " in name and not re.match(r"(?:Mrs?|Ms|Dr|Coach)\.? \S+$|\w\. ", name)


def _post(text: str) -> Post:
    whole = Span(0, len(text))
    return Post(
        Source("draft", Media.TEXT, text), text, SourceMap((Segment(whole, whole),)), (), Kind.POST
    )


if __name__ == "__main__":
    main()
