"""A withheld name is found through every format, however the format breaks it up."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
import pytest

from postcheck.checker import Checker
from postcheck.config import Overrides
from postcheck.tools.optouts import build

if TYPE_CHECKING:
    from pathlib import Path

ROSTER = "id,givenName,familyName,no\nu1,Siobhán,O'Dell-Vargas,y\nu2,Mia,Tran,y\nu3,Leo,Kim,n\n"


def document(*runs: str, alt: str = "") -> bytes:
    made = docx.Document()
    paragraph = made.add_paragraph()
    for i, run in enumerate(runs):
        paragraph.add_run(run).bold = bool(i % 2)
    table = made.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = alt, "room 4"
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", "Mia\nTran sang."),
        ("a.txt", "M\u200bia Tran sang."),
        ("a.txt", "Siobha\u0301n O\u2019Dell\u2011Vargas sang."),
        ("a.txt", "Well done, #CongratsMiaTran"),
        ("a.txt", "Write to mia.tran@example.org"),
        ("a.md", "**Mia** _Tran_ sang."),
        ("a.md", "Well done, [Mia](https://example.org/x) Tran!"),
        ("a.md", "![Mia Tran with a drum](drum.png)"),
        ("a.md", "![a drum](img/mia-tran.jpg)"),
        ("a.md", "---\ntitle: Mia Tran sings\n---\nCome and hear."),
        ("a.html", '<img src="/img/2026/mia-tran.jpg">'),
        ("a.html", "<p>M<b>i</b>a <span>Tran</span> sang.</p>"),
        ("a.html", "<p>Siobh&aacute;n O&#39;Dell&#8209;Vargas sang.</p>"),
        ("a.html", "<p>Mia&nbsp;Tran sang.</p>"),
        ("a.html", '<img src="x.png" alt="Mia Tran with a drum">'),
        ("a.html", '<a href="/photos/tran_mia.jpg">photo</a>'),
        ("a.html", "<title>Mia Tran sings</title><p>Come.</p>"),
        ("a.csv", 'Date,Message\n2026-03-02,"Mia Tran sang."\n'),
        ("a.docx", document("Mi", "a T", "ran sang.")),
        ("a.docx", document("A drum", alt="Mia Tran")),
    ],
)
def test_a_withheld_name_is_found(name: str, content: str | bytes, tmp_path: Path) -> None:
    (tmp_path / "roster.csv").write_text(ROSTER, "utf-8")
    build(tmp_path / "roster.csv", tmp_path / "o.list", listed_when=["no=y"])
    draft = tmp_path / name
    draft.write_bytes(content if isinstance(content, bytes) else content.encode())
    with Checker(overrides=Overrides(select=("opt-out",), optouts=tmp_path / "o.list")) as checker:
        codes = [finding.code for finding in checker.check_paths([draft]).findings]
    assert codes == ["PRIV001"]
