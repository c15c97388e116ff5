"""The trained pipeline: who and what a text names, and where its sentences end.

The only importer of spaCy, and only when `Nlp.load` is called.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

from postcheck.errors import ToolUnavailable
from postcheck.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Span as SpacySpan
    from spacy.vocab import Vocab

PIPELINE: Final = Path(__file__).parent / "pipeline"
# spaCy refuses longer texts because its own parser would need gigabytes; ours works in one pass.
_MAX_LENGTH: Final = 100_000_000


@dataclass(frozen=True, slots=True)
class Entity:
    """A name in a text. `label` is PERSON, ORG or LOC; titles such as "Mrs." are left out."""

    span: Span
    label: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the pipeline saw: names and sentences, each in order and without overlaps."""

    entities: tuple[Entity, ...]
    sentences: tuple[Span, ...]


class Nlp:
    """The pipeline, loaded. It keeps no text, and may be used for any number of them."""

    def __init__(self, pipeline: Language) -> None:
        self._pipeline = pipeline

    @classmethod
    def load(cls) -> Nlp:
        """Import spaCy and read the shipped pipeline: the better part of a second.

        Raises ToolUnavailable where spaCy or the pipeline is missing or damaged.
        """
        try:
            return cls(_load(PIPELINE))
        except Exception as error:
            # Whatever goes wrong here, the other checks can still run.
            message = "The name finder that postcheck brings along could not be started."
            hint = "Install postcheck again; `postcheck doctor` shows what is missing."
            raise ToolUnavailable(message, hint) from error

    def analyse(self, text: str) -> Analysis:
        """Find names and sentences. All offsets are code points of `text`."""
        doc = self._pipeline(text)
        return Analysis(
            tuple(Entity(Span(e.start_char, e.end_char), e.label_) for e in doc.ents),
            tuple(_trimmed(sentence) for sentence in doc.sents if sentence.text.strip()),
        )


def _trimmed(sentence: SpacySpan) -> Span:
    text = sentence.text
    start = sentence.start_char + len(text) - len(text.lstrip())
    return Span(start, start + len(text.strip()))


def _load(path: Path) -> Language:
    spacy = _import_spacy()
    register()
    pipeline: Language = spacy.load(path)
    pipeline.max_length = _MAX_LENGTH
    return pipeline


def _import_spacy() -> ModuleType:
    """Import spaCy without its command line, which takes a third of the time and is not used.

    `spacy/__init__.py` imports one function of it, `info`. The stand-ins are removed at once, so
    that anybody who wants `spacy.cli` gets it. This leans on the inside of the pinned version;
    elsewhere it would fail loudly or gain nothing.
    """
    if "spacy" in sys.modules:
        return sys.modules["spacy"]
    stand_ins = {name: ModuleType(name) for name in ("spacy.cli", "spacy.cli.info")}
    stand_ins["spacy.cli.info"].info = None  # type: ignore[attr-defined]
    stand_ins["spacy.cli"].__path__ = []
    sys.modules.update(stand_ins)
    try:
        return import_module("spacy")
    finally:
        for name in stand_ins:
            sys.modules.pop(name, None)


class _Tokenizer:
    """Gives spaCy the very words that the name model was trained on."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        from spacy.tokens import Doc  # noqa: PLC0415 - only once spaCy is wanted

        from postcheck.tools.names.tokens import tokenise  # noqa: PLC0415 - as the rest of names

        words: list[str] = []
        spaces: list[bool] = []
        at = 0
        for start, end in [*tokenise(text), (len(text), len(text))]:
            gap = text[at:start]
            if words and gap.startswith(" "):
                spaces[-1] = True
                gap = gap[1:]
            for word in (gap, text[start:end]):
                if word:
                    words.append(word)
                    spaces.append(False)
            at = end
        return Doc(self.vocab, words=words, spaces=spaces)

    def to_disk(self, path: Path, *, exclude: tuple[str, ...] = ()) -> None:
        """Nothing to store: the rules are code."""

    def from_disk(self, path: Path, *, exclude: tuple[str, ...] = ()) -> _Tokenizer:  # noqa: ARG002
        """Nothing to read."""
        return self


class _NameFinder:
    """The component `crf_names`: people, organisations and places into `doc.ents`."""

    def __init__(self) -> None:
        self._find: Callable[[str], list[tuple[int, int, str]]] | None = None

    def __call__(self, doc: Doc) -> Doc:
        if self._find is None:
            msg = "crf_names has no model yet: load the pipeline from its folder."
            raise ValueError(msg)
        spans = (doc.char_span(a, b, label=label) for a, b, label in self._find(doc.text))
        doc.set_ents([span for span in spans if span is not None])
        return doc

    def from_disk(self, path: Path, *, exclude: tuple[str, ...] = ()) -> _NameFinder:  # noqa: ARG002
        """Read the weights and the gazetteer."""
        from postcheck.tools.names.recogniser import Recogniser  # noqa: PLC0415 - needs numpy

        self._find = Recogniser.load(Path(path))
        return self


def _mark_sentences(doc: Doc) -> Doc:
    """Work as the component `sentence_ends`: set where sentences start."""
    import numpy as np  # noqa: PLC0415

    from postcheck.tools.names.gazetteer import shipped  # noqa: PLC0415 - read when needed
    from postcheck.tools.names.sentences import split  # noqa: PLC0415
    from postcheck.tools.names.tokens import tokenise  # noqa: PLC0415

    starts = {start for start, _ in split(doc.text, tokenise(doc.text), shipped())}
    # 1 starts a sentence, -1 does not; token by token, spaCy takes time that grows with the square.
    marks = [1 if token.idx in starts else -1 for token in doc]
    starts_column: Any = np.array(marks, np.int64).astype(np.uint64)
    return doc.from_array(["SENT_START"], starts_column)


@cache
def register() -> None:
    """Tell spaCy, once a process, about the parts that the pipeline's configuration names."""
    spacy = _import_spacy()
    language = spacy.Language
    spacy.registry.tokenizers("postcheck.words.v1", func=lambda: lambda nlp: _Tokenizer(nlp.vocab))
    language.factory("crf_names", assigns=["doc.ents"], func=lambda nlp, name: _NameFinder())  # noqa: ARG005
    language.component("sentence_ends", assigns=["token.is_sent_start"], func=_mark_sentences)
