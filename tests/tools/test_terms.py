from __future__ import annotations

import pytest

from postcheck.model import Span, Term
from postcheck.tools.terms import find_terms, in_its_sense, is_quoted, spelled_out

IEP = Term("IEP", "acronym", "plan")
BEST = Term("best practices", "jargon", "x", forms=("best practice",))
TIER = Term("tier", "jargon", "level", near=("support*",), everyday=("cake",))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("An IEP, two IEPs and the IEP's goals", ["IEP", "IEPs", "IEP's"]),
        ("iep #IEP IEPX x.IEP IEP.org", []),
        (
            "Best practices, best\npractice, best-practices",
            ["Best practices", "best\npractice", "best-practices"],
        ),
    ],
)
def test_find_terms(text: str, found: list[str]) -> None:
    assert [use.span.of(text) for use in find_terms(text, (IEP, BEST))] == found


@pytest.mark.parametrize(
    ("sentence", "holds"),
    [
        ("A tier of supports", True),
        ("A tier of cake supports", False),
        ("A tier", False),
    ],
)
def test_in_its_sense(sentence: str, *, holds: bool) -> None:
    assert in_its_sense(TIER, sentence) is holds


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("Our Multi-Tiered System of Supports (MTSS) helps.", "Multi-Tiered System of Supports"),
        ("MTSS (Multi-Tiered System of Supports) helps.", "Multi-Tiered System of Supports"),
        ("MTSS stands for Multi-Tiered System of Supports.", "Multi-Tiered System of Supports"),
        ("MTSS (see below) helps.", ""),
        ("The meeting (MTSS) is today.", ""),
    ],
)
def test_spelled_out(text: str, full: str) -> None:
    assert spelled_out(text, "MTSS").replace("Multi Tiered", "Multi-Tiered") == full


def test_is_quoted_needs_both_marks_on_the_line() -> None:
    text = 'She said "rigor" and left "rigor\nbehind"'
    assert is_quoted(text, Span(10, 15))
    assert not is_quoted(text, Span(27, 32))
