"""What the commands that build a list have in common."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from postcheck.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from postcheck.tools.optouts import BuildReport, Key

Roster = Annotated[Path, typer.Argument(metavar="ROSTER.csv", help="The roster's export.")]
Output = Annotated[
    Path | None,
    typer.Option(
        metavar="LIST",
        help="Where to write the list (default: with your own data, outside any repository).",
    ),
]
IdColumn = Annotated[
    str, typer.Option(metavar="NAME", help="The column with the roster's own ids.")
]
KeyEnv = Annotated[
    str,
    typer.Option(
        metavar="VARIABLE", help="Key the list with the secret in this environment variable."
    ),
]


def key_from(variable: str) -> Key | None:
    """The key in an environment variable; None where no variable is named."""
    from postcheck.tools.optouts import Key  # noqa: PLC0415 - `--help` needs none of it

    return Key.from_environment(variable, os.environ) if variable else None


def own_place(name: str) -> Path:
    """Where a list lies that nobody gave a place: a folder for the user's eyes alone."""
    import platformdirs  # noqa: PLC0415

    folder = platformdirs.user_data_path("postcheck", False) / "lists"  # noqa: FBT003 - appauthor
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        message = f"The folder {folder} cannot be made."
        raise ConfigError(message, "Name a place for the list with --output.") from None
    return folder / name


def tell(report: BuildReport, output: Path, listed: str, option: str) -> None:
    """Print what was built, without a name, and how to use it."""
    for line in _lines(report, output, listed):
        typer.echo(line)
    typer.echo(f"Use it: {option} {output}")
    for warning in report.warnings:
        typer.echo(f"Warning: {warning}", err=True)


def _lines(report: BuildReport, output: Path, listed: str) -> Iterator[str]:
    yield f"Wrote {output}, readable by you alone."
    yield f"Students: {report.students}, {listed}: {report.listed}."
    if report.other_roles:
        yield f"Rows of other roles, left out: {report.other_roles}."
    if report.incomplete:
        yield f"Rows without a full name, left out: {report.incomplete}."
    yield f"Columns read: {', '.join(report.columns)}."
    if report.examples:
        yield f"{listed.capitalize()}, masked: {', '.join(report.examples)}."
