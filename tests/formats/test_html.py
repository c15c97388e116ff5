import time

import pytest

from formats.checks import assert_sound, parts_of, source_of
from postcheck.formats import read_text
from postcheck.model import Media

CASES = {
    "words split by tags and entities": (
        "Sar<b>ah</b> M&eacute;ndez lives at 12 Oak&nbsp;St",
        [("body", "Sarah M\u00e9ndez lives at 12 Oak St")],
    ),
    "white space collapses": ("<p> a \n  b<i> c</i> <i> d</i> </p>", [("body", "a b c d")]),
    "a break is a line, two are a paragraph": (
        "a<br>b<br/> c<br><br>d",
        [("body", "a\nb\nc"), ("body", "d")],
    ),
    "blocks stand apart": ("<ul><li>a<li>b</ul>c", [("body", "a"), ("body", "b"), ("body", "c")]),
    "cells stand apart": ("<table><tr><td>a</td><td>b", [("body", "a"), ("body", "b")]),
    "titles and headings": (
        "<title>T</title><h1>One</h1><h2>Two</h2>x",
        [("title", "T"), ("title", "One"), ("heading", "Two"), ("body", "x")],
    ),
    "a title that nobody closed ends with the head": (
        "<head><title>T</head><body>x",
        [("title", "T"), ("body", "x")],
    ),
    "what no reader sees": (
        "a<script>b < c</script><style>d</style><template>e</template><!-- f --><p hidden>g",
        [("body", "a"), ("body", "g")],
    ),
    "an image's words follow their paragraph": (
        '<p>See <img src=/p/x%20y.jpg alt="Ana &amp; Bo" title=\'A "pic"\'> here</p>',
        [
            ("body", "See here"),
            ("link", "x y.jpg"),
            ("alt", "Ana & Bo"),
            ("alt", 'A "pic"'),
        ],
    ),
    "spoken attributes": (
        (
            "<input placeholder=Name type=text><button aria-label='Send it'>Go</button>"
            "<input type=submit value='Sign up'>"
        ),
        [("alt", "Name"), ("body", "Go"), ("alt", "Send it"), ("body", "Sign up")],
    ),
    "what a page says of itself": (
        (
            '<meta property="og:title" content="T"><meta name=Description content="D">'
            '<meta name="viewport" content="width"><body>x'
        ),
        [("title", "T"), ("body", "D"), ("body", "x")],
    ),
    "a title holds no tags": ("<title>a <b> c</title>", [("title", "a <b> c")]),
    "quotes hide an angle bracket": ("<a title='a > b'>x</a>", [("body", "x"), ("alt", "a > b")]),
    "quotes that never end": ("<a title='a>x</a><p>y", [("body", "x"), ("body", "y")]),
    "a comment that never ends": ("a<!-- b", [("body", "a<!-- b")]),
    "options and captions": (
        "<select><option>a<option>b</select><figure><figcaption>c</figcaption></figure>",
        [("body", "a"), ("body", "b"), ("body", "c")],
    ),
    "a drawing's title is spoken": (
        "<svg><title>Home</title></svg>x",
        [("alt", "Home"), ("body", "x")],
    ),
    "preformatted lines": ("<pre>a\n  b</pre>c\nd", [("body", "a\nb"), ("body", "c d")]),
    "entities without a semicolon": (
        "AT&T &ntilde &notanentity; &#65",
        [("body", "AT&T \u00f1 \u00acanentity; A")],
    ),
    "office markup": ("<![if !x]>a<![endif]><o:p></o:p>", [("body", "a")]),
    "not a tag": ("1 < 2 and <3 you", [("body", "1 < 2 and <3 you")]),
}
LINKS = {
    "tel:+1-316-555-0142": ["+1-316-555-0142"],
    "sms:3165550142?&body=hi": ["3165550142"],
    "mailto:ana%40example.org?cc=bo@example.org&subject=x": ["ana@example.org", "bo@example.org"],
    "https://wa.me/13165550142?text=hi": ["13165550142"],
    "https://api.whatsapp.com/send?phone=13165550142": ["13165550142"],
    "/photos/ana%20diaz.jpg?x=1#y": ["ana diaz.jpg"],
    "https://example.org/coach.danny/": ["coach.danny"],
    "https://example.org": [],
    "#top": [],
    "javascript:alert(1)": [],
    "a&amp;b.pdf": ["a&b.pdf"],
}


@pytest.mark.parametrize(("text", "parts"), CASES.values(), ids=CASES)
def test_blocks(text: str, parts: list[tuple[str, str]]) -> None:
    _, (post,) = read_text(text, media=Media.HTML)
    assert_sound(post)
    assert parts_of(post) == parts


@pytest.mark.parametrize(("href", "words"), LINKS.items(), ids=LINKS)
def test_link_targets(href: str, words: list[str]) -> None:
    _, (post,) = read_text(f'<a class=x href="{href}">x</a>', media=Media.HTML)
    assert parts_of(post) == [("body", "x"), *(("link", word) for word in words)]


@pytest.mark.parametrize(
    ("text", "words", "there"),
    [
        ("<p>Sar<b>ah</b> M&eacute;ndez", "Sarah", "Sar<b>ah"),
        ("<p>Sar<b>ah</b> M&eacute;ndez", "Sarah M\u00e9ndez", "Sar<b>ah</b> M&eacute;ndez"),
        ("12 Oak&nbsp;St", "Oak St", "Oak&nbsp;St"),
        ("e&#x301;t\u00e9", "\u00e9t", "e&#x301;t"),
        ("a\n\n<img\nalt='say &quot;hi&quot;'>", '"hi"', "&quot;hi&quot;"),
        ("x<a href='tel:%2B13165550142'>y</a>", "+1316", "%2B1316"),
    ],
)
def test_words_lead_to_their_place(text: str, words: str, there: str) -> None:
    _, (post,) = read_text(text, media=Media.HTML)
    assert source_of(post, words) == there


@pytest.mark.parametrize(
    "piece",
    [
        "<",
        "<!",
        "</",
        "<a",
        "&",
        "<a ",
        "<p>",
        "<!--",
        "<![",
        "<a x='",
        "&#",
        "<script>",
        "a ",
        "<title>",
        "<a b='>'c",
        "<p/",
        "&amp",
    ],
)
@pytest.mark.parametrize("end", ["", ">", '">'])
def test_hostile_repetition_is_read_in_linear_time(piece: str, end: str) -> None:
    start = time.process_time()
    read_text("x" + piece * (400_000 // len(piece)) + end, media=Media.HTML)
    assert time.process_time() - start < 5
