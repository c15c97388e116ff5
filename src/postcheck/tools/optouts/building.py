"""From a roster to an opt-out list, or to a list of releases."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from typing import TYPE_CHECKING

from postcheck.tools.optouts import matching
from postcheck.tools.optouts.folding import squash
from postcheck.tools.optouts.listfile import Entry, Key, Purpose, Record, encode, write
from postcheck.tools.optouts.roster import read_roster
from postcheck.tools.optouts.variants import Form, glued, misspelled, prefixes, variants

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from postcheck.model import Student
    from postcheck.tools.optouts.roster import Release, Roster

_EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What became of a roster; holds no name, only masked examples ("M*** T***").

    `columns` are the headers that were read; `warnings` are whole sentences.
    """

    students: int
    listed: int
    other_roles: int
    incomplete: int
    columns: tuple[str, ...]
    examples: tuple[str, ...]
    warnings: tuple[str, ...]


def build(  # noqa: PLR0913 - each is one fact of the list
    roster: Path,
    output: Path,
    *,
    listed_when: Sequence[str],
    id_column: str = "",
    key: Key | None = None,
    release: Release | None = None,
) -> BuildReport:
    """Read `roster`, write the list to `output` (0600, whole or not at all), say what was done.

    `listed_when` holds conditions such as "NoPhoto=1,Y"; any one suffices. Without `key` the
    list is plain; with `release` it is one of releases. Raises ConfigError; nothing is then
    written.
    """
    read = read_roster(roster, listed_when=listed_when, id_column=id_column, release=release)
    purpose = Purpose.RELEASE if release else Purpose.OPT_OUT
    write(output, contents(read.students, key or Key.plain(), purpose))
    return _report(read, output, purpose, keyed=key is not None)


def contents(students: Sequence[Student], key: Key, purpose: Purpose = Purpose.OPT_OUT) -> bytes:
    """The list file for these students."""
    records = {s.record for s in students if s.listed}
    # Millions of small values and no cycles among them: collecting would only look in vain.
    collecting = gc.isenabled()
    gc.disable()
    try:
        table = _Table()
        for student in students:
            if student.listed:
                table.enter(student)
        for student in students:
            if not student.listed:
                table.compare(student)
        return encode(*table.finished(), key, students=len(records), purpose=purpose)
    finally:
        if collecting:
            gc.enable()


class _Table:
    """Look-up keys and what the list says of each, while it grows."""

    def __init__(self) -> None:
        self._parts: dict[str, int] = {}
        self._names: dict[str, tuple[int, tuple[Record, ...]]] = {}
        self._known: set[str] = set()

    def enter(self, student: Student) -> None:
        """Enter every form of the name of a student whom the list is about."""
        record = Record(student.record, student.until)
        for variant in variants(student):
            flags = int(variant.form) | (0 if variant.sure else matching.AMBIGUOUS)
            flags |= matching.OPEN_MIDDLE if variant.open_middle else 0
            self._use(variant.given, matching.GIVEN)
            self._use(variant.family, matching.FAMILY)
            self._name(matching.pair_key(variant.given, variant.family), flags, record)
            if variant.sure:
                for letters in glued(variant):
                    self._use(letters, matching.WHOLE)
                    self._name(matching.whole_key(letters), flags, record)
        for name in (student.given, student.preferred, student.family):
            for prefix in prefixes(name):
                self._use(prefix, matching.PREFIX)
        for given, family in misspelled(student):
            flags = int(Form.TYPO) | matching.AMBIGUOUS
            self._name(matching.typo_key(given, family), flags, record)

    def compare(self, student: Student) -> None:
        """Mark as ambiguous each form that a student who is not on the list shares."""
        for variant in variants(student):
            keys = [matching.pair_key(variant.given, variant.family)]
            keys += [matching.whole_key(letters) for letters in glued(variant)]
            for key in keys:
                if key in self._names:
                    flags, group = self._names[key]
                    self._names[key] = flags | matching.AMBIGUOUS, group
            if variant.form <= Form.PREFERRED and keys[0] not in self._names:
                self._known.add(keys[0])

    def finished(self) -> tuple[dict[str, Entry], list[tuple[Record, ...]]]:
        """The entries by look-up key, and the groups of records that they point to."""
        groups: dict[tuple[Record, ...], int] = {(): 0}
        entries = {
            key: Entry(flags, groups.setdefault(group, len(groups)))
            for key, (flags, group) in self._names.items()
        }
        for key in self._known:
            entries[key] = Entry(matching.KNOWN, 0)
        for word, use in self._parts.items():
            entries[matching.part_key(word)] = Entry(use, 0)
        return entries, list(groups)

    def _use(self, word: str, use: int) -> None:
        self._parts[word] = self._parts.get(word, 0) | use

    def _name(self, key: str, flags: int, record: Record) -> None:
        """Keep the plainest form; a form that is sure for one student is sure."""
        known = self._names.get(key)
        if known is None:
            self._names[key] = flags, (record,)
            return
        old, group = known
        if record not in group:
            group = (*group, record)
        form = min(old & matching.FORM_MASK, flags & matching.FORM_MASK)
        ambiguous = old & flags & matching.AMBIGUOUS
        open_middle = (old | flags) & matching.OPEN_MIDDLE
        self._names[key] = form | ambiguous | open_middle, group


def _report(roster: Roster, output: Path, purpose: Purpose, *, keyed: bool) -> BuildReport:
    records = {s.record for s in roster.students}
    listed = {s.record: s for s in roster.students if s.listed}
    warnings = [*_doubts(len(records), len(listed), purpose)]
    if not keyed and _in_repository(output):
        warnings.append(
            "The list lies inside a repository. It is not keyed: anybody who has it can test "
            "names against it. Do not commit it, or build it with --key-env."
        )
    if roster.incomplete:
        warnings.append(f"{roster.incomplete} rows have no first and last name and were left out.")
    if roster.undated:
        warnings.append(
            f"{roster.undated} releases have no day that postcheck can read and were left out; "
            "write days as 2027-06-30 or 6/30/2027."
        )
    return BuildReport(
        students=len(records),
        listed=len(listed),
        other_roles=roster.other_roles,
        incomplete=roster.incomplete,
        columns=roster.columns,
        examples=tuple(_masked(s) for s in list(listed.values())[:_EXAMPLES]),
        warnings=tuple(warnings),
    )


def _doubts(students: int, listed: int, purpose: Purpose) -> Iterable[str]:
    option = "--withheld-when" if purpose is Purpose.OPT_OUT else "--released-when"
    word = "withheld" if purpose is Purpose.OPT_OUT else "released"
    if not students:
        yield "The roster holds no students, so the list is empty."
    elif not listed:
        yield f"No student is {word}: check the column and its values in {option}."
    elif listed == students:
        yield f"Every student is {word}: check that the values do not mean the opposite."


def _masked(student: Student) -> str:
    return " ".join(f"{squash(name)[:1].upper()}***" for name in (student.given, student.family))


def _in_repository(output: Path) -> bool:
    return any((folder / ".git").exists() for folder in output.resolve().parents)
