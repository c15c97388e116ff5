"""What the opt-out comparison finds in labelled drafts, and how quick it is.

    python benchmarks/optouts.py [../shared/data/ner/names] [--misses]

The drafts (benchmarks/optouts/unseen.tsv) were written by somebody who did not know the matching.
A student named beyond doubt must be an error; "?" marks where a careful person would ask. Speed is
measured for 100,000 invented students.
"""

from __future__ import annotations

import argparse
import csv
import random
import tempfile
import time
from pathlib import Path

from postcheck.formats import read_text
from postcheck.model import Kind, Media, Post, Segment, Source, SourceMap, Span
from postcheck.tools.optouts import OptOutList, build

DRAFTS = Path(__file__).parent / "optouts"
STUDENTS = 100_000
COMMON_WORDS = (
    "the students of our school will read a new book in may and long for more art on a page while "
    "grace and will hunt for young mark at the park in the north hall where our teams won the meet"
).split()


def main() -> None:
    """Print both."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="?", type=Path, default=Path("../shared/data/ner/names"))
    parser.add_argument("--misses", action="store_true", help="list what went wrong")
    arguments = parser.parse_args()
    _labelled(misses=arguments.misses)
    if arguments.names.is_dir():
        _speed(arguments.names)


def _labelled(*, misses: bool) -> None:
    """Precision and recall of errors, and of errors and warnings together."""
    with tempfile.TemporaryDirectory() as temporary:
        output = Path(temporary) / "optouts.list"
        build(DRAFTS / "roster.csv", output, listed_when=["mediaConsent=N"])
        optouts = OptOutList.open(str(output), environ={})
        right = found = wanted = softly = soft = clean = false = 0
        wrong = []
        for line in (DRAFTS / "unseen.tsv").read_text("utf-8").splitlines():
            if line.startswith("#"):
                continue
            expected, _, text = line.partition("\t")
            named = {each for each in expected.split(",") if each[0] not in "?-"}
            perhaps = {each[1:] for each in expected.split(",") if each[0] == "?"}
            matches = optouts.match(read_text(text.replace("\\n", "\n"))[1][0])
            sure = {r for m in matches if not m.ambiguous for r in (m.record, *m.also)}
            either = {r for m in matches for r in (m.record, *m.also)}
            right, found, wanted = right + len(sure & named), found + len(sure), wanted + len(named)
            softly += len(either & (named | perhaps))
            soft += len(either)
            clean += expected == "-"
            false += expected == "-" and bool(either)
            if sure != named or either != named | perhaps:
                wrong.append(
                    f"{expected:8}{'+'.join(sorted(sure)) or '-':10}"
                    f"{'+'.join(sorted(either - sure)) or '-':10}{text}"
                )
        total = wanted + sum(line.startswith("?") for line in (DRAFTS / "unseen.tsv").open())
        print(f"unseen.tsv: {wanted} times a withheld student, {clean} drafts without one")
        print(f"  errors              P {right / found:.3f}  R {right / wanted:.3f}")
        print(f"  errors or warnings  P {softly / soft:.3f}  R {softly / total:.3f}")
        print(f"  drafts without one that get a finding: {false} of {clean}")
        print("".join(f"    {each}\n" for each in wrong if misses), end="")


def _speed(folder: Path) -> None:
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
    report = build(roster, output, listed_when=["noMedia=yes"])
    print(f"{report.students:,} students, {report.listed:,} withheld")
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
