"""How often the checks of the writing speak on text that an editor has passed.

    python benchmarks/writing.py [FILE] [--share 10]

FILE is JSON lines (plain or .gz) with `path` and `text`, each text a markdown file; every
SHARE-th is read. Prints findings per 1,000 words, a check and a rule of LanguageTool.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections import Counter
from datetime import date
from pathlib import Path

from postcheck import formats
from postcheck.config import Overrides, load_policy
from postcheck.engine import Engine
from postcheck.model import Media, PartKind
from postcheck.registry import load_registry
from postcheck.tools.toolbox import Toolbox

EDITED = Path(__file__).parents[2] / "shared" / "data" / "edited" / "18f_posts.jsonl.gz"
CHECKS = ("grammar", "spelling", "all-caps", "jargon", "title-acronym", "political")
AS_OF = date(2026, 3, 2)


def main() -> None:
    """Print a line a check, then the rules that spoke most."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=EDITED)
    parser.add_argument("--share", type=int, default=10)
    parser.add_argument("--show", default="", help="print the findings of this check")
    arguments = parser.parse_args()
    registry = load_registry()
    policy = load_policy(None, registry, Overrides(select=CHECKS))
    found: Counter[str] = Counter()
    rules: Counter[str] = Counter()
    words = 0
    started = time.monotonic()
    with Toolbox() as toolbox:
        engine = Engine(registry, toolbox)
        for text in read(arguments.file)[:: arguments.share]:
            source, posts = formats.read_text(
                text, name="post.md", media=Media.MARKDOWN, kind=policy.kind
            )
            words += sum(
                len(part.span.of(p.text).split())
                for p in posts
                for part in p.parts
                if part.kind is not PartKind.LINK
            )
            for outcome in engine.check(source, posts, policy, AS_OF):
                found[outcome.check] += len(outcome.findings)
                for finding in outcome.findings:
                    if outcome.check in {"grammar", "spelling"}:
                        rules[str(finding.detail["rule"])] += 1
                    if outcome.check == arguments.show:
                        mark = finding.excerpt
                        line = f"{mark.before[-40:]}[[{mark.words}]]{mark.after[:30]}"
                        print(" ", line, *finding.fix[:1])
    print(f"{words:,} words in {time.monotonic() - started:.0f} s; findings per 1,000 words:")
    for check in CHECKS:
        print(f"  {check:14} {found[check]:5} {1000 * found[check] / max(words, 1):7.2f}")
    print("  " + ", ".join(f"{rule} {n}" for rule, n in rules.most_common(12)))


def read(file: Path) -> list[str]:
    """The texts of the file."""
    opener = gzip.open if file.suffix == ".gz" else open
    with opener(file, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


if __name__ == "__main__":
    main()
