"""Carrying LanguageTool to a machine without a network: one zip out, one zip or tar in."""

from __future__ import annotations

import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO, TYPE_CHECKING

from postcheck.errors import PostcheckError
from postcheck.tools.languagetool.copies import (
    FOLDER,
    MANIFEST,
    VERSION,
    Copy,
    Origin,
    digest,
    digests,
    installed,
    maven_pins,
    read_manifest,
    settle,
    staging,
)
from postcheck.tools.languagetool.sources import RELEASE_SHA256

if TYPE_CHECKING:
    from collections.abc import Iterator

    from postcheck.tools.languagetool.sources import Progress

_MAX_BYTES = 1_000_000_000
_MAX_FILES = 20_000
_CHUNK_BYTES = 1 << 20
_DAMAGED = (
    *(tarfile.TarError, zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError),
    *(RuntimeError, NotImplementedError),  # zipfile's for a password or an unknown compression
)
_ANOTHER = (
    "Make a new archive with `postcheck setup --export ARCHIVE` on a machine where postcheck works."
)


@dataclass(frozen=True, slots=True)
class _Member:
    """One file of an archive; `size` is what the archive claims."""

    name: str
    size: int
    open: Callable[[], IO[bytes]]


def export_archive(path: Path) -> Path:
    """Write the installed copy as a zip to `path`, in one step. Raises PostcheckError."""
    copy = installed()
    if copy is None:
        message = "There is no LanguageTool on this machine to put into an archive."
        raise PostcheckError(message, "Run `postcheck setup` first.")
    part = path.with_name(f"{path.name}.part")
    try:
        with zipfile.ZipFile(part, "w") as archive:  # stored: the jars are compressed
            for name in (*digests(copy.home), MANIFEST):
                archive.write(copy.home / name, f"{FOLDER}/{name}")
        part.replace(path)
    except OSError as error:
        message = f"The archive {path} could not be written ({error.strerror})."
        raise PostcheckError(message, "Name a folder that you may write to.") from error
    finally:
        part.unlink(missing_ok=True)
    return path


def import_archive(path: Path, progress: Progress | None = None) -> Copy:
    """Install the copy that an archive holds, in place of the one here.

    Takes what `export_archive` wrote (also repacked as a tar) and LanguageTool's own release
    zip. Every file must have its recorded SHA-256; the release zip as a whole its published
    one. Raises PostcheckError, and leaves what was installed untouched.
    """
    try:
        release = digest(path) == RELEASE_SHA256
        with staging() as staged:
            _unpack(path, staged / "unpacked", progress)
            roots = list((staged / "unpacked").iterdir())
            if len(roots) != 1 or not roots[0].is_dir():
                raise _refusal(path, "it does not hold one folder with LanguageTool")
            origin = Origin.RELEASE if release else _verified(path, roots[0])
            return settle(roots[0].rename(staged / FOLDER), origin, replace=True)
    except _DAMAGED as error:
        raise _refusal(path, "it is damaged or is not a zip or tar file") from error
    except OSError as error:
        message = f"The archive {path} could not be installed ({error.strerror or 'damaged'})."
        raise PostcheckError(
            message, "Look whether the file is there and the disk has room."
        ) from error


def _verified(path: Path, folder: Path) -> Origin:
    """Which build `folder` holds; a refusal where a file is missing, differs or is too many."""
    try:
        origin, files = read_manifest(folder)
    except ValueError as error:
        reason = f"it is not an archive of LanguageTool {VERSION} that postcheck made"
        raise _refusal(path, reason) from error
    found = digests(folder)
    if found != files:
        raise _refusal(path, "its files do not match their checksums")
    if origin is Origin.MAVEN and found != maven_pins():
        raise _refusal(path, "its files are not the ones that postcheck was tested with")
    return origin


def _unpack(path: Path, folder: Path, progress: Progress | None) -> None:
    with _members(path) as members:
        total = sum(member.size for member in members)
        if len(members) > _MAX_FILES or total > _MAX_BYTES:
            raise _refusal(path, "it is far larger than LanguageTool")
        done = 0
        for member in members:
            target = folder.joinpath(*_safe_parts(path, member.name))
            target.parent.mkdir(parents=True, exist_ok=True)
            with member.open() as source, target.open("xb") as out:
                while chunk := source.read(_CHUNK_BYTES):
                    done += len(chunk)
                    if done > total:
                        raise _refusal(path, "it holds more than it says")
                    out.write(chunk)
            if progress:
                progress(f"Unpacking LanguageTool {VERSION}", done, total)


def _safe_parts(path: Path, name: str) -> tuple[str, ...]:
    """A member's path inside the folder; a refusal where it would lead out of it."""
    parts = PurePosixPath(name).parts
    if not parts or ".." in parts or name.startswith("/") or any(bad in name for bad in "\\:\0"):
        raise _refusal(path, "a file in it would be written outside its folder")
    return parts


@contextmanager
def _members(path: Path) -> Iterator[list[_Member]]:
    """The files of a zip or tar; a link or a device is refused."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            yield [
                _Member(info.filename, info.file_size, partial(archive.open, info))
                for info in archive.infolist()
                if not info.is_dir()
            ]
        return
    with tarfile.open(path) as tar:
        infos, total = [], 0
        for info in tar:  # judged one by one: the next header lies behind this one's bytes
            if not (info.isfile() or info.isdir()):
                raise _refusal(path, "it holds a link or a device, which LanguageTool does not")
            infos.append(info)
            total += info.size
            if len(infos) > _MAX_FILES or total > _MAX_BYTES:
                raise _refusal(path, "it is far larger than LanguageTool")
        yield [
            _Member(info.name, info.size, partial(_opened, tar, info))
            for info in infos
            if info.isfile()
        ]


def _opened(tar: tarfile.TarFile, info: tarfile.TarInfo) -> IO[bytes]:
    file = tar.extractfile(info)
    if file is None:
        msg = "not a file"
        raise tarfile.TarError(msg)
    return file


def _refusal(path: Path, reason: str) -> PostcheckError:
    return PostcheckError(f"The archive {path} was refused: {reason}. Nothing changed.", _ANOTHER)
