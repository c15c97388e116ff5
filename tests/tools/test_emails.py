"""Which words are an e-mail address, and whose mailbox it is."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from postcheck.model import (
    Allow,
    District,
    Kind,
    Media,
    Policy,
    Post,
    Segment,
    Source,
    SourceMap,
    Span,
)
from postcheck.tools.emails import find_emails
from postcheck.tools.folding import fold

POLICY = Policy(
    enabled=frozenset(),
    district=District(domains=("larkspur.example",)),
    allow=Allow(emails=frozenset({"larkspurpto@gmail.com", "boosters.example"})),
)


def post(text: str) -> Post:
    whole = Span(0, len(text))
    source = Source("draft.txt", Media.TEXT, text)
    return Post(source, text, SourceMap((Segment(whole, whole),)), (), Kind.POST)


@pytest.mark.parametrize(
    ("text", "words", "address"),
    [
        ("Write to Nora.Q+1@Gmail.com.", "Nora.Q+1@Gmail.com", "nora.q+1@gmail.com"),
        ("mailto:nora%40yahoo.com?subject=Hi", "nora%40yahoo.com", "nora@yahoo.com"),
        ("nora dot quist at gmail dot com", None, "nora.quist@gmail.com"),
        ("nora [at] hotmail [dot] com", None, "nora@hotmail.com"),
        ("nora(at)aol.com", None, "nora@aol.com"),
        ("nora @ gmail . com", None, "nora@gmail.com"),
        ("nora.quist at gmail", None, "nora.quist@gmail.com"),
        ("Please e-mail noraquist at yahoo", "noraquist at yahoo", "noraquist@yahoo.com"),
        ("nora@gmail.con", None, "nora@gmail.con"),
        ("nora@kc.rr.com", None, "nora@kc.rr.com"),
        ("My personal e-mail is nora@quist.example", "nora@quist.example", "nora@quist.example"),
    ],
)
def test_finds_private_mailboxes(text: str, words: str | None, address: str) -> None:
    (email,) = find_emails(post(text), POLICY)
    assert (email.span.of(text), email.address, email.private) == (words or text, address, True)


@pytest.mark.parametrize(
    "text",
    [
        "office@larkspur.example",
        "ana@students.larkspur.example",
        "larkspurpto@gmail.com",
        "president@boosters.example",
        "help@state.edu, help@city.gov, help@pta.org, help@usd1.k12.ks.us",
        "orders@bluestemphoto.com",
    ],
)
def test_other_mailboxes_are_not_private(text: str) -> None:
    emails = find_emails(post(text), POLICY)
    assert emails
    assert not any(email.private for email in emails)


@pytest.mark.parametrize(
    "text",
    [
        "She works at Yahoo and he at Google.",
        "Meet me at Outlook Point.",
        "Follow @larkspurband",
        "Sign in at gmail.com with your account.",
        "Look at the dot com boom",
    ],
)
def test_leaves_other_words_alone(text: str) -> None:
    assert find_emails(post(text), POLICY) == ()


@settings(max_examples=15, deadline=None)
@given(st.text(st.sampled_from("a.@-%40 dotgmil[()]"), min_size=1, max_size=12))
def test_time_is_linear_in_repeated_units(unit: str) -> None:
    start = time.process_time()
    find_emails(post(unit * (200_000 // len(unit))), POLICY)
    assert time.process_time() - start < 2


@given(st.text(st.sampled_from("a1 ️⃣–\u200b\u00a0’٣\n"), max_size=40))
def test_folding_leads_back_to_the_same_characters(text: str) -> None:
    folded = fold(text)
    for at, char in enumerate(folded.text):
        behind = folded.span_of(at, at + 1).of(text)
        assert fold(behind).text == char
