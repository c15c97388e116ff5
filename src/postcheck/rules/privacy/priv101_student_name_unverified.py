"""A student's full name, and no opt-out list to compare it with.

The guidelines ask for caution with students' full names online, and forbid naming a student whose
family has opted out. Without an opt-out list nobody has verified the second, so the first becomes
an error. First name and grade, team and school, found together, identify a child to anybody nearby
(FERPA, 34 CFR 99.3, "linked or linkable"); a full name does so for the whole world, for good.

Students are told from staff and others by the words around a name: a grade, "captain", "honor
roll", a list under such a heading, "son of"; a title, a subject taught, a signature; a school, gym
or award named after somebody. A first name alone, or with an initial, is how the guidelines want it
and is never flagged.

Write the first name, or the first name and initial: "Talia B." Or build the list once with
`postcheck optouts build`; full names that are not on it are then warnings (PRIV102). A student
with a release on file passes until it expires (`postcheck releases build`). Staff can be listed
under `staff` in the configuration, and names that the district has cleared under `allow.names`.
"""

from __future__ import annotations

from postcheck.authoring import (
    DISTRICT_KINDS,
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
)


def check(reading: Reading, _options: NoOptions) -> Iterator[Hit]:
    """Each student's full name, where no list is loaded."""
    if reading.optouts_loaded:
        return
    for person in reading.people:
        if not person.full or person.role != "student":
            continue
        if not reading.is_released(person.span):
            yield Hit(person.span, confidence=0.9, fix=(person.short,), detail={"cue": person.cue})


RULE = Rule(
    code="PRIV101",
    check_id="student-name",
    title="A student's full name, not compared with an opt-out list",
    severity=Severity.ERROR,
    message="This is a student's full name, and no opt-out list was there to compare it with.",
    advice="Use the first name and an initial, or check with --optouts.",
    cites=(Cite("wps-2020", "Use common sense and follow FERPA when identifying students online"),),
    check=check,
    uses=frozenset({Tool.NLP}),
    kinds=DISTRICT_KINDS | {Kind.COMMENT, Kind.PERSONAL},
    flags=(
        "Congratulations to eighth grader [[Marisol Trevino]], who won the spelling bee.",
        "Junior captain [[Talia Brennan]] scored 21 points. Brennan had nine rebounds.",
        "[[Leila]] and [[Samir Haddad]], both fourth graders, planted a tree.",
        "[[Noah Lindqvist]], son of Erik Lindqvist, is an Eagle Scout.",
        "Students of the month: [[Everett Stone]] (kindness), [[Autumn Meadows]] (honesty)",
        "[[Zara Malik]]'s poem was chosen. She is a fifth grader.",
        "[[Caleb Thornton]] finished 12th and [[Andre Ruiz]] was 19th in 17:31.",
        "The cast: [[Jonah Whitlow]] plays the Wizard and [[Priya Raman]] plays Dorothy.",
    ),
    passes=(
        Pass("Congratulations to eighth grader Marisol!", why="a first name alone"),
        Pass("Junior captain Talia B. scored 21 points.", why="a first name and an initial"),
        Pass("Mrs. Ellen Marsh teaches fifth graders.", why="a title"),
        Pass("Dana Whitfield, our new third grade teacher, came.", why="a teacher's description"),
        Pass("The Robert Gaines Memorial Gym opens to students.", why="a gym named after a person"),
        Pass("Author Jasmine Okafor will read to second graders.", why="an author"),
        Pass("Helen Ward Elementary students visited the zoo.", why="a school"),
        Pass("Mayor Ana Castillo met our seniors.", why="an official"),
        Pass("Head custodian Luis Ortega retires.", why="staff"),
        Pass("Our seniors read about Rosa Parks.", why="a person of history"),
    ),
    gaps=(
        Gap("Superstars this week: [[Sky River]] and Grace.", why="words that are seldom names"),
        Gap("After 3 years at bat, [[Kit Lark]] is done.", why="nothing says whose name it is"),
    ),
)
