"""SARIF 2.1.0: the report that code-scanning services read."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import PurePath
from urllib.parse import quote

from postcheck.model import Finding, Refusal, Result, Severity, Status, Verdict
from postcheck.reporters.context import ReportContext, RuleInfo, check_words
from postcheck.reporters.redaction import HIDDEN
from postcheck.reporters.summary import CheckSummary, by_check, by_source, headline
from postcheck.reporters.text import visible

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_FINGERPRINT = "postcheckWords/v1"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.REMINDER: "note"}
_GAP_LEVELS = {
    Status.RAN: "note",
    Status.OFF: "note",
    Status.SKIPPED: "warning",
    Status.FAILED: "error",
}

_Object = dict[str, object]


def render(verdict: Verdict, context: ReportContext) -> str:
    """One log with one run, in ASCII. Regions count code points, as findings do."""
    checks = by_check(verdict.outcomes)
    rules = {rule.code: rule for rule in context.rules}
    for finding in verdict.findings:
        rules.setdefault(finding.code, _known_by(finding))
    index = {code: at for at, code in enumerate(rules)}
    seen: Counter[str] = Counter()
    run = {
        "tool": {
            "driver": {
                "name": "postcheck",
                "version": context.version,
                "rules": [_rule(rule, context) for rule in rules.values()],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(verdict, checks)],
        "results": [
            _result(finding, source.path, index[finding.code], seen)
            for source in by_source(verdict)
            for finding in source.findings
        ],
        "properties": {"result": verdict.result, "passedOver": verdict.passed_over},
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _known_by(finding: Finding) -> RuleInfo:
    title = check_words(finding.check)
    return RuleInfo(
        finding.code,
        finding.check,
        title,
        finding.severity,
        finding.message,
        finding.advice,
        "",
        finding.cites,
    )


def _rule(rule: RuleInfo, context: ReportContext) -> _Object:
    policy = f"Policy: {context.cited(rule.cites)}" if rule.cites else ""
    help_text = "\n\n".join(filter(None, (rule.doc.strip(), rule.message, rule.advice, policy)))
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.message},
        "help": {"text": help_text},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"check": rule.check, "tags": [rule.check]},
    }


def _result(finding: Finding, path: str, rule_index: int, seen: Counter[str]) -> _Object:
    """One finding. The same words again in a file are told apart by a running number."""
    seen[finding.fingerprint] += 1
    return {
        "ruleId": finding.code,
        "ruleIndex": rule_index,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.advice}".strip()},
        "locations": [_location(finding, path)],
        "partialFingerprints": {_FINGERPRINT: f"{finding.fingerprint}:{seen[finding.fingerprint]}"},
        "properties": {
            "check": finding.check,
            "fix": list(finding.fix),
            "cites": [{"policy": cite.policy, "section": cite.section} for cite in finding.cites],
        },
    }


def _location(finding: Finding, path: str) -> _Object:
    place = finding.place
    region: _Object = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "charOffset": finding.span.start,
        "charLength": finding.span.end - finding.span.start,
    }
    if finding.excerpt.words != HIDDEN:
        region["snippet"] = {"text": visible(finding.excerpt.words)}
    location: _Object = {
        "physicalLocation": {"artifactLocation": {"uri": _uri(path)}, "region": region}
    }
    if place.label:
        location["logicalLocations"] = [{"name": visible(place.label)}]
    return location


def _uri(path: str) -> str:
    pure = PurePath(path)
    if pure.is_absolute():
        return pure.as_uri()
    return quote(pure.as_posix().encode("utf-8", "surrogateescape"))


def _invocation(verdict: Verdict, checks: tuple[CheckSummary, ...]) -> _Object:
    """Whether all was checked that should have been, and in words what was not."""
    broken = any(check.status in {Status.SKIPPED, Status.FAILED} for check in checks)
    incomplete = broken or verdict.refusals or verdict.result is Result.INCOMPLETE
    return {
        "executionSuccessful": not incomplete,
        "toolExecutionNotifications": [
            *(_gap(check) for check in checks if check.missing),
            *(_refused(refusal) for refusal in verdict.refusals),
            {"level": "note", "message": {"text": headline(verdict)}},
        ],
    }


def _gap(check: CheckSummary) -> _Object:
    text = f"Not checked: {check_words(check.check)} ({check.missing}). {check.reason}"
    return {"level": _GAP_LEVELS[check.status], "message": {"text": visible(text)}}


def _refused(refusal: Refusal) -> _Object:
    text = visible(f"{refusal.message} {refusal.hint}".strip())
    where = {"physicalLocation": {"artifactLocation": {"uri": _uri(refusal.path)}}}
    return {"level": "error", "message": {"text": text}, "locations": [where]}
