"""The copy of LanguageTool on this machine: where it lies, what it must hold."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import time
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import platformdirs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

VERSION = "6.8"
FOLDER = f"languagetool-{VERSION}"
MANIFEST = "copy.json"
_STAGING = ".languagetool-"
_ABANDONED_AFTER_S = 24 * 3600.0
_PINS = Path(__file__).with_name(f"maven-{VERSION}.sha256")


class Origin(StrEnum):
    """Which build a copy is: they hold the same English, in other files."""

    RELEASE = "release"
    MAVEN = "maven"

    @property
    def classpath(self) -> str:
        """What Java must load, from inside the copy's folder."""
        return "languagetool-server.jar" if self is Origin.RELEASE else "*"


@dataclass(frozen=True, slots=True)
class Copy:
    """A complete LanguageTool in a folder of its own."""

    version: str
    origin: Origin
    home: Path

    def __str__(self) -> str:
        return f"LanguageTool {self.version} ({self.origin} build: {self.home})"


def data_dir() -> Path:
    """The folder that postcheck may fill for this user; POSTCHECK_DATA_DIR names another."""
    named = os.environ.get("POSTCHECK_DATA_DIR")
    return Path(named).absolute() if named else platformdirs.user_data_path("postcheck", False)  # noqa: FBT003 - appauthor


def installed() -> Copy | None:
    """The copy on this machine; none where it is missing or lacks a file."""
    home = data_dir() / FOLDER
    try:
        origin, files = read_manifest(home)
    except ValueError:
        return None
    complete = all((home / name).is_file() for name in files)
    return Copy(VERSION, origin, home) if complete else None


@contextmanager
def staging() -> Iterator[Path]:
    """An empty folder beside the copy's place, removed in the end whatever happens.

    Raises OSError.
    """
    root = data_dir()
    root.mkdir(parents=True, exist_ok=True)
    for left in root.glob(f"{_STAGING}*"):
        # A process that was killed could not remove its own.
        with contextlib.suppress(OSError):
            if time.time() - left.stat().st_mtime > _ABANDONED_AFTER_S:
                shutil.rmtree(left)
    with TemporaryDirectory(prefix=_STAGING, dir=root, ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def settle(folder: Path, origin: Origin, *, replace: bool = False) -> Copy:
    """Make `folder`, which lies in a `staging` folder, the copy of this machine in one step.

    Where another process was first, its copy stays and is returned, unless `replace`.
    Raises OSError.
    """
    manifest = {"version": VERSION, "origin": origin, "files": digests(folder)}
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=1), encoding="utf-8")
    home = data_dir() / FOLDER
    if home.exists() and (replace or installed() is None):
        home.rename(folder.with_name("replaced"))
    try:
        folder.rename(home)
    except OSError:
        if installed() is None:
            raise
    return installed() or Copy(VERSION, origin, home)


def read_manifest(folder: Path) -> tuple[Origin, Mapping[str, str]]:
    """The build and the SHA-256 of each file, as `settle` wrote them; ValueError otherwise."""
    try:
        data = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        files = {str(name): str(digest) for name, digest in data["files"].items()}
        if data["version"] == VERSION and files:
            return Origin(data["origin"]), files
    except (OSError, KeyError, TypeError, AttributeError) as error:
        msg = "no manifest"
        raise ValueError(msg) from error
    msg = "a manifest of another version"
    raise ValueError(msg)


def digests(folder: Path) -> dict[str, str]:
    """The SHA-256 of each file under `folder` but the manifest, by its path with slashes."""
    return {
        path.relative_to(folder).as_posix(): digest(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path != folder / MANIFEST
    }


def digest(path: Path) -> str:
    """The SHA-256 of one file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def maven_pins() -> dict[str, str]:
    """The SHA-256 that each jar of the Maven build must have, by its file name."""
    lines = _PINS.read_text(encoding="utf-8").splitlines()
    return {name: pin for pin, name in (line.split(maxsplit=1) for line in lines)}
