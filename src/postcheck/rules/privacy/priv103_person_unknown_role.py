"""A full name, and nothing in the text says whose: perhaps a student's.

Where no opt-out list is loaded nobody has verified that a named child may be named. A reader who
does not know the school cannot tell this name from a student's, and neither can this check. With a
list loaded the rule is silent: the list has answered.

If it is a student, write the first name and an initial. If it is not, say who it is ("our
librarian"), which helps families too, or list staff under `staff` and cleared names under
`allow.names` in the configuration.
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
    """Each full name of unknown role, where no list is loaded."""
    if reading.optouts_loaded:
        return
    for person in reading.people:
        if not person.full or person.role != "unknown":
            continue
        if not reading.is_released(person.span):
            yield Hit(person.span, confidence=0.4, fix=(person.short,))


RULE = Rule(
    code="PRIV103",
    check_id="student-name",
    title="A full name, perhaps a student's",
    severity=Severity.WARNING,
    message="This is a full name, and nothing says whether it is a student's.",
    advice="Say who it is. For a student, use the first name and an initial.",
    cites=(Cite("wps-2020", "Use common sense and follow FERPA when identifying students online"),),
    check=check,
    uses=frozenset({Tool.NLP}),
    kinds=DISTRICT_KINDS | {Kind.COMMENT, Kind.PERSONAL},
    flags=(
        "We saw [[Wanda Petrov]] at the fair on Friday.",
        "[[Bruno Castellan]] brought the tent back.",
        "The tree came from [[Ingrid Solberg]].",
        "[[Yusuf Demir]] will not be here on Monday.",
        "The song is for [[Paulette Roy]].",
        "Nobody knew that [[Felix Moreau]] was here.",
    ),
    passes=(
        Pass("We saw Wanda at the fair on Friday.", why="a first name alone"),
        Pass("We saw Wanda P. at the fair on Friday.", why="a first name and an initial"),
        Pass("Mr. Bruno Castellan brought the tent back.", why="a title: an adult"),
        Pass("Freshman Yusuf Demir will not be here.", why="a student: PRIV101 or PRIV102"),
        Pass("The tree came from Solberg Nursery.", why="a company"),
        Pass("Paulette Roy Library is closed.", why="a building"),
        Pass("Bruno Castellan, our librarian, brought it back.", why="staff by description"),
        Pass("Contact Ingrid Solberg at 316-555-0110.", why="whom to ask: staff"),
    ),
    gaps=(Gap("We met [[Sky River]] at noon.", why="words that are seldom names"),),
)
