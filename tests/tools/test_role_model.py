"""The words around names, as features and as chances."""

from __future__ import annotations

import pytest

from postcheck.model import Span
from postcheck.tools.role_model import Described, chances, describe

TEXT = "Thanks to Ann Lee and Bo Ruiz for 41 tacos."
NAMES = (Described(Span(10, 17), ("cue",)), Described(Span(22, 29), ()))


def test_each_name_has_features_and_they_fit_32_bits() -> None:
    features = describe(TEXT, NAMES, (Span(0, len(TEXT)),))
    assert len(features) == len(NAMES)
    assert all(0 < each < 1 << 32 for row in features for each in row)


def test_facts_and_digits_count_but_names_do_not() -> None:
    sentences = (Span(0, len(TEXT)),)
    plain = describe(TEXT, NAMES, sentences)
    assert describe(TEXT.replace("41", "72"), NAMES, sentences) == plain
    assert describe(TEXT.replace("Ann", "Eva"), NAMES, sentences) == plain
    other = (Described(NAMES[0].span, ("another",)), NAMES[1])
    assert describe(TEXT, other, sentences)[0] != plain[0]


def test_chances_are_shares_of_one_and_nobody_has_none() -> None:
    (first, second) = chances(describe(TEXT, NAMES, ()))
    assert sum(first.values()) == pytest.approx(1)
    assert set(second) == {"student", "staff", "other"}
    assert chances([]) == []
