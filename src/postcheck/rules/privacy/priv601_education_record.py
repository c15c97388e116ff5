"""A person, and what stands in the education record: services, grades, discipline.

"Confidential information about students" must not be disclosed. What a school keeps about a pupil
is an education record (20 U.S.C. 1232g; 34 CFR 99.3): an IEP or a 504 plan, English-learner
services, free or reduced meals, grades and test scores, discipline, absences. It is not directory
information, so no opt-out form makes it publishable; only the parents' written consent does
(34 CFR 99.30).

A programme's notice that names nobody passes ("504 plan information night"), and so does what is
celebrated in public: an honor roll, a perfect score, perfect attendance, a scholarship. Leave the
fact out, or the person.
"""

from __future__ import annotations

from postcheck.authoring import (
    DISTRICT_KINDS,
    RECORD_CUES,
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
    find_ties,
    may_be_a_child,
)


def check(reading: Reading, _options: NoOptions) -> Iterator[Hit]:
    """Each place that ties such a fact to a person."""
    people = [person for person in reading.people if may_be_a_child(person)]
    for tie in find_ties(reading.text, reading.sentences, people, RECORD_CUES):
        yield Hit(tie.span, confidence=0.8)


RULE = Rule(
    code="PRIV601",
    check_id="education-record",
    title="A person and their education record",
    severity=Severity.ERROR,
    message="This tells of a named person what belongs in the education record.",
    advice="Leave the fact out, or the person; records need written consent.",
    cites=(Cite("wps-2020", "confidential information about students"),),
    check=check,
    uses=frozenset({Tool.NLP}),
    kinds=DISTRICT_KINDS | {Kind.COMMENT, Kind.PERSONAL},
    flags=(
        "[[Marcus Teel's IEP]] meeting is on Friday.",
        "[[Dulce gets free lunch]] this year.",
        "[[Omar was suspended]] for three days.",
        "[[Detention Friday: Colt Maddox]]",
        "[[Ivy Tran has had an IEP]] since second grade.",
        "[[Jonah failed algebra]] last spring.",
        "[[Lan is an English learner]] and reads aloud daily.",
        "[[Suspension hearing for Andre Ruiz]] is at nine.",
        "[[Kofi missed nine days]] in October.",
    ),
    passes=(
        Pass("IEP meetings are in May.", why="nobody is named"),
        Pass("504 plan information night is Wednesday.", why="a notice"),
        Pass("Free and reduced lunch forms are due. Ask Ms. Pruitt.", why="a notice and a contact"),
        Pass("Marisol Quezada spoke at ELL Family Night.", why="a guest of an event"),
        Pass(
            "Seniors Talia Brennan and Omar Diaz made the honor roll.", why="celebrated in public"
        ),
        Pass("Hannah Voss scored a 36 on the ACT!", why="celebrated in public"),
        Pass("Perfect attendance: Bobby Tate, Lena Fox", why="celebrated in public"),
        Pass("Report cards go home Thursday.", why="nobody is named"),
        Pass("Andre Ruiz broke the school record.", why="another record"),
        Pass("Coach Dunaway suspended practice.", why="another sense"),
        Pass("Zara Malik was suspended in mid-air at the climbing wall.", why="another sense"),
        Pass("Mrs. Okafor teaches English learners.", why="a teacher"),
    ),
    gaps=(
        Gap("[[Score report: Wendell Ochs, math 2]].", why="figures alone"),
        Gap(
            "Grounded? No, suspended. [[Kase Rutledge will miss two games]].",
            why="told a sentence before the name",
        ),
    ),
)
