import pytest

from formats.checks import assert_sound, parts_of, source_of
from postcheck.formats import read_text
from postcheck.model import Kind

CASES = {
    "one line is body": ("Go Wildcats", [("body", "Go Wildcats")]),
    "a first line alone is the title": (
        "Field Day\n\nCome and play.",
        [("title", "Field Day"), ("body", "Come and play.")],
    ),
    "later lines alone are headings": (
        "Hello all!\n\nLunch news\n\nPizza.",
        [("body", "Hello all!"), ("heading", "Lunch news"), ("body", "Pizza.")],
    ),
    "punctuation ends a sentence, not a heading": (
        "Dear families,\n\nCome.",
        [("body", "Dear families,"), ("body", "Come.")],
    ),
    "an emoji after the stop changes nothing": (
        "Sign up! \U0001f389\n\nCome.",
        [("body", "Sign up! \U0001f389"), ("body", "Come.")],
    ),
    "an emoji may open a heading": (
        "\U0001f389 Field Day\n\nCome.",
        [("title", "\U0001f389 Field Day"), ("body", "Come.")],
    ),
    "thirteen words are no heading": (
        "A b c d e f g h i j k l m\n\nCome.",
        [("body", "A b c d e f g h i j k l m"), ("body", "Come.")],
    ),
    "the last line is no heading": (
        "Come.\n\nCoach Danny",
        [("body", "Come."), ("body", "Coach Danny")],
    ),
    "line breaks stay": (
        "Come\nand play.\n \t\nBye.",
        [("body", "Come\nand play."), ("body", "Bye.")],
    ),
    "a subject line is the title": (
        "To: all\nSubject: Early release\n\nHello,\nbye.",
        [("body", "To: all"), ("title", "Early release"), ("body", "Hello,\nbye.")],
    ),
    "hashtags lie inside blocks": (
        "Go #Wildcats and #1, see a/#b.",
        [("body", "Go #Wildcats and #1, see a/#b."), ("hashtag", "#Wildcats")],
    ),
    "windows and old mac line ends": (
        "A.\r\n\r\nB.\r\rC.",
        [("body", "A."), ("body", "B."), ("body", "C.")],
    ),
}


@pytest.mark.parametrize(("text", "parts"), CASES.values(), ids=CASES)
def test_blocks(text: str, parts: list[tuple[str, str]]) -> None:
    _, (post,) = read_text(text)
    assert_sound(post)
    assert parts_of(post) == parts


@pytest.mark.parametrize(
    ("text", "words", "there"),
    [
        ("Hi \U0001f389\r\nSarah runs.", "Sarah", "Sarah"),
        ("Sar\u200bah runs.", "Sarah", "Sar\u200bah"),
        ("12 Oak\u00a0St is near.", "12 Oak St", "12 Oak\u00a0St"),
        ("Me\u0301ndez runs.", "M\u00e9ndez", "Me\u0301ndez"),
        ("Tre\u00advi\u00f1o runs.", "Trevi\u00f1o", "Tre\u00advi\u00f1o"),
        ("\u202bSarah\u202c runs.", "Sarah", "Sarah"),
        (
            "A \U0001f468\u200d\U0001f469\u200d\U0001f466 day.",
            "\U0001f468\u200d\U0001f469\u200d\U0001f466",
            "\U0001f468\u200d\U0001f469\u200d\U0001f466",
        ),
    ],
)
def test_folded_words_lead_to_the_words_as_written(text: str, words: str, there: str) -> None:
    _, (post,) = read_text(text)
    assert source_of(post, words) == there


def test_a_text_of_kind_title_is_all_title() -> None:
    _, (post,) = read_text("MTSS update\n\nMore of it.", kind=Kind.TITLE)
    assert [kind for kind, _ in parts_of(post)] == ["title", "title"]
