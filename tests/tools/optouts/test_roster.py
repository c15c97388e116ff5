from pathlib import Path

import pytest

from postcheck.errors import ConfigError
from postcheck.model import Student
from postcheck.tools.optouts.roster import read_roster

ONEROSTER_11 = (
    "sourcedId,status,enabledUser,orgSourcedIds,role,username,givenName,familyName,middleName,"
    "password,metadata.optOut\n"
    "u1,active,true,s1,student,mt,Marisol,Trevino,Ana,secret,TRUE\n"
    "u2,active,true,s1,student,do,Daniel,Osei,,secret,false\n"
    "u3,active,true,s1,teacher,em,Ellen,Marsh,,secret,true\n"
)
MARISOL = Student("u1", "Marisol", "Trevino", "Ana", listed=True)
DANIEL = Student("u2", "Daniel", "Osei", listed=False)


def write(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "roster.csv"
    path.write_bytes(text.encode(encoding))
    return path


def test_oneroster_1_1(tmp_path: Path) -> None:
    path = write(tmp_path, ONEROSTER_11)
    roster = read_roster(path, listed_when=["metadata.optOut=true"])
    assert roster.students == (MARISOL, DANIEL)
    assert roster.other_roles == 1
    assert roster.columns == (
        "sourcedId",
        "role",
        "givenName",
        "familyName",
        "middleName",
        "metadata.optOut",
    )


@pytest.mark.parametrize(
    ("text", "condition", "student"),
    [
        pytest.param(
            "sourcedId,givenName,familyName,preferredGivenName,preferredFamilyName,ext_media\n"
            "u1,Robert,Diaz,Bobby,,no\n",
            "ext_media=no",
            Student("u1", "Robert", "Diaz", preferred="Bobby"),
            id="OneRoster 1.2",
        ),
        pytest.param(
            'Student_Number,LastFirst,NoPhoto\n7,"Diaz, Robert Lee",1\n',
            "NoPhoto=1",
            Student("7", "Robert Lee", "Diaz"),
            id="PowerSchool, one column",
        ),
        pytest.param(
            "ID\tFirst_Name\tLast_Name\tMiddle_Name\tU_Media\n7\tRobert\tDiaz\tLee\tN\n",
            "U_Media=N",
            Student("7", "Robert", "Diaz", "Lee"),
            id="PowerSchool, tabs",
        ),
        pytest.param(
            "student.studentNumber;student.lastName;student.firstName;No Media\n7;Diaz;Robert;X\n",
            "No Media=x",
            Student("7", "Robert", "Diaz"),
            id="Infinite Campus",
        ),
        pytest.param(
            "Sis Number,Last Name,First Name,Nick Name,Directory Information Release\n"
            "7,Diaz,Robert,Bobby,No\n",
            "Directory Information Release=No",
            Student("7", "Robert", "Diaz", preferred="Bobby"),
            id="Synergy",
        ),
        pytest.param(
            "Other ID,Stu Last Name,Stu First Name,Stu Mid Name,Web Release\n7,Diaz,Robert,Lee,N\n",
            "Web Release=N",
            Student("7", "Robert", "Diaz", "Lee"),
            id="Skyward",
        ),
        pytest.param(
            "Student ID,Student Last Name,Student First Name,Distribute Photo\n7,Diaz,Robert,\n",
            "Distribute Photo=",
            Student("7", "Robert", "Diaz"),
            id="blank means withheld",
        ),
    ],
)
def test_other_systems(text: str, condition: str, student: Student, tmp_path: Path) -> None:
    roster = read_roster(write(tmp_path, text), listed_when=[condition])
    assert roster.students == (student,)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_encodings(encoding: str, tmp_path: Path) -> None:
    path = write(tmp_path, "id,givenName,familyName,no\n1,Zoë,Núñez,y\n", encoding)
    (student,) = read_roster(path, listed_when=["no=y"]).students
    assert (student.given, student.family) == ("Zoë", "Núñez")


def test_any_condition_suffices(tmp_path: Path) -> None:
    text = "id,givenName,familyName,photo,web\n1,A,B,n,y\n2,C,D,y,n\n3,E,F,y,y\n"
    roster = read_roster(write(tmp_path, text), listed_when=["photo=n", "web=n"])
    assert [s.listed for s in roster.students] == [True, True, False]


@pytest.mark.parametrize(
    ("condition", "id_column", "said"),
    [
        ("metadata.optout2=true", "", "metadata.optOut"),
        ("nothing", "", "COLUMN=VALUE"),
        ("metadata.optOut=true", "sourceId", "sourcedId"),
    ],
)
def test_it_refuses_to_guess(condition: str, id_column: str, said: str, tmp_path: Path) -> None:
    path = write(tmp_path, ONEROSTER_11)
    with pytest.raises(ConfigError) as error:
        read_roster(path, listed_when=[condition], id_column=id_column)
    assert said in str(error.value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Marisol,Trevino,true\nDaniel,Osei,false\n",
        "givenName,familyName,no\nMarisol,Trevino,y\n",
        "id,givenName,no\n1,Marisol,y\n",
    ],
    ids=["empty", "no header", "no id", "no surname"],
)
def test_an_unknown_file_is_refused_without_a_name(text: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as error:
        read_roster(write(tmp_path, text), listed_when=["no=y"], id_column="")
    assert "Marisol" not in str(error.value)
    assert "Trevino" not in str(error.value)


def test_an_unreadable_file(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        read_roster(tmp_path / "nowhere.csv", listed_when=["a=b"])
    (tmp_path / "roster.csv").write_bytes(b"\x81\x00\x8d")
    with pytest.raises(ConfigError, match="not a text file"):
        read_roster(tmp_path / "roster.csv", listed_when=["a=b"])
