"""From the blocks that a reader found to a post: one text, its map, its parts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from postcheck.formats.mapping import View, ViewBuilder, fold
from postcheck.model import Kind, Part, PartKind, Post, Source, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

BETWEEN_BLOCKS = "\n\n"

_HASHTAG = re.compile(r"(?<![\w#&/])#\w+")
_TITLE_BLOCKS = frozenset({PartKind.HEADING, PartKind.BODY})


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading, an alternative text, a link's target: what is read in one go.

    `label` says where it stands, for formats without lines.
    """

    kind: PartKind
    view: View
    label: str = ""


class Assembly(NamedTuple):
    """The blocks as one view; `labels` holds each block's offset and label."""

    view: View
    parts: tuple[Part, ...]
    labels: tuple[tuple[int, str], ...]


def assemble(blocks: Iterable[Block], kind: Kind) -> Assembly:
    """Fold the blocks and join them with blank lines; blocks without words are left out."""
    built = ViewBuilder()
    parts: list[Part] = []
    labels: list[tuple[int, str]] = []
    for block in blocks:
        view = fold(block.view).stripped()
        if not view.text:
            continue
        if parts:
            built.gap(BETWEEN_BLOCKS)
        at = len(built)
        part = block.kind
        if kind is Kind.TITLE and part in _TITLE_BLOCKS:
            part = PartKind.TITLE
        parts.append(Part(part, Span(at, at + len(view.text))))
        if part is not PartKind.LINK and "#" in view.text:
            parts += _hashtags(view.text, at)
        labels.append((at, block.label))
        built.append(view)
    return Assembly(built.build(), tuple(parts), tuple(labels))


def post_of(
    source: Source, blocks: Iterable[Block], kind: Kind, meta: Mapping[str, str] | None = None
) -> Post:
    """Make a post of `blocks` of `source`."""
    view, parts, _ = assemble(blocks, kind)
    return Post(source, view.text, view.map, parts, kind, meta or {})


def _hashtags(text: str, at: int) -> list[Part]:
    return [
        Part(PartKind.HASHTAG, Span(at + match.start(), at + match.end()))
        for match in _HASHTAG.finditer(text)
        if any(char.isalpha() for char in match[0])
    ]
