"""Packs: lists of terms in TOML, shipped with postcheck or a district's own.

A pack file holds `title` and a list of tables `terms`, each with the keys of `Term`.
"""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from postcheck.errors import ConfigError
from postcheck.model import Pack, Term
from postcheck.strict import into, parse_toml, read_toml

if TYPE_CHECKING:
    from collections.abc import Mapping

_SUFFIX = ".toml"
_KINDS = ("acronym", "jargon")


def pack_names() -> tuple[str, ...]:
    """The names of the packs that come with postcheck, in order."""
    entries = resources.files(__name__).iterdir()
    return tuple(sorted(e.name.removesuffix(_SUFFIX) for e in entries if e.name.endswith(_SUFFIX)))


def load_pack(name_or_path: str) -> Pack:
    """The shipped pack of that name, or the one in a file that ends in .toml.

    Raises ConfigError for an unknown name, an unreadable file, an unknown key, a term that
    is empty, of no known kind, without plain words although the public does not know it, or
    there twice.
    """
    if name_or_path.endswith(_SUFFIX):
        path = Path(name_or_path)
        return _pack(path.stem, read_toml(path), str(path))
    if name_or_path not in pack_names():
        raise ConfigError(
            f"No pack named {name_or_path!r} comes with postcheck.",
            f"Shipped: {', '.join(pack_names())}; or name a file that ends in .toml.",
        )
    where = f"The pack {name_or_path}"
    file = resources.files(__name__) / f"{name_or_path}{_SUFFIX}"
    return _pack(name_or_path, parse_toml(file.read_text(encoding="utf-8"), where), where)


def _pack(name: str, table: Mapping[str, object], where: str) -> Pack:
    if "name" in table:
        raise ConfigError(f"{where} has an unknown key 'name'.", "A pack is named by its file.")
    pack = into(Pack, {"name": name, **table}, where)
    seen: set[str] = set()
    for number, term in enumerate(pack.terms, 1):
        _check(term, f"{where}: terms[{number}]")
        # Capitals count: AR is a reading program, "ar" nothing.
        spellings = {term.term, *term.forms}
        if repeated := spellings & seen:
            raise ConfigError(f"{where} names {min(repeated)!r} twice.", "Keep one of the two.")
        seen |= spellings
    return pack


def _check(term: Term, where: str) -> None:
    if term.kind not in _KINDS:
        raise ConfigError(f"{where}: kind must be one of {', '.join(_KINDS)}.")
    if not all(spelling.strip() for spelling in (term.term, *term.forms)):
        raise ConfigError(f"{where}: a term and its forms must not be empty.")
    if not (term.plain or term.known):
        raise ConfigError(
            f"{where} offers no plain words.",
            'Add plain = "...", or known = true where the public knows the term.',
        )
