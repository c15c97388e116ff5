"""Runs rules over readings, stamps their hits into findings, and isolates what breaks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from postcheck.errors import ToolOff, ToolUnavailable
from postcheck.model import (
    Cite,
    Excerpt,
    Finding,
    Hit,
    Outcome,
    Policy,
    Post,
    Severity,
    Source,
    Span,
    Status,
    Tool,
)
from postcheck.registry import Registry
from postcheck.tools.reading import Reading
from postcheck.tools.toolbox import Toolbox

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from postcheck.authoring import AnyRule

_CONTEXT = 60
"""How many characters of the line an excerpt keeps on each side of the words found."""

_WEIGHT = {Severity.REMINDER: 0, Severity.WARNING: 1, Severity.ERROR: 2}


@dataclass(frozen=True)
class Engine:
    """The one way from posts to outcomes: the command, the library and the gates all use it."""

    registry: Registry
    toolbox: Toolbox

    def tools_for(self, policy: Policy) -> frozenset[Tool]:
        """The tools that the policy's rules use: what a run has to load, and no more."""
        return frozenset(
            tool
            for rule in self.registry.rules
            if rule.code in policy.enabled and policy.kind in rule.kinds
            for tool in rule.uses
        )

    def check(
        self, source: Source, posts: Sequence[Post], policy: Policy, as_of: date
    ) -> tuple[Outcome, ...]:
        """One outcome a rule, whatever happens in the rule or in its tools."""
        readings = [Reading(post, policy, self.toolbox, as_of) for post in posts]
        return tuple(self._outcome(rule, source, readings, policy) for rule in self.registry.rules)

    def _outcome(
        self, rule: AnyRule, source: Source, readings: Sequence[Reading], policy: Policy
    ) -> Outcome:
        def ended(status: Status, reason: str = "") -> Outcome:
            found = tuple(sorted(findings, key=lambda f: (f.span.start, f.span.end)))
            return Outcome(rule.code, rule.check_id, source, policy.kind, status, found, reason)

        findings: list[Finding] = []
        if rule.code not in policy.enabled:
            return ended(Status.OFF, "Left out of this run.")
        if policy.kind not in rule.kinds:
            return ended(Status.OFF, f"Does not apply to a {policy.kind.value}.")
        try:
            for reading in readings:
                findings.extend(_findings(rule, reading, policy))
        except ToolOff as error:
            return ended(Status.OFF, str(error))
        except ToolUnavailable as error:
            return ended(Status.SKIPPED, str(error))
        except Exception as error:  # noqa: BLE001 - one broken rule must not hide the others
            # The type alone: an exception's own words may quote the draft.
            return ended(Status.FAILED, f"The rule {rule.code} broke ({type(error).__name__}).")
        return ended(Status.RAN)


def _findings(rule: AnyRule, reading: Reading, policy: Policy) -> Iterator[Finding]:
    options = policy.options.get(rule.code) or rule.options()
    seen: set[Span] = set()
    for hit in rule.check(reading.limited_to(rule.uses), options):
        if hit.span.start >= hit.span.end or hit.span.end > len(reading.text):
            msg = "a hit must cover words of the post"
            raise ValueError(msg)
        if hit.span in seen or reading.part_at(hit.span.start) not in rule.parts:
            continue
        seen.add(hit.span)
        yield _stamp(rule, hit, reading, policy)


def _stamp(rule: AnyRule, hit: Hit, reading: Reading, policy: Policy) -> Finding:
    post = reading.post
    span = post.map.to_source(hit.span)
    severity = policy.severities.get(rule.code, rule.severity)
    return Finding(
        code=rule.code,
        check=rule.check_id,
        severity=severity,
        message=rule.message,
        advice=rule.advice,
        excerpt=_excerpt(post.text, hit.span),
        span=span,
        place=post.source.locate(span),
        fix=hit.fix,
        cites=_cites(rule, policy),
        confidence=hit.confidence,
        detail=hit.detail,
        private=rule.private,
        fails=_WEIGHT[severity] >= _WEIGHT[policy.fail_on],
        meta=post.meta,
    )


def _cites(rule: AnyRule, policy: Policy) -> tuple[Cite, ...]:
    passage = policy.district.passages.get(rule.check_id)
    return (Cite(policy.district.policy, passage),) if passage else rule.cites


def _excerpt(text: str, span: Span) -> Excerpt:
    line_start = text.rfind("\n", 0, span.start) + 1
    line_end = text.find("\n", span.end)
    line_end = len(text) if line_end < 0 else line_end
    return Excerpt(
        before=text[max(line_start, span.start - _CONTEXT) : span.start],
        words=span.of(text),
        after=text[span.end : min(line_end, span.end + _CONTEXT)],
    )
