"""The command line: one file a command."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Sequence
from functools import cache
from types import FrameType
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from postcheck.cli import check, daemon, doctor, explain, init, optouts, releases, rules, setup
from postcheck.errors import ExitCode, PostcheckError
from postcheck.version import __version__

if TYPE_CHECKING:
    from postcheck.tools.toolbox import Toolbox

_HELP = """Say whether a draft may be published, and what to write instead.

`postcheck draft.txt` is short for `postcheck check draft.txt`.
"""
_TERMINATED = 143
_INTERRUPTED = 130

app = typer.Typer(
    name="postcheck",
    help=_HELP,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command("check", help=check.__doc__)(check.check)
app.command("explain", help=explain.__doc__)(explain.explain)
app.command("rules", help=rules.__doc__)(rules.rules)
app.command("init", help=init.__doc__)(init.init)
app.add_typer(optouts.app, name="optouts", help=optouts.__doc__)
app.add_typer(releases.app, name="releases", help=releases.__doc__)
app.add_typer(daemon.app, name="daemon", help=daemon.__doc__)
app.command("setup", help=setup.__doc__)(setup.setup)
app.command("doctor", help=doctor.__doc__)(doctor.doctor)


@app.callback(invoke_without_command=True)
def _root(
    *,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    if version:
        typer.echo(f"postcheck {__version__}")
        raise typer.Exit


def with_default_command(argv: Sequence[str]) -> list[str]:
    """`argv` with "check" put first where it names no command: paths and options are checked."""
    commands = {info.name for info in app.registered_commands}
    commands |= {group.name for group in app.registered_groups}
    if not argv or argv[0] in commands | {"--help", "--version"}:
        return list(argv)
    return ["check", *argv]


def takes(argv: Sequence[str]) -> bool:
    """Whether `argv` is a check, named or not."""
    return with_default_command(argv)[:1] == ["check"]


def main() -> NoReturn:
    """Run the command line in this process."""
    signal.signal(signal.SIGTERM, _terminate)
    _write_utf8()
    sys.exit(run(sys.argv[1:]))


def run(argv: Sequence[str], toolbox: Callable[..., Toolbox] | None = None) -> int:
    """Run one command and return its exit code; `toolbox` makes a check's tools.

    No traceback ever reaches the user: it could quote a draft.
    """
    try:
        _command()(args=with_default_command(argv), obj=toolbox, prog_name="postcheck")
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else ExitCode.PASS
    except PostcheckError as error:
        _say(f"postcheck: {error.message}", error.hint)
        return ExitCode.USAGE
    except KeyboardInterrupt:
        _say("postcheck: stopped; nothing was written.")
        return _INTERRUPTED
    except BrokenPipeError:
        # The reader of our output left (`postcheck x | head`); there is nobody left to tell.
        sys.stderr.close()
        return ExitCode.INCOMPLETE
    except Exception as error:  # noqa: BLE001 - the last line of defence
        _say(
            f"postcheck: something went wrong inside postcheck ({type(error).__name__}).",
            "Nothing can be said of the draft. Please report it, without the draft.",
        )
        return ExitCode.INCOMPLETE
    return ExitCode.PASS


@cache
def _command() -> Callable[..., object]:
    """The command line as typer makes it of `app`: the daemon asks for it again and again."""
    return typer.main.get_command(app)


def _say(*sentences: str) -> None:
    for sentence in filter(None, sentences):
        typer.echo(sentence, err=True)


def _terminate(_number: int, _frame: FrameType | None) -> None:
    sys.exit(_TERMINATED)


def _write_utf8() -> None:
    """Reports hold whatever drafts hold, also where the console's own encoding is cp1252."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
