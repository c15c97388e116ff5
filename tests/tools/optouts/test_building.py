from pathlib import Path

import pytest

from postcheck.errors import ConfigError
from postcheck.tools.optouts import BuildReport, Key, OptOutList, build

ROSTER = (
    "sourcedId,role,givenName,familyName,optOut\n"
    "u1,student,Marisol,Trevino,yes\n"
    "u2,student,Daniel,Osei,no\n"
    "u3,student,Linh,,yes\n"
    "u4,teacher,Ellen,Marsh,yes\n"
)


def built(folder: Path, condition: str, key: Key | None = None) -> BuildReport:
    (folder / "users.csv").write_text(ROSTER, "utf-8")
    return build(folder / "users.csv", folder / "optouts.list", listed_when=[condition], key=key)


def test_the_report_counts_and_masks(tmp_path: Path) -> None:
    report = built(tmp_path, "optOut=yes")
    assert (report.students, report.listed) == (2, 1)
    assert (report.other_roles, report.incomplete) == (1, 1)
    assert report.examples == ("M*** T***",)
    assert "Trevino" not in repr(report)


@pytest.mark.parametrize(
    ("condition", "said"), [("optOut=maybe", "No student is withheld"), ("optOut=yes,no", "Every")]
)
def test_none_and_all_are_doubted(condition: str, said: str, tmp_path: Path) -> None:
    assert any(said in warning for warning in built(tmp_path, condition).warnings)


@pytest.mark.parametrize(("keyed", "warned"), [(False, True), (True, False)])
def test_a_plain_list_in_a_repository_is_warned_about(
    keyed: bool,  # noqa: FBT001 - a table's column
    warned: bool,  # noqa: FBT001
    tmp_path: Path,
) -> None:
    (tmp_path / ".git").mkdir()
    key = Key(b"a long enough secret", "LIST_KEY") if keyed else None
    warnings = built(tmp_path, "optOut=yes", key).warnings
    assert any("repository" in warning for warning in warnings) is warned


@pytest.mark.parametrize("keyed", [False, True])
def test_no_name_stands_in_the_file(keyed: bool, tmp_path: Path) -> None:  # noqa: FBT001
    built(tmp_path, "optOut=yes", Key(b"a long enough secret", "LIST_KEY") if keyed else None)
    content = (tmp_path / "optouts.list").read_bytes().lower()
    assert not any(word in content for word in (b"marisol", b"trevino", b"osei", b"marsh"))
    assert (b"u1" in content) is not keyed


def test_a_mistake_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(ConfigError):
        built(tmp_path, "optout9=yes")
    assert not (tmp_path / "optouts.list").exists()


def test_a_built_list_opens(tmp_path: Path) -> None:
    built(tmp_path, "optOut=yes", Key(b"a long enough secret", "LIST_KEY"))
    opened = OptOutList.open(
        str(tmp_path / "optouts.list"), environ={"LIST_KEY": "a long enough secret"}
    )
    opened.close()
