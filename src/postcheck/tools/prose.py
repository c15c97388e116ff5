"""Which stretches of a text are sentences that a grammar check may judge, and which are not."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from postcheck.model import Span
from postcheck.tools.words import is_spanish

_TOKEN: Final = re.compile(r"\S+")
_WRAPPING: Final = "\"'“”‘’()[]{}<>*.,;:!?…"
_MARKS: Final = ("@", "_", "\\", "://", "www.")
_DOTTED: Final = re.compile(r"\w\.[a-z]{2,5}(?:$|[/?#:])")
_CODE_MARKS: Final = re.compile(r"[{}<>|=`\\]|\w\(\)")
_END_MARK: Final = re.compile(r"[.!?…][\"'”’)\]]*$")
_LEAST_WORDS: Final = 4
_LONG: Final = 200  # no word of a language is longer


def technical_spans(text: str) -> tuple[Span, ...]:
    """Links, mailboxes, handles, hashtags, paths, file names and codes, in order."""
    return tuple(
        Span(*token.span()) for token in _TOKEN.finditer(text) if _is_technical(token.group())
    )


def _is_technical(token: str) -> bool:
    word = token.strip(_WRAPPING)
    word = word.lower() if word.isupper() else word
    if len(word) > _LONG or word.startswith("#") or any(mark in word for mark in _MARKS):
        return True
    if word.count("/") > 1 or _DOTTED.search(word):
        return True
    return any(c.isdigit() for c in word) and any(c.isalpha() for c in word)


def overlaps_any(span: Span, spans: tuple[Span, ...]) -> bool:
    """Whether `span` shares a character with one of `spans`, which ascend without overlaps."""
    at = bisect_right(spans, span.start, key=lambda each: each.start)
    return any(each.overlaps(span) for each in spans[max(at - 1, 0) : at + 1])


def is_prose(sentence: str) -> bool:
    """Whether these words are an English sentence rather than a label, a score or code."""
    words = sentence.split()
    if _CODE_MARKS.search(sentence) or is_spanish(sentence):
        return False
    return len(words) >= _LEAST_WORDS or bool(words and _END_MARK.search(sentence[-_LONG:]))
