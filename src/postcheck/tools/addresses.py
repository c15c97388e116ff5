"""Street addresses in running text, and whether somebody lives there; the only importer of usaddress.

A parser of addresses labels whatever it is given: "21 points in 4 games" is a street to it. So the
candidates are ours, weighed by form and by what stands around; usaddress confirms the close ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from postcheck.model import Policy, Post, Span
from postcheck.tools.folding import fold
from postcheck.tools.surroundings import Cue, Surroundings


class Use(StrEnum):
    """What stands at an address."""

    HOME = "home"
    VENUE = "venue"
    UNKNOWN = "unknown"


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
    city = _city_of(policy.district.name)
    drafts = _without_overlaps(_drafts(text, city))
    if not drafts:
        return ()
    district = policy.district
    public = {
        key
        for listed in (
            *district.addresses,
            *(school.address for school in district.schools),
            *policy.allow.addresses,
        )
        if (key := _key(listed))
    }
    names = [name for s in district.schools for name in (s.name, *s.short)] + [*district.places]
    around = Surroundings(text, (*_CUES, *_named(names)))
    parsed: dict[str, bool] = {}
    found: list[Address] = []
    ends = [draft.span.end for draft in drafts]
    starts = [draft.span.start for draft in drafts]
    for index, draft in enumerate(drafts):
        answer = around.answer(
            draft.span,
            ends[index - 1] if index else 0,
            starts[index + 1] if index + 1 < len(drafts) else len(text),
        )
        near_home = answer is not None and answer.meaning == Use.HOME and answer.cost <= _BESIDE
        points = draft.points + (2 if near_home else 0)
        if points < _ENOUGH:
            continue
        words = " ".join(draft.span.of(text).split())
        if points < _SURE and not parsed.setdefault(words, _parses(words)):
            continue
        use = Use(answer.meaning) if answer is not None else draft.leaning
        cue = answer.words if answer is not None else ""
        if _key(words) in public:
            use, cue = Use.VENUE, "configured"
        if draft.needs_home and use is not Use.HOME:
            continue
        found.append(Address(folded.span_of(draft.span.start, draft.span.end), use, cue))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A candidate: how much its form speaks for an address, and for what by itself."""

    span: Span
    points: int
    leaning: Use = Use.UNKNOWN
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
    "avenue boulevard circle court drive lane road street terrace parkway expressway freeway highway "
    "trail place way turnpike causeway crescent".split()
)
"""Suffixes that hardly name anything but a street; the others need more to be believed."""

_SMALL = "street|st|avenue|ave|road|rd|lane|ln|boulevard|blvd|drive|dr|court|ct|circle|cir|terrace|parkway|pkwy"
_ANY_SUFFIX = "|".join(sorted(_SUFFIXES, key=len, reverse=True))

_GAP = r"(?: {1,2}| ?\n ?)"
_NUMBER = r"(?<![\w$@/#])(?<!\d[:.,/-])(?P<no>[1-9]\d{0,5}(?:-\d{1,4})?[A-Za-z]?(?: ?[½¼]| 1/2)?)"
_DIR = (
    r"(?:[NSEW]\b\.?(?: ?[EW]\b\.?)?|[NS][EW]\b\.?|(?:[Nn]orth|[Ss]outh)(?:[Ee]ast|[Ww]est)?\b|[Ee]ast\b|[Ww]est\b"
    r"|NORTH\b|SOUTH\b|EAST\b|WEST\b)"
)
_NAME = r"(?:[A-Z](?:\.(?! ?\n)|[\w'-]*)|\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)\b|(?:de|la|el|los|las|del|of|the|du)(?= ))"
_STREET = re.compile(
    rf"{_NUMBER}{_GAP}(?P<dir>{_DIR}{_GAP})?(?P<name>{_NAME}(?:{_GAP}{_NAME}){{0,3}}?){_GAP}"
    rf"(?P<suffix>(?i:{_ANY_SUFFIX}))(?![\w'-])(?P<post>\.?(?:{_GAP}{_DIR})(?!{_GAP}(?i:high|middle|elementary)\b))?"
)
_LOWER = re.compile(
    rf"{_NUMBER} (?P<dir>{_DIR} |[nsew]\.? )?(?P<name>[a-z][a-z'-]+(?: [a-z'-]+)?|\d{{1,3}}(?:st|nd|rd|th)) "
    rf"(?P<suffix>(?i:{_SMALL}))(?![\w'-])(?P<post>)"
)
_NO_SUFFIX = re.compile(
    rf"{_NUMBER}{_GAP}(?P<dir>{_DIR}{_GAP})(?P<name>\d{{1,3}}(?:st|nd|rd|th)\b|[A-Z][a-z]\w*(?: [A-Z][a-z]\w*)?)(?P<post>{_GAP}{_DIR})?"
)
_BARE = re.compile(r"(?<![\w$@/#])(?<!\d[:.,/-])(?P<no>[1-9]\d{2,4}) (?P<name>[A-Z][a-z]\w+(?: [A-Z][a-z]\w+)?)")
_HIGHWAY = re.compile(
    rf"{_NUMBER}{_GAP}(?:{_DIR}{_GAP})?(?:Old )?(?:(?:US|U\.S\.|State|Kansas|County|Co\.|KS|Farm|Ranch|Township) ?)?"
    r"(?:Highway|Hwy\.?|Road|Rd\.?|Route|Rte\.?|Interstate|CR|FM|SR|(?:K|US|I|KS|M)(?=-))[ -]?\d{1,4}[A-Z]?\b"
    rf"(?: {_DIR})?"
)
_BOX = re.compile(
    r"(?i)\b(?:p\. ?o\.?|po|post office) ?box ?#? ?\d{1,6}\b|\bapartado(?: postal)? #? ?\d{1,6}\b"
)
_ROUTE = re.compile(
    r"(?i)\b(?:r\.? ?r\.?|rural route|rt\.?|rural rt\.?|route|hc|star route) ?#?\d{1,3},? box ?#?\d{1,5}[a-z]?\b"
)
_SPANISH_NAME = r"[A-ZÁÉÍÓÚÑ\d][\wáéíóúñ-]*(?: (?:de |la |los |las |del )*(?:[A-ZÁÉÍÓÚÑ][\wáéíóúñ-]*|norte|sur|este|oeste|Norte|Sur)){0,3}"
_SPANISH = re.compile(
    rf"\b(?:[Cc]alle|[Aa]venida|[Cc]amino|[Bb]ulevar|[Cc]arretera|C/) {_SPANISH_NAME}"
    r",? ?(?:[Nn][úu]m(?:ero|\.)?|[Nn]o\.|#|[Nn]º)? ?#?\d{1,5}\b"
    rf"|{_NUMBER} (?:de la |en la )?(?:[Cc]alle|[Aa]venida|[Cc]amino|[Bb]ulevar|[Cc]arretera) {_SPANISH_NAME}"
)
_COUNT = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|and)"
)
_SPELLED = re.compile(
    rf"\b(?P<no>(?i:{_COUNT})(?:[ -](?i:{_COUNT})){{0,5}}) (?P<dir>{_DIR} )?(?P<name>{_NAME}(?: {_NAME}){{0,2}}?) "
    rf"(?P<suffix>(?i:{_SMALL}|place|pl|way|trail))(?![\w'-])(?P<post>)"
)
_CORNER = re.compile(
    rf"\bcorner of (?:{_DIR} )?{_NAME}(?: {_NAME}){{0,3}}? (?:and|&) (?:{_DIR} )?(?:[A-Z][\w'-]*|\d{{1,3}}(?:st|nd|rd|th))"
    rf"(?: (?i:{_SMALL})(?!\w))?"
)

_UNIT = re.compile(
    rf"\.?,?{_GAP}?(?:(?i:apt|apartment|unit|suite|ste|lot|bldg|building|floor|trailer|trlr|depto|departamento|no)\b\.? ?#?|#) ?"
    r"[A-Za-z]?-?\d{1,5}[A-Za-z]?\b(?!:\d)|\.?,? (?i:apt|apartment|unit|suite|ste|lot|bldg|building)\b\.? [A-Z]\b"
)
_UNIT_BEFORE = re.compile(
    r"(?i)(?:apt|apartment|unit|suite|ste|depto|#)\b\.? ?#?[a-z]?\d{0,4}[a-z]?,? ?(?:at |on )?$"
)
_STATES = (
    "A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]"
    "|Kansas|Missouri|Oklahoma|Nebraska|Colorado|Texas|Arkansas|Iowa|Illinois"
)
_CITY = re.compile(
    rf"\.?,?{_GAP}(?:[A-Z][a-z'.-]+(?: [A-Z][a-z'-]+){{0,2}}),?{_GAP}(?:{_STATES})\b\.?(?:,?{_GAP}\d{{5}}(?:-\d{{4}})?(?!\d))?"
    rf"|\.?,?{_GAP}(?:[A-Z][a-z'-]+(?: [A-Z][a-z'-]+)?,? )?\d{{5}}(?:-\d{{4}})?(?![\d-])(?! [a-z])"
)

_LEADS_IN = re.compile(
    r"(?:(?i:\b(?:at|to|from|on|near|address(?: is)?|is|by|visit|en|located|vive en|behind|across from)) |[:,(|•@-] ?|\n[ *•-]*|^)$"
)
_SPEAKS_AGAINST = re.compile(
    r"(?i)\b(?:the|our|all|top|last|first|next|these|those|over|about|nearly|almost|only|grades?|rooms?|rm|pages?"
    r"|chapter|bus|route|class of|score|won|beat|has|have|had|some|every|both|another|than|unit|week|day|lesson"
    r"|no|usd|district|team|volume|interstate|act|scene|psalm|verse|january|february|march|april|may|june|july"
    r"|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|since|spring|summer"
    r"|fall|winter|in|of|during|a|an|annual|under|ages?|years?|for|with|and|or|named|hosted|their|your|his|her|my)\.? $"
)
_NOT_A_STREET = {
    "drive": "food blood coat toy book supply clothing sock fund membership charity pledge diaper test hard flash "
    "line google shared can canned winter school holiday enrollment donation registration recruitment voter goods",
    "place": "first second third fourth fifth sixth 1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th market work team",
    "court": "supreme district municipal homecoming food tennis basketball volleyball federal appeals youth prom moot royal",
    "way": "one united milky half right better our great only wrong",
    "run": "fun color home turkey test mud dry memorial walk",
    "circle": "inner literature drum reading friendship prayer winners sharing quiz",
    "trail": "oregon chisholm nature hiking bike walking audit story",
    "park": "theme amusement water skate ball car national state",
    "road": "cross", "lane": "bike fast", "square": "times four",
    "row": "front back", "pass": "hall season bus parking day", "mall": "strip shopping",
    "key": "answer", "mill": "rumor", "street": "wall sesame jump", "alley": "bowling",
    "path": "career", "station": "fire gas polling weather police train radio", "village": "global",
}
_MORE_OF_A_NAME = re.compile(
    r"(?: |'s )(?i:schools?|elementary|middle|high|academy|race|team|teams|band|students?|players?|fans|tickets?"
    r"|races|games?|warriors|eagles|justices?|judges?|seniors?|juniors|scholars|records?|trips?|tests?|winners?|finish(?:es)?"
    r"|medals?|ribbons?|boys|girls|points?|teachers?|families|books?|members)\b"
)
_SCHOOLISH = frozenset(
    "high middle elementary school schools academy students carolina dakota virginia korea korean africa america "
    "american african asian college university hall points games team teams division conference regional state "
    "league region side coast end wing gym lot campus".split()
)
_SMALL_WORDS = frozenset(
    "the a an of to in on at by for from with and or laps miles blocks points students kids people minutes hours days "
    "years cars times books games more other new long short different good great bike food dollar point yard foot way "
    "mile hour minute week day year person team lap block half test blood toy coat book down up along across per our "
    "your his her their this that these those last first next one two three volleyball tennis basketball supreme".split()
)
_DIRECTIONS = frozenset("n s e w ne nw se sw north south east west northeast northwest southeast southwest".split())

_CUES = (
    Cue(
        Use.HOME,
        re.compile(
            r"\b(?i:lives?|living|lived|resid(?:es?|ing)|staying|stays)\s(?i:just |right |now |with \w+ )?(?i:at|on|in|near|over|down|across|next|with)\b"
            r"|\b(?:is )?where \w+(?: \w+){0,2} lives?\b|\bis my home\b"
            r"|\b(?i:residence|vivo en|vive en|viven en|vivimos en|domicilio|(?:mi|su|nuestra) (?:casa|dirección)|(?:en )?casa de)\b(?! halls?)"
            r"|\b(?i:my|our|their|his|her|your|[\w.]+'s|\w+s')\s(?:new |own |old |family |parents' )?"
            r"(?:house|home|place|backyard|back yard|yard|driveway|garage|apartment|apt|basement|pool|porch|condo|farm|barn|cabin|farmhouse)\b(?! (?:game|team|meet|page))"
            r"|\b(?i:home address|personal address)\b|\b(?i:my|his|her|their) (?:new |mailing |street )?address\b"
            r"|(?<!open )(?<!full )(?<!field )(?<!coffee )(?<!opera )(?<!movie )(?<!steak )(?<!publishing )(?<!ale )\bhouse\b(?! of| rules| speaker)"
            r"|(?<!nursing )(?<!funeral )(?<!retirement )(?<!care )(?<!group )(?<!the )\b(?:home\b|Home(?=\s?[:(]))"
            r"(?! (?:games?|teams?|meets?|match|courts?|field|opener|side|stand|crowd|economics|ec|page|room|school|stretch|runs?|plate|office|of|to|where|improvement|visits?|team|track|record|season))"
            r"|\b(?:backyard|sleepover|slumber party|garage sale|yard sale|carpool|housewarming|babysit\w*|host family|apartment|home-?cooked)\b"
            r"|\b(?i:mom|dad|mother|father|grandma|grandpa|aunt|uncle|neighbor|brother|sister|cousin|friend)'s\b"
            r"|\b(?:[Cc]oach|Mrs?|Ms|Miss|Grandma|Grandpa|Aunt|Uncle|Principal|Sra?)\.? [A-Z][\w-]*(?: [A-Z][\w-]+)?'s?(?!\w)(?= ?[,(:\n]| at| \d)"
            r"|\b[Tt]he [A-Z][\w-]+s'?(?= ?[,(:]? ?(?:at )?\d)|\b[Tt]he [A-Z][\w-]+s'(?!\w)|\b(?:[Tt]he )?[A-Z]\w+ (?:family|residence)\b(?! (?:center|ymca|clinic|medicine|dental|dentistry))"
        ),
    ),
    Cue(
        Use.HOME,
        re.compile(
            r"\b(?:[Cc]oach|Mrs?\.?|Ms\.?|Miss|Sra?\.|Grandma|Grandpa)\s[A-Z][\w-]*(?: [A-Z][\w-]+)?(?=\s?[,(:|-]?\s?(?:at )?\d)"
            r"|\b(?i:cards?|letters?|get[- ]well|meals?|casseroles?|flowers|wishes) (?:and \w+ )?(?:can be (?:sent|mailed|brought|dropped off)|to|for|should go)\b"
        ),
        cost=20,
    ),
    Cue(
        Use.VENUE,
        re.compile(
            r"(?i)\b(?:schools?|elementary|middle school|high|academy|preschool|university|college|campus|escuela|iglesia|biblioteca|parque|gimnasio"
            r"|(?:foot|base|soft|volley|basket)ball (?:field|diamond|courts?)|stadiums?|gym|gymnasium|fieldhouse|field house|fields?|complex|arena|coliseum|center|centre|church|chapel|temple|mosque"
            r"|synagogue|parish|cathedral|ministries|park|library|museum|zoo|theat(?:er|re)|auditorium|hall|hotel|inn|suites|restaurant|grill|grille|cafe|café|pizza|pizzeria|diner"
            r"|bakery|bistro|tavern|bar|barbecue|bbq|taqueria|steakhouse|coffee|tea|donuts|stores?|shops?|market|supermarket|grocery|mall|plaza|bank|credit union|clinic|hospital|pharmacy|dental|orthodontics|dentistry|vision|optical"
            r"|offices?|building|headquarters|station|ymca|ywca|clubs?|clubhouse|lanes|bowl|bowling|alley|rink|golf|speedway|farmers' market|orchard|pumpkin patch|nursery"
            r"|foundation|company|inc|llc|corp|co-op|warehouse|depot|courthouse|city hall|district|department|branch|fairgrounds?"
            r"|ballpark|shelter|pavilion|studios?|agency|food pantry|pantry|food bank|planetarium|botanica|aquatics?|natatorium|pool|community|outlet"
            r"|nursing home|funeral home|retirement home|care home|group home|home depot|white house|open house|waffle house|coffee house|mcdonald house|goodwill|salvation army|habitat|red cross|united way|ronald mcdonald"
            r"|costco|sam's club|walmart|target|dillons|chick-fil-a|mcdonald's|wendy's|chipotle|freddy's|applebee's|texas roadhouse|lowe's|menards|post office|dmv|terminal|airport|barn|legion|vfw|lodge|amphitheat(?:er|re)"
            r"|p(?:laza|reserve)|recycling|dealership|motors|toyota|ford|chevrolet|tire|salon|barbershop|gallery|playhouse|ballroom|event center|winery|brewery|casino|cemetery|mortuary|seminary|laboratory|lab|transit|garage)\b"
            r"|\blocated (?:at|on)\b"
        ),
    ),
    Cue(
        Use.VENUE,
        re.compile(
            r"(?:\b[Aa]t (?:the )?|\b(?i:where|location|venue|place|site|lugar|dónde|visit)\s?:?\s)(?:the )?(?!(?:Coach|Mrs?|Ms|Miss|Grandma)\b)[A-Z][\w&.-]*(?: (?:of|the|and|&|[A-Z0-9][\w&.-]*)){0,5}(?=,? ?[(|-]? ?(?:at )?\n?\d)"
        ),
    ),
    Cue(
        Use.UNKNOWN,
        re.compile(
            r"(?i)\b(?:party|dinner|barbecue|bbq|cookout|potluck|get-together|bonfire|swim|pool party|birthday|shower|graduation party)\b"
        ),
        cost=20,
    ),
    Cue(
        Use.VENUE,
        re.compile(
            r"(?i)(?<!after the )\b(?:games?|meet|tournament|match|concert|performance|ceremony|graduation|commencement|enrollment"
            r"|conference|hearing|polls|polling|vote|voting|blood drive|fair|festival|carnival|parade|banquet|auction|workshop|training|clinic|fundraiser|open house|board meeting|competition)\b"
        ),
        cost=55,
    ),
    Cue(Use.VENUE, re.compile(r"(?i)\b(?:p\. ?o\.?|po|post office) ?box\b"), cost=150),
)


def _named(names: list[str]) -> tuple[Cue, ...]:
    listed = "|".join(re.escape(name) for name in names if name)
    return (Cue(Use.VENUE, re.compile(rf"\b(?:{listed})\b")),) if listed else ()


def _city_of(district: str) -> str:
    """The city that a district is named after, so that "…, Wichita" can end an address."""
    return re.sub(r"(?i)\s*(?:public|unified|independent|city|county)?\s*schools?\b.*", "", district)


def _drafts(text: str, city: str) -> Iterator[_Draft]:
    for match in _STREET.finditer(text):
        yield _street(text, match, city)
    for match in _LOWER.finditer(text):
        words = {*match["name"].split()}
        if not words & _SMALL_WORDS:
            yield _street(text, match, city, already=-1)
    for match in _NO_SUFFIX.finditer(text):
        if not {*match["name"].lower().split()} & _SCHOOLISH:
            yield _street(text, match, city, already=-1)
    for match in _BARE.finditer(text):
        if not {*match["name"].lower().split()} & _SCHOOLISH:
            yield _street(text, match, city, already=-2)
    for match in _SPELLED.finditer(text):
        several = len(re.findall(r"\w+", match["no"])) > 1
        yield _street(text, match, city, already=1 if several else -1)
    for pattern in (_HIGHWAY, _ROUTE, _SPANISH):
        for match in pattern.finditer(text):
            yield _Draft(_extended(text, match.start(), match.end(), city), _SURE)
    for match in _BOX.finditer(text):
        span = _extended(text, match.start(), match.end(), city)
        yield _Draft(span, _SURE, leaning=Use.VENUE)
    for match in _CORNER.finditer(text):
        yield _Draft(Span(*match.span()), _SURE, needs_home=True)


def _street(text: str, match: re.Match[str], city: str, already: int = 0) -> _Draft:
    """A number and a street, with the points that speak for an address."""
    groups = match.groupdict()
    number = re.match(r"\d*", match["no"]).group()  # type: ignore[union-attr]
    suffix = _SUFFIXES.get((groups.get("suffix") or "").lower(), "")
    span = _extended(text, match.start(), match.end(), city)
    lead = text[max(match.start() - 24, 0) : match.start()]
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
    points -= 2 * (already == 0 and groups.get("suffix", "") in _STREETS and len(number) < 3)  # noqa: PLR2004
    leaning = Use.UNKNOWN
    return _Draft(span, points, leaning)


def _extended(text: str, start: int, end: int, city: str) -> Span:
    """The candidate with its apartment, city, state and ZIP code."""
    if unit := _UNIT.match(text, end):
        end = unit.end()
    if tail := _CITY.match(text, end):
        end = tail.end()
    elif city and (tail := re.compile(rf"\.?,?{_GAP}{re.escape(city)}\b").match(text, end)):
        end = tail.end()
    if before := _UNIT_BEFORE.search(text[max(start - 24, 0) : start]):
        start -= len(before.group())
    return Span(start, end)


def _without_overlaps(drafts: Iterator[_Draft]) -> list[_Draft]:
    """Of candidates that share words, the one with the most points, then the longest."""
    kept: list[_Draft] = []
    for draft in sorted(drafts, key=lambda d: d.span):
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
