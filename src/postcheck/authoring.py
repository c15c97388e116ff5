"""Everything a rule's author imports: what a rule is, and how its examples are written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from postcheck.model import (
    Cite,
    Hit,
    Kind,
    PartKind,
    Severity,
    Span,
    Student,
    Term,
    Tool,
)
from postcheck.tools.languagetool.table import GRAMMAR, SPELLING, check_of
from postcheck.tools.names.gazetteer import is_given_name, is_surname
from postcheck.tools.people import Role
from postcheck.tools.phrasing import Phrasing, find_phrasings
from postcheck.tools.prose import is_prose, overlaps_any, technical_spans
from postcheck.tools.reading import Reading
from postcheck.tools.terms import (
    ACRONYM,
    TermUse,
    find_terms,
    in_its_sense,
    initials_of,
    is_explained,
    is_quoted,
    sentence_at,
    spelled_out,
)
from postcheck.tools.tie_cues import HEALTH as HEALTH_CUES
from postcheck.tools.tie_cues import IDENTITY as IDENTITY_CUES
from postcheck.tools.tie_cues import RECORD as RECORD_CUES
from postcheck.tools.ties import find_ties, may_be_a_child
from postcheck.tools.words import (
    is_emphatic,
    is_listed,
    is_ordinary,
    is_spanish,
    plain_letters,
    reads_as_word,
)
from postcheck.tools.words.casing import proper_words, sentence_case

__all__ = [
    "ACRONYM",
    "DISTRICT_KINDS",
    "GRAMMAR",
    "HEALTH_CUES",
    "IDENTITY_CUES",
    "READ_PARTS",
    "RECORD_CUES",
    "SPELLING",
    "Cite",
    "Gap",
    "Given",
    "Hit",
    "Iterable",
    "Iterator",
    "Kind",
    "NoOptions",
    "PartKind",
    "Pass",
    "Phrasing",
    "Reading",
    "Role",
    "Rule",
    "Severity",
    "Span",
    "Student",
    "Term",
    "TermUse",
    "Tool",
    "check_of",
    "dataclass",
    "find_phrasings",
    "find_terms",
    "find_ties",
    "in_its_sense",
    "initials_of",
    "is_emphatic",
    "is_explained",
    "is_given_name",
    "is_listed",
    "is_ordinary",
    "is_prose",
    "is_quoted",
    "is_spanish",
    "is_surname",
    "may_be_a_child",
    "overlaps_any",
    "parse_example",
    "plain_letters",
    "proper_words",
    "reads_as_word",
    "sentence_at",
    "sentence_case",
    "spelled_out",
    "technical_spans",
]

DISTRICT_KINDS = frozenset({Kind.POST, Kind.NEWSLETTER, Kind.LETTER, Kind.PAGE})
"""What RULES calls D: what the district itself publishes."""

READ_PARTS = frozenset({PartKind.TITLE, PartKind.HEADING, PartKind.BODY, PartKind.ALT})
"""The parts that a person reads as words; link targets are not among them."""


@dataclass(frozen=True, slots=True)
class Pass:
    """A hard negative: a text that the rule must leave alone, and the reason why."""

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Gap:
    """A miss (with `[[...]]`) or a false alarm (without) that is known and admitted.

    The text is written as it should be judged; a test fails once the rule judges it so.
    """

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Given:
    """What a rule's examples suppose: the kind of text, the part, a roster to compare with."""

    kind: Kind = Kind.POST
    part: PartKind = PartKind.BODY
    roster: tuple[Student, ...] | None = None


@dataclass(frozen=True, slots=True)
class NoOptions:
    """For a rule that nothing configures."""


O = TypeVar("O")  # noqa: E741 - the options type


@dataclass(frozen=True, slots=True)
class Rule(Generic[O]):
    """One rule: what it finds, what it rests on, and the examples that define it.

    `message` says what is wrong, `advice` what to write instead; neither holds draft text.
    In `flags`, `[[...]]` marks the exact spans; a text may hold several. `private` rules may
    show a person's words and are masked in a redacted report. `doc` is the module's docstring,
    set by the registry.
    """

    code: str
    check_id: str
    title: str
    severity: Severity
    message: str
    advice: str
    cites: tuple[Cite, ...]
    check: Callable[[Reading, O], Iterable[Hit]]
    flags: tuple[str, ...]
    passes: tuple[Pass, ...]
    gaps: tuple[Gap, ...] = ()
    options: type[O] | type[NoOptions] = NoOptions
    uses: frozenset[Tool] = frozenset()
    kinds: frozenset[Kind] = DISTRICT_KINDS
    parts: frozenset[PartKind] = READ_PARTS
    given: Given = Given()
    private: bool = True
    doc: str = ""


AnyRule = Rule[Any]


def parse_example(marked: str) -> tuple[str, tuple[Span, ...]]:
    """Take the `[[` and `]]` out of an example and say which spans they marked."""
    text = ""
    spans: list[Span] = []
    for index, piece in enumerate(marked.split("[[")):
        if index == 0:
            text = piece
            continue
        words, end, rest = piece.partition("]]")
        if not end:
            msg = f"an example's [[ is never closed: {marked!r}"
            raise ValueError(msg)
        spans.append(Span(len(text), len(text) + len(words)))
        text += words + rest
    return text, tuple(spans)
