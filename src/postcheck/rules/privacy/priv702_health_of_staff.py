"""An employee, and an illness, an injury or a medicine.

"Personal student or staff information" is to be protected, and a colleague's health is that
person's own to tell. A get-well wish is kindly meant and still says who is ill. Where the employee
has agreed to the words, let the finding pass; that is why it is a warning.

Nothing is said of staff who work for health: a nurse's clinic, a coach's team with injuries.
Leave the fact out ("Ms. Rao is away until March"), or have the employee agree to the text.
"""

from __future__ import annotations

from postcheck.authoring import (
    DISTRICT_KINDS,
    HEALTH_CUES,
    Cite,
    Gap,
    Hit,
    Iterator,
    Kind,
    NoOptions,
    Pass,
    Reading,
    Role,
    Rule,
    Severity,
    Tool,
    find_ties,
    may_be_a_child,
)


def check(reading: Reading, _options: NoOptions) -> Iterator[Hit]:
    """Each place that ties such a fact to a person."""
    people = [p for p in reading.people if p.role is Role.STAFF and not may_be_a_child(p)]
    for tie in find_ties(reading.text, reading.sentences, people, HEALTH_CUES):
        yield Hit(tie.span, confidence=0.8)


RULE = Rule(
    code="PRIV702",
    check_id="health",
    title="The health of an employee",
    severity=Severity.WARNING,
    message="This ties an employee to an illness, an injury or a medicine.",
    advice="Say that they are away, or have them agree to the words.",
    cites=(Cite("wps-2020", "Have I asked permission to post"),),
    check=check,
    uses=frozenset({Tool.NLP}),
    kinds=DISTRICT_KINDS | {Kind.COMMENT, Kind.PERSONAL},
    flags=(
        "Coach [[Bud Harlan had a mild heart attack]] on Saturday.",
        "Principal [[Dana Whitfield is recovering from surgery]].",
        "Our librarian, [[Mark Osei, is out for knee surgery]].",
        "Mrs. [[Lund was diagnosed with cancer]].",
    ),
    passes=(
        Pass("Nurse Kit Barlow will run the flu clinic.", why="at work"),
        Pass("Coach Ruiz’s team battled injuries.", why="a team"),
        Pass("Coach Dunaway teaches health.", why="a subject"),
        Pass("Mrs. Lund is away until March.", why="no reason is told"),
        Pass("Principal Harlow raised funds for diabetes research.", why="a cause"),
        Pass("Counselor Mark Osei answers questions about anxiety.", why="a topic"),
    ),
    gaps=(
        Gap("[[Mr. Zielinski]] teaches from a stool. Back surgery.", why="a fragment of its own"),
    ),
)
