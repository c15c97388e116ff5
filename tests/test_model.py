from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postcheck.model import Media, Segment, Source, SourceMap, Span


def test_a_span_runs_forward() -> None:
    with pytest.raises(ValueError, match="forward"):
        Span(3, 2)


@pytest.mark.parametrize(
    ("span", "place"),
    [
        (Span(0, 2), (1, 1, 1, 3)),
        (Span(3, 4), (2, 1, 2, 2)),
        (Span(1, 5), (1, 2, 2, 3)),
        (Span(6, 6), (3, 1, 3, 1)),
    ],
)
def test_places_count_from_one(span: Span, place: tuple[int, int, int, int]) -> None:
    found = Source("a.txt", Media.TEXT, "ab\ncd\n").locate(span)
    assert (found.line, found.column, found.end_line, found.end_column) == place
    assert found.label == ""


def test_a_label_holds_until_the_next() -> None:
    source = Source("a.docx", Media.DOCX, "one\n\ntwo", labels=((0, "header"), (5, "paragraph 1")))
    assert source.locate(Span(0, 3)).label == "header"
    assert source.locate(Span(6, 8)).label == "paragraph 1"


@given(st.text(alphabet="ab\n", max_size=60), st.data())
def test_line_and_column_lead_back_to_the_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    place = Source("a.txt", Media.TEXT, text).locate(Span(offset, offset))
    lines = text.split("\n")
    assert sum(len(line) + 1 for line in lines[: place.line - 1]) + place.column - 1 == offset


# The view "Jo é" of the source "<b>Jo</b> &eacute;".
ENTITY_MAP = SourceMap(
    (
        Segment(Span(0, 2), Span(3, 5)),
        Segment(Span(2, 3), Span(9, 10)),
        Segment(Span(3, 4), Span(10, 18), verbatim=False),
    )
)


@pytest.mark.parametrize(
    ("view", "source"),
    [
        (Span(0, 2), Span(3, 5)),
        (Span(1, 2), Span(4, 5)),
        (Span(3, 4), Span(10, 18)),
        (Span(0, 4), Span(3, 18)),
        (Span(1, 3), Span(4, 10)),
    ],
)
def test_a_map_leads_back(view: Span, source: Span) -> None:
    assert ENTITY_MAP.to_source(view) == source


def test_view_characters_that_stand_for_nothing_add_nothing() -> None:
    gapped = SourceMap((Segment(Span(0, 2), Span(0, 2)), Segment(Span(4, 6), Span(9, 11))))
    assert gapped.to_source(Span(1, 5)) == Span(1, 10)
    assert gapped.to_source(Span(2, 4)) == Span(2, 2)
