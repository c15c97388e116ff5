"""Every example is run, and says what its page claims."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from postcheck.checker import Checker
from postcheck.formats import read_text
from postcheck.model import Result, Severity, Status, Verdict
from postcheck.registry import load_registry
from postcheck.tools.optouts import OptOutList, build

if TYPE_CHECKING:
    from postcheck.tools.toolbox import Toolbox

EXAMPLES = Path(__file__).parents[2] / "examples"


def check(name: str, toolbox: Toolbox) -> Verdict:
    checker = Checker(toolbox=toolbox)
    return checker.check_paths([EXAMPLES / name])


def test_the_newsletter_shows_every_check(toolbox: Toolbox) -> None:
    verdict = check("october-newsletter.md", toolbox)
    found = {finding.check for finding in verdict.findings}
    assert verdict.result is Result.FAIL
    # Its misspelling is a real word to the speller, so LanguageTool's grammar may report it.
    assert set(load_registry().checks) - found <= {"spelling"}
    ran = {o.check for o in verdict.outcomes if o.status is Status.RAN}
    assert ran == set(load_registry().checks)


def test_the_list_is_what_its_roster_builds_today(tmp_path: Path) -> None:
    """A change of the list's form or of its variants asks for a new example list."""
    built = tmp_path / "optouts.list"
    report = build(EXAMPLES / "roster.csv", built, listed_when=["photoRelease=no"])
    shipped, fresh = (
        OptOutList.open(str(path), environ={}) for path in (EXAMPLES / "optouts.list", built)
    )
    post = read_text("Marisol Vance, Lupe De La Cruz, L. Pham, Talia Brennan", name="x")[1][0]
    assert report.listed == len(shipped.match(post)) == 3
    assert shipped.match(post) == fresh.match(post)


@pytest.mark.parametrize("name", ["picture-day.txt"])
def test_a_clean_draft_is_clean(name: str, toolbox: Toolbox) -> None:
    verdict = check(name, toolbox)
    assert verdict.result is Result.PASS
    assert [f for f in verdict.findings if f.severity is not Severity.REMINDER] == []


def test_scheduled_posts_name_their_row(toolbox: Toolbox) -> None:
    verdict = check("scheduled-posts.csv", toolbox)
    assert [(f.check, f.meta["row"]) for f in verdict.findings] == [("personal-email", "3")]


def test_every_example_is_used() -> None:
    tested = {"october-newsletter.md", "picture-day.txt", "scheduled-posts.csv"}
    configuration = {"postcheck.toml", "our-terms.toml", "roster.csv", "optouts.list"}
    assert {path.name for path in EXAMPLES.iterdir()} == tested | configuration
