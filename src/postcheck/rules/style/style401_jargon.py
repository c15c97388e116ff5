"""The trade's words, where a family expects its own.

"Avoid jargon, institutional language": a parent does not know what "Tier 2 interventions with
fidelity" are, and should not have to ask. The terms are those of the packs in use (`packs` in
the configuration; a district adds its own file), each with the plain words for it.

Context decides, not the word alone: scaffolding on a stage, the tiers of a cake, a bank's
fidelity and a fire crew's intervention are everyday English. A term in quotation marks passes,
and so does one that the text explains: "Multi-Tiered System of Supports (MTSS)". An acronym is
told once a text; in titles and headings STYLE501 tells it.

Words that the district's families do know go into `allow.words`.
"""

from __future__ import annotations

from functools import cache

from postcheck.authoring import (
    ACRONYM,
    Cite,
    Gap,
    Hit,
    Iterator,
    NoOptions,
    PartKind,
    Pass,
    Reading,
    Rule,
    Severity,
    Term,
    TermUse,
    find_terms,
    in_its_sense,
    is_explained,
    is_quoted,
    sentence_at,
    spelled_out,
)

_CONTEXT = 300  # characters of a sentence on each side that say in what sense a term is used
_LABELS = frozenset({PartKind.TITLE, PartKind.HEADING})


def check(reading: Reading, _options: NoOptions) -> Iterator[Hit]:
    """Each term that the public does not know, used in the schools' sense and not explained."""
    told: set[str] = set()
    spelled = cache(lambda term: _spelled_out(reading, term))
    for use in find_terms(reading.text, reading.terms):
        term = use.term
        label = reading.part_at(use.span.start) in _LABELS
        if term.known or term.term in told or (label and term.kind == ACRONYM):
            continue
        if spelled(term) or _passes(reading, use, label=label):
            continue
        if term.kind == ACRONYM:
            told.add(term.term)
        yield Hit(
            use.span,
            confidence=0.8,
            fix=(term.plain,),
            detail={"term": term.term, "note": term.note},
        )


def _spelled_out(reading: Reading, term: Term) -> bool:
    """Whether the district counts an acronym as known, or the text says what it stands for."""
    if term.kind != ACRONYM:
        return False
    return (
        term.term in reading.district.acronyms
        or bool(term.expansion and term.expansion.casefold() in reading.text.casefold())
        or bool(spelled_out(reading.text, term.term))
    )


def _passes(reading: Reading, use: TermUse, *, label: bool) -> bool:
    text, term = reading.text, use.term
    words = use.span.of(text)
    if {words.casefold(), term.term.casefold()} & reading.policy.allow.words:
        return True
    sentence = sentence_at(reading.sentences, use.span.start)
    context = text[
        max(sentence.start, use.span.start - _CONTEXT) : min(sentence.end, use.span.end + _CONTEXT)
    ]
    return (
        not in_its_sense(term, context)
        or is_quoted(text, use.span)
        or is_explained(text, use.span)
        or (not label and _inside_a_name(text, use, sentence.start))
    )


def _inside_a_name(text: str, use: TermUse, sentence_start: int) -> bool:
    """Whether a word that has no capital of its own has one here, beside another capital."""
    words = use.span.of(text)
    if (
        use.term.kind == ACRONYM
        or any(c.isupper() for c in use.term.term)
        or not words[0].isupper()
    ):
        return False
    if words.isupper():
        return False
    after = text[use.span.end : use.span.end + 2].strip()
    before = text[max(sentence_start, use.span.start - _CONTEXT) : use.span.start].split()[-1:]
    return after[:1].isupper() or any(word[0].isupper() for word in before)


RULE = Rule(
    code="STYLE401",
    check_id="jargon",
    title="Jargon",
    severity=Severity.WARNING,
    message="Families may not know this term.",
    advice="Use the plain words, or explain the term where you use it first.",
    cites=(Cite("wps-2020", "Be accurate, and remember that manners matter"),),
    check=check,
    private=False,
    flags=(
        "Our building will implement [[Tier 2]] [[interventions]] [[with fidelity]] this semester.",
        "Teachers [[scaffolded]] the writing lesson for our students.",
        "We thank all [[stakeholders]] for their input.",
        "The [[IEP]] meeting is Monday. Bring your IEP binder.",
        "Families received [[summative assessment]] results.",
        "[[Prior to]] the trip, sign the form.",
        "Our [[PLC]] will [[utilize]] the new [[rubrics]].",
        "Students choose a career [[pathway]] in ninth grade.",
        "The [[paras]] in our classrooms are stars.",
        "[[MAP]] growth testing is next week; MAP scores arrive in May.",
    ),
    passes=(
        Pass("Scaffolding went up on the stage for the musical.", why="a builder's scaffold"),
        Pass("A three-tier cake won; tier 2 was lemon cake.", why="a cake's tiers"),
        Pass("First Fidelity Bank gave us pencils.", why="a bank's name"),
        Pass("The fire department's quick intervention saved the shed.", why="firefighters"),
        Pass(
            "Our Multi-Tiered System of Supports (MTSS) helps readers.", why="expanded at first use"
        ),
        Pass("MTSS (Multi-Tiered System of Supports) helps readers.", why="explained right behind"),
        Pass('What does "formative assessment" mean?', why="quoted"),
        Pass("The PTA, the GPA and the ACT need no explaining.", why="known to the public"),
        Pass("Hotel accommodations for the band trip are booked.", why="lodging"),
        Pass("Snow was cleared from the pathway by the garden.", why="a path"),
        Pass("Lunch specials: tacos and pizza.", why="a menu"),
        Pass("Use the lever to leverage the weight in physics.", why="physics"),
        Pass("Este mensaje es para los padres de la escuela.", why="a Spanish word"),
        Pass("Meet in Room 504 after the bell.", why="a room"),
        Pass("Pathway Church lends us its lot.", why="a name"),
    ),
    gaps=(
        Gap("Teachers will [[onboard]] new families.", why="no entry in the packs yet"),
        Gap(
            "The actor lost all inclusion in the class play model.",
            why="everyday words around an everyday word",
        ),
    ),
)
