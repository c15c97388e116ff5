import os
import stat
from pathlib import Path

import pytest

from postcheck.errors import ConfigError, ToolUnavailable
from postcheck.tools.optouts.listfile import (
    MAGIC,
    Entry,
    Key,
    ListFile,
    Purpose,
    Record,
    encode,
    write,
)

ENTRIES = {f"name {i}": Entry(i % 200, i % 3) for i in range(500)}
GROUPS = [(Record(""),), (Record("u-1"),), (Record("u-2"), Record("u-3", "2027-06-30"))]
SECRET = {"LIST_KEY": "0123456789abcdef"}
KEYED = Key.from_environment("LIST_KEY", SECRET)


@pytest.mark.parametrize("key", [Key.plain(), KEYED], ids=["plain", "keyed"])
def test_every_entry_is_found_and_nothing_else(key: Key) -> None:
    file = ListFile(encode(ENTRIES, GROUPS, key, students=3), SECRET)
    assert {word: file.find(word) for word in ENTRIES} == ENTRIES
    assert not any(file.find(f"other {i}") for i in range(500))


def test_an_empty_list_opens() -> None:
    assert ListFile(encode({}, [], Key.plain(), students=0), {}).find("anything") is None


def test_records_are_clear_in_a_plain_list_and_keyed_in_a_keyed_one() -> None:
    plain = ListFile(encode(ENTRIES, GROUPS, Key.plain(), students=3), {})
    assert plain.records(2) == GROUPS[2]
    content = encode(ENTRIES, GROUPS, KEYED, students=3)
    (record,) = ListFile(content, SECRET).records(1)
    assert record.id.startswith("k:")
    assert b"u-1" not in content


def test_the_same_roster_never_gives_the_same_digests() -> None:
    first, second = (encode(ENTRIES, GROUPS, KEYED, students=3) for _ in range(2))
    assert first.partition(b"\n")[2] != second.partition(b"\n")[2]


@pytest.mark.parametrize("environ", [{}, {"LIST_KEY": ""}, {"LIST_KEY": "another key entirely"}])
def test_without_its_key_a_keyed_list_does_not_open(environ: dict[str, str]) -> None:
    with pytest.raises(ToolUnavailable, match="LIST_KEY"):
        ListFile(encode(ENTRIES, GROUPS, KEYED, students=3), environ)


@pytest.mark.parametrize("environ", [{}, {"LIST_KEY": "   "}, {"LIST_KEY": "too short"}])
def test_a_key_must_be_there_and_long(environ: dict[str, str]) -> None:
    with pytest.raises(ConfigError, match="LIST_KEY"):
        Key.from_environment("LIST_KEY", environ)


def test_damage_is_noticed() -> None:
    content = bytearray(encode(ENTRIES, GROUPS, Key.plain(), students=3))
    for broken in (
        bytes(content[:-1]),
        bytes(content[: len(content) // 2]),
        bytes(content[:-40]) + b"x" + bytes(content[-39:]),
        MAGIC + b"{}\n",
        MAGIC,
        b"a,b\n1,2\n",
        b"",
    ):
        with pytest.raises(ToolUnavailable, match="damaged"):
            ListFile(broken, {})


def test_another_version_is_named() -> None:
    with pytest.raises(ToolUnavailable, match="another version"):
        ListFile(MAGIC.replace(b"1\n", b"2\n") + b"{}\n", {})


@pytest.mark.parametrize("content", [None, b""], ids=["absent", "empty"])
def test_a_file_that_cannot_be_opened(content: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "optouts.list"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ToolUnavailable):
        ListFile.open(path, {})


@pytest.mark.skipif(os.name == "nt", reason="modes are POSIX")
def test_the_file_is_its_owners_alone_and_replaces_whole(tmp_path: Path) -> None:
    path = tmp_path / "optouts.list"
    path.write_bytes(b"old")
    path.chmod(0o644)
    write(path, b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be written"):
        write(tmp_path / "nowhere" / "optouts.list", b"")


def test_a_list_of_releases_is_never_taken_for_one_of_opt_outs(tmp_path: Path) -> None:
    content = encode(ENTRIES, GROUPS, Key.plain(), students=3, purpose=Purpose.RELEASE)
    (tmp_path / "a.list").write_bytes(content)
    with pytest.raises(ToolUnavailable, match="opt-out list is a list of another purpose"):
        ListFile.open(tmp_path / "a.list", {})
    ListFile.open(tmp_path / "a.list", {}, Purpose.RELEASE).close()


def test_a_record_id_cannot_break_its_line() -> None:
    group = [(Record("u\t1\nu2"),)]
    file = ListFile(encode({}, group, Key.plain(), students=1), {})
    assert file.records(0) == (Record("u 1 u2"),)
