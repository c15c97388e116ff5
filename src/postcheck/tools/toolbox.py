"""Resources that live as long as the process, each made at its first use."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Self, TypeVar, cast

from postcheck.errors import ToolOff, ToolUnavailable
from postcheck.model import Policy, Tool

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from types import TracebackType

    from postcheck.tools.grammar import Grammar
    from postcheck.tools.nlp import Nlp
    from postcheck.tools.optouts import OptOutList, ReleaseList

T = TypeVar("T")


class Toolbox:
    """Opens each tool once and closes them all; a tool that failed stays failed.

    The methods raise `ToolUnavailable` or `ToolOff`, the same one at each call, so that a
    broken tool costs its start-up once and not once a file. `environ` is where the key of
    a keyed opt-out list is looked up (default: the environment); `progress` is told (what,
    done, total in bytes) while something is obtained.
    """

    def __init__(
        self,
        *,
        environ: Mapping[str, str] | None = None,
        progress: Callable[[str, int, int], None] | None = None,
    ) -> None:
        self._environ = os.environ if environ is None else environ
        self._progress = progress
        self._opened: dict[tuple[Tool, str], object] = {}
        self._broken: dict[tuple[Tool, str], ToolUnavailable] = {}

    def __enter__(self) -> Self:
        """Nothing opens yet."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close what was opened."""
        self.close()

    def prepare(self, tools: Iterable[Tool], policy: Policy) -> None:
        """Start what takes long in the background; a failure is told at the first use."""
        if Tool.GRAMMAR in tools:
            self.grammar(policy).prepare()

    def nlp(self) -> Nlp:
        """The trained spaCy pipeline."""
        from postcheck.tools.nlp import Nlp  # noqa: PLC0415 - loads only what a run needs

        return self._once(Tool.NLP, "", Nlp.load)

    def grammar(self, policy: Policy) -> Grammar:
        """LanguageTool, at the policy's server or in a process of our own."""
        from postcheck.tools.grammar import Grammar  # noqa: PLC0415
        from postcheck.tools.languagetool import table  # noqa: PLC0415

        def opened() -> Grammar:
            return Grammar(
                server=policy.grammar_server or None,
                disabled_rules=table.disabled_rules(),
                disabled_categories=table.disabled_categories(),
                progress=self._progress,
            )

        return self._once(Tool.GRAMMAR, policy.grammar_server, opened)

    def optouts(self, policy: Policy) -> OptOutList:
        """The opt-out list that the policy names; off where it names none."""
        if not policy.optout_list:
            raise ToolOff(
                "No opt-out list is named, so nobody was compared with it.",
                "Build one with `postcheck optouts build` and name it with --optouts.",
            )
        from postcheck.tools.optouts import OptOutList  # noqa: PLC0415

        def opened() -> OptOutList:
            return OptOutList.open(policy.optout_list, environ=self._environ)

        return self._once(Tool.OPTOUTS, policy.optout_list, opened)

    def releases(self, policy: Policy) -> ReleaseList:
        """The release list that the policy names; off where it names none."""
        if not policy.release_list:
            raise ToolOff("No release list is named.")
        from postcheck.tools.optouts import ReleaseList  # noqa: PLC0415

        def opened() -> ReleaseList:
            return ReleaseList.open(policy.release_list, environ=self._environ)

        return self._once(Tool.OPTOUTS, f"releases {policy.release_list}", opened)

    def supply(self, tool: Tool, value: object, name: str = "") -> None:
        """Put an opened tool in place: a list built in memory, a stand-in in a test."""
        self._opened[tool, name] = value

    def close(self) -> None:
        """End what holds a process; safe to call twice."""
        while self._opened:
            _, value = self._opened.popitem()
            close = getattr(value, "close", None)
            if close is not None:
                close()

    def _once(self, tool: Tool, name: str, make: Callable[[], T]) -> T:
        key = (tool, name)
        if key in self._broken:
            raise self._broken[key]
        if key not in self._opened:
            try:
                self._opened[key] = make()
            except ToolUnavailable as error:
                self._broken[key] = error
                raise
        return cast("T", self._opened[key])
