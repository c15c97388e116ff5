"""A name that may be a student's whose family said no: a person has to look.

Two students can share a name of whom one has opted out; a name can be one letter off; a surname can
be cut short; somebody on the staff list can be called the same. The list cannot tell, but the
school can. The finding gives the roster's own id of the student it may be, never the name on the
roster.

Look the student up before you publish. If it is the student on the list, take the name, the photo
and the tag out. If it is not, say which one you mean where two share a name, for example by the
grade, or correct the spelling. FERPA leaves no room to guess: 34 CFR 99.37.
"""

from __future__ import annotations

from postcheck.authoring import (
    DISTRICT_KINDS,
    READ_PARTS,
    Cite,
    Gap,
    Given,
    Hit,
    Iterator,
    Kind,
    NoOptions,
    PartKind,
    Pass,
    Reading,
    Rule,
    Severity,
    Student,
    Tool,
)


def check(reading: Reading, _options: NoOptions) -> Iterator[Hit]:
    """Each place that may name a withheld student, or somebody else."""
    for match in reading.withheld:
        if match.ambiguous:
            detail = {"record": match.record, "form": match.form}
            yield Hit(match.span, confidence=0.5, detail=detail)


RULE = Rule(
    code="PRIV002",
    check_id="opt-out",
    title="Perhaps a student who must not be named",
    severity=Severity.WARNING,
    message="This may be a student whose family has opted out of publication.",
    advice="Find out who is meant. If it is the student on the list, take the name out.",
    cites=(Cite("wps-2020", "Use common sense and follow FERPA when identifying students online"),),
    check=check,
    uses=frozenset({Tool.OPTOUTS}),
    kinds=DISTRICT_KINDS | {Kind.COMMENT, Kind.PERSONAL},
    parts=READ_PARTS | {PartKind.LINK},
    given=Given(
        roster=(
            Student("s-01", "Marisol", "Trevino", middle="Ana"),
            Student("s-02", "Jordan", "Fitch"),
            Student("s-03", "Jordan", "Fitch", listed=False),
            Student("s-04", "James", "Thomas"),
            Student("s-05", "Elena", "Ortiz Beltran"),
            Student("s-06", "Maria", "Hernandez"),
            Student("s-07", "Maria", "Fernandez", listed=False),
            Student("s-08", "Aaron", "Whitlow"),
        )
    ),
    flags=(
        "[[Jordan Fitch]] won the race.",
        "[[J. Fitch]] was second.",
        "[[Marisol Trevina]] and [[Marysol Trevino]] spoke.",
        "[[Marisol Trevnio]] won.",
        "[[Thomas James]] drew the cover.",
        "[[Elena Beltran]] sang.",
        "Follow @[[mtrevino]] for more.",
        "[[Marisol B. Trevino]] read to us.",
        "[[Erin Whitlow]] read to us.",
    ),
    passes=(
        Pass("Marisol Trevino read to us.", why="certain: an error, PRIV001"),
        Pass("Maria Fernandez read to us.", why="another student's own name, one letter away"),
        Pass("Jordan and the Fitch family came.", why="the names are not joined"),
        Pass("Mr. Fitch retires.", why="a surname after a title"),
        Pass("Marisol Trent spoke.", why="more than one letter differs"),
        Pass("Mr. Thomas James drew the cover.", why="a title: an adult"),
        Pass("Jordan Fitch Memorial Field reopens.", why="a place"),
        Pass("Dana Fitch and Jordan Lee won.", why="another person of that surname"),
    ),
    gaps=(
        Gap("[[Mirasol Trevina]] won.", why="two letters differ"),
        Gap("[[Jordan F.]] won.", why="first name and initial, as the guidelines want names"),
        Gap("[[Elena Betran]] sang.", why="a misspelling of half a surname"),
    ),
)
