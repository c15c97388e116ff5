"""The opt-out list: built from a roster, opened at once, compared with a post by look-ups.

roster -> variants -> building -> listfile; folding -> matching. The release list, of students who
may be named, is the same machinery. It works apart from the name
model: a name that the model misses is still found.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from postcheck.model import Span
from postcheck.tools.optouts.building import BuildReport, build, contents
from postcheck.tools.optouts.folding import squash
from postcheck.tools.optouts.listfile import Key, ListFile, Purpose
from postcheck.tools.optouts.matching import Matcher
from postcheck.tools.optouts.roster import Release

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from postcheck.model import Post, Student

__all__ = ["BuildReport", "Key", "OptOutList", "OptOutMatch", "Release", "ReleaseList", "build"]


@dataclass(frozen=True, slots=True)
class OptOutMatch:
    """A place in a post (code points) that names a withheld student.

    `record` is the roster's own id, keyed where the list is keyed; `also` holds further withheld
    students of the same name. `ambiguous`: it may well be somebody else. `form` says in words
    how the student is named ("nickname", "initial and surname").
    """

    span: Span
    record: str
    ambiguous: bool
    form: str
    also: tuple[str, ...] = ()


class OptOutList:
    """The names of withheld students, as a list that can be asked but not read."""

    def __init__(self, file: ListFile) -> None:
        self._file = file
        self._matcher = Matcher(file.find)

    @classmethod
    def open(cls, path: str, *, environ: Mapping[str, str]) -> Self:
        """Open a built list; `environ` holds the key of a keyed one.

        Raises ToolUnavailable where the file is absent or damaged, or its key missing or wrong.
        """
        return cls(ListFile.open(Path(path), environ))

    @classmethod
    def from_students(cls, students: Iterable[Student]) -> Self:
        """A list in memory."""
        return cls(ListFile(contents(tuple(students), Key.plain()), {}))

    def match(self, post: Post, *, shared: Iterable[str] = ()) -> tuple[OptOutMatch, ...]:
        """Every form of a withheld student's name that the post shows, in order.

        `shared` are names of staff and others in clear: a match of one of them is ambiguous.
        """
        others = {squash(name) for name in shared}
        found = []
        for match in self._matcher.matches(post):
            first, *also = (record.id for record in self._file.records(match.entry.group))
            ambiguous = match.ambiguous or squash(match.span.of(post.text)) in others
            found.append(OptOutMatch(match.span, first, ambiguous, match.form.words, tuple(also)))
        return tuple(found)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


class ReleaseList:
    """The names of students whose families allow them, each up to a day."""

    def __init__(self, file: ListFile) -> None:
        self._file = file
        self._matcher = Matcher(file.find)

    @classmethod
    def open(cls, path: str, *, environ: Mapping[str, str]) -> Self:
        """Open a built list; raises ToolUnavailable as `OptOutList.open` does."""
        return cls(ListFile.open(Path(path), environ, Purpose.RELEASE))

    @classmethod
    def from_students(cls, students: Iterable[Student]) -> Self:
        """A list in memory."""
        content = contents(tuple(students), Key.plain(), Purpose.RELEASE)
        return cls(ListFile(content, {}, Purpose.RELEASE))

    def match(self, post: Post, *, on: date) -> tuple[Span, ...]:
        """Where the post names a student beyond doubt whose release holds on the day `on`.

        A name that a student without a release shares is doubtful, and so is a misspelling.
        """
        day = on.isoformat()
        return tuple(
            match.span
            for match in self._matcher.matches(post)
            if not match.ambiguous
            and all(record.until >= day for record in self._file.records(match.entry.group))
        )

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
