from __future__ import annotations

import re
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from postcheck.model import Cite, Excerpt, Result, Severity, Status, Verdict
from postcheck.reporters import reporter
from postcheck.reporters.terminal import render
from reporters import golden, samples

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
WIDTHS = (10, 40, 60, 80, 120)


def of(excerpt: Excerpt, **fields: object) -> Verdict:
    """A verdict with one finding that shows `excerpt`."""
    within = samples.source()
    found = samples.finding("LANG101", "calender", within=within, **fields)
    found = replace(found, excerpt=excerpt)
    return Verdict(Result.PASS, (samples.outcome("LANG101", within, found),))


def shown(verdict: Verdict, width: int = 80) -> tuple[str, str]:
    """The line of an excerpt and the line of marks below it."""
    lines = render(verdict, replace(samples.CONTEXT, width=width)).splitlines()
    at = next(at for at, line in enumerate(lines) if re.fullmatch(r" *\^+", line))
    return lines[at - 1], lines[at]


def marked(verdict: Verdict, width: int = 80) -> str:
    """The words that stand above the marks, counted in terminal cells."""
    line, marks = shown(verdict, width)
    left = cell_len(marks) - len(marks.lstrip())
    cells = 0
    words = ""
    for char in line:
        if left <= cells < cell_len(marks):
            words += char
        cells += cell_len(char)
    return words


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("color", [True, False])
@pytest.mark.parametrize(
    "verdict", [samples.ONE, samples.MANY, samples.CLEAN, samples.canary(), samples.hostile()]
)
def test_no_line_is_wider_than_the_screen(verdict: Verdict, width: int, color: bool) -> None:  # noqa: FBT001
    context = replace(samples.CONTEXT, width=width, color=color)
    lines = ESCAPE.sub("", render(verdict, context)).splitlines()
    assert max(map(cell_len, lines)) <= max(width, 40)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200), st.text(max_size=200), st.text(max_size=200), st.integers(40, 90))
def test_any_excerpt_fits_and_is_marked(before: str, words: str, after: str, width: int) -> None:
    line, marks = shown(of(Excerpt(before, words, after)), width)
    assert cell_len(line) <= width
    assert len(marks) <= width
    assert "\x1b" not in line


@pytest.mark.parametrize(
    ("before", "words", "after"),
    [
        ("Please mark your ", "calender", " now."),
        ("\t\tPlease\tmark your ", "calender", ""),
        ("日本語の ", "calender", "。"),
        ("We say Orla\u0301 and ", "calender", "!"),
        ("word " * 30, "calender", " word" * 30),
        ("", "calender", " word" * 30),
        ("word " * 30, "calender", ""),
        ("x" * 200, "calender", "y" * 200),
    ],
)
@pytest.mark.parametrize("width", WIDTHS)
def test_the_marks_stand_below_the_words(before: str, words: str, after: str, width: int) -> None:
    assert marked(of(Excerpt(before, words, after)), width) == words


def test_marks_are_as_wide_as_wide_words() -> None:
    line, marks = shown(of(Excerpt("🎉 ", "日本", " 🎉")))
    assert line == "    🎉 日本 🎉"
    assert marks == "       ^^^^"


def test_words_over_two_lines_become_one() -> None:
    assert marked(of(Excerpt("", "of\r\nthe", " day"))) == "of the"


def test_a_long_line_is_cut_between_words() -> None:
    line, _ = shown(of(Excerpt("one two three " * 9, "calender", " four five six" * 9)))
    assert re.fullmatch(r"    …[a-z ]+ calender[a-z ]+…", line)
    assert set(re.findall("[a-z]+", line)) <= {*"one two three calender four five six".split()}


def test_long_words_lose_their_middle() -> None:
    words = "START " + "very " * 40 + "END"
    line, marks = shown(of(Excerpt("before ", words, " after")))
    assert re.fullmatch(r" *START (very )+…(very )+END.*", line)
    assert cell_len(line) <= 80
    assert "^" * 60 in marks


def test_colour_only_repeats_the_words() -> None:
    plain = render(samples.ONE, samples.CONTEXT)
    colored = ESCAPE.sub("", render(samples.ONE, replace(samples.CONTEXT, color=True)))
    without_marks = [line for line in plain.splitlines() if not re.fullmatch(r" *\^+", line)]
    assert colored.splitlines() == without_marks


@pytest.mark.parametrize(
    ("result", "answer"),
    [
        (Result.PASS, "PASS: nothing found that must be fixed before you publish."),
        (Result.FAIL, "FAIL: do not publish yet."),
        (Result.INCOMPLETE, "INCOMPLETE: do not publish yet, not everything was checked."),
    ],
)
def test_the_answer_comes_first(result: Result, answer: str) -> None:
    verdict = replace(samples.ONE, result=result)
    assert render(verdict, samples.CONTEXT).startswith(answer + "\n")


@pytest.mark.parametrize(
    ("status", "severity", "fails", "word"),
    [
        (Status.RAN, Severity.ERROR, True, "failed"),
        (Status.RAN, Severity.WARNING, True, "failed"),
        (Status.RAN, Severity.WARNING, False, "warned"),
        (Status.RAN, Severity.REMINDER, False, "passed"),
        (Status.RAN, None, False, "passed"),
        (Status.OFF, None, False, "off"),
        (Status.SKIPPED, None, False, "not run"),
        (Status.FAILED, None, False, "not run"),
        (Status.FAILED, Severity.ERROR, True, "failed"),
    ],
)
def test_each_check_is_told_in_a_word(
    status: Status,
    severity: Severity | None,
    fails: bool,  # noqa: FBT001
    word: str,
) -> None:
    within = samples.source()
    found = samples.finding("LANG101", "calender", within=within, severity=severity, fails=fails)
    one = samples.outcome("LANG101", within, *([found] if severity else []), status=status)
    text = render(Verdict(Result.FAIL, (one,)), samples.CONTEXT)
    (line,) = [line for line in text.splitlines() if line.startswith("  Spelling")]
    assert line.removeprefix("  Spelling").strip().startswith(word)
    if status is not Status.RAN:
        assert re.search(r"off|cannot run|fault", line)


def test_a_note_on_many_files_is_explained_once() -> None:
    text = render(samples.MANY, samples.CONTEXT)
    assert text.count("Capitals read as shouting.") == 1
    assert text.count("Words in capitals (STYLE301)") == 3
    assert "clean.txt" not in text


def test_a_redacted_report_lists_places_alone() -> None:
    text = reporter("terminal")(samples.canary(), golden.REDACTED)
    assert "Line 1, column 45: [hidden]" in text
    assert "This report hides names" in text


def test_a_row_of_an_export_is_named_with_its_time() -> None:
    meta = {"row": "4", "date": "2026-03-04", "time": "09:00"}
    text = render(of(Excerpt("", "calender", ""), meta=meta), samples.CONTEXT)
    assert "Line 4, column 11 (row 4, 2026-03-04, 09:00):" in text


def test_a_long_reason_is_told_once() -> None:
    within = samples.source()
    reason = "LanguageTool cannot be obtained here; ask your IT department for it."
    skipped = [
        samples.outcome(code, within, status=Status.SKIPPED, reason=reason)
        for code in ("LANG101", "LANG201")
    ]
    text = render(Verdict(Result.INCOMPLETE, (*skipped,)), samples.CONTEXT)
    assert text.count("ask your IT") == 1
    assert "Grammar   not run  Same reason as Spelling." in text


@pytest.mark.parametrize(
    ("policies", "passage", "last"),
    [
        (("wps-2020", "wps-2020"), '"A" and "B"', "Policy quoted: Wichita Public Schools"),
        (("wps-2020", "ferpa"), '"A" (Wichita Public Schools', None),
    ],
)
def test_the_only_policy_is_named_once(
    policies: tuple[str, str], passage: str, last: str | None
) -> None:
    cites = tuple(Cite(policy, section) for policy, section in zip(policies, "AB", strict=True))
    text = render(of(Excerpt("", "calender", ""), cites=cites), samples.CONTEXT)
    assert f"Policy:   {passage}" in text
    assert text.count("Wichita") == 1
    assert (last or "") in text
    assert ("Policy quoted" in text) == bool(last)


@pytest.mark.parametrize("words", ["WE SHOUT " * 200_000, "A" * 2_000_000, "日本 " * 300_000])
def test_endless_words_are_cut_in_good_time(words: str) -> None:
    started = time.monotonic()
    line, _ = shown(of(Excerpt("", words, "")))
    assert cell_len(line) <= 80
    assert time.monotonic() - started < 10
