"""One command run in a caller's place: its folder, environment, umask and standard streams.

So the command cannot tell the daemon from a process of the caller's own.
"""

from __future__ import annotations

import io
import os
import queue
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from postcheck.daemon import wire

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from _typeshed import ReadableBuffer


class Run:
    """One command of a caller: what it is run with, and the frames that answer it.

    `place` and `environ` are as `wire.place` and `wire.environ` give them. Raises ValueError.
    """

    def __init__(
        self, argv: Sequence[str], place: Sequence[bytes], environ: Iterable[bytes], stdin: bytes
    ) -> None:
        self.argv = argv
        self.folder = place[0]
        self.device, self.inode, self.umask, output, errors, width = map(int, place[1:])
        self.terminals = bool(output), bool(errors)
        self.environ = {name: value for name, _, value in (e.partition(b"=") for e in environ)}
        if width and not self.environ.get(b"COLUMNS", b"").strip(b"0").isdigit():
            self.environ[b"COLUMNS"] = b"%d" % width
        self.stdin = stdin
        self.frames: queue.SimpleQueue[tuple[bytes, bytes] | None] = queue.SimpleQueue()
        """The answer; None where there will be none."""
        self.begun = threading.Event()
        self.gone = threading.Event()


class _Report(io.BytesIO):
    """Stands for a run's standard output."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


class _Errors(io.BytesIO):
    """Stands for a run's standard error: each piece goes to the caller at once."""

    def __init__(self, run: Run) -> None:
        super().__init__()
        self._run = run

    def isatty(self) -> bool:
        return self._run.terminals[1]

    def write(self, data: ReadableBuffer) -> int:
        piece = bytes(data)
        self._run.frames.put((wire.STDERR, piece))
        return len(piece)


@contextmanager
def in_place_of(run: Run) -> Iterator[_Report]:
    """Make this process stand where the caller does. Raises OSError where it cannot."""
    streams, environ = (sys.stdin, sys.stdout, sys.stderr), dict(os.environb)
    umask = os.umask(run.umask)
    report = _Report(terminal=run.terminals[0])
    try:
        os.chdir(run.folder)
        here = Path().stat()
        if (here.st_dev, here.st_ino) != (run.device, run.inode):
            raise NotADirectoryError
        _become(run.environ)
        sys.stdin = io.TextIOWrapper(io.BytesIO(run.stdin))
        sys.stdout = io.TextIOWrapper(report, encoding="utf-8", errors="replace")
        sys.stderr = io.TextIOWrapper(
            _Errors(run), encoding="utf-8", errors="replace", write_through=True
        )
        yield report
        sys.stdout.flush()
        sys.stdout.detach()
        sys.stderr.flush()
    finally:
        sys.stdin, sys.stdout, sys.stderr = streams
        _become(environ)
        os.chdir("/")
        os.umask(umask)


def _become(environ: Mapping[bytes, bytes]) -> None:
    """Take over an environment; never empty in between, for other threads read it."""
    os.environb.update(environ)
    for name in os.environb.keys() - environ.keys():
        del os.environb[name]
    time.tzset()
