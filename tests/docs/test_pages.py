from __future__ import annotations

import runpy
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"


def test_the_rules_page_is_fresh() -> None:
    build = runpy.run_path(str(DOCS / "build.py"))
    assert (DOCS / "rules.md").read_text(encoding="utf-8") == build["rules_page"]()
