"""One page that holds everything: works offline, on paper, in the dark, read aloud."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from postcheck.reporters.context import ReportContext, check_words
from postcheck.reporters.redaction import HIDDEN
from postcheck.reporters.summary import (
    CheckSummary,
    Note,
    SourceSummary,
    Spot,
    by_need,
    by_source,
    headline,
    notes,
    overview,
    unchecked,
)
from postcheck.reporters.text import place_words, rewrites, tally, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from postcheck.model import Refusal, Verdict

_STYLE = """
:root { color-scheme: light dark; --paper: #fff; --ink: #1b1b1f; --soft: #5a5a66;
  --line: #d9d9e0; --card: #f6f6f8; --fail: #a8071a; --warn: #7a4b00; --pass: #135c2d;
  --note: #1d4f91; --mark: #ffe58f; --mark-ink: #1b1b1f; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #16161a; --ink: #ececf1; --soft: #a9a9b6; --line: #3a3a44; --card: #1f1f25;
    --fail: #ff8f8f; --warn: #ffc069; --pass: #7fd99a; --note: #8fc1ff; --mark: #6b5200;
    --mark-ink: #fff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 50rem; background: var(--paper);
  color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 .25rem; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 2.5rem 0 .75rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line);
  font-size: 1.25rem; }
h3 { margin: 0 0 .5rem; font-size: 1.05rem; }
p { margin: .35rem 0; }
a { color: var(--note); }
a:focus-visible { outline: 3px solid var(--note); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { position: static; }
header { padding: 1.25rem; border: 1px solid var(--line); border-left: .5rem solid;
  border-radius: .4rem; background: var(--card); }
header p, header a { color: var(--ink); }
.fail, .failed, .error { color: var(--fail); }
.incomplete, .warned, .not-run, .warning { color: var(--warn); }
.pass, .passed { color: var(--pass); }
.reminder { color: var(--note); }
.off, .soft { color: var(--soft); }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line);
  text-align: left; vertical-align: top; }
th[scope=row] { font-weight: 600; white-space: nowrap; }
td.word { font-weight: 600; white-space: nowrap; }
article { margin: 1rem 0; padding: 1rem 1.25rem; border: 1px solid var(--line);
  border-radius: .4rem; background: var(--card); break-inside: avoid; }
blockquote { margin: .25rem 0 .75rem; padding: .4rem .75rem; border-left: 3px solid var(--line);
  background: var(--paper); }
mark { padding: 0 .1em; background: var(--mark); color: var(--mark-ink);
  text-decoration: underline; text-underline-offset: .15em; }
dl { display: grid; grid-template-columns: 5rem 1fr; gap: .25rem .75rem; margin: .75rem 0 0; }
dt { font-weight: 600; }
dd { margin: 0; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } }
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --card: #fff; --line: #999; --fail: #a8071a;
    --warn: #7a4b00; --pass: #135c2d; --note: #1d4f91; --mark: #fff; --mark-ink: #000; }
  body { padding: 0; max-width: none; font-size: 10.5pt; }
  .skip, nav { display: none; }
  mark { font-weight: 700; } }
"""

_SHUT = (
    '<meta http-equiv="Content-Security-Policy" '
    "content=\"default-src 'none'; style-src 'unsafe-inline'\">"
)


def render(verdict: Verdict, context: ReportContext) -> str:
    """The page. It holds no script and asks for nothing from anywhere."""
    sources = by_source(verdict)
    found = [(f"file-{at}", source) for at, source in enumerate(sources, 1) if source.findings]
    lines = [
        "<!DOCTYPE html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        _SHUT,
        f"<title>postcheck: {_safe(headline(verdict))}</title>",
        f"<style>{_STYLE}</style>",
        "</head>",
        "<body>",
        '<a class="skip" href="#findings">Skip to the findings</a>',
        *_head(verdict, sources, context),
        "<main>",
        *_checks(by_need(verdict.outcomes)),
        *_contents(found),
        '<div id="findings" tabindex="-1">',
        *(line for anchor, source in found for line in _source(anchor, source, context)),
        "</div>",
        *_refusals(verdict.refusals),
        "</main>",
        f'<footer><p class="soft">postcheck {_safe(context.version)}</p></footer>',
        "</body>",
        "</html>",
    ]
    return "\n".join(lines) + "\n"


def _safe(text: str) -> str:
    return escape(visible(text))


def _head(
    verdict: Verdict, sources: Sequence[SourceSummary], context: ReportContext
) -> Iterator[str]:
    yield f'<header class="{verdict.result}">'
    yield f"<h1>{_safe(headline(verdict))}</h1>"
    yield f"<p>{_safe(overview(verdict, sources, context.seconds))}</p>"
    if absent := unchecked(verdict):
        yield f"<p>{_safe(absent)}</p>"
    if context.redacted and verdict.findings:
        yield "<p>This report hides names, numbers and the words around them.</p>"
    yield "</header>"


def _checks(checks: Sequence[CheckSummary]) -> Iterator[str]:
    if not checks:
        return
    yield '<section aria-labelledby="checks"><h2 id="checks">Checks</h2>'
    yield '<table><thead><tr><th scope="col">Check</th><th scope="col">Result</th>'
    yield '<th scope="col">Details</th></tr></thead><tbody>'
    for check in checks:
        word = f'<td class="word {check.word.replace(" ", "-")}">{check.word}</td>'
        name = f'<th scope="row">{_safe(check_words(check.check))}</th>'
        yield f"<tr>{name}{word}<td>{_safe(check.remark)}</td></tr>"
    yield "</tbody></table></section>"


def _contents(found: Sequence[tuple[str, SourceSummary]]) -> Iterator[str]:
    if len(found) > 1:
        yield '<nav aria-labelledby="files"><h2 id="files">Files with findings</h2><ul>'
        for anchor, source in found:
            link = f'<a href="#{anchor}">{_safe(source.path)}</a>'
            yield f"<li>{link}: {source.result}, {tally(source.findings)}</li>"
        yield "</ul></nav>"


def _source(anchor: str, source: SourceSummary, context: ReportContext) -> Iterator[str]:
    yield f'<section aria-labelledby="{anchor}">'
    yield f'<h2 id="{anchor}">{_safe(source.path)}: {source.result.upper()}</h2>'
    for note in notes(source.findings):
        yield from _note(note, context)
    yield "</section>"


def _note(note: Note, context: ReportContext) -> Iterator[str]:
    severity = f'<span class="{note.severity}">{note.severity.capitalize()}:</span>'
    title = _safe(context.title(note.code, note.check))
    yield f'<article><h3>{severity} {title} <span class="soft">({_safe(note.code)})</span></h3>'
    for spot in note.spots:
        yield from _spot(spot)
    yield f"<dl><dt>Why</dt><dd>{_safe(note.message)}</dd>"
    if note.advice:
        yield f"<dt>Instead</dt><dd>{_safe(note.advice)}</dd>"
    if note.cites:
        yield f"<dt>Policy</dt><dd>{_safe(context.cited(note.cites))}</dd>"
    yield "</dl></article>"


def _spot(spot: Spot) -> Iterator[str]:
    finding = spot.finding
    place = place_words(finding)
    yield f"<p>{_safe(place[:1].upper() + place[1:])}:</p>"
    excerpt = finding.excerpt
    words = f"{_safe(excerpt.before)}<mark>{_safe(excerpt.words)}</mark>{_safe(excerpt.after)}"
    yield f'<blockquote dir="auto">{words}</blockquote>'
    if finding.fix and excerpt.words != HIDDEN:
        yield f"<p>Write {_safe(rewrites(finding.fix))}.</p>"
    if spot.again:
        places = "; ".join(place_words(other) for other in spot.again)
        yield f"<p>Again at {_safe(places)}.</p>"


def _refusals(refusals: Sequence[Refusal]) -> Iterator[str]:
    if refusals:
        yield '<section aria-labelledby="unread"><h2 id="unread">Files not read</h2><ul>'
        for refusal in refusals:
            told = f"{refusal.message} {refusal.hint}".strip()
            yield f"<li><strong>{_safe(refusal.path)}</strong>: {_safe(told)}</li>"
        yield "</ul></section>"
