from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from postcheck.model import Result, Verdict
from postcheck.reporters import REPORTERS, reporter
from reporters import golden, samples

MODULES = {f"postcheck.reporters.{module}" for module in REPORTERS.values()}
EMPTY = Verdict(Result.INCOMPLETE, (), passed_over=3)
VERDICTS = {
    "one": samples.ONE,
    "clean": samples.CLEAN,
    "many": samples.MANY,
    "canary": samples.canary(),
    "hostile": samples.hostile(),
    "empty": EMPTY,
}


@pytest.mark.parametrize("name", golden.CASES)
def test_a_report_is_the_golden_one(name: str) -> None:
    assert golden.written(name) == (golden.FOLDER / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", REPORTERS)
def test_importing_one_reporter_imports_no_other(name: str) -> None:
    code = (
        "import sys; from postcheck.reporters import reporter; "
        f"reporter({name!r}); print(*sorted(sys.modules))"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    ).stdout.split()
    assert MODULES & set(loaded) == {f"postcheck.reporters.{REPORTERS[name]}"}
    assert ("rich" in loaded) == (name == "terminal")
    assert "spacy" not in loaded


def test_an_unknown_name_has_no_reporter() -> None:
    with pytest.raises(KeyError):
        reporter("telegram")


@pytest.mark.parametrize("name", REPORTERS)
@pytest.mark.parametrize("verdict", VERDICTS.values(), ids=list(VERDICTS))
def test_every_verdict_can_be_written_and_encoded(name: str, verdict: Verdict) -> None:
    text = reporter(name)(verdict, samples.CONTEXT)
    assert text.encode("utf-8").endswith(b"\n")


@pytest.mark.parametrize("name", REPORTERS)
@pytest.mark.parametrize("color", [True, False])
def test_a_redacted_report_holds_no_canary(name: str, color: bool) -> None:  # noqa: FBT001
    shown = reporter(name)(samples.canary(), replace(samples.CONTEXT, color=color))
    hidden = reporter(name)(samples.canary(), replace(golden.REDACTED, color=color))
    assert any(word in shown for word in samples.CANARIES)
    assert [word for word in samples.CANARIES if word.casefold() in hidden.casefold()] == []


@pytest.mark.parametrize("name", REPORTERS)
def test_what_was_not_checked_is_named_with_its_reason(name: str) -> None:
    text = reporter(name)(samples.ONE, replace(samples.CONTEXT, width=200))
    assert "LanguageTool is not installed." in text
    assert "No opt-out list is named." in text


@pytest.mark.parametrize("name", REPORTERS)
def test_hostile_text_keeps_no_control_character(name: str) -> None:
    text = reporter(name)(samples.hostile(), samples.CONTEXT)
    assert not set(text) & set("\x1b\u202e\u200b\ud800\uffff\r\t")
