"""What the command and the daemon say to each other, and where. Standard library alone.

A frame is a kind (one byte), a length (four bytes, big-endian) and its payload. Lists travel as
bytes with NULs between: arguments, paths and environments cannot hold one.

    command: CHECK (installation, arguments)    daemon: READY, or it hangs up
    command: RUN (place), ENVIRON, STDIN        daemon: ALIVE and STDERR ..., STDOUT, EXIT
    command: STATUS                             daemon: STATUS (process, version, since)
    command: STOP                               daemon: hangs up when it has ended

The environment is sent whole. It decides more than a short list could say (the key of an opt-out
list, TZ, COLUMNS, POSTCHECK_*), and who can read this socket can read it anyway: the user alone.
"""

from __future__ import annotations

import _socket  # the compiled half: the other half takes as long to import as all the rest
import os
import sys

from postcheck.version import __version__

CHECK, READY, RUN, ENVIRON, STDIN = b"C", b"R", b"r", b"e", b"i"
ALIVE, STDERR, STDOUT, EXIT = b".", b"2", b"1", b"x"
STATUS, STOP = b"S", b"Q"

_LENGTH = 4
_CHUNK = 1 << 16
_CREDENTIALS = 76
"""Bytes of the longest description of a peer: macOS's struct xucred."""


def folder() -> str:
    """Where socket and lock lie, for this user alone.

    In order: "run" below $POSTCHECK_DATA_DIR, "postcheck" below $XDG_RUNTIME_DIR, "run" below
    the user's data folder. So a data folder of one's own has a daemon of its own.
    """
    if named := os.environ.get("POSTCHECK_DATA_DIR"):
        return os.path.join(os.path.abspath(named), "run")
    if os.path.isabs(runtime := os.environ.get("XDG_RUNTIME_DIR", "")):
        return os.path.join(runtime, "postcheck")
    if sys.platform == "darwin":
        return os.path.expanduser("~/Library/Application Support/postcheck/run")
    data = os.environ.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share")
    return os.path.join(data, "postcheck", "run")


def address() -> str:
    """The socket's path."""
    return os.path.join(folder(), "daemon.sock")


def package() -> str:
    """The folder of postcheck's own files."""
    return os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def installation() -> list[bytes]:
    """What must be equal on both sides: the daemon answers for its own installation alone."""
    parts = (
        __version__,
        package(),
        sys.prefix,
        sys.version,
        sys.getfilesystemencoding(),
        *(os.environ.get(name, "") for name in ("HOME", "PYTHONPATH", "XDG_DATA_HOME")),
    )
    return [os.fsencode(part) for part in parts]


def place() -> list[bytes]:
    """Where this process stands: what a run needs of it besides arguments and environment.

    The folder; its device and file number, which tell it from a namesake in another mount; the
    umask; whether standard output and error are terminals; the width of the first, or 0.
    """
    here = os.stat(".")
    os.umask(umask := os.umask(0o077))
    try:
        width = os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        width = 0
    terminals = (sys.stdout.isatty(), sys.stderr.isatty())
    numbers = (here.st_dev, here.st_ino, umask, *terminals, width)
    return [os.getcwdb(), *(b"%d" % number for number in numbers)]


def environ() -> list[bytes]:
    """The environment of this process, NAME=VALUE."""
    return [b"%s=%s" % entry for entry in os.environb.items()]


def pack(items: list[bytes]) -> bytes:
    """The payload of a list that is not empty."""
    return b"\0".join(items)


def unpack(payload: bytes) -> list[bytes]:
    """The list of a payload."""
    return payload.split(b"\0")


def send(peer: _socket.socket, kind: bytes, payload: bytes = b"") -> None:
    """Send one frame. Raises OSError."""
    peer.sendall(kind + len(payload).to_bytes(_LENGTH, "big") + payload)


def receive(peer: _socket.socket) -> tuple[bytes, bytes]:
    """The next frame: its kind and payload. Raises OSError, also where the peer hung up."""
    head = _exactly(peer, 1 + _LENGTH)
    return head[:1], _exactly(peer, int.from_bytes(head[1:], "big"))


def expect(peer: _socket.socket, wanted: bytes) -> bytes:
    """The payload of the next frame, which must be of the kind `wanted`. Raises OSError."""
    kind, payload = receive(peer)
    if kind != wanted:
        raise ConnectionError
    return payload


def is_ours(peer: _socket.socket) -> bool:
    """Whether this very user is at the other end.

    Where the system does not say, the folder's mode alone keeps others out.
    """
    if sys.platform == "linux":
        said = peer.getsockopt(_socket.SOL_SOCKET, _socket.SO_PEERCRED, _CREDENTIALS)
    elif sys.platform == "darwin":
        said = peer.getsockopt(0, _socket.LOCAL_PEERCRED, _CREDENTIALS)
    else:
        return True
    # Both systems put the user's number into the second four bytes.
    return int.from_bytes(said[4:8], sys.byteorder) == os.getuid()


def _exactly(peer: _socket.socket, size: int) -> bytes:
    parts = []
    while size:
        part = peer.recv(min(size, _CHUNK))
        if not part:
            raise ConnectionError
        parts.append(part)
        size -= len(part)
    return b"".join(parts)
