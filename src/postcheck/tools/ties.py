"""Private facts that a text ties to a person: a name and "IEP" in one breath, not in one post.

A topic alone is harmless, and so is a person; the tie between them is what the law protects. A
tie is seen where the sentence tells the fact of the person ("Marcus was suspended"), where they own
it ("Marcus's IEP"), where it is bound to them ("detention for Marcus"), noted beside them or the
heading of their list, where the sentence before or after says it of "he", "she" or "they", where
they say it themselves, and, for a few facts, where they are the only person of the paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from postcheck.model import Span
from postcheck.tools.people import Person, Role, is_doubtful
from postcheck.tools.tie_cues import BLOCKS, Cues

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Tie:
    """A person and a private fact.

    `span` (code points) covers both, or the fact alone where both together would be long.
    """

    person: Person
    span: Span


_LONGEST: Final = 140
_REACH: Final = 110
_FEW_LETTERS: Final = 24
_POSSESSIVE: Final = re.compile(r"['’]s?[ ]")
_LIST_GAP: Final = re.compile(
    r"[ ]?(?:\([^()\n]{0,30}\))?(?:,[ ](?:and[ ]|y[ ])?|[ ](?:and|&|y)[ ])", re.IGNORECASE
)
_PRONOUN: Final = re.compile(
    r"(?:(?:but|and|now|today|since then|this year|then|so|because|when|after|before|while|until|"
    r"though|although|even though)[ ,]+)?"
    r"(he|she|they|él|ella|\w{3,}ó|tiene|está|fue|va|vive|necesita|toma)\b|(his|her|their|su)[ ]",
    re.IGNORECASE,
)
_SPEECH: Final = (
    r"(?:said|says|told|tells|asked|asks|wrote|writes|explained|explains|laughed|recalled|recalls|"
    r"added|adds|admitted|dijo|cuenta)"
)
_SAID_BEFORE: Final = re.compile(
    rf"[\"”“’'],?[ ]{_SPEECH}[ ](?:(?!I\b)[\w'’-]+[ ,]+){{0,4}}$", re.IGNORECASE
)
_SAID_AFTER: Final = re.compile(rf"(?:,[^,\n]{{1,30}},)?[ ]{_SPEECH}\b", re.IGNORECASE)
_QUOTE: Final = re.compile(r"[“\"]([^“”\"]{5,400})[”\"]")
_SELF: Final = re.compile(r"\b(?:I|I['’](?:m|ve|d)|me|my)\b")
_DESCRIBED: Final = re.compile(r"(?:[\w'’.-]+[ ]){0,5}")
_LOOSE: Final = frozenset({"the words before the name", "the list it stands in"})
_SHORT_SENTENCE: Final = 45
_PARAGRAPH: Final = 500
_OWNING: Final = re.compile(r"\b(?:his|her|their|whose|su)[ ]", re.IGNORECASE)
_NOTE: Final = re.compile(r"[ ]?(?:[(\[][ ]?|[–—|:][ ]?|[ ]-[ ]|,[ ](?:who is |an? )?|\t)")
_NOTE_BEFORE: Final = re.compile(r"(?:^|\n)[^\n:]{0,40}:[ ]*$")
_HEADING_END: Final = re.compile(r"[:\n]|[ ][–—-][ ]")
_ITEM: Final = re.compile(r"[ \t]*(?:[-*•·]|\d{1,2}[.)]|[^\n|\t]{1,20}[|\t])?[ \t]*")


def find_ties(
    text: str, sentences: Sequence[Span], people: Sequence[Person], cues: Cues
) -> tuple[Tie, ...]:
    """Each person to whom the text ties one of these facts, in order, once a fact."""
    ties = _Ties(text, sentences, people, cues)
    found: dict[Span, Tie] = {}
    for index in range(len(people)):
        span = ties.of(index)
        if span is not None and not any(span.overlaps(other) for other in found):
            found[span] = Tie(people[index], span)
    return tuple(found.values())


class _Ties:
    """One text, its people and one family of cues."""

    def __init__(
        self, text: str, sentences: Sequence[Span], people: Sequence[Person], cues: Cues
    ) -> None:
        self._text = text
        self._sentences = sentences
        self._starts = [each.start for each in sentences]
        self._people = people
        self._cues = cues

    def of(self, index: int) -> Span | None:
        """What is told of one person; None where nothing is."""
        person = self._people[index].span
        for fact in self._facts(index):
            start, end = min(person.start, fact.start), max(person.end, fact.end)
            return Span(start, end) if end - start <= _LONGEST else fact
        return None

    def _facts(self, index: int) -> Iterator[Span]:
        yield from self._beside(index)
        yield from self._told(index)
        yield from self._led_to(index)
        yield from self._listed(index)
        yield from self._next_sentence(index)
        yield from self._previous_sentence(index)
        yield from self._quoted(index)
        yield from self._alone(index)

    def _sentence(self, at: int) -> int:
        return max(bisect_right(self._starts, at) - 1, 0)

    def _beside(self, index: int) -> Iterator[Span]:
        """What is bound to the name just before it, owned or noted just after it."""
        text, span = self._text, self._people[index].span
        low = max(text.rfind("\n", 0, span.start) + 1, span.start - _REACH)
        before = text[low : span.start]
        for match in self._cues.bound.finditer(before):
            if match.end() == len(before):
                yield Span(low + match.start(), span.start)
        owning = _POSSESSIVE.match(text, span.end)
        if owning:
            fact = self._cues.owned.match(text, owning.end())
            if fact and self._not_about_many(fact):
                yield Span(*fact.span())
        note = _NOTE.match(text, span.end)
        if note:
            fact = self._cues.noted.match(text, note.end(), note.end() + _REACH)
            if fact and fact.end() > fact.start():
                yield Span(*fact.span())
        yield from self._in_cells(span)

    def _in_cells(self, span: Span) -> Iterator[Span]:
        """Facts in the other cells of the row that a name stands in."""
        text = self._text
        end = text.find("\n", span.end)
        rest = text[span.end : len(text) if end < 0 else end]
        if not re.match(r"[ ]*[|\t]", rest):
            return
        for cell in re.finditer(r"[^|\t]+", rest):
            if self._cues.noted.fullmatch(cell.group().strip()):
                yield Span(span.end + cell.start(), span.end + len(rest[: cell.end()].rstrip()))
                return

    def _told(self, index: int) -> Iterator[Span]:
        """What the rest of the sentence tells of the person."""
        text, span = self._text, self._people[index].span
        if _POSSESSIVE.match(text, span.end):
            return  # "Coach Ruiz's team battled injuries" tells nothing of the coach
        sentence = self._sentences[self._sentence(span.start)]
        end = self._window_end(index, sentence.end)
        yield from self._told_in(span.end, end)

    def _told_in(self, start: int, end: int) -> Iterator[Span]:
        text = self._text
        end = min(end, start + _REACH + _LONGEST)
        block = BLOCKS.search(text, start, end)
        limit = min(block.start() if block else end, start + _REACH)
        for pattern in (self._cues.told, self._owned_by_pronoun):
            for match in pattern.finditer(text, start, end):
                if match.start() <= limit and self._not_about_many(match):
                    yield Span(*match.span())
                    break

    @property
    def _owned_by_pronoun(self) -> re.Pattern[str]:
        return _owning_pattern(self._cues.owned.pattern)

    def _not_about_many(self, match: re.Match[str]) -> bool:
        return not BLOCKS.search(re.sub(r"^(?:family|household)\b", "", match.group()))

    def _window_end(self, index: int, end: int) -> int:
        """Up to the next person, past those joined by "and"."""
        for left, right in pairwise(self._people[index:]):
            gap = self._text[left.span.end : right.span.start]
            if right.span.start >= end:
                break
            if not _LIST_GAP.fullmatch(gap):
                return right.span.start
        return end

    def _led_to(self, index: int) -> Iterator[Span]:
        """A fact before the name in its sentence: "After his surgery, Marcus is back"."""
        text, span = self._text, self._people[index].span
        sentence = self._sentences[self._sentence(span.start)]
        low = max(sentence.start, span.start - _REACH)
        if index and self._people[index - 1].span.end > low:
            return
        opening = text[low : span.start]
        if BLOCKS.search(opening):
            return
        for match in self._owned_by_pronoun.finditer(text, low, span.start):
            yield Span(*match.span())
            return
        lead, mark, described = _rpartition(opening)
        if mark and _DESCRIBED.fullmatch(described) and (fact := self._of_nobody(lead)):
            yield fact.shifted(low)
        elif pronoun := _PRONOUN.match(opening):
            told = self._cues.told.search(opening, pronoun.end())
            if told:
                yield Span(*told.span()).shifted(low)

    def _of_nobody(self, words: str) -> Span | None:
        """What words without a subject tell of whoever is named next: "Now in remission"."""
        match = self._cues.told.search("is " + words)
        if match is None:
            return None
        return Span(max(match.start() - len("is "), 0), match.end() - len("is "))

    def _previous_sentence(self, index: int) -> Iterator[Span]:
        """What the sentence before tells of "he" or "she", or of nobody in a few words."""
        text, span = self._text, self._people[index].span
        number = self._sentence(span.start)
        if not number:
            return
        before, here = self._sentences[number - 1], self._sentences[number]
        if "\n\n" in text[before.end : here.start]:
            return
        if index and self._people[index - 1].span.end > before.start:
            return
        if not _DESCRIBED.fullmatch(text[here.start : span.start]):
            return
        words = before.of(text)
        if BLOCKS.search(words):
            return
        if pronoun := _PRONOUN.match(words):
            if pronoun[1] and (match := self._cues.told.search(words, pronoun.end())):
                yield Span(*match.span()).shifted(before.start)
        elif len(words) <= _SHORT_SENTENCE:
            clause = words.rfind(",") + 1
            fact = self._of_nobody(words[clause:].lstrip())
            if fact:
                yield before

    def _quoted(self, index: int) -> Iterator[Span]:
        """What a person says of themselves in a quotation."""
        text, span = self._text, self._people[index].span
        start, end = self._paragraph(span)
        low = max(start, span.start - _REACH)
        if not (
            _SAID_BEFORE.search(text[low : span.start]) or _SAID_AFTER.match(text, span.end, end)
        ):
            return
        for quote in _QUOTE.finditer(text, start, end):
            words = quote[1]
            own = _my_pattern(self._cues.owned.pattern).search(words)
            told = next(
                (
                    match
                    for match in self._cues.told.finditer(words)
                    if _SELF.search(words, max(0, match.start() - _FEW_LETTERS), match.end())
                ),
                None,
            )
            for match in (own, told):
                if match and self._not_about_many(match):
                    yield Span(*match.span()).shifted(quote.start(1))
                    return

    def _alone(self, index: int) -> Iterator[Span]:
        """A fact that is so much a person's own that the only one of the paragraph has it."""
        span = self._people[index].span
        start, end = self._paragraph(span)
        if end - start > _PARAGRAPH:
            return
        within = [p for p in self._people if start <= p.span.start < end]
        if len({p.span.of(self._text).split()[0] for p in within}) > 1:
            return
        match = self._cues.alone.search(self._text, start, end)
        if match:
            yield Span(*match.span())

    def _paragraph(self, span: Span) -> tuple[int, int]:
        """The paragraph of a name, or as much of a long one as stands near the name."""
        low, high = max(span.start - _PARAGRAPH, 0), span.end + _PARAGRAPH
        start = self._text.rfind("\n\n", low, span.start)
        end = self._text.find("\n\n", span.end, high)
        return low if start < 0 else start, min(high, len(self._text)) if end < 0 else end

    def _listed(self, index: int) -> Iterator[Span]:
        """The heading over the list, or before the colon, that a name stands in."""
        text, span = self._text, self._people[index].span
        line_start = text.rfind("\n", 0, span.start) + 1
        line = text[line_start : span.start]
        colon = line.find(":")
        if 0 <= colon < _REACH // 2:
            heading = self._cues.listed.fullmatch(line[:colon].strip(" *#_-•"))
            if heading and self._only_names(line_start + colon + 1, span.start):
                yield Span(line_start, line_start + colon)
            return
        if _ITEM.fullmatch(line):
            above = self._heading_above(line_start)
            if above is not None:
                yield above

    def _only_names(self, start: int, end: int) -> bool:
        """Whether nothing but names and marks stands between."""
        rest = self._text[start:end]
        for person in self._people:
            if start <= person.span.start < end:
                rest = rest.replace(person.span.of(self._text), "")
        return len(re.sub(r"\([^()]*\)|\band\b|\by\b|[\W\d]", "", rest)) < _FEW_LETTERS

    def _heading_above(self, line_start: int) -> Span | None:
        end = line_start - 1
        for _ in range(40):
            if end <= 0:
                return None
            start = self._text.rfind("\n", 0, end) + 1
            line = self._text[start:end].strip(" *#_-•\t|")
            if not line or len(line) < _LONGEST // 2:
                cells = [cell.strip() for cell in re.split(r"[|\t]", line.rstrip(":"))]
                if any(self._cues.listed.fullmatch(cell) for cell in cells):
                    return Span(start, end)
                if len(cells) > 1 and any(self._cues.columns.fullmatch(cell) for cell in cells):
                    return Span(start, end)
                if line.endswith(":"):
                    return None
            else:
                return None
            end = start - 1
        return None

    def _next_sentence(self, index: int) -> Iterator[Span]:
        """What the next sentence tells of "he", "she" or "they"."""
        text, span = self._text, self._people[index].span
        number = self._sentence(span.start)
        sentence = self._sentences[number]
        if number + 1 >= len(self._sentences):
            return
        following = self._sentences[number + 1]
        if text.count("\n", sentence.end, following.start) > 1:
            return
        for other in self._people[index + 1 :]:
            if other.span.start >= following.start:
                break
            return  # the pronoun more likely means the later person
        pronoun = _PRONOUN.match(text, following.start)
        if not pronoun:
            return
        end = following.end
        for other in self._people[index + 1 :]:
            if following.start <= other.span.start < end:
                end = other.span.start
        if pronoun[2]:
            fact = self._cues.owned.match(text, pronoun.end())
            if fact:
                yield Span(*fact.span())
            return
        yield from self._told_in(pronoun.start(), end)  # "Tiene asma" is both in one


def may_be_a_child(person: Person) -> bool:
    """Whether nothing says that a person is grown up."""
    return (
        person.role in {Role.STUDENT, Role.UNKNOWN}
        or is_doubtful(person)
        or (person.role is Role.OTHER and person.cue in _LOOSE)
    )


@cache
def _owning_pattern(owned: str) -> re.Pattern[str]:
    """The owned facts behind a pronoun that owns them."""
    return re.compile(rf"{_OWNING.pattern}(?:{owned})", re.IGNORECASE)


@cache
def _my_pattern(owned: str) -> re.Pattern[str]:
    """The owned facts that a speaker owns."""
    return re.compile(rf"\bmy[ ](?:{owned})", re.IGNORECASE)


def _rpartition(opening: str) -> tuple[str, str, str]:
    """What leads to a name, the last comma or colon, and what stands between it and the name."""
    at = max(opening.rfind(", "), opening.rfind(": "))
    return (opening[:at], opening[at : at + 2], opening[at + 2 :]) if at >= 0 else ("", "", "")
