from __future__ import annotations

import pytest

from postcheck.tools.names.gazetteer import (
    Gazetteer,
    fold,
    is_common_word,
    is_given_name,
    is_surname,
    shipped,
)


@pytest.mark.parametrize("word", ["Emma", "EMMA", "emma", "José", "Jose\u0301", "Lupe", "D'Angelo"])
def test_given_names(word: str) -> None:
    assert is_given_name(word)


@pytest.mark.parametrize("word", ["Smith", "Nguyen", "Núñez", "O’Brien", "OBRIEN", "Smith-Jones"])
def test_surnames(word: str) -> None:
    assert is_surname(word)


@pytest.mark.parametrize("word", ["Xqzrtl", "", "42", ".", "enrollment"])
def test_neither(word: str) -> None:
    assert not is_given_name(word)
    assert not is_surname(word)


@pytest.mark.parametrize(("word", "common"), [("will", True), ("the", True), ("talia", False)])
def test_common_words(word: str, common: bool) -> None:  # noqa: FBT001
    assert is_common_word(word) is common


def test_a_double_name_is_found_by_its_better_known_part() -> None:
    names = shipped()
    assert names.surname("Xqzrtl-Smith") == names.surname("Smith") > 0


def test_an_empty_table_lists_nothing() -> None:
    names = Gazetteer(b"\0\0\0\0")
    assert len(names) == 0
    assert names.code("Smith") == 0


def test_folding_joins_the_ways_to_write_a_name() -> None:
    ways = {fold(name) for name in ("O'Neal", "O’NEAL", "o'neal", "Oneal", "Óneal")}
    assert ways == {"oneal"}
