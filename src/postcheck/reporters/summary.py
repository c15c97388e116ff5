"""A verdict arranged for its readers: by source, by check, and by the note it leaves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from postcheck.model import Cite, Finding, Outcome, Result, Severity, Status, Verdict
from postcheck.reporters.context import check_words
from postcheck.reporters.text import count, listed, tally, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SEVERITIES = tuple(Severity)  # gravest first
_GRAVITY = (Status.FAILED, Status.SKIPPED, Status.RAN, Status.OFF)
_UNEXPLAINED = {
    Status.OFF: "It is switched off.",
    Status.SKIPPED: "A tool that it needs cannot run here.",
    Status.FAILED: "A fault in postcheck stopped it.",
}
WORDS = ("failed", "warned", "not run", "off", "passed")  # what needs a person comes first
_PART = {Status.OFF: "off", Status.SKIPPED: "not run", Status.FAILED: "not run"}
HEADLINES = {
    Result.PASS: ("PASS", "nothing found that must be fixed before you publish."),
    Result.FAIL: ("FAIL", "do not publish yet."),
    Result.INCOMPLETE: ("INCOMPLETE", "do not publish yet, not everything was checked."),
}


@dataclass(frozen=True, slots=True)
class Gap:
    """Why a check did not run; `limits` says for which part of it, "" for the whole."""

    limits: str
    reason: str

    def __str__(self) -> str:
        return f"{self.limits}: {self.reason}" if self.limits else self.reason


@dataclass(frozen=True, slots=True)
class CheckSummary:
    """What became of one check: its gravest status, its findings, and why it did not run."""

    check: str
    status: Status
    gaps: tuple[Gap, ...]
    findings: tuple[Finding, ...]

    @property
    def reason(self) -> str:
        """Why the check, or a part of it, did not run; "" where all of it did."""
        return " ".join(map(str, self.gaps))

    @property
    def word(self) -> str:
        """The status in a word: failed, warned, not run, off or passed."""
        if any(finding.fails for finding in self.findings):
            return "failed"
        if any(finding.severity is not Severity.REMINDER for finding in self.findings):
            return "warned"
        return "passed" if self.status is Status.RAN else _PART[self.status]

    @property
    def missing(self) -> str:
        """How much of the check did not run: "off", "not run", "in part", or "" for nothing."""
        return _PART.get(self.status, "in part") if self.gaps else ""

    @property
    def remark(self) -> str:
        """How much was found, and what was not checked and why."""
        return "; ".join(filter(None, (tally(self.findings), self.reason)))


@dataclass(frozen=True, slots=True)
class SourceSummary:
    """One source with its result, its checks, and its findings in order of place."""

    path: str
    kind: str
    result: Result
    checks: tuple[CheckSummary, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """Words found, and the later findings of the same rule in the same words."""

    finding: Finding
    again: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """All that one rule says about one source, said once."""

    code: str
    check: str
    severity: Severity
    message: str
    advice: str
    cites: tuple[Cite, ...]
    spots: tuple[Spot, ...]


def by_source(verdict: Verdict) -> tuple[SourceSummary, ...]:
    """The sources of a run in the order they were checked."""
    groups: dict[str, list[Outcome]] = {}
    for outcome in verdict.outcomes:
        groups.setdefault(outcome.source.name, []).append(outcome)
    return tuple(_source(path, outcomes) for path, outcomes in groups.items())


def _source(path: str, outcomes: Sequence[Outcome]) -> SourceSummary:
    findings = _sorted(finding for outcome in outcomes for finding in outcome.findings)
    if any(finding.fails for finding in findings):
        result = Result.FAIL
    elif any(outcome.status in {Status.SKIPPED, Status.FAILED} for outcome in outcomes):
        result = Result.INCOMPLETE
    else:
        result = Result.PASS
    return SourceSummary(path, outcomes[0].kind, result, by_check(outcomes), findings)


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: (finding.span, finding.code)))


def by_check(outcomes: Iterable[Outcome]) -> tuple[CheckSummary, ...]:
    """The checks of one source, or of a whole run, in the order they were run."""
    groups: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        groups.setdefault(outcome.check, []).append(outcome)
    return tuple(
        CheckSummary(
            check,
            min((outcome.status for outcome in group), key=_GRAVITY.index),
            _gaps(group),
            tuple(finding for outcome in group for finding in outcome.findings),
        )
        for check, group in groups.items()
    )


def by_need(outcomes: Iterable[Outcome]) -> tuple[CheckSummary, ...]:
    """The checks of a run, those that need a person first."""
    return tuple(sorted(by_check(outcomes), key=lambda check: WORDS.index(check.word)))


def _gaps(outcomes: Sequence[Outcome]) -> tuple[Gap, ...]:
    """Each reason once, saying of which rules and of how many files where not of all."""
    codes = {outcome.code for outcome in outcomes}
    paths = {outcome.source.name for outcome in outcomes}
    groups: dict[tuple[Status, str], list[Outcome]] = {}
    for outcome in outcomes:
        if outcome.status is not Status.RAN:
            groups.setdefault((outcome.status, outcome.reason), []).append(outcome)
    gaps = []
    for (status, reason), group in groups.items():
        which = {outcome.code for outcome in group}
        where = {outcome.source.name for outcome in group}
        limits = f" for {listed(sorted(which))}" if which < codes else ""
        limits += f" in {len(where):,} of {count(len(paths), 'file')}" if where < paths else ""
        limits = f"{_PART[status]}{limits}" if limits else ""
        gaps.append(Gap(limits, reason or _UNEXPLAINED[status]))
    return tuple(gaps)


def notes(findings: Iterable[Finding]) -> tuple[Note, ...]:
    """The findings gathered by what they say: gravest first, then in order of place."""
    groups: dict[tuple[object, ...], dict[tuple[object, ...], list[Finding]]] = {}
    for finding in sorted(findings, key=lambda finding: _SEVERITIES.index(finding.severity)):
        note = (finding.code, finding.severity, finding.message, finding.advice, finding.cites)
        spot = (finding.excerpt.words, finding.fix)
        groups.setdefault(note, {}).setdefault(spot, []).append(finding)
    return tuple(_note(tuple(spots.values())) for spots in groups.values())


def _note(spots: tuple[list[Finding], ...]) -> Note:
    lead = spots[0][0]
    return Note(
        lead.code,
        lead.check,
        lead.severity,
        lead.message,
        lead.advice,
        lead.cites,
        tuple(Spot(first, tuple(again)) for first, *again in spots),
    )


def headline(verdict: Verdict) -> str:
    """The answer, unmistakable: "FAIL: do not publish yet."."""
    word, sentence = HEADLINES[verdict.result]
    return f"{word}: {sentence}"


def overview(verdict: Verdict, sources: Sequence[SourceSummary], seconds: float | None) -> str:
    """How much was found in how many files, and what was not read, in one or two sentences."""
    found = tally(verdict.findings)
    where = [source for source in sources if source.findings]
    if len(sources) == 1:
        head = f"{found or 'No findings'} in {visible(sources[0].path)}"
    elif found:
        head = f"{found} in {len(where):,} of {count(len(sources), 'file')}"
    else:
        head = f"No findings in {count(len(sources), 'file')}" if sources else "No file was checked"
    took = f", checked in {seconds:.1f} s" if sources and seconds is not None else ""
    sentences = [f"{head}{took}."]
    if verdict.refusals:
        sentences.append(f"{count(len(verdict.refusals), 'file')} could not be read.")
    if verdict.passed_over:
        sentences.append(f"{count(verdict.passed_over, 'file')} passed over (not text).")
    return " ".join(sentences)


def sole_policy(findings: Iterable[Finding]) -> str:
    """The id of the policy that every finding cites; "" where there are several or none."""
    policies = {cite.policy for finding in findings for cite in finding.cites}
    return policies.pop() if len(policies) == 1 else ""


def unchecked(verdict: Verdict) -> str:
    """Which checks are no part of this verdict, or not whole, by name; "" where all ran."""
    absent = [
        f"{check_words(check.check)} ({check.missing})"
        for check in by_check(verdict.outcomes)
        if check.missing
    ]
    return f"Not checked: {', '.join(absent)}." if absent else ""
