"""The reviewed table of LanguageTool's rules: which are off, and which check the others serve."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from importlib import resources
from typing import Final

OFF: Final = "off"
GRAMMAR: Final = "grammar"
SPELLING: Final = "spelling"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the table: a rule or a category, its use, and the reason for it."""

    id: str
    use: str
    reason: str


@dataclass(frozen=True, slots=True)
class Table:
    """The whole table, rules before categories."""

    rules: tuple[Entry, ...]
    categories: tuple[Entry, ...]


@cache
def table() -> Table:
    """The shipped table, read once a process."""
    text = (resources.files(__package__) / "rules.toml").read_text(encoding="utf-8")
    content = tomllib.loads(text)
    return Table(
        tuple(Entry(**entry) for entry in content["rules"]),
        tuple(Entry(**entry) for entry in content["categories"]),
    )


def disabled_rules() -> tuple[str, ...]:
    """The ids that LanguageTool is told to leave out; entries with "*" are sifted afterwards."""
    return tuple(e.id for e in table().rules if e.use == OFF and "*" not in e.id)


def disabled_categories() -> tuple[str, ...]:
    """The categories that LanguageTool is told to leave out."""
    return tuple(e.id for e in table().categories if e.use == OFF)


@cache
def check_of(rule_id: str, category: str) -> str:
    """Which check a remark serves: GRAMMAR, SPELLING, or OFF where nobody should hear it."""
    for entry in table().rules:
        if fnmatchcase(rule_id, entry.id):
            return entry.use
    return next((e.use for e in table().categories if e.id == category), OFF)
