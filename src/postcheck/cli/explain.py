"""Explain a rule: why it is there, what it flags and what it leaves alone."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Annotated

import typer

from postcheck.authoring import AnyRule, parse_example
from postcheck.config import policy_titles
from postcheck.registry import load_registry

_WIDTH = 78


def explain(
    code: Annotated[str, typer.Argument(help="A rule's code, as a finding shows it.")],
) -> None:
    typer.echo("\n".join(page(load_registry().rule(code))))


def page(rule: AnyRule) -> Iterator[str]:
    """The lines of the rule's page: its own docstring, citations and examples."""
    yield f"{rule.code}  {rule.title}"
    yield f"Check: {rule.check_id}. Severity: {rule.severity}."
    yield f"Applies to: {', '.join(sorted(rule.kinds))}."
    yield ""
    for paragraph in rule.doc.split("\n\n"):
        yield from textwrap.wrap(paragraph, _WIDTH)
        yield ""
    titles = policy_titles()
    yield from _entry("Instead: ", rule.advice)
    for cite in rule.cites:
        title = titles.get(cite.policy, cite.policy)
        yield from _entry("Rests on: ", f'"{cite.section}", {title}.')
    yield from _section("It flags", (_marked(flag) for flag in rule.flags))
    yield from _section("It leaves alone", (f"{p.text} ({p.why})" for p in rule.passes))
    yield from _section(
        "Known gaps",
        (f"{_gap_kind(gap.text)}: {_marked(gap.text)} ({gap.why})" for gap in rule.gaps),
    )


def _marked(example: str) -> str:
    return example.replace("[[", "[").replace("]]", "]")


def _gap_kind(text: str) -> str:
    return "missed" if parse_example(text)[1] else "false alarm"


def _section(title: str, entries: Iterator[str]) -> Iterator[str]:
    lines = [line for entry in entries for line in _entry("- ", " ".join(entry.split()))]
    if lines:
        yield from ("", f"{title}:", *lines)


def _entry(lead: str, text: str) -> list[str]:
    return textwrap.wrap(lead + text, _WIDTH, subsequent_indent="  ")
