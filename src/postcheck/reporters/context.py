"""What a reporter is told beside the verdict: plain facts, handed in by the command line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from postcheck.model import Cite, Severity
from postcheck.reporters.text import listed


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """The facts of one rule that a report may show."""

    code: str
    check: str
    title: str
    severity: Severity
    message: str
    advice: str
    doc: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportContext:
    """How to write a report, and the facts that a verdict does not hold.

    `width` is in terminal cells, `seconds` the time the run took. `redacted` asks for a report
    that names nobody; `fingerprint_key` is secret and tells a finding again in a later run.
    """

    version: str
    rules: tuple[RuleInfo, ...] = ()
    policy_titles: Mapping[str, str] = field(default_factory=dict)
    width: int = 80
    color: bool = False
    redacted: bool = False
    fingerprint_key: bytes = field(default=b"", repr=False)
    seconds: float | None = None

    def title(self, code: str, check: str) -> str:
        """The title of the rule `code`, or its check in words where the rule is unknown."""
        return next((rule.title for rule in self.rules if rule.code == code), check_words(check))

    def policy(self, policy: str) -> str:
        """The title of a policy, or its id where nobody gave it a title."""
        return self.policy_titles.get(policy, policy)

    def cited(self, cites: Iterable[Cite], sole: str = "") -> str:
        """The passages, each policy named behind its own, but for the policy `sole`."""
        passages: dict[str, list[str]] = {}
        for cite in cites:
            passages.setdefault(cite.policy, []).append(f'"{cite.section}"')
        return "; ".join(
            listed(sections) + ("" if policy == sole else f" ({self.policy(policy)})")
            for policy, sections in passages.items()
        )


def check_words(check: str) -> str:
    """A check id as a person reads it: "home-address" is "Home address"."""
    return check.replace("-", " ").capitalize()
