"""Reports as they must be, byte by byte. Run as a program, it writes them anew: read the diff."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from postcheck.reporters import reporter
from reporters import samples

FOLDER = Path(__file__).with_name("golden")
REDACTED = replace(samples.CONTEXT, redacted=True)
COLOR = replace(samples.CONTEXT, color=True, seconds=1.25)
CASES = {
    "one.txt": ("terminal", samples.ONE, samples.CONTEXT),
    "one-color.txt": ("terminal", samples.ONE, COLOR),
    "one-redacted.txt": ("terminal", samples.ONE, REDACTED),
    "clean.txt": ("terminal", samples.CLEAN, samples.CONTEXT),
    "many.txt": ("terminal", samples.MANY, samples.CONTEXT),
    "one.json": ("json", samples.ONE, samples.CONTEXT),
    "one-redacted.sarif": ("sarif", samples.ONE, REDACTED),
    "many.xml": ("junit", samples.MANY, COLOR),
    "many.github": ("github", samples.MANY, samples.CONTEXT),
    "many.html": ("html", samples.MANY, samples.CONTEXT),
}


def written(name: str) -> str:
    """The report that the golden file `name` holds."""
    report_format, verdict, context = CASES[name]
    return reporter(report_format)(verdict, context)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for case in CASES:
        (FOLDER / case).write_text(written(case), encoding="utf-8")
