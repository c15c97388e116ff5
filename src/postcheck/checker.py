"""From paths or text to a verdict: finds each file's configuration, reads it, runs the engine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Self

from postcheck import formats
from postcheck.config import Overrides, find_config, load_policy, policy_titles
from postcheck.engine import Engine
from postcheck.errors import InputError
from postcheck.model import Media, Outcome, Policy, Post, Refusal, Source, Verdict
from postcheck.registry import load_registry
from postcheck.tools.toolbox import Toolbox
from postcheck.verdict import judge

if TYPE_CHECKING:
    from pathlib import Path

FileProgress = Callable[[int, int], None]
"""Told how many files are done, and how many there are."""


class Checker:
    """Checks drafts; keeps the tools open between them. Use it as a context manager.

    `config` names a configuration file; without it each file's own is found from its folder
    upwards. `environ` is where the key of a keyed opt-out list is looked up. `as_of` is the
    day the text is published.
    """

    def __init__(
        self,
        *,
        config: Path | None = None,
        overrides: Overrides | None = None,
        as_of: date | None = None,
        toolbox: Toolbox | None = None,
        environ: Mapping[str, str] | None = None,
    ) -> None:
        self._config = config
        self._overrides = overrides or Overrides()
        self._as_of = as_of or date.today()  # noqa: DTZ011 - the day where the writer sits
        self._registry = load_registry()
        self._toolbox = toolbox or Toolbox(environ=environ)
        self._engine = Engine(self._registry, self._toolbox)
        self._policies: dict[Path | None, Policy] = {}

    def __enter__(self) -> Self:
        """Nothing opens yet."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the tools."""
        self.close()

    def close(self) -> None:
        """End every process that a tool holds."""
        self._toolbox.close()

    def policy_titles(self) -> dict[str, str]:
        """The title of every written policy that a finding may cite, by its id."""
        return policy_titles(self._policies.values())

    def check_text(self, text: str, *, name: str = "draft", media: Media = Media.TEXT) -> Verdict:
        """The verdict on words that are in no file. Raises ConfigError, InputError."""
        policy = self._policy(self._config)
        self._prepare((policy,))
        source, posts = formats.read_text(text, name=name, media=media, kind=policy.kind)
        return judge(self._check(source, posts, policy))

    def check_bytes(self, data: bytes, *, name: str, folder: Path) -> Verdict:
        """The verdict on what came through standard input. Raises ConfigError, InputError."""
        policy = self._policy(self._config or find_config(folder))
        self._prepare((policy,))
        source, posts = formats.read_bytes(
            name, data, kind=policy.kind, text_column=policy.text_column
        )
        return judge(self._check(source, posts, policy))

    def check_paths(self, paths: Sequence[Path], progress: FileProgress | None = None) -> Verdict:
        """The verdict on files and folders; a file that cannot be read is named in it.

        Raises ConfigError before anything is checked, and InputError where no file of the
        run could be read.
        """
        refusals: list[Refusal] = []
        files, passed_over = self._files(paths)
        policies = {file: self._policy(self._config or self._config_of(file)) for file in files}
        self._prepare(policies.values())
        outcomes: list[Outcome] = []
        for done, file in enumerate(files):
            if progress:
                progress(done, len(files))
            outcomes.extend(self._check_file(file, policies[file], refusals))
        if progress:
            progress(len(files), len(files))
        if not outcomes and len(refusals) == 1:
            raise InputError(refusals[0].message, refusals[0].hint)
        if not outcomes and not refusals:
            raise InputError(
                "There is no draft to check there.",
                "postcheck reads .txt, .md, .html, .docx and .csv files that git does not ignore.",
            )
        return judge(outcomes, refusals, passed_over)

    def _check_file(
        self, file: Path, policy: Policy, refusals: list[Refusal]
    ) -> tuple[Outcome, ...]:
        try:
            source, posts = formats.read_file(
                file, kind=policy.kind, text_column=policy.text_column
            )
        except InputError as error:
            refusals.append(Refusal(str(file), error.message, error.hint))
            return ()
        return self._check(source, posts, policy)

    def _check(self, source: Source, posts: Sequence[Post], policy: Policy) -> tuple[Outcome, ...]:
        return self._engine.check(source, posts, policy, self._as_of)

    def _files(self, paths: Sequence[Path]) -> tuple[list[Path], int]:
        files: dict[Path, None] = {}
        passed_over = 0
        for path in paths:
            if not path.is_dir():
                files[path] = None
                continue
            for found in formats.walk(path):
                if found.media is None:
                    passed_over += 1
                else:
                    files[found.path] = None
        return list(files), passed_over

    def _config_of(self, file: Path) -> Path | None:
        return find_config(file.absolute().parent)

    def _policy(self, config: Path | None) -> Policy:
        if config not in self._policies:
            self._policies[config] = load_policy(config, self._registry, self._overrides)
        return self._policies[config]

    def _prepare(self, policies: Iterable[Policy]) -> None:
        for policy in _distinct(policies):
            self._toolbox.prepare(self._engine.tools_for(policy), policy)


def _distinct(policies: Iterable[Policy]) -> Iterator[Policy]:
    seen: set[int] = set()
    for policy in policies:
        if id(policy) not in seen:
            seen.add(id(policy))
            yield policy
