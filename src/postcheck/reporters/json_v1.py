"""The JSON report "postcheck/1": a frozen wire type that other programs read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from postcheck.reporters.summary import CheckSummary, SourceSummary, by_source

if TYPE_CHECKING:
    from postcheck.model import Finding, Refusal, Verdict
    from postcheck.reporters.context import ReportContext

SCHEMA = "postcheck/1"


def render(verdict: Verdict, context: ReportContext) -> str:
    """One JSON object in ASCII, so that no console's encoding can spoil it."""
    report = {
        "schema": SCHEMA,
        "version": context.version,
        "result": verdict.result,
        "sources": [_source(source) for source in by_source(verdict)],
        "refused": [_refused(refusal) for refusal in verdict.refusals],
        "passed_over": verdict.passed_over,
    }
    return json.dumps(report, indent=2) + "\n"


def _source(source: SourceSummary) -> dict[str, object]:
    return {
        "path": source.path,
        "kind": source.kind,
        "result": source.result,
        "checks": [_check(check) for check in source.checks],
        "findings": [_finding(finding) for finding in source.findings],
    }


def _check(check: CheckSummary) -> dict[str, object]:
    return {"check": check.check, "status": check.status, "reason": check.reason}


def _finding(finding: Finding) -> dict[str, object]:
    place = finding.place
    fields: dict[str, object] = {
        "code": finding.code,
        "check": finding.check,
        "severity": finding.severity,
        "message": finding.message,
        "advice": finding.advice,
        "start": finding.span.start,
        "end": finding.span.end,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "text": finding.excerpt.words,
        "fix": list(finding.fix),
        "cites": [{"policy": cite.policy, "section": cite.section} for cite in finding.cites],
        "detail": dict(finding.detail),
    }
    if place.label:
        fields["place"] = place.label
    if finding.meta:
        fields["meta"] = dict(finding.meta)
    return fields


def _refused(refusal: Refusal) -> dict[str, str]:
    return {"path": refusal.path, "message": refusal.message, "hint": refusal.hint}
