from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from postcheck.errors import ConfigError
from postcheck.packs import load_pack, pack_names

if TYPE_CHECKING:
    from pathlib import Path


def write(folder: Path, text: str) -> str:
    path = folder / "ours.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_the_shipped_packs_load_and_have_terms() -> None:
    assert {"acronyms", "k12_jargon"} <= set(pack_names())
    assert all(load_pack(name).terms for name in pack_names())


def test_no_spelling_is_in_two_shipped_packs() -> None:
    spellings = [
        spelling
        for name in pack_names()
        for term in load_pack(name).terms
        for spelling in (term.term, *term.forms)
    ]
    assert len(spellings) == len(set(spellings))


def test_a_district_brings_its_own_pack(tmp_path: Path) -> None:
    pack = load_pack(
        write(
            tmp_path, 'title = "Ours"\n[[terms]]\nterm = "Hawk Hour"\nkind = "jargon"\nplain = "x"'
        )
    )
    assert (pack.name, pack.title, pack.terms[0].term) == ("ours", "Ours", "Hawk Hour")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('title = "T"\ntermz = []', "terms"),
        ('title = "T"\nname = "x"\nterms = []', "named by its file"),
        ('title = "T"\n[[terms]]\nterm = "A"\nkind = "jargon"\nplane = "b"', "plain"),
        ('title = "T"\n[[terms]]\nterm = "A"\nkind = "slang"\nplain = "b"', "acronym, jargon"),
        ('title = "T"\n[[terms]]\nterm = " "\nkind = "jargon"\nplain = "b"', "empty"),
        ('title = "T"\n[[terms]]\nterm = "A"\nkind = "jargon"', "plain words"),
        (
            (
                'title = "T"\n[[terms]]\nterm = "A"\nkind = "jargon"\nplain = "b"\n'
                '[[terms]]\nterm = "B"\nkind = "jargon"\nplain = "b"\nforms = ["A"]'
            ),
            "twice",
        ),
        ("title =", "not valid TOML"),
    ],
)
def test_a_wrong_pack_is_refused_with_a_hint(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load_pack(write(tmp_path, text))
    assert told in str(caught.value)


def test_an_unknown_name_lists_the_shipped_ones() -> None:
    with pytest.raises(ConfigError, match="acronyms"):
        load_pack("jargn")
