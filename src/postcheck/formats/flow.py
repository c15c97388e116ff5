"""Running text under the rules of a browser: white space collapses, blocks stand apart."""

from __future__ import annotations

import re

from postcheck.formats.mapping import View, ViewBuilder
from postcheck.formats.parts import Block
from postcheck.model import PartKind

_WHITE = " \t\n\r\f"
_COLLAPSED = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")


class Flow:
    """Collects what a reader of html or markdown sees, block by block.

    Alternative texts and link targets stand apart from the words around them: they wait in
    `_asides` and follow the block in which they occurred. All offsets are of the source.
    """

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.kind = PartKind.BODY
        self._view = ViewBuilder()
        self._space: tuple[int, int, bool] | None = None
        self._asides: list[Block] = []
        self._outer: tuple[ViewBuilder, tuple[int, int, bool] | None] | None = None
        self._depth = 0

    def text(self, at: int, text: str) -> None:
        """Add words as they stand in the source at `at`."""
        words = text.lstrip(_WHITE)
        lead = len(text) - len(words)
        if lead:
            self.space(at, at + lead, verbatim=text[:lead] == " ")
        words = words.rstrip(_WHITE)
        if not words:
            return
        self._put_space()
        start, last = at + lead, 0
        for match in _COLLAPSED.finditer(words):
            self._view.verbatim(start + last, words[last : match.start()])
            last = match.end()
            self._view.replaced(start + match.start(), start + last, " ")
        self._view.verbatim(start + last, words[last:])
        end = lead + len(words)
        if end < len(text):
            self.space(at + end, at + len(text), verbatim=text[end:] == " ")

    def replaced(self, start: int, end: int, text: str) -> None:
        """Add words that stand for something else in the source: a character reference."""
        if not text.strip(_WHITE):
            if text:
                self.space(start, end)
            return
        self._put_space()
        self._view.replaced(start, end, text)

    def space(self, start: int, end: int, *, verbatim: bool = False) -> None:
        """Add white space: one space if words stand on both sides of it."""
        if self._space is None and len(self._view) and not self._view.ends_with("\n"):
            self._space = (start, end, verbatim)

    def line_break(self, start: int, end: int) -> None:
        """Break the line; a second break is read as the end of a paragraph."""
        self._space = None
        if self._view.ends_with("\n"):
            self._flush()
        elif len(self._view):
            self._view.replaced(start, end, "\n")

    def block(self, kind: PartKind = PartKind.BODY) -> None:
        """End the block; what follows is of `kind`."""
        if self._outer is None:
            self._flush()
            self.kind = kind

    def aside(self, kind: PartKind, view: View | None) -> None:
        """Add an alternative text or a link's target that occurs here."""
        if view is not None and view.text:
            self._asides.append(Block(kind, view))

    def open_alt(self) -> None:
        """Take what follows, up to the matching `close_alt`, as an alternative text."""
        self._depth += 1
        if self._outer is None:
            self._outer = (self._view, self._space)
            self._view, self._space = ViewBuilder(), None

    def close_alt(self) -> None:
        """End an alternative text."""
        self._depth -= 1
        if self._outer is not None and self._depth == 0:
            self.aside(PartKind.ALT, self._view.build())
            self._view, self._space = self._outer
            self._outer = None

    def finish(self) -> list[Block]:
        """Return all blocks, the last one included."""
        self._flush()
        return self.blocks

    def _put_space(self) -> None:
        if self._space is None:
            return
        start, end, verbatim = self._space
        self._space = None
        if verbatim:
            self._view.verbatim(start, " ")
        else:
            self._view.replaced(start, end, " ")

    def _flush(self) -> None:
        self._space = None
        if len(self._view):
            self.blocks.append(Block(self.kind, self._view.build()))
            self._view = ViewBuilder()
        self.blocks += self._asides
        self._asides = []
