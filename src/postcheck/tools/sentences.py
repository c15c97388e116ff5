"""Sentence ends by punctuation and line breaks: quick, without a model."""

from __future__ import annotations

import re

from postcheck.model import Span

_ABBREVIATIONS = frozenset(
    (
        "mr mrs ms mx dr st ave rd blvd jr sr prof rev sgt lt gov sen rep no vs etc apt ste ext "
        "jan feb mar apr jun jul aug sept sep oct nov dec a.m p.m e.g i.e u.s"
    ).split()
)
_STOP = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s)|\n+")
_WORD_BEFORE = re.compile(r"([A-Za-z](?:[A-Za-z.]{0,8}))$")
_NEXT = re.compile(r"\s+[\"'“‘(\[]*(\S)")


def split_sentences(text: str) -> tuple[Span, ...]:
    """Spans of the sentences of `text`, without the white space between them.

    A line break always ends a sentence: a post's lines are its reader's sentences.
    """
    spans: list[Span] = []
    start = 0
    for stop in _STOP.finditer(text):
        if not _ends_sentence(text, stop):
            continue
        spans.append(_trimmed(text, start, stop.end()))
        start = stop.end()
    spans.append(_trimmed(text, start, len(text)))
    return tuple(span for span in spans if span.start < span.end)


def _ends_sentence(text: str, stop: re.Match[str]) -> bool:
    if stop.group() != ".":
        return True
    word = _WORD_BEFORE.search(text, max(stop.start() - 10, 0), stop.start())
    following = _NEXT.match(text, stop.end())
    if word is None or following is None:
        return True
    before = word.group(1).lower()
    if before in {"a.m", "p.m", "etc"}:
        return following.group(1).isupper()
    return not (before in _ABBREVIATIONS or len(before) == 1)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
