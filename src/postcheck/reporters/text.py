"""Words that every report shares, and the one place that makes hostile text harmless to show."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from postcheck.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

_BREAK = re.compile(r"\r\n|[\r\n\t]")
_HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_JOINERS = frozenset("\u200c\u200d")  # emoji and some scripts are written with them


def _shown(char: str) -> str:
    category = unicodedata.category(char)
    point = ord(char)
    noncharacter = point & 0xFFFE == 0xFFFE or 0xFDD0 <= point <= 0xFDEF  # noqa: PLR2004
    if noncharacter or (category in _HIDDEN_CATEGORIES and char not in _JOINERS):
        return f"<U+{point:04X}>"
    return " " if category == "Zs" else char


def visible(text: str) -> str:
    """The text on one line, safe to show: what steers a terminal or hides reads as "<U+202E>".

    Line breaks, tabs and every kind of space become plain spaces.
    """
    line = _BREAK.sub(" ", text)
    return line if line.isprintable() else "".join(map(_shown, line))


def count(number: int, noun: str) -> str:
    """A number with its noun: "1 error", "2 errors"."""
    return f"{number} {noun}" if number == 1 else f"{number:,} {noun}s"


def listed(items: Iterable[str], last: str = "and") -> str:
    """The items as a person lists them: "a, b and c"."""
    *head, tail = list(items) or [""]
    return f"{', '.join(head)} {last} {tail}" if head else tail


def tally(findings: Iterable[Finding]) -> str:
    """How many findings of each severity: "2 errors and 1 reminder"; "" where there are none."""
    counts = Counter(finding.severity for finding in findings)
    return listed(count(counts[severity], severity) for severity in Severity if counts[severity])


def place_words(finding: Finding) -> str:
    """Where a finding stands: "line 3, column 14" or "paragraph 4", and its row if it has one."""
    place = finding.place
    where = place.label or f"line {place.line}, column {place.column}"
    if "row" in finding.meta:
        facts = (f"row {finding.meta['row']}", finding.meta.get("date"), finding.meta.get("time"))
        where += f" ({', '.join(filter(None, facts))})"
    return visible(where)


def rewrites(fix: tuple[str, ...], limit: int = 3) -> str:
    """What to write in place of the words found: '"calendar" or "colander"'."""
    shown = [f'"{visible(words)}"' if words else "nothing" for words in fix[:limit]]
    return listed(shown, "or")
