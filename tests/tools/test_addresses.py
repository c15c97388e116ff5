"""Which words are an address, and whether somebody lives there."""

from __future__ import annotations

import random
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
    School,
    Segment,
    Source,
    SourceMap,
    Span,
)
from postcheck.tools.address_cues import Use
from postcheck.tools.addresses import find_addresses

DISTRICT = District(
    name="Larkspur Public Schools",
    schools=(School("Cedar Bluff Elementary", ("Cedar Bluff",), "4100 E. Willow Rd."),),
    addresses=("903 South Alder Street",),
    places=("The Commons",),
)
POLICY = Policy(enabled=frozenset(), district=DISTRICT)


def post(text: str) -> Post:
    whole = Span(0, len(text))
    source = Source("draft.txt", Media.TEXT, text)
    return Post(source, text, SourceMap((Segment(whole, whole),)), (), Kind.POST)


@pytest.mark.parametrize(
    ("before", "words", "after"),
    [
        ("The team dinner is at their house, ", "4127 Sycamore Lane", "."),
        ("She lives at ", "1220 Oak St., Apt. 4, Larkspur, KS 67203", "."),
        ("Come to ", "1015 W 21st Street North", " tonight."),
        ("at ", "1220 Oak St, Larkspur", "."),
        ("He lives at ", "1550 North Woodlawn", "."),
        ("lives at ", "13500 W 21st", ""),
        ("It is at ", "12450 Highway 54", " today."),
        ("We live at ", "8800 E County Road 12", "."),
        ("Our house: ", "RR 2 Box 45", ""),
        ("Write to ", "P.O. Box 118, Larkspur, KS 67203", "."),
        ("Find us at ", "Apt 3, 614 Larkspur Avenue", "."),
        ("Party at ", "Twenty-two Heron Court", "!"),
        ("in our yard, ", "77 heron court", " at six"),
        ("She lives at ", "3318 Quail Hollow Drive", " now."),
        ("Vive en la ", "calle Olmo 418", "."),
        ("Vive en ", "418 calle Olmo", "."),
        ("He lives on the ", "corner of Poplar and 9th Street", "."),
        ("Bring it to ", "4127 Sycamore\nLane", " today."),
        ("Bring it to\n", "4127 Sycamore Lane\nLarkspur, KS 67203", "\nThanks!"),
    ],
)
def test_finds_the_whole_address(before: str, words: str, after: str) -> None:
    text = before + words + after
    assert [a.span.of(text) for a in find_addresses(post(text), POLICY)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "She scored 21 points in 4 games at North High.",
        "We read 300 books this year.",
        "In 2026 Main Street will close.",
        "The 2026 Food Drive starts. Took 2 First Place ribbons.",
        "3 Supreme Court justices and the 24 Best Dr. Seuss books",
        "All 12 Eagles drive to the meet, at 6 North High plays West High.",
        "He is a 1987 West High graduate.",
        "Chapter 7 Blue Lake Park trip",
        "Fifty students and the way they run",
        "The corner of Poplar and 9th is closed.",
        "Room 210 Oak Hall",
        "Score: 21-14. Bus 114 Route 6.",
    ],
)
def test_leaves_other_sentences_alone(text: str) -> None:
    assert find_addresses(post(text), POLICY) == ()


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("The Okafors live at 614 Larkspur Avenue.", Use.HOME),
        ("Party at the Nguyens', 614 Larkspur Avenue.", Use.HOME),
        ("At Coach Dee's, 614 Larkspur Avenue.", Use.HOME),
        ("Where: our backyard\n614 Larkspur Avenue", Use.HOME),
        ("614 Larkspur Avenue is where Ana lives.", Use.HOME),
        ("Send cards to Mrs. Voss, 614 Larkspur Avenue.", Use.HOME),
        ("The open house is at Linden Church, 614 Larkspur Avenue.", Use.VENUE),
        ("Our home game is at Harper Stadium, 614 Larkspur Avenue.", Use.VENUE),
        ("An office opens at 12 Home Street.", Use.VENUE),
        ("Visit Bluestem, 614 Larkspur Avenue.", Use.VENUE),
        ("Location: Linden Library\nAddress: 614 Larkspur Avenue", Use.VENUE),
        ("Write to PO Box 118.", Use.VENUE),
        ("See the Commons or The Commons, 614 Larkspur Avenue.", Use.VENUE),
        ("Our house is by 4100 East Willow Road.", Use.VENUE),
        ("She lives at 903 S. Alder St.", Use.VENUE),
        ("Drop it off at 614 Larkspur Avenue.", Use.UNKNOWN),
        ("The team dinner is at 614 Larkspur Avenue.", Use.UNKNOWN),
    ],
)
def test_says_what_stands_there(text: str, use: Use) -> None:
    assert [address.use for address in find_addresses(post(text), POLICY)] == [use]


def test_allowed_addresses_are_venues_in_any_spelling() -> None:
    allow = Allow(addresses=frozenset({"614 larkspur ave"}))
    (address,) = find_addresses(
        post("our house, 614 Larkspur Avenue"), Policy(enabled=frozenset(), allow=allow)
    )
    assert (address.use, address.cue) == (Use.VENUE, "configured")


@given(st.text(st.sampled_from("12 .,\n#AaOoks'StLnENPB-"), max_size=120))
def test_spans_are_in_order_and_inside(text: str) -> None:
    spans = [address.span for address in find_addresses(post(text), POLICY)]
    assert spans == sorted(spans)
    assert all(span.start < span.end <= len(text) for span in spans)


@pytest.mark.parametrize("alphabet", ["0123456789.,", "0123456789-. \n", "0123456789., "])
def test_a_megabyte_of_digits_takes_less_than_three_seconds(alphabet: str) -> None:
    text = "".join(random.Random(7).choices(alphabet, k=1_000_000))
    start = time.process_time()
    find_addresses(post(text), POLICY)
    assert time.process_time() - start < 3


@settings(max_examples=15, deadline=None)
@given(st.text(st.sampled_from("12 .,\n#AaOoks'StLnENPB-"), min_size=1, max_size=12))
def test_time_is_linear_in_repeated_units(unit: str) -> None:
    start = time.process_time()
    find_addresses(post(unit * (100_000 // len(unit))), POLICY)
    assert time.process_time() - start < 3
