"""The log against the part of the SARIF 2.1.0 schema that it uses, written out here."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from postcheck.model import Result, Verdict
from postcheck.reporters import reporter
from reporters import golden, samples

TEXT = {
    "type": "object",
    "required": ["text"],
    "additionalProperties": False,
    "properties": {"text": {"type": "string", "minLength": 1}},
}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
NUMBER = {"type": "integer", "minimum": 1}
OFFSET = {"type": "integer", "minimum": 0}


def closed(required: tuple[str, ...], **properties: object) -> dict[str, object]:
    return {
        "type": "object",
        "required": list(required),
        "additionalProperties": False,
        "properties": properties,
    }


def array(of: object) -> dict[str, object]:
    return {"type": "array", "items": of}


URI = {"type": "string", "pattern": r"^[A-Za-z0-9\-._~%/:]+$"}
REGION = closed(
    (),
    startLine=NUMBER,
    startColumn=NUMBER,
    endLine=NUMBER,
    endColumn=NUMBER,
    charOffset=OFFSET,
    charLength=OFFSET,
    snippet=TEXT,
)
LOCATION = closed(
    (),
    physicalLocation=closed(
        ("artifactLocation",), artifactLocation=closed(("uri",), uri=URI), region=REGION
    ),
    logicalLocations=array(closed(("name",), name={"type": "string"})),
)
RULE = closed(
    ("id",),
    id={"type": "string"},
    shortDescription=TEXT,
    fullDescription=TEXT,
    help=TEXT,
    defaultConfiguration=closed((), level=LEVEL),
    properties={"type": "object"},
)
NOTIFICATION = closed(("message",), level=LEVEL, message=TEXT, locations=array(LOCATION))
RESULT = closed(
    ("message", "ruleId"),
    ruleId={"type": "string"},
    ruleIndex=OFFSET,
    level=LEVEL,
    message=TEXT,
    locations=array(LOCATION),
    partialFingerprints={"type": "object", "additionalProperties": {"type": "string"}},
    properties={"type": "object"},
)
RUN = closed(
    ("tool",),
    tool=closed(
        ("driver",),
        driver=closed(
            ("name",), name={"type": "string"}, version={"type": "string"}, rules=array(RULE)
        ),
    ),
    columnKind={"const": "unicodeCodePoints"},
    invocations=array(
        closed(
            ("executionSuccessful",),
            executionSuccessful={"type": "boolean"},
            toolExecutionNotifications=array(NOTIFICATION),
        )
    ),
    results=array(RESULT),
    properties={"type": "object"},
)
LOG = closed(
    ("version", "runs"),
    version={"const": "2.1.0"},
    runs=array(RUN),
    **{"$schema": {"type": "string"}},
)


def run_of(verdict: Verdict, **fields: object) -> dict[str, Any]:
    context = replace(samples.CONTEXT, **fields)  # type: ignore[arg-type]
    log = json.loads(reporter("sarif")(verdict, context))
    Draft202012Validator(LOG).validate(log)
    run: dict[str, Any] = log["runs"][0]
    return run


@pytest.mark.parametrize("redacted", [True, False])
@pytest.mark.parametrize(
    "verdict",
    [samples.ONE, samples.MANY, samples.CLEAN, samples.canary(), samples.hostile()],
)
def test_the_log_follows_the_schema(verdict: Verdict, redacted: bool) -> None:  # noqa: FBT001
    run = run_of(verdict, redacted=redacted)
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]


def test_a_region_is_the_files_own() -> None:
    result = run_of(samples.ONE)["results"][0]
    region = result["locations"][0]["physicalLocation"]["region"]
    at = samples.DRAFT.index("Orla Quimby")
    assert region == {
        "startLine": 3,
        "startColumn": 26,
        "endLine": 3,
        "endColumn": 37,
        "charOffset": at,
        "charLength": 11,
        "snippet": {"text": "Orla Quimby"},
    }


def test_a_finding_of_a_rule_unknown_here_brings_its_own() -> None:
    run = run_of(samples.ONE, rules=())
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == [
        "PRIV101",
        "LANG101",
        "STYLE301",
    ]


@pytest.mark.parametrize(
    ("verdict", "successful"),
    [
        (samples.CLEAN, True),
        (samples.ONE, False),  # a check could not run
        (samples.MANY, False),
        (replace(samples.CLEAN, refusals=samples.MANY.refusals), False),
        (replace(samples.CLEAN, result=Result.INCOMPLETE), False),
        (Verdict(Result.FAIL, samples.ONE.outcomes[:3]), True),  # off is no failure
    ],
)
def test_an_incomplete_run_was_not_successful(verdict: Verdict, successful: bool) -> None:  # noqa: FBT001
    assert run_of(verdict)["invocations"][0]["executionSuccessful"] is successful


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a b/ñ.txt", "a%20b/%C3%B1.txt"),
        ("c:d.txt", "c%3Ad.txt"),
        ("/srv/a b.txt", "file:///srv/a%20b.txt"),
    ],
)
def test_a_path_becomes_a_uri(path: str, uri: str) -> None:
    result = run_of(Verdict(Result.FAIL, samples.outcomes(samples.source(path))))["results"][0]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def prints(verdict: Verdict, **fields: object) -> list[str]:
    results = run_of(verdict, **fields)["results"]
    return [print_ for result in results for print_ in result["partialFingerprints"].values()]


def test_fingerprints_survive_redaction_and_a_new_position() -> None:
    moved = samples.source(text="A new first line.\n" + samples.DRAFT)
    before = prints(samples.ONE)
    assert prints(samples.ONE, redacted=True) == before
    assert prints(Verdict(Result.FAIL, samples.outcomes(moved))) == before
    assert len(set(before)) == len(before) == 4


@pytest.mark.parametrize(
    "other",
    [
        {"fingerprint_key": b"x" * 32},
        {"verdict": Verdict(Result.FAIL, samples.outcomes(samples.source("other.txt")))},
    ],
    ids=["key", "file"],
)
def test_fingerprints_are_bound_to_the_key_and_the_file(other: dict[str, Any]) -> None:
    verdict = other.pop("verdict", samples.ONE)
    assert not set(prints(verdict, **other)) & set(prints(samples.ONE))


def test_the_golden_log_is_ascii() -> None:
    assert golden.written("one-redacted.sarif").isascii()
