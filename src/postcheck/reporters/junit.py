"""JUnit XML: a test suite for each source, a test case for each check."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from postcheck.model import Finding, Refusal, Status, Verdict
from postcheck.reporters.redaction import HIDDEN
from postcheck.reporters.summary import CheckSummary, SourceSummary, by_source
from postcheck.reporters.text import place_words, rewrites, tally, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from postcheck.reporters.context import ReportContext

_COUNTS = ("failures", "errors", "skipped")


def render(verdict: Verdict, context: ReportContext) -> str:
    """The XML. A check that is off counts as skipped, one that could not run as an error."""
    suites = [_suite(source) for source in by_source(verdict)]
    suites += [_refused(refusal) for refusal in verdict.refusals]
    cases = [case for suite in suites for case in suite.cases]
    took = {} if context.seconds is None else {"time": f"{context.seconds:.3f}"}
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f"<testsuites{_attributes(name='postcheck', **_counts(cases), **took)}>",
    ]
    for suite in suites:
        lines.append(f"  <testsuite{_attributes(name=suite.path, **_counts(suite.cases))}>")
        lines += (line for case in suite.cases for line in _case(case, suite.path))
        lines.append("  </testsuite>")
    return "\n".join([*lines, "</testsuites>"]) + "\n"


@dataclass(frozen=True, slots=True)
class _Case:
    """One check on one source: which count it adds to ("" for a pass), and what it says."""

    name: str
    count: str = ""
    kind: str = ""
    message: str = ""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Suite:
    path: str
    cases: tuple[_Case, ...]


def _suite(source: SourceSummary) -> _Suite:
    return _Suite(source.path, tuple(_judged(check) for check in source.checks))


def _refused(refusal: Refusal) -> _Suite:
    message = f"{refusal.message} {refusal.hint}".strip()
    return _Suite(refusal.path, (_Case("readable", "errors", "not read", message),))


def _judged(check: CheckSummary) -> _Case:
    lines = tuple(_line(finding) for finding in check.findings)
    if any(finding.fails for finding in check.findings):
        return _Case(check.check, "failures", "failed", check.remark, lines)
    if check.status in {Status.SKIPPED, Status.FAILED}:
        return _Case(check.check, "errors", "not run", check.remark, lines)
    if check.status is Status.OFF:
        return _Case(check.check, "skipped", "", f"Off: {check.reason}", lines)
    return _Case(check.check, lines=(tally(check.findings), *lines) if lines else ())


def _line(finding: Finding) -> str:
    said = [finding.message, finding.advice]
    if finding.excerpt.words != HIDDEN:
        said.append(f'Found "{finding.excerpt.words}".')
        said += [f"Write {rewrites(finding.fix)}."] if finding.fix else []
    words = visible(" ".join(filter(None, said)))
    return f"{finding.severity} {finding.code}, {place_words(finding)}: {words}"


def _counts(cases: Sequence[_Case]) -> dict[str, str]:
    counts = Counter(case.count for case in cases)
    return {"tests": str(len(cases)), **{name: str(counts[name]) for name in _COUNTS}}


def _case(case: _Case, path: str) -> Iterator[str]:
    opening = f"    <testcase{_attributes(name=case.name, classname=path)}"
    text = "\n".join(escape(line) for line in case.lines)
    if not case.count:
        yield f"{opening}><system-out>{text}</system-out></testcase>" if text else f"{opening}/>"
        return
    tag = {"failures": "failure", "errors": "error", "skipped": "skipped"}[case.count]
    kind = {"type": case.kind} if case.kind else {}
    yield f"{opening}>"
    yield f"      <{tag}{_attributes(message=case.message, **kind)}>{text}</{tag}>"
    yield "    </testcase>"


def _attributes(**values: str) -> str:
    return "".join(f' {name}="{escape(visible(value))}"' for name, value in values.items())
