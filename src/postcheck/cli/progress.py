"""Shows progress on standard error, only on a terminal and only once a run takes long."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.progress import Progress

_PATIENCE = 1.0
"""Seconds before anything is shown: most runs end earlier and stay quiet."""


class Patience:
    """A progress bar that appears after a second. Pass its methods as progress callbacks."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._bar: Progress | None = None
        self._state = ("Checking", 0, 0)
        self._ended = False
        self._timer = threading.Timer(_PATIENCE, self._appear)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        """Start waiting."""
        if sys.stderr.isatty():
            self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Take the bar away again; the report stands alone."""
        self._timer.cancel()
        with self._lock:
            self._ended = True
            if self._bar is not None:
                self._bar.stop()

    def checking(self, done: int, total: int) -> None:
        """Told how many of the run's files are done."""
        self._show("Checking", done, total if total > 1 else 0)

    def obtaining(self, what: str, done: int, total: int) -> None:
        """Told how many bytes of something are here."""
        self._show(what, done, total)

    def _show(self, what: str, done: int, total: int) -> None:
        with self._lock:
            self._state = (what, done, total)
            if self._bar is not None:
                self._draw(self._bar)

    def _appear(self) -> None:
        from rich.console import Console  # noqa: PLC0415 - most runs never show a bar
        from rich.progress import Progress  # noqa: PLC0415

        with self._lock:
            if self._ended:
                return
            self._bar = Progress(console=Console(stderr=True), transient=True)
            self._bar.add_task("Checking", total=None)
            self._draw(self._bar)
            self._bar.start()

    def _draw(self, bar: Progress) -> None:
        what, done, total = self._state
        bar.update(bar.task_ids[0], description=what, completed=done, total=total or None)
