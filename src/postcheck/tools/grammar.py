"""Grammar and spelling by LanguageTool; the only importer of language_tool_python."""

from __future__ import annotations

import atexit
import ipaddress
import re
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urljoin, urlsplit

from postcheck.errors import ToolUnavailable
from postcheck.model import Span
from postcheck.tools import languagetool

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from types import TracebackType

    from language_tool_python import LanguageTool

LANGUAGE = "en-US"
PIECE_LIMIT = 8_000  # code points in one request
_ANSWER_LIMIT_S = 120
_END_LIMIT_S = 10.0
_TICK_S = 0.5
_WARM_UP = "We checks this sentence."
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class GrammarMatch:
    """One remark of LanguageTool: where, by which rule, and what it would write instead."""

    span: Span
    rule_id: str
    category: str
    issue_type: str
    message: str
    short_message: str
    replacements: tuple[str, ...]


class Grammar:
    """LanguageTool for American English, on a server of our own or a configured one.

    `server` is the URL of a configured server: no Java is started, and drafts go there.
    Otherwise `install` gets the copy to run (it may download it, telling `progress`).
    All methods may be called from any thread; texts are checked one after the other.
    """

    def __init__(
        self,
        *,
        server: str | None = None,
        disabled_rules: Sequence[str] = (),
        disabled_categories: Sequence[str] = (),
        progress: languagetool.Progress | None = None,
        install: Callable[[languagetool.Progress], languagetool.Copy] = languagetool.obtain,
    ) -> None:
        self._configured = server
        self._disabled_rules = frozenset(disabled_rules)
        self._disabled_categories = frozenset(disabled_categories)
        self._progress = progress
        self._install = install
        self._lock = threading.RLock()
        self._opening: _Opening | None = None
        self._server: languagetool.Server | None = None
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def prepare(self) -> None:
        """Begin to start LanguageTool and load its rules; return at once."""
        self._prepared()

    def check(self, text: str) -> tuple[GrammarMatch, ...]:
        """What LanguageTool remarks on `text`, in its order. Raises ToolUnavailable.

        A long text is sent in pieces that keep paragraphs whole.
        """
        sendable = _LONE_SURROGATE.sub("\ufffd", text)
        with self._lock:
            return tuple(
                match
                for start, piece in _pieces(sendable)
                if piece.strip()
                for match in self._ask(piece, start)
            )

    @property
    def failed(self) -> bool:
        """Whether it could not be opened: it stays so, where another one may do better."""
        return self._opening is not None and self._opening.failed

    def close(self) -> None:
        """End LanguageTool, whatever it is doing."""
        self._closed = True
        if self._server is not None:
            self._server.close()
        if self._opening is not None:
            self._opening.join()
        atexit.unregister(self.close)

    def _prepared(self) -> _Opening:
        if self._opening is None:
            with self._lock:
                if self._opening is None:
                    atexit.register(self.close)
                    self._opening = _Opening(self._open)
        return self._opening

    def _ask(self, piece: str, start: int, *, again: bool = True) -> tuple[GrammarMatch, ...]:
        """The remarks on one piece; a server of ours that broke meanwhile is replaced once."""
        client = self._prepared().result()
        try:
            return tuple(_matches(piece, _query(client, piece), start))
        except Exception:  # noqa: BLE001 - requests, the client and the answer: many families
            if not again or self._configured or self._closed:
                # Without its cause: the client's errors repeat what was sent.
                raise self._silence() from None
        self._opening = _Opening(self._open)
        return self._ask(piece, start, again=False)

    def _open(self) -> LanguageTool:
        """A client of a server that has loaded its rules."""
        try:
            client = _client(_base_url(self._configured) if self._configured else self._serve())
            client.disabled_rules = set(self._disabled_rules)
            client.disabled_categories = set(self._disabled_categories)
            if not self._configured:
                _query(client, _WARM_UP)
        except ToolUnavailable:
            raise
        except Exception:  # noqa: BLE001 - requests and the client: many families
            raise self._silence() from None
        return client

    def _serve(self) -> str:
        """The URL of a server of ours, in place of the one before."""
        if self._server is not None:
            self._server.close()
        java = languagetool.find_java()
        server = languagetool.Server(java, self._install(self._report))
        self._server = server
        if self._closed:
            server.close()
        return server.start()

    def _report(self, doing: str, done: int, total: int) -> None:
        if self._closed:
            raise self._silence()  # which ends the download
        if self._progress is not None:
            self._progress(doing, done, total)

    def _silence(self) -> ToolUnavailable:
        if self._configured:
            host = self._configured.rpartition("@")[2]
            message = f"Grammar was not checked: the LanguageTool server {host} did not answer."
            hint = "Ask your IT department whether it runs, or take it out of the configuration."
        else:
            message = "Grammar was not checked: LanguageTool stopped and did not start again."
            hint = (
                "Close other programs to free memory and try again; if it happens again, run "
                "`postcheck doctor`."
            )
        return ToolUnavailable(message, hint)


class _Opening:
    """A client on its way, in a thread of its own."""

    def __init__(self, make: Callable[[], LanguageTool]) -> None:
        self._make = make
        self._client: LanguageTool | None = None
        self._error: BaseException | None = None
        # A daemon: at exit, `Grammar.close` ends the server that it may be waiting for.
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            self._client = self._make()
        except BaseException as error:  # noqa: BLE001 - told to whoever asks
            self._error = error

    def result(self) -> LanguageTool:
        """The client, or the error that kept it from coming, at each call."""
        while self._thread.is_alive():
            self._thread.join(_TICK_S)  # with a limit, so that Ctrl-C is heard on Windows too
        if self._client is None:
            raise self._error or AssertionError
        return self._client

    @property
    def failed(self) -> bool:
        return self._error is not None

    def join(self) -> None:
        self._thread.join(_END_LIMIT_S)


def _client(url: str) -> LanguageTool:
    """The client of a running server; a proxy never stands between us and this machine."""
    from language_tool_python import LanguageTool  # noqa: PLC0415 - slow, and not always needed

    host = urlsplit(url).hostname or ""
    proxies = {"no_proxy": host} if _is_loopback(host) else None
    client = LanguageTool(LANGUAGE, remote_server=url, proxies=proxies)
    client._TIMEOUT = _ANSWER_LIMIT_S  # type: ignore[assignment]  # noqa: SLF001 - it has no option
    return client


def _query(client: LanguageTool, text: str) -> dict[str, Any]:
    """The server's own answer, as parsed.

    The client's `check` makes `Match`es of it, which drop the short message, leave lengths in
    UTF-16 units and share a cache between all clients.
    """
    parameters = client._create_params(text)  # noqa: SLF001
    url = urljoin(client.url, "check")
    answer: dict[str, Any] = client._query_server(url, parameters, method="post")  # noqa: SLF001
    if answer.get("warnings", {}).get("incompleteResults"):
        msg = "only a part was checked"
        raise ValueError(msg)
    return answer


def _matches(piece: str, answer: dict[str, Any], start: int) -> Iterator[GrammarMatch]:
    places = [start + place for place in _code_points(piece)]
    for match in answer["matches"]:
        offset, length, rule = match["offset"], match["length"], match["rule"]
        first = places[offset]
        yield GrammarMatch(
            span=Span(first, places[offset + length - 1] + 1 if length else first),
            rule_id=rule["id"],
            category=rule["category"]["id"],
            issue_type=rule["issueType"],
            message=match["message"],
            short_message=match["shortMessage"],
            replacements=tuple(each["value"] for each in match["replacements"]),
        )


def _code_points(text: str) -> Iterator[int]:
    """The code point of each UTF-16 unit of `text`, in which LanguageTool counts, and its end."""
    for place, character in enumerate(text):
        yield place
        if character > "\uffff":
            yield place
    yield len(text)


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Stretches of at most PIECE_LIMIT, with their offsets, that make up `text` again."""
    start = 0
    while len(text) - start > PIECE_LIMIT:
        piece = text[start : start + PIECE_LIMIT]
        piece = piece[: _last_break(piece)]
        yield start, piece
        start += len(piece)
    yield start, text[start:]


def _last_break(piece: str) -> int:
    """Where to cut: behind the last blank line, else the last line, sentence, word or letter."""
    blank = 0
    for found in _BLANK_LINE.finditer(piece):
        blank = found.end()
    return blank or next(
        (at + len(mark) for mark in ("\n", ". ", " ") if (at := piece.rfind(mark)) >= 0),
        len(piece),
    )


def _base_url(server: str) -> str:
    """A configured server's URL up to its API: "host:8081" and ".../v2/" are understood too."""
    url = server if "://" in server else f"http://{server}"
    return url.rstrip("/").removesuffix("/v2") + "/"


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
