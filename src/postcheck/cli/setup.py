"""Get LanguageTool, once; or take a copy along to a machine without a network."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from postcheck.cli.progress import Patience
from postcheck.errors import ConfigError


def setup(
    *,
    source: Annotated[
        Path | None,
        typer.Option("--from", metavar="ARCHIVE", help="Install from an archive, no network."),
    ] = None,
    export: Annotated[
        Path | None,
        typer.Option(metavar="ARCHIVE", help="Write the installed copy to an archive."),
    ] = None,
) -> None:
    from postcheck.tools import languagetool  # noqa: PLC0415 - `--help` needs none of it

    if source and export:
        raise ConfigError("--from and --export are two runs.", "Give one of them.")
    if export:
        typer.echo(f"Wrote {languagetool.export_archive(export)}.")
        return
    with Patience() as patience:
        if source:
            copy = languagetool.import_archive(source, patience.obtaining)
        else:
            copy = languagetool.obtain(patience.obtaining)
    typer.echo(f"Ready: {copy}.")
    typer.echo(f"Ready: {languagetool.find_java()}.")
