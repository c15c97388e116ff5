"""Telephone numbers in running text, and whose they are; the only importer of phonenumbers.

Finding is ours: `phonenumbers` misses local, spelled and broken numbers, and takes a student's
number for a telephone's. It knows what a number abroad looks like and which ones exist.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING

from postcheck.model import District, Policy, Post, Span
from postcheck.tools.folding import fold
from postcheck.tools.phone_cues import CALL, CUES, OTHER, Whose
from postcheck.tools.surroundings import Answer, Cue, answers, in_company, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclass(frozen=True, slots=True)
class Phone:
    """A number in the text: its digits (area code first, where known) and whose it is.

    `cue` is what said so: words of the text, or "configured". `instead` is an office's line
    to give, if the district has named one that fits.
    """

    span: Span
    digits: str
    whose: Whose
    cue: str = ""
    instead: str = ""


def find_phones(post: Post, policy: Policy) -> tuple[Phone, ...]:
    """Every telephone number in `post`, in order."""
    if _FEW_DIGITS.search(post.text) is None and _SPELLED_RUN.search(post.text) is None:
        return ()
    return _Finder(post, policy).phones()


class _Shape(IntEnum):
    """How much a candidate looks like a telephone number by its form alone."""

    FAINT = 0  # only next to a word for calling
    LIKELY = 1  # with such a word anywhere near
    PLAIN = 2  # unless a word says that it is something else
    CERTAIN = 3  # a link that dials


@dataclass(frozen=True, slots=True)
class _Candidate:
    span: Span
    digits: str
    shape: _Shape
    scheme: str = ""


_FEW_DIGITS = re.compile(r"\d\D{0,6}\d")

_LEFT = r"(?<![\w@$#%])(?<!\d[,.\-])"
_RIGHT = r"(?![\d%]|[.\-]\d)"
_D = "[0-9OoIl]"
_JOIN = r"[ ]{0,2}(?:[-./·•~_][ ]{0,2})?(?:\n[ ]{0,2})?"
_EXT = r"(?P<ext>,?[ ]?(?:ext(?:ension)?\b\.?|x|#)[ ]?\d{1,6})?"

_NANP = re.compile(
    rf"{_LEFT}(?:\+?1{_JOIN})?(?:(?P<open>\([2-9]{_D}{{2}}\))|[2-9]{_D}{{2}}\)?)(?P<join>{_JOIN})"
    rf"[2-9]{_D}{{2}}(?P<last>{_JOIN}){_D}{{4}}{_EXT}{_RIGHT}"
)
_LOCAL = re.compile(rf"{_LEFT}[2-9]{_D}{{2}}(?P<last>{_JOIN}){_D}{{4}}{_EXT}{_RIGHT}")
_ABROAD = re.compile(r"(?<![\w+])\+[2-9]\d[\d ().\-]{5,18}\d(?!\w)")
_LOOSE = re.compile(r"(?<![\w.,$#-])\(?\d\)?(?:[ .\-]?\d){9,10}(?![\w%]|[.,\-]\d)")
_LINK = re.compile(
    r"(?i)\b(?P<scheme>tel|sms|smsto|mms|callto|facetime|imessage|whatsapp):(?://)?"
    r"(?:send\?phone=)?(?P<a>\+?[\d(][\d().\-]{5,20}\d)"
    r"|\b(?P<web>wa\.me)/\+?(?P<b>\d{7,15})"
    r"|\bwhatsapp\.com/send/?\?(?:[\w=]{0,40}&)?phone=(?:\+|%2B)?(?P<c>\d{7,15})"
)
_URL = re.compile(r"(?i)\b(?:https?://|www\.)[^\s<>]+")
_VANITY = re.compile(
    rf"{_LEFT}(?:1[-. ])?\(?(?P<area>[2-9]\d\d)\)?[-. ]"
    r"(?P<word>[A-Z0-9]{2,10}(?:-[A-Z0-9]{1,8}){0,3})(?![\w-])"
)
_VANITY_LOCAL = re.compile(rf"{_LEFT}[2-9]\d\d-[A-Z]{{4}}(?![\w-])")
_TOLL_FREE = frozenset({"800", "822", "833", "844", "855", "866", "877", "888"})

_SPOKEN = {
    word: str(value)
    for value, words in enumerate(
        (
            "zero oh o cero",
            "one uno",
            "two dos",
            "three tres",
            "four cuatro",
            "five cinco",
            "six seis",
            "seven siete",
            "eight ocho",
            "nine nueve",
        )
    )
    for word in words.split()
}
_WORDS = "|".join(_SPOKEN)
_SPELLED_RUN = re.compile(
    rf"(?i)\b(?:{_WORDS})[ ,.\-]{{1,3}}(?:{_WORDS})[ ,.\-]{{1,3}}(?:{_WORDS})\b"
)
_TOKEN = re.compile(rf"(?i)(?<![\w$#])(?:{_WORDS}|\d{{1,4}})(?!\w)")
_TOKEN_GAP = re.compile(r"[ ,.()\-]{1,4}|[ ]?\n[ ]?")
_LEAST_SPOKEN = 3

_NANP_DIGITS = re.compile(r"1?([2-9]\d\d[2-9]\d{6})")
_LOCAL_DIGITS = re.compile(r"[2-9]\d{6}")
_MOST_LETTERS = 3
_LETTER = re.compile(r"[^\W\d_]|[^\x00-\x7f]")
_AS_DIGIT = str.maketrans("OoIl", "0011")

_NEAR_CALL = 40
_LIKELY_CALL = 110
_LABEL = 30


class _Finder:
    """One post's candidates, judged by what surrounds them."""

    def __init__(self, post: Post, policy: Policy) -> None:
        self._folded = fold(post.text)
        self._text = self._folded.text
        self._district = policy.district
        self._area = policy.district.area_code
        self._allowed = policy.allow.phones
        self._taken: list[Span] = []

    def phones(self) -> tuple[Phone, ...]:
        candidates = sorted(
            (c for c in self._candidates() if c.shape >= _Shape.PLAIN or self._has_words_near(c)),
            key=attrgetter("span"),
        )
        finds = in_company([candidate.span for candidate in candidates], len(self._text))
        found = [
            self._judged(candidate, around)
            for candidate, around in zip(
                candidates, answers(self._text, finds, self._cues()), strict=True
            )
            if self._is_phone(candidate, around)
        ]
        known = {phone.digits: phone for phone in found if phone.whose is not Whose.UNKNOWN}
        return tuple(_as_elsewhere(phone, known) for phone in found)

    def _has_words_near(self, candidate: _Candidate) -> bool:
        """Whether a word for calling can be near at all: a table of figures has none."""
        start, end = candidate.span.start - _LIKELY_CALL, candidate.span.end + _LIKELY_CALL
        return candidate.digits in self._configured or bool(
            _LETTER.search(self._text, max(start, 0), end)
        )

    def _cues(self) -> tuple[Cue, ...]:
        return (*CUES, *self._school_cues())

    def _school_cues(self) -> tuple[Cue, ...]:
        names = [name for s in self._district.schools for name in (s.name, *s.short)]
        names += [self._district.name, *self._district.places]
        listed = "|".join(re.escape(name) for name in names if name)
        return (Cue(Whose.OFFICE, re.compile(rf"\b(?:{listed})\b"), cased=True),) if listed else ()

    # --- candidates

    def _candidates(self) -> Iterator[_Candidate]:
        """Each stretch that could be a number, the surest forms first, none twice."""
        for match in _LINK.finditer(self._text):
            group = next(name for name in ("a", "b", "c") if match[name])
            digits = _digits(match[group])
            yield self._take(match.span(group), digits, _Shape.CERTAIN, match["scheme"] or "wa.me")
        for match in _URL.finditer(self._text):
            self._taken.append(Span(*match.span()))
        yield from self._abroad()
        yield from self._ten_digits()
        yield from self._vanity()
        yield from self._spelled()
        yield from self._seven_digits()
        yield from self._loose()

    def _take(
        self, span: tuple[int, int], digits: str, shape: _Shape, scheme: str = ""
    ) -> _Candidate:
        taken = Span(*span)
        self._taken.append(taken)
        return _Candidate(taken, self._national(digits), shape, scheme)

    def _free(self, matches: Iterator[re.Match[str]]) -> Iterator[re.Match[str]]:
        """Those of `matches` (ascending) that touch nothing taken before."""
        taken = sorted(self._taken)
        at = 0
        for match in matches:
            while at < len(taken) and taken[at].end <= match.start():
                at += 1
            if at == len(taken) or taken[at].start >= match.end():
                yield match

    def _abroad(self) -> Iterator[_Candidate]:
        for match in self._free(_ABROAD.finditer(self._text)):
            digits = _digits(match.group())
            if _possible("+" + digits, self._district.region):
                yield self._take(match.span(), digits, _Shape.PLAIN)

    def _ten_digits(self) -> Iterator[_Candidate]:
        for match in self._free(_NANP.finditer(self._text)):
            body = match.group()[: -len(match["ext"])] if match["ext"] else match.group()
            digits = _digits(body)
            if not digits or "\n\n" in body:
                continue
            joins = (match["join"].strip(" "), match["last"].strip(" "))
            if any(join.strip("\n") for join in joins) or match["open"]:
                shape = _Shape.PLAIN
            elif match["join"] or match["last"]:
                shape = _Shape.FAINT if "\n" in joins else self._spaced(digits)
            else:
                shape = self._bare(digits)
            yield self._take(match.span(), digits, shape)

    def _spaced(self, digits: str) -> _Shape:
        """How sure `316 555 0142` is: a table's figures look the same."""
        national = digits[-10:]
        familiar = national.startswith(self._area or "\0") or national[3:6] == "555"
        return _Shape.PLAIN if familiar else _Shape.LIKELY

    def _bare(self, digits: str) -> _Shape:
        return _Shape.LIKELY if self._assigned.fullmatch(digits[-10:]) else _Shape.FAINT

    @cached_property
    def _assigned(self) -> re.Pattern[str]:
        return _assigned(self._district.region)

    def _seven_digits(self) -> Iterator[_Candidate]:
        for match in self._free(_LOCAL.finditer(self._text)):
            body = match.group()[: -len(match["ext"])] if match["ext"] else match.group()
            digits = _digits(body)
            join = match["last"]
            if not digits or not body[0].isdigit():
                continue
            if match["ext"] or (join == "-" and (digits[:3] == "555" or digits[3] == "0")):
                shape = _Shape.PLAIN
            else:
                shape = _Shape.LIKELY if join.strip(" ") == "-" else _Shape.FAINT
            yield self._take(match.span(), digits, shape)

    def _vanity(self) -> Iterator[_Candidate]:
        for match in self._free(_VANITY.finditer(self._text)):
            word = match["word"].replace("-", "")
            if 7 <= len(word) <= 10 and sum(c.isalpha() for c in word) >= 3:  # noqa: PLR2004
                shape = _Shape.PLAIN if match["area"] in _TOLL_FREE else _Shape.LIKELY
                yield self._take(match.span(), match["area"] + _dialled(word)[:7], shape)
        for match in self._free(_VANITY_LOCAL.finditer(self._text)):
            yield self._take(match.span(), _dialled(match.group().replace("-", "")), _Shape.FAINT)

    def _spelled(self) -> Iterator[_Candidate]:
        if _SPELLED_RUN.search(self._text) is None:
            return
        run: list[re.Match[str]] = []
        for token in [*self._free(_TOKEN.finditer(self._text)), None]:
            gap = self._text[run[-1].end() : token.start()] if run and token else ""
            if token and (not run or (len(gap) <= 4 and _TOKEN_GAP.fullmatch(gap))):  # noqa: PLR2004
                run.append(token)
                continue
            if (candidate := self._spoken(run)) is not None:
                yield candidate
            run = [token] if token else []

    def _spoken(self, run: list[re.Match[str]]) -> _Candidate | None:
        values = [_SPOKEN.get(token.group().lower(), token.group()) for token in run]
        spoken = sum(not token.group().isdigit() for token in run)
        digits = "".join(values)
        if spoken < _LEAST_SPOKEN or not (
            _NANP_DIGITS.fullmatch(digits) or _LOCAL_DIGITS.fullmatch(digits)
        ):
            return None
        return self._take((run[0].start(), run[-1].end()), digits, _Shape.LIKELY)

    def _loose(self) -> Iterator[_Candidate]:
        for match in self._free(_LOOSE.finditer(self._text)):
            digits = _digits(match.group())
            if _NANP_DIGITS.fullmatch(digits):
                yield self._take(match.span(), digits, _Shape.FAINT)

    # --- judgement

    def _is_phone(self, candidate: _Candidate, around: Mapping[str, Answer]) -> bool:
        if candidate.shape is _Shape.CERTAIN or candidate.digits in self._configured:
            return True
        call, other = around.get(CALL), around.get(OTHER)
        if other is not None and other.cost <= _LABEL and (call is None or other.cost <= call.cost):
            return False
        if candidate.shape is _Shape.PLAIN:
            return True
        reach = _NEAR_CALL if candidate.shape is _Shape.FAINT else _LIKELY_CALL
        return call is not None and call.cost <= reach

    def _judged(self, candidate: _Candidate, around: Mapping[str, Answer]) -> Phone:
        answer = nearest(around, Whose.OFFICE, Whose.PERSONAL)
        whose, cue = Whose.UNKNOWN, ""
        has_extension = re.search(r"(?i)(?:x|ext\w*\.?|#) ?\d+$", candidate.span.of(self._text))
        if candidate.digits in self._configured:
            whose, cue = Whose.OFFICE, "configured"
        elif has_extension:
            whose, cue = Whose.OFFICE, "extension"
        elif answer is not None:
            whose, cue = Whose(answer.meaning), answer.words
        elif candidate.scheme.lower() in {
            "sms",
            "smsto",
            "facetime",
            "imessage",
            "whatsapp",
            "wa.me",
        }:
            whose, cue = Whose.PERSONAL, candidate.scheme
        if candidate.digits[:3] in _TOLL_FREE and len(candidate.digits) == 10:  # noqa: PLR2004
            whose, cue = Whose.OFFICE, "toll-free"
        span = self._folded.span_of(candidate.span.start, candidate.span.end)
        return Phone(span, candidate.digits, whose, cue, self._instead)

    @cached_property
    def _configured(self) -> frozenset[str]:
        lines = [line.number for line in self._district.phones]
        lines += [school.phone for school in self._district.schools]
        listed = (_digits(_dialled(line)) for line in (*lines, *self._allowed))
        return frozenset(self._national(digits) for digits in listed if digits)

    def _national(self, digits: str) -> str:
        """Ten digits where the area is known, so that both ways to write a number are equal."""
        if len(digits) == 11 and digits[0] == "1":  # noqa: PLR2004
            return digits[1:]
        return self._area + digits if len(digits) == 7 else digits  # noqa: PLR2004

    @cached_property
    def _instead(self) -> str:
        return _office_line(self._text, self._district)


def _as_elsewhere(phone: Phone, known: dict[str, Phone]) -> Phone:
    """A number of unknown owner is whose it is said to be elsewhere in the same text."""
    other = known.get(phone.digits)
    if other is None or phone.whose is not Whose.UNKNOWN:
        return phone
    return Phone(phone.span, phone.digits, other.whose, other.cue, phone.instead)


def _office_line(text: str, district: District) -> str:
    """The line of a school that the text names, else the district's general line, if any."""
    for school in district.schools:
        names = (school.name, *school.short)
        if school.phone and any(name and name in text for name in names):
            return f"{school.phone} ({school.name})"
    for line in district.phones:
        if re.search(r"(?i)\b(?:main|front|general|central|information|switchboard)\b", line.label):
            return f"{line.number} ({line.label})"
    return ""


def _digits(written: str) -> str:
    """The digits of a written number, O and l read as 0 and 1; empty if mostly letters."""
    if sum(c in "OoIl" for c in written) > _MOST_LETTERS:
        return ""
    return "".join(c for c in written.translate(_AS_DIGIT) if c.isdigit())


def _dialled(word: str) -> str:
    if not any(c.isalpha() for c in word):
        return word
    from phonenumbers import convert_alpha_characters_in_number  # noqa: PLC0415

    return convert_alpha_characters_in_number(word)


def _possible(written: str, region: str) -> bool:
    from phonenumbers import (  # noqa: PLC0415 - 60 ms that most drafts need not pay
        NumberParseException,
        is_possible_number,
        parse,
    )

    try:
        return is_possible_number(parse(written, region))
    except NumberParseException:
        return False


def _assigned(region: str) -> re.Pattern[str]:
    """What the region's numbering plan assigns: quicker than asking for each number."""
    from phonenumbers import PhoneMetadata  # noqa: PLC0415

    metadata = PhoneMetadata.metadata_for_region(region, None)
    plan = metadata.general_desc if metadata else None
    pattern = plan.national_number_pattern if plan else None
    return re.compile(pattern or r"(?!)")
