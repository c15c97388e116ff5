from __future__ import annotations

from dataclasses import replace

import pytest

from postcheck.model import Result, Status, Verdict
from postcheck.reporters.summary import by_check, by_need, by_source, notes, overview, unchecked
from reporters import samples

A, B = samples.source("a.txt"), samples.source("b.txt")
RAN, OFF, SKIPPED, FAILED = Status.RAN, Status.OFF, Status.SKIPPED, Status.FAILED


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        ((RAN, RAN), RAN),
        ((OFF, OFF), OFF),
        ((OFF, RAN), RAN),
        ((SKIPPED, RAN), SKIPPED),
        ((SKIPPED, OFF), SKIPPED),
        ((FAILED, SKIPPED), FAILED),
    ],
)
def test_the_gravest_status_of_a_checks_rules_is_the_checks(
    statuses: tuple[Status, ...], expected: Status
) -> None:
    outcomes = [
        replace(samples.outcome("LANG101", A, status=status), code=f"LANG10{at}")
        for at, status in enumerate(statuses)
    ]
    (check,) = by_check(outcomes)
    assert check.status is expected
    assert bool(check.reason) == (set(statuses) != {RAN})


def test_a_reason_says_for_which_rules_and_how_many_files() -> None:
    one = samples.outcome("LANG101", A, status=SKIPPED, reason="No Java.")
    rest = [samples.outcome("LANG101", B), replace(samples.outcome("LANG101", B), code="LANG102")]
    (check,) = by_check([one, *rest])
    assert check.reason == "not run for LANG101 in 1 of 2 files: No Java."


def test_a_reason_is_said_once() -> None:
    skipped = [
        samples.outcome("LANG101", within, status=SKIPPED, reason="No Java.") for within in (A, B)
    ]
    (check,) = by_check(skipped)
    assert check.reason == "No Java."


def test_each_source_has_its_own_result() -> None:
    broken = samples.outcome("LANG101", source := samples.source("c.txt"), status=FAILED)
    found = samples.finding("PRIV101", "Orla Quimby", within=source)
    verdict = Verdict(
        Result.FAIL,
        (*samples.outcomes(A), *samples.passing("b.txt"), broken),
    )
    assert [(s.path, s.result) for s in by_source(verdict)] == [
        ("a.txt", Result.FAIL),
        ("b.txt", Result.PASS),
        ("c.txt", Result.INCOMPLETE),
    ]
    failing = Verdict(Result.FAIL, (broken, samples.outcome("PRIV101", source, found)))
    assert by_source(failing)[0].result is Result.FAIL


def test_findings_of_a_source_come_in_order_of_place() -> None:
    (source,) = by_source(samples.ONE)
    starts = [finding.span.start for finding in source.findings]
    assert starts == sorted(starts)
    assert len(starts) == 4


def test_checks_that_need_a_person_come_first() -> None:
    words = [check.word for check in by_need(samples.ONE.outcomes)]
    assert words == ["failed", "warned", "warned", "not run", "off", "passed"]


def test_the_same_words_again_join_the_first() -> None:
    name, spelling, capitals = notes(samples.ONE.findings)
    assert (name.code, capitals.code) == ("PRIV101", "STYLE301")
    (spot,) = spelling.spots
    assert [other.place.column for other in spot.again] == [25]


@pytest.mark.parametrize(
    ("verdict", "expected"),
    [
        (samples.ONE, "1 error and 3 warnings in draft.txt, checked in 2.5 s."),
        (samples.CLEAN, "No findings in clean.txt, checked in 2.5 s."),
        (
            samples.MANY,
            (
                "2 errors and 6 warnings in 2 of 3 files, checked in 2.5 s. "
                "1 file could not be read. 2 files passed over (not text)."
            ),
        ),
        (Verdict(Result.PASS, ()), "No file was checked."),
    ],
)
def test_the_overview_counts(verdict: Verdict, expected: str) -> None:
    assert overview(verdict, by_source(verdict), 2.5) == expected


def test_what_was_not_checked_is_named() -> None:
    assert unchecked(samples.ONE) == "Not checked: Opt out (off), Grammar (not run)."
    assert unchecked(samples.MANY) == "Not checked: Opt out (in part), Grammar (not run)."
    assert unchecked(samples.CLEAN) == ""
