"""A student, and what would lead a stranger to the child: birth date, number, bus, way home.

The guidelines ask for caution with a full name "or providing other identifiable information that
would jeopardize their personal safety". A birth date opens accounts; a student number opens the
portal; a bus, a locker, a class hour or a pick-up place says where a child stands alone and when. A
first name is enough: classmates and neighbours know who is meant (34 CFR 99.3, "linked or
linkable").

A grade, a team or a school beside a name is no finding here, nor is a birthday wish without a date,
nor a notice about a bus. Leave the detail out, or send it to the family alone.
"""

from __future__ import annotations

from postcheck.authoring import (
    DISTRICT_KINDS,
    IDENTITY_CUES,
    Cite,
    Gap,
    Hit,
    Iterator,
    Kind,
    NoOptions,
    Pass,
    Reading,
    Rule,
    Severity,
    Tool,
    find_ties,
    may_be_a_child,
)


def check(reading: Reading, _options: NoOptions) -> Iterator[Hit]:
    """Each place that ties such a fact to a person."""
    people = [person for person in reading.people if may_be_a_child(person)]
    for tie in find_ties(reading.text, reading.sentences, people, IDENTITY_CUES):
        yield Hit(tie.span, confidence=0.8)


RULE = Rule(
    code="PRIV501",
    check_id="student-identity",
    title="A student and a detail that leads to the child",
    severity=Severity.ERROR,
    message="This ties a student to a detail that a stranger could use to find the child.",
    advice="Leave the detail out; send it to the family alone.",
    cites=(Cite("wps-2020", "providing other identifiable information"),),
    check=check,
    uses=frozenset({Tool.NLP}),
    kinds=DISTRICT_KINDS | {Kind.COMMENT, Kind.PERSONAL},
    flags=(
        "[[Delfina Ochoa was born on March 3, 2014]].",
        "[[Marcus Teel rides bus 14]] in the afternoon.",
        "[[Talia Brennan (ID 2045517]]) lost her badge.",
        "[[Owen's locker 212]] is next to the gym.",
        "[[Priya is picked up]] at the north gate at 3:15.",
        "[[Samir has band first hour]].",
        "[[Car riders: Ana]]",
        "[[Ivy is new here. She walks home]] alone.",
        "[[Nadia Flores walks home]] along Hobart Street.",
    ),
    passes=(
        Pass("Bus 14 runs ten minutes late today.", why="no person"),
        Pass(
            "Driver Lou Magee thanks the families of Bus 14.",
            why="staff, and a bus that is his work",
        ),
        Pass("Happy birthday, Elijah!", why="a wish without a date"),
        Pass("Talia Brennan, grade 7, scored 12 points.", why="team and grade"),
        Pass("Pick-up is at the north gate from 3:10.", why="a notice"),
        Pass("Schedules are ready. Ask Ms. Rao in the office.", why="staff, and a notice"),
        Pass("Junior Cole Park took third in the 400.", why="a place in a race"),
        Pass("Nora Quist walks the talk.", why="a figure of speech"),
        Pass("Our locker room was painted by Marcus Teel.", why="a room"),
        Pass("Kindergartner Penny Lau lost her first tooth.", why="no such detail"),
    ),
    gaps=(
        Gap(
            "[[Fable’s carpool]] is the silver van on the corner at 7:25.",
            why="a way home in words of its own",
        ),
        Gap("[[Rani: hr 1 Calc, hr 2 Orchestra]]", why="a schedule in short forms"),
    ),
)
