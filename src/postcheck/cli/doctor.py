"""Say what is installed, what is missing, and how to get it."""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterator
from pathlib import Path

import typer

from postcheck.config import Overrides, find_config, load_policy
from postcheck.errors import PostcheckError
from postcheck.registry import load_registry
from postcheck.version import __version__


def doctor() -> None:
    for ready, line in examine():
        typer.echo(f"{'ok      ' if ready else 'missing '} {line}")


def examine() -> Iterator[tuple[bool, str]]:
    """Each part of the installation: whether it is ready, and a sentence on it."""
    yield True, f"postcheck {__version__} on Python {platform.python_version()}"
    yield _tried(lambda: f"{len(load_registry().rules)} rules")
    yield _tried(_configuration)
    yield _tried(_names)
    yield _tried(_java)
    yield _languagetool()


def _tried(examined: Callable[[], str]) -> tuple[bool, str]:
    try:
        return True, examined()
    except PostcheckError as error:
        return False, str(error)


def _configuration() -> str:
    path = find_config(Path.cwd())
    policy = load_policy(path, load_registry(), Overrides())
    where = path or "none from this folder upwards; the shipped defaults apply"
    optouts = policy.optout_list or "none is named, so opted-out students are not looked for"
    said = f"Configuration: {where}. District: {policy.district.name}. Opt-out list: {optouts}."
    return f"{said} Release list: {policy.release_list}." if policy.release_list else said


def _names() -> str:
    from postcheck.tools.nlp import Nlp  # noqa: PLC0415 - loads the pipeline

    Nlp.load()
    return "Names: the trained pipeline loads"


def _java() -> str:
    from postcheck.tools import languagetool  # noqa: PLC0415

    return f"Grammar: {languagetool.find_java()}"


def _languagetool() -> tuple[bool, str]:
    from postcheck.tools import languagetool  # noqa: PLC0415

    copy = languagetool.installed()
    if copy is None:
        return False, "Grammar: LanguageTool is not here yet. Run `postcheck setup` to get it."
    return True, f"Grammar: {copy}"
