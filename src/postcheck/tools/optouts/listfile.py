"""The opt-out list as a file: a table of keyed digests that opens at once, whatever its size.

A line of text, a line of JSON (the header), then, all little-endian:
bucket bounds (uint32), sorted entries (8 bytes of digest, 4 bytes of masked payload), group
bounds (uint32), and the groups' records as UTF-8, one a line: an id and, in a list of releases, a
tab and the last day of the release.

Names enter only as keyed BLAKE2b digests, and each payload is masked with bytes of the same
digest: without the key nothing tells which entries belong to one student. The key is a secret
of the district (keyed form) or stands in the header (plain form, which is therefore private).
"""

from __future__ import annotations

import hashlib
import hmac
import json
import mmap
import os
import secrets
import struct
import tempfile
import zlib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from postcheck.errors import ConfigError, ToolUnavailable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

MAGIC: Final = b"postcheck opt-out list 1\n"
MIN_KEY: Final = 16
_ENTRY: Final = struct.Struct("<8sI")
_BOUNDS: Final = struct.Struct("<II")
_DIGEST: Final = 12  # 8 bytes to look up, 4 to mask
_PER_BUCKET: Final = 8
_FLAG_BITS: Final = 8
_COMMANDS: Final = {"opt-out": "optouts", "release": "releases"}
_MAX_GROUPS: Final = 1 << (32 - _FLAG_BITS)


class Purpose(StrEnum):
    """What a list says of its students; one is never taken for the other."""

    OPT_OUT = "opt-out"
    RELEASE = "release"


class Record(NamedTuple):
    """The roster's own id of a student, and the last day (ISO) of a release."""

    id: str
    until: str = ""


@dataclass(frozen=True, slots=True)
class Key:
    """What the digests are made with. `env` names the variable that holds it; empty: plain."""

    secret: bytes
    env: str = ""

    @classmethod
    def from_environment(cls, env: str, environ: Mapping[str, str]) -> Key:
        """The key in the variable `env`. Raises ConfigError where it is missing or too short."""
        value = environ.get(env, "").strip().encode()
        if not value:
            message = f"The environment variable {env} is not set, so there is no key."
            raise ConfigError(message, "Set it to a long random text, or leave --key-env out.")
        if len(value) < MIN_KEY:
            message = f"The key in {env} is too short: {len(value)} bytes of at least {MIN_KEY}."
            raise ConfigError(message, "Use a long random text, such as 32 letters and digits.")
        return cls(value, env)

    @classmethod
    def plain(cls) -> Key:
        """A fresh key that will stand in the file itself."""
        return cls(secrets.token_bytes(16))


class Digester:
    """Makes the keyed digests of one list."""

    def __init__(self, key: bytes, salt: bytes) -> None:
        derived = hmac.digest(key, MAGIC + salt, "sha256")
        self._start = hashlib.blake2b(key=derived, digest_size=_DIGEST)
        self._derived = derived

    def of(self, word: str) -> bytes:
        """12 bytes for a look-up key: 8 to find its entry, 4 to unmask what the entry says."""
        state = self._start.copy()
        state.update(word.encode("utf-8", "surrogatepass"))
        return state.digest()

    def record(self, record: str) -> str:
        """The keyed form of a record id."""
        return "k:" + hmac.digest(self._derived, b"record " + record.encode(), "sha256").hex()[:16]

    @property
    def check(self) -> str:
        """Tells a wrong key from the right one; of no other use."""
        return hmac.digest(self._derived, b"check", "sha256").hex()[:16]


@dataclass(frozen=True, slots=True)
class Entry:
    """What a list says of one look-up key: some flags, and the group of records behind it."""

    flags: int
    group: int


class ListFile:
    """A list, opened. `buffer` is the whole file, in memory or mapped."""

    def __init__(
        self,
        buffer: bytes | mmap.mmap,
        environ: Mapping[str, str],
        purpose: Purpose = Purpose.OPT_OUT,
    ) -> None:
        header, at = _header(buffer)
        self._buffer = buffer
        if header.get("purpose", Purpose.OPT_OUT) != purpose:
            message = f"The file that is named as the {purpose} list is a list of another purpose."
            hint = (
                "Name the one that `postcheck optouts build` or `postcheck releases build` wrote."
            )
            raise ToolUnavailable(message, hint)
        try:
            salt, key = bytes.fromhex(header["salt"]), bytes.fromhex(header["key"])
            env = str(header["key_env"])
            buckets, entries = int(header["buckets"]), int(header["entries"])
            groups, crc = int(header["groups"]), int(header["crc"])
        except (KeyError, TypeError, ValueError) as error:
            raise _broken() from error
        self._digester = Digester(_key(env, key, environ), salt)
        if self._digester.check != header.get("check"):
            message = f"The key in {env} is not the one that the opt-out list was built with."
            raise ToolUnavailable(message, "Set the right key, or build the list again.")
        self._shift = 64 - (buckets.bit_length() - 1)
        self._bounds = at
        self._entries = at + 4 * (buckets + 1)
        self._groups = self._entries + _ENTRY.size * entries
        self._records = self._groups + 4 * (groups + 1)
        if self._records > len(buffer) or zlib.crc32(memoryview(buffer)[at:]) != crc:
            raise _broken()

    @classmethod
    def open(
        cls, path: Path, environ: Mapping[str, str], purpose: Purpose = Purpose.OPT_OUT
    ) -> ListFile:
        """Map the file into memory. Raises ToolUnavailable with a sentence that says why not."""
        try:
            with path.open("rb") as file:
                return cls(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ), environ, purpose)
        except FileNotFoundError as error:
            message = f"The {purpose} list that is named does not exist."
            hint = f"Build it with `postcheck {_COMMANDS[purpose]} build`, or correct its path."
            raise ToolUnavailable(message, hint) from error
        except (OSError, ValueError) as error:  # an empty file cannot be mapped
            message = f"The {purpose} list cannot be read."
            raise ToolUnavailable(message, "Check the path and who may read the file.") from error

    def close(self) -> None:
        """Let go of the file."""
        if isinstance(self._buffer, mmap.mmap):
            self._buffer.close()

    def find(self, word: str) -> Entry | None:
        """What the list says of a look-up key, if anything."""
        digest = self._digester.of(word)
        bucket = int.from_bytes(digest[:8], "big") >> self._shift
        first, last = _BOUNDS.unpack_from(self._buffer, self._bounds + 4 * bucket)
        start = self._entries + _ENTRY.size * first
        end = self._entries + _ENTRY.size * last
        at = self._buffer.find(digest[:8], start, end)
        while at >= 0 and (at - start) % _ENTRY.size:
            at = self._buffer.find(digest[:8], at + 1, end)
        if at < 0:
            return None
        payload = _ENTRY.unpack_from(self._buffer, at)[1] ^ int.from_bytes(digest[8:], "big")
        return Entry(payload & ((1 << _FLAG_BITS) - 1), payload >> _FLAG_BITS)

    def records(self, group: int) -> tuple[Record, ...]:
        """The records of a group."""
        start, end = _BOUNDS.unpack_from(self._buffer, self._groups + 4 * group)
        content = self._buffer[self._records + start : self._records + end]
        return tuple(Record(*line.split("\t")) for line in content.decode().split("\n"))


def encode(
    entries: Mapping[str, Entry],
    groups: Sequence[Iterable[Record]],
    key: Key,
    *,
    students: int,
    purpose: Purpose = Purpose.OPT_OUT,
) -> bytes:
    """The content of a list file; `groups[i]` holds the records of group i."""
    import numpy as np  # noqa: PLC0415 - comparing needs none of it

    if len(groups) > _MAX_GROUPS:
        message = "The roster withholds more students than one list can hold."
        raise ConfigError(message, "Build one list a school.")
    salt = secrets.token_bytes(16)
    digester = Digester(key.secret, salt)
    buckets = 1 << max(len(entries) // _PER_BUCKET, 1).bit_length()
    shift = 64 - (buckets.bit_length() - 1)
    digests = np.frombuffer(b"".join([digester.of(word) for word in entries]), np.uint8).reshape(
        -1, _DIGEST
    )
    masks = digests[:, 8:].copy().view(">u4").ravel()
    payloads = np.fromiter(
        (entry.group << _FLAG_BITS | entry.flags for entry in entries.values()),
        np.uint32,
        len(entries),
    )
    heads = digests[:, :8].copy().view(">u8").ravel()
    order = np.argsort(heads, kind="stable")
    packed = np.zeros(len(entries), [("head", ">u8"), ("payload", "<u4")])
    packed["head"], packed["payload"] = heads[order], (payloads ^ masks)[order]
    filled = np.bincount((heads >> np.uint64(shift)).astype(np.int64), minlength=buckets)
    bounds = [0, *np.cumsum(filled).tolist()]
    named = [
        "\n".join(_line(record, digester if key.env else None) for record in group).encode()
        for group in groups
    ]
    starts, total = [0], 0
    for each in named:
        total += len(each)
        starts.append(total)
    body = b"".join(
        (
            struct.pack(f"<{len(bounds)}I", *bounds),
            packed.tobytes(),
            struct.pack(f"<{len(starts)}I", *starts),
            *named,
        )
    )
    header = {
        "purpose": purpose,
        "form": "keyed" if key.env else "plain",
        "key_env": key.env,
        "key": "" if key.env else key.secret.hex(),
        "salt": salt.hex(),
        "check": digester.check,
        "students": students,
        "entries": len(packed),
        "buckets": buckets,
        "groups": len(groups),
        "crc": zlib.crc32(body),
    }
    return MAGIC + json.dumps(header).encode() + b"\n" + body


def _line(record: Record, digester: Digester | None) -> str:
    """A record as stored: its id keyed or in clear, on one line without a tab."""
    name = digester.record(record.id) if digester else " ".join(record.id.split())
    return f"{name}\t{record.until}" if record.until else name


def write(path: Path, content: bytes) -> None:
    """Put the list in place whole, or not at all, readable by its owner alone.

    Raises ConfigError where the folder cannot be written.
    """
    try:
        handle, temporary = tempfile.mkstemp(prefix=".optouts-", dir=path.parent)  # mode 0600
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        message = "The list cannot be written there."
        raise ConfigError(message, "Name another --output, in a folder that exists.") from error


def _header(buffer: bytes | mmap.mmap) -> tuple[dict[str, Any], int]:
    if buffer[: len(MAGIC)] != MAGIC:
        if buffer[: len(MAGIC) - 2] == MAGIC[:-2]:
            message = "The opt-out list was built by another version of postcheck."
            raise ToolUnavailable(message, "Build it again with `postcheck optouts build`.")
        raise _broken()
    end = buffer.find(b"\n", len(MAGIC))
    try:
        header = json.loads(buffer[len(MAGIC) : end])
    except ValueError as error:
        raise _broken() from error
    if end < 0 or not isinstance(header, dict):
        raise _broken()
    return cast("dict[str, Any]", header), end + 1


def _key(env: str, stored: bytes, environ: Mapping[str, str]) -> bytes:
    if not env:
        return stored
    key = environ.get(env, "").strip().encode()
    if not key:
        message = f"The opt-out list needs its key, and the environment variable {env} is not set."
        raise ToolUnavailable(message, f"Set {env} to the key that the list was built with.")
    return key


def _broken() -> ToolUnavailable:
    return ToolUnavailable(
        "The opt-out list is damaged, or is no list that postcheck built.",
        "Build it again with `postcheck optouts build`.",
    )
