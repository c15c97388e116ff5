"""Errors that a school employee can act on, and the exit codes of the command line."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What the process tells the shell; scripts and gates rely on these numbers."""

    PASS = 0
    FAIL = 1
    USAGE = 2
    INCOMPLETE = 3


class PostcheckError(Exception):
    """Something the user can mend: what happened, and what to do next.

    Neither sentence may hold words of a draft or of a roster: errors reach logs.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        """Both sentences on one line."""
        return f"{self.message} {self.hint}".strip()


class ConfigError(PostcheckError):
    """The configuration, a rule, a pack or an option is wrong; nothing was checked."""


class InputError(PostcheckError):
    """A file cannot be read as a draft; other files still can."""


class ToolUnavailable(PostcheckError):  # noqa: N818 - it names a state that a verdict reports
    """A tool cannot run here; its rules are skipped and the verdict is incomplete."""


class ToolOff(PostcheckError):  # noqa: N818 - it names a state that a verdict reports
    """Nobody configured what a tool needs; its rules are off, and the report says so."""
