r"""Train the role model: whose name it is by the words around it; one command, no randomness.

    python models/train_roles.py

Reads `roles/*.txt`: drafts written for this, one a line ("\n" breaks it), with {S:...} around a
student's name, {T:...} around staff's and {O:...} around anybody else's.
"""

from __future__ import annotations

import argparse
import re
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pycrfsuite

from postcheck.model import Kind, Media, Policy, Post, Segment, Source, SourceMap, Span
from postcheck.tools import role_model
from postcheck.tools.names import crf
from postcheck.tools.nlp import Entity, Nlp
from postcheck.tools.people import Role, describe_people

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
ROLES = {"S": Role.STUDENT, "T": Role.STAFF, "O": Role.OTHER}
LABELS = tuple(str(role) for role in ROLES.values())
CRF_OPTIONS = {"max_iterations": 200, "feature.minfreq": 1, "c1": 0.0, "c2": 2.0}
_MARK = re.compile(r"\{([STO]):([^}]*)\}")
_NEGLIGIBLE = 0.01


def main() -> None:
    """Read the drafts, train, write the weights into the package."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "drafts", nargs="*", type=Path, default=sorted((HERE / "roles").glob("*.txt"))
    )
    parser.add_argument("--output", type=Path, default=role_model.FILE)
    parser.add_argument("--c2", type=float, default=CRF_OPTIONS["c2"])
    parser.add_argument("--minfreq", type=float, default=CRF_OPTIONS["feature.minfreq"])
    arguments = parser.parse_args()
    started = time.monotonic()
    options = CRF_OPTIONS | {"c2": arguments.c2, "feature.minfreq": arguments.minfreq}
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=options, verbose=False)
    nlp = Nlp.load()
    names = 0
    for path in arguments.drafts:
        for features, labels in examples(path, nlp):
            trainer.append([list(map(str, each)) for each in features], labels)
            names += len(labels)
    with tempfile.TemporaryDirectory() as work:
        model = str(Path(work) / "roles.crfsuite")
        trainer.train(model)
        kept = export(model, arguments.output)
    size = arguments.output.stat().st_size
    print(f"{names:,} names, {kept:,} features, {size:,} bytes, {time.monotonic() - started:.0f} s")


def examples(path: Path, nlp: Nlp) -> Iterator[tuple[list[list[int]], list[str]]]:
    """The names of each draft that somebody labelled: features and roles, in order."""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        text, marks = read(line)
        marked = tuple(Entity(span, "PERSON") for span, _ in marks)
        seen = tuple(
            each
            for each in nlp.analyse(text).entities
            if not any(each.span.overlaps(span) for span, _ in marks)
        )
        entities = tuple(sorted((*marked, *seen), key=lambda each: each.span))
        features, labels = [], []
        for span, row in describe_people(post(text), entities, Policy(frozenset())):
            role = next((role for place, role in marks if place.overlaps(span)), None)
            if role is not None:
                features.append(row)
                labels.append(str(role))
        if features:
            yield features, labels


def read(line: str) -> tuple[str, list[tuple[Span, Role]]]:
    """A draft without its marks, and whose name stands where."""
    marked = line.replace("\\n", "\n")
    text, labels, at = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        labels.append((Span(len(text), len(text) + len(mark[2])), ROLES[mark[1]]))
        text += mark[2]
        at = mark.end()
    return text + marked[at:], labels


def post(text: str) -> Post:
    """A text as a post of one block."""
    whole = Span(0, len(text))
    source = Source("draft", Media.TEXT, text)
    return Post(source, text, SourceMap((Segment(whole, whole),)), (), Kind.POST)


def export(source: str, target: Path) -> int:
    """Write the trained weights as plain arrays; return how many features they are."""
    tagger = pycrfsuite.Tagger()
    tagger.open(source)
    info = tagger.info()
    weights: dict[int, np.ndarray] = defaultdict(lambda: np.zeros(len(LABELS)))
    for (feature, label), weight in info.state_features.items():
        weights[int(feature)][LABELS.index(label)] = weight
    transitions = np.zeros((len(LABELS), len(LABELS)))
    for (before, after), weight in info.transitions.items():
        transitions[LABELS.index(before), LABELS.index(after)] = weight
    kept = {f: row for f, row in weights.items() if np.abs(row).max() > _NEGLIGIBLE}
    crf.write(target, LABELS, transitions, kept)
    return len(kept)


if __name__ == "__main__":
    main()
