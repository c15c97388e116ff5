from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest

from postcheck.errors import ConfigError
from postcheck.model import Kind
from postcheck.strict import into, parse_toml, read_toml

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Inner:
    name: str


@dataclass(frozen=True)
class Outer:
    count: int = 0
    share: float = 0.0
    strict: bool = False
    kind: Kind = Kind.POST
    words: tuple[str, ...] = ()
    inner: Inner | None = None
    inners: tuple[Inner, ...] = ()
    plain: Mapping[str, str] = field(default_factory=dict)
    free: Mapping[str, Any] = field(default_factory=dict)


def test_every_kind_of_value_is_read() -> None:
    table = parse_toml(
        'count = 2\nshare = 1\nstrict = true\nkind = "page"\nwords = ["a"]\ninner = {name = "x"}\n'
        'inners = [{name = "y"}]\nplain = {k = "v"}\nfree = {k = 1}',
        "here",
    )
    assert into(Outer, table, "here") == Outer(
        count=2,
        share=1.0,
        strict=True,
        kind=Kind.PAGE,
        words=("a",),
        inner=Inner("x"),
        inners=(Inner("y"),),
        plain={"k": "v"},
        free={"k": 1},
    )


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("cuont = 2", "Did you mean 'count'?"),
        ("zzz = 2", "Known keys: count"),
        ('count = "2"', "count must be a whole number"),
        ("count = true", "count must be a whole number"),
        ("strict = 1", "strict must be true or false"),
        ('words = "a"', r"words must be a list in \[ \]"),
        ("words = [1]", r"words\[1\] must be words in quotes"),
        ('kind = "poster"', "kind must be one of post, newsletter"),
        ("inner = {}", "lacks the key 'name'"),
        ('inner = {nmae = "x"}', "Did you mean 'name'?"),
        ("inner = 3", "inner must be a table"),
        ("plain = 3", "plain must be a table"),
        ("plain = {k = 1}", "plain.k must be words in quotes"),
    ],
)
def test_what_the_types_do_not_name_is_refused(toml: str, said: str) -> None:
    with pytest.raises(ConfigError) as error:
        into(Outer, parse_toml(toml, "here"), "here")
    assert str(error.value).startswith("here")
    assert error.match(said)


def test_broken_toml_names_its_line() -> None:
    with pytest.raises(ConfigError, match=r"x\.toml is not valid TOML.*line 2"):
        parse_toml("a = 1\nthis is not toml", "x.toml")


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00"])
def test_an_unreadable_file_is_a_sentence(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "x.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ConfigError, match="cannot be read"):
        read_toml(path)
