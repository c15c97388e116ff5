"""Build the list of students whose families allow their full names, up to a day."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from postcheck.cli import lists
from postcheck.errors import ConfigError

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def _group() -> None:
    """Keep `build` a command of its own, although it is the only one."""


@app.command("build")
def build(  # noqa: PLR0913 - each is one option of the command
    roster: lists.Roster,
    *,
    released_when: Annotated[
        list[str],
        typer.Option(
            metavar="COLUMN=VALUE[,VALUE...]",
            help="The column and values that mean: may be named. Repeat for several columns.",
        ),
    ],
    until: Annotated[
        str, typer.Option(metavar="YYYY-MM-DD", help="The last day of every release.")
    ] = "",
    until_column: Annotated[
        str, typer.Option(metavar="NAME", help="The column with the last day of each release.")
    ] = "",
    output: lists.Output = None,
    id_column: lists.IdColumn = "",
    key_env: lists.KeyEnv = "",
) -> None:
    """Read a roster and write the release list; no name is shown or stored in clear."""
    from postcheck.tools import optouts  # noqa: PLC0415 - `--help` needs none of it

    if bool(until) == bool(until_column):
        message = "A release expires: postcheck must know when."
        raise ConfigError(message, "Give --until YYYY-MM-DD or --until-column NAME, one of them.")
    key = lists.key_from(key_env)
    release = optouts.Release(_day(until) if until else None, until_column)
    place = output or lists.own_place("releases.list")
    report = optouts.build(
        roster, place, listed_when=released_when, id_column=id_column, key=key, release=release
    )
    lists.tell(report, place, "released", "--releases")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ConfigError(
            "--until is not a day.", "Write it as year-month-day, such as 2027-06-30."
        ) from None
