"""The openly licensed corpora: one JSON object a line, with text, spans, split and licence."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

Span = tuple[int, int, str]

# How much of each corpus' training split is used: LitBank's old novels are taken by half.
SHARES = {
    "wnut17": 1.0,
    "btc": 1.0,
    "tweebank": 1.0,
    "wikigold": 1.0,
    "multiner_lk": 1.0,
    "litbank": 0.5,
    "gum": 1.0,
}
TWEETS = frozenset({"wnut17", "btc", "tweebank"})
_ROLE = re.compile(r"\{[STO]:([^}]*)\}")
TEST_SETS = ("wnut17", "btc", "tweebank", "gum")


@dataclass(frozen=True, slots=True)
class Text:
    """A text and its names: (start, end, PERSON | ORG | LOC), in code points, in order."""

    text: str
    spans: tuple[Span, ...]


def read(data: Path, corpus: str, split: str) -> list[Text]:
    """The texts of one split, in the file's order."""
    with (data / "corpora" / f"{corpus}.jsonl").open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    return [
        Text(record["text"], tuple((a, b, label) for a, b, label in sorted(record["spans"])))
        for record in records
        if record["split"] == split
    ]


def training(data: Path) -> dict[str, list[Text]]:
    """Every corpus' training split, cut to its share. No other split is ever trained on."""
    texts = {}
    for corpus, share in SHARES.items():
        split = read(data, corpus, "train")
        texts[corpus] = split[: int(len(split) * share)]
    return texts


def real_posts(data: Path) -> list[Text]:
    """The development posts, people only; for evaluation, never for training."""
    with (data.parent / "real_posts_dev.jsonl").open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    return [
        Text(
            record["text"],
            tuple(
                (span["start"], span["end"], "PERSON")
                for span in record["spans"]
                if span["label"].startswith("PERSON_")
            ),
        )
        for record in records
    ]


def marked(path: Path) -> list[Text]:
    """Posts written by hand, parted by blank lines, with people in [[double brackets]]."""
    posts = path.read_text(encoding="utf-8").strip().split("\n\n")
    return [_people(re.split(r"\[\[|\]\]", post)) for post in posts]


def drafts(folder: Path) -> list[Text]:
    """The role model's drafts, one a line, with their people; first names alone are unmarked."""
    return [
        _people(_ROLE.split(line.replace("\\n", "\n")))
        for path in sorted(folder.glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]


def _people(parts: list[str]) -> Text:
    """A text from parts, of which every second is a person's name."""
    text, spans = "", []
    for i, part in enumerate(parts):
        if i % 2:
            spans.append((len(text), len(text) + len(part), "PERSON"))
        text += part
    return Text(text, tuple(spans))
