"""Which stretches of a text are sentences that a grammar check may judge, and which are not."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from postcheck.model import Span
from postcheck.tools.words import is_spanish

_TECHNICAL: Final = re.compile(
    r"(?:https?://|www\.)\S+|\S+@\S+|[@#][\w-]+|\S*\w[/\\_]\w\S*|\b[\w-]+\.[a-z]{2,5}\b(?:/\S*)?"
    r"|\b(?=[A-Za-z-]*\d)[\w-]+"
)
_CODE_MARKS: Final = re.compile(r"[{}<>|=`\\]|\w\(\)")
_END_MARK: Final = re.compile(r"[.!?…][\"'”’)\]]*\W*$")
_LEAST_WORDS: Final = 4


def technical_spans(text: str) -> tuple[Span, ...]:
    """Links, mailboxes, handles, hashtags, paths, file names and codes, in order."""
    return tuple(Span(*match.span()) for match in _TECHNICAL.finditer(text))


def overlaps_any(span: Span, spans: tuple[Span, ...]) -> bool:
    """Whether `span` shares a character with one of `spans`, which ascend."""
    at = bisect_right(spans, span.end, key=lambda each: each.start)
    return any(each.overlaps(span) for each in spans[max(at - 3, 0) : at])


def is_prose(sentence: str) -> bool:
    """Whether these words are an English sentence rather than a label, a score or code."""
    words = sentence.split()
    if _CODE_MARKS.search(sentence) or is_spanish(sentence):
        return False
    return len(words) >= _LEAST_WORDS or bool(words and _END_MARK.search(sentence))
