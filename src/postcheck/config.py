"""Finds and reads a configuration and makes the policy of it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from postcheck.errors import ConfigError
from postcheck.model import Allow, District, Kind, Policy, Severity
from postcheck.packs import load_pack
from postcheck.strict import into, read_toml

if TYPE_CHECKING:
    from postcheck.registry import Registry

CONFIG_NAME = "postcheck.toml"
_OFF = "off"
_SHIPPED_DISTRICTS = "districts"


@dataclass(frozen=True)
class Settings:
    """A configuration file as written: every key it may hold, with its default.

    `severity` maps a code or check id to error, warning, reminder or off; `rules` maps a
    code to that rule's options; `facts` adds to what the district's own file says.
    """

    district: str = "wichita"
    kind: Kind = Kind.POST
    fail_on: Severity = Severity.ERROR
    packs: tuple[str, ...] = ("k12_jargon", "acronyms")
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    optouts: str = ""
    releases: str = ""
    grammar_server: str = ""
    text_column: str = ""
    severity: Mapping[str, str] = field(default_factory=dict)
    allow: Allow = field(default_factory=Allow)
    facts: District = field(default_factory=District)
    rules: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


@dataclass(frozen=True)
class Overrides:
    """What the command line or the library's caller says instead of the configuration."""

    kind: Kind | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity | None = None
    optouts: Path | None = None
    releases: Path | None = None


def find_config(folder: Path) -> Path | None:
    """The nearest configuration from `folder` upwards.

    That is a postcheck.toml, or a pyproject.toml which has the table [tool.postcheck].
    """
    for level in (folder, *folder.parents):
        if (level / CONFIG_NAME).is_file():
            return level / CONFIG_NAME
        project = level / "pyproject.toml"
        if project.is_file() and _has_table(project):
            return project
    return None


def load_policy(path: Path | None, registry: Registry, overrides: Overrides) -> Policy:
    """The policy of the file at `path`, or the shipped one; raises ConfigError."""
    settings, where, folder = Settings(), "The configuration", Path()
    if path is not None:
        table = read_toml(path)
        if path.name == "pyproject.toml":
            table = table.get("tool", {}).get("postcheck", {})
        settings, where, folder = into(Settings, table, str(path)), str(path), path.parent
    severities, off = _severities(settings, registry, where)
    selected = overrides.select or settings.select
    enabled = registry.resolve(selected) if selected else registry.codes
    if not overrides.select:
        enabled -= off
    enabled -= registry.resolve((*settings.ignore, *overrides.ignore))
    if not enabled:
        raise ConfigError(
            "Nothing is left to check.", "Select at least one check that is not ignored."
        )
    return Policy(
        enabled=enabled,
        severities=severities,
        options=_options(settings, registry, where),
        allow=_folded(settings.allow),
        packs=tuple(load_pack(_pack_name(name, folder)) for name in settings.packs),
        district=_merged(_district(settings.district, folder), settings.facts),
        kind=overrides.kind or settings.kind,
        fail_on=_fail_on(overrides.fail_on or settings.fail_on),
        grammar_server=settings.grammar_server,
        optout_list=_list_path(overrides.optouts, settings.optouts, folder),
        release_list=_list_path(overrides.releases, settings.releases, folder),
        text_column=settings.text_column,
    )


def shipped_districts() -> tuple[str, ...]:
    """The names of the districts whose public facts come with postcheck."""
    return tuple(sorted(entry.name.removesuffix(".toml") for entry in _district_files().iterdir()))


def policy_titles(policies: Iterable[Policy] = ()) -> dict[str, str]:
    """The full title of each written policy by its id: the shipped districts' and the given."""
    districts = [_district(name, Path()) for name in shipped_districts()]
    districts += [policy.district for policy in policies]
    return {district.policy: district.policy_title for district in districts}


def _has_table(project: Path) -> bool:
    try:
        return "postcheck" in tomllib.loads(project.read_text(encoding="utf-8")).get("tool", {})
    except (OSError, ValueError):
        return False


def _severities(
    settings: Settings, registry: Registry, where: str
) -> tuple[dict[str, Severity], frozenset[str]]:
    severities: dict[str, Severity] = {}
    off: set[str] = set()
    for name, level in settings.severity.items():
        codes = registry.resolve((name,))
        if level == _OFF:
            off |= codes
        elif level in set(Severity):
            severities |= dict.fromkeys(codes, Severity(level))
        else:
            raise ConfigError(f"{where}: severity.{name} must be error, warning, reminder or off.")
    return severities, frozenset(off)


def _options(settings: Settings, registry: Registry, where: str) -> dict[str, object]:
    return {
        (rule := registry.rule(code)).code: into(rule.options, table, f"{where}: rules.{code}")
        for code, table in settings.rules.items()
    }


def _folded(allow: Allow) -> Allow:
    return Allow(
        **{f.name: frozenset(v.casefold() for v in getattr(allow, f.name)) for f in fields(allow)}
    )


def _fail_on(severity: Severity) -> Severity:
    if severity is Severity.REMINDER:
        raise ConfigError("A reminder never fails a draft.", "fail_on is error or warning.")
    return severity


def _pack_name(name: str, folder: Path) -> str:
    return str(folder / name) if name.endswith(".toml") else name


def _district_files() -> Any:  # noqa: ANN401 - importlib's Traversable has moved between versions
    return resources.files("postcheck.packs") / _SHIPPED_DISTRICTS


def _district(name: str, folder: Path) -> District:
    if name.endswith(".toml"):
        path = folder / name
        return into(District, read_toml(path), str(path))
    if name not in shipped_districts():
        raise ConfigError(
            f"No district named {name!r} comes with postcheck.",
            f"Shipped: {', '.join(shipped_districts())}; or name a file that ends in .toml.",
        )
    with resources.as_file(_district_files() / f"{name}.toml") as path:
        return into(District, read_toml(path), f"The district file {name}")


def _merged(district: District, facts: District) -> District:
    """Lists grow, and what is a single value is replaced where `facts` gives one."""
    blank = District()
    merged: dict[str, Any] = {}
    for entry in fields(District):
        base, added = getattr(district, entry.name), getattr(facts, entry.name)
        if isinstance(base, tuple):
            merged[entry.name] = (*base, *added)
        elif isinstance(base, Mapping):
            merged[entry.name] = {**base, **added}
        else:
            merged[entry.name] = base if added == getattr(blank, entry.name) else added
    return District(**merged)


def _list_path(override: Path | None, setting: str, folder: Path) -> str:
    if override is not None:
        return str(override)
    if not setting:
        return ""
    try:
        return str(folder / Path(setting).expanduser())
    except RuntimeError as error:
        message = f"{setting} begins with ~, and this machine names no home folder."
        raise ConfigError(message, "Write the list's whole path.") from error
