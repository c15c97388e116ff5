"""A telephone number of which the text does not say whose it is.

"For tickets, 316-555-0139" may ring in the office or in a volunteer's pocket. Only the writer
knows, so this is a question and does not fail the draft. PRIV301 takes the numbers that the text
calls private.

If it is somebody's own, give the school's line instead. If it is an office's, say whose ("the
ticket office, 316-555-0139"), which helps the reader as well, or list it in the configuration under
`facts.phones`, a school's `phone`, or `allow.phones`.
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
    """Each number that nothing around it explains."""
    for phone in reading.phones:
        if phone.whose == "unknown":
            yield Hit(phone.span, confidence=0.6, fix=(phone.instead or "[school office number]",))


RULE = Rule(
    code="PRIV302",
    check_id="personal-phone",
    title="A number of unknown owner",
    severity=Severity.WARNING,
    message="The text does not say whose number this is; it may be a private one.",
    advice="Say which office answers there, or give the school office's line instead.",
    cites=(Cite("wps-2020", "Be mindful of your own safety"),),
    uses=frozenset({Tool.PHONES}),
    check=check,
    kinds=DISTRICT_KINDS | {Kind.COMMENT, Kind.PERSONAL},
    parts=READ_PARTS | {PartKind.LINK},
    flags=(
        "For tickets, [[316-555-0139]].",
        "Questions? Call [[555-0144]] after 3.",
        "Reach Dolores Whitcomb at [[(316) 555-0106]].",
        "Volunteers, please call [[3165550171]].",
        "RSVP: [[316.555.0158]]",
        "Dial [[3️⃣1️⃣6️⃣-5️⃣5️⃣5️⃣-0️⃣1️⃣6️⃣0️⃣]] to order.",
    ),
    passes=(
        Pass("For tickets, call the box office at 316-555-0139.", why="a box office"),
        Pass("Call 1-800-555-0199 to opt in.", why="toll-free lines are organizations'"),
        Pass("The county clinic answers at (316) 555-0106.", why="a clinic"),
        Pass("We won 101-99 and 72-68 in 2025-2026.", why="scores and a school year"),
        Pass("Your tracking number is 3165550171.", why="a parcel"),
        Pass("Practice is 5-15-2026 in room 555.", why="a date and a room"),
        Pass("K.S.A. 72-6312 and 20 U.S.C. 1232g apply.", why="statutes"),
        Pass("Between 300-1000 families came.", why="a range"),
        Pass("The new bus cost $316,555 and seats 142.", why="a price"),
    ),
    gaps=(
        Gap("Sign up with Theo, [[5550144]].", why="seven bare digits without a word for calling"),
        Gap("Bluestem & Sons: 316-555-0133", why="a business that no common word gives away"),
    ),
)
