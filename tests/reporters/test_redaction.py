from __future__ import annotations

from dataclasses import replace

import pytest

from postcheck.model import Excerpt, Finding, Refusal, Result, Verdict
from postcheck.reporters.redaction import HIDDEN, redact
from reporters import samples

HIDING = redact(samples.canary())


def redacted(*findings: Finding, name: str = "draft.txt") -> tuple[Finding, ...]:
    outcome = samples.outcome("PRIV101", samples.source(name), *findings)
    return redact(Verdict(Result.FAIL, (outcome,))).findings


def name_in(text: str, words: str) -> Finding:
    return samples.finding("PRIV101", words, within=samples.source(text=text))


def test_a_private_finding_keeps_its_place_and_record_alone() -> None:
    first = HIDING.findings[0]
    before = samples.canary().findings[0]
    assert first.excerpt == Excerpt("", HIDDEN, "")
    assert first.fix == (HIDDEN,)
    assert first.detail == {"name": HIDDEN, "record": "r-17"}
    assert first.meta == {"row": "4", "date": HIDDEN}
    assert (first.span, first.place, first.message) == (before.span, before.place, before.message)


def test_the_text_of_a_source_is_left_out() -> None:
    assert {outcome.source.text for outcome in HIDING.outcomes} == {""}
    assert {outcome.source.labels for outcome in HIDING.outcomes} == {()}


def test_redacting_twice_changes_nothing() -> None:
    assert redact(HIDING) == HIDING


def test_a_report_without_private_findings_keeps_its_words() -> None:
    within = samples.source()
    found = samples.finding("LANG101", "calender", within=within, fix=("calendar",))
    (kept,) = redact(Verdict(Result.PASS, (samples.outcome("LANG101", within, found),))).findings
    assert (kept.excerpt, kept.fix) == (Excerpt("", "calender", ""), ("calendar",))


@pytest.mark.parametrize(
    ("words", "masked"),
    [
        ("Quimby, who", True),  # overlaps
        ("ORLA", True),  # says a private word again
        ("#TeamOrla", True),  # inside a longer word
        ("Órla", True),  # in other letters
        ("who won", False),
    ],
)
def test_other_findings_hide_what_a_private_one_hides(words: str, masked: bool) -> None:  # noqa: FBT001
    text = "Orla Quimby, who won. ORLA! #TeamOrla Órla\n"
    within = samples.source(text=text)
    other = samples.finding("STYLE301", words, within=within, fix=(words.title(),))
    _, kept = redacted(name_in(text, "Orla Quimby"), other)
    assert (kept.excerpt.words == HIDDEN) == masked
    assert (kept.fix == (HIDDEN,)) == masked


def test_a_fact_or_a_rewrite_that_names_somebody_hides_its_finding() -> None:
    text = "Orla Quimby won. She sang.\n"
    within = samples.source(text=text)
    rewrite = samples.finding("LANG101", "She", within=within, fix=("Orla",))
    fact = samples.finding("LANG101", "sang", within=within, detail={"subject": "Quimby"})
    _, first, second = redacted(name_in(text, "Orla Quimby"), rewrite, fact)
    assert (first.fix, second.detail) == ((HIDDEN,), {"subject": HIDDEN})


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("news/may.txt", "news/may.txt"),
        ("news/orla-quimby.md", "news/[hidden 1].md"),
        ("ORLAQUIMBY/index.html", "[hidden 1]/index.html"),
        ("students\\Quimby, O.docx", "students\\[hidden 1].docx"),
        ("orla", "[hidden 1]"),
        ("may.orla", "[hidden 1]"),
    ],
)
def test_a_path_is_masked_where_it_says_a_private_word(path: str, expected: str) -> None:
    source = samples.source(path)
    found = samples.finding("PRIV101", "Orla Quimby", within=source)
    hidden = redact(Verdict(Result.FAIL, (samples.outcome("PRIV101", source, found),)))
    assert hidden.outcomes[0].source.name == expected


def test_masked_paths_stay_apart() -> None:
    sources = [samples.source(f"quimby-{number}.txt") for number in (1, 2)]
    outcomes = [
        samples.outcome(code, source, samples.finding("PRIV101", "Orla Quimby", within=source))
        for source in sources
        for code in ("PRIV101", "PRIV401")
    ]
    names = [outcome.source.name for outcome in redact(Verdict(Result.FAIL, (*outcomes,))).outcomes]
    assert names == ["[hidden 1].txt", "[hidden 1].txt", "[hidden 2].txt", "[hidden 2].txt"]


@pytest.mark.parametrize(
    ("path", "message", "expected"),
    [
        ("in/quimby.docx", "in/quimby.docx is broken.", "in/[hidden 2].docx is broken."),
        ("in/quimby.docx", "quimby.docx is broken.", "in/[hidden 2].docx is broken."),
        ("in/may.docx", "in/may.docx is broken.", "in/may.docx is broken."),
    ],
)
def test_a_refusal_is_masked_like_a_path(path: str, message: str, expected: str) -> None:
    verdict = replace(samples.ONE, refusals=(Refusal(path, message, "Mend it."),))
    (refusal,) = redact(verdict).refusals
    assert (refusal.message, refusal.hint) == (expected, "Mend it.")


@pytest.mark.parametrize(
    "words", ["12 Oak St", "A. B.", "316"], ids=["house number", "initials", "area code"]
)
def test_short_numbers_and_letters_hide_nothing_else(words: str) -> None:
    text = f"{words}: a paragraph 12 or 316 b\n"
    within = samples.source(text=text)
    other = samples.finding("LANG101", "a paragraph 12 or 316 b", within=within)
    _, kept = redacted(name_in(text, words), other)
    assert kept.excerpt.words != HIDDEN


def test_ten_thousand_findings_are_redacted_in_good_time() -> None:
    within = samples.source(text="Orla Quimby sang. " * 10_000)
    one = samples.finding("PRIV101", "Orla Quimby", within=within)
    other = samples.finding("LANG101", "sang", within=within)
    spread = range(0, 180_000, 18)
    found = [replace(one, span=one.span.shifted(by)) for by in spread]
    found += [replace(other, span=other.span.shifted(by)) for by in spread]
    assert sum(finding.excerpt.words == HIDDEN for finding in redacted(*found)) == 10_000
