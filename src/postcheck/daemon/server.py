"""The daemon: one process for this user that answers checks with tools that are warm already.

The main thread runs one command after the other; a thread for each connection speaks with the
caller meanwhile. Nothing of a draft is logged, and what a run held goes with the run.
"""

from __future__ import annotations

import fcntl
import os
import queue
import signal
import socket
import stat
import sys
import threading
import time
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, Protocol, TypeVar

from postcheck.daemon import wire
from postcheck.daemon.run import Run, in_place_of
from postcheck.errors import PostcheckError
from postcheck.model import Tool
from postcheck.tools import languagetool
from postcheck.tools.toolbox import Toolbox
from postcheck.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

T = TypeVar("T")

IDLE_S = 15 * 60.0
_MOST_WAITING = 64
"""How many commands may wait; further ones run in their own processes."""
_WAIT_LIMIT_S = 30.0
_ALIVE_S = 0.5
_SILENT_S = 10.0
_LOCK_LIMIT_S = 5.0
_WARM_UP = b"Picture day is Tuesday at 9 a.m. Mrs. Larkin will wait in the gym.\n"


class Command(Protocol):
    """The command line, as the daemon needs it."""

    def takes(self, argv: Sequence[str]) -> bool:
        """Whether `argv` is a check: the daemon answers nothing else."""

    def run(self, argv: Sequence[str], toolbox: Callable[..., Toolbox]) -> int:
        """Run it with these tools, print to the standard streams, return the exit code."""


def serve(command: Command, *, ready: Callable[[], None], idle_s: float = IDLE_S) -> None:
    """Answer until nobody has asked for `idle_s` seconds, until SIGTERM, or until an update.

    Calls `ready` once it listens. Raises PostcheckError where it cannot be this user's daemon.
    """
    files = _Files()
    toolbox = WarmToolbox()
    with (_private_folder() / "daemon.lock").open("wb") as lock:
        _take(lock.fileno())
        signal.signal(signal.SIGTERM, _end)
        try:
            with _listening(Path(wire.address())) as listener:
                daemon = _Daemon(command, toolbox, files)
                threading.Thread(target=daemon.listen, args=(listener,), daemon=True).start()
                ready()
                daemon.work(idle_s)
        except _Ended:
            pass
        finally:
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            toolbox.end()


class WarmToolbox(Toolbox):
    """Tools that outlive the runs they are lent to, one after the other."""

    def __init__(self) -> None:
        super().__init__(progress=self._tell)
        self._told: Callable[[str, int, int], None] | None = None
        self._gone = threading.Event()

    def for_caller(self, gone: threading.Event) -> Callable[..., Toolbox]:
        """What makes a run's toolbox; once `gone` is set, the next use of a tool ends the run."""

        def lend(*, progress: Callable[[str, int, int], None]) -> Toolbox:
            self._told = progress
            self._gone = gone
            return self

        return lend

    def close(self) -> None:
        """End a run: forget what failed, and the opt-out lists: each run opens its own anew."""
        self._told = None
        self._gone = threading.Event()
        self._broken.clear()
        for tool, name in list(self._opened):
            value = self._opened[tool, name]
            if tool is Tool.OPTOUTS or getattr(value, "failed", False):
                del self._opened[tool, name]
                value.close()  # type: ignore[attr-defined]

    def end(self) -> None:
        """End every process that a tool holds."""
        super().close()

    def _once(self, tool: Tool, name: str, make: Callable[[], T]) -> T:
        if self._gone.is_set():
            raise KeyboardInterrupt
        return super()._once(tool, name, make)

    def _tell(self, what: str, done: int, total: int) -> None:
        if (told := self._told) is not None:
            told(what, done, total)


class _Daemon:
    """Takes commands from connections, each in a thread, and runs them in the main thread."""

    def __init__(self, command: Command, toolbox: WarmToolbox, files: _Files) -> None:
        self._command = command
        self._toolbox = toolbox
        self._files = files
        # Both now: while a command runs, the environment is its caller's.
        self._installation = wire.installation()
        self._about = (
            str(os.getpid()),
            __version__,
            f"{datetime.now().astimezone():%Y-%m-%d %H:%M}",
        )
        self._runs: queue.Queue[Run] = queue.Queue(_MOST_WAITING)

    def listen(self, listener: socket.socket) -> None:
        """Speak with whoever connects."""
        while True:
            try:
                peer, _ = listener.accept()
                threading.Thread(target=self._converse, args=(peer,), daemon=True).start()
            except (OSError, RuntimeError):  # out of files or threads: better none than a deaf one
                _end_this_process()
                return

    def work(self, idle_s: float) -> None:
        """Run what the connections bring, until there is nothing for `idle_s` seconds."""
        if languagetool.installed() is not None:
            self._perform(Run(["check", "-"], wire.place(), wire.environ(), _WARM_UP))
        while True:
            try:
                run = self._runs.get(timeout=idle_s)
            except queue.Empty:
                return
            if not run.gone.is_set():
                self._perform(run)
            del run

    def _perform(self, run: Run) -> None:
        run.begun.set()
        try:
            with in_place_of(run) as report:
                code = self._command.run(run.argv, self._toolbox.for_caller(run.gone))
        except OSError:  # its folder cannot be entered from here
            run.frames.put(None)
            return
        run.frames.put((wire.STDOUT, report.getvalue()))
        run.frames.put((wire.EXIT, b"%d" % code))

    def _converse(self, peer: socket.socket) -> None:
        with peer, suppress(OSError, ValueError):
            peer.settimeout(_SILENT_S)
            if not wire.is_ours(peer):
                return
            kind, payload = wire.receive(peer)
            if kind == wire.STATUS:
                wire.send(peer, wire.STATUS, wire.pack([part.encode() for part in self._about]))
            elif kind == wire.STOP:
                _end_this_process()
                threading.Event().wait()  # the system hangs up for us: then we are gone
            elif kind == wire.CHECK:
                self._check(peer, wire.unpack(payload))

    def _check(self, peer: socket.socket, said: Sequence[bytes]) -> None:
        if self._files.changed():
            _end_this_process()
            return
        ours = len(self._installation)
        argv = [os.fsdecode(word) for word in said[ours:]]
        if said[:ours] != self._installation or not self._command.takes(argv):
            return
        wire.send(peer, wire.READY)
        place, environ = (wire.unpack(wire.expect(peer, k)) for k in (wire.RUN, wire.ENVIRON))
        run = Run(argv, place, environ, wire.expect(peer, wire.STDIN))
        try:
            self._runs.put_nowait(run)
            _follow(peer, run)
        except queue.Full:
            pass
        finally:
            run.gone.set()


def _follow(peer: socket.socket, run: Run) -> None:
    """Pass the answer on as it comes, and a sign of life meanwhile, which a caller may miss."""
    limit = time.monotonic() + _WAIT_LIMIT_S
    while run.begun.is_set() or time.monotonic() < limit:
        try:
            frame = run.frames.get(timeout=_ALIVE_S)
        except queue.Empty:
            frame = (wire.ALIVE, b"")
        if frame is None:
            return
        wire.send(peer, *frame)
        if frame[0] == wire.EXIT:
            return


class _Files:
    """The files that this process runs on, to notice an update under it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._package = _tree(wire.package())
        self._modules: dict[str, tuple[int, int]] = {}

    def changed(self) -> bool:
        """Whether a file of postcheck, or a module that was imported, is another one now."""
        with self._lock:
            if _tree(wire.package()) != self._package:
                return True
            paths = [getattr(m, "__dict__", {}).get("__file__") for m in [*sys.modules.values()]]
            stamps = {path: _stamp(path) for path in paths if path}
            return any(
                self._modules.setdefault(path, stamps[path]) != stamps[path] for path in stamps
            )


def _tree(folder: str) -> dict[str, tuple[int, int]]:
    return {
        (path := os.path.join(parent, name)): _stamp(path)
        for parent, _, names in os.walk(folder)
        if not parent.endswith("__pycache__")
        for name in names
    }


def _stamp(path: str) -> tuple[int, int]:
    try:
        found = os.stat(path)
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size


def _private_folder() -> Path:
    folder = Path(wire.folder())
    try:
        folder.mkdir(parents=True, exist_ok=True)
        found = folder.lstat()
        if stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid():
            folder.chmod(0o700)
            return folder
    except OSError:
        pass
    raise PostcheckError(
        f"The daemon needs the folder {folder} for you alone, and cannot have it.",
        "Checks run without the daemon meanwhile. Ask your IT department who owns the folder.",
    )


def _take(lock: int) -> None:
    """Become the one daemon of this user; one that is just ending is waited for."""
    limit = time.monotonic() + _LOCK_LIMIT_S
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            if time.monotonic() > limit:
                raise PostcheckError("Another daemon of yours is running.") from None
            time.sleep(0.05)
        else:
            return


@contextmanager
def _listening(address: Path) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX) as listener:
        address.unlink(missing_ok=True)
        umask = os.umask(0o177)
        try:
            listener.bind(str(address))
        except OSError:
            raise PostcheckError(
                f"The daemon cannot listen at {address}.",
                "Checks run without it. A shorter path in POSTCHECK_DATA_DIR may help.",
            ) from None
        finally:
            os.umask(umask)
        listener.listen(_MOST_WAITING)
        try:
            yield listener
        finally:
            address.unlink(missing_ok=True)


class _Ended(BaseException):
    """SIGTERM: it passes through whatever runs."""


def _end(_number: int, _frame: object) -> NoReturn:
    raise _Ended


def _end_this_process() -> None:
    os.kill(os.getpid(), signal.SIGTERM)
