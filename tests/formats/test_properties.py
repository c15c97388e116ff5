"""Properties of every reader: nothing crashes, and each word leads back to its place."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from html import unescape
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formats.checks import assert_sound
from formats.wrapping import docx, wrap
from postcheck.errors import InputError
from postcheck.formats import read_bytes, read_text
from postcheck.formats.mapping import View, compose, fold
from postcheck.model import Kind, Media, Span

if TYPE_CHECKING:
    from collections.abc import Callable

TEXTUAL = [Media.TEXT, Media.MARKDOWN, Media.HTML, Media.CSV]
FRAGMENTS = [
    "<b>",
    "</b>",
    "<p",
    "<p title='",
    'alt="',
    '">',
    "<script>",
    "</script",
    "<![CDATA[",
    "<![x[",
    "<!--",
    "<!",
    "</",
    "&",
    "&#",
    "&#x41;",
    "&nbsp",
    "&eacute;",
    "<h1>",
    "<title>",
    "</h2>",
    "<br>",
    "<pre>",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    " ",
    "\t",
    "  \n",
    "\\\n",
    "# ",
    "> ",
    "- ",
    "1. ",
    "    ",
    "**",
    "_",
    "`",
    "```\n",
    "[",
    "](",
    ")",
    "![",
    "]: ",
    "[^1]",
    "|",
    "|-|\n",
    "---\n",
    "+++\n",
    "title: ",
    "title = ",
    "'",
    '"',
    "''",
    "\\",
    "\\u12",
    "|\n",
    ">\n",
    "mailto:a@b.org?cc=",
    "tel:%3",
    ",",
    ";",
    '"a""b"',
    "Message",
    "sep=;\n",
    "Subject: ",
    "#Tag",
    "é",
    "e\u0301",
    "\u200b",
    "\u00ad",
    "\u1100\u1161\u11a8",
    "\u00a0",
    "\U0001f468\u200d\U0001f469",
    "\ufeff",
    "\x00",
    "\x0b",
    "word",
    "Two words.",
    "<a href=",
    "<img alt=x>",
    "<svg>",
    "<template>",
    "<html:p>",
    "<td>",
    "~~",
]
SOUP = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=4), max_size=40).map("".join)
WORDS = st.lists(
    st.text(
        st.characters(min_codepoint=33, max_codepoint=0x2FF, exclude_categories=["Cc", "Zs", "Cf"]),
        min_size=1,
        max_size=9,
    ),
    min_size=1,
    max_size=30,
)
UNESCAPED: dict[Media, Callable[[str], str]] = {
    Media.TEXT: str,
    Media.DOCX: str,
    Media.MARKDOWN: lambda text: re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text),
    Media.HTML: unescape,
    Media.CSV: lambda text: text.replace('""', '"'),
}
JOINS = st.sampled_from([" ", "\n", "\n\n"])


@pytest.mark.parametrize("media", TEXTUAL)
@given(text=SOUP)
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_or_refused(media: Media, text: str) -> None:
    try:
        _, posts = read_text(text, media=media)
    except InputError:
        return
    for post in posts:
        assert_sound(post)
        assert unicodedata.is_normalized("NFC", post.text)


@pytest.mark.parametrize("media", Media)
@given(data=st.binary(max_size=400) | SOUP.map(lambda text: text.encode("utf-16")))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_read_or_refused(media: Media, data: bytes) -> None:
    try:
        _, posts = read_bytes("draft", data, kind=Kind.POST, media=media)
    except InputError:
        return
    for post in posts:
        assert_sound(post)


@given(cut=st.integers(0, 2000), byte=st.integers(0, 255))
@settings(max_examples=150, deadline=None)
def test_any_damage_to_a_word_document_is_read_or_refused(cut: int, byte: int) -> None:
    data = bytearray(docx("<w:p><w:r><w:t>Field day is Friday.</w:t></w:r></w:p>"))
    data[cut % len(data)] = byte
    try:
        read_bytes("draft.docx", bytes(data), kind=Kind.POST)
    except InputError as error:
        assert error.hint  # noqa: PT017 - whichever of the two happens


@given(xml=SOUP)
@settings(max_examples=100, deadline=None)
def test_any_xml_of_a_word_document_is_read_or_refused(xml: str) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", xml)
    with pytest.raises(InputError):
        read_bytes("draft.docx", packed.getvalue(), kind=Kind.POST)


@pytest.mark.parametrize("media", Media)
@pytest.mark.parametrize("role", ["paragraph", "title"])
@given(words=WORDS, join=JOINS)
@settings(max_examples=100, deadline=None)
def test_wrapped_words_come_back_and_lead_to_their_place(
    media: Media,
    role: str,
    words: list[str],
    join: str,
) -> None:
    text = fold(View.of(join.join(words))).text
    source, posts = read_bytes(
        f"draft.{media}", wrap(text, media, title=role == "title"), kind=Kind.POST, media=media
    )
    assert len(posts) == 1
    post = posts[0]
    assert_sound(post)
    assert post.text.split() == text.removeprefix("Subject:").split()
    at = 0
    for word in post.text.split():
        at = post.text.index(word, at)
        span = post.map.to_source(Span(at, at + len(word)))
        # A span may begin after an escape: what it holds of "\\\\:" is then "\\:" as it stands.
        assert word in {span.of(source.text), UNESCAPED[media](span.of(source.text))}
        at += len(word)


@given(SOUP)
@settings(max_examples=300, deadline=None)
def test_folding_is_done_once_and_for_all(text: str) -> None:
    once = fold(View.of(text))
    assert fold(View.of(once.text)).text == once.text
    assert unicodedata.is_normalized("NFC", once.text)


@given(SOUP, st.data())
@settings(max_examples=200, deadline=None)
def test_a_composed_map_agrees_with_the_two_it_is_made_of(text: str, data: st.DataObject) -> None:
    inner = fold(View.of(text))
    outer = fold(View.of(inner.text[1:], 1))
    composed = compose(outer, inner)
    if not composed.text:
        return
    low = data.draw(st.integers(0, len(composed.text) - 1))
    high = data.draw(st.integers(low + 1, len(composed.text)))
    there = composed.map.to_source(Span(low, high))
    step = inner.map.to_source(outer.map.to_source(Span(low, high)))
    assert step.start <= there.start <= there.end <= step.end or step.start == step.end
