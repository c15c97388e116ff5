from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from postcheck.tools.names import crf

if TYPE_CHECKING:
    from pathlib import Path

LABELS = ("O", "B-PERSON", "I-PERSON", "B-ORG")


def model(folder: Path) -> crf.Crf:
    weights = {
        7: np.array([0.0, 2.0, 2.1, 0.0]),
        900: np.array([0.0, 0.0, 3.0, 0.0]),
        2**32 - 1: np.array([1.0, 0.0, 0.0, 4.0]),
    }
    path = folder / crf.FILE
    crf.write(path, LABELS, np.zeros((4, 4)), weights)
    return crf.Crf(path.read_bytes())


def test_a_stored_model_tags(tmp_path: Path) -> None:
    tags = model(tmp_path).tag([np.array([[7, 900, 5, 2**32 - 1]], np.uint32)])
    assert tags == ["B-PERSON", "I-PERSON", "O", "B-ORG"]


def test_no_name_starts_in_its_middle(tmp_path: Path) -> None:
    tags = model(tmp_path).tag([np.array([[900, 5, 900, 7]], np.uint32)])
    assert tags[0] != "I-PERSON"
    for before, after in pairwise(tags):
        assert after != "I-PERSON" or before in {"B-PERSON", "I-PERSON"}


def test_weights_of_several_features_add_up(tmp_path: Path) -> None:
    features = np.array([[7], [2**32 - 1]], np.uint32)
    assert model(tmp_path).tag([features]) == ["B-ORG"]


def test_blocks_join(tmp_path: Path) -> None:
    blocks = [np.array([[7]], np.uint32), np.array([[900, 5]], np.uint32)]
    assert model(tmp_path).tag(blocks) == ["B-PERSON", "I-PERSON", "O"]
