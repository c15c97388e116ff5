"""Finds every rule by walking the folder of rules; a rule that fails to load is fatal.

A checker that quietly drops a rule would call unchecked drafts clean.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING

from postcheck import rules as rules_package
from postcheck.authoring import AnyRule, Rule
from postcheck.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import ModuleType

_RULE_MODULE = re.compile(r"^([a-z]+[0-9]{3})_[a-z0-9_]+$")


@dataclass(frozen=True)
class Registry:
    """All rules, in order of their codes."""

    rules: tuple[AnyRule, ...]

    @property
    def codes(self) -> frozenset[str]:
        """Every rule's code."""
        return frozenset(rule.code for rule in self.rules)

    @property
    def checks(self) -> tuple[str, ...]:
        """Every check id, in the order of the rules' codes."""
        return tuple(dict.fromkeys(rule.check_id for rule in self.rules))

    def rule(self, code: str) -> AnyRule:
        """The rule of that code, in any case. Raises ConfigError with the nearest code."""
        for rule in self.rules:
            if rule.code == code.upper():
                return rule
        raise self._unknown(code)

    def resolve(self, names: Iterable[str]) -> frozenset[str]:
        """The codes that `names` mean: each a code, the beginning of codes, or a check id."""
        codes: set[str] = set()
        for name in names:
            found = {
                rule.code
                for rule in self.rules
                if rule.check_id == name.lower() or rule.code.startswith(name.upper())
            }
            if not name or not found:
                raise self._unknown(name)
            codes |= found
        return frozenset(codes)

    def _unknown(self, name: str) -> ConfigError:
        known = [*sorted(self.codes), *self.checks]
        near = get_close_matches(name, known, n=1) or get_close_matches(name.upper(), known, n=1)
        hint = f"Did you mean {near[0]}?" if near else "`postcheck rules` lists them all."
        return ConfigError(f"There is no rule or check named {name!r}.", hint)


@cache
def load_registry() -> Registry:
    """Import every rule module below postcheck.rules. Raises ConfigError if one is broken."""
    found: dict[str, AnyRule] = {}
    prefix = rules_package.__name__ + "."
    for module_info in pkgutil.walk_packages(rules_package.__path__, prefix):
        stem = module_info.name.rpartition(".")[2]
        if module_info.ispkg or not (named := _RULE_MODULE.match(stem)):
            continue
        rule = _rule_of(_import(module_info.name), named.group(1).upper())
        if rule.code in found:
            raise ConfigError(
                f"Two rules share the code {rule.code}.", "Give one a code of its own."
            )
        found[rule.code] = rule
    return Registry(tuple(found[code] for code in sorted(found)))


def _import(name: str) -> ModuleType:
    try:
        return importlib.import_module(name)
    except Exception as error:
        raise ConfigError(
            f"The rule module {name} cannot be loaded ({type(error).__name__}).",
            "Nothing was checked: a missing rule is a missing check. Install postcheck again.",
        ) from error


def _rule_of(module: ModuleType, code: str) -> AnyRule:
    rule = getattr(module, "RULE", None)
    if not isinstance(rule, Rule) or rule.code != code:
        raise ConfigError(
            f"The rule module {module.__name__} does not define RULE with the code {code}.",
            "A rule's file name begins with its code.",
        )
    return replace(rule, doc=(module.__doc__ or "").strip())
