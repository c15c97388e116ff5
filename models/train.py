"""Train the name model and build the pipeline that postcheck ships: one command, one seed.

python models/train.py [--data ../shared/data/ner]
"""

from __future__ import annotations

import argparse
import shutil
import sys
import time
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import numpy as np
import pycrfsuite
import spacy

import augment
import build_gazetteer
import corpora
from people import Sampler
from postcheck.tools import nlp
from postcheck.tools.names import crf, features, gazetteer
from postcheck.tools.names.tokens import tokenise
from posts import Templates, Writer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpora import Text

HERE = Path(__file__).parent
PIPELINE = HERE.parent / "src" / "postcheck" / "tools" / "pipeline"
SEED = 20
# Two models, each on its own changes of the corpora and its own posts; the mean of their weights
# is one model that is better than either, and a machine with two cores trains both at once.
PARTS = 2
PASSES = 3
POSTS_A_PASS = 5000
# In some texts most names lose their gazetteer levels, so that the model learns to do without:
# otherwise it finds hardly a name that the lists lack.
DROPOUT_TEXTS, DROPOUT_HEAVY, DROPOUT_LIGHT = 0.35, 0.8, 0.05
CRF_OPTIONS = {
    "max_iterations": 75,
    "feature.minfreq": 2,
    "c1": 0.15,
    "c2": 0.02,
}
LABELS = ("O", "B-PERSON", "I-PERSON", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
META = {
    "name": "postcheck_names",
    "description": "People, organisations and places in school posts; sentence ends.",
    "license": "GPL-3.0-or-later",
}
_NAME_BITS = 63
_NEGLIGIBLE = 0.02


def main() -> None:
    """Build the gazetteer, train, export, assemble the pipeline."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=HERE.parent.parent / "shared" / "data" / "ner")
    parser.add_argument(
        "--work", type=Path, default=HERE / "work", help="folder for what is kept between steps"
    )
    parser.add_argument("--output", type=Path, default=PIPELINE)
    arguments = parser.parse_args()
    if not (arguments.data / "corpora").is_dir():
        sys.exit(f"No corpora in {arguments.data}: name the folder with --data.")
    started = time.monotonic()
    arguments.work.mkdir(parents=True, exist_ok=True)
    texts = [text for each in corpora.training(arguments.data).values() for text in each]
    table = build_gazetteer.build(arguments.data, texts)
    models = [arguments.work / f"names-{part}.crfsuite" for part in range(PARTS)]
    with ProcessPoolExecutor(PARTS, mp_context=get_context("spawn")) as pool:
        parts = [
            pool.submit(fit, model, arguments.data, table, SEED + part)
            for part, model in enumerate(models)
        ]
        for part in parts:
            print(f"{part.result():,} words", flush=True)
    component = arguments.output / "crf_names"
    shutil.rmtree(arguments.output, ignore_errors=True)
    component.mkdir(parents=True)
    (component / gazetteer.FILE).write_bytes(table)
    export(models, component / crf.FILE)
    assemble(arguments.output)
    print(f"{time.monotonic() - started:.0f} s: {arguments.output}")


def training_texts(data: Path, random: Random) -> Iterator[Text]:
    """Everything that a part is trained on: the corpora, changed each pass, and invented posts."""
    texts = corpora.training(data)
    sampler = Sampler(data, random)
    writer = Writer(Templates.read(HERE / "posts" / "train"), sampler, random)
    for _ in range(PASSES):
        yield from augment.passes(texts, sampler, random)
        for _ in range(POSTS_A_PASS):
            yield augment.recase(writer.post(), random)


def fit(path: Path, data: Path, table: bytes, seed: int) -> int:
    """Train one CRF by L-BFGS and store it in crfsuite's own format; return the words it saw."""
    random = Random(seed)
    extractor = features.Extractor(gazetteer.Gazetteer(table).code)
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=CRF_OPTIONS, verbose=False)
    words = 0
    for text in training_texts(data, random):
        tokens = tokenise(text.text)
        if tokens:
            codes = _drop_out(text.text, tokens, extractor, random)
            blocks = features.hashes(extractor.columns(text.text, tokens, codes))
            rows = np.concatenate(list(blocks), axis=1).T.tolist()
            trainer.append([list(map(str, row)) for row in rows], labels(text, tokens))
            words += len(tokens)
    trainer.train(str(path))
    return words


def labels(text: Text, tokens: list[features.Token]) -> list[str]:
    """B- at a name's first token, I- at its others, O elsewhere."""
    result = ["O"] * len(tokens)
    for start, end, label in text.spans:
        prefix = "B-"
        for i, (first, last) in enumerate(tokens):
            if first < end and start < last:
                result[i] = prefix + label
                prefix = "I-"
    return result


def export(sources: list[Path], target: Path) -> None:
    """Write the mean of the trained weights as plain arrays."""
    weights: dict[int, np.ndarray] = defaultdict(lambda: np.zeros(len(LABELS)))
    transitions = np.zeros((len(LABELS), len(LABELS)))
    for source in sources:
        tagger = pycrfsuite.Tagger()
        tagger.open(str(source))
        info = tagger.info()
        for (feature, label), weight in info.state_features.items():
            weights[int(feature)][LABELS.index(label)] += weight / len(sources)
        for (before, after), weight in info.transitions.items():
            transitions[LABELS.index(before), LABELS.index(after)] += weight / len(sources)
    kept = {f: row for f, row in weights.items() if np.abs(row).max() > _NEGLIGIBLE}
    crf.write(target, LABELS, transitions, kept)
    print(f"{len(kept):,} features, {target.stat().st_size:,} bytes")


def assemble(path: Path) -> None:
    """Write the pipeline's configuration beside what training made."""
    nlp.register()
    tokenizer = {"@tokenizers": "postcheck.words.v1"}
    pipeline = spacy.blank("en", config={"nlp": {"tokenizer": tokenizer}})
    pipeline.add_pipe("crf_names")
    pipeline.add_pipe("sentence_ends")
    pipeline.meta.update(META)
    pipeline.to_disk(path, exclude=["vocab"])
    for page in ("MODEL_CARD.md", "ATTRIBUTION.md"):
        shutil.copy(HERE / page, path / page)


def _drop_out(
    text: str, tokens: list[features.Token], extractor: features.Extractor, random: Random
) -> list[int]:
    """Gazetteer codes, some of them without their name levels: a word loses them throughout."""
    words = [text[start:end] for start, end in tokens]
    share = DROPOUT_HEAVY if random.random() < DROPOUT_TEXTS else DROPOUT_LIGHT
    hidden: dict[str, bool] = {}
    codes = []
    for word, code in zip(words, extractor.codes(words), strict=True):
        drop = hidden.setdefault(word.lower(), random.random() < share)
        codes.append(code & ~_NAME_BITS if drop else code)
    return codes


if __name__ == "__main__":
    main()
