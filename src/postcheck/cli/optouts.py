"""Build the list of students whose parents opted out of publication."""

from __future__ import annotations

from typing import Annotated

import typer

from postcheck.cli import lists

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def _group() -> None:
    """Keep `build` a command of its own, although it is the only one."""


@app.command("build")
def build(
    roster: lists.Roster,
    *,
    withheld_when: Annotated[
        list[str],
        typer.Option(
            metavar="COLUMN=VALUE[,VALUE...]",
            help="The column and values that mean: do not publish. Repeat for several columns.",
        ),
    ],
    output: lists.Output = None,
    id_column: lists.IdColumn = "",
    key_env: lists.KeyEnv = "",
) -> None:
    """Read a roster and write the opt-out list; no name is shown or stored in clear."""
    from postcheck.tools import optouts  # noqa: PLC0415 - `--help` needs none of it

    key = lists.key_from(key_env)
    place = output or lists.own_place("optouts.list")
    report = optouts.build(roster, place, listed_when=withheld_when, id_column=id_column, key=key)
    lists.tell(report, place, "withheld", "--optouts")
