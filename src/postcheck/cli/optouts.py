"""Build the list of students whose parents opted out of publication."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from postcheck.tools.optouts import BuildReport

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def _group() -> None:
    """Keep `build` a command of its own, although it is the only one."""


@app.command("build")
def build(
    roster: Annotated[Path, typer.Argument(metavar="ROSTER.csv", help="The roster's export.")],
    *,
    withheld_when: Annotated[
        list[str],
        typer.Option(
            metavar="COLUMN=VALUE[,VALUE...]",
            help="The column and values that mean: do not publish. Repeat for several columns.",
        ),
    ],
    output: Annotated[Path, typer.Option(metavar="LIST", help="Where to write the list.")],
    id_column: Annotated[
        str, typer.Option(metavar="NAME", help="The column with the roster's own ids.")
    ] = "",
    key_env: Annotated[
        str,
        typer.Option(
            metavar="VARIABLE", help="Key the list with the secret in this environment variable."
        ),
    ] = "",
) -> None:
    """Read a roster and write the opt-out list; no name is shown or stored in clear."""
    from postcheck.tools import optouts  # noqa: PLC0415 - `--help` needs none of it

    key = optouts.Key.from_environment(key_env, os.environ) if key_env else None
    report = optouts.build(
        roster, output, withheld_when=withheld_when, id_column=id_column, key=key
    )
    for line in _lines(report, output):
        typer.echo(line)
    for warning in report.warnings:
        typer.echo(f"Warning: {warning}", err=True)


def _lines(report: BuildReport, output: Path) -> Iterator[str]:
    yield f"Wrote {output}, readable by you alone."
    yield f"Students: {report.students}, withheld: {report.withheld}."
    if report.other_roles:
        yield f"Rows of other roles, left out: {report.other_roles}."
    if report.incomplete:
        yield f"Rows without a full name, left out: {report.incomplete}."
    yield f"Columns read: {', '.join(report.columns)}."
    if report.examples:
        yield f"Withheld, masked: {', '.join(report.examples)}."
