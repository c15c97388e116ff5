"""Street addresses in running text, and who is there; the only importer of usaddress.

A parser of addresses labels whatever it is given: "21 points in 4 games" is a street to it. So the
candidates are ours, weighed by form and by what stands around; usaddress confirms the close ones.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING

from postcheck.model import Policy, Post, Span
from postcheck.tools.address_cues import CUES, Use
from postcheck.tools.folding import fold
from postcheck.tools.surroundings import Answer, Cue, answers, in_company, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclass(frozen=True, slots=True)
class Address:
    """An address in the text and what stands there.

    `cue` is what said so: words of the text, or "configured".
    """

    span: Span
    use: Use
    cue: str = ""


def find_addresses(post: Post, policy: Policy) -> tuple[Address, ...]:
    """Every street address, box and rural route in `post`, in order."""
    if _ANY_NUMBER.search(post.text) is None:
        return ()
    folded = fold(post.text)
    text = folded.text
    district = policy.district
    drafts = _without_overlaps(_drafts(text, _city_of(district.name)))
    listed = (*district.addresses, *(s.address for s in district.schools), *policy.allow.addresses)
    public = {_key(address) for address in listed if address}
    names = [name for s in district.schools for name in (s.name, *s.short)] + [*district.places]
    finds = in_company([draft.span for draft in drafts], len(text))
    parses = cache(_parses)
    found: list[Address] = []
    for draft, around in zip(drafts, answers(text, finds, (*CUES, *_named(names))), strict=True):
        words = " ".join(draft.span.of(text).split())
        use, cue = _use(draft, around)
        if _key(words) in public:
            use, cue = Use.VENUE, "configured"
        if _is_address(draft, around, use) and (not draft.doubtful or parses(words)):
            found.append(Address(folded.span_of(draft.span.start, draft.span.end), use, cue))
    return tuple(found)


def _use(draft: _Draft, around: Mapping[str, Answer]) -> tuple[Use, str]:
    answer = nearest(around, *Use)
    return (draft.leaning, "") if answer is None else (Use(answer.meaning), answer.words)


def _is_address(draft: _Draft, around: Mapping[str, Answer], use: Use) -> bool:
    """Whether form and surroundings together speak well enough for an address."""
    if draft.needs_home and use is not Use.HOME:
        return False
    home = around.get(Use.HOME)
    return draft.points + 2 * (home is not None and home.cost <= _BESIDE) >= _ENOUGH


@dataclass(frozen=True, slots=True)
class _Draft:
    """A candidate: how much its form speaks for an address, and what it is by itself.

    `doubtful` asks usaddress as well; `needs_home` takes it only where somebody lives.
    """

    span: Span
    points: int
    leaning: Use = Use.UNKNOWN
    doubtful: bool = False
    needs_home: bool = False


_ENOUGH = 2
_SURE = 4
_BESIDE = 30

_ANY_NUMBER = re.compile(
    r"(?i)\d|\b(?:hundred|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|corner|one|two)\b"
)

# Facts of USPS Publication 28, appendix C: suffixes and the ways that people write them.
_SUFFIXES = {
    variant: names.split()[0]
    for names in (
        "avenue ave av aven avenu",
        "boulevard blvd boul bulevar",
        "circle cir circ",
        "court ct",
        "drive dr drv",
        "lane ln",
        "road rd",
        "street st str strt",
        "terrace ter terr",
        "parkway pkwy parkwy pky",
        "expressway expy",
        "freeway fwy",
        "highway hwy",
        "trail trl",
        "place pl",
        "square sq",
        "alley aly",
        "way",
        "turnpike tpke",
        "causeway cswy",
        "crossing xing",
        "junction jct",
        "bypass byp",
        "crescent cres",
        "loop lp",
        "cove cv",
        "path",
        "pike",
        "row",
        "run",
        "point pt pte",
        "ridge rdg",
        "creek crk",
        "hill hl",
        "hills hls",
        "heights hts",
        "hollow holw",
        "landing lndg",
        "meadows mdws",
        "meadow mdw",
        "view vw",
        "vista vis",
        "trace trce",
        "plaza plz",
        "glen gln",
        "grove grv",
        "bend bnd",
        "walk",
        "park",
        "manor mnr",
        "estates ests",
        "lake lk",
        "pass",
        "spur",
        "station sta",
        "valley vly",
        "village vlg",
        "springs spgs",
        "oval",
        "mall",
        "commons",
        "gardens gdns",
        "green grn",
        "key ky",
        "knoll knl",
        "mill ml",
        "shores shrs",
        "summit smt",
        "bluff blf",
        "brook brk",
        "corner cor",
        "estate est",
        "ranch rnch",
        "overlook",
    )
    for variant in names.split()
}
_STREETS = frozenset(
    "avenue boulevard circle court drive lane road street terrace parkway expressway freeway "
    "highway "
    "trail place way turnpike causeway crescent".split()
)
"""Suffixes that hardly name anything but a street; the others need more to be believed."""

_SMALL = (
    "street|st|avenue|ave|road|rd|lane|ln|boulevard|blvd|drive|dr|court|ct|circle|cir|terrace"
    "|parkway|pkwy"
)
_ANY_SUFFIX = "|".join(sorted(_SUFFIXES, key=len, reverse=True))

_GAP = r"(?: {1,2}| ?\n ?)"
_DIGITS = r"(?P<no>[1-9]\d{0,5}(?:-\d{1,4})?[A-Za-z]?(?: ?[½¼]| 1/2)?)"
_NUMBER = rf"(?<![\w$@/#])(?<!\d[:.,/-]){_DIGITS}"
_DIR = (
    r"(?:[NSEW]\b\.?(?: ?[EW]\b\.?)?|[NS][EW]\b\.?|(?:[Nn]orth|[Ss]outh)(?:[Ee]ast|[Ww]est)?\b"
    r"|[Ee]ast\b|[Ww]est\b"
    r"|NORTH\b|SOUTH\b|EAST\b|WEST\b)"
)
_NAME = (
    r"(?:[A-Z](?:\.(?! ?\n)|[\w'-]*)|\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)\b"
    r"|(?:de|la|el|los|las|del|of|the|du)(?= ))"
)
_STREET = re.compile(
    rf"{_DIGITS}{_GAP}(?P<dir>{_DIR}{_GAP})?(?P<name>{_NAME}(?:{_GAP}{_NAME}){{0,3}}?){_GAP}"
    rf"(?P<suffix>(?i:{_ANY_SUFFIX}))(?![\w'-])(?P<more>{_GAP}(?i:{_SMALL}|place|pl|way"
    rf"|trail)(?![\w'-]))?"
    rf"(?P<post>\.?(?:{_GAP}{_DIR})(?!{_GAP}(?i:high|middle|elementary)\b))?"
)
_LOWER = re.compile(
    rf"{_DIGITS} (?P<dir>{_DIR} |[nsew]\.? )?(?P<name>[a-z][a-z'-]+(?: [a-z'-]+)?|\d{{1,3}}(?:st"
    rf"|nd|rd|th)) "
    rf"(?P<suffix>(?i:{_SMALL}))(?![\w'-])(?P<post>)"
)
_NO_SUFFIX = re.compile(
    rf"{_DIGITS}{_GAP}(?P<dir>{_DIR}{_GAP})(?P<name>\d{{1,3}}(?:st|nd|rd|th)\b"
    rf"|[A-Z][a-z]\w*(?: [A-Z][a-z]\w*)?)(?P<post>{_GAP}{_DIR})?"
)
_BARE = re.compile(r"(?P<no>[1-9]\d{2,4}) (?P<name>[A-Z][a-z]\w+(?: [A-Z][a-z]\w+)?)")
_HIGHWAY = re.compile(
    rf"{_DIGITS}{_GAP}(?:{_DIR}{_GAP})?(?:Old )?(?:(?:US|U\.S\.|State|Kansas|County|Co\.|KS|Farm"
    rf"|Ranch|Township) ?)?"
    r"(?:Highway|Hwy\.?|Road|Rd\.?|Route|Rte\.?|Interstate|CR|FM|SR|(?:K|US|I|KS"
    r"|M)(?=-))[ -]?\d{1,4}[A-Z]?\b"
    rf"(?: {_DIR})?"
)
_BOX = re.compile(
    r"(?i)\b(?:p\. ?o\.?|po|post office) ?box ?#? ?\d{1,6}\b|\bapartado(?: postal)? #? ?\d{1,6}\b"
)
_ROUTE = re.compile(
    r"(?i)\b(?:r\.? ?r\.?|rural route|rt\.?|rural rt\.?|route|hc"
    r"|star route) ?#?\d{1,3},? box ?#?\d{1,5}[a-z]?\b"
)
_SPANISH_NAME = (
    r"[A-ZÁÉÍÓÚÑ\d][\w-]*(?: (?:de |la |los |las |del ){0,3}"
    r"(?:[A-ZÁÉÍÓÚÑ][\w-]*|norte|sur|este|oeste|Norte|Sur)){0,3}"
)
_SPANISH = re.compile(
    rf"\b(?:[Cc]alle|[Aa]venida|[Cc]amino|[Bb]ulevar|[Cc]arretera|C/) {_SPANISH_NAME}"
    r",? ?(?:[Nn][úu]m(?:ero|\.)?|[Nn]o\.|#|[Nn]º)? ?#?\d{1,5}\b"
    rf"|{_NUMBER} (?:de la |en la )?(?:[Cc]alle|[Aa]venida|[Cc]amino|[Bb]ulevar"
    rf"|[Cc]arretera) {_SPANISH_NAME}"
)
_COUNT = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred"
    r"|thousand|and)"
)
_SPELLED = re.compile(
    rf"\b(?!and\b)(?P<no>(?i:{_COUNT})(?:[ -](?i:{_COUNT})){{0,5}}) (?!(?:the"
    rf"|of)\b)(?P<dir>{_DIR} )?(?P<name>{_NAME}(?: {_NAME}){{0,2}}?) "
    rf"(?P<suffix>(?i:{_SMALL}|place|pl|way|trail))(?![\w'-])(?P<post>)"
)
_CORNER = re.compile(
    rf"\bcorner of (?:{_DIR} )?{_NAME}(?: {_NAME}){{0,3}}? (?:and|&) (?:{_DIR} )?(?:[A-Z][\w'-]*"
    rf"|\d{{1,3}}(?:st|nd|rd|th))"
    rf"(?: (?i:{_SMALL})(?!\w))?"
)

_NUMBER_START = re.compile(rf"{_NUMBER}{_GAP}(?=[A-Za-z]|[1-9]\d{{0,2}}[A-Za-z])")
_COUNTED = re.compile(rf"\b{_COUNT}[ -]\w")
_FIXED_FORMS = (
    (("box",), _ROUTE, Use.UNKNOWN),
    (("box", "apartado"), _BOX, Use.VENUE),
    (("calle", "avenida", "camino", "bulevar", "carretera", "c/"), _SPANISH, Use.UNKNOWN),
)

_UNIT = re.compile(
    rf"\.?,?{_GAP}?(?:(?i:apt|apartment|unit|suite|ste|lot|bldg|building|floor|trailer|trlr"
    rf"|depto|departamento|no)\b\.? ?#?|#) ?"
    r"[A-Za-z]?-?\d{1,5}[A-Za-z]?\b(?!:\d)|\.?,? (?i:apt|apartment|unit|suite|ste|lot|bldg"
    r"|building)\b\.? [A-Z]\b"
)
_UNIT_BEFORE = re.compile(
    r"(?i)(?:apt|apartment|unit|suite|ste|depto|#)\b\.? ?#?"
    r"(?:[a-z]?\d{1,4}[a-z]?|[a-z]),? ?(?:at |on )?$"
)
_STATES = (
    "A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]"
    "|Kansas|Missouri|Oklahoma|Nebraska|Colorado|Texas|Arkansas|Iowa|Illinois"
)
_CITY = re.compile(
    rf"\.?,?{_GAP}(?:[A-Z][a-z'.-]+(?: [A-Z][a-z'-]+){{0,2}}),?{_GAP}(?:{_STATES})\b\.?"
    rf"(?:,?{_GAP}\d{{5}}(?:-\d{{4}})?(?!\d))?"
    rf"|\.?,?{_GAP}(?:[A-Z][a-z'-]+(?: [A-Z][a-z'-]+)?,? )?\d{{5}}(?:-\d{{4}})?(?![\d-])(?! [a-z])"
)

_LEADS_IN = re.compile(
    r"(?:(?i:\b(?:at|to|from|on|near|address(?: is)?|is|by|visit|en|located|vive en|behind"
    r"|across from)) |[:,(|•@-] ?|\n[ *•-]*|^)$"
)
_SPEAKS_AGAINST = re.compile(
    r"(?i)\b(?:the|our|all|top|last|first|next|these|those|over|about|nearly|almost|only|grades?"
    r"|rooms?|rm|pages?"
    r"|chapter|bus|route|class of|score|won|beat|has|have|had|some|every|both|another|than|unit"
    r"|week|day|lesson"
    r"|no|usd|district|team|volume|interstate|act|scene|psalm|verse|january|february|march|april"
    r"|may|june|july"
    r"|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
    r"|since|spring|summer"
    r"|fall|winter|in|of|during|a|an|annual|under|ages?|years?|for|with|and|or|named|hosted"
    r"|their|your|his|her|my)\.? $"
)
_NOT_A_STREET = {
    "drive": "food blood coat toy book supply clothing sock fund membership charity pledge "
    "diaper test hard flash line google shared can canned winter school holiday enrollment "
    "donation registration recruitment voter goods",
    "place": "first second third fourth fifth sixth "
    "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th market work team",
    "court": "supreme district municipal homecoming food tennis basketball volleyball federal "
    "appeals youth prom moot royal",
    "way": "one united milky half right better our great only wrong",
    "run": "fun color home turkey test mud dry memorial walk",
    "circle": "inner literature drum reading friendship prayer winners sharing quiz",
    "trail": "oregon chisholm nature hiking bike walking audit story",
    "park": "theme amusement water skate ball car national state",
    "road": "cross",
    "lane": "bike fast",
    "square": "times four",
    "row": "front back",
    "pass": "hall season bus parking day",
    "mall": "strip shopping",
    "key": "answer",
    "mill": "rumor",
    "street": "wall sesame jump",
    "alley": "bowling",
    "path": "career",
    "station": "fire gas polling weather police train radio",
    "village": "global",
}
_MORE_OF_A_NAME = re.compile(
    r"(?: |'s )(?i:schools?|elementary|middle|high|academy|race|team|teams|band|students?"
    r"|players?|fans|tickets?"
    r"|races|games?|warriors|eagles|justices?|judges?|seniors?|juniors|scholars|records?|trips?"
    r"|tests?|winners?|finish(?:es)?"
    r"|medals?|ribbons?|boys|girls|points?|teachers?|families|books?|members)\b"
)
_SCHOOLISH = frozenset(
    "high middle elementary school schools academy students carolina dakota virginia korea "
    "korean africa america "
    "american african asian college university hall points games team teams division conference "
    "regional state "
    "league region side coast end wing gym lot campus".split()
)
_SMALL_WORDS = frozenset(
    "the a an of to in on at by for from with and or laps miles blocks points students kids "
    "people minutes hours days "
    "years cars times books games more other new long short different good great bike food "
    "dollar point yard foot way "
    "mile hour minute week day year person team lap block half test blood toy coat book down up "
    "along across per our "
    "your his her their this that these those last first next one two three volleyball tennis "
    "basketball supreme".split()
)
_DIRECTIONS = frozenset(
    "n s e w ne nw se sw north south east west northeast northwest southeast southwest".split()
)


def _named(names: list[str]) -> tuple[Cue, ...]:
    listed = "|".join(re.escape(name) for name in names if name)
    return (Cue(Use.VENUE, re.compile(rf"\b(?:{listed})\b"), cased=True),) if listed else ()


def _city_of(district: str) -> str:
    """The city that a district is named after, so that "…, Wichita" can end an address."""
    return re.sub(
        r"(?i)\s*(?:public|unified|independent|city|county)?\s*schools?\b.*", "", district
    )


def _drafts(text: str, city: str) -> Iterator[_Draft]:
    for start in _NUMBER_START.finditer(text):
        yield from _at_number(text, start.start(), city)
    lowered = text.lower()
    if _COUNTED.search(lowered):
        for match in _SPELLED.finditer(text):
            several = len(re.findall(r"\w+", match["no"])) > 1
            yield _street(text, match, city, already=1 if several else -1)
    for sign, pattern, leaning in _FIXED_FORMS:
        if any(word in lowered for word in sign):
            for match in pattern.finditer(text):
                span = _extended(text, match.start(), match.end(), city)
                yield _Draft(span, _SURE, leaning=leaning)
    if "corner of" in lowered:
        for match in _CORNER.finditer(text):
            yield _Draft(Span(*match.span()), _SURE, needs_home=True)


def _at_number(text: str, start: int, city: str) -> Iterator[_Draft]:
    """What the number at `start` could begin."""
    if match := _HIGHWAY.match(text, start):
        points = _SURE - 3 * bool(_SPEAKS_AGAINST.search(_lead(text, start)))
        yield _Draft(_extended(text, start, match.end(), city), points)
    if match := _STREET.match(text, start):
        draft = _street(text, match, city)
        yield draft
        if draft.points >= _ENOUGH:
            return
    elif (match := _LOWER.match(text, start)) and not {*match["name"].split()} & _SMALL_WORDS:
        yield _street(text, match, city, already=-1)
    for pattern, already in ((_NO_SUFFIX, -1), (_BARE, -2)):
        match = pattern.match(text, start)
        if match and not {*match["name"].lower().split()} & _SCHOOLISH:
            yield _street(text, match, city, already=already)


def _street(text: str, match: re.Match[str], city: str, already: int = 0) -> _Draft:
    """A number and a street, with the points that speak for an address."""
    groups = match.groupdict()
    number = re.match(r"\d*", match["no"]).group()  # type: ignore[union-attr]
    written = (groups.get("more") or groups.get("suffix") or "").strip()
    suffix = _SUFFIXES.get(written.lower(), "")
    span = _extended(text, match.start(), match.end(), city)
    lead = _lead(text, match.start())
    points = already
    points += len(number) >= 3  # noqa: PLR2004
    points += suffix in _STREETS
    points += bool(groups.get("dir") or groups.get("post"))
    points += 2 * bool(_LEADS_IN.search(lead))
    points += 2 * (span.end > match.end() + 1)
    points -= not suffix and len(number) < 3  # noqa: PLR2004
    points -= 3 * bool(_SPEAKS_AGAINST.search(lead))
    points -= bool(suffix) and suffix not in _STREETS
    words = match["name"].lower().split()
    points -= 3 * (words[-1] in _NOT_A_STREET.get(suffix, "").split())
    points -= 3 * bool(_MORE_OF_A_NAME.match(text, span.end))
    points -= 2 * bool(re.fullmatch(r"(?:19[5-9]|20[0-4])\d", number))
    points -= "\n" in text[match.start() : match.end()]
    points -= 2 * (already == 0 and written in _STREETS and len(number) < 3)  # noqa: PLR2004
    return _Draft(span, points, doubtful=suffix not in _STREETS)


def _lead(text: str, start: int) -> str:
    return text[max(start - 24, 0) : start]


def _extended(text: str, start: int, end: int, city: str) -> Span:
    """The candidate with its apartment, city, state and ZIP code."""
    if unit := _UNIT.match(text, end):
        end = unit.end()
    if (tail := _CITY.match(text, end)) or (
        city and (tail := re.compile(rf"\.?,?{_GAP}{re.escape(city)}\b").match(text, end))
    ):
        end = tail.end()
    end -= text[end - 1] == "."
    if before := _UNIT_BEFORE.search(_lead(text, start)):
        start -= len(before.group())
    return Span(start, end)


def _without_overlaps(drafts: Iterator[_Draft]) -> list[_Draft]:
    """Of candidates that share words, the one with the most points, then the longest."""
    kept: list[_Draft] = []
    likely = (draft for draft in drafts if draft.points + 2 >= _ENOUGH)
    for draft in sorted(likely, key=attrgetter("span")):
        if kept and kept[-1].span.overlaps(draft.span):
            if _rank(draft) > _rank(kept[-1]):
                kept[-1] = draft
            continue
        kept.append(draft)
    return kept


def _rank(draft: _Draft) -> tuple[int, int]:
    return (min(draft.points, _SURE), draft.span.end - draft.span.start)


def _key(address: str) -> str:
    """The number and the street's own name: what two spellings of an address share."""
    words = re.findall(r"[\w']+", address.lower())
    if not words or not words[0][0].isdigit():
        return " ".join(words)
    name: list[str] = []
    for word in words[1:]:
        if word in _SUFFIXES and name:
            break
        if word not in _DIRECTIONS:
            name.append(word)
    return " ".join((words[0], *name[:3]))


def _parses(words: str) -> bool:
    """Whether usaddress reads `words` as an address with a number and a street."""
    from usaddress import RepeatedLabelError, tag  # noqa: PLC0415 - 50 ms that most drafts save

    try:
        parts, kind = tag(words)
    except RepeatedLabelError:
        return False
    return kind == "Street Address" and "AddressNumber" in parts and "StreetName" in parts
