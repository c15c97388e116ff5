"""The daemon answers as the command would, for this user alone, and leaves nothing behind."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from postcheck.daemon import wire

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the daemon needs Unix sockets")

DRAFT = "Please text Coach Danny on his cell at 316-555-0142.\n"


@pytest.fixture
def home() -> Iterator[Path]:
    # A socket's path is short: the folders of pytest are too deep for it.
    folder = Path(tempfile.mkdtemp(prefix="pc"))
    yield folder
    command(folder, "daemon", "stop")
    shutil.rmtree(folder)


def command(home: Path, *argv: str, **environ: str) -> subprocess.CompletedProcess[str]:
    stay = {"CI", "PRE_COMMIT", "POSTCHECK_NO_DAEMON"}
    env = {k: v for k, v in os.environ.items() if k not in stay}
    env |= {"POSTCHECK_DATA_DIR": str(home), **environ}
    return subprocess.run(
        [sys.executable, "-m", "postcheck", *argv],
        env=env, cwd=home, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip


def test_it_starts_says_so_and_stops(home: Path) -> None:
    assert "not running" in command(home, "daemon", "status").stdout
    assert "runs since" in command(home, "daemon", "start").stdout
    assert "runs since" in command(home, "daemon", "status").stdout
    assert "has ended" in command(home, "daemon", "stop").stdout
    assert "not running" in command(home, "daemon", "status").stdout
    assert not (home / "run" / "daemon.sock").exists()


def test_its_answers_are_those_of_the_command(home: Path) -> None:
    (home / "draft.txt").write_text(DRAFT)
    argv = ["draft.txt", "--select", "personal-phone", "--format", "json"]
    alone = command(home, *argv)
    command(home, "daemon", "start")
    served = command(home, *argv)
    assert (served.returncode, alone.returncode) == (1, 1)
    assert '"PRIV301"' in served.stdout
    for line, other in zip(served.stdout.splitlines(), alone.stdout.splitlines(), strict=True):
        assert line == other or "fingerprint" in line  # its key is each run's own


def test_errors_and_their_code_come_through(home: Path) -> None:
    alone = command(home, "nowhere.txt")
    command(home, "daemon", "start")
    served = command(home, "nowhere.txt")
    assert (served.returncode, served.stderr) == (2, alone.stderr)


def test_a_changed_configuration_counts_at_once(home: Path) -> None:
    (home / "draft.txt").write_text(DRAFT)
    command(home, "daemon", "start")
    assert command(home, "draft.txt", "--select", "personal-phone").returncode == 1
    (home / "postcheck.toml").write_text('[checks]\n"personal-phone" = "off"\n')
    alone = command(home, "draft.txt", POSTCHECK_NO_DAEMON="1")
    served = command(home, "draft.txt")
    assert served.returncode == alone.returncode


def test_its_socket_is_this_users_alone(home: Path) -> None:
    command(home, "daemon", "start")
    assert stat.S_IMODE((home / "run").stat().st_mode) == 0o700
    assert stat.S_IMODE((home / "run" / "daemon.sock").stat().st_mode) == 0o600


@pytest.mark.parametrize("items", [[b"one"], [b"one", b"", b"three"]])
def test_lists_travel_whole(items: list[bytes]) -> None:
    assert wire.unpack(wire.pack(items)) == items
