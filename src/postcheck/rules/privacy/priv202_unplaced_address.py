"""An address of which the text does not say what stands there.

"Drop the costumes off at 3318 Quail Hollow Drive" may mean a shop or a parent's porch. Only the
writer knows, so this is a question and does not fail the draft. PRIV201 takes the addresses that
the text calls a home.

If it is a home, take it out. If it is a school, a park or a business, name it before the address:
families find it more easily, and this finding goes away. An address that comes up again and again
belongs into the configuration: a school's under `facts.schools`, others under `facts.addresses`
or `allow.addresses`.
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
    """Each address that nothing around it explains."""
    for address in reading.addresses:
        if address.use == "unknown":
            yield Hit(address.span, confidence=0.5)


RULE = Rule(
    code="PRIV202",
    check_id="home-address",
    title="An address that may be a home",
    severity=Severity.WARNING,
    message="The text does not say what stands at this address; it may be somebody's home.",
    advice="If it is a home, take it out. If it is a public place, name the place before it.",
    cites=(Cite("wps-2020", "Be mindful of your own safety"),),
    uses=frozenset({Tool.ADDRESSES}),
    check=check,
    kinds=DISTRICT_KINDS | {Kind.COMMENT, Kind.PERSONAL},
    parts=READ_PARTS | {PartKind.LINK},
    flags=(
        "Drop the costumes off at [[3318 Quail Hollow Drive]] by noon.",
        "The team dinner is at [[2140 S 119th St W]].",
        "Where: [[614 Larkspur Avenue]]",
        "Pick up the yard signs at [[905 N Birch]] on Saturday.",
        "The cast party starts at 8 at [[Twenty-two Heron Court]].",
        "Bring canned goods to [[8810 Highway 15]].",
    ),
    passes=(
        Pass("Drop coats off at Linden Church, 3318 Quail Hollow Drive.", why="a church is named"),
        Pass("Visit Bluestem Bakery, 614 Larkspur Avenue.", why="a business is named"),
        Pass("The concert is in the auditorium, 905 N. Birch Street.", why="a hall is named"),
        Pass("We took 2 First Place ribbons.", why="a place in a contest"),
        Pass("All 12 Eagles drive to the meet.", why="a verb, and a team"),
        Pass("In 2026 Main Street will close for repairs.", why="a year before a street"),
        Pass("She won with 8 Summit Ridge runners behind her.", why="a count before a team"),
        Pass("The 24 Best Dr. Seuss Books are on the shelf.", why="Dr. is a title here"),
        Pass("Turn to page 112 Oak Street Stories.", why="a page"),
    ),
    gaps=(
        Gap("Leave them at [[4127 Broadway]].", why="a street without direction or kind"),
        Gap(
            "Meet at Aspen Grove Trailhead on 8 Mile Road.", why="a road that begins with a number"
        ),
    ),
)
