"""The files of a folder that have a reader, as git would list them."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pathspec import GitIgnoreSpec

from postcheck.errors import InputError
from postcheck.model import Media

if TYPE_CHECKING:
    from collections.abc import Iterator

MEDIA_BY_SUFFIX = {
    ".txt": Media.TEXT,
    ".text": Media.TEXT,
    ".md": Media.MARKDOWN,
    ".markdown": Media.MARKDOWN,
    ".html": Media.HTML,
    ".htm": Media.HTML,
    ".docx": Media.DOCX,
    ".csv": Media.CSV,
}


@dataclass(frozen=True, slots=True)
class Found:
    """A file of a walked folder; `media` is None where no reader knows it: it is passed over."""

    path: Path
    media: Media | None


class _Ignored:
    """The .gitignore files that hold for a folder, the nearest last."""

    def __init__(self) -> None:
        self._by_folder: dict[Path, GitIgnoreSpec | None] = {}

    def holds(self, path: Path, top: Path, *, folder: bool) -> bool:
        """Whether git would ignore `path`; the nearest file that says anything decides."""
        for parent in path.parents:
            spec = self._spec(parent)
            if spec is not None:
                relative = path.relative_to(parent).as_posix() + ("/" if folder else "")
                verdict = spec.check_file(relative).include
                if verdict is not None:
                    return verdict
            if parent == top:
                break
        return False

    def _spec(self, folder: Path) -> GitIgnoreSpec | None:
        if folder not in self._by_folder:
            try:
                lines = (folder / ".gitignore").read_text("utf-8", "replace").splitlines()
                self._by_folder[folder] = GitIgnoreSpec.from_lines(lines)
            except (OSError, ValueError):
                self._by_folder[folder] = None
        return self._by_folder[folder]


def walk(root: Path) -> Iterator[Found]:
    """Every file under `root` that git does not ignore, in a stable order.

    Links are passed over, so nothing outside the folder is read. A folder that cannot be opened
    raises `InputError`: what lies in it would go unchecked.
    """
    start = root.resolve()
    top = next((p for p in (start, *start.parents) if (p / ".git").exists()), start)
    ignored = _Ignored()
    for folder, folders, files in os.walk(start, onerror=_refuse):
        here = Path(folder)
        shown = root / here.relative_to(start)
        folders[:] = sorted(
            name
            for name in folders
            if name != ".git"
            and not (here / name).is_symlink()
            and not ignored.holds(here / name, top, folder=True)
        )
        for name in sorted(files):
            path = here / name
            if name == ".git" or ignored.holds(path, top, folder=False):
                continue
            media = None if path.is_symlink() else MEDIA_BY_SUFFIX.get(path.suffix.lower())
            yield Found(shown / name, media)


def _refuse(error: OSError) -> None:
    msg = f"The folder {error.filename} cannot be opened."
    raise InputError(msg, "Ask for access to it, or check its files by name.") from None
