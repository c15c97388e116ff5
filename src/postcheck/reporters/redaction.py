"""Takes out of a verdict everything that may name a person, before any reporter sees it.

Masked: each private finding's words, surroundings, rewrites and facts (but for the roster's own
record id); any other finding that touches one, or says one of its words again; a file's name,
a place's label and a refusal where they hold such a word. Left out everywhere: the words around
a finding, and the source's text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from postcheck.model import Detail, Excerpt, Finding, Outcome, Refusal, Source, Span, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

HIDDEN = "[hidden]"
RECORD = "record"

_WORD = re.compile(r"[^\W_]+")
_SEPARATOR = re.compile(r"([/\\])")
_INSIDE = range(4, 33)  # letters of a private word that is found inside a longer one
_FEW_DIGITS = re.compile(r"\d{1,3}")  # "paragraph 12" does not tell the house number


def redact(verdict: Verdict) -> Verdict:
    """The same verdict, naming nobody. Redacting twice changes nothing."""
    private = _PrivateWords(frozenset(_private_words(verdict.findings)))
    paths = _masked_paths(verdict, private)
    return replace(
        verdict,
        outcomes=_outcomes(verdict.outcomes, private, paths),
        refusals=tuple(_refusal(refusal, paths) for refusal in verdict.refusals),
    )


@dataclass(frozen=True, slots=True)
class _PrivateWords:
    """The folded words of all private excerpts of a run."""

    words: frozenset[str]

    def within(self, text: str) -> bool:
        """Whether one of the words stands in `text`, also as a part of a longer word."""
        return bool(self.words) and any(
            token in self.words
            or any(
                token[at : at + size] in self.words
                for size in _INSIDE
                for at in range(len(token) - size + 1)
            )
            for token in _WORD.findall(_folded(text))
        )

    def masked(self, part: str, number: int) -> str:
        """A part of a path without its name; what kind of file it is stays."""
        name, dot, extension = part.rpartition(".")
        shown = bool(name) and extension.isalnum() and not self.within(extension)
        return f"[hidden {number}]{dot + extension if shown else ''}"


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(char for char in plain if not unicodedata.combining(char))


def _private_words(findings: Iterable[Finding]) -> Iterable[str]:
    """The words that may name somebody: capitalised or with a digit, or all where none is."""
    for finding in findings:
        if finding.private and finding.excerpt.words != HIDDEN:
            words = _WORD.findall(unicodedata.normalize("NFC", finding.excerpt.words))
            telling = [word for word in words if not word.isalpha() or not word.islower()]
            for word in _WORD.findall(_folded(" ".join(telling or words))):
                if len(word) > 1 and not _FEW_DIGITS.fullmatch(word):
                    yield word


def _masked_paths(verdict: Verdict, private: _PrivateWords) -> dict[str, str]:
    """Each path with the parts that hold a private word masked, and numbered to stay distinct."""
    names = [outcome.source.name for outcome in verdict.outcomes]
    masked: dict[str, str] = {}
    for name in dict.fromkeys([*names, *(refusal.path for refusal in verdict.refusals)]):
        parts = _SEPARATOR.split(name)
        masked[name] = "".join(
            private.masked(part, len(masked) + 1) if private.within(part) else part
            for part in parts
        )
    return masked


def _outcomes(
    outcomes: Sequence[Outcome], private: _PrivateWords, paths: dict[str, str]
) -> tuple[Outcome, ...]:
    spans: dict[str, list[Span]] = {}
    for outcome in outcomes:
        found = (finding.span for finding in outcome.findings if finding.private)
        spans.setdefault(outcome.source.name, []).extend(found)
    merged = {name: _Stretches.of(found) for name, found in spans.items()}
    return tuple(
        replace(
            outcome,
            source=Source(paths[outcome.source.name], outcome.source.media, text=""),
            findings=tuple(
                _finding(finding, private, merged[outcome.source.name])
                for finding in outcome.findings
            ),
        )
        for outcome in outcomes
    )


@dataclass(frozen=True, slots=True)
class _Stretches:
    """Ascending spans that do not overlap, so that one look-up finds what a span touches."""

    spans: tuple[Span, ...]

    @classmethod
    def of(cls, spans: Iterable[Span]) -> _Stretches:
        merged: list[Span] = []
        for span in sorted(spans):
            if merged and span.start <= merged[-1].end:
                merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
            else:
                merged.append(span)
        return cls(tuple(merged))

    def touch(self, span: Span) -> bool:
        """Whether any of the spans shares a code point with `span`."""
        at = bisect_right(self.spans, span.end, key=lambda known: known.start)
        return any(known.overlaps(span) for known in self.spans[max(at - 2, 0) : at])


def _finding(finding: Finding, private: _PrivateWords, stretches: _Stretches) -> Finding:
    label = finding.place.label
    words = (finding.excerpt.words, *finding.fix, *map(str, finding.detail.values()))
    secret = (
        finding.private
        or stretches.touch(finding.span)
        or any(private.within(word) for word in words)
    )
    return replace(
        finding,
        excerpt=Excerpt("", HIDDEN if secret else finding.excerpt.words, ""),
        place=replace(finding.place, label=HIDDEN if private.within(label) else label),
        fix=(HIDDEN,) * len(finding.fix) if secret else finding.fix,
        detail=_detail(finding.detail) if secret else finding.detail,
        meta={
            key: HIDDEN if private.within(value) else value for key, value in finding.meta.items()
        },
    )


def _detail(detail: Detail) -> Detail:
    return {key: value if key == RECORD else HIDDEN for key, value in detail.items()}


def _refusal(refusal: Refusal, paths: dict[str, str]) -> Refusal:
    masked = paths[refusal.path]

    def hide(sentence: str) -> str:
        names = (refusal.path, _SEPARATOR.split(refusal.path)[-1])
        for name in names:
            if name and masked != refusal.path:
                sentence = sentence.replace(name, masked)
        return sentence

    return Refusal(masked, hide(refusal.message), hide(refusal.hint))
