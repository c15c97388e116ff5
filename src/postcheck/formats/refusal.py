"""How a reader says no."""

from __future__ import annotations

from postcheck.errors import InputError


def refusal(name: str, what: str, hint: str) -> InputError:
    """Build the error that says what is wrong with the file `name`, and what to do next."""
    return InputError(f"{name} {what}", hint)
