"""The command as a user runs it: a process of its own, its output and its exit code."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from postcheck.cli import with_default_command
from postcheck.cli.explain import page
from postcheck.cli.init import TEMPLATE
from postcheck.config import Overrides, load_policy
from postcheck.registry import load_registry

if TYPE_CHECKING:
    from pathlib import Path

PHONE = "Please text Coach Danny on his cell at 316-555-0142.\n"
CLEAN = "Picture day is Tuesday at 9 a.m. in the gym. Please bring a smile.\n"
QUICK = ("--select", "personal-phone,personal-email,home-address")


def run(
    *argv: str | Path, cwd: Path | None = None, stdin: bytes = b"", **environ: str
) -> subprocess.CompletedProcess[str]:
    env = {key: value for key, value in os.environ.items() if key != "CI"} | environ
    done = subprocess.run(
        [sys.executable, "-m", "postcheck", *map(str, argv)],
        cwd=cwd, env=env, input=stdin, capture_output=True, timeout=120, check=False,
    )  # fmt: skip
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
    )


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.txt"
    path.write_text(PHONE)
    return path


@pytest.mark.parametrize(
    ("argv", "wanted"),
    [
        (["a.txt"], ["check", "a.txt"]),
        (["--format", "json", "a.txt"], ["check", "--format", "json", "a.txt"]),
        (["check", "a.txt"], ["check", "a.txt"]),
        (["optouts", "build"], ["optouts", "build"]),
        (["releases", "build"], ["releases", "build"]),
        (["--help"], ["--help"]),
        (["-"], ["check", "-"]),
        ([], []),
    ],
)
def test_check_is_the_default_command(argv: list[str], wanted: list[str]) -> None:
    assert with_default_command(argv) == wanted


def test_exit_codes_follow_the_verdict(tmp_path: Path, draft: Path) -> None:
    clean = tmp_path / "clean.txt"
    clean.write_text(CLEAN)
    assert run(*QUICK, clean).returncode == 0
    assert run(*QUICK, draft).returncode == 1
    locked = ("--select", "opt-out", "--optouts", tmp_path / "none.list")
    assert run(*locked, clean).returncode == 3


def test_a_report_goes_to_a_file(tmp_path: Path, draft: Path) -> None:
    output = tmp_path / "report.json"
    done = run(*QUICK, "--format", "json", "--output", output, draft)
    assert done.stdout == ""
    assert json.loads(output.read_text())["result"] == "fail"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["draft.txt", "report.json"]


def test_standard_input_is_checked() -> None:
    assert run(*QUICK, "-", stdin=PHONE.encode()).returncode == 1


def test_the_result_is_redacted_in_ci(draft: Path) -> None:
    assert "555-0142" in run(*QUICK, draft).stdout
    assert "555-0142" not in run(*QUICK, draft, CI="true").stdout
    assert "555-0142" in run(*QUICK, "--no-redact", draft, CI="true").stdout


@pytest.mark.parametrize(
    "argv",
    [
        ["nowhere.txt"],
        ["--as-of", "yesterday", "x.txt"],
        ["--no-such-option"],
        ["--format", "nope", "x.txt"],
        ["--select", "NOPE999", "x.txt"],
        ["--select", ",", "x.txt"],
        ["--config", "missing.toml", "x.txt"],
        ["explain", "NOPE999"],
        ["-", "x.txt"],
        ["setup", "--from", "a.zip", "--export", "b.zip"],
    ],
)
def test_wrong_usage_is_one_clear_line(tmp_path: Path, argv: list[str]) -> None:
    done = run(*argv, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stdout == ""
    assert 0 < len(done.stderr.splitlines()) <= 4
    assert "Traceback" not in done.stderr


def test_init_writes_a_valid_file_and_never_over_one(tmp_path: Path, draft: Path) -> None:
    assert run("init", cwd=tmp_path).returncode == 0
    assert run(*QUICK, draft).returncode == 1
    again = run("init", cwd=tmp_path)
    assert again.returncode == 2
    assert "already" in again.stderr


def test_every_line_that_init_comments_out_is_valid(tmp_path: Path) -> None:
    lines = [line[2:] if line.startswith("# ") and _is_toml(line[2:]) else line
             for line in TEMPLATE.splitlines()]  # fmt: skip
    path = tmp_path / "postcheck.toml"
    path.write_text("\n".join(lines).replace("select = []", 'select = ["PRIV"]'))
    policy = load_policy(path, load_registry(), Overrides())
    assert policy.grammar_server
    assert policy.district.schools[-1].name == "Example Elementary School"


def _is_toml(text: str) -> bool:
    return text.startswith("[[") or (" = " in text and text[0].islower())


@pytest.mark.parametrize("code", sorted(load_registry().codes))
def test_every_rule_explains_itself(code: str) -> None:
    text = "\n".join(page(load_registry().rule(code)))
    assert "It flags:" in text
    assert "Rests on:" in text
    assert max(map(len, text.splitlines())) <= 80


def test_rules_lists_every_rule() -> None:
    listed = run("rules").stdout
    assert all(code in listed for code in load_registry().codes)


def test_doctor_says_what_is_missing(tmp_path: Path) -> None:
    done = run("doctor", cwd=tmp_path, POSTCHECK_DATA_DIR=str(tmp_path / "data"))
    assert done.returncode == 0
    assert "postcheck setup" in done.stdout


def test_ctrl_c_and_sigterm_leave_nothing(tmp_path: Path) -> None:
    for number in (signal.SIGINT, signal.SIGTERM):
        process = subprocess.Popen(
            [sys.executable, "-m", "postcheck", "--select", "jargon", "-"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path,
        )  # fmt: skip
        time.sleep(1.5)
        process.send_signal(number)
        _, said = process.communicate(timeout=20)
        assert process.returncode in {130, 143}
        assert b"Traceback" not in said
        assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("argv", "absent"),
    [
        (("--version",), ("spacy", "rich", "language_tool_python", "postcheck.engine")),
        (("--help",), ("spacy", "language_tool_python")),
        (("rules",), ("spacy", "language_tool_python", "phonenumbers", "usaddress")),
        (("--select", "jargon", "-"), ("spacy", "language_tool_python", "phonenumbers")),
        (("--select", "personal-phone", "-"), ("spacy", "language_tool_python", "usaddress")),
    ],
)
def test_nothing_is_imported_that_a_run_does_not_use(
    argv: tuple[str, ...], absent: tuple[str, ...]
) -> None:
    program = (
        "import sys, atexit\n"
        "atexit.register(lambda: print('LOADED', *sys.modules, file=sys.stderr))\n"
        "from postcheck.cli import main\nsys.argv = ['postcheck', *sys.argv[1:]]\nmain()"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *argv],
        input=PHONE, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    loaded = done.stderr.rpartition("LOADED")[2].split()
    assert "postcheck.cli" in loaded
    assert not set(absent) & set(loaded)
