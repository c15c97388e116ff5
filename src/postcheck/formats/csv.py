"""A scheduler's export: one post a row, each cell leading back to its place in the file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from postcheck.formats.html import read_html
from postcheck.formats.links import targets
from postcheck.formats.mapping import View, ViewBuilder, compose, fold
from postcheck.formats.parts import Block
from postcheck.formats.refusal import refusal
from postcheck.formats.text import read_text
from postcheck.model import PartKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_TEXT = (
    "message", "text", "post text", "post message", "post copy", "post caption", "post content",
    "message text", "social copy", "caption", "copy", "body", "first comment", "tweet",
)  # fmt: skip
_TEXT_IF_PROSE = ("post", "content", "description", "status", "status update", "update")
_TITLE = frozenset({"title", "headline", "post title", "subject", "link title"})
_ALT = frozenset({"alt", "alt text", "image alt text", "media alt text", "image description"})
_LINK = frozenset({"link", "url", "link url", "post link"})
_DATE = frozenset(
    {"date", "day", "post date", "publish date", "publishing date", "scheduled date", "datetime",
     "date time", "scheduled at", "scheduled for", "publish at", "posting time utc"}
)  # fmt: skip
_TIME = frozenset({"time", "post time", "publish time", "publishing time", "scheduled time"})
_ROSTER = frozenset(
    {"sourcedid", "givenname", "familyname", "middlename", "first name", "last name", "student id",
     "student name", "student number", "grade", "grades", "grade level", "birthdate",
     "date of birth", "enableduser", "identifier", "homeroom", "guardian", "parent name"}
)  # fmt: skip
_ROSTER_COLUMNS = 2
_DELIMITERS = ",;\t|"
_SEPARATOR_LINE = re.compile(r"sep=([,;\t|])\r?\n", re.IGNORECASE)
_TAG = re.compile(r"</?(?:b|i|u|a|span|strong|em|font)(?:\s[^<>]*)?>", re.IGNORECASE)
_BLOCK_TAG = re.compile(r"<(?:p|br|div|ul|ol|li|h[1-6])(?:\s[^<>]*)?/?>", re.IGNORECASE)
_FUNCTION_WORD = re.compile(
    r"\b(?:the|a|an|and|to|of|for|is|are|our|we|you|your|in|on|at|with|will|this|us)\b",
    re.IGNORECASE,
)
_PROSE_WORDS = 6
_PROSE_FUNCTION_WORDS = 2
_NAME_IT = 'Name the column that holds the posts in the configuration: text_column = "..."'


@dataclass(frozen=True, slots=True)
class Row:
    """One post of an export. `number` counts the file's rows from 1, as a spreadsheet does."""

    number: int
    blocks: list[Block]
    date: str
    time: str

    @property
    def meta(self) -> dict[str, str]:
        """What a report says of the row beside its place."""
        facts = {"row": str(self.number), "date": self.date, "time": self.time}
        return {key: value for key, value in facts.items() if value}


@dataclass(frozen=True, slots=True)
class _Columns:
    text: tuple[int, ...]
    title: tuple[int, ...] = ()
    alt: tuple[int, ...] = ()
    link: tuple[int, ...] = ()
    date: tuple[int, ...] = ()
    time: tuple[int, ...] = ()
    first_row: int = 1


def read_csv(name: str, text: str, text_column: str = "") -> list[Row]:
    """Read an export's posts; `InputError` where no column can be told to hold them."""
    records = _records(name, text)
    if not any(any(cell.text.strip() for cell in record) for record in records):
        raise refusal(name, "holds no rows.", "There is nothing to check.")
    columns = _columns(name, records, text_column)
    width = len(records[0])
    rows: list[Row] = []
    for number, record in enumerate(records[columns.first_row :], columns.first_row + 1):
        if any(cell.text.strip() for cell in record[width:]):
            raise refusal(
                name,
                f"row {number} has more cells than the first row.",
                "Put a text that holds the separator in quotation marks.",
            )
        blocks = _blocks(record, columns)
        if blocks:
            date, time = (_cell(record, places) for places in (columns.date, columns.time))
            rows.append(Row(number, blocks, date, time))
    return rows


def _records(name: str, text: str) -> list[list[View]]:
    """Rows of cells by RFC 4180; any of the usual separators."""
    start = 0
    if match := _SEPARATOR_LINE.match(text):
        delimiter, start = match[1], match.end()
    else:
        delimiter = _delimiter(text)
    plain = re.compile(f"[^\r\n{re.escape(delimiter)}]*")
    records: list[list[View]] = [[]]
    at = start
    while at <= len(text):
        cell = ViewBuilder()
        if text.startswith('"', at):
            at = _quoted(name, text, at + 1, cell, len(records))
        match = plain.match(text, at)
        if match:
            cell.verbatim(at, match[0])
            at = match.end()
        records[-1].append(cell.build())
        if text.startswith(delimiter, at) and at < len(text):
            at += 1
            continue
        at += 2 if text.startswith("\r\n", at) else 1
        if at < len(text):
            records.append([])
        else:
            break
    return records


def _quoted(name: str, text: str, at: int, cell: ViewBuilder, row: int) -> int:
    while True:
        end = text.find('"', at)
        if end < 0:
            raise refusal(
                name,
                f"a quotation mark that opens a cell in row {row} is never closed.",
                "Close it, or export the file again.",
            )
        cell.verbatim(at, text[at:end])
        if not text.startswith('"', end + 1):
            return end + 1
        cell.replaced(end, end + 2, '"')
        at = end + 2


def _delimiter(text: str) -> str:
    """Find the separator that the first row holds most often outside quotation marks."""
    counts = dict.fromkeys(_DELIMITERS, 0)
    quoted = False
    for char in text:
        if char == '"':
            quoted = not quoted
        elif quoted:
            continue
        elif char in "\r\n":
            break
        elif char in counts:
            counts[char] += 1
    return max(counts, key=lambda char: counts[char])


def _columns(name: str, records: Sequence[Sequence[View]], text_column: str) -> _Columns:
    headers = [_header(cell.text) for cell in records[0]]

    def among(names: Iterable[str]) -> tuple[int, ...]:
        return tuple(index for index, header in enumerate(headers) if header in names)

    text, first_row = among(_TEXT), 1
    if text_column:
        text = among({_header(text_column)})
        if not text:
            raise refusal(name, f"has no column {text_column!r}.", _NAME_IT)
    elif not text:
        if len(among(_ROSTER)) >= _ROSTER_COLUMNS:
            raise refusal(name, "looks like a roster, not like scheduled posts.", _NAME_IT)
        text, first_row = _prose_columns(name, records, among(_TEXT_IF_PROSE))
    title, alt, link = (
        tuple(place for place in among(names) if place not in text)
        for names in (_TITLE, _ALT, _LINK)
    )
    return _Columns(text, title, alt, link, among(_DATE), among(_TIME), first_row)


def _prose_columns(
    name: str, records: Sequence[Sequence[View]], named: tuple[int, ...]
) -> tuple[tuple[int, ...], int]:
    """Find the column with sentences in it, one of `named` first, and the first row of posts."""
    length = {place: _prose(records[1:], place) for place in range(len(records[0]))}
    if text := tuple(place for place in named if length[place]):
        return text, 1
    place = max(length, key=lambda place: length[place])
    if length[place]:
        return (place,), 0 if _is_prose(records[0][place].text) else 1
    first = [cell.text if _is_prose(cell.text) else "" for cell in records[0]]
    if any(first):
        return (first.index(max(first, key=len)),), 0
    raise refusal(name, "has no column that is known to hold posts.", _NAME_IT)


def _prose(records: Sequence[Sequence[View]], index: int) -> float:
    """Take the mean length of a column's cells if at least half of them read as sentences."""
    cells = [r[index].text for r in records if index < len(r) and r[index].text.strip()]
    if not cells or sum(map(_is_prose, cells)) * 2 < len(cells):
        return 0
    return sum(map(len, cells)) / len(cells)


def _is_prose(cell: str) -> bool:
    return (
        len(cell.split()) >= _PROSE_WORDS
        and len(_FUNCTION_WORD.findall(cell)) >= _PROSE_FUNCTION_WORDS
    )


def _read_cell(text: str) -> list[Block]:
    """Read a cell as plain text or, where it holds tags, as html."""
    block_tags = _BLOCK_TAG.search(text) is not None
    if block_tags or _TAG.search(text):
        return read_html(text, keep_lines=not block_tags)
    return read_text(text)


def _header(cell: str) -> str:
    words = re.findall(r"\w+", fold(View.of(cell)).text.casefold().replace("_", " "))
    return " ".join(words)


def _cell(record: Sequence[View], places: tuple[int, ...]) -> str:
    return next((record[i].text.strip() for i in places if i < len(record)), "")


def _blocks(record: Sequence[View], columns: _Columns) -> list[Block]:
    def cells(places: tuple[int, ...]) -> Iterator[View]:
        return (record[i] for i in places if i < len(record) and record[i].text.strip())

    blocks = [Block(PartKind.TITLE, cell) for cell in cells(columns.title)]
    for cell in cells(columns.text):
        blocks += [Block(b.kind, compose(b.view, cell)) for b in _read_cell(cell.text)]
    if any(block.view.text.strip() for block in blocks):
        blocks += [Block(PartKind.ALT, cell) for cell in cells(columns.alt)]
        for cell in cells(columns.link):
            blocks += [Block(PartKind.LINK, view) for view in targets(cell.stripped())]
    return blocks
