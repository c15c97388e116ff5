from __future__ import annotations

import re
from dataclasses import replace

import pytest

from postcheck.model import Place, Severity, Verdict
from postcheck.reporters.github import render
from reporters import samples

COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.+)")


def commands(verdict: Verdict) -> list[tuple[str, dict[str, str], str]]:
    lines = render(verdict, samples.CONTEXT).splitlines()
    matches = [COMMAND.fullmatch(line) for line in lines]
    assert all(matches)  # no line that is not a command, not even the summary
    return [
        (m[1], dict(pair.split("=", 1) for pair in m[2].split(",")), m[3]) for m in matches if m
    ]


@pytest.mark.parametrize("verdict", [samples.ONE, samples.MANY, samples.CLEAN, samples.hostile()])
def test_every_line_is_one_command(verdict: Verdict) -> None:
    assert commands(verdict)[-1][2].startswith(verdict.result.upper())


def test_an_annotation_stands_on_its_words() -> None:
    name, properties, _ = commands(samples.ONE)[0]
    assert name == "error"
    assert properties == {
        "file": "draft.txt",
        "title": "Full name of a student (PRIV101)",
        "line": "3",
        "endLine": "3",
        "col": "26",
        "endColumn": "37",
    }


@pytest.mark.parametrize(
    ("severity", "name"),
    [
        (Severity.ERROR, "error"),
        (Severity.WARNING, "warning"),
        (Severity.REMINDER, "notice"),
    ],
)
def test_a_severity_is_a_command(severity: Severity, name: str) -> None:
    within = samples.source()
    found = samples.finding("LANG101", "calender", within=within, severity=severity)
    verdict = Verdict(samples.ONE.result, (samples.outcome("LANG101", within, found),))
    assert commands(verdict)[0][0] == name


@pytest.mark.parametrize(
    ("place", "keys"),
    [
        (Place(1, 2, 1, 4), {"line", "endLine", "col", "endColumn"}),
        (Place(1, 2, 3, 4), {"line", "endLine"}),
        (Place(1, 2, 1, 4, "paragraph 4"), set()),
    ],
)
def test_columns_are_given_where_they_count(place: Place, keys: set[str]) -> None:
    within = samples.source()
    found = replace(samples.finding("LANG101", "calender", within=within), place=place)
    verdict = Verdict(samples.ONE.result, (samples.outcome("LANG101", within, found),))
    _, properties, message = commands(verdict)[0]
    assert set(properties) - {"file", "title"} == keys
    assert ("At paragraph 4:" in message) == bool(place.label)


def test_checks_that_did_not_run_are_announced() -> None:
    told = {properties["title"]: (name, said) for name, properties, said in commands(samples.ONE)}
    assert told["Not checked%3A Grammar (not run)"][0] == "warning"
    assert told["Not checked%3A Opt out (off)"] == ("notice", "No opt-out list is named.")


def test_hostile_names_and_words_are_escaped() -> None:
    _, properties, message = commands(samples.hostile())[0]
    assert properties["file"] == "a<U+001B>[2Jb<U+202E>%2Cc%3Ad%250A </script>.txt"
    assert "%250A::error::x" in message
