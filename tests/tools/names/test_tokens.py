from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postcheck.tools.names.tokens import tokenise


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in tokenise(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talia's dog", ["Talia", "'s", "dog"]),
        ("don’t go", ["do", "n’t", "go"]),
        ("Siobhan O'Dell-Ruiz won", ["Siobhan", "O'Dell-Ruiz", "won"]),
        ("Ms. Ortega, room 4.", ["Ms", ".", "Ortega", ",", "room", "4", "."]),
        ("at 6 p.m. today", ["at", "6", "p.m", ".", "today"]),
        ("J.T. Marsh", ["J.T", ".", "Marsh"]),
        ("won.Then left", ["won", ".", "Then", "left"]),
        ("write to a.b-c@usd.org now", ["write", "to", "a.b-c@usd.org", "now"]),
        ("@usd @Talia_B #GoTalia", ["@usd", "@Talia_B", "#GoTalia"]),
        ("see https://usd.org/a?b=c ok", ["see", "https://usd.org/a?b=c", "ok"]),
        ("Jose\u0301 Nu\u0301n\u0303ez", ["Jose\u0301", "Nu\u0301n\u0303ez"]),
        ("Go! 🎉🎉", ["Go", "!", "🎉", "🎉"]),
        (" \n\t ", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(st.text())
def test_tokens_cover_everything_but_white_space(text: str) -> None:
    tokens = tokenise(text)
    at = 0
    for start, end in tokens:
        assert start >= at
        assert start < end
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()


@pytest.mark.parametrize("piece", ["a.", "a-", "+", "a@", "@", "'", "a'", " ", "www.", "a.b@c."])
def test_time_grows_with_the_text_only(piece: str) -> None:
    started = time.perf_counter()
    tokenise(piece * 100_000)
    assert time.perf_counter() - started < 5
