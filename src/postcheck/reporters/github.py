"""GitHub workflow commands: each finding as an annotation on its line."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from postcheck.model import Finding, Refusal, Severity, Status, Verdict
from postcheck.reporters.context import ReportContext, check_words
from postcheck.reporters.redaction import HIDDEN
from postcheck.reporters.summary import (
    CheckSummary,
    by_check,
    by_source,
    headline,
    overview,
    unchecked,
)
from postcheck.reporters.text import place_words, rewrites, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.REMINDER: "notice"}


def render(verdict: Verdict, context: ReportContext) -> str:
    """Commands for findings, checks that did not run and files not read; then the summary."""
    sources = by_source(verdict)
    lines = [
        _annotation(finding, source.path, context)
        for source in sources
        for finding in source.findings
    ]
    lines += (_gap(check) for check in by_check(verdict.outcomes) if check.missing)
    lines += (_refused(refusal) for refusal in verdict.refusals)
    summary = (headline(verdict), overview(verdict, sources, context.seconds), unchecked(verdict))
    # A command as well: a bare line may begin with a path, and a path may look like a command.
    lines.append(_command("notice", " ".join(filter(None, summary)), title="postcheck"))
    return "\n".join(lines) + "\n"


def _annotation(finding: Finding, path: str, context: ReportContext) -> str:
    place = finding.place
    title = f"{context.title(finding.code, finding.check)} ({finding.code})"
    properties = {"file": PurePath(path).as_posix(), "title": title}
    if not place.label:
        properties |= {"line": str(place.line), "endLine": str(place.end_line)}
        if place.line == place.end_line:  # a column counts only within one line
            properties |= {"col": str(place.column), "endColumn": str(place.end_column)}
    return _command(_COMMANDS[finding.severity], " ".join(_said(finding)), **properties)


def _said(finding: Finding) -> Iterator[str]:
    if finding.place.label or finding.meta:
        yield f"At {place_words(finding)}:"
    yield finding.message
    yield finding.advice
    if finding.excerpt.words != HIDDEN:
        yield f'Found "{visible(finding.excerpt.words)}".'
        if finding.fix:
            yield f"Write {rewrites(finding.fix)}."


def _gap(check: CheckSummary) -> str:
    broken = check.status in {Status.SKIPPED, Status.FAILED}
    title = f"Not checked: {check_words(check.check)} ({check.missing})"
    return _command("warning" if broken else "notice", check.reason, title=title)


def _refused(refusal: Refusal) -> str:
    said = f"{refusal.message} {refusal.hint}".strip()
    return _command("error", said, file=PurePath(refusal.path).as_posix(), title="Not read")


def _command(name: str, message: str, **properties: str) -> str:
    given = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {given}::{_data(message)}"


def _data(text: str) -> str:
    return visible(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
