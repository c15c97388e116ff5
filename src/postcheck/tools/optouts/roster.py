"""Reading a roster: only the columns that are needed, and only the meaning that is stated."""

from __future__ import annotations

import csv
import io
from dataclasses import astuple, dataclass, replace
from datetime import date, datetime
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from postcheck.errors import ConfigError
from postcheck.model import Student

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

# Headers as they are compared: small letters, no spaces or marks. The first that is there counts.
_GIVEN: Final = (
    "givenname firstname studentfirstname first fname stufirst stufirstname legalfirstname "
    "nombre".split()
)
_FAMILY: Final = (
    "familyname lastname studentlastname last lname surname stulast stulastname legallastname "
    "apellidos".split()
)
_BOTH: Final = "lastfirst studentname fullname name student lastfirstmiddle".split()
_MIDDLE: Final = (
    "middlename studentmiddlename middle mname stumidname stumiddlename legalmiddlename".split()
)
_PREFERRED: Final = (
    "preferredgivenname preferredfirstname preferredname nickname alias goesby calledname".split()
)
_PREFERRED_FAMILY: Final = (
    "familyname lastname studentlastname last lname surname stulast stulastname legallastname "
    "apellidos".split()
)
_ROLE: Final = "role roles userrole usertype persontype".split()
_RECORD: Final = (
    "sourcedid studentnumber studentid permid sisnumber studentpersonid personid id identifier "
    "stateid namekey otherid".split()
)


_DAYS: Final = ("%m/%d/%Y", "%m/%d/%y", "%m-%d-%Y")


@dataclass(frozen=True, slots=True)
class Release:
    """How long releases hold: up to one day for all, or to the day in a column."""

    until: date | None = None
    until_column: str = ""


@dataclass(frozen=True, slots=True)
class Roster:
    """The students of a file, and what was left aside."""

    students: tuple[Student, ...]
    columns: tuple[str, ...]
    other_roles: int = 0
    incomplete: int = 0
    undated: int = 0


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where each needed value stands in a row; -1 where the file lacks it."""

    record: int
    given: int
    family: int
    both: int
    middle: int
    preferred: int
    preferred_family: int
    role: int


def read_roster(
    path: Path,
    *,
    listed_when: Sequence[str],
    id_column: str = "",
    release: Release | None = None,
) -> Roster:
    """Read the students of a csv file; `listed_when` holds texts such as "NoPhoto=1,Y".

    Several conditions are joined by "or". Values are compared without case and outer spaces.
    With `release` the listed students are those with a release, and a row without a day up to
    which it holds counts as none.
    Raises ConfigError where the file cannot be read, a column is not there, or a condition is
    not of the form COLUMN=VALUE[,VALUE...].
    """
    rows = _rows(path)
    header = next(rows, [])
    columns = _find_columns(header, id_column)
    option = "--released-when" if release else "--withheld-when"
    conditions = [_condition(each, header, option) for each in listed_when]
    if not conditions:
        message = "Nothing says which students the list is about."
        raise ConfigError(message, f"State it: {option} COLUMN=VALUE[,VALUE...].")
    by_column = release.until_column if release else ""
    until_at = _named(by_column, header) if by_column else -1
    for_all = release.until.isoformat() if release and release.until else ""
    students: list[Student] = []
    other_roles = incomplete = undated = 0
    for number, row in enumerate(rows, 2):
        if columns.role >= 0 and "student" not in _cell(row, columns.role).casefold():
            other_roles += 1
            continue
        listed = any(_cell(row, at).casefold() in values for at, values in conditions)
        until = _day(_cell(row, until_at)) if listed and by_column else for_all
        if listed and release and not until:
            listed, undated = False, undated + 1
        found = _students(row, number, columns)
        if listed and not until:
            students += found
        else:
            students += (replace(s, listed=listed, until=until if listed else "") for s in found)
        incomplete += not found
    used = {at for at in (*astuple(columns), until_at) if at >= 0} | {at for at, _ in conditions}
    read = tuple(header[at] for at in sorted(used))
    return Roster(tuple(students), read, other_roles, incomplete, undated)


def _rows(path: Path) -> Iterator[list[str]]:
    try:
        text = _decoded(path.read_bytes())
    except OSError as error:
        message = "The roster cannot be read."
        raise ConfigError(message, "Check its path, and close it in Excel.") from error
    if text is None:
        message = "The roster is not a text file in UTF-8, UTF-16 or Windows-1252."
        raise ConfigError(message, "Export it again as CSV (UTF-8).")
    first = text.partition("\n")[0]
    delimiter = max(",\t;|", key=first.count)
    try:
        yield from (
            row
            for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
            if any(row)
        )
    except csv.Error as error:
        message = "The roster is not a proper CSV file."
        raise ConfigError(message, "Export it again as CSV (UTF-8).") from error


def _decoded(content: bytes) -> str | None:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    elif content[1:2] == b"\0":
        encodings = ["utf-16-le"]
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeError:
            continue
        return None if "\0" in text else text
    return None


def _plain(header: str) -> str:
    plain = header.strip().casefold().removeprefix("student.")  # Infinite Campus
    return "".join(c for c in plain if c.isalnum())


def _find_columns(header: Sequence[str], id_column: str) -> _Columns:
    at = {_plain(name): i for i, name in reversed(list(enumerate(header)))}

    def first(known: Sequence[str]) -> int:
        return next((at[name] for name in known if name in at), -1)

    columns = _Columns(
        record=first(_RECORD),
        given=first(_GIVEN),
        family=first(_FAMILY),
        both=first(_BOTH),
        middle=first(_MIDDLE),
        preferred=first(_PREFERRED),
        preferred_family=first(_PREFERRED_FAMILY),
        role=first(_ROLE),
    )
    if (columns.given < 0 or columns.family < 0) and columns.both < 0:
        message = "The roster has no columns that postcheck knows as first and last name."
        hint = "Name them givenName and familyName, or one column LastFirst, in its first row."
        raise ConfigError(message, hint)
    # Only now: a file without a header must not have its first row quoted in an error.
    if id_column:
        columns = replace(columns, record=_named(id_column, header))
    if columns.record < 0:
        message = "The roster has no column that postcheck knows as a student's own id."
        raise ConfigError(message, "Name it with --id-column.")
    return columns


def _named(name: str, header: Sequence[str]) -> int:
    """The index of a column that the user names. Raises ConfigError with the nearest names."""
    stripped = [each.strip() for each in header]
    if name in stripped:
        return stripped.index(name)
    same = [i for i, each in enumerate(stripped) if each.casefold() == name.casefold()]
    if len(same) == 1:
        return same[0]
    plain = {_plain(each): each for each in stripped}
    near = [plain[each] for each in get_close_matches(_plain(name), list(plain), 3, 0.4)]
    message = f"The roster has no column {name!r}."
    hint = f"The nearest are: {', '.join(near)}." if near else "Look at the roster's first row."
    raise ConfigError(message, hint)


def _condition(stated: str, header: Sequence[str], option: str) -> tuple[int, frozenset[str]]:
    name, equals, values = stated.partition("=")
    if not name.strip() or not equals:
        message = f"{option} has the form COLUMN=VALUE[,VALUE...]."
        raise ConfigError(message, 'For blank cells write "COLUMN=".')
    wanted = frozenset(value.strip().casefold() for value in values.split(","))
    return _named(name.strip(), header), wanted


def _day(text: str) -> str:
    """A day as ISO text; empty where the cell holds none."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        pass
    for form in _DAYS:
        try:
            return datetime.strptime(text, form).date().isoformat()  # noqa: DTZ007 - a day alone
        except ValueError:
            continue
    return ""


def _students(row: Sequence[str], number: int, columns: _Columns) -> tuple[Student, ...]:
    """The student of a row; a second time where the preferred surname is another."""
    given, family, middle = (
        _cell(row, at) for at in (columns.given, columns.family, columns.middle)
    )
    if not (given and family) and columns.both >= 0:
        given, family = _split(_cell(row, columns.both))
    if not (given and family):
        return ()
    record = _cell(row, columns.record) or f"row {number}"
    preferred = _cell(row, columns.preferred)
    # "Goes by" columns often hold the whole name; its first part is what is wanted.
    preferred = preferred.partition(",")[0].removesuffix(family).strip()
    student = Student(record, given, family, middle, preferred)
    other = _cell(row, columns.preferred_family)
    if other and other.casefold() != family.casefold():
        return student, replace(student, family=other)
    return (student,)


def _split(name: str) -> tuple[str, str]:
    """(given, family) of "Last, First Middle" or, for want of a comma, "First Last"."""
    family, comma, given = name.partition(",")
    if comma:
        return given.strip(), family.strip()
    first, _, rest = name.strip().partition(" ")
    return first, rest.strip()


def _cell(row: Sequence[str], at: int) -> str:
    return row[at].strip() if 0 <= at < len(row) else ""
