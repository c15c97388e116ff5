"""The report on a screen, for a person who is not a programmer.

Plain words carry all of it; colour only repeats them. No line is wider than the screen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from rich.cells import cell_len, chop_cells

from postcheck.model import Finding, Refusal, Result, Severity, Verdict
from postcheck.reporters.context import ReportContext, check_words
from postcheck.reporters.redaction import HIDDEN
from postcheck.reporters.summary import (
    WORDS,
    Gap,
    Note,
    SourceSummary,
    Spot,
    by_need,
    by_source,
    headline,
    notes,
    overview,
    sole_policy,
    unchecked,
)
from postcheck.reporters.text import place_words, rewrites, tally, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_NARROWEST = 40
_PLACES = 6
_LONG_REASON = 40
_LONGEST = 8  # code points in a cell, for all but text that is made to be slow
_STYLES = {"bold": 1, "dim": 2, "underline": 4, "red": 31, "green": 32, "yellow": 33, "blue": 34}
_WORD_STYLE = {
    "failed": "red",
    "warned": "yellow",
    "not run": "yellow",
    "off": "dim",
    "passed": "green",
}
_SEVERITY_STYLE = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.REMINDER: "blue"}
_RESULT_STYLE = {Result.PASS: "green", Result.FAIL: "red", Result.INCOMPLETE: "yellow"}


def render(verdict: Verdict, context: ReportContext) -> str:
    """The verdict, the checks, the findings, and at the end the verdict again."""
    pen = _Pen(max(context.width, _NARROWEST), context.color)
    sources = by_source(verdict)
    sole = sole_policy(verdict.findings)
    blocks = [_head(verdict, sources, context, pen)]
    if verdict.outcomes:
        blocks.append(_checks(verdict, pen))
    write = _one if len(sources) == 1 else _many
    blocks += write(sources, context, pen, sole)
    blocks += [_refusal(refusal, pen) for refusal in verdict.refusals]
    if sole:
        blocks.append(pen.wrap(visible(f"Policy quoted: {context.policy(sole)}")))
    if context.redacted and verdict.findings:
        blocks.append(pen.wrap("This report hides names, numbers and the words around them."))
    if len(blocks) > 2:  # noqa: PLR2004 - the end of a long report is what stays on the screen
        blocks.append(_head(verdict, sources, context, pen))
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


@dataclass(frozen=True, slots=True)
class _Pen:
    """Writes within `width` terminal cells, in colour or without."""

    width: int
    color: bool

    def paint(self, text: str, *styles: str) -> str:
        if not (self.color and styles and text):
            return text
        return f"\x1b[{';'.join(str(_STYLES[style]) for style in styles)}m{text}\x1b[0m"

    def wrap(
        self, text: str, label: str = "", *, styles: tuple[str, ...] = (), tint: str = ""
    ) -> Iterator[str]:
        """The text in lines: the first after `label`, the others below its text.

        `styles` are the text's own, `tint` is the colour of a bold label.
        """
        indent = " " * cell_len(label)
        lead = self.paint(label, "bold", tint) if tint else label
        for line in _filled(text, self.width - len(indent)):
            yield (lead + self.paint(line, *styles)).rstrip()
            lead = indent


def _filled(text: str, room: int) -> Iterator[str]:
    """Lines of at most `room` cells; a word that is longer is cut."""
    line = ""
    for word in text.split():
        if line and cell_len(line) + 1 + cell_len(word) <= room:
            line = f"{line} {word}"
            continue
        if line:
            yield line
        *full, line = chop_cells(word, room) or [""]
        yield from full
    yield line


def _head(
    verdict: Verdict, sources: Sequence[SourceSummary], context: ReportContext, pen: _Pen
) -> Iterator[str]:
    yield from pen.wrap(headline(verdict), styles=("bold", _RESULT_STYLE[verdict.result]))
    yield from pen.wrap(overview(verdict, sources, context.seconds))
    if absent := unchecked(verdict):
        yield from pen.wrap(absent)


def _checks(verdict: Verdict, pen: _Pen) -> Iterator[str]:
    checks = by_need(verdict.outcomes)
    names = max(len(check_words(check.check)) for check in checks)
    words = max(map(len, WORDS))
    told: dict[str, str] = {}
    yield pen.paint("Checks", "bold")
    for check in checks:
        remark = replace(check, gaps=tuple(_briefly(gap, told) for gap in check.gaps)).remark
        told = {**{gap.reason: check_words(check.check) for gap in check.gaps}, **told}
        label = f"  {check_words(check.check):{names}}  "
        room = pen.width - len(label) - words - 2
        first, *rest = _filled(visible(remark), room)
        status = pen.paint(check.word, _WORD_STYLE[check.word]) + " " * (words - len(check.word))
        yield f"{label}{status}  {first}".rstrip()
        yield from (" " * (pen.width - room) + line for line in rest)


def _briefly(gap: Gap, told: Mapping[str, str]) -> Gap:
    """The gap, leading back to the check that told its reason where that is long."""
    if gap.reason in told and len(gap.reason) > _LONG_REASON:
        return replace(gap, reason=f"Same reason as {told[gap.reason]}.")
    return gap


def _one(
    sources: Sequence[SourceSummary], context: ReportContext, pen: _Pen, sole: str
) -> list[Iterator[str]]:
    """Each note with its words, and beside them why and what to write instead."""
    return [
        chain(_note(note, context, pen), [""], _reasons(note, context, pen, sole))
        for note in notes(sources[0].findings)
    ]


def _many(
    sources: Sequence[SourceSummary], context: ReportContext, pen: _Pen, sole: str
) -> list[Iterator[str]]:
    """Each file's words; then, once for all files, why and what to write instead."""
    found = [source for source in sources if source.findings]
    blocks = [_file(source, context, pen) for source in found]
    told = {
        (note.code, note.message, note.advice): note
        for note in notes(finding for source in found for finding in source.findings)
    }
    if told:
        blocks.append(iter([pen.paint("Why, and what to do instead", "bold")]))
    for note in told.values():
        title = pen.wrap(_title(note, context), styles=("bold",))
        blocks.append(chain(title, _reasons(note, context, pen, sole)))
    return blocks


def _file(source: SourceSummary, context: ReportContext, pen: _Pen) -> Iterator[str]:
    answer = f"{source.result.upper()}, {tally(source.findings)}"
    yield from pen.wrap(f"{visible(source.path)}: {answer}", styles=("bold",))
    for note in notes(source.findings):
        yield from _note(note, context, pen)


def _title(note: Note, context: ReportContext) -> str:
    return f"{context.title(note.code, note.check)} ({note.code})"


def _note(note: Note, context: ReportContext, pen: _Pen) -> Iterator[str]:
    label = f"{note.severity.upper()}: "
    tint = _SEVERITY_STYLE[note.severity]
    yield from pen.wrap(_title(note, context), label, styles=("bold",), tint=tint)
    for spot in note.spots:
        yield from _spot(spot, pen)


def _spot(spot: Spot, pen: _Pen) -> Iterator[str]:
    finding = spot.finding
    if finding.excerpt.words == HIDDEN:
        yield from pen.wrap(f"{_sentence(_places([finding, *spot.again]))}: {HIDDEN}", "  ")
        return
    yield from pen.wrap(f"{_sentence(_places([finding]))}:", "  ")
    yield from _excerpt(finding, pen)
    if finding.fix:
        yield from pen.wrap(f"Write {rewrites(finding.fix)}.", "    ")
    if spot.again:
        yield from pen.wrap(f"Again at {_places(spot.again)}.", "    ")


def _places(findings: Sequence[Finding]) -> str:
    shown = [place_words(finding) for finding in findings[:_PLACES]]
    more = [f"and {len(findings) - _PLACES:,} more"] if len(findings) > _PLACES else []
    return "; ".join(shown + more)


def _sentence(words: str) -> str:
    return words[0].upper() + words[1:]


def _excerpt(finding: Finding, pen: _Pen) -> Iterator[str]:
    """The words in their line, underlined: by the terminal, or with ^ below them."""
    indent = " " * 4
    room = pen.width - len(indent)
    words = _shortened(visible(finding.excerpt.words), room)
    marks = max(cell_len(words), 1)
    before = visible(finding.excerpt.before).lstrip()
    after = visible(finding.excerpt.after).rstrip()
    spare = room - marks
    before = _end(before, max(spare // 2, spare - cell_len(after)))
    after = _beginning(after, spare - cell_len(before))
    painted = pen.paint(words, "bold", "underline", _SEVERITY_STYLE[finding.severity])
    yield f"{indent}{before}{painted}{after}".rstrip()
    if not pen.color:
        yield indent + " " * cell_len(before) + "^" * marks


def _beginning(text: str, room: int) -> str:
    """The text, or its first whole words and a "…", in at most `room` cells."""
    if cell_len(text) <= room:
        return text
    kept = (chop_cells(text, room - 1) or [""])[0] if room > 1 else ""
    if " " in kept and not text[len(kept) :].startswith(" "):
        kept = kept.rpartition(" ")[0]
    return f"{kept.rstrip()}…" if room > 0 else ""


def _end(text: str, room: int) -> str:
    """The text, or a "…" and its last whole words, in at most `room` cells."""
    if cell_len(text) <= room:
        return text
    text = text[-_LONGEST * room :] if room > 0 else ""
    starts = (at.end() for at in re.finditer(" +", text))
    kept = next((text[at:] for at in starts if cell_len(text[at:]) < room), "")
    return f"…{kept}" if room > 0 else ""


def _shortened(words: str, room: int) -> str:
    """The words found, with their middle left out where they do not fit."""
    if cell_len(words) <= room:
        return words
    tail = _end(words, room // 2)
    return _beginning(words, room - cell_len(tail) - 1).removesuffix("…") + " " + tail


def _reasons(note: Note, context: ReportContext, pen: _Pen, sole: str) -> Iterator[str]:
    yield from pen.wrap(visible(note.message), "  Why:      ")
    if note.advice:
        yield from pen.wrap(visible(note.advice), "  Instead:  ")
    if note.cites:
        yield from pen.wrap(visible(context.cited(note.cites, sole)), "  Policy:   ")


def _refusal(refusal: Refusal, pen: _Pen) -> Iterator[str]:
    yield from pen.wrap(f"Not read: {visible(refusal.path)}", styles=("bold",))
    yield from pen.wrap(visible(f"{refusal.message} {refusal.hint}"), "  ")
