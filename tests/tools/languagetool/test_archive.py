"""An archive is carried from one machine to another, and nothing else gets in that way."""

import io
import json
import tarfile
import zipfile
from pathlib import Path

import pytest

from postcheck.errors import PostcheckError
from postcheck.tools import languagetool
from postcheck.tools.languagetool import archive, copies

FILES = {"server.jar": b"server", "libs/english.jar": b"english" * 50}


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty data folder, and the stand-in files as the pinned ones."""
    folder = tmp_path / "data"
    monkeypatch.setenv("POSTCHECK_DATA_DIR", str(folder))
    (tmp_path / "pinned").mkdir()
    fill(tmp_path / "pinned")
    pins = copies.digests(tmp_path / "pinned")
    monkeypatch.setattr(archive, "maven_pins", lambda: pins)
    return folder


def fill(folder: Path, files: dict[str, bytes] = FILES) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def install(origin: languagetool.Origin = languagetool.Origin.MAVEN) -> languagetool.Copy:
    with copies.staging() as staged:
        fill(staged / "new")
        return copies.settle(staged / "new", origin)


@pytest.fixture
def exported(tmp_path: Path, data: Path) -> Path:
    install()
    path = languagetool.export_archive(tmp_path / "languagetool.zip")
    data.rename(tmp_path / "elsewhere")
    assert languagetool.installed() is None
    return path


def repacked(source: Path, target: Path, changes: dict[str, bytes | None]) -> Path:
    """`source` once more, with files added, changed or left out (None)."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        content = {name: old.read(name) for name in old.namelist()} | changes
        for name, data in content.items():
            if data is not None:
                new.writestr(name, data)
    return target


def as_tar(source: Path, target: Path) -> Path:
    with zipfile.ZipFile(source) as old, tarfile.open(target, "w:gz") as new:
        for name in old.namelist():
            data = old.read(name)
            info = tarfile.TarInfo(name)
            info.size = len(data)
            new.addfile(info, io.BytesIO(data))
    return target


def assert_carried(copy: languagetool.Copy) -> None:
    assert languagetool.installed() == copy
    assert {name: (copy.home / name).read_bytes() for name in FILES} == FILES


def assert_nothing_left(data: Path) -> None:
    assert languagetool.installed() is None
    assert not any(data.iterdir())


@pytest.mark.parametrize("origin", languagetool.Origin)
def test_a_copy_is_carried_by_zip_and_by_tar(
    origin: languagetool.Origin, tmp_path: Path, data: Path
) -> None:
    install(origin)
    path = languagetool.export_archive(tmp_path / "carried.zip")
    data.rename(tmp_path / "elsewhere")
    seen: list[tuple[int, int]] = []
    copy = languagetool.import_archive(path, lambda _, done, total: seen.append((done, total)))
    assert copy.origin is origin
    assert_carried(copy)
    assert seen[-1][0] == seen[-1][1] > 0
    assert_carried(languagetool.import_archive(as_tar(path, tmp_path / "carried.tar.gz")))
    assert [each.name for each in data.iterdir()] == [copies.FOLDER]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"server.jar": b"SERVER"}, "do not match their checksums"),
        ({"server.jar": None}, "do not match their checksums"),
        ({"extra.jar": b"extra"}, "do not match their checksums"),
        ({copies.MANIFEST: None}, "not an archive of LanguageTool"),
        ({copies.MANIFEST: b"[]"}, "not an archive of LanguageTool"),
        ({copies.MANIFEST: b'{"version": "1.0", "files": {}}'}, "not an archive of LanguageTool"),
        ({"../../outside.jar": b"x"}, "outside its folder"),
        ({"C:\\outside.jar": b"x"}, "outside its folder"),
    ],
)
def test_an_archive_that_was_changed_is_refused(
    changes: dict[str, bytes | None], reason: str, exported: Path, tmp_path: Path, data: Path
) -> None:
    inside = {f"{copies.FOLDER}/{name}": content for name, content in changes.items()}
    path = repacked(exported, tmp_path / "changed.zip", inside)
    with pytest.raises(PostcheckError, match=reason):
        languagetool.import_archive(path)
    assert_nothing_left(data)
    assert not (tmp_path / "outside.jar").exists()


def test_a_forged_manifest_does_not_bring_other_jars_in(exported: Path, tmp_path: Path) -> None:
    fill(tmp_path / "forged", FILES | {"server.jar": b"evil"})
    manifest = json.dumps(
        {"version": "6.8", "origin": "maven", "files": copies.digests(tmp_path / "forged")}
    )
    changes: dict[str, bytes | None] = {
        f"{copies.FOLDER}/server.jar": b"evil",
        f"{copies.FOLDER}/{copies.MANIFEST}": manifest.encode(),
    }
    with pytest.raises(PostcheckError, match="not the ones that postcheck was tested with"):
        languagetool.import_archive(repacked(exported, tmp_path / "forged.zip", changes))


@pytest.mark.parametrize(
    "content", [b"", b"no archive at all", b"PK\x03\x04 cut short", b"\x1f\x8b\x08 cut short"]
)
def test_what_is_no_archive_is_one_sentence(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "archive.zip"
    path.write_bytes(content)
    with pytest.raises(PostcheckError, match="was refused"):
        languagetool.import_archive(path)


def test_a_truncated_archive_is_refused(exported: Path, tmp_path: Path, data: Path) -> None:
    tar = as_tar(exported, tmp_path / "whole.tar.gz")
    cut = tmp_path / "cut.tar.gz"
    cut.write_bytes(tar.read_bytes()[:-60])
    with pytest.raises(PostcheckError, match="was refused"):
        languagetool.import_archive(cut)
    assert_nothing_left(data)


def test_a_missing_archive_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(PostcheckError, match="could not be installed"):
        languagetool.import_archive(tmp_path / "missing.zip")


def test_a_bomb_is_refused_before_it_bursts(
    tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "_MAX_BYTES", 20_000_000)
    path = tmp_path / "bomb.zip"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bomb,
        bomb.open("bomb/zeros.jar", "w") as member,
    ):
        for _ in range(21):
            member.write(bytes(1_000_000))
    assert path.stat().st_size < 100_000
    with pytest.raises(PostcheckError, match="far larger than LanguageTool"):
        languagetool.import_archive(path)
    assert_nothing_left(data)


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "_MAX_FILES", 20)
    path = tmp_path / "many.tar"
    with tarfile.open(path, "w") as tar:
        for number in range(21):
            tar.addfile(tarfile.TarInfo(f"many/{number}"))
    with pytest.raises(PostcheckError, match="far larger than LanguageTool"):
        languagetool.import_archive(path)


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE])
def test_links_and_devices_are_refused(kind: bytes, tmp_path: Path) -> None:
    path = tmp_path / "links.tar"
    with tarfile.open(path, "w") as tar:
        info = tarfile.TarInfo("languagetool-6.8/server.jar")
        info.type = kind
        info.linkname = "/etc/hostname"
        tar.addfile(info)
    with pytest.raises(PostcheckError, match="a link or a device"):
        languagetool.import_archive(path)


def test_a_refused_archive_leaves_the_installed_copy(exported: Path, tmp_path: Path) -> None:
    before = languagetool.import_archive(exported)
    bad = repacked(exported, tmp_path / "bad.zip", {f"{copies.FOLDER}/server.jar": b"other"})
    with pytest.raises(PostcheckError):
        languagetool.import_archive(bad)
    assert_carried(before)


def test_the_release_zip_itself_is_taken_by_its_published_checksum(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "LanguageTool-6.8.zip"
    with zipfile.ZipFile(path, "w") as release:
        for name, content in FILES.items():
            release.writestr(f"LanguageTool-6.8/{name}", content)
    with pytest.raises(PostcheckError, match="not an archive"):
        languagetool.import_archive(path)
    monkeypatch.setattr(archive, "RELEASE_SHA256", copies.digest(path))
    copy = languagetool.import_archive(path)
    assert copy.origin is languagetool.Origin.RELEASE
    assert_carried(copy)


def test_without_a_copy_there_is_nothing_to_export(tmp_path: Path) -> None:
    with pytest.raises(PostcheckError, match="no LanguageTool on this machine"):
        languagetool.export_archive(tmp_path / "archive.zip")


def test_an_export_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    install()
    with pytest.raises(PostcheckError, match="could not be written"):
        languagetool.export_archive(tmp_path / "missing" / "archive.zip")
