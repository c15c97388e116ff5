from __future__ import annotations

import pytest

from postcheck.tools.words import is_ordinary, is_spanish, reads_as_word
from postcheck.tools.words.casing import sentence_case


@pytest.mark.parametrize(
    ("word", "ordinary"),
    [
        ("REGISTER", True),
        ("FUNDRAISERS", True),
        ("DON'T", True),
        ("Ｗelcome", True),
        ("MTSS", False),
        ("KSHSAA", False),
        ("NWHS", False),
    ],
)
def test_is_ordinary(word: str, *, ordinary: bool) -> None:
    assert is_ordinary(word) is ordinary


@pytest.mark.parametrize(
    ("word", "reads"),
    [
        ("SALAMANDER", True),
        ("ATENCIÓN", True),
        ("ВНИМАНИЕ", True),
        ("KSHSAA", False),
        ("ABCD", False),
    ],
)
def test_reads_as_word(word: str, *, reads: bool) -> None:
    assert reads_as_word(word) is reads


@pytest.mark.parametrize(
    ("text", "spanish"),
    [
        ("La cena de la escuela es el viernes.", True),
        ("We drove from Los Angeles to El Paso.", False),
        ("", False),
    ],
)
def test_is_spanish(text: str, *, spanish: bool) -> None:
    assert is_spanish(text) is spanish


@pytest.mark.parametrize(
    ("shouted", "calm"),
    [
        ("DO NOT FORGET YOUR SLIP", "Do not forget your slip"),
        ("THE PTA MEETS IN ROOM 4B. BRING A FRIEND", "The PTA meets in room 4B. Bring a friend"),
        ("SEE YOU MONDAY AT EASTON", "See you Monday at Easton"),
        ("CONGRATULATIONS XIOMARA", "Congratulations Xiomara"),
        ("I'M IN", "I'm in"),
    ],
)
def test_sentence_case(shouted: str, calm: str) -> None:
    capital = frozenset({"monday", "easton"})
    assert sentence_case(shouted, starts=True, capital=capital, keep={"PTA"}) == calm
