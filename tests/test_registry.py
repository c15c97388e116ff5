from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from postcheck import rules as rules_package
from postcheck.errors import ConfigError
from postcheck.registry import load_registry

if TYPE_CHECKING:
    from pathlib import Path

FIRST_VERSION = {
    "student-name", "opt-out", "home-address", "personal-phone", "personal-email", "all-caps",
    "jargon", "grammar", "spelling", "political", "title-acronym",
}  # fmt: skip


def test_the_checks_of_the_first_version_are_there() -> None:
    assert set(load_registry().checks) >= FIRST_VERSION


def test_names_resolve_to_codes() -> None:
    registry = load_registry()
    assert registry.resolve(["STYLE301"]) == {"STYLE301"}
    assert registry.resolve(["style3"]) == {"STYLE301"}
    assert registry.resolve(["all-caps"]) == {"STYLE301"}
    assert registry.resolve(["PRIV"]) == {c for c in registry.codes if c.startswith("PRIV")}


@pytest.mark.parametrize(
    ("name", "hint"),
    [("all-cpas", "all-caps"), ("STYLE310", "STYLE301"), ("", "postcheck rules"), ("?", "rules")],
)
def test_an_unknown_name_is_refused_with_the_nearest(name: str, hint: str) -> None:
    with pytest.raises(ConfigError, match=hint):
        load_registry().resolve([name])


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("raise RuntimeError", "cannot be loaded"),
        ("RULE = None", "does not define RULE"),
        ("from postcheck.rules.style.style301_all_caps import RULE", "does not define RULE"),
    ],
)
def test_a_rule_that_does_not_load_is_fatal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, said: str
) -> None:
    (tmp_path / "zzz901_broken.py").write_text(code)
    monkeypatch.setattr(rules_package, "__path__", [*rules_package.__path__, str(tmp_path)])
    load_registry.cache_clear()
    try:
        with pytest.raises(ConfigError, match=said):
            load_registry()
    finally:
        sys.modules.pop("postcheck.rules.zzz901_broken", None)
        load_registry.cache_clear()
