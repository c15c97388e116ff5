"""LanguageTool is obtained once, checked, whole, and with nothing left behind."""

import os
import signal
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import psutil
import pytest

from postcheck.errors import ToolUnavailable
from postcheck.tools import languagetool
from postcheck.tools.languagetool import copies, sources

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-in for mvn is a shell script")

JAR = b"a stand-in for a jar"
MVN = f"""#!/bin/sh
for argument; do
  case $argument in -DoutputDirectory=*) folder=${{argument#*=}};; esac
done
printf '{JAR.decode()}' > "$folder/server.jar"
"""


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty data folder, and a machine that reaches no download site and has no mvn."""
    folder = tmp_path / "data"
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("POSTCHECK_DATA_DIR", str(folder))
    monkeypatch.setenv("LTP_DOWNLOAD_HOST_NEW_RELEASES", "http://127.0.0.1:9/")
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    return folder


def put_mvn(folder: Path, script: str = MVN) -> None:
    path = folder / "bin" / "mvn"
    path.write_text(script)
    path.chmod(0o755)


@pytest.fixture
def pinned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The stand-in's jar as the pinned one."""
    (tmp_path / "server.jar").write_bytes(JAR)
    pins = {"server.jar": copies.digest(tmp_path / "server.jar")}
    monkeypatch.setattr(sources, "maven_pins", lambda: pins)


@pytest.fixture
def release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A download site that offers a small zip as the release."""
    site = tmp_path / "site"
    site.mkdir()
    path = site / "LanguageTool-6.8.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("LanguageTool-6.8/languagetool-server.jar", JAR)
    handler = partial(QuietHandler, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_address[1]}/"
        monkeypatch.setenv("LTP_DOWNLOAD_HOST_NEW_RELEASES", url)
        yield path
        server.shutdown()


def test_the_pin_of_the_release_is_the_published_one() -> None:
    from language_tool_python.download_lt import (  # noqa: PLC0415 - slow
        EXPECTED_DOWNLOAD_SHA256,
        LTP_DOWNLOAD_VERSION,
    )

    assert LTP_DOWNLOAD_VERSION == copies.VERSION
    assert EXPECTED_DOWNLOAD_SHA256[copies.VERSION] == sources.RELEASE_SHA256


def test_every_jar_of_the_maven_build_is_pinned() -> None:
    pins = copies.maven_pins()
    assert {f"language-{code}-6.8.jar" for code in ("en", "es", "ca", "pt")} <= pins.keys()
    assert "languagetool-server-6.8.jar" in pins
    assert all(len(pin) == 64 and not set(pin) - set("0123456789abcdef") for pin in pins.values())


@pytest.mark.usefixtures("pinned")
def test_maven_is_used_where_the_download_site_is_out_of_reach(tmp_path: Path, data: Path) -> None:
    put_mvn(tmp_path)
    heard: list[tuple[str, int, int]] = []
    copy = languagetool.obtain(lambda *what: heard.append(what))
    assert copy.origin is languagetool.Origin.MAVEN
    assert (copy.home / "server.jar").read_bytes() == JAR
    assert languagetool.installed() == copy
    assert [each.name for each in data.iterdir()] == [copies.FOLDER]
    assert heard
    assert all(done >= 0 and total > 0 and "LanguageTool" in what for what, done, total in heard)
    put_mvn(tmp_path, "#!/bin/sh\nexit 1\n")
    assert languagetool.obtain() == copy, "an installed copy is not obtained again"


def test_the_verified_release_comes_first(
    release: Path, tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_mvn(tmp_path)
    monkeypatch.setattr(sources, "RELEASE_SHA256", copies.digest(release))
    copy = languagetool.obtain()
    assert copy.origin is languagetool.Origin.RELEASE
    assert (copy.home / copy.origin.classpath).read_bytes() == JAR
    assert [each.name for each in data.iterdir()] == [copies.FOLDER]


@pytest.mark.usefixtures("release")
def test_a_release_with_another_checksum_is_refused_even_if_the_environment_is_loose(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LTP_BYPASS_VERIFIED_DOWNLOADS", "true")
    with pytest.raises(ToolUnavailable, match="its download failed"):
        languagetool.obtain()
    assert not any(data.iterdir())


def test_an_unknown_or_differing_jar_is_refused(tmp_path: Path, data: Path) -> None:
    put_mvn(tmp_path)
    with pytest.raises(ToolUnavailable, match="differs from the version") as caught:
        languagetool.obtain()
    assert "nothing was installed" in caught.value.hint
    assert not any(data.iterdir())


@pytest.mark.parametrize("script", [None, "#!/bin/sh\nexit 1\n"])
def test_where_nothing_can_be_reached_one_sentence_says_what_to_do(
    script: str | None, tmp_path: Path, data: Path
) -> None:
    if script:
        put_mvn(tmp_path, script)
    started = time.monotonic()
    with pytest.raises(ToolUnavailable, match="not installed and its download failed") as caught:
        languagetool.obtain()
    assert "postcheck setup --from ARCHIVE" in caught.value.hint
    assert time.monotonic() - started < 30
    assert not any(data.iterdir())


def test_a_download_that_stalls_is_given_up(
    tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "_FIRST_BYTE_LIMIT_S", 0.5)
    put_mvn(tmp_path, "#!/bin/sh\nexec /bin/sleep 60\n")
    with pytest.raises(ToolUnavailable, match="its download failed"):
        languagetool.obtain()
    assert not any(data.iterdir())


def test_a_data_folder_that_cannot_be_made_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("POSTCHECK_DATA_DIR", str(tmp_path / "file" / "data"))
    with pytest.raises(ToolUnavailable, match="could not be stored") as caught:
        languagetool.obtain()
    assert "POSTCHECK_DATA_DIR" in caught.value.hint


@pytest.mark.usefixtures("pinned")
def test_two_at_once_end_with_one_whole_copy(tmp_path: Path, data: Path) -> None:
    put_mvn(tmp_path)
    found: list[languagetool.Copy] = []
    threads = [
        threading.Thread(target=lambda: found.append(languagetool.obtain())) for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [languagetool.installed()] * 3
    assert [each.name for each in data.iterdir()] == [copies.FOLDER]


@pytest.mark.usefixtures("pinned")
def test_a_copy_that_lost_a_file_is_replaced(tmp_path: Path) -> None:
    put_mvn(tmp_path)
    copy = languagetool.obtain()
    (copy.home / "server.jar").unlink()
    assert languagetool.installed() is None
    assert languagetool.obtain() == copy
    assert (copy.home / "server.jar").read_bytes() == JAR


def test_what_a_killed_process_left_is_removed_a_day_later(data: Path) -> None:
    old, young = data / ".languagetool-old", data / ".languagetool-young"
    old.mkdir(parents=True)
    young.mkdir()
    os.utime(old, (0, 0))
    with copies.staging():
        assert not old.exists()
        assert young.exists()


OBTAIN = """
import sys
from postcheck.tools import languagetool
languagetool.obtain(lambda *_: print("going on", flush=True))
"""


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGKILL"])
def test_a_signal_ends_the_download_too(name: str, tmp_path: Path, data: Path) -> None:
    put_mvn(tmp_path, "#!/bin/sh\n/bin/sleep 60 &\n/bin/sleep 60\n")
    argv = [sys.executable, "-c", OBTAIN]
    with subprocess.Popen(argv, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        deadline = time.monotonic() + 30
        started: list[psutil.Process] = []
        while not any(each.name() == "sleep" for each in started) and time.monotonic() < deadline:
            process.stdout.readline()
            started = psutil.Process(process.pid).children(recursive=True)
        process.send_signal(getattr(signal, name))
        process.wait(10)
        assert not psutil.wait_procs(started, timeout=5)[1]
    if name == "SIGINT":
        assert not any(data.iterdir())
