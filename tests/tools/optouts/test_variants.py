import pytest

from postcheck.model import Student
from postcheck.tools.optouts.variants import Form, glued, misspelled, nicknames, variants


def forms(student: Student) -> dict[tuple[str, str], Form]:
    found: dict[tuple[str, str], Form] = {}
    for each in variants(student):
        found.setdefault((each.given, each.family), each.form)
    return found


@pytest.mark.parametrize(
    ("student", "pair", "form"),
    [
        (Student("1", "Robert", "Diaz"), ("bobby", "diaz"), Form.NICKNAME),
        (Student("1", "Guadalupe", "Ruiz"), ("lupe", "ruiz"), Form.NICKNAME),
        (Student("1", "Lupe", "Ruiz"), ("guadalupe", "ruiz"), Form.NICKNAME),
        (Student("1", "Mia", "Tran", preferred="Mimi"), ("mimi", "tran"), Form.PREFERRED),
        (Student("1", "Mia", "Tran", middle="Ana"), ("ana", "tran"), Form.MIDDLE),
        (Student("1", "Mia", "Tran", middle="Ana"), ("miaana", "tran"), Form.FULL),
        (Student("1", "Mia", "Tran", middle="Ana"), ("ma", "tran"), Form.INITIAL),
        (Student("1", "José María", "Ruiz"), ("jose", "ruiz"), Form.FULL),
        (Student("1", "Ana", "Ruiz Soto"), ("ana", "ruiz"), Form.PART_OF_SURNAME),
        (Student("1", "Ana", "De La Cruz"), ("ana", "cruz"), Form.PART_OF_SURNAME),
        (Student("1", "Jan", "Müller"), ("jan", "mueller"), Form.FULL),
        (Student("1", "Ray", "Stone Jr."), ("ray", "stone"), Form.FULL),
    ],
)
def test_a_form_is_known(student: Student, pair: tuple[str, str], form: Form) -> None:
    assert forms(student)[pair] is form


@pytest.mark.parametrize(
    ("student", "pair"),
    [
        (Student("1", "Sean", "McDonald"), ("sean", "donald")),
        (Student("1", "Mia", "Tran"), ("mia", "")),
        (Student("1", "Mia", "Tran"), ("", "tran")),
    ],
)
def test_a_form_is_not_made_up(student: Student, pair: tuple[str, str]) -> None:
    assert pair not in forms(student)


def test_half_a_double_surname_is_unsure_only_at_its_end() -> None:
    student = Student("1", "Ana", "Ruiz Soto")
    sure = {v.family: v.sure for v in variants(student) if v.given == "ana"}
    assert sure == {"ruizsoto": True, "ruiz": True, "soto": False}


def test_short_names_have_no_misspellings() -> None:
    assert list(misspelled(Student("1", "Mia", "Tran"))) == []
    assert ("mia", "trevin") in list(misspelled(Student("1", "Mia", "Trevino")))


def test_a_name_runs_together_both_ways() -> None:
    whole = next(iter(variants(Student("1", "Mia", "Tran"))))
    assert glued(whole) == ("miatran", "tranmia")


def test_nicknames_go_both_ways() -> None:
    table = nicknames()
    assert ("bobby", True) in table["robert"]
    assert ("robert", True) in table["bobby"]
    assert ("erin", False) in table["aaron"]
