"""How quick an opt-out list is: build, open and match for 100,000 invented students.

python benchmarks/optouts.py [../shared/data/ner/names]
"""

from __future__ import annotations

import csv
import random
import sys
import tempfile
import time
from pathlib import Path

from postcheck.model import Kind, Media, Post, Segment, Source, SourceMap, Span
from postcheck.tools.optouts import OptOutList, build

STUDENTS = 100_000
COMMON_WORDS = (
    "the students of our school will read a new book in may and long for more art on a page while "
    "grace and will hunt for young mark at the park in the north hall where our teams won the meet"
).split()


def main() -> None:
    """Print one line a measure, for one student in twenty withheld and for all withheld."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data/ner/names")
    rng = random.Random(7)
    given = _column(folder / "ssa_given_1945on.tsv", 20_000)
    family = _column(folder / "census2010_surnames.tsv", 60_000)
    people = [
        (
            rng.choice(given[: rng.choice((200, 2_000, 20_000))]),
            rng.choice(family[: rng.choice((500, 60_000))]),
        )
        for _ in range(STUDENTS)
    ]
    post = _post(" ".join(_words(rng, people)))
    with tempfile.TemporaryDirectory() as temporary:
        for share in (20, 1):
            _measure(Path(temporary), people, share, post)


def _measure(folder: Path, people: list[tuple[str, str]], share: int, post: Post) -> None:
    roster, output = folder / "users.csv", folder / "optouts.list"
    with roster.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["sourcedId", "role", "givenName", "familyName", "noMedia"])
        for i, (given, family) in enumerate(people):
            writer.writerow([f"s{i}", "student", given, family, "no" if i % share else "yes"])
    start = time.process_time()
    report = build(roster, output, withheld_when=["noMedia=yes"])
    print(f"{report.students:,} students, {report.withheld:,} withheld")
    print(f"  build {time.process_time() - start:8.1f} s, {output.stat().st_size / 1e6:.1f} MB")
    opening = min(_timed(lambda: OptOutList.open(str(output), environ={})) for _ in range(5))
    print(f"  open  {opening * 1000:8.1f} ms")
    optouts = OptOutList.open(str(output), environ={})
    first = _timed(lambda: optouts.match(post))
    again = min(_timed(lambda: optouts.match(post)) for _ in range(20))
    found = len(optouts.match(post))
    print(f"  match {first * 1000:8.2f} ms the first time, {again * 1000:.2f} ms after")
    print(f"  found {found:8} names")


def _timed(work: object) -> float:
    start = time.process_time()
    work()  # type: ignore[operator]
    return time.process_time() - start


def _words(rng: random.Random, people: list[tuple[str, str]]) -> list[str]:
    words = [rng.choice(COMMON_WORDS) for _ in range(280)]
    for _ in range(10):
        words.insert(rng.randrange(len(words)), " ".join(rng.choice(people)))
    return words


def _post(text: str) -> Post:
    whole = Span(0, len(text))
    return Post(
        Source("post.txt", Media.TEXT, text),
        text,
        SourceMap((Segment(whole, whole),)),
        (),
        Kind.POST,
    )


def _column(path: Path, rows: int) -> list[str]:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, delimiter="\t")
        return [row["name"] for row, _ in zip(reader, range(rows), strict=False)]


if __name__ == "__main__":
    main()
