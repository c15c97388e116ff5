import pytest

from postcheck.errors import InputError
from postcheck.formats.decode import decode

WORDS = "Caf\u00e9 night \u2013 the Garc\u00edas\u2019 piñata, 10\u00a0a.m.\n"
READ = {
    "utf-8": WORDS.encode(),
    "utf-8 with a mark": WORDS.encode("utf-8-sig"),
    "utf-16 with a mark": WORDS.encode("utf-16"),
    "utf-16 big with a mark": b"\xfe\xff" + WORDS.encode("utf-16-be"),
    "cp1252": WORDS.encode("cp1252"),
}
REFUSED = {
    "nothing": b"",
    "white space": b" \r\n",
    "zeros": b"\x00\x01\x02" * 500,
    "control characters": b"abc\x01\x02\x03",
    "odd utf-16": b"\xff\xfea",
    "cyrillic": "Привет, дорогие родители".encode("cp1251"),
    "old mac": "Café night, don\u2019t miss it".encode("mac-roman"),
    "old dos": "Café night, piñata".encode("cp437"),
    "japanese": "こんにちは、皆さん".encode("shift-jis"),
    "damaged utf-8": "Café señor piñata".encode() + b"\xe9",
    "undefined bytes": b"caf\x81 night",
    "a pdf": b"%PDF-1.7\n",
    "rich text": b"{\\rtf1\\ansi Hi}",
    "a packed file": b"PK\x03\x04 and more",
}


@pytest.mark.parametrize("data", READ.values(), ids=READ)
def test_the_encodings_of_an_office_are_read(data: bytes) -> None:
    assert decode("draft.txt", data) == WORDS


@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_read_where_it_is_plain(order: str) -> None:
    assert (
        decode("draft.txt", "Go Wildcats! R\u00e9sum\u00e9.".encode(order))
        == "Go Wildcats! R\u00e9sum\u00e9."
    )


@pytest.mark.parametrize("data", REFUSED.values(), ids=REFUSED)
def test_what_is_not_clear_is_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^draft\.txt ") as refused:
        decode("draft.txt", data)
    assert "\n" not in str(refused.value)
    assert refused.value.hint


def test_a_page_says_its_encoding() -> None:
    page = '<meta http-equiv=x content="text/html; charset=ISO-8859-1">é'.encode("cp1252")
    assert decode("a.html", page, html=True).endswith("é")
    assert decode("a.html", b"<meta charset=utf-8>\xc3\xa9", html=True).endswith("é")
    with pytest.raises(InputError):
        decode("a.html", b'<meta charset="shift_jis">x', html=True)
