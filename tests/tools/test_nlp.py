from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from postcheck.errors import ToolUnavailable
from postcheck.tools import nlp
from postcheck.tools.nlp import Nlp


@pytest.fixture(scope="module")
def loaded() -> Nlp:
    return Nlp.load()


def people(loaded: Nlp, text: str) -> list[str]:
    return [e.span.of(text) for e in loaded.analyse(text).entities if e.label == "PERSON"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Congratulations to Talia Brennan on her award!", ["Talia Brennan"]),
        ("Principal Denise Whitlow thanked Mr. Ortega.", ["Denise Whitlow", "Ortega"]),
        ("Honor roll: Omar Haddad, Mia Tran, Eli Stone", ["Omar Haddad", "Mia Tran", "Eli Stone"]),
        ("Omar Haddad\nMia Tran\nEverett Stone", ["Omar Haddad", "Mia Tran", "Everett Stone"]),
        (
            "Haddad, Leila\nStone, Everett\nTran, Mia",
            ["Haddad, Leila", "Stone, Everett", "Tran, Mia"],
        ),
        ("HONOR ROLL: OMAR HADDAD, MIA TRAN", ["OMAR HADDAD", "MIA TRAN"]),
        ("so proud of my daughter emma rodriguez", ["emma rodriguez"]),
        ("Leila and Samir Haddad won.", ["Leila", "Samir Haddad"]),
        ("Talia Brennan swam. Then Brennan ran.", ["Talia Brennan", "Brennan"]),
        ("¡Felicidades a José Núñez y Ana Solís!", ["José Núñez", "Ana Solís"]),
        ("🎉🎉 Talia Brennan 🎉", ["Talia Brennan"]),
        ("Write to talia.brennan@example.org or follow @TaliaBrennan #GoTalia", []),
        ("No school on Friday, May 3. See you Monday!", []),
        ("", []),
        (" \n ", []),
    ],
)
def test_people(loaded: Nlp, text: str, expected: list[str]) -> None:
    assert people(loaded, text) == expected


@pytest.mark.parametrize(
    ("text", "span", "label"),
    [
        ("We toured Brennan Elementary on Friday.", "Brennan Elementary", "ORG"),
        ("Gates open at 5 at Haddad Stadium.", "Haddad Stadium", "LOC"),
        ("The bus stops on Whitlow Street.", "Whitlow Street", "LOC"),
        ("They flew to Topeka.", "Topeka", "LOC"),
    ],
)
def test_what_is_named_after_people(loaded: Nlp, text: str, span: str, label: str) -> None:
    found = [(e.span.of(text), e.label) for e in loaded.analyse(text).entities]
    assert found == [(span, label)]


def test_sentences(loaded: Nlp) -> None:
    text = " Dr. Lin spoke at 6 p.m. on Friday. Everyone cheered!\n\nHonor roll\n"
    sentences = [span.of(text) for span in loaded.analyse(text).sentences]
    expected = ["Dr. Lin spoke at 6 p.m. on Friday.", "Everyone cheered!", "Honor roll"]
    assert sentences == expected


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.text(alphabet="Talia Brennan.,\n\t\u00a0é\u0301🎉👩‍🎓@#’-", max_size=60) | st.text())
def test_spans_are_ordered_and_lie_on_words(loaded: Nlp, text: str) -> None:
    analysis = loaded.analyse(text)
    for spans in ([e.span for e in analysis.entities], list(analysis.sentences)):
        for span in spans:
            assert span.of(text) == span.of(text).strip() != ""
        for left, right in pairwise(spans):
            assert left.end <= right.start
    assert {e.label for e in analysis.entities} <= {"PERSON", "ORG", "LOC"}


def test_a_text_longer_than_spacys_own_limit(loaded: Nlp) -> None:
    text = "Well done, all. " * 70_000
    assert len(loaded.analyse(text).sentences) == 70_000


def test_importing_the_module_does_not_import_spacy() -> None:
    code = "import sys, postcheck.tools.nlp; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_spacys_command_line_stays_importable() -> None:
    code = "from postcheck.tools.nlp import Nlp; Nlp.load(); import spacy.cli; spacy.cli.info"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_missing_pipeline_is_one_clear_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    monkeypatch.setattr(nlp, "PIPELINE", tmp_path)
    with pytest.raises(ToolUnavailable) as raised:
        Nlp.load()
    assert "could not be started" in raised.value.message
    assert raised.value.hint
