import pytest
from hypothesis import given
from hypothesis import strategies as st

from postcheck.authoring import parse_example
from postcheck.model import (
    Kind,
    Media,
    Part,
    PartKind,
    Post,
    Segment,
    Source,
    SourceMap,
    Span,
    Student,
)
from postcheck.tools.optouts import OptOutList

OPTOUTS = OptOutList.from_students(
    (
        Student("u01", "Marisol", "Trevino", middle="Ana"),
        Student("u02", "Daniel", "Osei", listed=False),
        Student("u03", "Linh", "Pham"),
        Student("u04", "Mia", "Tran"),
        Student("u05", "Robert", "Diaz"),
        Student("u06", "Guadalupe", "De La Cruz"),
        Student("u07", "José María", "O'Neil-García"),
        Student("u08", "Will", "Page"),
        Student("u09", "Grace", "Hill"),
        Student("u10", "Leila", "Haddad"),
        Student("u11", "Samir", "Haddad", listed=False),
        Student("u12", "Ethan", "Smith"),
        Student("u13", "Ethan", "Smith", listed=False),
        Student("u14", "Ruth", "Abel"),
        Student("u15", "Ruth", "Abel"),
        Student("u16", "Mary Ann", "McDowell"),
        Student("u17", "Vu", "Le"),
    )
)


def post(text: str, *parts: Part) -> Post:
    whole = Span(0, len(text))
    source = Source("post.txt", Media.TEXT, text)
    return Post(source, text, SourceMap((Segment(whole, whole),)), parts, Kind.POST)


def found(text: str, *, ambiguous: bool) -> list[str]:
    matches = OPTOUTS.match(post(text))
    return [m.span.of(text) for m in matches if m.ambiguous is ambiguous]


@pytest.mark.parametrize(
    "marked",
    [
        "[[Marisol Trevino]] read to us.",
        "[[Marisol\nTrevino]] read to us.",
        "[[Trevino, Marisol]] ... 4:12",
        "Trevino\tMarisol\n".replace("Trevino\tMarisol", "[[Trevino\tMarisol]]"),
        "| [[Marisol | Trevino]] | 7 |",
        "[[MARISOL TREVINO]]'S POEM",
        "[[marisol trevino]] was here",
        "[[Marisol A. Trevino]] and [[Marisol Ana Trevino]]",
        '[[Mia "Mimi" Tran]] and [[Mia (Mimi) Tran]]',
        "[[M. Trevino]], [[M Trevino]] and [[M. A. Trevino]]",
        "[[Ana Trevino]] goes by her middle name",
        "[[Bobby Diaz]], [[Bob Díaz]] and [[Rob Diaz]]",
        "[[Lupe De La Cruz]], [[Guadalupe Delacruz]], [[Lupita de la Cruz]]",
        "[[Jose Maria ONeil Garcia]] and [[José O’Neil]]",
        "[[Jose\u0301 Mari\u0301a O'Neil\u2011Garcia]]",
        "[[Mаrisol Trevino]] has a Cyrillic letter",
        "[[Mari\u200bsol Trevino]]",
        "#[[MarisolTrevino]] #Congrats[[MarisolTrevino]] #congrats[[marisoltrevino]]",
        "@[[marisoltrevino]] and @[[marisol_trevino]]7",
        "[[mia-tran]].jpg [[tran_mia]]_7.png IMG_[[miatran]]2024.jpg",
        "https://example.org/photos/[[mia%20tran]].jpg",
        "[[mia.tran]]@example.org",
        "[[Pham Linh]] spoke",
        "[[Linh Thi Pham]] spoke",
        "[[Leila]] and Samir Haddad, [[Leila]], Omar and Samir Haddad",
        "[[Maryann McDowell]], [[Mary-Ann Mc Dowell]], [[Mary McDowell]]",
        "[[Ruth Abel]] ran",
        "[[Grace Hill]] ran to the hill",
        "[[Vu Le]] spoke",
    ],
)
def test_plain_cases_are_certain(marked: str) -> None:
    text, spans = parse_example(marked)
    assert found(text, ambiguous=False) == [span.of(text) for span in spans]
    assert found(text, ambiguous=True) == []


@pytest.mark.parametrize(
    "marked",
    [
        "[[Ethan Smith]] ran, and so did [[E. Smith]].",
        "[[Marisol Trevno]], [[Marisol Trevinno]] and [[Marisol Trevnio]]",
        "[[Marysol Trevino]]",
        "@[[mtrevino]]",
        "[[Marisol B. Trevino]] has another initial",
        "[[WILL PAGE]] FIVE PLEASE",
        "[[Jose Garcia]] has half the surname",
        "Dana [[M. Trevino]] may be somebody else",
        "Marisol\n\nTrevino".replace("Marisol\n\nTrevino", "[[Marisol\n\nTrevino]]"),
    ],
)
def test_doubtful_cases_are_ambiguous(marked: str) -> None:
    text, spans = parse_example(marked)
    assert found(text, ambiguous=True) == [span.of(text) for span in spans]
    assert found(text, ambiguous=False) == []


@pytest.mark.parametrize(
    "text",
    [
        "Daniel Osei read to us.",
        "Mrs. Trevino teaches art.",
        "Mr. Will Page and Coach Robert Diaz spoke.",
        "Marisol read to Mia, Linh and Grace.",
        "Will page readers come? We will page them.",
        "We drove to Austin. Page readers, will you come?",
        "Grace Hill Elementary and Grace Hill Park",
        "We said grace. Hill Street is closed.",
        "Samir Haddad and Daniel Trevino",
        "Ana Trevin and Rob Dias".replace("Ana Trevin and ", ""),
        "Ana Osei, Marisol Diaz",
        "Ms. Pham, Linh and Mia sang.",
        "A Trevino family reunion",
        "Thank you all, and see you in May.",
        "#TeamTran #GoHawks",
        "The mural by art teacher Mia Tran is done.",
        "",
    ],
)
def test_others_are_left_alone(text: str) -> None:
    assert OPTOUTS.match(post(text)) == ()


def test_two_withheld_students_of_one_name_are_both_named() -> None:
    (match,) = OPTOUTS.match(post("Ruth Abel ran."))
    assert {match.record, *match.also} == {"u14", "u15"}


def test_a_name_that_staff_share_is_ambiguous() -> None:
    (match,) = OPTOUTS.match(post("Mia Tran spoke."), shared=["Mia Tran"])
    assert match.ambiguous


def test_an_initial_run_together_counts_in_a_link() -> None:
    text = "Photo: mtrevino"
    link = Part(PartKind.LINK, Span(7, 15))
    assert OPTOUTS.match(post(text)) == ()
    assert [m.form for m in OPTOUTS.match(post(text, link))] == ["initial and surname"]


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    for match in OPTOUTS.match(post(text)):
        assert match.span.of(text)


@given(st.sampled_from(["Mia Tran", "Tran, Mia", "Lupe De La Cruz"]), st.text(max_size=30))
def test_a_name_on_its_own_line_is_found_after_anything(name: str, text: str) -> None:
    draft = f"{text}\n\n- {name}\n"
    assert any(
        m.span.of(draft).endswith(name.rsplit(maxsplit=1)[-1]) for m in OPTOUTS.match(post(draft))
    )
