"""List every rule: its code, check id, severity and title."""

from __future__ import annotations

import typer

from postcheck.registry import load_registry


def rules() -> None:
    registry = load_registry()
    widest = max(len(check) for check in registry.checks)
    for rule in registry.rules:
        typer.echo(f"{rule.code:<9} {rule.check_id:<{widest}}  {rule.severity:<8}  {rule.title}")
