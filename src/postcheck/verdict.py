"""From outcomes to the answer, and from the answer to the exit code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postcheck.errors import ExitCode
from postcheck.model import Outcome, Refusal, Result, Status, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_EXIT_CODES = {
    Result.PASS: ExitCode.PASS,
    Result.FAIL: ExitCode.FAIL,
    Result.INCOMPLETE: ExitCode.INCOMPLETE,
}


def result_of(outcomes: Iterable[Outcome]) -> Result:
    """Fail wins over incomplete; a check that could not run is never a pass."""
    incomplete = False
    for outcome in outcomes:
        if any(finding.fails for finding in outcome.findings):
            return Result.FAIL
        incomplete = incomplete or outcome.status in {Status.SKIPPED, Status.FAILED}
    return Result.INCOMPLETE if incomplete else Result.PASS


def judge(
    outcomes: Sequence[Outcome], refusals: Sequence[Refusal] = (), passed_over: int = 0
) -> Verdict:
    """The verdict of a run. A file that could not be read leaves it incomplete."""
    result = result_of(outcomes)
    if result is Result.PASS and refusals:
        result = Result.INCOMPLETE
    return Verdict(result, tuple(outcomes), tuple(refusals), passed_over)


def exit_code(verdict: Verdict) -> ExitCode:
    """The exit code for a verdict; a run that could read no file at all is wrong usage."""
    if verdict.refusals and not verdict.outcomes:
        return ExitCode.USAGE
    return _EXIT_CODES[verdict.result]
