"""A linear-chain CRF read from plain arrays: hashed features, int8 weights, Viterbi."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    import numpy.typing as npt

FILE: Final = "crf.bin"
_FORBIDDEN: Final = -1e4


class Crf:
    """Weights of K labels: a row for each of N feature hashes, and K x K transitions.

    The file holds one line of JSON (labels, transitions, scale, rows, padded to 4 bytes), then N
    sorted uint32 hashes, then N x K int8 weights that the scale turns into log-odds.
    """

    def __init__(self, content: bytes) -> None:
        line_end = content.index(b"\n") + 1
        header = json.loads(content[:line_end])
        self.labels: tuple[str, ...] = tuple(header["labels"])
        rows, width = header["rows"], len(self.labels)
        self._hashes = np.frombuffer(content, np.uint32, rows, line_end)
        weights = np.frombuffer(content, np.int8, rows * width, line_end + 4 * rows)
        # One more row, of zeros, answers for every unknown feature.
        self._weights = np.zeros((rows + 1, width), np.int8)
        self._weights[:rows] = weights.reshape(rows, width)
        self._scale: float = header["scale"]
        self._transitions = np.array(header["transitions"], np.float64)
        for i, before in enumerate(self.labels):
            for j, after in enumerate(self.labels):
                if after.startswith("I-") and before[2:] != after[2:]:
                    self._transitions[i, j] = _FORBIDDEN
        self._first = np.array([_FORBIDDEN if x.startswith("I-") else 0.0 for x in self.labels])

    def tag(self, blocks: Iterable[npt.NDArray[np.uint32]]) -> list[str]:
        """The best label of each token; a block has a row of hashes a template."""
        scores = np.concatenate([self._scores(block) for block in blocks])
        return self._viterbi(scores * self._scale)

    def marginals(self, blocks: Iterable[npt.NDArray[np.uint32]]) -> npt.NDArray[np.float64]:
        """The probability of each label at each place, a row a place; rows sum to one."""
        scores = np.concatenate([self._scores(block) for block in blocks]) * self._scale
        forward = np.empty(scores.shape)
        backward = np.zeros(scores.shape)
        forward[0] = scores[0] + self._first
        for i in range(1, len(scores)):
            through = forward[i - 1][:, None] + self._transitions
            forward[i] = np.logaddexp.reduce(through, axis=0) + scores[i]
        for i in range(len(scores) - 2, -1, -1):
            onward = self._transitions + scores[i + 1] + backward[i + 1]
            backward[i] = np.logaddexp.reduce(onward, axis=1)
        joint = forward + backward
        share: npt.NDArray[np.float64] = np.exp(
            joint - np.logaddexp.reduce(joint, axis=1, keepdims=True)
        )
        return share

    def _scores(self, block: npt.NDArray[np.uint32]) -> npt.NDArray[np.int32]:
        rows = len(self._hashes)
        at = np.searchsorted(self._hashes, block)
        np.minimum(at, rows - 1, out=at)
        at[self._hashes[at] != block] = rows
        scores: npt.NDArray[np.int32] = self._weights[at].sum(axis=0, dtype=np.int32)
        return scores

    def _viterbi(self, scores: npt.NDArray[np.floating]) -> list[str]:
        best = scores[0] + self._first
        back = np.zeros(scores.shape, np.intp)
        for i in range(1, len(scores)):
            through = best[:, None] + self._transitions
            back[i] = through.argmax(axis=0)
            best = through.max(axis=0) + scores[i]
        at = int(best.argmax())
        path = [at]
        for i in range(len(scores) - 1, 0, -1):
            at = int(back[i, at])
            path.append(at)
        return [self.labels[at] for at in reversed(path)]


def write(
    path: Path,
    labels: Sequence[str],
    transitions: npt.NDArray[np.float64],
    weights: dict[int, npt.NDArray[np.float64]],
) -> None:
    """Store a trained model; `weights` maps a feature's hash to its K weights."""
    hashes = np.array(sorted(weights), np.uint32)
    rows = np.stack([weights[int(each)] for each in hashes])
    scale = min(float(np.abs(rows).max()), 6.0) / 127
    header = {
        "labels": list(labels),
        "scale": scale,
        "rows": len(hashes),
        "transitions": transitions.round(4).tolist(),
    }
    line = json.dumps(header).encode()
    line += b" " * (-(len(line) + 1) % 4) + b"\n"
    quantised = np.clip(np.rint(rows / scale), -127, 127).astype(np.int8)
    path.write_bytes(line + hashes.tobytes() + quantised.tobytes())
