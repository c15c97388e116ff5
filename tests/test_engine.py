from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from postcheck import formats
from postcheck.authoring import AnyRule, Cite, Hit, Pass, Reading, Rule, Severity, Span, Tool
from postcheck.engine import Engine
from postcheck.errors import ToolOff, ToolUnavailable
from postcheck.model import District, Kind, Outcome, PartKind, Policy, Status
from postcheck.registry import Registry
from postcheck.tools.toolbox import Toolbox

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

TEXT = "Tuesday fair\n\nBring a red hat, a red scarf and a friend to the gym door.\n"


def red(reading: Reading, _options: object) -> Iterator[Hit]:
    start = reading.text.find("red")
    while start >= 0:
        yield Hit(Span(start, start + 3), fix=("blue",))
        start = reading.text.find("red", start + 1)


def rule(check: Callable[[Reading, object], Iterable[Hit]] = red) -> AnyRule:
    return Rule(
        code="TEST101", check_id="red", title="Red", severity=Severity.WARNING,
        message="Red is out.", advice="Say blue.", cites=(Cite("p", "s"),), check=check,
        flags=("[[red]]",), passes=(Pass("blue", "blue"),),
    )  # fmt: skip


def outcome_of(tested: AnyRule, policy: Policy | None = None, text: str = TEXT) -> Outcome:
    policy = policy or Policy(enabled=frozenset({"TEST101"}))
    source, posts = formats.read_text(text, kind=policy.kind)
    engine = Engine(Registry((tested,)), Toolbox())
    (found,) = engine.check(source, posts, policy, date(2026, 3, 2))
    return found


def test_hits_are_stamped_into_findings() -> None:
    first, second = outcome_of(rule()).findings
    assert (first.code, first.check, first.message) == ("TEST101", "red", "Red is out.")
    assert first.span.of(TEXT) == "red"
    assert (first.place.line, first.place.column) == (3, 9)
    assert (first.excerpt.before, first.excerpt.words) == ("Bring a ", "red")
    assert first.excerpt.after.startswith(" hat")
    assert second.span.start > first.span.start
    assert not first.fails


def test_the_policy_weighs() -> None:
    policy = Policy(
        enabled=frozenset({"TEST101"}),
        severities={"TEST101": Severity.ERROR},
        district=District(policy="other-2024", passages={"red": "On colours"}),
    )
    finding = outcome_of(rule(), policy).findings[0]
    assert finding.severity is Severity.ERROR
    assert finding.fails
    assert finding.cites == (Cite("other-2024", "On colours"),)


def test_a_warning_fails_where_the_policy_says_so() -> None:
    policy = Policy(enabled=frozenset({"TEST101"}), fail_on=Severity.WARNING)
    assert outcome_of(rule(), policy).findings[0].fails


def test_a_rule_sees_only_its_parts() -> None:
    titled = replace(rule(), parts=frozenset({PartKind.TITLE}))
    assert outcome_of(titled, text="A red day\n\nBring a red hat to the gym.\n").findings[
        0
    ].span == (Span(2, 5))
    assert len(outcome_of(titled, text="A red day\n\nBring a red hat to the gym.\n").findings) == 1


def broken(error: Exception) -> Callable[[Reading, object], Iterator[Hit]]:
    def check(_reading: Reading, _options: object) -> Iterator[Hit]:
        yield Hit(Span(0, 3))
        raise error

    return check


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (ValueError("Marisol Trevino"), Status.FAILED, "The rule TEST101 broke (ValueError)."),
        (ToolUnavailable("No Java.", "Get it."), Status.SKIPPED, "No Java. Get it."),
        (ToolOff("No list."), Status.OFF, "No list."),
    ],
)
def test_what_breaks_is_told_and_keeps_its_findings(
    error: Exception, status: Status, said: str
) -> None:
    outcome = outcome_of(rule(broken(error)))
    assert outcome.status is status
    assert outcome.reason == said
    assert len(outcome.findings) == 1


def test_a_hit_outside_the_text_breaks_the_rule() -> None:
    def check(_reading: Reading, _options: object) -> Iterator[Hit]:
        yield Hit(Span(5, 5))

    assert outcome_of(rule(check)).status is Status.FAILED


@pytest.mark.parametrize(
    "view", ["entities", "people", "grammar", "phones", "addresses", "withheld"]
)
def test_an_undeclared_tool_may_not_be_touched(view: str) -> None:
    def check(reading: Reading, _options: object) -> Iterator[Hit]:
        yield from (Hit(found.span) for found in getattr(reading, view))

    outcome = outcome_of(rule(check))
    assert outcome.status is Status.FAILED
    assert "UndeclaredToolError" in outcome.reason


@pytest.mark.parametrize(
    "policy",
    [
        Policy(enabled=frozenset()),
        Policy(enabled=frozenset({"TEST101"}), kind=Kind.COMMENT),
    ],
)
def test_what_does_not_apply_is_off_and_says_why(policy: Policy) -> None:
    outcome = outcome_of(rule(), policy)
    assert outcome.status is Status.OFF
    assert outcome.reason


def test_only_the_tools_of_enabled_rules_are_loaded() -> None:
    tested = replace(rule(), uses=frozenset({Tool.NLP}))
    engine = Engine(Registry((tested,)), Toolbox())
    assert engine.tools_for(Policy(enabled=frozenset({"TEST101"}))) == {Tool.NLP}
    assert engine.tools_for(Policy(enabled=frozenset())) == frozenset()
