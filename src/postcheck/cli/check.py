"""Check drafts: files, folders, or - for standard input."""

from __future__ import annotations

import os
import secrets
import shutil
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from postcheck.cli.progress import Patience
from postcheck.errors import ConfigError
from postcheck.model import Kind, Severity, Verdict

_MACHINES = frozenset({"sarif", "junit", "github"})
_PAGE_WIDTH = 80
_WIDEST = 100


class Format(StrEnum):
    """The reports that postcheck writes."""

    TERMINAL = "terminal"
    JSON = "json"
    SARIF = "sarif"
    JUNIT = "junit"
    GITHUB = "github"
    HTML = "html"


class FailOn(StrEnum):
    """The least severity that fails a draft."""

    ERROR = "error"
    WARNING = "warning"


def check(  # noqa: PLR0913 - each is one option of the command
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH...", help="Files, folders, or - for standard input."),
    ],
    context: typer.Context,
    *,
    kind: Annotated[
        Kind | None, typer.Option(help="What sort of text it is (default: the configuration's).")
    ] = None,
    report_format: Annotated[
        Format, typer.Option("--format", help="The kind of report.")
    ] = Format.TERMINAL,
    output: Annotated[
        Path | None, typer.Option(help="Write the report to this file.", dir_okay=False)
    ] = None,
    config: Annotated[
        Path | None, typer.Option(help="A configuration file (default: found from the draft up).")
    ] = None,
    optouts: Annotated[
        Path | None, typer.Option(help="A list built by `postcheck optouts build`.")
    ] = None,
    releases: Annotated[
        Path | None, typer.Option(help="A list built by `postcheck releases build`.")
    ] = None,
    select: Annotated[
        str, typer.Option(metavar="CODES", help="Run these alone: codes, prefixes or check ids.")
    ] = "",
    ignore: Annotated[
        str, typer.Option(metavar="CODES", help="Leave these out: codes, prefixes or check ids.")
    ] = "",
    fail_on: Annotated[
        FailOn | None, typer.Option(help="What fails a draft (default: error).")
    ] = None,
    as_of: Annotated[
        str,
        typer.Option(metavar="YYYY-MM-DD", help="The day it is published (default: today)."),
    ] = "",
    redact: Annotated[
        bool | None,
        typer.Option(
            "--redact/--no-redact",
            help="Mask private words (default: in sarif, junit, github, and when CI is set).",
        ),
    ] = None,
) -> None:
    from postcheck.checker import Checker  # noqa: PLC0415 - `--help` needs none of it
    from postcheck.config import Overrides  # noqa: PLC0415
    from postcheck.tools.toolbox import Toolbox  # noqa: PLC0415
    from postcheck.verdict import exit_code  # noqa: PLC0415

    overrides = Overrides(
        kind=kind,
        select=_names(select, "--select"),
        ignore=_names(ignore, "--ignore"),
        fail_on=Severity(fail_on.value) if fail_on else None,
        optouts=optouts,
        releases=releases,
    )
    started = time.monotonic()
    make_toolbox = context.obj or Toolbox
    with (
        Patience() as patience,
        Checker(
            config=config,
            overrides=overrides,
            as_of=_day(as_of),
            toolbox=make_toolbox(progress=patience.obtaining),
        ) as checker,
    ):
        if "-" not in paths:
            verdict = checker.check_paths([Path(path) for path in paths], patience.checking)
        elif len(paths) == 1:
            data = sys.stdin.buffer.read()
            verdict = checker.check_bytes(data, name="standard input", folder=Path.cwd())
        else:
            raise ConfigError("Standard input (-) is checked alone.", "Name no other path with it.")
        titles = checker.policy_titles()
    redacted = redact if redact is not None else report_format in _MACHINES or _in_ci(os.environ)
    _write(
        _rendered(
            verdict,
            report_format,
            ReportFacts(titles, time.monotonic() - started, redacted),
            on_terminal=output is None and sys.stdout.isatty(),
        ),
        output,
    )
    raise typer.Exit(exit_code(verdict))


def _names(option: str, name: str) -> tuple[str, ...]:
    names = tuple(part.strip() for part in option.split(",") if part.strip())
    if option and not names:
        raise ConfigError(f"{name} names nothing.", "Give codes or check ids with commas between.")
    return names


def _day(text: str) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ConfigError(
            "--as-of is not a day.", "Write it as year-month-day, such as 2026-03-01."
        ) from None


def _in_ci(environ: Mapping[str, str]) -> bool:
    return environ.get("CI", "").lower() not in {"", "0", "false", "no"}


@dataclass(frozen=True)
class ReportFacts:
    """What a report says of the run beside its verdict."""

    policy_titles: Mapping[str, str]
    seconds: float
    redacted: bool


def _rendered(
    verdict: Verdict, report_format: Format, facts: ReportFacts, *, on_terminal: bool
) -> str:
    from postcheck.cli.facts import rule_infos  # noqa: PLC0415
    from postcheck.reporters import ReportContext, reporter  # noqa: PLC0415
    from postcheck.version import __version__  # noqa: PLC0415

    columns = shutil.get_terminal_size().columns
    context = ReportContext(
        version=__version__,
        rules=rule_infos(),
        policy_titles=facts.policy_titles,
        width=min(columns, _WIDEST) if on_terminal else _PAGE_WIDTH,
        color=on_terminal and "NO_COLOR" not in os.environ,
        redacted=facts.redacted,
        fingerprint_key=_fingerprint_key(os.environ),
        seconds=facts.seconds,
    )
    return reporter(report_format.value)(verdict, context)


def _fingerprint_key(environ: Mapping[str, str]) -> bytes:
    """The key of fingerprints: the environment's, so that runs compare; else this run's own."""
    return environ.get("POSTCHECK_FINGERPRINT_KEY", "").encode() or secrets.token_bytes(32)


def _write(report: str, output: Path | None) -> None:
    if output is None:
        sys.stdout.write(report if report.endswith("\n") else report + "\n")
        sys.stdout.flush()
        return
    partial = output.with_name(output.name + ".partial")
    try:
        partial.write_text(report, encoding="utf-8")
        partial.replace(output)
    except OSError:
        partial.unlink(missing_ok=True)
        raise ConfigError(
            f"The report cannot be written to {output}.", "Check the folder and its permissions."
        ) from None
