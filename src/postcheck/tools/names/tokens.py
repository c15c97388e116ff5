"""Cutting a text into the words that the name model was trained on."""

from __future__ import annotations

import re

# Combining accents belong to their letter: decomposed "José" is one word.
_W = r"[\w\u0300-\u036f]"
_TOKEN = re.compile(
    rf"""
      https?://\S+ | www\.\S+
    | \w[\w.+-]{{0,63}}@\w[\w-]{{0,62}}(?:\.\w[\w-]{{0,62}}){{1,4}}  # bounded: stays linear
    | [@\#]{_W}+
    | {_W}+ (?: (?: ['’‑-] | \.(?=[a-z0-9]) | (?<=\b[A-Za-z])\. ) {_W}+ )*
    | \S
    """,
    re.VERBOSE,
)
_CLITIC = re.compile(r"(?<=.)(?:['’](?:s|S|ll|LL|re|RE|ve|VE|d|D|m|M)|[nN]['’][tT])$")


def tokenise(text: str) -> list[tuple[int, int]]:
    """The (start, end) code-point offsets of each word, number and mark; white space is skipped."""
    tokens: list[tuple[int, int]] = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        word = match.group()
        clitic = _CLITIC.search(word) if len(word) > 2 and word[0].isalnum() else None  # noqa: PLR2004
        if clitic:
            tokens.append((start, start + clitic.start()))
            start += clitic.start()
        tokens.append((start, end))
    return tokens
