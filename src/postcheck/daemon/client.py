"""The short way: have a check answered by the daemon. Standard library alone, and little of it.

Whatever goes wrong before the answer is whole, no report was written and the command runs here.
"""

from __future__ import annotations

import _socket
import io
import os
import sys

from postcheck.daemon import wire

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

_STAY = ("CI", "PRE_COMMIT", "POSTCHECK_NO_DAEMON")
"""Where one of these is set, a run owes nothing to what ran before it."""
_SILENT_S = 10.0
"""A daemon at work says so twice a second; one that is silent for so long is given up."""
_END_LIMIT_S = 30.0
_INTERRUPTED = 130
_NO_READER = 1  # typer's own code where the reader of a report has left
_UNDO_BAR = b"\r\x1b[2K\x1b[?25h"
"""Clears the line of a progress bar and shows the cursor again."""


def answer(argv: Sequence[str]) -> int | None:
    """The exit code of the command `argv`, its output written; None: it must run here.

    Standard input, where it was read already, is put back for that run.
    """
    if not argv or any(map(os.environ.get, _STAY)):
        return None
    if None in (sys.stdin, sys.stdout, sys.stderr):
        return None  # closed by whoever started us
    if "-" in argv and sys.stdin.isatty():
        return None  # a person types; the daemon has others to answer meanwhile
    try:
        return _answered(argv)
    except KeyboardInterrupt:
        return _INTERRUPTED


def status() -> tuple[int, str, str] | None:
    """The daemon's process number, its version and since when it runs; None: none runs."""
    peer = _connect(_SILENT_S)
    if peer is None:
        return None
    try:
        wire.send(peer, wire.STATUS)
        pid, version, since = wire.unpack(wire.expect(peer, wire.STATUS))
    except OSError:
        return None
    finally:
        peer.close()
    return int(pid), version.decode(), since.decode()


def stop() -> bool:
    """End the daemon and wait until it is gone; False where none runs. Raises TimeoutError."""
    peer = _connect(_END_LIMIT_S)
    if peer is None:
        return False
    try:
        wire.send(peer, wire.STOP)
        wire.receive(peer)
    except TimeoutError:
        raise
    except OSError:
        pass  # it hung up, as it does when it has ended
    finally:
        peer.close()
    return True


class _Said:
    """What the daemon said for our standard output and error."""

    def __init__(self) -> None:
        self._report = b""
        self._errors = b""
        # Progress is worth seeing at once, and only a terminal is shown any.
        self._live = sys.stderr.isatty()

    def report(self, data: bytes) -> None:
        self._report = data

    def error(self, data: bytes) -> None:
        if self._live:
            _put(sys.stderr, data)
        else:
            self._errors += data

    def given_up(self) -> None:
        if self._live:
            _put(sys.stderr, _UNDO_BAR)

    def written(self, code: int) -> int | None:
        try:
            _put(sys.stderr, self._errors)
            _put(sys.stdout, self._report)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return _NO_READER
        except OSError:
            return None  # a full disk, say: the run here finds the words for it
        return code


def _put(stream: TextIO, data: bytes) -> None:
    stream.buffer.write(data)
    stream.flush()


def _connect(limit_s: float) -> _socket.socket | None:
    """A connection to this user's daemon, where there is one."""
    if sys.platform == "win32" or not os.path.exists(address := wire.address()):
        return None
    peer = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
    peer.settimeout(limit_s)
    try:
        peer.connect(address)
        if wire.is_ours(peer):
            return peer
    except OSError:
        pass
    peer.close()
    return None


def _answered(argv: Sequence[str]) -> int | None:
    peer = _connect(_SILENT_S)
    if peer is None:
        return None
    said = _Said()
    try:
        code = _followed(peer, said) if _taken(peer, argv) else None
    finally:
        peer.close()
    return None if code is None else said.written(code)


def _taken(peer: _socket.socket, argv: Sequence[str]) -> bool:
    """Whether the daemon has taken the command over, with all that it needs to know of us."""
    try:
        wire.send(peer, wire.CHECK, wire.pack([*wire.installation(), *map(os.fsencode, argv)]))
        wire.expect(peer, wire.READY)
        data = b""
        if "-" in argv:
            data = sys.stdin.buffer.read()
            sys.stdin = io.TextIOWrapper(io.BytesIO(data))
        wire.send(peer, wire.RUN, wire.pack(wire.place()))
        wire.send(peer, wire.ENVIRON, wire.pack(wire.environ()))
        wire.send(peer, wire.STDIN, data)
    except OSError:
        return False
    return True


def _followed(peer: _socket.socket, said: _Said) -> int | None:
    """The exit code once the answer is whole; None where it never will be."""
    whole = False
    try:
        while True:
            kind, payload = wire.receive(peer)
            if kind == wire.STDERR:
                said.error(payload)
            elif kind == wire.STDOUT:
                said.report(payload)
            elif kind == wire.EXIT:
                whole = True
                return int(payload)
    except OSError:
        return None
    finally:
        if not whole:
            said.given_up()
