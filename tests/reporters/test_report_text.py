from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postcheck.reporters.text import count, listed, rewrites, visible


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain words", "plain words"),
        ("línea ñ 日本 🎉", "línea ñ 日本 🎉"),
        ("👩\u200d👧", "👩\u200d👧"),
        ("a\r\nb\nc\td", "a b c d"),
        ("a\u00a0b\u2003c", "a b c"),
        ("\x1b[31m", "<U+001B>[31m"),
        ("\x9b", "<U+009B>"),
        ("\u202eevil\u2066", "<U+202E>evil<U+2066>"),
        ("Ma\u200bri\u00adsol", "Ma<U+200B>ri<U+00AD>sol"),
        ("a\u2028b\x85c\x0bd", "a<U+2028>b<U+0085>c<U+000B>d"),
        ("\ud800\uffff\U000e0041", "<U+D800><U+FFFF><U+E0041>"),
    ],
)
def test_what_hides_or_steers_is_shown(text: str, expected: str) -> None:
    assert visible(text) == expected


@given(st.text(min_size=1))
def test_visible_text_is_one_line_of_utf8_and_stays_as_it_is(text: str) -> None:
    shown = visible(text)
    assert len(shown.splitlines()) <= 1
    assert shown.encode("utf-8")
    assert visible(shown) == shown


@pytest.mark.parametrize(
    ("number", "expected"), [(0, "0 errors"), (1, "1 error"), (1200, "1,200 errors")]
)
def test_numbers_agree_with_their_noun(number: int, expected: str) -> None:
    assert count(number, "error") == expected


@pytest.mark.parametrize(
    ("items", "expected"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_items_are_listed_in_words(items: list[str], expected: str) -> None:
    assert listed(items) == expected


@pytest.mark.parametrize(
    ("fix", "expected"),
    [
        (("calendar",), '"calendar"'),
        (("calendar", "colander"), '"calendar" or "colander"'),
        (("",), "nothing"),
        (("a", "b", "c", "d"), '"a", "b" or "c"'),
    ],
)
def test_rewrites_are_offered_in_words(fix: tuple[str, ...], expected: str) -> None:
    assert rewrites(fix) == expected
