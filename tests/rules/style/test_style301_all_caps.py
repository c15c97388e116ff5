from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from postcheck import formats
from postcheck.config import Overrides, load_policy
from postcheck.engine import Engine
from postcheck.model import Media
from postcheck.registry import load_registry

if TYPE_CHECKING:
    from pathlib import Path

    from postcheck.tools.toolbox import Toolbox


def fixes(text: str, toolbox: Toolbox, config: Path | None = None) -> list[str]:
    registry = load_registry()
    policy = load_policy(config, registry, Overrides(select=("all-caps",)))
    source, posts = formats.read_text(text, name="x", media=Media.TEXT, kind=policy.kind)
    outcomes = Engine(registry, toolbox).check(source, posts, policy, date(2026, 3, 2))
    return [fix for outcome in outcomes for f in outcome.findings for fix in f.fix]


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("REGISTER BY FRIDAY, AUGUST 7TH, ONLINE.", "Register by Friday, August 7th, online"),
        ("We meet at Birchwood. COME TO BIRCHWOOD EARLY!", "Come to Birchwood early"),
        ("Please THANK OUR PTA FRIENDS.", "thank our PTA friends"),
        ("W E L C O M E, families", "Welcome"),
    ],
)
def test_the_rewrite_is_sentence_case(text: str, fix: str, toolbox: Toolbox) -> None:
    assert fixes(text, toolbox) == [fix]


def test_a_chant_of_the_configuration_passes(tmp_path: Path, toolbox: Toolbox) -> None:
    config = tmp_path / "postcheck.toml"
    config.write_text('[rules.STYLE301]\nchants = ["GO BIG BLUE"]\n', encoding="utf-8")
    assert fixes("See you Friday. Go, Hawks! Then all: GO BIG BLUE!", toolbox, config) == []


def test_single_words_can_be_let_pass(tmp_path: Path, toolbox: Toolbox) -> None:
    config = tmp_path / "postcheck.toml"
    config.write_text("[rules.STYLE301]\nsingle_words = false\n", encoding="utf-8")
    assert fixes("We teach ALL students. STOP BY TODAY.", toolbox, config) == ["Stop by today"]
