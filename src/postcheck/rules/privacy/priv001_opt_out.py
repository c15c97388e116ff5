"""A student whose family said no must not be named, in any form.

Parents may refuse that the school publishes what identifies their child. The guidelines say that
this refusal "extends online", and federal law asks the same: a district may publish directory
information only after families could opt out (FERPA, 34 CFR 99.37(a)), and an opt-out holds after
the student has left (99.37(b)). Some families hide from a person who looks for them: one caption is
enough.

The draft is compared with the list that `postcheck optouts build` makes from the roster. Found are
first and last name in either order, preferred and middle names, nicknames, initial and surname,
names in hashtags, handles, file names, links and captions, and names with other accents, hyphens or
look-alike letters. A first name alone is not flagged, nor is a teacher, a school or a street of the
same name. What may well be somebody else is PRIV002, a warning.

Leave the student out: no name, no photo that shows the face, no tag. "A fourth grader" names
nobody. Do not shorten the name instead; "Marisol T." still tells her class who it is.
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
    """Each place that names a withheld student beyond doubt."""
    for match in reading.withheld:
        if not match.ambiguous:
            detail = {"record": match.record, "form": match.form}
            if match.also:
                detail["also"] = ", ".join(match.also)
            yield Hit(match.span, detail=detail)


RULE = Rule(
    code="PRIV001",
    check_id="opt-out",
    title="A student who must not be named",
    severity=Severity.ERROR,
    message="This student's family has opted out of publication.",
    advice="Take the student out of the post altogether: name, photo and tag.",
    cites=(Cite("wps-2020", "Use common sense and follow FERPA when identifying students online"),),
    check=check,
    uses=frozenset({Tool.OPTOUTS}),
    kinds=DISTRICT_KINDS | {Kind.COMMENT, Kind.PERSONAL},
    parts=READ_PARTS | {PartKind.LINK},
    given=Given(
        roster=(
            Student("s-01", "Marisol", "Trevino", middle="Ana"),
            Student("s-02", "Robert", "Diaz", preferred="Beto"),
            Student("s-03", "Guadalupe", "De La Cruz"),
            Student("s-04", "Mia", "Tran"),
            Student("s-05", "Austin", "Page"),
            Student("s-06", "Grace", "Hill"),
            Student("s-07", "Siobhán", "O'Dell-Vargas"),
            Student("s-08", "Daniel", "Osei", listed=False),
            Student("s-09", "Jordan", "Fitch"),
            Student("s-10", "Jordan", "Fitch", listed=False),
        )
    ),
    flags=(
        "[[Marisol Trevino]] read to the kindergarten class.",
        "Way to go, [[M. Trevino]] and [[MIA TRAN]]!",
        "[[Marisol Trevino]]'s poem and [[Marisol Ana Trevino]]'s drawing",
        "[[Trevino, Marisol]] was first and [[Bobby Diaz]] second.",
        "[[Beto Diaz]] and [[Lupe Delacruz]] led the parade.",
        "[[Guadalupe de la Cruz]] swam with [[Siobhan ODell Vargas]].",
        "So proud! #Congrats[[MiaTran]]",
        "Thanks to @[[marisoltrevino]] for the photo.",
        "The photo is saved as [[mia-tran]].jpg for now.",
        "[[Mia]] and Leo Tran planted a tree.",
        "[[Маrisol Treviño]] was there.",
        "Go [[Mar1sol Trevin0]]!",
        "Ms. Lee and [[Mia (Tran]]) sang.",
    ),
    passes=(
        Pass("Daniel Osei read to the kindergarten class.", why="on the roster, not withheld"),
        Pass("Mrs. Trevino teaches art.", why="a teacher with the same surname"),
        Pass("Marisol read to us, and Mia sang.", why="first names alone"),
        Pass("We flew to Austin. Page readers met us.", why="a sentence ends between the words"),
        Pass("Grace Hill Elementary opens at 8 a.m.", why="a school"),
        Pass("Coach Robert Diaz begins his tenth year.", why="a coach of the same name"),
        Pass("Our thanks to Ana Cruz, Robert Lee and Grace Park.", why="only parts are the same"),
        Pass("Ana Osei, Marisol Diaz and Leo Tran won.", why="first and last name of two students"),
        Pass("Jordan Fitch won the race.", why="two students of one name: a warning, PRIV002"),
        Pass("Marisol Trevina won the race.", why="a letter differs: a warning, PRIV002"),
    ),
    gaps=(
        Gap("[[Marisol T.]] won the race.", why="first name and initial alone"),
        Gap(
            "[[Mia]], our captain, and her sister Ann Tran sang.",
            why="the names stand too far apart",
        ),
        Gap("Go [[M@risol Trevino]]!", why="a sign in place of a letter"),
    ),
)
