"""Getting LanguageTool onto this machine: its verified release, else pinned Maven artifacts."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from postcheck.errors import ToolUnavailable
from postcheck.tools.languagetool import keeper
from postcheck.tools.languagetool.copies import (
    VERSION,
    Copy,
    Origin,
    digests,
    installed,
    maven_pins,
    settle,
    staging,
)
from postcheck.tools.languagetool.java import find_java

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

Progress: TypeAlias = Callable[[str, int, int], None]

RELEASE_SHA256 = "6a7f6b67b779ae9505f7579f0c41453ea8d1bd72ae750bdc2c55ba974281467d"
_DOING = f"Downloading LanguageTool {VERSION}"
# For the progress bar alone: about what each source brings, in bytes.
_RELEASE_BYTES = 259_000_000
_MAVEN_BYTES = 130_000_000

_TICK_S = 0.2
_FIRST_BYTE_LIMIT_S = 20.0
_STALL_LIMIT_S = 60.0

# A process of its own, because its time-outs, progress bar and search for Java cannot be set.
_RELEASE_SCRIPT = (
    "from language_tool_python.download_lt import LocalLanguageTool as Local;"
    f"Local.from_version_name({VERSION!r}).download()"
)
# The language identifier refuses to start without Spanish, Catalan and Portuguese.
_LANGUAGES = ("en", "es", "ca", "pt")
_COPY_JARS = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"


def obtain(progress: Progress | None = None) -> Copy:
    """The installed copy, else one downloaded now: its release, or from Maven where `mvn` is.

    `progress` hears what is done, and the bytes so far and in all (about); an exception that
    it raises ends the download and leaves nothing behind. Raises ToolUnavailable.
    """
    if found := installed():
        return found
    tick = progress or _unheard
    try:
        with staging() as folder:
            copy = _release(folder, tick) or _maven(folder, tick)
    except OSError as error:
        message = f"LanguageTool could not be stored ({error.strerror or 'input or output error'})."
        hint = (
            "Free some disk space, or name a folder that you may write to in the environment "
            "variable POSTCHECK_DATA_DIR; then run `postcheck setup`."
        )
        raise ToolUnavailable(message, hint) from error
    if copy is None:
        message = (
            "Grammar cannot be checked: LanguageTool is not installed and its download failed."
        )
        hint = (
            "Connect to the internet and run `postcheck setup`, or ask your IT department for an "
            "archive of it and run `postcheck setup --from ARCHIVE`."
        )
        raise ToolUnavailable(message, hint)
    return copy


def _release(staged: Path, tick: Progress) -> Copy | None:
    """language-tool-python's own download, which refuses a zip with another SHA-256."""
    java = find_java()
    folder = staged / "release"
    folder.mkdir()
    loosened = ("LTP_BYPASS_VERIFIED_DOWNLOADS", "LTP_JAR_DIR_PATH")
    env = {name: value for name, value in os.environ.items() if name not in loosened}
    env["PATH"] = os.pathsep.join((str(java.path.parent), env.get("PATH", "")))
    env["LTP_PATH"] = str(folder)
    env["LTP_DOWNLOAD_SHA256_" + VERSION.replace(".", "_")] = RELEASE_SHA256
    argv = (sys.executable, "-P", "-c", _RELEASE_SCRIPT)
    if not _fill(folder, argv, env, lambda done: tick(_DOING, done, _RELEASE_BYTES)):
        return None
    return settle(folder / f"LanguageTool-{VERSION}", Origin.RELEASE)


def _maven(staged: Path, tick: Progress) -> Copy | None:
    """The server without its fifty languages, jar for jar the ones in maven-*.sha256."""
    program = shutil.which("mvn")
    if program is None:
        return None
    folder = staged / "maven"
    jars = folder / "jars"
    jars.mkdir(parents=True)
    (folder / "pom.xml").write_text(_pom(), encoding="utf-8")
    argv = (
        *(program, "--batch-mode", "--strict-checksums", "--file", str(folder / "pom.xml")),
        f"-Dmaven.repo.local={folder / 'repository'}",
        *(_COPY_JARS, "-DincludeScope=runtime", f"-DoutputDirectory={jars}"),
    )
    if not _fill(folder, argv, os.environ, lambda done: tick(_DOING, done, _MAVEN_BYTES)):
        return None
    wrong = sorted(dict(maven_pins().items() ^ digests(jars).items()))
    if wrong:
        message = (
            "LanguageTool was refused: the download differs from the version that postcheck was "
            f"tested with, in {len(wrong)} of its files ({', '.join(wrong[:3])})."
        )
        raise ToolUnavailable(message, "Tell your IT department; nothing was installed.")
    return settle(jars, Origin.MAVEN)


def _fill(
    folder: Path, argv: Sequence[str], env: Mapping[str, str], tick: Callable[[int], None]
) -> bool:
    """Run a command that fills `folder`; false where it fails or the folder stops growing."""
    process = keeper.keep(argv, folder=folder, env=env)
    try:
        start = size = _size(folder)
        grown_at = time.monotonic()
        while process.poll() is None:
            time.sleep(_TICK_S)
            before, size = size, _size(folder)
            tick(size - start)
            now = time.monotonic()
            if size != before:
                grown_at = now
            elif now - grown_at > (_FIRST_BYTE_LIMIT_S if size == start else _STALL_LIMIT_S):
                return False
    finally:
        keeper.end(process)
    return process.returncode == 0


def _size(folder: Path) -> int:
    total = 0
    for parent, _, names in os.walk(folder):
        for name in names:
            try:
                total += os.stat(os.path.join(parent, name)).st_size  # noqa: PTH116, PTH118 - hot
            except OSError:  # it was a temporary file
                continue
    return total


def _pom() -> str:
    def artifact(name: str, inner: str = "") -> str:
        return (
            "<groupId>org.languagetool</groupId>"
            f"<artifactId>{name}</artifactId><version>{VERSION}</version>{inner}"
        )

    without_all = (
        "<exclusions><exclusion><groupId>org.languagetool</groupId>"
        "<artifactId>language-all</artifactId></exclusion></exclusions>"
    )
    wanted = [artifact("languagetool-server", without_all)]
    wanted += [artifact(f"language-{code}") for code in _LANGUAGES]
    dependencies = "".join(f"<dependency>{each}</dependency>" for each in wanted)
    return (
        "<project><modelVersion>4.0.0</modelVersion><groupId>postcheck</groupId>"
        "<artifactId>languagetool</artifactId><version>1</version>"
        f"<dependencies>{dependencies}</dependencies></project>"
    )


def _unheard(_doing: str, _done: int, _total: int) -> None:
    """Nobody asked for the progress."""
