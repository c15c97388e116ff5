"""How well the political rules tell advocacy from civics: precision and recall, a set.

    python benchmarks/political.py [FILE ...]

A file is JSON lines with `text` and `label`, or lines of label, tab, text; the label is
"political" or "neutral". Without a file: our own sentences in `benchmarks/data`.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from datetime import date
from pathlib import Path

from postcheck import formats
from postcheck.config import Overrides, load_policy
from postcheck.engine import Engine
from postcheck.model import Media, Policy
from postcheck.registry import load_registry
from postcheck.tools.toolbox import Toolbox

AS_OF = date(2026, 3, 2)
OWN = sorted((Path(__file__).parent / "data").glob("political*.tsv"))


def main() -> None:
    """Print one block a file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=OWN)
    parser.add_argument("--errors", action="store_true", help="also print what was judged wrong")
    arguments = parser.parse_args()
    registry = load_registry()
    policy = load_policy(None, registry, Overrides(select=("political",)))
    with Toolbox() as toolbox:
        engine = Engine(registry, toolbox)
        for file in arguments.files:
            print(f"{file.name}: {report(file, engine, policy, errors=arguments.errors)}")


def report(file: Path, engine: Engine, policy: Policy, *, errors: bool) -> str:
    """Precision and recall over the file, and how often each rule spoke."""
    counts: Counter[tuple[bool, bool]] = Counter()
    rules: Counter[str] = Counter()
    for label, text in read(file):
        source, posts = formats.read_text(text, name="line", media=Media.TEXT, kind=policy.kind)
        outcomes = engine.check(source, posts, policy, AS_OF)
        found = [f for outcome in outcomes for f in outcome.findings]
        rules.update({f.code for f in found})
        counts[label == "political", bool(found)] += 1
        if errors and (label == "political") != bool(found):
            cues = "; ".join(f"{f.code} {f.detail['cue']}: {f.excerpt.words}" for f in found)
            print(f"  {'false alarm' if found else 'missed'}: {text} {cues}")
    hits = counts[True, True]
    precision = hits / max(hits + counts[False, True], 1)
    recall = hits / max(hits + counts[True, False], 1)
    spoke = ", ".join(f"{code} {n}" for code, n in sorted(rules.items()))
    return f"P {precision:.3f} R {recall:.3f} of {counts.total()} sentences; {spoke}"


def read(file: Path) -> list[tuple[str, str]]:
    """(label, text) pairs."""
    lines = file.read_text(encoding="utf-8").splitlines()
    if file.suffix == ".jsonl":
        return [(r["label"], r["text"]) for r in map(json.loads, lines)]
    pairs = (line.partition("\t") for line in lines if line)
    return [(label, text) for label, _, text in pairs]


if __name__ == "__main__":
    main()
