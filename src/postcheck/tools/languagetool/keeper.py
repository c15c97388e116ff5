"""A process that ends with us: both ends of one pipe, standard library only.

`keep` starts this very file as a small process of its own, which starts the command and reads
from a pipe that only we hold. However we end (an exception, Ctrl-C, SIGTERM, SIGKILL), the
system closes the pipe, and the keeper kills the command and everything that it started.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path
    from typing import NoReturn

_PR_SET_PDEATHSIG = 1
_END_LIMIT_S = 5.0


def keep(
    argv: Sequence[str], *, folder: Path, env: Mapping[str, str] | None = None, listen: bool = False
) -> subprocess.Popen[bytes]:
    """Start `argv` in `folder` so that it cannot outlive this process; end it with `end`.

    `listen` opens a pipe to its standard output, which must then be read; all else that it
    says is dropped. The process returned is the keeper: it ends when the command ends, with
    the command's exit code. Raises OSError.
    """
    # A session of its own: Ctrl-C reaches us alone, and we decide when the command ends.
    own_group = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
    no_window = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    return subprocess.Popen(  # noqa: S603 - no shell; the caller names the program
        [sys.executable, "-I", "-S", __file__, *argv],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE if listen else subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env=env,
        start_new_session=True,
        creationflags=own_group | no_window,
    )


def end(process: subprocess.Popen[bytes]) -> None:
    """Kill what `keep` started and wait until it is gone."""
    if process.stdin is not None:
        with contextlib.suppress(OSError):
            process.stdin.close()
    try:
        process.wait(_END_LIMIT_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _death_with_keeper() -> Callable[[], None] | None:
    """On Linux the kernel kills the command where somebody kills the keeper itself."""
    if sys.platform != "linux":
        return None
    import ctypes  # noqa: PLC0415 - needed on one system alone

    prctl = ctypes.CDLL(None).prctl
    keeper = os.getpid()

    def arm() -> None:
        prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != keeper:
            os._exit(1)

    return arm


def _kill(child: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        subprocess.run(  # noqa: S603 - our own child's number
            ["taskkill", "/T", "/F", "/PID", str(child.pid)],  # noqa: S607 - a system program
            check=False,
        )
    else:
        child.kill()
        if os.getpgrp() == os.getpid():
            os.killpg(0, signal.SIGKILL)


def _main(argv: Sequence[str]) -> int:
    child = subprocess.Popen(  # noqa: S603 - `keep` passes its argument on
        argv,
        stdin=subprocess.DEVNULL,
        preexec_fn=_death_with_keeper(),  # noqa: PLW1509 - this process has one thread yet
    )

    def stop(*_: object) -> NoReturn:
        raise SystemExit(1)

    def follow() -> None:
        os._exit(child.wait() & 0xFF)

    try:
        signal.signal(signal.SIGTERM, stop)
        threading.Thread(target=follow, daemon=True).start()
        while os.read(0, 1024):
            pass
    finally:
        _kill(child)
    return 1


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1:]))
