"""Nobody's home address belongs in a post.

A post stays in search engines and screenshots long after the evening that it announces. Together
with a name, a street and a number lead a stranger to a family's door, and tell a burglar when
nobody is in. The guidelines say it of employees, and it holds the more for students.

An address counts as a home where the words nearest to it say so: "lives at", "our house", "the
Nguyens'", "vive en". A school, a park or a business before it makes it a venue, and so does the
district's configuration: its schools, `facts.addresses`, `facts.places`, `allow.addresses`.
Where nothing says what stands there, PRIV202 asks instead.

Write where to ask, not where to go: "RSVP to the front office for the address", and send it to
the invited families directly. Or meet at a public place and name that.
"""

from __future__ import annotations

from postcheck.authoring import (
    DISTRICT_KINDS,
    READ_PARTS,
    Cite,
    Gap,
    Hit,
    Iterator,
    Kind,
    NoOptions,
    PartKind,
    Pass,
    Reading,
    Rule,
    Severity,
    Tool,
)


def check(reading: Reading, _options: NoOptions) -> Iterator[Hit]:
    """Each address that the words around it call a home."""
    for address in reading.addresses:
        if address.use == "home":
            yield Hit(
                address.span,
                confidence=0.9,
                fix=("[ask the school office for the address]",),
                detail={"cue": address.cue},
            )


RULE = Rule(
    code="PRIV201",
    check_id="home-address",
    title="A home address",
    severity=Severity.ERROR,
    message="This is where somebody lives. A post must not give a home address.",
    advice="Take the address out: let families ask the school for it, or meet in public.",
    cites=(Cite("wps-2020", "Be mindful of your own safety"),),
    uses=frozenset({Tool.ADDRESSES}),
    check=check,
    kinds=DISTRICT_KINDS | {Kind.COMMENT, Kind.PERSONAL},
    parts=READ_PARTS | {PartKind.LINK},
    flags=(
        "The Okafors have room for all at their house, [[3318 Quail Hollow Drive]], on Friday.",
        "Our exchange student lives at [[905 N. Birch St., Apt. 12, Wichita, KS 67208]] this year.",
        "Pool party at Coach Lindqvist's, [[77 Heron Ct]], after the last meet!",
        "We will meet in the Delgados' backyard ([[2140 S 119th St W]]) at dusk.",
        "My new address is [[Apt 3, 614 Larkspur Avenue]].",
        "La familia vive en la [[calle Olmo 418]].",
        "Carpool leaves from my driveway, [[RR 2 Box 45]], at 6 a.m.",
        "He lives on the [[corner of Poplar and 9th Street]].",
    ),
    passes=(
        Pass(
            "Enroll at Cedar Bluff Elementary, 4100 E. Willow Road.", why="a school's own address"
        ),
        Pass("The district opened an office on Home Street.", why="a street named Home"),
        Pass("Find the enrollment office at 12 Home Street.", why="an office comes before it"),
        Pass(
            "Our home game is at Harper Stadium, 2200 Victory Lane.", why="a home game is no home"
        ),
        Pass("She scored 21 points in 4 games at North High.", why="figures are no house number"),
        Pass("We read 300 books this year, our best yet.", why="a count"),
        Pass("The 2026 Food Drive starts in room 114.", why="a drive that collects food"),
        Pass(
            "The open house is at the Riverside Library, 950 Heron Street.", why="a public library"
        ),
        Pass("Send forms to P.O. Box 118.", why="nobody lives in a box at the post office"),
    ),
    gaps=(
        Gap("She lives on [[Sycamore Lane]], two doors from the park.", why="no house number"),
        Gap("Her family moved into [[4127 Broadway]].", why="no kind of street, no usual cue"),
    ),
)
