"""Which numbers are telephones, and whose."""

from __future__ import annotations

import random
import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from postcheck.model import (
    Allow,
    District,
    Kind,
    Media,
    OfficeLine,
    Policy,
    Post,
    School,
    Segment,
    Source,
    SourceMap,
    Span,
)
from postcheck.tools.phone_cues import Whose
from postcheck.tools.phones import find_phones

DISTRICT = District(
    name="Larkspur Public Schools",
    area_code="316",
    phones=(OfficeLine("316-555-0100", "Main office"),),
    schools=(School("Cedar Bluff Elementary", ("Cedar Bluff",), phone="316-555-0111"),),
)
POLICY = Policy(enabled=frozenset(), district=DISTRICT)
NOWHERE = Policy(enabled=frozenset())


def post(text: str) -> Post:
    whole = Span(0, len(text))
    source = Source("draft.txt", Media.TEXT, text)
    return Post(source, text, SourceMap((Segment(whole, whole),)), (), Kind.POST)


def found(text: str, policy: Policy = POLICY) -> list[tuple[str, str]]:
    return [(phone.span.of(text), phone.digits) for phone in find_phones(post(text), policy)]


@pytest.mark.parametrize(
    ("text", "words", "digits"),
    [
        ("Call 316-555-0142.", "316-555-0142", "3165550142"),
        ("Call (316) 555-0142!", "(316) 555-0142", "3165550142"),
        ("(316-555-0142)", "316-555-0142", "3165550142"),
        ("1.316.555.0142", "1.316.555.0142", "3165550142"),
        ("+1 316 555 0142", "+1 316 555 0142", "3165550142"),
        ("316/555-0142", "316/555-0142", "3165550142"),
        ("316–555–0142", "316–555–0142", "3165550142"),
        ("316\u00a0555\u00a00142", "316\u00a0555\u00a00142", "3165550142"),
        ("Call 3165550142 now", "3165550142", "3165550142"),
        ("Call 555-0142", "555-0142", "3165550142"),
        ("call 5550142", "5550142", "3165550142"),
        ("Text 555 0142", "555 0142", "3165550142"),
        ("316-555-\n0142", "316-555-\n0142", "3165550142"),
        ("(316)\n555-0142", "(316)\n555-0142", "3165550142"),
        ("316-555-O142", "316-555-O142", "3165550142"),
        ("cell 316-555-0142 x12", "316-555-0142 x12", "3165550142"),
        ("my cell: 3 1 6 5 5 5 0 1 4 2", "3 1 6 5 5 5 0 1 4 2", "3165550142"),
        ("text three one six, 555-0173", "three one six, 555-0173", "3165550173"),
        (
            "llame al tres uno seis cinco cinco cinco cero uno siete tres",
            "tres uno seis cinco cinco cinco cero uno siete tres",
            "3165550173",
        ),
        ("Call 1-800-LARKSPUR", "1-800-LARKSPUR", "8005275778"),
        ("Call 316-555-HELP", "316-555-HELP", "3165554357"),
        ("Ring +44 20 7946 0958", "+44 20 7946 0958", "442079460958"),
        ("tel:+13165550142", "+13165550142", "3165550142"),
        ("https://wa.me/13165550142", "13165550142", "3165550142"),
        ("https://api.whatsapp.com/send?phone=13165550142", "13165550142", "3165550142"),
        ("3️⃣1️⃣6️⃣-5️⃣5️⃣5️⃣-0️⃣1️⃣4️⃣2️⃣", "3️⃣1️⃣6️⃣-5️⃣5️⃣5️⃣-0️⃣1️⃣4️⃣2️⃣", "3165550142"),
    ],
)
def test_finds_every_way_to_write_a_number(text: str, words: str, digits: str) -> None:
    assert found(text) == [(words, digits)]


@pytest.mark.parametrize(
    "text",
    [
        "Student ID 5550142 and ID: 316-555-0142",
        "Meeting ID: 823 555 0142, passcode 5550199",
        "Tracking number 3165550142",
        "Order number 316-555-0142",
        "K.S.A. 72-6312, 20 U.S.C. 1232g",
        "911, 988 and 211",
        "We won 101-99 on 2026-05-14 at 7:30 in room 2145",
        "Tickets are $316,555 or $5.55",
        "Between 300-1000 families came, 200-1500 a day",
        "Enrollment: 412 398 1204",
        "Version 3.16.555.0142",
        "https://example.org/316-555-0142/",
        "Count with us: one two three four five six seven eight nine ten",
        "#3165550142 @316-555-0142",
        "Text HOME to 741741",
        "316-555-0142-7",
        "1316555014212345",
    ],
)
def test_leaves_other_numbers_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Please call the front office at 316-555-0142.", [Whose.OFFICE]),
        ("Please text Coach Danny on his cell at 316-555-0142.", [Whose.PERSONAL]),
        (
            "Call the nurse's office at 316-555-0143 or text Coach Dee at 316-555-0142.",
            [Whose.OFFICE, Whose.PERSONAL],
        ),
        ("Office 316-555-0143 Cell 316-555-0142", [Whose.OFFICE, Whose.PERSONAL]),
        ("- Attendance desk: 555-0143\n- Mom: 555-0142", [Whose.OFFICE, Whose.PERSONAL]),
        ("Library\n316-555-0143", [Whose.OFFICE]),
        ("316-555-0142 (cell)", [Whose.PERSONAL]),
        ("After school, call me at 316-555-0142.", [Whose.PERSONAL]),
        ("For tickets, 316-555-0142.", [Whose.UNKNOWN]),
        ("Call 316-555-0142 ext. 12.", [Whose.OFFICE]),
        ("Call 888-555-0142.", [Whose.OFFICE]),
        ("sms:3165550142", [Whose.PERSONAL]),
        ("The front office: 316-555-0143.\n\nQuestions? 316-555-0143", [Whose.OFFICE] * 2),
        ("My cell? 555-0100", [Whose.OFFICE]),
        ("text me at 316.555.0111", [Whose.OFFICE]),
    ],
)
def test_says_whose_it_is_by_the_nearest_words(text: str, expected: list[Whose]) -> None:
    assert [phone.whose for phone in find_phones(post(text), POLICY)] == expected


def test_allowed_numbers_are_an_offices() -> None:
    policy = Policy(enabled=frozenset(), allow=Allow(phones=frozenset({"(620) 555-0150"})))
    (phone,) = find_phones(post("my cell: 620.555.0150"), policy)
    assert (phone.whose, phone.cue) == (Whose.OFFICE, "configured")


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("text me at 316-555-0142", "316-555-0100 (Main office)"),
        ("Cedar Bluff families, text me at 316-555-0142", "316-555-0111 (Cedar Bluff Elementary)"),
    ],
)
def test_names_the_office_line_that_fits(text: str, instead: str) -> None:
    assert find_phones(post(text), POLICY)[0].instead == instead


def test_without_a_configuration_a_local_number_keeps_its_seven_digits() -> None:
    assert found("call 555-0142", NOWHERE) == [("555-0142", "5550142")]
    assert find_phones(post("call 555-0142"), NOWHERE)[0].instead == ""


def test_loads_phonenumbers_only_for_what_needs_it() -> None:
    code = (
        "import sys; sys.path.insert(0, {path!r})\n"
        "from test_phones import POLICY, find_phones, post\n"
        "assert find_phones(post('Text me at 316-555-0142 in 2026.'), POLICY)\n"
        "assert 'phonenumbers' not in sys.modules\n"
    ).format(path=__file__.rpartition("/")[0])
    subprocess.run([sys.executable, "-c", code], check=True)


@given(st.text(st.sampled_from("0123456789. -()+xOl\n:aceltwo️⃣–"), max_size=200))
def test_spans_are_in_order_and_hold_digits(text: str) -> None:
    phones = find_phones(post(text), POLICY)
    ends = [0, *(phone.span.end for phone in phones)]
    assert all(phone.span.start >= end for phone, end in zip(phones, ends, strict=False))
    assert all(phone.span.end <= len(text) for phone in phones)
    assert all(len(phone.digits) >= 7 for phone in phones)


@pytest.mark.parametrize("alphabet", ["0123456789.,", "0123456789-. \n", "0123456789., "])
def test_a_megabyte_of_digits_takes_less_than_three_seconds(alphabet: str) -> None:
    text = "".join(random.Random(7).choices(alphabet, k=1_000_000))
    start = time.process_time()
    find_phones(post(text), POLICY)
    assert time.process_time() - start < 3


@settings(max_examples=15, deadline=None)
@given(st.text(st.sampled_from("0123456789.,- (+x\nacel@/"), min_size=1, max_size=12))
def test_time_is_linear_in_repeated_units(unit: str) -> None:
    start = time.process_time()
    find_phones(post(unit * (100_000 // len(unit))), POLICY)
    assert time.process_time() - start < 2
