from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from augment import in_case, join, swap
from corpora import Text, marked
from people import Person
from posts import Templates, Writer

MODELS = Path(__file__).parents[2] / "models"


class Cast:
    """Stands in for the sampler: always the same people."""

    given_counts = {"mia": 9}  # noqa: RUF012 - never changed
    family_counts = {"tran": 9}  # noqa: RUF012 - never changed

    def person(self, *, young: bool = True) -> Person:
        return Person("Talia", "Brennan") if young else Person("Omar", "Haddad")

    def given(self, *, young: bool = True) -> str:  # noqa: ARG002
        return "Talia"

    def family(self, group: str | None = None) -> str:  # noqa: ARG002
        return "Whitlow"


def fill(template: str) -> Text:
    words = {"school": ("ORG", ["{family} High"]), "org": ("ORG", ["the PTO"])}
    return Writer(Templates((template,), words), Cast(), Random(1)).fill(template)  # type: ignore[arg-type]


def names(text: Text) -> list[tuple[str, str]]:
    return [(text.text[a:b], label) for a, b, label in text.spans]


@pytest.mark.parametrize(
    ("template", "text", "spans"),
    [
        ("Hi {full}!", "Hi Talia Brennan!", [("Talia Brennan", "PERSON")]),
        ("{initial} ran", "Talia B. ran", [("Talia B.", "PERSON")]),
        ("{last_first}", "Brennan, Talia", [("Brennan, Talia", "PERSON")]),
        ("at {school}", "at Whitlow High", [("Whitlow High", "ORG")]),
        ("by {org}", "by the PTO", [("PTO", "ORG")]),
        ("the {name} Cup", "the Omar Haddad Cup", []),
        (
            "[a|a] {adult:x}, {first:x}",
            "a Omar Haddad, Omar",
            [("Omar Haddad", "PERSON"), ("Omar", "PERSON")],
        ),
    ],
)
def test_slots(template: str, text: str, spans: list[tuple[str, str]]) -> None:
    filled = fill(template)
    assert filled.text == text
    assert names(filled) == spans


def test_repetition_joins_two_to_seven() -> None:
    lines = fill("<\\n|{full}>").text.split("\n")
    assert 2 <= len(lines) <= 7
    assert set(lines) == {"Talia Brennan"}


@pytest.mark.parametrize("folder", ["train", "test"])
def test_every_template_fills(folder: str) -> None:
    templates = Templates.read(MODELS / "posts" / folder)
    writer = Writer(templates, Cast(), Random(1))  # type: ignore[arg-type]
    for template in templates.templates:
        text = writer.fill(template)
        assert not set("{}[]<>|") & set(text.text.replace(" | ", "").replace("|", "")), template
        assert all(text.text[a:b].strip() == text.text[a:b] for a, b, _ in text.spans)


def test_no_template_is_both_trained_and_tested_on() -> None:
    train = set(Templates.read(MODELS / "posts" / "train").templates)
    assert not train & set(Templates.read(MODELS / "posts" / "test").templates)


def test_swapped_names_keep_their_places() -> None:
    text = Text(
        "Mia saw Mia Tran, and MIA waved.",
        ((0, 3, "PERSON"), (8, 16, "PERSON"), (22, 25, "PERSON")),
    )
    swapped = swap(text, Cast(), Random(1), group="api")  # type: ignore[arg-type]
    assert swapped.text == "Talia saw Talia Whitlow, and TALIA waved."
    assert [name for name, _ in names(swapped)] == ["Talia", "Talia Whitlow", "TALIA"]


@pytest.mark.parametrize(
    ("case", "expected"),
    [("lower", "mia's day"), ("upper", "MIA'S DAY"), ("title", "Mia's Day")],
)
def test_letter_case(case: str, expected: str) -> None:
    changed = in_case(Text("Mia's day", ((0, 3, "PERSON"),)), case)
    assert changed is not None
    assert changed.text == expected


def test_a_case_that_changes_the_length_is_refused() -> None:
    assert in_case(Text("Straße", ()), "upper") is None


def test_joined_texts_shift_their_spans() -> None:
    joined = join([Text("Hi Mia", ((3, 6, "PERSON"),))] * 2, "\n")
    assert names(joined) == [("Mia", "PERSON"), ("Mia", "PERSON")]


def test_marked_posts(tmp_path: Path) -> None:
    path = tmp_path / "posts.txt"
    path.write_text("Hi [[Mia]].\n\nBye [[Omar Haddad]]", encoding="utf-8")
    assert [names(text) for text in marked(path)] == [
        [("Mia", "PERSON")],
        [("Omar Haddad", "PERSON")],
    ]
