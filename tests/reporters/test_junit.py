from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from postcheck.model import Status, Verdict
from postcheck.reporters.junit import render
from reporters import samples

VERDICTS = [samples.ONE, samples.MANY, samples.CLEAN, samples.hostile()]


def parsed(verdict: Verdict) -> ET.Element:
    return ET.fromstring(render(verdict, samples.CONTEXT))  # noqa: S314 - our own words


@pytest.mark.parametrize("verdict", VERDICTS)
def test_the_counts_are_true(verdict: Verdict) -> None:
    root = parsed(verdict)
    for element in (root, *root.iter("testsuite")):
        counts = {
            "tests": "testcase",
            "failures": "failure",
            "errors": "error",
            "skipped": "skipped",
        }
        for count, tag in counts.items():
            assert int(element.get(count, "-1")) == len(list(element.iter(tag)))


@pytest.mark.parametrize(
    ("check", "tag"),
    [
        ("student-name", "failure"),
        ("opt-out", "skipped"),
        ("grammar", "error"),
        ("spelling", "system-out"),
        ("district-link", None),
    ],
)
def test_each_status_has_its_element(check: str, tag: str | None) -> None:
    (case,) = [case for case in parsed(samples.ONE).iter("testcase") if case.get("name") == check]
    assert [child.tag for child in case] == ([tag] if tag else [])


def test_a_crash_is_an_error_with_its_reason() -> None:
    crash = samples.outcome("LANG101", samples.source(), status=Status.FAILED, reason="It broke.")
    error = parsed(Verdict(samples.ONE.result, (crash,))).find(".//error")
    assert error is not None
    assert (error.get("type"), error.get("message")) == ("not run", "It broke.")


def test_a_refused_file_is_an_error() -> None:
    error = parsed(samples.MANY).find(".//testsuite[@name='old.docx']/testcase/error")
    assert error is not None
    assert "Open it in Word" in error.get("message", "")


def test_hostile_words_stay_words() -> None:
    failure = parsed(samples.hostile()).find(".//failure")
    assert failure is not None
    assert "<img src=x onerror=alert(1)><U+001B>[31m ]]> %0A::error::x" in (failure.text or "")
    assert len(failure) == 0
