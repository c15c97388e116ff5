"""Who is named, and as what; the names are invented."""

from __future__ import annotations

import pytest

from postcheck.authoring import parse_example
from postcheck.model import (
    Allow,
    District,
    Kind,
    Media,
    Policy,
    Post,
    Segment,
    Source,
    SourceMap,
    Span,
)
from postcheck.tools.nlp import Entity
from postcheck.tools.people import Person, Role, describe_people, find_people, is_doubtful


def people(marked: str, policy: Policy | None = None) -> dict[str, Person]:
    """Find people in a text where `[[...]]` is what the name model saw."""
    text, spans = parse_example(marked)
    entities = tuple(Entity(span, "PERSON") for span in spans)
    found = find_people(post(text), entities, policy or Policy(frozenset()))
    return {person.span.of(text): person for person in found}


def post(text: str) -> Post:
    whole = Span(0, len(text))
    source = Source("draft", Media.TEXT, text)
    return Post(source, text, SourceMap((Segment(whole, whole),)), (), Kind.POST)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Fifth grader [[Hollis Amadi]] won the bee.", "Hollis Amadi", Role.STUDENT),
        ("Way to go, [[Hollis Amadi]], a sophomore at North!", "Hollis Amadi", Role.STUDENT),
        ("[[Hollis Amadi]], son of [[Ruth Amadi]], reads daily.", "Hollis Amadi", Role.STUDENT),
        ("[[Hollis Amadi]], son of [[Ruth Amadi]], reads daily.", "Ruth Amadi", Role.OTHER),
        ("Honor roll\n[[Hollis Amadi]]\nBea Quill", "Bea Quill", Role.STUDENT),
        ("Honor Roll\n[[Amadi, Hollis]]\nQuill, Beatrice", "Amadi, Hollis", Role.STUDENT),
        ("17:02 [[Hollis Amadi]]\n17:19 Dean Osterman", "Hollis Amadi", Role.STUDENT),
        ("Student representative [[Hollis Amadi]] spoke.", "Hollis Amadi", Role.STUDENT),
        ("[[Hollis Amadi]] thanked her counselor.", "Hollis Amadi", Role.STUDENT),
        ("Graduation speakers: [[Hollis Amadi]] and Bea Quill", "Bea Quill", Role.STUDENT),
        ("Dear Ms. [[Amadi]],\nyour son, [[Hollis Amadi]], sang.", "Hollis Amadi", Role.STUDENT),
        ("Estimada Sra. [[Rosa Amadi]]:\nle escribimos.", "Rosa Amadi", Role.OTHER),
        ("The 1962 basketball team: [[Hollis Amadi]], Bea Quill", "Hollis Amadi", Role.OTHER),
        ("El jefe de bomberos [[Hollis Amadi]] vino.", "Hollis Amadi", Role.OTHER),
        ("[[Hollis Amadi]], 91, also medaled at the golf meet.", "Hollis Amadi", Role.STUDENT),
        ("[[Hollis Amadi]], 91, was a painter.", "Hollis Amadi", Role.OTHER),
        ("[[Hollis Amadi]] will continue her career at Butler.", "Hollis Amadi", Role.STUDENT),
        ("GAME AT [[HOLLIS AMADI]] STADIUM FOR STUDENTS", "HOLLIS AMADI", Role.OTHER),
        ("Our new librarian, [[Hollis Amadi]], starts today.", "Hollis Amadi", Role.STAFF),
        ("Interpreter [[Hollis Amadi]] is here on Monday.", "Hollis Amadi", Role.STAFF),
        ("Retirees: [[Hollis Amadi]], 28 years; [[Bea Quill]], 31 years.", "Bea Quill", Role.STAFF),
        (
            "Teacher-of-the-Year finalists: [[Hollis Amadi]], [[Bea Quill]].",
            "Bea Quill",
            Role.STAFF,
        ),
        ("Doors open at 8.\n\nThank you.\n\n[[Hollis Amadi]]", "Hollis Amadi", Role.STAFF),
        ("The [[Hollis Amadi]] Invitational is Saturday.", "Hollis Amadi", Role.OTHER),
        ("Books return to the [[Hollis Amadi]] Branch.", "Hollis Amadi", Role.OTHER),
        ("[[Hollis Amadi]] of Amadi Tire gave the bulbs.", "Hollis Amadi", Role.OTHER),
        ("[[Hollis Amadi]] '94 was named a judge.", "Hollis Amadi", Role.OTHER),
        ("We share the passing of [[Hollis Amadi]].", "Hollis Amadi", Role.OTHER),
        ("Lineman [[Hollis Amadi]] restored our power.", "Hollis Amadi", Role.OTHER),
        (
            "We met with the new superintendent. [[Hollis Amadi]], a junior, spoke.",
            "Hollis Amadi",
            Role.STUDENT,
        ),
    ],
)
def test_the_role_is_found(text: str, name: str, role: Role) -> None:
    person = people(text)[name]
    assert (person.role, person.full) == (role, True)


@pytest.mark.parametrize(
    ("text", "name", "short"),
    [
        ("Senior [[Talia Brennan]] won.", "Talia Brennan", "Talia B."),
        ("Honor Roll\n[[Brennan, Talia]]\nQuill, Beatrice", "Brennan, Talia", "Talia B."),
        ("SENIOR [[TALIA BRENNAN]] WON THE BEE", "TALIA BRENNAN", "Talia B."),
        ("Fourth graders [[Leila]] and [[Samir Haddad]] won.", "Leila", "Leila H."),
    ],
)
def test_the_short_form_is_what_the_policy_prefers(text: str, name: str, short: str) -> None:
    assert people(text)[name].short == short


@pytest.mark.parametrize("text", ["Way to go, [[Talia]]!", "Senior [[Talia B.]] won the bee."])
def test_a_first_name_alone_or_with_an_initial_is_not_full(text: str) -> None:
    assert not any(person.full for person in people(text).values())


def test_a_surname_follows_the_full_name() -> None:
    found = people("Junior captain [[Talia Brennan]] scored 21. [[Brennan]] had nine rebounds.")
    assert found["Brennan"].role is Role.STUDENT


def test_the_district_s_own_lists_decide() -> None:
    staff = Policy(frozenset(), district=District(name="Example", staff=("Hollis Amadi",)))
    allowed = Policy(frozenset(), allow=Allow(names=frozenset({"Hollis Amadi"})))
    text = "Fifth grader [[Hollis Amadi]] won the bee."
    assert people(text, staff)["Hollis Amadi"].role is Role.STAFF
    assert people(text, allowed)["Hollis Amadi"].role is Role.OTHER


def test_a_place_that_acts_is_a_person() -> None:
    found = people("Grace [[Park]] spelled every word. We met at Sunset [[Park]].")
    assert set(found) == {"Grace Park"}


def test_the_features_of_a_name_do_not_hold_the_name() -> None:
    one, other = (
        describe_people(post(text), (Entity(Span(7, end), "PERSON"),), Policy(frozenset()))
        for text, end in (("Senior Talia Brennan won.", 20), ("Senior Hollis Osterman won.", 22))
    )
    assert [row for _, row in one] == [row for _, row in other]


def test_a_titled_surname_before_the_full_name_leaves_it_open() -> None:
    (short, full) = people("Ms. [[Amadi]] came. [[Hollis Amadi]] sang.").values()
    assert short.role is Role.STAFF
    assert is_doubtful(full)


@pytest.mark.parametrize("name", ["St. Bernard", "Grace Lutheran", "Mount Hope"])
def test_a_saint_or_a_church_is_nobody(name: str) -> None:
    assert people(f"Students go to [[{name}]] today.") == {}
