"""A private telephone number stays private.

A cell number in a post reaches strangers, collectors of data and former students, and nobody can
take it back. It also moves the school's business onto a private telephone, where nothing is kept.
"If I give them my cell, how might they use it?" ask the guidelines.

A number counts as private where the words nearest to it say so: "text", "cell", "at home", "my
number", "Coach Dee at", "Mom:". It counts as an office's by the words too ("front office",
"hotline", "fax", an extension), and always where the district's configuration lists it:
`facts.phones`, a school's `phone`, `allow.phones`. Where nothing says whose it is, PRIV302 asks
instead. Numbers of students, meetings, rooms and orders, scores, dates and prices are no
telephones.

Give the school's line, and let the office put the caller through.
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
    """Each number that the words around it call private."""
    for phone in reading.phones:
        if phone.whose == "personal":
            yield Hit(
                phone.span,
                confidence=0.9,
                fix=(phone.instead or "[school office number]",),
                detail={"cue": phone.cue},
            )


RULE = Rule(
    code="PRIV301",
    check_id="personal-phone",
    title="A private telephone number",
    severity=Severity.ERROR,
    message="This reads as a person's own telephone number. A post must not give it.",
    advice="Give the school office's line instead; the office can put the caller through.",
    cites=(
        Cite("wps-2020", "Be mindful of your own safety"),
        Cite("wps-2020", "How much info do I want strangers to know about me"),
    ),
    uses=frozenset({Tool.PHONES}),
    check=check,
    kinds=DISTRICT_KINDS | {Kind.COMMENT, Kind.PERSONAL},
    parts=READ_PARTS | {PartKind.LINK},
    flags=(
        "Running late? Text Coach Brandvold at [[316-555-0163]].",
        "Room parent Ines can be reached at home, [[(316) 555-0118]].",
        "My cell is [[three one six, 555-0173]].",
        "Front office: 316-555-0100. Coach's cell: [[316.555.0127]].",
        "Grandma Ruth ([[555-0149]]) is collecting the pies.",
        "Find me on WhatsApp: https://wa.me/[[13165550185]]",
        "Mándeme un mensaje de texto al [[316 555 0134]].",
        "Call me at [[316-555-O152]] if the bus is late.",
    ),
    passes=(
        Pass("Please call the front office at 316-555-0100.", why="an office's line"),
        Pass("The attendance line is 316-555-0101, day and night.", why="a line of the school"),
        Pass(
            "Report a threat to safety services at 973-2260.", why="configured, in its local form"
        ),
        Pass("Dial 911 in an emergency; call or text 988 in a crisis.", why="public services"),
        Pass("Text HOME to 741741 to reach a counselor.", why="a crisis line's short code"),
        Pass("Call the nurse at 316-555-0104, ext. 12.", why="an extension is an office's"),
        Pass("Join with meeting ID 823 555 0142.", why="a meeting, not a telephone"),
        Pass("Text your student ID, 5550142, to nobody.", why="a student's number"),
        Pass("Part 210-4471 fits the old projector.", why="a part's number"),
    ),
    gaps=(
        Gap("My cell is [[three-sixteen, five fifty-five, oh one ninety]].", why="spoken in pairs"),
        Gap("Text me: [[316-fivefivefive-0112]].", why="digits and run-on words in one"),
    ),
)
