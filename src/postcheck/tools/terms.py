"""Where a text uses the terms of the packs, in what sense, and whether it explains them."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from postcheck.model import Span, Term

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ACRONYM: Final = "acronym"
_START: Final = re.compile(r"(?<![\w@#/.-])\w+")
_WORD: Final = re.compile(r"\w+(?:['’]\w+)*")
_GAP: Final = r"[\s-]+"
_PLURAL: Final = r"(?:['’]?s)?"
_END: Final = r"(?![\w@])(?!\.\w)"
_QUOTED: Final = re.compile(r"“[^”\n]{1,300}”|\"[^\"\n]{1,300}\"")
_EXPLAINED: Final = re.compile(
    r"\s*(?:\(\s*(?!\d)[^()\n]{0,20}\w[\w'’-]*\s+\w|,?\s+(?:stands|short)\s+for\b"
    r"|,\s+(?:which|that)\s+(?:is|are|means?)\b|,?\s+meaning\b|,\s+or\s+(?:the\s+)?[A-Z]\w+\s+[A-Z])"
)
_LOOK_BACK: Final = 120
_SMALL: Final = frozenset("of the and for to in a an on with & or".split())


@dataclass(frozen=True, slots=True)
class TermUse:
    """A place where a text uses a term: its span, and the term."""

    span: Span
    term: Term


@cache
def _index(terms: tuple[Term, ...]) -> dict[str, list[tuple[re.Pattern[str], Term]]]:
    """By the first word of each spelling, in small letters: how to match it, longest first."""
    index: dict[str, list[tuple[re.Pattern[str], Term]]] = {}
    spellings = [(s, t) for t in terms for s in (t.term, *t.forms)]
    for spelling, term in sorted(spellings, key=lambda pair: -len(pair[0])):
        words = re.findall(r"[^\s-]+", spelling)
        body = _GAP.join(map(re.escape, words)) if len(words) > 1 else re.escape(spelling)
        exact = term.kind == ACRONYM
        pattern = re.compile(
            body + (_PLURAL if exact else "") + _END, 0 if exact else re.IGNORECASE
        )
        first = _START.search(spelling)
        if first:
            index.setdefault(first.group().lower(), []).append((pattern, term))
    return index


def find_terms(text: str, terms: tuple[Term, ...]) -> Iterator[TermUse]:
    """Each use of a term, in order, the longest spelling first and none inside another.

    Acronyms count as they are written, other terms in any case.
    """
    index = _index(terms)
    after = 0
    for start in _START.finditer(text):
        if start.start() < after:
            continue
        low = start.group().lower()
        # "IEPs" begins with a word that no spelling begins with.
        candidates = index.get(low) or index.get(low.removesuffix("s")) or ()
        for pattern, term in candidates:
            if match := pattern.match(text, start.start()):
                after = match.end()
                yield TermUse(Span(*match.span()), term)
                break


def in_its_sense(term: Term, sentence: str) -> bool:
    """Whether a term with everyday senses is used in the schools' sense in this sentence."""
    if not (term.near or term.everyday):
        return True
    own = {w.lower() for s in (term.term, *term.forms) for w in _WORD.findall(s)}
    words = {word.lower() for word in _WORD.findall(sentence)} - own
    return (not term.near or _holds(words, term.near)) and not _holds(words, term.everyday)


def _holds(words: set[str], wanted: Iterable[str]) -> bool:
    for entry in wanted:
        low = entry.lower()
        if low.endswith("*"):
            if any(word.startswith(low[:-1]) for word in words):
                return True
        elif low in words:
            return True
    return False


def is_quoted(text: str, span: Span) -> bool:
    """Whether `span` lies inside quotation marks that open and close on its line."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    line_end = len(text) if end < 0 else end
    return any(
        quote.start() < span.start and span.end < quote.end()
        for quote in _QUOTED.finditer(
            text, max(start, span.start - 400), min(line_end, span.end + 400)
        )
    )


def is_explained(text: str, span: Span) -> bool:
    """Whether the text says right there what the words mean: "a rubric (the guide for scores)"."""
    before = text[max(span.start - 3, 0) : span.start].rstrip()
    return before.endswith("(") or bool(_EXPLAINED.match(text, span.end))


def spelled_out(text: str, acronym: str) -> str:
    """What the text itself gives for an acronym, "Long Form (LF)" or "LF (Long Form)"; else "".

    An expansion's initials must spell the acronym; small words may be skipped.
    """
    letters = [c.lower() for c in acronym if c.isalpha()]
    for match in re.finditer(rf"(?<!\w){re.escape(acronym)}(?!\w)", text):
        ahead = text[match.end() : match.end() + _LOOK_BACK]
        if opened := re.match(r"\s*\(([^()\n]+)\)|\s+(?:stands|is short)\s+for\s+([^.\n]+)", ahead):
            words = _WORD.findall(opened.group(1) or opened.group(2))
            if _spell(words, letters):
                return (opened.group(1) or opened.group(2)).strip()
        line = text[
            max(text.rfind("\n", 0, match.start()) + 1, match.start() - _LOOK_BACK) : match.start()
        ]
        found = list(_WORD.finditer(line.replace("-", " ")))
        if re.search(r"\(\s*$", line):
            for first in reversed(found):
                phrase = line[first.start() :].rstrip(" (")
                if _spell(_WORD.findall(phrase.replace("-", " ")), letters):
                    return phrase
    return ""


def _spell(words: list[str], letters: list[str]) -> bool:
    """Whether the initials of `words` spell `letters`, small words counted or not."""
    every = [word[0].lower() for word in words]
    large = [word[0].lower() for word in words if word.lower() not in _SMALL]
    return letters in (every, large)


def initials_of(names: Iterable[str], acronym: str) -> str:
    """The first of `names` whose initials spell the acronym: a school's, a district's; else ""."""
    letters = [c.lower() for c in acronym if c.isalpha()]
    return next((name for name in names if _spell(_WORD.findall(name), letters)), "")


def sentence_at(sentences: tuple[Span, ...], offset: int) -> Span:
    """The sentence that holds `offset`, or the one before it where none does."""
    at = bisect_right(sentences, offset, key=lambda span: span.start)
    return sentences[max(at - 1, 0)] if sentences else Span(0, 0)
