"""From a text to its named people, organisations and places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from postcheck.tools.names import crf, gazetteer
from postcheck.tools.names.features import TITLES, Extractor, hashes
from postcheck.tools.names.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from postcheck.tools.names.features import Token

# An e-mail or web address, a handle or a hashtag is no name, however it is labelled.
_ADDRESS = re.compile(r"[@#]|://")

Name = tuple[int, int, str]


class Recogniser:
    """The trained model and its gazetteer; calling it finds the names in a text."""

    def __init__(self, model: crf.Crf, names: gazetteer.Gazetteer) -> None:
        self._model = model
        self._extractor = Extractor(names.code)

    @classmethod
    def load(cls, folder: Path) -> Recogniser:
        """Read `crf.bin` and `gazetteer.bin`. Raises OSError where one is missing."""
        return cls(
            crf.Crf((folder / crf.FILE).read_bytes()),
            gazetteer.Gazetteer((folder / gazetteer.FILE).read_bytes()),
        )

    def __call__(self, text: str) -> list[Name]:
        """(start, end, label) in code points, in order, never overlapping; titles left out."""
        tokens = tokenise(text)
        if not tokens:
            return []
        codes = self._extractor.codes([text[start:end] for start, end in tokens])
        columns = self._extractor.columns(text, tokens, codes)
        return decode(text, tokens, self._model.tag(hashes(columns)))


def decode(text: str, tokens: Sequence[Token], labels: Sequence[str]) -> list[Name]:
    """Join B- and I- labels into names."""
    names: list[Name] = []
    inside = False
    for (start, end), label in zip(tokens, labels, strict=True):
        if label == "O" or _ADDRESS.search(text, start, end):
            inside = False
        elif label.startswith("I-") and inside:
            first, _, kind = names[-1]
            # "Mrs." labelled as part of a name is passed over, not published as one.
            if kind == "PERSON" and text[first:start].rstrip(" .").lower() in TITLES:
                first = start
            names[-1] = (first, end, kind)
        else:
            names.append((start, end, label[2:]))
            inside = True
    return names
