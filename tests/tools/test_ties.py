"""Facts tied to a person, and facts that merely stand near one; the names are invented."""

from __future__ import annotations

import pytest

from postcheck.authoring import parse_example
from postcheck.model import Span
from postcheck.tools.people import Person, Role
from postcheck.tools.sentences import split_sentences
from postcheck.tools.tie_cues import HEALTH, IDENTITY, RECORD, Cues
from postcheck.tools.ties import find_ties, may_be_a_child


def ties(marked: str, cues: Cues) -> list[str]:
    """What is tied in a text where `[[...]]` is each person."""
    text, spans = parse_example(marked)
    people = [Person(span, Role.STUDENT, full=True, cue="", short="") for span in spans]
    return [tie.span.of(text) for tie in find_ties(text, split_sentences(text), people, cues)]


@pytest.mark.parametrize(
    ("text", "cues", "found"),
    [
        ("[[Ana Ruiz]] was suspended today.", RECORD, ["Ana Ruiz was suspended"]),
        ("[[Ana Ruiz]]'s IEP is due.", RECORD, ["Ana Ruiz's IEP"]),
        ("A hearing on truancy for [[Ana Ruiz]] is set.", RECORD, ["truancy for Ana Ruiz"]),
        ("[[Ana Ruiz]] (504) reads well.", RECORD, ["Ana Ruiz (504"]),
        ("Detention:\n[[Ana Ruiz]]\n[[Bo Lee]]", RECORD, ["Detention:\nAna Ruiz"]),
        ("[[Ana Ruiz]] came. She has asthma.", HEALTH, ["Ana Ruiz came. She has asthma"]),
        ("After her surgery, [[Ana Ruiz]] swam.", HEALTH, ["her surgery, Ana Ruiz"]),
        ("[[Ana]] and [[Bo]] have the flu.", HEALTH, ["Ana and Bo have the flu"]),
        ("[[Ana Ruiz]] rides bus 7.", IDENTITY, ["Ana Ruiz rides bus 7"]),
        ("[[Ana Ruiz]] | Grade 3 | Bus 18", IDENTITY, ["Ana Ruiz | Grade 3 | Bus 18"]),
        (
            "Student ID | Name\n70113 | [[Ana Ruiz]]",
            IDENTITY,
            ["Student ID | Name\n70113 | Ana Ruiz"],
        ),
        ("Now in remission, junior [[Ana Ruiz]] sang.", HEALTH, None),
        ("She fought asthma for years, and today [[Ana]] won.", HEALTH, None),
        ("She failed algebra twice. [[Ana Ruiz]] tutors now.", RECORD, None),
        ("Yes, suspended. [[Ana Ruiz]] will miss the game.", RECORD, None),
        ("[[Ana Ruiz]] came in May. When she came she had an IEP.", RECORD, None),
        ("[[Ana Ruiz]] canta. Tiene asma.", HEALTH, None),
        ('"My anxiety got bad," said junior [[Ana Ruiz]].', HEALTH, None),
        ('"I was in detention a lot," [[Ana Ruiz]] said.', RECORD, None),
        ("First hour band. Second hour art. That is [[Ana]].", IDENTITY, None),
        ("Name: [[Ana Ruiz]]\nBirthday: 8/19/2008", IDENTITY, None),
        ("Name | Math\n[[Ana Ruiz]] | 41", RECORD, None),
        ("[[Ana]] is back! The cast comes off her arm soon.", HEALTH, None),
        ("[[Ana Ruiz]] wrote about diabetes.", HEALTH, []),
        ('"Anxiety is common," said [[Ana Ruiz]].', HEALTH, []),
        ('"My project is about anxiety," said [[Ana Ruiz]].', HEALTH, []),
        ("The clinic is closed. [[Ana Ruiz]] sang.", HEALTH, []),
        ("First hour is short. Second hour too. [[Ana]] and [[Bo]] sing.", IDENTITY, []),
        ("Math\n[[Ana Ruiz]]", RECORD, []),
        ("[[Ana Ruiz]]'s team battled injuries.", HEALTH, []),
        ("[[Ana Ruiz]] spoke. The flu clinic is Monday.", HEALTH, []),
        (
            "[[Ana Ruiz]] waved. [[Bo Lee]] smiled. She has asthma.",
            HEALTH,
            ["Bo Lee smiled. She has asthma"],
        ),
        ("[[Ana Ruiz]] sang.\n\nShe has asthma, said a poster.", HEALTH, []),
        ("Bus 7 is late. [[Ana Ruiz]] sang.", IDENTITY, []),
    ],
)
def test_ties(text: str, cues: Cues, found: list[str] | None) -> None:
    """None: one tie, wherever it is shown."""
    if found is None:
        assert len(ties(text, cues)) == 1
    else:
        assert ties(text, cues) == found


def test_a_long_way_between_leaves_the_fact_alone() -> None:
    text = "[[Ana Ruiz]], " + "who sings and swims and reads, " * 3 + "has asthma, an old one."
    (found,) = ties(text, HEALTH)
    assert found == "Ana Ruiz, " + "who sings and swims and reads, " * 3 + "has asthma"
    assert ties("[[Ana Ruiz]] " + "and so on " * 20 + "has asthma.", HEALTH) == []


@pytest.mark.parametrize(
    ("role", "cue", "child"),
    [
        (Role.STUDENT, "", True),
        (Role.UNKNOWN, "", True),
        (Role.STAFF, "a title", False),
        (Role.OTHER, "the sentence around the name", True),
    ],
)
def test_only_a_clear_grown_up_is_no_child(role: Role, cue: str, *, child: bool) -> None:
    assert may_be_a_child(Person(Span(0, 3), role, full=True, cue=cue, short="")) is child


@pytest.mark.parametrize("cues", [IDENTITY, RECORD, HEALTH])
def test_long_runs_of_words_take_little_time(cues: Cues) -> None:
    person = Person(Span(0, 3), Role.STUDENT, full=False, cue="", short="")
    text = "Ana " + "has a the on in of " * 20_000
    assert find_ties(text, (Span(0, len(text)),), (person,), cues) == ()
