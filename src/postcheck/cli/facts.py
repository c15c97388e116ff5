"""What the reports and the pages say of the rules, taken from the rules themselves."""

from __future__ import annotations

from postcheck.authoring import AnyRule
from postcheck.registry import load_registry
from postcheck.reporters import RuleInfo


def rule_infos() -> tuple[RuleInfo, ...]:
    """Every rule's plain facts."""
    return tuple(_info(rule) for rule in load_registry().rules)


def _info(rule: AnyRule) -> RuleInfo:
    return RuleInfo(
        code=rule.code,
        check=rule.check_id,
        title=rule.title,
        severity=rule.severity,
        message=rule.message,
        advice=rule.advice,
        doc=rule.doc,
        cites=rule.cites,
    )
