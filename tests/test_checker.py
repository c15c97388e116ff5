from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

import postcheck
from postcheck.checker import Checker
from postcheck.config import Overrides
from postcheck.errors import ConfigError, InputError, ToolUnavailable
from postcheck.model import Kind, Result, Status, Tool
from postcheck.tools.toolbox import Toolbox

if TYPE_CHECKING:
    from pathlib import Path

MAILBOX = "Send your photos to coachdanny88@gmail.com by Friday.\n"
QUICK = Overrides(select=("personal-email",))


class NoGrammar:
    """Stands where LanguageTool would, on a machine that cannot have it."""

    def prepare(self) -> None:
        pass

    def check(self, _text: str) -> tuple[()]:
        raise ToolUnavailable("LanguageTool is not here.", "Run `postcheck setup`.")


def check(*paths: Path) -> postcheck.Verdict:
    with Checker(overrides=QUICK, as_of=date(2026, 3, 2)) as checker:
        return checker.check_paths(paths)


def test_a_folder_is_one_run(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(MAILBOX)
    (tmp_path / "b.md").write_text("See you there.\n")
    (tmp_path / "logo.png").write_bytes(bytes(range(256)))
    verdict = check(tmp_path)
    assert {o.source.name.rpartition("/")[2] for o in verdict.outcomes} == {"a.txt", "b.md"}
    assert verdict.passed_over == 1
    assert [f.check for f in verdict.findings] == ["personal-email"]


def test_each_file_has_its_own_configuration(tmp_path: Path) -> None:
    for name, toml in (("strict", 'fail_on = "warning"'), ("plain", "")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "postcheck.toml").write_text(toml)
        (tmp_path / name / "a.txt").write_text(MAILBOX)
    verdict = check(tmp_path)
    fails = {o.source.name.split("/")[-2]: f.fails for o in verdict.outcomes for f in o.findings}
    assert fails == {"strict": True, "plain": False}


def test_an_unreadable_file_is_named_and_leaves_the_verdict_incomplete(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("See you there.\n")
    verdict = check(tmp_path / "a.txt", tmp_path / "gone.txt")
    assert verdict.result is Result.INCOMPLETE
    assert [r.path for r in verdict.refusals] == [str(tmp_path / "gone.txt")]


def test_nothing_to_check_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no draft"):
        check(tmp_path)
    with pytest.raises(InputError, match="does not exist"):
        check(tmp_path / "gone.txt")


def test_progress_counts_the_files(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text("See you there.\n")
    seen: list[tuple[int, int]] = []
    with Checker(overrides=QUICK) as checker:
        checker.check_paths([tmp_path], lambda done, total: seen.append((done, total)))
    assert seen == [(0, 2), (1, 2), (2, 2)]


def test_a_missing_tool_skips_its_checks_and_no_others() -> None:
    toolbox = Toolbox()
    toolbox.supply(Tool.GRAMMAR, NoGrammar())
    overrides = Overrides(select=("grammar", "personal-email"))
    with Checker(overrides=overrides, toolbox=toolbox) as checker:
        verdict = checker.check_text("See you there.")
    assert verdict.result is Result.INCOMPLETE
    status = {o.check: o.status for o in verdict.outcomes if o.status is not Status.OFF}
    assert status == {"grammar": Status.SKIPPED, "personal-email": Status.RAN}


def test_the_library_checks_text_and_files(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(MAILBOX)
    for verdict in (
        postcheck.check_text(MAILBOX, select=["personal-email"]),
        postcheck.check_file(path, select=["personal-email"]),
    ):
        (finding,) = verdict.findings
        assert finding.span.of(MAILBOX) == "coachdanny88@gmail.com"
        assert verdict.result is Result.PASS
    with pytest.raises(ConfigError):
        postcheck.check_text(MAILBOX, select=["nope"])
    assert postcheck.check_text(MAILBOX, kind=Kind.TITLE, select=["title-acronym"]).findings == ()
