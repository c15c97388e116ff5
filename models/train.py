"""Train the name model and build the pipeline that postcheck ships: one command, one seed.

python models/train.py [--data ../shared/data/ner]
"""

from __future__ import annotations

import argparse
import shutil
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import numpy as np
import spacy

import augment
import build_gazetteer
import corpora
from learner import Learner, Options
from people import Sampler
from postcheck.tools import nlp
from postcheck.tools.names import crf, features, gazetteer
from postcheck.tools.names.tokens import tokenise
from posts import Templates, Writer

if TYPE_CHECKING:
    from corpora import Text

    Weights = tuple[
        np.ndarray, np.ndarray, np.ndarray
    ]  # hashes, a row of weights each, transitions

HERE = Path(__file__).parent
PIPELINE = HERE.parent / "src" / "postcheck" / "tools" / "pipeline"
SEED = 20
# Several models, each on its own changes of the corpora and its own posts; the mean of their
# weights is one model that is better than any, and a machine with two cores trains two at once.
PARTS, CORES = 4, 2
PASSES = 6  # each over other names, other posts, other letter case
POSTS_A_PASS = 5000
DRAFTS_SWAPPED = 1  # times a pass that a draft is read with other people, besides as it stands
OPTIONS = Options()
# In some texts most names lose their gazetteer levels, so that the model learns to do without:
# otherwise it finds hardly a name that the lists lack.
DROPOUT_TEXTS, DROPOUT_HEAVY, DROPOUT_LIGHT = 0.35, 0.8, 0.05
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
    parser.add_argument("--output", type=Path, default=PIPELINE)
    arguments = parser.parse_args()
    if not (arguments.data / "corpora").is_dir():
        sys.exit(f"No corpora in {arguments.data}: name the folder with --data.")
    started = time.monotonic()
    texts = [text for each in corpora.training(arguments.data).values() for text in each]
    table = build_gazetteer.build(arguments.data, texts)
    with ProcessPoolExecutor(CORES, mp_context=get_context("spawn")) as pool:
        fits = [pool.submit(fit, arguments.data, table, SEED + i) for i in range(PARTS)]
        parts = [each.result() for each in fits]
    component = arguments.output / "crf_names"
    shutil.rmtree(arguments.output, ignore_errors=True)
    component.mkdir(parents=True)
    (component / gazetteer.FILE).write_bytes(table)
    export(parts, component / crf.FILE)
    assemble(arguments.output)
    print(f"{time.monotonic() - started:.0f} s: {arguments.output}")


def fit(data: Path, table: bytes, seed: int, options: Options = OPTIONS) -> Weights:
    """Train one CRF; return its features, their weights and the transitions."""
    random = Random(seed)
    texts = corpora.training(data)
    drafts = corpora.drafts(HERE / "roles")
    sampler = Sampler(data, random)
    writer = Writer(Templates.read(HERE / "posts" / "train"), sampler, random)
    extractor = features.Extractor(gazetteer.Gazetteer(table).code)
    learner = Learner(LABELS, options)
    for number in range(PASSES):
        whole = [
            *augment.passes(texts, sampler, random),
            *(augment.recase(writer.post(), random) for _ in range(POSTS_A_PASS)),
        ]
        in_part = [
            augment.recase(augment.swap(draft, sampler, random) if turn else draft, random)
            for turn in range(1 + DRAFTS_SWAPPED)
            for draft in drafts
        ]
        examples = [example(text, extractor, random) for text in whole]
        examples += [example(text, extractor, random, in_part=True) for text in in_part]
        loss = learner.learn([each for each in examples if len(each[0])], random)
        print(f"part {seed}, pass {number + 1} of {PASSES}: loss {loss:.4f}", flush=True)
    return *learner.weights(), learner.transitions


def example(
    text: Text, extractor: features.Extractor, random: Random, *, in_part: bool = False
) -> tuple[np.ndarray, np.ndarray]:
    """Features and allowed labels of a text, a row a token.

    Of a text labelled in part only the people are known: what is unmarked is anything but a
    person, and a capitalised word by itself may even be one (a first name alone).
    """
    tokens = tokenise(text.text)
    if not tokens:
        return np.zeros((0, len(features.TEMPLATES)), np.uint32), np.zeros((0, len(LABELS)), bool)
    codes = _drop_out(text.text, tokens, extractor, random)
    blocks = features.hashes(extractor.columns(text.text, tokens, codes))
    rows = np.concatenate(list(blocks), axis=1).T
    allowed = np.array([[label == each for each in LABELS] for label in labels(text, tokens)])
    if in_part:
        unmarked = allowed[:, LABELS.index("O")]
        capital = np.array([text.text[start].isupper() for start, _ in tokens])
        beside = np.zeros(len(tokens), bool)
        beside[1:] |= capital[:-1]
        beside[:-1] |= capital[1:]
        allowed[unmarked] = [not label.endswith("-PERSON") for label in LABELS]
        allowed[unmarked & capital & ~beside] = True
    return rows, allowed


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


def export(parts: list[Weights], target: Path) -> None:
    """Write the mean of the trained weights as plain arrays."""
    every = np.unique(np.concatenate([hashes for hashes, _, _ in parts]))
    mean = np.zeros((len(every), len(LABELS)))
    for hashes, weights, _ in parts:
        mean[np.searchsorted(every, hashes)] += weights / len(parts)
    kept = np.abs(mean).max(axis=1) > _NEGLIGIBLE
    transitions = sum(moves for _, _, moves in parts) / len(parts)
    crf.write(target, LABELS, transitions, dict(zip(every[kept].tolist(), mean[kept], strict=True)))
    print(f"{kept.sum():,} features, {target.stat().st_size:,} bytes")


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
