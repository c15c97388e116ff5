from __future__ import annotations

import pytest

from postcheck.tools.languagetool.table import (
    GRAMMAR,
    OFF,
    SPELLING,
    check_of,
    disabled_categories,
    disabled_rules,
    table,
)


def test_every_entry_has_a_known_use_and_a_reason() -> None:
    for entry in (*table().rules, *table().categories):
        assert entry.use in {OFF, GRAMMAR, SPELLING}
        assert entry.reason.strip()


def test_no_id_is_there_twice() -> None:
    for entries in (table().rules, table().categories):
        ids = [entry.id for entry in entries]
        assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("rule", "category", "check"),
    [
        ("MORFOLOGIK_RULE_EN_US", "TYPOS", SPELLING),
        ("MODAL_OF", "TYPOS", GRAMMAR),
        ("HE_VERB_AGR", "GRAMMAR", GRAMMAR),
        ("SUBJECT_MATTER_HYPHEN", "GRAMMAR", OFF),
        ("EN_COMPOUNDS_WELL_KNOWN", "MISC", OFF),
        ("POSSESSIVE_APOSTROPHE", "TYPOS", OFF),
        ("A_RULE_OF_TOMORROW", "A_CATEGORY_OF_TOMORROW", OFF),
    ],
)
def test_check_of(rule: str, category: str, check: str) -> None:
    assert check_of(rule, category) == check


def test_what_is_off_is_named_to_the_server_without_patterns() -> None:
    assert "IF_OF" in disabled_rules()
    assert not any("*" in rule for rule in disabled_rules())
    assert "TYPOGRAPHY" in disabled_categories()
    assert not set(disabled_categories()) & {"GRAMMAR", "TYPOS"}
