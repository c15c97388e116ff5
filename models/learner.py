"""A conditional random field that learns while it reads: a batch of texts, a step, the next batch.

FTRL-Proximal (McMahan and others, 2013): every weight has its own, falling step size, and stays
zero until enough speaks for it. A text is seen a few times instead of a hundred, so that each pass
can bring other names and other posts.

A text may be labelled in part: a token's row of `allowed` says which labels it may have, and the
model is taught that one of them is right, without saying which.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

    Hashes = npt.NDArray[np.uint32]  # a row a token, a column a template
    Allowed = npt.NDArray[np.bool_]  # a row a token, a column a label
    Floats = npt.NDArray[np.float64]

_SORTED_TOGETHER: Final = 1000  # texts of like length share a batch; which ones changes each pass


@dataclass(frozen=True, slots=True)
class Options:
    """How fast to learn and how much has to speak for a weight."""

    rate: float = 0.12
    settled: float = 1.0  # what a weight's step size starts from
    l1: float = 1.0
    l2: float = 0.05
    least_uses: int = 2  # a feature seen less often in a pass is passed over in that pass
    batch: int = 800  # tokens


@dataclass(frozen=True, slots=True)
class _Batch:
    """Texts that stand one after another, the longest first."""

    lengths: npt.NDArray[np.intp]
    starts: npt.NDArray[np.intp]

    def places(self, step: int) -> npt.NDArray[np.intp]:
        """Where each text has its token number `step`, of those texts that have one."""
        running = int(np.searchsorted(-self.lengths, -step, side="left"))
        return self.starts[:running] + step


class Learner:
    """Weights of K labels for each feature met often enough, and K x K transitions."""

    def __init__(self, labels: Sequence[str], options: Options) -> None:
        self._options = options
        self._keys = np.zeros(0, np.uint32)  # sorted
        self._rows = np.zeros(0, np.intp)  # of the keys, in `_weights`; row 0 is for all others
        self._weights, self._sums, self._squares = (
            np.zeros((1, len(labels)), np.float32) for _ in range(3)
        )
        count = len(labels)
        self.transitions = np.zeros((count, count))
        self._transition_squares = np.zeros((count, count))
        # As in decoding: I- stands only after B- or I- of its kind.
        self._possible = np.array(
            [[not b.startswith("I-") or a[2:] == b[2:] for b in labels] for a in labels], float
        )
        self._first = np.array([not label.startswith("I-") for label in labels], float)

    def weights(self) -> tuple[Hashes, npt.NDArray[np.float32]]:
        """The features with a weight that is not zero, and their weights, a row each."""
        weights = self._weights[self._rows]
        kept = weights.any(axis=1)
        return self._keys[kept], weights[kept]

    def learn(self, texts: list[tuple[Hashes, Allowed]], random: Random) -> float:
        """One pass over some texts; return the mean loss of a token, each before its own step."""
        rows = self._index(np.concatenate([hashes for hashes, _ in texts]))
        ends = np.cumsum([len(allowed) for _, allowed in texts])
        loss = 0.0
        for batch in self._batches([len(allowed) for _, allowed in texts], random):
            which = np.concatenate([np.arange(ends[i] - len(texts[i][1]), ends[i]) for i in batch])
            loss += self._step(rows[which], [texts[i][1] for i in batch])
        return loss / float(ends[-1])

    def _index(self, hashes: Hashes) -> npt.NDArray[np.int32]:
        """The row of each feature, with new rows for what this pass brings often enough."""
        every, places, uses = np.unique(hashes, return_inverse=True, return_counts=True)
        fresh = np.setdiff1d(every[uses >= self._options.least_uses], self._keys)
        keys = np.concatenate([self._keys, fresh])
        order = keys.argsort()
        new = len(self._weights) + np.arange(len(fresh))
        self._keys, self._rows = keys[order], np.concatenate([self._rows, new])[order]
        more = np.zeros((len(fresh), self._weights.shape[1]), np.float32)
        self._weights, self._sums, self._squares = (
            np.concatenate([old, more]) for old in (self._weights, self._sums, self._squares)
        )
        at = np.minimum(np.searchsorted(self._keys, every), len(self._keys) - 1)
        rows = np.where(self._keys[at] == every, self._rows[at], 0).astype(np.int32)
        return rows[places].reshape(hashes.shape)

    def _batches(self, lengths: list[int], random: Random) -> Iterator[list[int]]:
        """Texts of like length, the longest first; short and long batches mixed."""
        order = list(range(len(lengths)))
        random.shuffle(order)
        batches: list[list[int]] = []
        for start in range(0, len(order), _SORTED_TOGETHER):
            tokens = self._options.batch
            for i in sorted(order[start : start + _SORTED_TOGETHER], key=lambda i: -lengths[i]):
                if tokens + lengths[i] > self._options.batch:
                    batches.append([])
                    tokens = 0
                batches[-1].append(i)
                tokens += lengths[i]
        random.shuffle(batches)
        yield from batches

    def _step(self, rows: npt.NDArray[np.int32], texts: list[Allowed]) -> float:
        """Learn from one batch; return its loss before that."""
        lengths = np.array([len(each) for each in texts])
        batch = _Batch(lengths, np.cumsum(lengths) - lengths)
        scores = self._weights[rows].sum(axis=1, dtype=np.float64)
        likely = np.exp(scores - scores.max(axis=1, keepdims=True))
        expected, moves, total = self._expect(likely, batch)
        right, right_moves, part = self._expect(likely * np.concatenate(texts), batch)
        self._descend(rows, (expected - right).astype(np.float32))
        moves -= right_moves
        self._transition_squares += moves**2
        step = self._options.rate / (self._options.settled + np.sqrt(self._transition_squares))
        self.transitions -= step * moves
        return total - part

    def _expect(self, likely: Floats, batch: _Batch) -> tuple[Floats, Floats, float]:
        """How often each label is expected at each token, each transition, and the log of the sum.

        Forward and backward over all texts of a batch at once.
        """
        moves = np.exp(self.transitions) * self._possible
        forward = np.empty(likely.shape)
        backward = np.ones(likely.shape)
        norms = np.empty(len(likely))
        now = likely[batch.starts] * self._first
        for step in range(int(batch.lengths[0])):
            at = batch.places(step)
            if step:
                now = (now[: len(at)] @ moves) * likely[at]
            sums = now.sum(axis=1)
            now = now / sums[:, None]
            forward[at], norms[at] = now, sums
        ahead = likely / norms[:, None]
        for step in range(int(batch.lengths[0]) - 1, 0, -1):
            at = batch.places(step)
            backward[at - 1] = (ahead[at] * backward[at]) @ moves.T
        later = np.ones(len(likely), bool)
        later[batch.starts] = False
        after = np.flatnonzero(later)
        pairs = forward[after - 1].T @ (ahead[after] * backward[after]) * moves
        return forward * backward, pairs, float(np.log(norms).sum())

    def _descend(self, rows: npt.NDArray[np.int32], errors: npt.NDArray[np.float32]) -> None:
        """Move the weights of the batch's features against their errors."""
        options = self._options
        flat = rows.ravel()
        order = flat.argsort(kind="stable")
        firsts = np.flatnonzero(np.diff(flat[order], prepend=-1))
        touched = flat[order[firsts]]
        gradient = np.add.reduceat(errors[order // rows.shape[1]], firsts, axis=0)
        if touched[0] == 0:
            touched, gradient = touched[1:], gradient[1:]
        before = self._squares[touched]
        squares = before + gradient**2
        roots = np.sqrt(squares)
        sums = self._sums[touched]
        sums += gradient - (roots - np.sqrt(before)) / options.rate * self._weights[touched]
        pull = np.sign(sums) * np.maximum(np.abs(sums) - options.l1, 0)
        self._squares[touched], self._sums[touched] = squares, sums
        self._weights[touched] = -pull / ((options.settled + roots) / options.rate + options.l2)
