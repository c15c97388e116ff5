"""Keep the tools warm in the background, so that a check is answered at once."""

from __future__ import annotations

import os
import subprocess
import sys

import typer

from postcheck.daemon import client
from postcheck.errors import PostcheckError

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)

_READY = b"ready\n"


@app.command("start")
def start() -> None:
    """Start it for this user; checks find it by themselves. It ends after 15 idle minutes."""
    if sys.platform == "win32":
        raise PostcheckError(
            "The daemon is not available on Windows.", "Checks run without it, as they always do."
        )
    if client.status() is None:
        _launch()
    status()


@app.command("status")
def status() -> None:
    """Say whether it runs, since when, and as which process."""
    running = client.status()
    if running is None:
        typer.echo("The daemon is not running. Start it with `postcheck daemon start`.")
        return
    pid, version, since = running
    typer.echo(f"The daemon runs since {since} (process {pid}, postcheck {version}).")


@app.command("stop")
def stop() -> None:
    """End it, and LanguageTool with it."""
    try:
        ended = client.stop()
    except TimeoutError:
        raise PostcheckError("The daemon does not end.", "Log off and on again.") from None
    typer.echo("The daemon has ended." if ended else "The daemon was not running.")


@app.command("serve", hidden=True)
def serve() -> None:
    """Be the daemon."""
    from postcheck import cli  # noqa: PLC0415 - which imports us
    from postcheck.daemon import server  # noqa: PLC0415 - brings the tools along

    server.serve(cli, ready=_ready)


def _launch() -> None:
    process = subprocess.Popen(
        # -P: no module is taken from the folder we happen to stand in.
        [sys.executable, "-P", "-m", "postcheck", "daemon", "serve"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    said = b"" if process.stdout is None else process.stdout.read()
    if said != _READY:
        reason = said.decode(errors="replace").strip().removeprefix("postcheck: ")
        raise PostcheckError(reason or "The daemon could not be started.")


def _ready() -> None:
    """Tell `_launch`, and let go of its terminal."""
    os.write(sys.stdout.fileno(), _READY)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in range(3):
        os.dup2(nowhere, number)
    os.close(nowhere)
