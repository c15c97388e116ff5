from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from postcheck.model import Place, Verdict
from postcheck.reporters.json_v1 import render
from reporters import samples

FIELDS = (
    "code check severity message advice start end line column end_line end_column text fix cites "
    "detail"
).split()


def parsed(verdict: Verdict) -> dict[str, Any]:
    report: dict[str, Any] = json.loads(render(verdict, samples.CONTEXT))
    return report


def test_the_object_has_its_keys() -> None:
    report = parsed(samples.MANY)
    assert list(report) == ["schema", "version", "result", "sources", "refused", "passed_over"]
    assert (report["schema"], report["result"], report["passed_over"]) == ("postcheck/1", "fail", 2)
    assert report["refused"] == [
        {
            "path": "old.docx",
            "message": "This is not a Word document.",
            "hint": "Open it in Word and save it as .docx.",
        }
    ]
    for source in report["sources"]:
        assert list(source) == ["path", "kind", "result", "checks", "findings"]


def test_a_finding_has_its_fields() -> None:
    finding = parsed(samples.ONE)["sources"][0]["findings"][1]
    assert list(finding) == FIELDS
    assert (finding["text"], finding["fix"], finding["severity"]) == (
        "calender",
        ["calendar"],
        "warning",
    )
    assert samples.DRAFT[finding["start"] : finding["end"]] == "calender"


def test_each_check_has_its_status_and_reason() -> None:
    checks = {check["check"]: check for check in parsed(samples.ONE)["sources"][0]["checks"]}
    assert checks["student-name"] == {"check": "student-name", "status": "ran", "reason": ""}
    assert checks["opt-out"]["status"] == "off"
    assert checks["grammar"] == {
        "check": "grammar",
        "status": "skipped",
        "reason": "LanguageTool is not installed. Run `postcheck setup` once.",
    }


@pytest.mark.parametrize(
    ("fields", "key", "value"),
    [
        ({"place": Place(1, 1, 1, 2, "paragraph 4")}, "place", "paragraph 4"),
        ({"meta": {"row": "4"}}, "meta", {"row": "4"}),
    ],
)
def test_what_only_some_findings_have_is_added(
    fields: dict[str, Any], key: str, value: object
) -> None:
    within = samples.source()
    found = replace(samples.finding("LANG101", "calender", within=within), **fields)
    report = parsed(Verdict(samples.ONE.result, (samples.outcome("LANG101", within, found),)))
    assert report["sources"][0]["findings"][0][key] == value


def test_hostile_words_come_back_as_they_were() -> None:
    text = render(samples.hostile(), samples.CONTEXT)
    assert text.isascii()
    assert parsed(samples.hostile())["sources"][0]["path"] == samples.HOSTILE_NAME
