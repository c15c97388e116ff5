"""Writes docs/rules.md from the rules themselves: `python docs/build.py`."""

from __future__ import annotations

from pathlib import Path

from postcheck.cli.explain import page
from postcheck.registry import load_registry

PAGE = Path(__file__).with_name("rules.md")
HEAD = """\
# The rules

Every rule as `postcheck explain CODE` shows it. Square brackets mark the words that a rule
points at. This page is written by `python docs/build.py`; a test fails when it is stale.
"""


def rules_page() -> str:
    """The whole page as markdown: a table of the rules, then each rule's own text."""
    rules = load_registry().rules
    rows = [
        f"| [{r.code}](#{r.code.lower()}) | {r.check_id} | {r.severity} | {r.title} |"
        for r in rules
    ]
    lines = [HEAD, "| code | check | severity | finds |", "|-|-|-|-|", *rows, ""]
    for rule in rules:
        lines += [f"## {rule.code}", "", "```text", *page(rule), "```", ""]
    return "\n".join(lines)


if __name__ == "__main__":
    PAGE.write_text(rules_page(), encoding="utf-8")
