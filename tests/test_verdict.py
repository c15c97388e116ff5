from __future__ import annotations

import pytest

from postcheck.model import (
    Excerpt,
    Finding,
    Kind,
    Media,
    Outcome,
    Place,
    Refusal,
    Result,
    Severity,
    Source,
    Span,
    Status,
)
from postcheck.verdict import exit_code, judge

SOURCE = Source("a.txt", Media.TEXT, "words")
REFUSAL = Refusal("b.txt", "It is not text.")


def outcome(status: Status = Status.RAN, *, fails: bool | None = None) -> Outcome:
    finding = Finding(
        "X101", "x", Severity.ERROR, "m", "a", Excerpt("", "w", ""), Span(0, 1),
        Place(1, 1, 1, 2), (), (), fails=bool(fails),
    )  # fmt: skip
    return Outcome("X101", "x", SOURCE, Kind.POST, status, () if fails is None else (finding,))


@pytest.mark.parametrize(
    ("outcomes", "refusals", "result", "code"),
    [
        ([outcome()], [], Result.PASS, 0),
        ([outcome(fails=False)], [], Result.PASS, 0),
        ([outcome(Status.OFF)], [], Result.PASS, 0),
        ([outcome(fails=True)], [], Result.FAIL, 1),
        ([outcome(Status.SKIPPED)], [], Result.INCOMPLETE, 3),
        ([outcome(Status.FAILED)], [], Result.INCOMPLETE, 3),
        ([outcome(Status.FAILED, fails=True)], [], Result.FAIL, 1),
        ([outcome(Status.SKIPPED), outcome(fails=True)], [], Result.FAIL, 1),
        ([outcome()], [REFUSAL], Result.INCOMPLETE, 3),
        ([outcome(fails=True)], [REFUSAL], Result.FAIL, 1),
        ([], [REFUSAL], Result.INCOMPLETE, 2),
    ],
)
def test_what_was_not_checked_never_passes(
    outcomes: list[Outcome], refusals: list[Refusal], result: Result, code: int
) -> None:
    verdict = judge(outcomes, refusals)
    assert verdict.result is result
    assert exit_code(verdict) == code
