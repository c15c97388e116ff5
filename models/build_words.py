"""The table of ordinary words: what stands in small letters, more than once, in open corpora.

    python models/build_words.py [--data ../shared/data]

Counts are facts; no sentence of the corpora is kept. The treebanks and the name corpora
give their training splits alone; tweets are left out, and so are words of less than four
letters, which the code names one by one.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
OUTPUT = HERE.parent / "src" / "postcheck" / "tools" / "words" / "ordinary.txt"
LEAST_USES = 2
TWEETS = frozenset({"btc", "tweebank", "wnut17"})
_SMALL = re.compile(r"(?<![\w@#/'’])[a-z]{4,20}(?:['’][a-z]{1,2})?(?![\w@/])")
_CAPITALS = re.compile(r"(?<!\w)[A-Z]{4,20}(?!\w)")
_MARKDOWN_NOISE = re.compile(
    r"```.*?```|`[^`\n]*`|<[^>\n]*>|\]\([^)\n]*\)|^---\n.*?\n---\n", re.DOTALL
)


def main() -> None:
    """Count, add the school words, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=HERE.parent.parent / "shared" / "data")
    arguments = parser.parse_args()
    counts: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    for text in texts(arguments.data):
        counts.update(word.replace("’", "'") for word in _SMALL.findall(text))
        capitals.update(word.lower() for word in _CAPITALS.findall(text))
    # "html" is an acronym that some write small.
    words = {w for w, uses in counts.items() if uses >= LEAST_USES and uses > capitals[w]}
    words |= school_words()
    OUTPUT.write_text("\n".join(sorted(words)) + "\n", encoding="utf-8")
    print(f"{len(words):,} words, {OUTPUT.stat().st_size:,} bytes: {OUTPUT}")


def texts(data: Path) -> Iterator[str]:
    """Running English: treebanks, name corpora, edited posts without their code."""
    for path in sorted((data / "treebank").glob("*-train.conllu.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield from (line[9:] for line in lines if line.startswith("# text = "))
    for path in sorted((data / "ner" / "corpora").glob("*.jsonl")):
        if path.stem in TWEETS:
            continue
        with path.open(encoding="utf-8") as lines:
            yield from (r["text"] for r in map(json.loads, lines) if r["split"] == "train")
    for path in sorted((data / "edited").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield from (_MARKDOWN_NOISE.sub(" ", json.loads(line)["text"]) for line in lines)


def school_words() -> set[str]:
    """The supplement, written by hand."""
    lines = (HERE / "words" / "school.txt").read_text(encoding="utf-8").splitlines()
    return {word for line in lines if not line.startswith("#") for word in line.split()}


if __name__ == "__main__":
    main()
