"""An acronym in a title hides the page from those who need it.

"Increase exposure for your social media account by using your school or department name in the
title and avoiding acronyms." People search for the name of their school, not for its initials,
and a headline has no room to explain itself. So a title, a heading or an account's name spells
out what the public does not know.

Known are the acronyms of the packs (PTA, NASA, KDG), the district's (`acronyms`) and
`allow.words`; states, Roman numerals, classifications and codes are none; words in capitals are
shouting, which STYLE301 tells. An acronym that the title or the text spells out passes.
"""

from __future__ import annotations

import re

from postcheck.authoring import (
    ACRONYM,
    DISTRICT_KINDS,
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
    Span,
    Term,
    initials_of,
    is_ordinary,
    overlaps_any,
    reads_as_word,
    spelled_out,
    technical_spans,
)

_TITLES = frozenset({PartKind.TITLE, PartKind.HEADING})
_CANDIDATE = re.compile(
    r"(?<![\w@#/.&'’-])(?:(?:[A-Z]\.){3,}|[A-Z][A-Z&]{0,6}[A-Z]|(?:[A-Z]{2,}(?:-[A-Z]{2,})))(?P<plural>['’]?s)?(?![\w&]|[-/.]\w|['’]\w{2})"
)
_MIXED = re.compile(r"(?<![\w@#/.-])(?:SpEd|RtI|SpecEd)(?!\w)")
_ROMAN = re.compile(r"(?:X{0,3})(?:IX|IV|V?I{0,3})$")
_INITIALS_OF_A_PERSON = re.compile(r"[A-Z][JDTCP]$")
_STATES = frozenset(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM "
    "NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY".split()
)
_FEW = 2


def check(reading: Reading, _options: NoOptions) -> Iterator[Hit]:
    """Each acronym in a title that the public does not know and that nothing spells out."""
    text = reading.text
    technical = technical_spans(text)
    terms = {s: t for t in reading.terms if t.kind == ACRONYM for s in (t.term, *t.forms)}
    for part in reading.parts:
        if not _is_title(reading, part.kind, part.span):
            continue
        for found in _acronyms(text, part.span):
            span = Span(*found.span())
            word = found.group()
            plural = found.groupdict().get("plural") or ""
            bare = word.removesuffix(plural).replace(".", "")
            term = terms.get(word) or terms.get(bare)
            if overlaps_any(span, technical) or _public(reading, word, bare, term):
                continue
            if _no_acronym(text, found, bare, part.span, term) or spelled_out(text, bare):
                continue
            if term and term.expansion and term.expansion.casefold() in text.casefold():
                continue
            full = _expansion(reading, bare, term)
            yield Hit(span, confidence=0.9, fix=(full,) if full else (), detail={"acronym": bare})


def _is_title(reading: Reading, kind: PartKind, span: Span) -> bool:
    """Titles and headings; of a profile also its first line, the account's name."""
    return kind in _TITLES or (reading.kind is Kind.PROFILE and span.start == 0)


def _acronyms(text: str, within: Span) -> Iterator[re.Match[str]]:
    for pattern in (_CANDIDATE, _MIXED):
        yield from pattern.finditer(text, within.start, within.end)


def _public(reading: Reading, word: str, bare: str, term: Term | None) -> bool:
    allowed = {word.casefold(), bare.casefold()} & reading.policy.allow.words
    return bool(allowed) or bare in reading.district.acronyms or (term is not None and term.known)


def _no_acronym(text: str, found: re.Match[str], bare: str, title: Span, term: Term | None) -> bool:
    """Whether capitals are a state, a numeral, a person's initials or a shouted word."""
    words = re.findall(r"[A-Za-z]{2,}", title.of(text))
    shouting = sum(w.isupper() and is_ordinary(w) for w in words) >= _FEW
    if term is not None and not (shouting and is_ordinary(bare)):
        return text[: found.start()].endswith(", ") and bare in _STATES
    if is_ordinary(bare) or reads_as_word(bare) or _ROMAN.match(bare):
        return True
    if shouting and any(c in "AEIOUY" for c in bare[1:]) and len(bare) > _FEW + 1:
        return True  # among shouted words a short one that no table knows may be a word or a name
    follows_place = text[: found.start()].endswith(", ") and bare in _STATES
    return follows_place or bool(
        _INITIALS_OF_A_PERSON.match(bare)
        and re.match(r" [A-Z][a-z]", text[found.end() : found.end() + 3])
    )


def _expansion(reading: Reading, bare: str, term: Term | None) -> str:
    if term is not None:
        return term.expansion or term.plain
    district = reading.district
    for school in district.schools:
        if bare in school.short:
            return school.name
    return initials_of((district.name, *(school.name for school in district.schools)), bare)


RULE = Rule(
    code="STYLE501",
    check_id="title-acronym",
    title="An acronym in a title",
    severity=Severity.WARNING,
    message="The public may not know this acronym, and people search for the full name.",
    advice="Spell it out in the title; add it to the district's acronyms if everybody knows it.",
    cites=(
        Cite("wps-2020", "Make it easy for people to find you"),
        Cite("wps-2020", "avoid jargon, institutional language"),
    ),
    check=check,
    kinds=DISTRICT_KINDS | {Kind.TITLE, Kind.PROFILE},
    parts=_TITLES | {PartKind.BODY},
    given=Given(part=PartKind.TITLE),
    private=False,
    flags=(
        "[[MTSS]] Update",
        "[[NWHS]] Band",
        "What to bring to [[IEPs]]",
        "[[PBIS]] and [[SEL]] at home",
        "Meet the [[FCCLA]] officers",
        "[[XC]] results from Saturday",
        "[[MAP]] testing begins",
        "Welcome to [[QVMS]] Counseling",
        "New [[SpEd]] director named",
    ),
    passes=(
        Pass("PTA Meeting on Monday", why="everybody knows it"),
        Pass("A day at NASA", why="everybody knows it"),
        Pass("KDG Round-Up", why="parents of five-year-olds know it"),
        Pass("Multi-Tiered System of Supports (MTSS) Update", why="the title spells it out"),
        Pass("SPRING CONCERT TONIGHT", why="shouting, not acronyms"),
        Pass("World War II Veterans Visit", why="a Roman numeral"),
        Pass("Boys Win 5A Title in Derby, KS", why="a classification and a state"),
        Pass("JV Volleyball at 4 PM", why="usual on the sports page"),
        Pass("AJ Sample Signs with Butler", why="a person's initials"),
        Pass("Share your photos with #NWHSBAND", why="a hashtag"),
        Pass("Northwest High School Band", why="the full name"),
    ),
    gaps=(Gap("[[Asb]] officers elected", why="initials written like a word"),),
)
