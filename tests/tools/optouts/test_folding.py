import pytest
from hypothesis import given
from hypothesis import strategies as st

from postcheck.tools.optouts.folding import fold, read_words, squash, words_of


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        ("Trevino", "trevino"),
        ("NÚÑEZ", "nunez"),
        ("Nu\u0301n\u0303ez", "nunez"),
        ("Mаrisоl", "marisol"),
        ("Ｍｉａ", "mia"),
        ("Mari\u200bsol", "marisol"),
        ("Søren", "soren"),
        ("Weiß", "weiss"),
    ],
)
def test_fold(written: str, compared: str) -> None:
    assert fold(written) == compared


@pytest.mark.parametrize(
    ("name", "letters"),
    [("De La Cruz-O'Neil", "delacruzoneil"), ("Kim-Ly", "kimly"), ("O’Rourke Jr.", "orourkejr")],
)
def test_squash(name: str, letters: str) -> None:
    assert squash(name) == letters


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("McDonald", ("mc", "donald")),
        ("O'Neil-García", ("o", "neil", "garcia")),
        ("de la Cruz", ("de", "la", "cruz")),
    ],
)
def test_words_of(name: str, words: tuple[str, ...]) -> None:
    assert words_of(name) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("#CongratsMiaTran", ["congrats", "mia", "tran"]),
        ("IMG_mia2024.jpg", ["img", "mia", "jpg"]),
        ("mia%20tran", ["mia", "tran"]),
        ("mar%C3%ADa", ["maria"]),
        ("LahQiana", ["lah", "qiana"]),
        ("ABCs", ["ab", "cs"]),
    ],
)
def test_read_words(text: str, words: list[str]) -> None:
    assert read_words(text).folded == words


@given(st.text(max_size=80))
def test_words_lie_in_the_text_in_order(text: str) -> None:
    words = read_words(text)
    edges = [edge for pair in zip(words.starts, words.ends, strict=True) for edge in pair]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)
    assert len(words.folded) == len(words)
