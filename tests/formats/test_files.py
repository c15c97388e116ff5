"""Files and folders, through the package's own functions."""

import os
import subprocess
from pathlib import Path

import pytest

from postcheck.errors import InputError
from postcheck.formats import read_bytes, read_file, walk
from postcheck.model import Kind, Media


def write(root: Path, **files: str) -> None:
    for name, text in files.items():
        path = root / name.replace("__", "/").replace("_dot_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def found(root: Path) -> dict[str, Media | None]:
    return {one.path.relative_to(root).as_posix(): one.media for one in walk(root)}


@pytest.mark.parametrize(
    ("name", "media"),
    [
        ("a.txt", Media.TEXT),
        ("a.MD", Media.MARKDOWN),
        ("a.htm", Media.HTML),
        ("draft", Media.TEXT),
        ("notes.log", Media.TEXT),
    ],
)
def test_the_ending_says_the_media(name: str, media: Media) -> None:
    source, _ = read_bytes(name, b"Hi all.", kind=Kind.POST)
    assert source.media is media
    assert len(source.digest) == 64


@pytest.mark.parametrize("name", ["missing.txt", "folder", "pipe", "empty.txt", "a\0b"])
def test_what_cannot_be_read_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "empty.txt").touch()
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(InputError) as refused:
        read_file(tmp_path / name, kind=Kind.POST)
    assert refused.value.hint


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(InputError, match="larger than 20 MB"):
        read_file(tmp_path / "a.txt", kind=Kind.POST)


def test_a_folder_is_walked_as_git_sees_it(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    write(
        tmp_path,
        _dot_gitignore="skip/\n*.tmp.md\n/top.txt\n!sub/keep.tmp.md\n",
        skip__a_dot_txt="x",
        top_dot_txt="x",
        sub__top_dot_txt="x",
        sub___dot_gitignore="b.md\n!c.tmp.md\n",
        sub__b_dot_md="x",
        **{"sub__c.tmp.md": "x", "sub__keep.tmp.md": "x", "d.tmp.md": "x", "logo.png": "x"},
    )
    assert found(tmp_path) == {
        ".gitignore": None,
        "logo.png": None,
        "sub/.gitignore": None,
        "sub/c.tmp.md": Media.MARKDOWN,
        "sub/keep.tmp.md": Media.MARKDOWN,
        "sub/top.txt": Media.TEXT,
    }
    assert set(found(tmp_path / "sub")) == {".gitignore", "c.tmp.md", "keep.tmp.md", "top.txt"}


def test_links_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path, out__a_dot_txt="x", root__b_dot_txt="x")
    (tmp_path / "root" / "folder").symlink_to(tmp_path / "out")
    (tmp_path / "root" / "file.txt").symlink_to(tmp_path / "out" / "a.txt")
    assert found(tmp_path / "root") == {"b.txt": Media.TEXT, "file.txt": None}


def test_outside_a_repository_only_the_folder_s_own_patterns_count(tmp_path: Path) -> None:
    write(tmp_path, _dot_gitignore="*.md\n", root___dot_gitignore="c.txt", root__a_dot_md="x")
    write(tmp_path, root__c_dot_txt="x")
    assert found(tmp_path / "root") == {".gitignore": None, "a.md": Media.MARKDOWN}
