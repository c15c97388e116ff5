"""The values that cross layers: frozen, slotted, standard library only.

Offsets are code points, half-open. Lines and columns appear only in a `Place`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TypeAlias

Detail: TypeAlias = Mapping[str, str | int | float | bool]


class Severity(StrEnum):
    """How much a finding weighs: an error fails the draft, the others are shown."""

    ERROR = "error"
    WARNING = "warning"
    REMINDER = "reminder"


class Result(StrEnum):
    """The answer to "may this be published?"."""

    PASS = "pass"  # noqa: S105 - a verdict, not a password
    FAIL = "fail"
    INCOMPLETE = "incomplete"


class Status(StrEnum):
    """What became of a check: only `ran` may ever read as clean."""

    RAN = "ran"
    OFF = "off"
    SKIPPED = "skipped"
    FAILED = "failed"


class Kind(StrEnum):
    """What sort of text a draft is; rules apply to some kinds."""

    POST = "post"
    NEWSLETTER = "newsletter"
    LETTER = "letter"
    PAGE = "page"
    PROFILE = "profile"
    TITLE = "title"
    COMMENT = "comment"
    PERSONAL = "personal"


class Media(StrEnum):
    """The file format that a source was read from."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"
    CSV = "csv"


class PartKind(StrEnum):
    """The role that a stretch of a post plays for its reader."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    ALT = "alt"
    LINK = "link"
    HASHTAG = "hashtag"


class Tool(StrEnum):
    """A heavy resource that a rule must declare before it may touch it."""

    NLP = "nlp"
    GRAMMAR = "grammar"
    PHONES = "phones"
    ADDRESSES = "addresses"
    OPTOUTS = "optouts"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text: code points from `start` up to, not including, `end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            msg = f"a span runs forward from 0: {self.start}..{self.end}"
            raise ValueError(msg)

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The words of `text` that this span covers."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> Span:
        """The same stretch, `by` code points further on."""
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person finds a span in the file: lines and columns from 1, end exclusive.

    `label` is set where a format has no lines that a person sees ("paragraph 4").
    """

    line: int
    column: int
    end_line: int
    end_column: int
    label: str = ""


@dataclass(frozen=True)
class Source:
    """One file as decoded. For docx, `text` is the reader's text and `labels` name its parts.

    `labels` holds (start offset, label) in ascending order; `digest` is of the file's bytes.
    """

    name: str
    media: Media
    text: str = field(repr=False)
    digest: str = ""
    labels: tuple[tuple[int, str], ...] = field(default=(), repr=False)

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        starts = [0]
        at = self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return tuple(starts)

    def _line_column(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def locate(self, span: Span) -> Place:
        """Where `span` stands, for a person. Lines end at a line feed; a tab is one column."""
        line, column = self._line_column(span.start)
        end_line, end_column = self._line_column(span.end)
        at = bisect_right(self.labels, span.start, key=lambda entry: entry[0])
        label = self.labels[at - 1][1] if at else ""
        return Place(line, column, end_line, end_column, label)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a view and the stretch of the source it came from.

    Verbatim: equal code point for code point, so an offset inside maps exactly. Otherwise
    (an entity, a folded character) any touch of the view covers the whole source stretch.
    """

    view: Span
    source: Span
    verbatim: bool = True


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Leads each span of a view back to its source. Segments ascend in the view."""

    segments: tuple[Segment, ...]

    def to_source(self, span: Span) -> Span:
        """The smallest source stretch that covers what `span` shows.

        View characters that stand for nothing in the source (a line break that a block
        brought) add nothing; a span made of such alone maps to an empty span beside them.
        """
        index = max(bisect_right(self.segments, span.start, key=lambda s: s.view.start) - 1, 0)
        low: int | None = None
        high = 0
        before = 0
        for segment in self.segments[index:]:
            if segment.view.start >= span.end:
                break
            if not segment.view.overlaps(span):
                before = segment.source.end
                continue
            start, end = segment.source.start, segment.source.end
            if segment.verbatim:
                start += max(span.start - segment.view.start, 0)
                end -= max(segment.view.end - span.end, 0)
            low = start if low is None else min(low, start)
            high = max(high, end)
        return Span(before, before) if low is None else Span(low, high)


@dataclass(frozen=True, slots=True)
class Part:
    """What role a stretch of a post's text plays.

    Block parts (title, heading, body, alt, link) never overlap each other; a hashtag lies
    inside one of them.
    """

    kind: PartKind
    span: Span


@dataclass(frozen=True, slots=True)
class Post:
    """One publishable text as its reader sees it, with the way back into its source."""

    source: Source
    text: str = field(repr=False)
    map: SourceMap = field(repr=False)
    parts: tuple[Part, ...] = field(repr=False)
    kind: Kind
    meta: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Cite:
    """A passage that a rule rests on: a policy's id and the passage's own opening words."""

    policy: str
    section: str


@dataclass(frozen=True, slots=True)
class Student:
    """One row of a roster. `record` is the roster's own id, the only part a report may show.

    `listed` says that the list made of the roster names the student: as one whose parents opted
    out of publication or, in a release list, allowed it up to and with the day `until` (ISO).
    """

    record: str
    given: str
    family: str
    middle: str = ""
    preferred: str = ""
    listed: bool = True
    until: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """All that a rule may say: where, how sure (0 to 1), what to write instead, and facts."""

    span: Span
    confidence: float = 1.0
    fix: tuple[str, ...] = ()
    detail: Detail = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The words found, with a little of the line around them; the only holder of draft text."""

    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A hit as stamped by the engine. `message` and `advice` never hold words of the draft.

    `span` and `place` lead into the source; `private` says that excerpt, fix and detail may
    name a person and must be masked in a redacted report; `fails`, that the policy lets
    a finding of this severity fail the draft; `fingerprint` is a keyed digest that knows the
    finding again in a later run.
    """

    code: str
    check: str
    severity: Severity
    message: str
    advice: str
    excerpt: Excerpt = field(repr=False)
    span: Span
    place: Place
    fix: tuple[str, ...] = field(repr=False)
    cites: tuple[Cite, ...]
    confidence: float = 1.0
    detail: Detail = field(default_factory=dict, repr=False)
    private: bool = True
    fails: bool = False
    fingerprint: str = ""
    meta: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one rule made of one source: findings in order of place, or why there are none."""

    code: str
    check: str
    source: Source
    kind: Kind
    status: Status
    findings: tuple[Finding, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that could not be read as a draft: its path, what happened, what to do."""

    path: str
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer for a run: its result, each rule's outcome, and what was not checked."""

    result: Result
    outcomes: tuple[Outcome, ...]
    refusals: tuple[Refusal, ...] = ()
    passed_over: int = 0

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding of the run."""
        return tuple(f for outcome in self.outcomes for f in outcome.findings)


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of a pack: a word or phrase, the plain words for it, and who knows it.

    `expansion` is what an acronym's letters stand for, where `plain` says it otherwise;
    `kind` is "acronym" or "jargon"; `known` terms are fine in public and never flagged;
    `forms` are further spellings; `local` says that the term is one district's own. A term
    with everyday senses counts only in a sentence with one of the words `near`, if there
    are any, and never in one with one of the words `everyday`; a word that ends in "*"
    stands for all that begin so.
    """

    term: str
    kind: str
    plain: str = ""
    expansion: str = ""
    known: bool = False
    forms: tuple[str, ...] = ()
    note: str = ""
    local: bool = False
    near: tuple[str, ...] = ()
    everyday: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pack:
    """A named list of terms, read from one TOML file."""

    name: str
    title: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class School:
    """A building of the district, with what is public about it."""

    name: str
    short: tuple[str, ...] = ()
    address: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """A published telephone number and whose it is."""

    number: str
    label: str


@dataclass(frozen=True, slots=True)
class District:
    """The public facts of one district, all from its configuration file.

    `passages` maps a check id to the words that find the passage of the district's own
    policy; a finding of that check then cites it instead of the passage its rule names.
    """

    name: str = ""
    region: str = "US"
    area_code: str = ""
    policy: str = ""
    policy_title: str = ""
    passages: Mapping[str, str] = field(default_factory=dict)
    schools: tuple[School, ...] = ()
    phones: tuple[OfficeLine, ...] = ()
    domains: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    staff: tuple[str, ...] = ()
    acronyms: Mapping[str, str] = field(default_factory=dict)
    report_line: str = ""


@dataclass(frozen=True, slots=True)
class Allow:
    """What the district has looked at and lets pass, each compared without regard to case."""

    names: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    emails: frozenset[str] = frozenset()
    addresses: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Policy:
    """A configuration, read and validated: what runs, how it weighs, and the facts it needs.

    `enabled` holds rule codes; `severities` and `options` are by code.
    """

    enabled: frozenset[str]
    severities: Mapping[str, Severity] = field(default_factory=dict)
    options: Mapping[str, object] = field(default_factory=dict)
    allow: Allow = field(default_factory=Allow)
    packs: tuple[Pack, ...] = ()
    district: District = field(default_factory=District)
    kind: Kind = Kind.POST
    fail_on: Severity = Severity.ERROR
    grammar_server: str = ""
    optout_list: str = ""
    release_list: str = ""
    text_column: str = ""
