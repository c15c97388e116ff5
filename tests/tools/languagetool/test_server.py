"""The server never outlives the process that owns it, however that ends."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import ProxyHandler, build_opener

import psutil
import pytest

from postcheck.errors import ToolUnavailable
from postcheck.tools import languagetool

OWNER = """
import os, signal, sys, time
from postcheck.tools import languagetool
server = languagetool.Server(languagetool.find_java(), languagetool.obtain())
if sys.argv[1] == "starting":
    print("starting", flush=True)
server.start()
print("ready", flush=True)
match sys.argv[1]:
    case "exit": sys.exit(0)
    case "raise": raise ValueError
    case "_exit": os._exit(0)
time.sleep(120)
"""


@pytest.fixture(scope="module", autouse=True)
def copy() -> languagetool.Copy:
    return languagetool.obtain()


@contextmanager
def owner(manner: str) -> Iterator[tuple[subprocess.Popen[bytes], list[psutil.Process]]]:
    """A Python process that owns a server, and the processes that it started."""
    argv = [sys.executable, "-c", OWNER, manner]
    with subprocess.Popen(argv, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        process.stdout.readline()
        deadline = time.monotonic() + 30
        started: list[psutil.Process] = []
        while time.monotonic() < deadline and process.poll() is None:
            started = psutil.Process(process.pid).children(recursive=True)
            if any(each.name().startswith("java") for each in started):
                break
            time.sleep(0.02)
        yield process, started
        process.kill()


def gone(processes: list[psutil.Process]) -> bool:
    return not psutil.wait_procs(processes, timeout=5)[1]


@pytest.mark.parametrize(
    ("name", "manner"),
    [
        ("SIGINT", "serving"),
        ("SIGTERM", "serving"),
        ("SIGKILL", "serving"),
        ("SIGINT", "starting"),
        ("SIGKILL", "starting"),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_a_signal_to_the_owner_ends_java(name: str, manner: str) -> None:
    with owner(manner) as (process, started):
        assert len(started) == 2, "a keeper and its Java"
        process.send_signal(getattr(signal, name))
        process.wait(10)
        assert gone(started)


@pytest.mark.parametrize("manner", ["exit", "raise", "_exit"])
def test_java_ends_with_an_owner_that_never_closed_it(manner: str) -> None:
    with owner(manner) as (process, started):
        process.wait(10)
        assert gone(started)


@pytest.mark.skipif(sys.platform != "linux", reason="a promise of the Linux kernel")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGKILL"])
def test_a_signal_to_the_keeper_ends_java(name: str) -> None:
    with owner("serving") as (_, started):
        keeper = next(each for each in started if not each.name().startswith("java"))
        keeper.send_signal(getattr(signal, name))
        assert gone([each for each in started if each != keeper])


def test_it_answers_on_loopback_until_closed(copy: languagetool.Copy) -> None:
    server = languagetool.Server(languagetool.find_java(), copy)
    try:
        url = server.start()
        assert url.startswith("http://127.0.0.1:")
        direct = build_opener(ProxyHandler({}))
        assert direct.open(f"{url}v2/healthcheck").read() == b"OK"
        assert server.pid is not None
        keeper = psutil.Process(server.pid)
        assert all(
            listening.laddr.ip in {"127.0.0.1", "::1", "::ffff:127.0.0.1"}
            for child in keeper.children()
            for listening in child.net_connections(kind="inet")
        )
    finally:
        server.close()
    assert server.pid is None
    assert not keeper.is_running()


def test_a_taken_port_is_exchanged_for_another(
    copy: languagetool.Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = languagetool.Server(languagetool.find_java(), copy)
    second = languagetool.Server(languagetool.find_java(), copy)
    try:
        url = first.start()
        taken = int(url.rstrip("/").rpartition(":")[2])
        free = languagetool.server._free_port  # noqa: SLF001
        tried: list[int] = []

        def port() -> int:
            tried.append(free() if tried else taken)
            return tried[-1]

        monkeypatch.setattr(languagetool.server, "_free_port", port)
        assert second.start() == f"http://127.0.0.1:{tried[1]}/" != url
    finally:
        first.close()
        second.close()


def test_a_copy_that_cannot_run_is_one_sentence(tmp_path: Path) -> None:
    empty = languagetool.Copy("6.8", languagetool.Origin.MAVEN, tmp_path)
    with pytest.raises(ToolUnavailable, match="LanguageTool did not start"):
        languagetool.Server(languagetool.find_java(), empty).start()


def test_a_closed_server_does_not_start(copy: languagetool.Copy) -> None:
    server = languagetool.Server(languagetool.find_java(), copy)
    server.close()
    with pytest.raises(ToolUnavailable):
        server.start()
    assert server.pid is None
