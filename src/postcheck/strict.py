"""Reads TOML tables into frozen dataclasses and refuses what the types do not name.

One reader for the configuration, the district files, the packs and the rules' options, so
that a misspelled key is the same clear error everywhere.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin, get_type_hints

from postcheck.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path

T = TypeVar("T")

_EXPECTED = {
    str: "words in quotes",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
}


def parse_toml(text: str, where: str) -> dict[str, Any]:
    """The table in `text`; raises ConfigError naming `where` and the line."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(
            f"{where} is not valid TOML: {str(error).rstrip('.')}.",
            "Mend that line, or write a fresh file with `postcheck init`.",
        ) from None


def read_toml(path: Path) -> dict[str, Any]:
    """The table in a file; raises ConfigError where it cannot be read."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise ConfigError(
            f"The file {path} cannot be read.", "Check its name, and that it is UTF-8 text."
        ) from None
    return parse_toml(text, str(path))


def into(cls: type[T], table: Mapping[str, Any], where: str) -> T:
    """A `cls` filled from `table`. Raises ConfigError for an unknown, missing or wrong key."""
    hints = _hints(cls)  # type: ignore[arg-type]
    known = [f.name for f in fields(cls)]  # type: ignore[arg-type]
    for key in table:
        if key not in known:
            near = get_close_matches(key, known, n=1)
            hint = f"Did you mean {near[0]!r}?" if near else f"Known keys: {', '.join(known)}."
            raise ConfigError(f"{where} has an unknown key {key!r}.", hint)
    missing = [
        f.name
        for f in fields(cls)  # type: ignore[arg-type]
        if f.default is MISSING and f.default_factory is MISSING and f.name not in table
    ]
    if missing:
        raise ConfigError(f"{where} lacks the key {missing[0]!r}.", "Add it, or remove the table.")
    return cls(
        **{key: _value(hints[key], value, f"{where}: {key}") for key, value in table.items()}
    )


@cache
def _hints(cls: Any) -> dict[str, Any]:  # noqa: ANN401 - a class
    """A class's types. Evaluating them anew for each table would take longer than all the rest."""
    return get_type_hints(cls)


def _value(hint: Any, value: object, where: str) -> object:  # noqa: ANN401 - a type
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is UnionType:
        return _value(arguments[0], value, where)
    if origin in {tuple, frozenset}:
        if not isinstance(value, list):
            raise _wrong(where, "a list in [ ]")
        items = [_value(arguments[0], item, f"{where}[{i}]") for i, item in enumerate(value, 1)]
        return tuple(items) if origin is tuple else frozenset(items)
    if origin is Mapping:
        if not isinstance(value, dict):
            raise _wrong(where, "a table")
        return {key: _value(arguments[1], item, f"{where}.{key}") for key, item in value.items()}
    return _plain(hint, value, where)


def _plain(hint: Any, value: object, where: str) -> object:  # noqa: ANN401 - a type
    if hint in {Any, object}:
        return value
    if is_dataclass(hint) and isinstance(hint, type):
        if not isinstance(value, dict):
            raise _wrong(where, "a table")
        return into(hint, value, where)
    if issubclass(hint, StrEnum):
        choices = [member.value for member in hint]
        if value not in choices:
            raise _wrong(where, f"one of {', '.join(choices)}")
        return hint(value)
    if hint is float and type(value) is int:
        return float(value)
    if type(value) is not hint:
        raise _wrong(where, _EXPECTED.get(hint, "another kind of value"))
    return value


def _wrong(where: str, expected: str) -> ConfigError:
    return ConfigError(f"{where} must be {expected}.")
