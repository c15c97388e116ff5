import io
import zipfile

import docx as python_docx
import pytest

from formats.checks import assert_sound, parts_of
from formats.wrapping import docx
from postcheck.errors import InputError
from postcheck.formats import read_bytes
from postcheck.model import Kind, Post, Span


def run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(inside: str, style: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{inside}</w:p>'


def read(data: bytes) -> Post:
    _, (post,) = read_bytes("draft.docx", data, kind=Kind.POST)
    assert_sound(post)
    assert post.source.text == post.text
    return post


BOX = f"<w:txbxContent>{paragraph(run('In a box'))}</w:txbxContent>"
CASES = {
    "words over runs": (paragraph(run("Sar") + run("ah")), [("body", "Sarah")]),
    "insertions stay, deletions and moved words go": (
        paragraph(
            f"{run('a')}<w:ins>{run('b')}</w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del>"
            f"<w:moveFrom>{run('d')}</w:moveFrom><w:moveTo>{run('e')}</w:moveTo>"
        ),
        [("body", "abe")],
    ),
    "content controls, smart tags, links": (
        paragraph(
            f"<w:sdt><w:sdtContent>{run('a')}</w:sdtContent></w:sdt>"
            f"<w:smartTag>{run('b')}</w:smartTag><w:hyperlink>{run('c')}</w:hyperlink>"
        ),
        [("body", "abc")],
    ),
    "styles": (
        paragraph(run("T"), "Title")
        + paragraph(run("H"), "Heading1")
        + paragraph(run("h"), "Heading2"),
        [("title", "T"), ("title", "H"), ("heading", "h")],
    ),
    "a former style is not the style": (
        "<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val='Title'/></w:pPr></w:pPrChange></w:pPr>"
        + run("a")
        + "</w:p>",
        [("body", "a")],
    ),
    "tabs, breaks, hyphens": (
        paragraph(
            "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>"
        ),
        [("body", "a\tb\nc-d")],
    ),
    "a text box once": (
        paragraph(
            f"{run('Out')}<w:r><mc:AlternateContent><mc:Choice>{BOX}</mc:Choice>"
            f"<mc:Fallback>{BOX}</mc:Fallback></mc:AlternateContent></w:r>{run('side')}"
        ),
        [("body", "Outside"), ("body", "In a box")],
    ),
    "alternative texts": (
        paragraph(run("a") + "<w:r><wp:docPr title='Logo' descr='Ana waves'/></w:r>"),
        [("body", "a"), ("alt", "Logo"), ("alt", "Ana waves")],
    ),
    "a field's link": (
        paragraph(run("a") + '<w:r><w:instrText> HYPERLINK "mailto:a@b.org" </w:instrText></w:r>'),
        [("body", "a"), ("link", "a@b.org")],
    ),
    "tab stops are not tabs": (
        "<w:p><w:pPr><w:tabs><w:tab w:pos='720'/></w:tabs></w:pPr>" + run("a") + "</w:p>",
        [("body", "a")],
    ),
}


@pytest.mark.parametrize(("body", "parts"), CASES.values(), ids=CASES)
def test_blocks(body: str, parts: list[tuple[str, str]]) -> None:
    assert parts_of(read(docx(body))) == parts


def test_every_part_is_read_and_says_where() -> None:
    table = f"<w:tbl><w:tr><w:tc>{paragraph(run('Cell'))}</w:tc></w:tr></w:tbl>"
    note = "<w:{0} w:type='separator'>{1}</w:{0}><w:{0} w:id='2'>{2}</w:{0}>"
    post = read(
        docx(
            paragraph(run("One")) + paragraph("") + paragraph(run("Two")) + table,
            header1=paragraph(run("Top")),
            footer1=paragraph(run("Bottom")),
            footnotes=note.format("footnote", paragraph(run("Sep")), paragraph(run("Note"))),
            comments=f"<w:comment w:author='Ana'>{paragraph(run('Why?'))}</w:comment>",
        )
    )
    places = {part.span.of(post.text): post.source.locate(part.span).label for part in post.parts}
    assert places == {
        "Top": "header",
        "One": "paragraph 1",
        "Two": "paragraph 2",
        "Cell": "paragraph 3 (table)",
        "Note": "footnote 1",
        "Bottom": "footer",
        "Why?": "comment 1",
    }


def test_a_document_of_another_writer(tmp_path) -> None:  # noqa: ANN001
    document = python_docx.Document()
    document.core_properties.title = "Spring letter"
    document.add_heading("Field day", level=1)
    document.add_paragraph("Hi all.")
    document.add_table(1, 1).cell(0, 0).text = "9:00"
    document.save(tmp_path / "a.docx")
    post = read((tmp_path / "a.docx").read_bytes())
    assert parts_of(post) == [
        ("title", "Spring letter"),
        ("title", "Field day"),
        ("body", "Hi all."),
        ("body", "9:00"),
    ]
    span = Span(post.text.index("Hi"), post.text.index("Hi") + 2)
    assert post.map.to_source(span) == span


def packed(**members: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, inside in members.items():
            archive.writestr(f"word/{name}.xml", inside)
    return data.getvalue()


REFUSED = {
    "not a zip": (b"PK\x03\x04 not a zip", "not a Word document, or it is damaged"),
    "another zip": (packed(other=b"x"), "not a Word document"),
    "broken xml": (packed(document=b"<a><b></a>"), "damaged"),
    "entities": (packed(document=b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), "damaged"),
    "deep": (packed(document=b"<a>" * 5000), "damaged"),
    "a bomb": (packed(document=b"<w>" + b"a" * 60_000_000), "unpacks to far more"),
    "a bomb of parts": (
        packed(
            document=b"<w/>",
            **{f"header{n}": b"<a>" + b" " * 30_000_000 + b"</a>" for n in range(3)},
        ),
        "unpacks to far more",
    ),
    "a password": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "protected by a password",
    ),
    "an old document": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 100, "old Word document"),
    "no words": (docx(paragraph("")), "holds no text"),
}


@pytest.mark.parametrize(("data", "why"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_document_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(InputError, match=why) as refused:
        read_bytes("draft.docx", data, kind=Kind.POST)
    assert refused.value.hint
