"""What LanguageTool says, at the right code points, and one sentence where it cannot."""

import contextlib
import json
import os
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar
from urllib.parse import parse_qs

import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st

from postcheck.errors import ToolUnavailable
from postcheck.tools import grammar, languagetool
from postcheck.tools.grammar import PIECE_LIMIT, Grammar, GrammarMatch


@pytest.fixture(scope="module")
def real() -> Iterator[Grammar]:
    with Grammar() as opened:
        yield opened


def words(text: str, matches: tuple[GrammarMatch, ...]) -> list[str]:
    return [text[match.span.start : match.span.end] for match in matches]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We should of told you.", ["should of"]),
        ("Please bring your calender.", ["calender"]),
        ("😀 We should of told you 😀. Please bring your calender.", ["should of", "calender"]),
        ("👩‍👩‍👧 family night: we should of told you.", ["should of"]),
        ("My freind😀 left early.", ["freind"]),
        ("Soft\u00ad hy\u00adphen. We should of told you.", ["should of"]),
        ("Windows line.\r\n\r\nWe should of told you.", ["should of"]),
        ("A lone \ud83d half. We should of told you.", ["should of"]),
        ("The bus leaves at 3 p.m. on Friday.", []),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_matches_cover_the_very_words(real: Grammar, text: str, expected: list[str]) -> None:
    assert words(text, real.check(text)) == expected


def test_a_match_says_what_to_write_and_why(real: Grammar) -> None:
    (match,) = real.check("We should of told you.")
    assert match.rule_id == "MODAL_OF"
    assert match.category == "TYPOS"
    assert match.issue_type == "misspelling"
    assert match.short_message == "Possible typo"
    assert match.replacements[0] == "should have"
    assert "modal verb" in match.message


def test_a_long_text_is_checked_to_its_end(real: Grammar) -> None:
    text = "The bus 😀 leaves at noon.\n\n" * 600 + "We should of told you."
    assert len(text) > 2 * PIECE_LIMIT
    assert words(text, real.check(text)) == ["should of"]


@pytest.mark.skipif(os.name == "nt", reason="the keeper's children are found by their names")
def test_a_java_that_dies_is_replaced_once(real: Grammar) -> None:
    real.check("We should of told you.")
    for process in psutil.Process().children(recursive=True):
        if process.name().startswith("java"):
            process.kill()
    assert len(real.check("We should of told you.")) == 1


def test_proxies_of_the_environment_are_passed_by(
    real: Grammar, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    assert len(real.check("We should of told you.")) == 1


def keepers() -> set[int]:
    """The process numbers of the keepers that run; one that ended has no command line."""
    found = set()
    for process in psutil.Process().children(recursive=True):
        with contextlib.suppress(psutil.NoSuchProcess):
            if "keeper.py" in " ".join(process.cmdline()):
                found.add(process.pid)
    return found


def test_after_its_end_it_says_so_and_leaves_no_process() -> None:
    before = keepers()
    opened = Grammar()
    opened.prepare()
    opened.check("We should of told you.")
    started = keepers() - before
    assert started
    opened.close()
    assert not started & keepers()
    with pytest.raises(ToolUnavailable):
        opened.check("We should of told you.")


def test_a_copy_that_cannot_be_had_is_told_at_each_check() -> None:
    calls: list[int] = []

    def install(_: languagetool.Progress) -> languagetool.Copy:
        calls.append(1)
        message = "There is none."
        raise ToolUnavailable(message)

    with Grammar(install=install) as opened:
        opened.prepare()
        for _ in range(2):
            with pytest.raises(ToolUnavailable, match=r"There is none\."):
                opened.check("Good morning.")
    assert calls == [1]


class Handler(BaseHTTPRequestHandler):
    """A district's own server: it answers what the test wants and remembers what it was sent."""

    answer: ClassVar[bytes] = b""
    status: ClassVar[int] = 200
    sent: ClassVar[list[dict[str, list[str]]]] = []

    def do_GET(self) -> None:
        self.reply(200, b'[{"code": "en", "longCode": "en-US"}]')

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.sent.append(parse_qs(body.decode()) | {"path": [self.path]})
        self.reply(self.status, self.answer)

    def reply(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def district(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setattr(Handler, "sent", [])
    monkeypatch.setattr(Handler, "answer", b'{"matches": []}')
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def never(_: languagetool.Progress) -> languagetool.Copy:
    raise AssertionError


@pytest.mark.parametrize("form", ["{}", "http://{}", "http://{}/", "http://{}/v2", "http://{}/v2/"])
def test_a_configured_server_is_asked_and_no_java_starts(district: str, form: str) -> None:
    with Grammar(
        server=form.format(district),
        disabled_rules=("ONE_RULE", "OTHER_RULE"),
        disabled_categories=("STYLE",),
        install=never,
    ) as opened:
        assert opened.check("Good morning.") == ()
    (sent,) = Handler.sent
    assert sent["path"] == ["/v2/check"]
    assert sent["text"] == ["Good morning."]
    assert sent["language"] == ["en-US"]
    assert set(sent["disabledRules"][0].split(",")) == {"ONE_RULE", "OTHER_RULE"}
    assert sent["disabledCategories"] == ["STYLE"]


@pytest.mark.parametrize(
    ("status", "answer"),
    [
        (500, b"Error: Secret words of the draft"),
        (200, b""),
        (200, b"[]"),
        (200, b"{}"),
        (200, b'{"matches": [{"offset": 90, "length": 2}]}'),
        (200, b'{"matches": [], "warnings": {"incompleteResults": true}}'),
    ],
)
def test_a_server_that_answers_badly_is_one_sentence_without_the_draft(
    district: str, status: int, answer: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Handler, "status", status)
    monkeypatch.setattr(Handler, "answer", answer)
    with (
        Grammar(server=f"http://user:secret@{district}", install=never) as opened,
        pytest.raises(ToolUnavailable, match="did not answer") as caught,
    ):
        opened.check("Secret words of the draft")
    assert district in str(caught.value)
    assert "ecret" not in str(caught.value)
    assert caught.value.__suppress_context__


def test_a_server_that_is_not_there_is_one_sentence() -> None:
    with (
        Grammar(server="http://127.0.0.1:9", install=never) as opened,
        pytest.raises(ToolUnavailable, match=r"127\.0\.0\.1:9 did not answer"),
    ):
        opened.check("Good morning.")


def test_lengths_are_counted_in_code_points(district: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "a😀b😀😀c"  # in UTF-16 units: a 0, 😀 1-2, b 3, 😀 4-5, 😀 6-7, c 8
    rule = {"id": "R", "issueType": "grammar", "category": {"id": "C"}}
    places = [(1, 2), (3, 5), (4, 5), (8, 1), (9, 0)]
    found = [
        {"offset": offset, "length": length, "rule": rule}
        | {"message": "m", "shortMessage": "", "replacements": []}
        for offset, length in places
    ]
    monkeypatch.setattr(Handler, "answer", json.dumps({"matches": found}).encode())
    with Grammar(server=district, install=never) as opened:
        assert words(text, opened.check(text)) == ["😀", "b😀😀", "😀😀c", "c", ""]


@given(st.lists(st.sampled_from(["word ", "End. ", "\n", "\n\n", "\r\n \r\n", "x" * 5, "😀"])))
def test_pieces_make_up_the_text_again(parts: list[str]) -> None:
    text = "".join(parts)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(grammar, "PIECE_LIMIT", 12)
        pieces = list(grammar._pieces(text))  # noqa: SLF001
    assert "".join(piece for _, piece in pieces) == text
    assert all(text.startswith(piece, start) and len(piece) <= 12 for start, piece in pieces)


def test_pieces_keep_paragraphs_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grammar, "PIECE_LIMIT", 30)
    text = "First. One.\n\nSecond. Two.\n\nThird. Three is longer.\n\nEnd."
    assert [piece for _, piece in grammar._pieces(text)] == [  # noqa: SLF001
        "First. One.\n\nSecond. Two.\n\n",
        "Third. Three is longer.\n\nEnd.",
    ]
