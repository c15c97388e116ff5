from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from postcheck.reporters import reporter
from postcheck.reporters.html import render
from reporters import golden, samples

if TYPE_CHECKING:
    from postcheck.model import Verdict

VOID = {"meta", "link", "img", "br"}


class Outline(HTMLParser):
    """The tags of a page in order, each checked to be closed where it belongs."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.refs: list[str] = []
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attrs:
            self.attributes.add(name)
            if name == "id":
                self.ids.append(value or "")
            if name in {"href", "aria-labelledby"}:
                self.refs.append((value or "").removeprefix("#"))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def outline(verdict: Verdict) -> Outline:
    page = Outline()
    page.feed(render(verdict, samples.CONTEXT))
    page.close()
    return page


@pytest.mark.parametrize(
    "verdict", [samples.ONE, samples.MANY, samples.CLEAN, samples.hostile(), samples.canary()]
)
def test_the_page_is_sound(verdict: Verdict) -> None:
    page = outline(verdict)
    assert page.open == []
    assert len(set(page.ids)) == len(page.ids)
    assert set(page.refs) <= set(page.ids)
    headings = [int(tag[1]) for tag in page.tags if re.fullmatch(r"h\d", tag)]
    assert headings[0] == 1
    assert headings.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(headings))


@pytest.mark.parametrize("verdict", [samples.MANY, samples.hostile()])
def test_the_page_needs_nothing_from_anywhere(verdict: Verdict) -> None:
    page = outline(verdict)
    assert not {"script", "img", "link", "iframe", "object"} & set(page.tags)
    assert not {"src", "onclick", "style"} & page.attributes
    assert not re.search(r"https?:|url\(|@import", render(verdict, samples.CONTEXT))


def test_hostile_words_stay_words() -> None:
    text = render(samples.hostile(), samples.CONTEXT)
    assert "<img" not in text
    assert "&lt;/script&gt;" in text
    assert "<mark>&lt;img src=x onerror=alert(1)&gt;" in text


def test_the_page_suits_the_dark_and_paper() -> None:
    text = golden.written("many.html")
    assert "prefers-color-scheme: dark" in text
    assert "@media print" in text
    assert '<html lang="en">' in text


def test_a_redacted_page_says_so() -> None:
    text = reporter("html")(samples.canary(), golden.REDACTED)
    assert "This report hides names" in text
    assert "<mark>[hidden]</mark>" in text
