import pytest

from formats.checks import assert_sound, parts_of, source_of
from postcheck.errors import InputError
from postcheck.formats import read_text
from postcheck.model import Media

PROSE = "Come to the game on Friday with us"
CASES = {
    "a scheduler's export": ("Date,Time,Message\n2026-03-02,09:00,Hi all", ["Hi all"]),
    "semicolons and a byte of help": ('sep=;\r\nText;Link\r\n"a;b";\r\n', ["a;b"]),
    "tabs": ("Post Text\tDate\nHi all\t\n", ["Hi all"]),
    "quotes and lines in a cell": (
        'Caption,X\n"He said ""hi""\nand left.",1',
        ['He said "hi"\nand left.'],
    ),
    "empty rows are no posts": ("Message,X\n,1\n\nHi,2\n", ["Hi"]),
    "a weak name with sentences": (f"Status,Content\nsent,{PROSE}", [PROSE]),
    "the column with sentences": (
        f"When,What we say\nMon,{PROSE}\nTue,{PROSE} too",
        [PROSE, f"{PROSE} too"],
    ),
    "no header": (f"Mon,{PROSE}\nTue,{PROSE} too", [PROSE, f"{PROSE} too"]),
    "one column": ("Message\nHi\nBye", ["Hi", "Bye"]),
    "html in a cell": ("Message\n<p>Sar<b>ah</b></p><p>runs", ["Sarah\n\nruns"]),
    "tags in plain lines": ('Message\n"a\n\n<b>b</b>"', ["a\n\nb"]),
    "old mac line ends": ("Message\rHi\rBye", ["Hi", "Bye"]),
}
REFUSED = {
    "a roster": "sourcedId,givenName,familyName,notes\n1,Ana,Diaz," + PROSE,
    "no sentences": "Building,Street,City\nNorth High,12 Oak St,Wichita\n",
    "a quote that never ends": 'Message,X\n"Hi,1\nBye,2\n',
    "a text that spills over": "Date,Message,Link\n1,Hi, all of you,x\n",
    "nothing but separators": ",,\n,,\n",
    "no posts": "Date,Message\n2026-03-02,\n",
}


@pytest.mark.parametrize(("text", "texts"), CASES.values(), ids=CASES)
def test_one_post_a_row(text: str, texts: list[str]) -> None:
    _, posts = read_text(text, media=Media.CSV)
    for post in posts:
        assert_sound(post)
    assert [post.text for post in posts] == texts


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_what_holds_no_posts_is_refused(text: str) -> None:
    with pytest.raises(InputError) as refused:
        read_text(text, media=Media.CSV)
    assert refused.value.hint
    assert "Ana" not in str(refused.value)


def test_a_row_says_where_and_when_and_its_other_columns_are_parts() -> None:
    text = (
        "Date,Time,Headline,Message,Alt text,Link\n\n"
        "2026-03-02,09:00,Game day,Go #Wildcats!,A gym,https://example.org/ana.jpg\n"
    )
    _, (post,) = read_text(text, media=Media.CSV)
    assert post.meta == {"row": "3", "date": "2026-03-02", "time": "09:00"}
    assert parts_of(post) == [
        ("title", "Game day"),
        ("body", "Go #Wildcats!"),
        ("hashtag", "#Wildcats"),
        ("alt", "A gym"),
        ("link", "ana.jpg"),
    ]


def test_the_configuration_names_the_column() -> None:
    text = "Message,Teaser Text\nno,Hi"
    _, (post,) = read_text(text, media=Media.CSV, text_column="teaser_text")
    assert post.text == "Hi"
    with pytest.raises(InputError, match="no column 'Teaser'"):
        read_text(text, media=Media.CSV, text_column="Teaser")


@pytest.mark.parametrize(
    ("cell", "words", "there"),
    [
        ('"He said ""hi"""', 'said "hi"', 'said ""hi""'),
        ("<p>Sar<b>ah</b> M&eacute;ndez", "Sarah M\u00e9ndez", "Sar<b>ah</b> M&eacute;ndez"),
        ('"<p title=""a &amp; b"">x"', "a & b", "a &amp; b"),
        ("Sar\u200bah runs", "Sarah", "Sar\u200bah"),
    ],
)
def test_words_lead_to_their_place(cell: str, words: str, there: str) -> None:
    _, (post,) = read_text(f"Day,Message\nMon,{cell}\n", media=Media.CSV)
    assert source_of(post, words) == there
