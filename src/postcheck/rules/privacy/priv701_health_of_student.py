"""A student, and an illness, an injury or a medicine.

The guidelines ask before each post whether it breaks "privacy rules" for health. What a school
knows of a pupil's health is part of the education record (FERPA; 34 CFR 99.3), not of the Health
Insurance Portability and Accountability Act, and just as private: a diagnosis, an injury, an
allergy, a medicine, a disability, counselling, a pregnancy. A first name is enough to know who is
meant.

The topic alone is harmless: a flu clinic, a health class, an essay about cancer research. Leave the
fact out, also where everybody knows it; ask families to write their own wish for help.
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
    Rule,
    Severity,
    Tool,
    find_ties,
    may_be_a_child,
)


def check(reading: Reading, _options: NoOptions) -> Iterator[Hit]:
    """Each place that ties such a fact to a person."""
    people = [person for person in reading.people if may_be_a_child(person)]
    for tie in find_ties(reading.text, reading.sentences, people, HEALTH_CUES):
        yield Hit(tie.span, confidence=0.8)


RULE = Rule(
    code="PRIV701",
    check_id="health",
    title="The health of a student",
    severity=Severity.ERROR,
    message="This ties a student to an illness, an injury or a medicine.",
    advice="Leave the fact out; health is for the family to tell.",
    cites=(Cite("wps-2020", "Have I asked permission to post"),),
    check=check,
    uses=frozenset({Tool.NLP}),
    kinds=DISTRICT_KINDS | {Kind.COMMENT, Kind.PERSONAL},
    flags=(
        "[[Kaylin was diagnosed with leukemia]] in May.",
        "[[Emmett Vo carries an EpiPen]].",
        "[[Tavion Reese tore his ACL]] on Friday.",
        "[[Ava's asthma]] kept her inside.",
        "[[Noah is allergic]] to peanuts.",
        "[[Get well soon, Iris Bell]]!",
        "[[Bridget Hanley takes insulin]] before lunch.",
        "[[Leo is out with the flu]].",
    ),
    passes=(
        Pass("The flu clinic is Tuesday in the library.", why="nobody is named"),
        Pass("Nurse Kay Bell will run the flu clinic.", why="staff at work"),
        Pass("Talia Brennan wrote about cancer research.", why="a topic"),
        Pass("Coach Ruiz’s team battled injuries.", why="a team"),
        Pass("Brooke Tillery broke the school record.", why="another sense"),
        Pass("Kenji Alvarado laid down a sick beat.", why="another sense"),
        Pass("Andre Fitch put up a shot at the buzzer.", why="another sense"),
        Pass("Hugo Mancini raised $400 for diabetes research.", why="a cause"),
        Pass("The blood drive is November 8. Ask Beck.", why="an event"),
        Pass("Lila Cho has a killer serve.", why="a figure of speech"),
    ),
    gaps=(
        Gap("[[Mono knocked Coralie Fitch out]] of two matches.", why="the illness acts"),
        Gap(
            "Lice in Room 9. [[It was Carly B.]] this time.", why="told a sentence before the name"
        ),
    ),
)
