"""How well private facts tied to a person are found: identity, education record, health.

    python benchmarks/records.py [--data ../shared/data] [--misses]

Drafts written for postcheck (benchmarks/records), and how often the checks speak on edited
posts of the data folder, where they should hardly speak at all.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from pathlib import Path

from postcheck import check_text

DRAFTS = Path(__file__).parent / "records"
CHECKS = ("student-identity", "education-record", "health")
LABELS = (*CHECKS, "health-staff")


def main() -> None:
    """Print precision and recall of each label, then the noise."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--misses", action="store_true", help="list what went wrong")
    parser.add_argument("--only", default="", help="one set, by its name")
    arguments = parser.parse_args()
    for path in sorted(DRAFTS.glob("*.tsv")):
        if arguments.only in path.name:
            _show(path, misses=arguments.misses)
    if not arguments.only:
        _noise(arguments.data)


def said(text: str) -> set[str]:
    """The labels that the checks give a text."""
    verdict = check_text(text, select=CHECKS)
    return {
        "health-staff" if f.check == "health" and f.severity == "warning" else f.check
        for f in verdict.findings
    }


def _show(path: Path, *, misses: bool) -> None:
    right, found, wanted = Counter[str](), Counter[str](), Counter[str]()
    wrong = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        label, _, text = line.partition("\t")
        labels = said(text.replace("\\n", "\n"))
        found.update(labels)
        wanted[label] += 1
        right.update(labels & {label})
        if labels != ({label} - {"none"}):
            wrong.append(f"{label:17}{'+'.join(sorted(labels)) or '-':18}{text}")
    print(f"{path.name}: {wanted.total()} drafts, {wanted['none']} without a private fact")
    for label in LABELS:
        print(f"  {label:17}{_figures(right[label], found[label], wanted[label])}")
    total = sum(wanted[label] for label in LABELS)
    print(f"  {'all':17}{_figures(right.total(), found.total(), total)}")
    if misses:
        print("".join(f"    {each}\n" for each in wrong), end="")


def _figures(right: int, found: int, wanted: int) -> str:
    precision, recall = right / max(found, 1), right / max(wanted, 1)
    f = 2 * precision * recall / max(precision + recall, 0.001)
    return f"P {precision:.3f}  R {recall:.3f}  F {f:.3f}  ({wanted})"


def _noise(data: Path) -> None:
    edited = data / "edited" / "18f_posts.jsonl.gz"
    posts = data / "real_posts_dev.jsonl"
    sources = []
    if posts.exists():
        sources.append((posts.name, posts.read_text("utf-8").splitlines()))
    if edited.exists():
        with gzip.open(edited, "rt", encoding="utf-8") as lines:
            sources.append((edited.name, list(lines)))
    for name, lines in sources:
        texts = [json.loads(line)["text"] for line in lines]
        words = sum(len(text.split()) for text in texts)
        counts = Counter(label for text in texts for label in said(text))
        per = {label: round(1000 * n / words, 4) for label, n in counts.items()}
        print(f"{name}: {words:,} words; texts with a finding, per 1,000 words: {per or 'none'}")


if __name__ == "__main__":
    main()
