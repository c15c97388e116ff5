from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postcheck.tools.names.gazetteer import shipped
from postcheck.tools.names.sentences import split
from postcheck.tools.names.tokens import tokenise


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text, tokenise(text), shipped())]


@pytest.mark.parametrize(
    "marked",
    [
        "Mr. Ortega met Dr. Lin.| They spoke.",
        "The gym on Oak St. will close.| Enter at the side.",
        "Practice ends at 6 p.m. Friday.| Bring water.",
        "Practice ends at 6 p.m.| Bring water.",
        "Doors open at 7 a.m.| The show starts at 8 a.m. sharp.",
        "We thank J. T. Marsh and Ana R. Solis.| Well done!",
        "Meet Talia B.| She swims.",
        "The class of Mrs. K. reads.",
        "What a game!!!| Who won?| We did…| Really.",
        "“We did it!”| Coach smiled.",
        "Great job! 🎉👏| See you Monday.",
        "It cost $4.50 for U.S. students.| Thanks.",
        "Honor roll\n|Talia Brennan\n|Omar Haddad",
        "First line.\n\n|Second part",
        "1. Bring water\n|2. Bring a hat",
        "Families can pick up the forms in the front office until the\nend of the week.| Thanks.",
        "so proud of them.| go team",
        "He visited St. Louis.| It rained.",
        "North vs. South is Friday.| Go North!",
        "Due Sept. 9.| No late forms.",
    ],
)
def test_boundaries(marked: str) -> None:
    expected = [part.strip() for part in marked.split("|")]
    assert sentences(marked.replace("|", "")) == expected


@given(st.text(alphabet="Ab.!? \n’🎉1J", max_size=80))
def test_sentences_hold_every_word_once(text: str) -> None:
    kept = "".join("".join(sentence.split()) for sentence in sentences(text))
    assert kept == "".join(text.split())
