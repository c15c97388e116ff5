"""LanguageTool's server in a Java machine of our own, which never outlives us."""

from __future__ import annotations

import queue
import socket
import threading
import time
from pathlib import Path
from typing import IO, TYPE_CHECKING

from postcheck.errors import ToolUnavailable
from postcheck.tools.languagetool import keeper

if TYPE_CHECKING:
    import subprocess

    from postcheck.tools.languagetool.copies import Copy
    from postcheck.tools.languagetool.java import Java

_LOOPBACK = "127.0.0.1"
_MAIN_CLASS = "org.languagetool.server.HTTPServer"
_FLAGS = (
    "-Xmx512m",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",  # a run is short: compile fast rather than well
    "-XX:+ExitOnOutOfMemoryError",  # a server that ends is replaced; one that hangs is not
    "-Djava.awt.headless=true",
    "-Dfile.encoding=UTF-8",
)
_SETTINGS = Path(__file__).with_name("server.properties")
_STARTED = b"Server started"
_START_LIMIT_S = 60.0
_ATTEMPTS = 3


class Server:
    """One LanguageTool on a random loopback port, from `start` to `close`."""

    def __init__(self, java: Java, copy: Copy) -> None:
        self._java = java
        self._copy = copy
        self._process: subprocess.Popen[bytes] | None = None
        self._closed = False
        self._lock = threading.Lock()

    def start(self) -> str:
        """Start it and return its URL once it listens. Raises ToolUnavailable.

        It is our own process that says so, not whoever answers on the port: another user's
        program on it must not be sent a draft. Where the port was taken meanwhile, Java ends,
        and the next attempt takes another.
        """
        deadline = time.monotonic() + _START_LIMIT_S
        for _ in range(_ATTEMPTS):
            port = _free_port()
            if self._listens(port, deadline - time.monotonic()):
                return f"http://{_LOOPBACK}:{port}/"
            self._end()
        message = "Grammar cannot be checked: LanguageTool did not start."
        hint = (
            "Close other programs to free memory and try again; if it happens again, run "
            "`postcheck doctor`."
        )
        raise ToolUnavailable(message, hint)

    @property
    def pid(self) -> int | None:
        """The keeper's process number while it runs."""
        process = self._process
        return process.pid if process is not None and process.poll() is None else None

    def close(self) -> None:
        """End it now, also from another thread and in the midst of its start."""
        with self._lock:
            self._closed = True
        self._end()

    def _listens(self, port: int, limit_s: float) -> bool:
        argv = (
            *(str(self._java.path), *_FLAGS, "-cp", self._copy.origin.classpath),
            *(_MAIN_CLASS, "--port", str(port), "--config", str(_SETTINGS)),
        )
        with self._lock:
            if self._closed:
                return False
            try:
                self._process = keeper.keep(argv, folder=self._copy.home, listen=True)
            except OSError:
                return False
        said: queue.SimpleQueue[bool] = queue.SimpleQueue()
        threading.Thread(target=_listen, args=(self._process.stdout, said), daemon=True).start()
        try:
            return said.get(timeout=max(limit_s, 0.0))
        except queue.Empty:
            return False

    def _end(self) -> None:
        with self._lock:
            process, self._process = self._process, None
        if process is not None:
            keeper.end(process)


def _listen(output: IO[bytes], said: queue.SimpleQueue[bool]) -> None:
    """Tell when it listens or ends. All else is dropped: its log may hold words of a draft."""
    with output:
        for line in output:
            if line.rstrip().endswith(_STARTED):
                said.put(True)  # noqa: FBT003 - the queue's one field
    said.put(False)  # noqa: FBT003 - the queue's one field


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((_LOOPBACK, 0))
        port: int = probe.getsockname()[1]
        return port
