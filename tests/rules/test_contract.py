"""What every rule must be, and that its examples hold in every format."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache
from html import unescape
from typing import TYPE_CHECKING

import pytest

from formats.wrapping import wrap
from postcheck import formats
from postcheck.authoring import AnyRule, parse_example
from postcheck.config import Overrides, load_policy
from postcheck.engine import Engine
from postcheck.model import Finding, Kind, Media, PartKind, Policy, Status, Student, Tool
from postcheck.registry import Registry, load_registry
from postcheck.tools.optouts import OptOutList

if TYPE_CHECKING:
    from postcheck.tools.toolbox import Toolbox

AS_OF = date(2026, 3, 2)
LIST_NAME = "a list in memory"
RULES = load_registry().rules


def cases(*, gaps: bool = False) -> list[object]:
    return [
        pytest.param(rule, text, media, id=f"{rule.code}-{media}-{text[:40]}")
        for rule in RULES
        for text in (gap_texts(rule) if gaps else example_texts(rule))
        for media in Media
    ]


def example_texts(rule: AnyRule) -> list[str]:
    return [*rule.flags, *(entry.text for entry in rule.passes)]


def gap_texts(rule: AnyRule) -> list[str]:
    return [gap.text for gap in rule.gaps]


def findings(rule: AnyRule, text: str, media: Media, toolbox: Toolbox) -> tuple[Finding, ...]:
    """What the rule finds in `text` once it is wrapped in `media`."""
    titled = rule.given.part is PartKind.TITLE
    kind = rule.given.kind
    if titled and media is Media.TEXT:
        kind = Kind.TITLE if Kind.TITLE in rule.kinds else kind
    policy = given_list(rule, policy_for(rule.code, kind), toolbox)
    data = text.encode() if media is Media.TEXT else wrap(text, media, title=titled)
    source, posts = formats.read_bytes(f"example.{media}", data, kind=policy.kind, media=media)
    outcomes = Engine(Registry((rule,)), toolbox).check(source, posts, policy, AS_OF)
    assert [o.status for o in outcomes] == [Status.RAN], outcomes[0].reason
    for finding in outcomes[0].findings:
        assert_place_leads_back(finding, source.text, media)
    return outcomes[0].findings


@cache
def policy_for(code: str, kind: Kind) -> Policy:
    return load_policy(None, load_registry(), Overrides(kind=kind, select=(code,)))


def given_list(rule: AnyRule, policy: Policy, toolbox: Toolbox) -> Policy:
    if rule.given.roster is None:
        return policy
    name = f"{LIST_NAME} for {rule.code}"
    toolbox.supply(Tool.OPTOUTS, list_of(rule.given.roster), name)
    return replace(policy, optout_list=name)


@cache
def list_of(roster: tuple[Student, ...]) -> OptOutList:
    return OptOutList.from_students(roster)


def assert_place_leads_back(finding: Finding, source_text: str, media: Media) -> None:
    """The span in the file shows the finding's words once the format's marks are taken away."""
    shown = finding.span.of(source_text)
    if media is Media.TEXT:
        assert shown == finding.excerpt.words
    else:
        plain = unescape(re.sub(r"<[^>]*>", " ", shown)).replace("\\", "").replace('""', '"')
        assert letters(plain) == letters(finding.excerpt.words)


def letters(text: str) -> str:
    return re.sub(r"\W", "", text)


def words(text: str) -> list[str]:
    return text.split()


@pytest.mark.parametrize(("rule", "marked", "media"), cases())
def test_examples_hold_in_every_format(
    rule: AnyRule, marked: str, media: Media, toolbox: Toolbox
) -> None:
    text, spans = parse_example(marked)
    found = findings(rule, text, media, toolbox)
    assert [words(f.excerpt.words) for f in found] == [words(s.of(text)) for s in spans]


@pytest.mark.xfail(strict=True, reason="an admitted gap")
@pytest.mark.parametrize(("rule", "marked", "media"), cases(gaps=True))
def test_gaps_are_still_gaps(rule: AnyRule, marked: str, media: Media, toolbox: Toolbox) -> None:
    test_examples_hold_in_every_format(rule, marked, media, toolbox)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_rule_is_complete(rule: AnyRule) -> None:
    assert len(rule.flags) >= 3
    assert all(parse_example(flag)[1] for flag in rule.flags)
    assert len(rule.passes) >= 3
    assert all(entry.why and not parse_example(entry.text)[1] for entry in rule.passes)
    assert all(gap.why for gap in rule.gaps)
    assert rule.cites
    assert all(cite.policy and cite.section for cite in rule.cites)
    assert len(rule.doc) > 100, "the module's docstring is the page of `postcheck explain`"
    assert rule.message.endswith(".")
    assert rule.advice


def test_codes_and_check_ids_are_told_apart() -> None:
    registry = load_registry()
    assert len(registry.codes) == len(registry.rules)
    assert not {check.upper() for check in registry.checks} & registry.codes
