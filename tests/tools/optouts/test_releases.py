from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from postcheck.checker import Checker
from postcheck.config import Overrides
from postcheck.errors import ConfigError, ToolUnavailable
from postcheck.model import Kind, Media, Post, Segment, Source, SourceMap, Span, Student
from postcheck.tools.optouts import Key, OptOutList, Release, ReleaseList, build

if TYPE_CHECKING:
    from pathlib import Path

ROSTER = (
    "id,givenName,familyName,release,ends\n"
    "1,Marisol,Trevino,Y,2027-06-30\n"
    "2,Daniel,Osei,Y,1/15/2027\n"
    "3,Talia,Brennan,N,\n"
    "4,Jordan,Fitch,Y,2027-06-30\n"
    "5,Jordan,Fitch,N,\n"
    "6,Mia,Tran,Y,whenever\n"
    "7,Leila,Haddad,Y,2027-06-30\n"
)
NOW = date(2027, 3, 1)
DRAFT = "Congratulations to our honor roll students: {}!\n"


def post(text: str) -> Post:
    whole = Span(0, len(text))
    source = Source("draft", Media.TEXT, text)
    return Post(source, text, SourceMap((Segment(whole, whole),)), (), Kind.POST)


def built(folder: Path, key: Key | None = None, release: Release | None = None) -> Path:
    (folder / "roster.csv").write_text(ROSTER, "utf-8")
    build(
        folder / "roster.csv",
        folder / "releases.list",
        listed_when=["release=Y"],
        key=key,
        release=release or Release(until_column="ends"),
    )
    return folder / "releases.list"


@pytest.mark.parametrize(
    ("name", "released"),
    [
        pytest.param("Marisol Trevino", True, id="in time"),
        pytest.param("MARISOL TREVINO", True, id="another form of a released name"),
        pytest.param("Daniel Osei", False, id="expired"),
        pytest.param("Talia Brennan", False, id="on the roster, no release"),
        pytest.param("Jordan Fitch", False, id="shared with a student without one"),
        pytest.param("Mia Tran", False, id="no readable day"),
        pytest.param("Marisol Trevina", False, id="a letter differs"),
        pytest.param("Noah Lindqvist", False, id="unknown"),
    ],
)
def test_only_a_release_that_holds_counts(name: str, released: bool, tmp_path: Path) -> None:  # noqa: FBT001
    opened = ReleaseList.open(str(built(tmp_path)), environ={})
    assert bool(opened.match(post(DRAFT.format(name)), on=NOW)) is released
    opened.close()


def test_a_release_holds_up_to_and_with_its_last_day() -> None:
    releases = ReleaseList.from_students(
        [Student("1", "Marisol", "Trevino", listed=True, until="2027-03-01")]
    )
    draft = post("Marisol Trevino sang.")
    assert releases.match(draft, on=date(2027, 3, 1)) == (Span(0, 15),)
    assert releases.match(draft, on=date(2027, 3, 2)) == ()


def names_flagged(draft: Path, **lists: Path) -> list[tuple[str, str]]:
    overrides = Overrides(select=("student-name", "opt-out"), **lists)
    with Checker(overrides=overrides, as_of=NOW) as checker:
        findings = checker.check_paths([draft]).findings
    return [(finding.code, finding.excerpt.words) for finding in findings]


def test_a_released_student_may_be_named_in_full(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(DRAFT.format("Marisol Trevino, Talia Brennan and Leila Haddad"))
    flagged = names_flagged(draft, releases=built(tmp_path))
    assert flagged == [("PRIV101", "Talia Brennan")]


def test_an_opt_out_outweighs_a_release(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(DRAFT.format("Marisol Trevino"))
    lists = {"releases": built(tmp_path), "optouts": tmp_path / "optouts.list"}
    build(tmp_path / "roster.csv", lists["optouts"], listed_when=["id=1"])
    assert names_flagged(draft, **lists) == [("PRIV001", "Marisol Trevino")]


def test_without_its_key_nobody_is_released(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(DRAFT.format("Marisol Trevino"))
    keyed = built(tmp_path, Key(b"a long enough secret", "A_KEY_THAT_NOBODY_SETS"))
    assert names_flagged(draft, releases=keyed) == [("PRIV101", "Marisol Trevino")]


def test_one_day_for_all(tmp_path: Path) -> None:
    path = built(tmp_path, release=Release(until=date(2027, 6, 30)))
    opened = ReleaseList.open(str(path), environ={})
    assert opened.match(post("Mia Tran sang."), on=NOW)
    opened.close()


def test_what_has_no_day_is_counted(tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text(ROSTER, "utf-8")
    report = build(
        tmp_path / "r.csv",
        tmp_path / "r.list",
        listed_when=["release=Y"],
        release=Release(until_column="ends"),
    )
    assert report.listed == 4
    assert any("1 releases have no day" in warning for warning in report.warnings)


def test_the_column_of_days_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no column 'end'"):
        built(tmp_path, release=Release(until_column="end"))


def test_a_list_is_not_taken_for_the_other_kind(tmp_path: Path) -> None:
    with pytest.raises(ToolUnavailable, match="another purpose"):
        OptOutList.open(str(built(tmp_path)), environ={})
