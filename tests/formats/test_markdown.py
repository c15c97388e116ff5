import pytest

from formats.checks import assert_sound, parts_of, source_of
from postcheck.formats import read_text
from postcheck.model import Media

CASES = {
    "headings": (
        "# One\n\nTwo\n===\n\n## Three {#id}\n\nx",
        [("title", "One"), ("title", "Two"), ("heading", "Three"), ("body", "x")],
    ),
    "emphasis inside a word": ("Sar**ah** _M\u00e9ndez_", [("body", "Sarah M\u00e9ndez")]),
    "soft and hard breaks": ("a\nb  \nc\\\nd", [("body", "a b\nc\nd")]),
    "lists and quotes": (
        "- a\n- [ ] b\n  - c\n\n> d\n> e",
        [("body", "a"), ("body", "b"), ("body", "c"), ("body", "d e")],
    ),
    "tables": (
        "|a|b|\n|-|-|\n|c\\|d|e|",
        [("body", "a"), ("body", "b"), ("body", "c|d"), ("body", "e")],
    ),
    "code blocks are not text, inline code is": (
        "```\nx\n```\n\n    y\n\nRun `z w`.",
        [("body", "Run z w.")],
    ),
    "images and links": (
        'See ![Ana _D._](a.jpg "Pic") and [this](mailto:a@b.org "Mail").',
        [
            ("body", "See and this."),
            ("alt", "Ana D."),
            ("link", "a.jpg"),
            ("alt", "Pic"),
            ("link", "a@b.org"),
            ("alt", "Mail"),
        ],
    ),
    "reference links": (
        "See [this][r].\n\n[R]: /x/ana.pdf 'Her'",
        [("body", "See this."), ("link", "ana.pdf"), ("alt", "Her")],
    ),
    "automatic links are read once": ("<a@b.org>", [("body", "a@b.org")]),
    "inline html": ("Sar<b>ah</b><br>x <!-- y -->", [("body", "Sarah\nx")]),
    "html blocks": (
        "<div>\n a &amp; <i>b</i>\n\n*c*\n</div>\n\n<script>\nd\n</script>\n\ne",
        [("body", "a & b"), ("body", "c"), ("body", "e")],
    ),
    "html in a quote": ("> <div>\n> a\n> b</div>", [("body", "a b")]),
    "footnotes": ("x[^1]\n\n[^1]: y", [("body", "x"), ("body", "y")]),
    "escapes and entities": ("1\\. a\\*b &amp; &eacute;", [("body", "1. a*b & \u00e9")]),
}
FRONT_MATTER = {
    "plain": ("---\ntitle: Field day # ours\nauthor: Bo\n---\nx", ["Field day"]),
    "double quotes": ('---\r\ntitle: "A \\"b\\" \\u00e9"\r\n---\r\nx', ['A "b" \u00e9']),
    "single quotes": ("---\n'title': 'It''s on'\n---\nx", ["It's on"]),
    "plain over lines": ("---\ntitle: Field\n  day\nx: y\n---\nx", ["Field day"]),
    "folded": ("---\ndescription: >-\n  Come\n  all.\n\n  Bye.\n---\nx", ["Come all.\nBye."]),
    "literal": ("---\ndescription: |\n  Come\n  all.\ntags: [a]\n---\nx", ["Come\nall."]),
    "toml": ('+++\ntitle = "Field \\"day\\""\n[x]\ntitle = "no"\n+++\nx', ['Field "day"']),
    "toml over lines": ("+++\ndescription = '''\nCome\nall.'''\n+++\nx", ["Come\nall."]),
    "only nested": ("---\nseo:\n  title: y\n---\nx", []),
    "empty": ("---\ntitle:\n---\nx", []),
    "comment first": ("---\n# about\ntitle: T\n---\nx", ["T"]),
}


@pytest.mark.parametrize(("text", "parts"), CASES.values(), ids=CASES)
def test_blocks(text: str, parts: list[tuple[str, str]]) -> None:
    _, (post,) = read_text(text, media=Media.MARKDOWN)
    assert_sound(post)
    assert parts_of(post) == parts


@pytest.mark.parametrize(("text", "words"), FRONT_MATTER.values(), ids=FRONT_MATTER)
def test_front_matter(text: str, words: list[str]) -> None:
    _, (post,) = read_text(text, media=Media.MARKDOWN)
    assert_sound(post)
    assert [words for _, words in parts_of(post)] == [*words, "x"]
    assert {kind for kind, _ in parts_of(post)[:-1]} <= {"title", "body"}


def test_two_rules_are_no_front_matter() -> None:
    _, (post,) = read_text("---\n\nAna won.\n\n---\n", media=Media.MARKDOWN)
    assert parts_of(post) == [("body", "Ana won.")]


@pytest.mark.parametrize(
    ("text", "words", "there"),
    [
        ("\U0001f389 Sar**ah** x", "Sarah", "Sar**ah"),
        ("\u00e9\u00e9 &amp; **b**", "& b", "&amp; **b"),
        ("---\ntitle: 'It''s on'\n---\nx", "It's", "It''s"),
        ("---\ntitle: \u00e9\n---\n\u00e9 *b*", "b", "b"),
        ("\u00e9 [x](tel:316%2D5550142)", "316-5550142", "316%2D5550142"),
        ("\u00e9 [x][y]\n\n[y]: /a/ana.pdf", "ana.pdf", "ana.pdf"),
        ("\u00e9 <i title='a b'>x</i>", "a b", "a b"),
        ("> <p>\n> Sar<b>ah</b>", "Sarah", "Sar<b>ah"),
    ],
)
def test_words_lead_to_their_place(text: str, words: str, there: str) -> None:
    _, (post,) = read_text(text, media=Media.MARKDOWN)
    assert source_of(post, words) == there
