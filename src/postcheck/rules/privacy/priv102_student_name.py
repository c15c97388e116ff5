"""A student's full name that is not on the opt-out list: caution.

The list says that this family has not opted out; the guidelines still ask for caution "when
identifying students by their full name online". A full name beside a school, a team and a day tells
a stranger where a child will be. Districts differ here: some allow full names for high-school
athletics and awards, some with a release on file, some never. Set the severity of this rule, or
turn it off, in the configuration; name the releases with `--releases`.

Write the first name, or the first name and initial ("Talia B."), unless the full name is the point
of the post, as in an award. A student who is on the list is an error of its own (PRIV001).
"""

from __future__ import annotations

from postcheck.authoring import (
    DISTRICT_KINDS,
    Cite,
    Gap,
    Given,
    Hit,
    Iterator,
    Kind,
    NoOptions,
    Pass,
    Reading,
    Rule,
    Severity,
    Student,
    Tool,
)


def check(reading: Reading, _options: NoOptions) -> Iterator[Hit]:
    """Each student's full name that the loaded list does not withhold."""
    if not reading.optouts_loaded:
        return  # PRIV101 speaks where there is no list
    withheld = [match.span for match in reading.withheld]
    for person in reading.people:
        if not person.full or person.role != "student" or reading.is_released(person.span):
            continue
        if not any(person.span.overlaps(span) for span in withheld):
            yield Hit(person.span, confidence=0.9, fix=(person.short,), detail={"cue": person.cue})


RULE = Rule(
    code="PRIV102",
    check_id="student-name",
    title="A student's full name",
    severity=Severity.WARNING,
    message="This is a student's full name; it is not on the opt-out list.",
    advice="Use the first name and an initial, unless the full name is the point.",
    cites=(Cite("wps-2020", "Use common sense and follow FERPA when identifying students online"),),
    check=check,
    uses=frozenset({Tool.NLP, Tool.OPTOUTS}),
    kinds=DISTRICT_KINDS | {Kind.COMMENT, Kind.PERSONAL},
    given=Given(roster=(Student("s-01", "Marisol", "Trevino"), Student("s-02", "Mia", "Tran"))),
    flags=(
        "Freshman [[Hazel Okoro]] broke the school record in the mile.",
        "Marisol Trevino and [[Owen Fitch]], both sixth graders, spoke.",
        "Kindergartner [[Penny Lau]] lost her first tooth.",
        "Perfect attendance: [[Bobby Tate]], [[Lena Fox]]",
        "Happy birthday, [[Elijah Booker]]!",
        "Seniors signing today: [[Molly Kerr]] (softball) and [[Kai Nakamura]] (swimming).",
    ),
    passes=(
        Pass("Freshman Hazel broke the school record.", why="a first name alone"),
        Pass("Freshman Hazel O. broke the record.", why="a first name and an initial"),
        Pass("Eighth grader Marisol Trevino won the bee.", why="on the list: an error, PRIV001"),
        Pass("Band director Greg Pruitt leads the seniors.", why="staff"),
        Pass("PTO president Kendra Mills met the students.", why="a parent"),
        Pass("Bus driver Hank Polson retires.", why="staff"),
        Pass("The Dan Garrison Invitational starts at 4 p.m.", why="a meet named after a person"),
        Pass("Alumna Simone Carter spoke to our freshmen.", why="a former student, now an adult"),
    ),
    gaps=(Gap("After 3 years at bat, [[Kit Lark]] is done.", why="nothing says whose name it is"),),
)
