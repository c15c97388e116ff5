from __future__ import annotations

from itertools import pairwise, product
from random import Random

import numpy as np
import pytest

from learner import Learner, Options

LABELS = ("O", "B-PERSON", "I-PERSON")
NO_PULL = Options(l1=0.0, l2=0.0, least_uses=1)


def example(words: list[int], allowed: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """Each word is two features; `allowed` holds the first letters of a token's labels."""
    hashes = np.array([[word, 100 + word] for word in words], np.uint32)
    return hashes, np.array([[label[0] in letters for label in LABELS] for letters in allowed])


def loss_by_enumeration(learner: Learner, hashes: np.ndarray, allowed: np.ndarray) -> float:
    """The mean loss of a token, by writing down every sequence of labels."""
    known, weights = learner.weights()
    rows = dict(zip(known.tolist(), weights, strict=True))
    zero = np.zeros(len(LABELS))
    scores = [sum(rows.get(int(h), zero) for h in token) for token in hashes]
    total = right = 0.0
    for path in product(range(len(LABELS)), repeat=len(hashes)):
        if LABELS[path[0]] == "I-PERSON":
            continue
        if any(LABELS[a] == "O" and LABELS[b] == "I-PERSON" for a, b in pairwise(path)):
            continue
        score = sum(token[label] for token, label in zip(scores, path, strict=True))
        score += sum(learner.transitions[a, b] for a, b in pairwise(path))
        total += np.exp(score)
        right += np.exp(score) * all(allowed[i, label] for i, label in enumerate(path))
    return float(np.log(total) - np.log(right)) / len(hashes)


@pytest.mark.parametrize("allowed", [["O", "B", "I", "O"], ["OB", "B", "IO", "O"], ["OBI"] * 4])
def test_the_loss_is_that_of_every_sequence(allowed: list[str]) -> None:
    learner = Learner(LABELS, NO_PULL)
    learner.learn([example([1, 2, 3, 4], ["O", "B", "I", "O"])] * 3, Random(1))
    wanted = loss_by_enumeration(learner, *example([1, 2, 3, 4], allowed))
    assert learner.learn([example([1, 2, 3, 4], allowed)], Random(1)) == pytest.approx(wanted)


def test_what_may_be_anything_teaches_nothing() -> None:
    learner = Learner(LABELS, NO_PULL)
    assert learner.learn([example([1, 2], ["OBI", "OBI"])], Random(1)) == pytest.approx(0)
    assert len(learner.weights()[0]) == 0


def test_it_learns_what_it_is_shown() -> None:
    texts = [example([1, 2, 3], ["O", "B", "I"]), example([1, 4], ["O", "O"]), example([2], ["B"])]
    learner = Learner(LABELS, NO_PULL)
    losses = [learner.learn(texts * 5, Random(i)) for i in range(20)]
    assert losses[-1] < 0.2 * losses[0]


def test_the_same_seed_gives_the_same_weights() -> None:
    texts = [example([i, i % 3, 7], ["O", "B", "I"]) for i in range(40)]
    learners = [Learner(LABELS, Options(l1=0.01)) for _ in range(2)]
    for learner in learners:
        learner.learn(texts, Random(5))
    assert np.array_equal(learners[0].weights()[1], learners[1].weights()[1])


def test_rare_features_stay_out() -> None:
    learner = Learner(LABELS, Options(l1=0.0, least_uses=2))
    learner.learn([example([1], ["B"]), example([2], ["O"]), example([2], ["O"])], Random(1))
    assert set(learner.weights()[0].tolist()) <= {2, 102}
