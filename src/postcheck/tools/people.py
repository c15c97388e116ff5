"""Who is named in a post, and as what: student, staff or somebody else.

The name model says where names stand; the words around them (tables in `roles`) say whose they
are. Evidence is weighed for each mention, handed along lists, and gathered for each person
through the post, so that "Brennan" counts for "junior captain Talia Brennan".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from postcheck.model import District, Policy, Post, Span
from postcheck.tools import role_model, roles
from postcheck.tools.names.gazetteer import is_common_word, is_given_name, is_surname
from postcheck.tools.optouts.folding import fold, squash
from postcheck.tools.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from postcheck.tools.nlp import Entity


class Role(StrEnum):
    """As what a person is named."""

    STUDENT = "student"
    STAFF = "staff"
    OTHER = "other"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Person:
    """One mention of a person. `span` (code points) leaves out titles and possessives.

    `full`: first and last name both stand there. `cue` says in our words, never the draft's,
    what told the role. `short` is the form that the policy prefers: "Talia B.".
    """

    span: Span
    role: Role
    full: bool
    cue: str
    short: str


def find_people(post: Post, entities: tuple[Entity, ...], policy: Policy) -> tuple[Person, ...]:
    """Every person whom the post names, in order, each with a role."""
    return _People(post, policy).found(entities)


def is_doubtful(person: Person) -> bool:
    """Whether only loose words around a name gave its role, nothing beside it."""
    return person.cue in {_BY_MODEL, _BY_SENTENCE}


def describe_people(
    post: Post, entities: tuple[Entity, ...], policy: Policy
) -> list[tuple[Span, list[int]]]:
    """Every person's place, and their features as the role model is trained on them."""
    return _People(post, policy).described(entities)


_WORD: Final = re.compile(r"[^\W\d_](?:[^\W_]|[\u0300-\u036f'’‘ʻ-](?=[^\W\d_])|[\u0300-\u036f])*")
_PARTICLES: Final = frozenset(
    "de la las los del da das do dos di du van von der den ten ter al el bin ibn abu y e".split()
)
_SUFFIXES: Final = frozenset({"jr", "sr", "ii", "iii", "iv"})
# Capitalised words that begin or end no name, although some are somebody's.
_NO_NAME: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march "
    "july september october november december the and or our your their his her this "
    "that congratulations congrats welcome thank thanks please join meet dear hello happy good "
    "great way go big special new first second third next last more all both team girls boys "
    "school high middle elementary junior senior juniors seniors sophomore sophomores freshman "
    "freshmen grade student students class varsity jv lady night day week month year season game "
    "club band choir orchestra chess math science art english spanish history music drama theatre "
    "theater football basketball baseball softball soccer volleyball tennis golf track cross "
    "country swim wrestling cheer debate robotics honor roll award awards scholar spelling bee "
    "principal coach teacher mr mrs ms dr miss superintendent counselor director north south east "
    "west northwest northeast southeast southwest central state county city region district "
    "national american league public university college community center room office board "
    "education department book fair food drive family families parent parents staff spring summer "
    "fall winter at in on of for to with by from is was we us it as if so no not".split()
)

_PLACES: Final = frozenset(roles.NAMESAKE_NOUNS)

_TITLED: Final = re.compile(
    rf"(?:{roles.titles_pattern((*roles.STAFF_TITLES, *roles.OTHER_TITLES))})[ \t\xa0]+",
    re.IGNORECASE,
)
_ROLE_NOUNS: Final = "|".join((*roles.OTHER_NOUNS, *roles.STAFF_NOUNS, *roles.STUDENT_NOUNS))
_LEADING_ROLE: Final = re.compile(rf"(?:{_ROLE_NOUNS})[ ]+(?=\w+[ ])", re.IGNORECASE)
_STAFF_TITLES: Final = roles.titles_pattern(roles.STAFF_TITLES)
_STAFF_TITLE: Final = re.compile(
    rf"(?<![\w'’-])(?:{_STAFF_TITLES})"
    r"(?:[ \t\xa0]+[\w'’.-]+)?[ \t\xa0]+(?:and|&|y)[ \t\xa0]+$|"
    rf"(?<![\w'’-])(?:{_STAFF_TITLES})[ \t\xa0]+$",
    re.IGNORECASE,
)
_YOUR_CHILD: Final = re.compile(
    r"\b(?:your|my|su|mi) (?:son|daughter|child|hij[oa]|niet[oa]|grandson|granddaughter),? $",
    re.IGNORECASE,
)
_ADDRESSED: Final = re.compile(
    r"(?:^|[\n.!?][ ]?)(?:dear|estimad[oa]s?|querid[oa]s?)[ ](?:[\w.]+[ ]){1,4}$", re.IGNORECASE
)
_OTHER_TITLE: Final = re.compile(
    rf"(?<![\w'’-])(?<!student )(?:{roles.titles_pattern(roles.OTHER_TITLES)})[ \t\xa0]+$",
    re.IGNORECASE,
)
_PARENT_OF: Final = re.compile(
    r"\b(?:sons?|daughters?|child|children|grand(?:son|daughter|child)|twins|hij[oa]s?)[ ]"
    r"(?:of|to|de)[ ][^.;!?\n]{0,60}$",
    re.IGNORECASE,
)
_PARENT_NOUN_OF: Final = re.compile(
    r"\b(?:moms?|dads?|mothers?|fathers?|parents?|guardians?|grand(?:mother|father|parents?|ma|pa))"
    r"[ ](?:of|to)[ ]$",
    re.IGNORECASE,
)
_CHILD_AFTER: Final = re.compile(
    r"\s*[,(–—-]\s*(?:(?:the|a|an|who is the)\s+)?(?:\w+\s+)?"
    r"(?:son|daughter|child|grandson|granddaughter|hij[oa])\s+(?:of|de)\b",
    re.IGNORECASE,
)
_MADE_BY: Final = re.compile(
    r"\b(?:written|authored|illustrated|painted|composed|book|novel|song|play|music|lyrics|"
    r"adapted|narrated|published)\b[^.;!?\n]{0,40}\bby[ ]$|"
    r"\bphotos?(?:graph(?:s|ed|y)?)?[ ](?:by|courtesy of|credit:?)[ ]$",
    re.IGNORECASE,
)
_WORK_BY: Final = re.compile(
    r"\b(?:poems?|poetry|fiction|stor(?:y|ies)|cover|art|cartoons?|drawings?|essays?|columns?|designs?|"
    r"winning \w+|won|scored|achieved|earned|sung|performed|played|read)[ ]by[ ]$",
    re.IGNORECASE,
)
_QUOTED_BY: Final = re.compile(r"[\"”’*_][ ,]*by[ ]$")
_SHOWN_BY: Final = re.compile(
    r"\b(?:entr(?:y|ies)|contest|place|division|literary magazine|slam|reflections|winners?|"
    r"artwork|gallery|exhibit|student work)\b"
    r"[^.;!?\n]{0,70}\bby[ ]$",
    re.IGNORECASE,
)
_LED_BY: Final = re.compile(
    r"\b(?:taught|coached|directed|conducted|sponsored|advised|supervised|choreographed|hired|"
    r"led|organi[sz]ed|chaired)[ ]by[ ]$|\bunder (?:the )?(?:direction|leadership|guidance) of[ ]$",
    re.IGNORECASE,
)
_CONTACT: Final = re.compile(
    r"\b(?:contact|e-?mail|call|phone|text|message|reach(?: out to)?|rsvp to|notify|"
    r"(?:please|and|or|to|just) see|(?:[.!?\n][ ]?|^)see|"
    r"questions\W+(?:to|for)?|information|info|details)[ :]*$",
    re.IGNORECASE,
)
_MAILBOX_AFTER: Final = re.compile(
    r"[ ,:(|–—-]*\n?[ |(]*(?:at\s+|@ ?)?(?:[\w.+-]+@[\w-]+\.\w|\(?\d{3}\)?[ .-]?\d{3}[-.]\d{4}|"
    r"(?:ext|x)\.? ?\d{3})",
    re.IGNORECASE,
)
_REMEMBERED: Final = re.compile(
    r"\b(?:in (?:loving )?memory of|(?:the )?(?:passing|loss|death|life) of|in honou?r of|"
    r"named (?:after|for|in honor of)|the late|saddened (?:to (?:share|report|learn|announce) that|"
    r"by the news that)|"
    r"legacy of|memorial (?:for|to)|honoring|tribute to|inspired by|life of|works? of|words of|"
    r"biography of|about|stud(?:y|ied|ying)|research(?:ed|ing)?|reading)[ ]"
    r"(?:(?:dr|rev|mr|mrs|ms)\.?[ ])?$",
    re.IGNORECASE,
)
_ADULT_DEED: Final = re.compile(
    r"(?:,? who)?[ ](?:has |have |had |is |was |will be )?(?:also |been |now )?"
    r"(?:teach(?:es|ing)|taught|coach(?:es|ed|ing)|retire[sd]?|retiring|hired|"
    r"serv(?:es|ed|ing) as (?:the |our |a )?(?:new |interim )?(?:principal|superintendent|teacher|"
    r"director|coach|counselor)|a native of|a graduate of|originally from|"
    r"returning to the|joins? (?:us|our (?:staff|faculty|team)|the (?:staff|faculty|team))|"
    r"joining (?:our|the|us)|to teach|"
    r"the (?:new|interim|head|assistant)|our (?:new|interim|head|assistant)|"
    r"(?:directs|sponsors|advises) (?:our|the)|"
    r"holds a (?:bachelor|master|degree)|earned (?:a|his|her|their) (?:bachelor|master|doctora))",
    re.IGNORECASE,
)
_TEACHES_HERE: Final = re.compile(
    r"['’]s[ ](?:[\w-]+[ ]){0,3}?(?:class(?:es|room)?|room|homeroom|students|graders|"
    r"kindergart[en]+ers|section|office)\b|[ ]in (?:room|rm\.?|the (?:main |front )?office)\b|"
    r",[ ](?:RN|LPN|Ph\.?D|Ed\.?[DS]|M\.?Ed|M\.?[AS]|LPC|LMSW|LCSW|CPA|MD|DDS|DVM|Esq)\b",
    re.IGNORECASE,
)
_CLASS_OF: Final = re.compile(
    r"\b(?:class(?:es|rooms?)|students|section)[ ]of[ ]$|"
    r"\b(?:pick(?:ed)? up|available|forms?|tickets?|order|buy|get)\b[^.;\n]{0,40}[ ]from[ ]$",
    re.IGNORECASE,
)
_HIS_PARENT: Final = re.compile(
    r"[ ]and (?:his|her|their) (?:\w+[ ])?(?:mom|mother|dad|father|parents?|grand\w+|brother|"
    r"sister|family|aunt|uncle)\b",
    re.IGNORECASE,
)
_HIS_TEACHER: Final = re.compile(
    r"[^.!?\n]{0,40}\b(?:his|her|their)[ ](?:[\w-]+[ ])?(?:teachers?|counselor|coach(?:es)?|mom|"
    r"mother|dad|father|parents?|grand(?:ma|pa|mother|father|parents)|classmates|teammates|tutor|"
    r"brother|sister|siblings?)\b",
    re.IGNORECASE,
)
_RANKED: Final = re.compile(
    r"(?<![\d.])\d{1,2}[.)][ ]$|\b(?:first|second|third|fourth|fifth|1st|2nd|3rd|[4-9]th)"
    r"(?:[ ]place)?[ ]?[,:–—-][ ]$|(?:^|\n)[ \t]*(?:\d{1,2}:)?\d{1,2}[:.]\d\d[ \t]+$|"
    r"\b(?:d|def)\.?[ ]$",
    re.IGNORECASE,
)
_ASKED: Final = re.compile(r"(?:^|[.!?\n][ ]?)ask[ ]$", re.IGNORECASE)
_THANKED: Final = re.compile(
    r"\b(?:thanks?(?: you)?(?: so much| again)?,?|grateful|gratitude|appreciation|borrowed|donated|"
    r"on loan)[ ](?:to|for|from|by)?[ ]?$",
    re.IGNORECASE,
)
_TITLE_BY: Final = re.compile(
    r"(?<!Artwork)(?<!Photo)(?<!Photos)(?<!Poem)(?<!Drawing)(?<!Painting)(?<!Story)"
    r"(?<=[A-Z\d])[\w'’]*[ ]by[ ]$"
)
_OLD_CLASS: Final = re.compile(
    r"[ ]?[,(]?[ ]?(?:['’](?:[4-9]\d|[01]\d|2[0-4])\b|class of (?:19|200|201)\d)"
)
_PLACED_AFTER: Final = re.compile(
    r",[ ][^,;.\n]{2,30},[ ](?:\d(?:st|nd|rd|th)|HM|first|second|third|honorable)\b"
)
_GOES_ON: Final = re.compile(
    r"[ ](?:(?:will|plans to|is going to) (?:continue (?:her|his|their)|(?:play|run|swim|compete|"
    r"wrestle|dance|cheer|golf|row|throw)[\w ]{0,20} (?:at|for)|attend|study)|(?:has )?(?:signed|"
    r"committed) (?:with|to|a|her|his|their|on)\b)"
)
_SERVED: Final = re.compile(
    r"[ ]?[,:(–—-][ ]?(?:\d{2}|ten|twelve|fifteen|twenty\S*|thirty\S*)[ ]years\b(?![ -]old)"
)
_SCORE_AFTER: Final = re.compile(
    r"[ ]\d{2,3}(?=[,.;)\n]|[ ]and\b|$)|[ ](?:d|def)\.?[ ](?=[A-Z])|[ ]\d{1,2}:\d\d|"
    r"[ ]*[–—-][ ]*[a-z]+(?=\n|$)"
)
_LAST_LINE: Final = re.compile(r"\.\S?\s*\n+[ \t]*[-–—~]*[ \t]*$")
_DESCRIPTION: Final = re.compile(
    r"(?:,|[ ]*[(–—|:-]|[ ]The|,? who (?:is|was)|,? (?:is|was|will be|has been)"
    r"(?:[ ](?:named|appointed|hired as|promoted to|selected as|elected))?)[ ]*"
    r"(?:(?:a|an|the|our|your|his|her|one of our|el|la|(?:this|last)[ ]\w+['’]s|"
    r"[A-Z]\w+['’]s)[ ])?"
)
_PRONOUN: Final = re.compile(
    r"[^.!?\n]{0,200}[.!?][ ]+(?:She|He|They)\b|"
    r"[^.!?\n]{0,200}[.!?](?=[ ]+The[ ](?:[\w-]+[ ])?(?:freshman|sophomore|junior|senior|"
    r"\w+[- ]grader|captain|teacher|principal|coach|counselor|librarian|author|artist)[ ])"
)
_AGE_AFTER: Final = re.compile(r",[ ](?:age[ ])?(?:[5-9]|1\d),|[ ]\(age[ ](?:[5-9]|1\d)\)")
_NO_FIRST: Final = frozenset({"st", "saint", "mt", "mount", "ft", "fort"})
_DENOMINATIONS: Final = frozenset(
    "lutheran methodist baptist presbyterian episcopal catholic mennonite nazarene".split()
)
_GROWN_AFTER: Final = re.compile(
    r",[ ](?:age[ ])?[2-9]\d,(?![^.\n]{0,60}\b(?:medal\w*|carded|shot|par|stroke\w*|rounds?|"
    r"scored?|points|finish\w*|placed)\b)|[ ](?:is|turns|turned)[ ][2-9]\d\b|"
    r"[ ](?:of|from|with|at|owns|runs)[ ](?:the[ ])?(?:[A-Z][\w&'’-]*[ ]){1,3}?"
    r"(?:Plumbing|Roofing|Bank|Hardware|Insurance|Realty|Inc|LLC|Company|Co|Farms?|Bakery|"
    r"Construction|Electric|Motors|Nursery|Dental|Clinic|Hospital|Museum|Zoo|Orchestra|Department|"
    r"Foundation|Church|Club|Studios?|News|Radio|Television|Channel|TV|University|College)\b"
)
_OF_A_CLASS: Final = re.compile(
    r"(?:[ ]and[ ][\w'’-]+[ ][\w'’-]+)?[ ](?:of|in|from)[ ](?:[Rr]oom[ ]\d+|"
    r"(?:Mrs?|Ms|Miss|Mx|Coach|Sr?ta|Sr)\.?[ ][\w'’-]+['’]s?[ ])"
)
_RESULT_AFTER: Final = re.compile(
    r"[ ]*[,:–—-]?[ ]*\(?(?:#\d{1,2}\b|['’](?:2[5-9]|3\d)\b|\d{1,3}(?:st|nd|rd|th)\b|"
    r"\d{1,2}:\d\d|\d{1,2}[-–]\d{1,2}\b|(?:K|PK|[1-9]|1[0-2])\)|\d+ (?:points|goals|yards|pts))"
    r"|[ ]*\((?!\d{3}\))[^()\n]{1,40}\)",
    re.IGNORECASE,
)
_LABELLED: Final = re.compile(r"\n[ \t]*$")
_SIGN_OFF: Final = re.compile(
    r"\b(?:sincerely|respectfully|regards|yours|gratefully|thank you|thanks|with pride|"
    r"in partnership|atentamente|gracias|with love|love|warmly|fondly|all (?:my|our) best|best|"
    r"cheers|onward|see you soon)[^\w\n]*\n+[ \t]*[-–—]*[ \t]*$",
    re.IGNORECASE,
)
_LIST_GAP: Final = re.compile(
    r"(?:['’]s)?[ ]*(?:\([^()\n]{0,60}\)|[-–—:][^,;\n]{1,40}|['’]\d{2})?[ ]*"
    r"(?:[,;&/•|]|,?[ ](?:and|y|or|&)[ ]|\n)[ ]*(?:(?:and|&|y)[ ]+)?"
    r"(?:[-*•·\d.)]{0,4}[ ]*)",
)
_NAME_BEFORE: Final = re.compile(r"(?<![\w'’.-])([A-Z][a-zà-ÿ]+)[ ]$")
_NAME_AFTER: Final = re.compile(r"[ ]([A-Z][\w'’-]*[^\W_])")
_JOINED: Final = re.compile(r",?[ ](?:and|&|y)[ ]")
_ACTS: Final = re.compile(
    r"[ ](?:[a-z]{2,}ed|won|took|led|said|says|ran|wrote|read|sang|swam|hit)\b"
)
_AT_A_PLACE: Final = re.compile(
    r"\b(?:at|in|to|the|near|of|from|by|around|outside|inside)[ ]$", re.IGNORECASE
)
_ITEM: Final = re.compile(r"^[ \t]*(?:[-*•·–—|]|\d{1,3}[.)])?[ \t]*")

_BY_MODEL: Final = "how the words around the name read"
_BY_SENTENCE: Final = "the sentence around the name"

# Weights of evidence; the heaviest decides.
_SURE: Final = 100.0
_TITLE: Final = 40.0
_NAMESAKE: Final = 45.0
_BESIDE: Final = 20.0
_NEAR: Final = 11.0
_WORK: Final = 15.0
_HEADING: Final = 9.0
_HANDED_ON: Final = 0.8
# Evidence that needs no second opinion, and how sure that opinion must be where it is asked.
_CLEAR: Final = 10.0
_HARDLY, _UNLIKELY, _EVENLY, _LIKELY, _ALMOST_SURELY = 0.3, 0.05, 0.75, 0.9, 0.95
_VAGUE: Final = 4.0
_ENOUGH: Final = 0.1
_REACH: Final = 400
_SHORT_REST: Final = 25


@dataclass(frozen=True, slots=True)
class _Cue:
    """A word of the tables, where it stands in the text."""

    start: int
    end: int
    role: Role
    weight: float


@dataclass(slots=True)
class _Mention:
    """A name while its role is being found."""

    start: int
    end: int
    words: tuple[str, ...]
    full: bool
    shared: str = ""
    family_first: bool = False
    score: dict[Role, tuple[float, str]] = field(default_factory=dict)

    def note(self, role: Role, weight: float, cue: str) -> None:
        """Keep the heaviest evidence for each role."""
        if weight > self.score.get(role, (0.0, ""))[0]:
            self.score[role] = weight, cue

    @property
    def verdict(self) -> tuple[Role, float, str]:
        """The role with the heaviest evidence."""
        if not self.score:
            return Role.UNKNOWN, 0.0, ""
        role = max(self.score, key=lambda each: self.score[each][0])
        return role, *self.score[role]

    @property
    def given(self) -> str:
        """The folded first name, or the only one."""
        if self.family_first:
            return fold(self.words[-1] if len(self.words[-1]) > 1 else self.words[-2])
        return fold(self.words[0])

    @property
    def family(self) -> str:
        """The folded last name; empty where there is none."""
        if self.shared:
            return fold(self.shared)
        if not self.full:
            return ""
        return fold(self.words[0] if self.family_first else self.words[-1])


_CUE_TABLES: Final = (
    (Role.OTHER, 1.0, roles.pattern(roles.OTHER_NOUNS)),
    (Role.STAFF, 1.0, roles.pattern(roles.STAFF_NOUNS)),
    (Role.STUDENT, 1.0, roles.pattern(roles.STUDENT_NOUNS)),
    (Role.STUDENT, 0.5, roles.pattern(roles.STUDENT_DEEDS)),
    (Role.STAFF, 0.5, roles.pattern(roles.ADULT_DEEDS)),
)

_OFFICE: Final = roles.pattern(roles.OFFICES)
_STUDENT_GROUP: Final = roles.pattern(roles.STUDENT_GROUPS)


def _place_names(district: District) -> Iterator[str]:
    for school in district.schools:
        yield from (school.name, *school.short)
    yield from district.places


class _People:
    """Finds and judges the people of one post."""

    def __init__(self, post: Post, policy: Policy) -> None:
        self._text = post.text
        self._allowed = {squash(name) for name in policy.allow.names}
        self._staff = {_key_of(name) for name in policy.district.staff}
        self._places = {squash(name) for name in _place_names(policy.district)}
        self._cues = _read_cues(self._text)
        self._cue_starts = [cue.start for cue in self._cues]
        self._claimed: set[int] = set()
        self._headings: dict[str, Role | None] = {}
        self._sentences = split_sentences(self._text)
        self._sentence_starts = [each.start for each in self._sentences]

    def found(self, entities: Sequence[Entity]) -> tuple[Person, ...]:
        mentions = self._judged(entities)
        self._lean(mentions)
        return tuple(self._person(mention) for mention in mentions)

    def described(self, entities: Sequence[Entity]) -> list[tuple[Span, list[int]]]:
        mentions = self._judged(entities)
        features = role_model.describe(
            self._text, [_described(each) for each in mentions], self._sentences
        )
        return [(Span(m.start, m.end), row) for m, row in zip(mentions, features, strict=True)]

    def _judged(self, entities: Sequence[Entity]) -> list[_Mention]:
        """The mentions with all that the rules say of them."""
        mentions = self._mentions(entities)
        for index, mention in enumerate(mentions):
            self._judge(mention, mentions, index)
        for mention in mentions:
            self._around(mention)
        self._hand_on(mentions)
        self._follow(mentions)
        return mentions

    def _lean(self, mentions: list[_Mention]) -> None:
        """Ask the model of the words around names where the rules have little to say."""
        if all(each.verdict[1] >= _CLEAR for each in mentions):
            return
        features = role_model.describe(
            self._text, [_described(each) for each in mentions], self._sentences
        )
        for mention, chances in zip(mentions, role_model.chances(features), strict=True):
            role, weight, _ = mention.verdict
            if weight >= _CLEAR:
                continue
            second = _second_opinion(role if weight >= _ENOUGH else Role.UNKNOWN, chances)
            if second is not role:
                mention.score = {second: (_CLEAR, _BY_MODEL)}

    # Mentions: what the model saw, mended, and what strong cues propose.

    def _mentions(self, entities: Sequence[Entity]) -> list[_Mention]:
        mentions = [m for m in (self._from_entity(e) for e in entities) if m is not None]
        for span in self._proposed([e.span for e in entities], list(mentions)):
            mention = self._mention(span.start, span.end)
            if mention is not None and mention.full:
                mentions.append(mention)
        mentions.sort(key=lambda m: m.start)
        mentions = list(self._joined(mentions))
        self._share_surnames(mentions)
        return mentions

    def _from_entity(self, entity: Entity) -> _Mention | None:
        if entity.label != "PERSON":
            return None
        start, end = entity.span.start, entity.span.end
        while title := _TITLED.match(self._text, start, end) or _LEADING_ROLE.match(
            self._text, start, end
        ):
            start = title.end()
        mention = self._mention(start, end)
        if mention is None:
            # "Park" alone is no person; in "Grace Park spelled" it may be one.
            before = _NAME_BEFORE.search(self._text, max(start - 30, 0), start)
            if before is None or not is_given_name(before[1]):
                return None
            whole = Span(before.start(1), end)
            return self._mention(whole.start, end) if self._acts(whole) else None
        if mention.full or len(mention.words) > 1:
            return mention
        return self._completed(mention)

    def _completed(self, mention: _Mention) -> _Mention:
        """A single name with the first or last name that the model left beside it."""
        text = self._text
        before = _NAME_BEFORE.search(text, max(mention.start - 30, 0), mention.start)
        after = _NAME_AFTER.match(text, mention.end)
        if before and is_given_name(before[1]) and fold(before[1]) not in _NO_NAME:
            return self._mention(before.start(1), mention.end) or mention
        if after and is_given_name(mention.words[0]) and is_surname(after[1]):
            ordinary = is_common_word(after[1]) or fold(after[1]) in _NO_NAME | _PLACES
            return mention if ordinary else self._mention(mention.start, after.end()) or mention
        return mention

    def _mention(self, start: int, end: int) -> _Mention | None:
        text = self._text
        found = list(_WORD.finditer(text, start, end))
        if not found:
            return None
        end = found[-1].end()
        if text[end - 2 : end] in {"'s", "’s"}:
            end -= 2
        if text[end : end + 1] == "." and (found[-1].end() - found[-1].start() == 1):
            end += 1
        words = [text[m.start() : min(m.end(), end)] for m in found]
        names = [w for w in words if fold(w) not in _SUFFIXES and fold(w) not in _PARTICLES]
        if not names:
            return None
        full = len(names) > 1 and len(squash(names[0])) > 1 and len(squash(names[-1])) > 1
        last = fold(names[-1])
        if last in _PLACES and not (len(names) == 2 and is_given_name(names[0])):  # noqa: PLR2004
            return None
        if full and _is_nobody(names[0], names[-1]):
            return None
        family_first = "," in text[found[0].end() : found[1].start()] if len(found) > 1 else False
        if not full and len(names) > 2:  # noqa: PLR2004 - "J. Robert Diaz", "Talia Brennan M."
            full = sum(len(squash(name)) > 1 for name in names) > 1
        return _Mention(found[0].start(), end, tuple(names), full, family_first=family_first)

    def _joined(self, mentions: list[_Mention]) -> Iterator[_Mention]:
        """Make "Brennan, Talia" one mention where a line or cell begins with it."""
        skip = False
        for index, mention in enumerate(mentions):
            if skip:
                skip = False
                continue
            after = mentions[index + 1] if index + 1 < len(mentions) else None
            if after and not mention.full and len(after.words) < 3 and not after.family:  # noqa: PLR2004
                gap = self._text[mention.end : after.start]
                begins = not _ITEM.sub("", self._line_before(mention.start))
                if re.fullmatch(r",[ \t]+", gap) and begins and is_given_name(after.words[0]):
                    words = (*mention.words, *after.words)
                    yield _Mention(mention.start, after.end, words, full=True, family_first=True)
                    skip = True
                    continue
            yield mention

    def _share_surnames(self, mentions: list[_Mention]) -> None:
        """In "Leila and Samir Haddad" the first is named in full, too."""
        for index in range(len(mentions) - 2, -1, -1):
            mention, after = mentions[index], mentions[index + 1]
            gap = self._text[mention.end : after.start]
            if mention.full or len(mention.words) > 1 or len(after.words) < 2:  # noqa: PLR2004
                continue
            if not after.full or after.family_first or not _JOINED.fullmatch(gap):
                continue
            if self._has_title(mention.start) or not is_given_name(mention.words[0]):
                continue
            mention.full, mention.shared = True, after.words[-1]

    def _proposed(self, taken: list[Span], mentions: list[_Mention]) -> Iterator[Span]:
        """Capitalised words beside a strong cue that the model passed over."""
        starts = [each.start for each in taken]
        starts_of_people = {m.start for m in mentions}
        people = [m.end for m in mentions]
        starts_in_order = sorted(starts_of_people)
        for run in _runs(self._text):
            at = bisect_left(starts, run.end) - 1
            if at >= 0 and taken[at].overlaps(run):
                # In a list of people "Jo Park" is no park.
                if taken[at] == run and run.start not in starts_of_people:
                    first = run.of(self._text).split()[0]
                    if is_given_name(first) and (
                        self._follows_a_person(run, people) or self._acts(run)
                    ):
                        yield run
                continue
            if not _plausible(run.of(self._text)):
                continue
            if (
                self._is_proposed(run)
                or self._follows_a_person(run, people)
                or self._precedes_a_person(run, starts_in_order)
            ):
                yield run

    def _acts(self, run: Span) -> bool:
        """Whether a name that could be a place does what only people do: "Grace Park spelled"."""
        before = self._text[max(run.start - 12, 0) : run.start]
        return bool(_ACTS.match(self._text, run.end)) and not _AT_A_PLACE.search(before)

    def _precedes_a_person(self, run: Span, starts: list[int]) -> bool:
        """Whether the run is the item of a list before a name that starts at one of `starts`."""
        index = bisect_left(starts, run.end)
        if index == len(starts) or starts[index] - run.end > 40:  # noqa: PLR2004
            return False
        gap = self._text[run.end : starts[index]]
        return bool(re.fullmatch(r"[ ]\d{1,3},[ ](?:and[ ])?|[ ]?\([^()\n]{1,30}\),?[ ]", gap))

    def _follows_a_person(self, run: Span, people: list[int]) -> bool:
        """Whether the run is the next item of a list after a name that ends at one of `people`."""
        index = bisect_left(people, run.start) - 1
        if index < 0 or run.start - people[index] > 60:  # noqa: PLR2004
            return False
        gap = self._text[people[index] : run.start]
        return "\n" not in gap and bool(_LIST_GAP.fullmatch(gap))

    def _is_proposed(self, run: Span) -> bool:
        text = self._text
        if roles.is_namesake(text, run):
            return False
        before = self._cue_before(run.start)
        if before is not None and before.role is Role.STUDENT and before.weight >= 1:
            gap = text[before.end : run.start]
            if re.fullmatch(r"[ ,:]{1,2}", gap):
                return True
        if _RESULT_AFTER.match(text, run.end) and is_given_name(run.of(text).split()[0]):
            return True
        rest = text[run.end : run.end + _SHORT_REST].partition("\n")[0]
        alone = not _ITEM.sub("", self._line_before(run.start)) and len(rest) < _SHORT_REST
        return alone and self._heading_role(run.start) is Role.STUDENT

    # Evidence for one mention.

    def _judge(self, mention: _Mention, mentions: list[_Mention], index: int) -> None:
        text, span = self._text, Span(mention.start, mention.end)
        self._look_up(mention)
        before = text[max(mention.start - 80, 0) : mention.start]
        if roles.is_namesake(text, span):
            mention.note(Role.OTHER, _NAMESAKE, "the name of a place, event or award")
        if _ADDRESSED.search(before):
            mention.note(Role.OTHER, _TITLE, "whom the letter is to")
        elif _STAFF_TITLE.search(before):
            mention.note(Role.STAFF, _TITLE, "a title")
        elif _OTHER_TITLE.search(before):
            mention.note(Role.OTHER, _TITLE, "an office")
        elif roles.is_called_by_work(text, span):
            mention.note(Role.OTHER, _WORK, "an occupation")
        for pattern, role, weight, cue in _BEFORE:
            if pattern.search(before):
                mention.note(role, weight, cue)
        for pattern, role, weight, cue in _AFTER:
            if pattern.match(text, mention.end, mention.end + 80):
                mention.note(role, weight, cue)
        self._by_form(mention)
        self._beside(mention, mentions, index)
        self._in_list(mention)

    def _by_form(self, mention: _Mention) -> None:
        """What the form and the place of a name say: a roster's line, a signature, a firm."""
        if mention.family_first:
            mention.note(Role.STUDENT, _VAGUE, "a name as rosters write it")
        if self._signs(mention):
            mention.note(Role.STAFF, _HEADING, "the signature")
        if mention.full and re.match(
            rf"[ ]of[ ](?:the[ ])?{re.escape(mention.words[-1])}[ ][A-Z]",
            self._text[mention.end :][:60],
        ):
            mention.note(Role.OTHER, _WORK, "a firm of the same name")

    def _signs(self, mention: _Mention) -> bool:
        """Whether the name stands alone below the last sentence of a text."""
        rest = self._text[mention.end :]
        if len(rest) > _SHORT_REST + 20 or "\n" in rest.strip():
            return False
        return bool(_LAST_LINE.search(self._text, max(mention.start - 20, 0), mention.start))

    def _look_up(self, mention: _Mention) -> None:
        """What lists say: the district's own, and the well-known."""
        if squash(" ".join(mention.words)) in self._allowed:
            mention.note(Role.OTHER, 2 * _SURE, "a name that the district allows")
        if squash(" ".join(mention.words)) in self._places:
            mention.note(Role.OTHER, 2 * _SURE, "a school or place of the district")
        if _key(mention) in self._staff:
            mention.note(Role.STAFF, _SURE, "the district's staff list")
        if " ".join(fold(word) for word in mention.words) in roles.HISTORIC:
            mention.note(Role.OTHER, _TITLE, "a well-known person")

    def _beside(self, mention: _Mention, mentions: list[_Mention], index: int) -> None:
        """Words that stand directly before or after the name and describe it."""
        text = self._text
        cue = self._cue_before(mention.start)
        last = mentions[index - 1].end if index else 0
        if cue is not None and cue.start >= last:
            gap = text[cue.end : mention.start]
            if re.fullmatch(r"[ ,:–—-]{1,4}", gap):
                self._claimed.add(cue.start)
                mention.note(cue.role, _BESIDE * cue.weight, "the words before the name")
            elif re.fullmatch(r"[ ,:]{1,3}(?:[\w'’-]+[ ,:]{1,3}){1,3}", gap):
                mention.note(cue.role, _NEAR * cue.weight, "the words before the name")
        following = mentions[index + 1].start if index + 1 < len(mentions) else len(text)
        role = self._described_after(mention.end, following)
        if role is not None:
            mention.note(role, _BESIDE - 1, "the words after the name")
        again = _PRONOUN.match(text, mention.end, following)
        role = self._described_after(again.end(), following) if again else None
        if role is not None:
            mention.note(role, _NEAR + 1, "the sentence after the name")

    def _described_after(self, end: int, stop: int) -> Role | None:
        """The head of the phrase after ", " or "(" or " is a": "fifth grade teacher" is staff."""
        text = self._text
        opened = _DESCRIPTION.match(text, end, end + 40)
        line = re.match(r"[ ]*\n[ \t]*", text[end : end + 8])
        if line and not opened:
            opened_at, limit = end + line.end(), 30
            if len(text[opened_at : opened_at + 61].partition("\n")[0]) > 60:  # noqa: PLR2004
                return None
        elif opened:
            opened_at, limit = opened.end(), 45
        else:
            return None
        head: _Cue | None = None
        for cue in self._cues_from(opened_at):
            at = head.end if head else opened_at
            gap = text[at : cue.start] if cue.start >= at else " "
            if cue.start >= min(stop, opened_at + limit) or cue.weight < 1:
                break
            if head is None and not re.fullmatch(r"(?:[\w'’./-]+[ ]+){0,4}", gap):
                break
            if head is not None and not re.fullmatch(r"[ ]?(?:[\w'’/-]+[ ])?", gap):
                break
            head = cue
            self._claimed.add(cue.start)
        if head is None:
            return None
        if (
            line
            and not opened
            and (head.role is Role.STUDENT or text[head.end : head.end + 1] == ":")
        ):
            return None
        return head.role

    def _around(self, mention: _Mention) -> None:
        """All cues of the sentence, the nearer the heavier; then those of the one before."""
        at = max(bisect_left(self._sentence_starts, mention.start + 1) - 1, 0)
        if not self._sentences:
            return
        for back, share in ((0, 1.0), (1, 0.25)):
            if at < back:
                continue
            sentence = self._sentences[at - back]
            if back and "\n\n" in self._text[sentence.end : self._sentences[at].start]:
                continue
            sums: dict[Role, float] = {}
            low = max(sentence.start, mention.start - _REACH)
            high = min(sentence.end, mention.end + _REACH)
            for cue in self._cues_from(low):
                if cue.start >= high:
                    break
                distance = max(mention.start - cue.end, cue.start - mention.end, 0)
                share_here = cue.weight / (1 + distance / 15)
                if cue.start in self._claimed and cue.role is not Role.STUDENT:
                    continue  # somebody else's description
                sums[cue.role] = sums.get(cue.role, 0.0) + share_here
            for role, total in sums.items():
                mention.note(role, _VAGUE * share * total, _BY_SENTENCE)

    def _in_list(self, mention: _Mention) -> None:
        """A name that opens its line belongs to the heading above."""
        before = self._line_before(mention.start)
        if not re.fullmatch(r"(?:[^\n]{1,40}[:|–—-][ \t]*)?", _ITEM.sub("", before)):
            return
        role = self._heading_role(mention.start)
        if role is not None:
            mention.note(role, _HEADING, "the heading above the list")

    def _heading_role(self, at: int) -> Role | None:
        """The role that the nearest heading above `at` speaks of, if it does."""
        lines = self._text[max(at - 3000, 0) : at].split("\n")[:-1]
        for distance, line in enumerate(reversed(lines)):
            words = line.strip(" \t#*_|-•")
            if not words:
                continue
            short = len(words) < 70  # noqa: PLR2004
            if not (words.endswith(":") or short):
                return None
            if words not in self._headings:
                self._headings[words] = _role_of_heading(words)
            role = self._headings[words]
            if role is not None:
                return role
            if distance > 40 or words[-1:] in ".!?":  # noqa: PLR2004
                return None
        return None

    # Evidence that one mention gives another.

    def _hand_on(self, mentions: list[_Mention]) -> None:
        """Names of one list share a role, unless a name has evidence of its own."""
        for order in (range(1, len(mentions)), range(len(mentions) - 2, -1, -1)):
            step = -1 if order.step > 0 else 1
            for index in order:
                mention, other = mentions[index], mentions[index + step]
                left, right = sorted((mention, other), key=lambda m: m.start)
                gap = self._text[left.end : right.start]
                if len(gap) > 80 or not _LIST_GAP.fullmatch(gap):  # noqa: PLR2004
                    continue
                if step > 0 and "\n" in gap:
                    continue
                role, weight, _ = other.verdict
                if weight >= _NAMESAKE:
                    continue
                if weight < _HEADING:
                    stronger = weight >= _VAGUE and mention.verdict[1] < weight / 2
                    unknown = mention.verdict[0] is Role.UNKNOWN and role is not Role.UNKNOWN
                    if unknown or stronger:
                        mention.note(role, weight * _HANDED_ON, "the list it stands in")
                    continue
                if role is Role.STAFF and weight >= _TITLE:
                    weight = _NEAR
                own = mention.verdict[1]
                if own < _NEAR:
                    mention.note(role, max(weight * _HANDED_ON, own + 0.1), "the list it stands in")

    def _follow(self, mentions: list[_Mention]) -> None:
        """One person keeps one role; a surname or first name alone follows the full name."""
        by_name: dict[tuple[str, str], list[_Mention]] = {}
        for mention in mentions:
            if mention.full:
                by_name.setdefault((mention.given, mention.family), []).append(mention)
        for mention in mentions:
            if mention.full or len(mention.words) > 2:  # noqa: PLR2004
                continue
            last, first = fold(mention.words[-1]), fold(mention.words[0])
            fitting = [
                name for name in by_name if last == name[1] or (first == name[0] and len(first) > 1)
            ]
            if len(fitting) == 1:
                by_name[fitting[0]].append(mention)
        for group in by_name.values():
            named_at = min(m.start for m in group if m.full)
            for role in Role:
                best = max((_handed_on(m, role, named_at) for m in group), key=lambda s: s[0])
                for mention in group:
                    if best[0] >= _NEAR and best[0] != _NAMESAKE:
                        mention.note(role, best[0] * 0.95, best[1])

    # Small helpers.

    def _person(self, mention: _Mention) -> Person:
        role, weight, cue = mention.verdict
        if weight < _ENOUGH:
            role, cue = Role.UNKNOWN, ""
        return Person(Span(mention.start, mention.end), role, mention.full, cue, _short(mention))

    def _cues_from(self, at: int) -> Iterator[_Cue]:
        return (self._cues[i] for i in range(bisect_left(self._cue_starts, at), len(self._cues)))

    def _cue_before(self, at: int) -> _Cue | None:
        index = bisect_left(self._cue_starts, at) - 1
        while index >= 0 and self._cues[index].end > at:
            index -= 1
        return self._cues[index] if index >= 0 else None

    def _has_title(self, start: int) -> bool:
        before = self._text[max(start - 40, 0) : start]
        return bool(_STAFF_TITLE.search(before) or _OTHER_TITLE.search(before))

    def _line_before(self, at: int) -> str:
        return self._text[max(at - 400, 0) : at].rpartition("\n")[2]


_BEFORE: Final = (
    (_PARENT_OF, Role.OTHER, 25.0, "a parent"),
    (_PARENT_NOUN_OF, Role.STUDENT, 21.0, "a child of somebody"),
    (_YOUR_CHILD, Role.STUDENT, 21.0, "a child of somebody"),
    (_MADE_BY, Role.OTHER, 25.0, "an author"),
    (_QUOTED_BY, Role.OTHER, 5.0, "an author"),
    (_WORK_BY, Role.STUDENT, 7.0, "whose work it is"),
    (_SHOWN_BY, Role.STUDENT, 8.0, "whose work it is"),
    (_LED_BY, Role.STAFF, 10.0, "the one who leads"),
    (_CLASS_OF, Role.STAFF, 21.0, "whose class it is"),
    (_CONTACT, Role.STAFF, 16.0, "whom to ask"),
    (_REMEMBERED, Role.OTHER, 18.0, "somebody remembered or written about"),
    (_SIGN_OFF, Role.STAFF, 16.0, "the signature"),
    (_RANKED, Role.STUDENT, 8.0, "a place in a ranking"),
    (_ASKED, Role.STAFF, 5.0, "whom to ask"),
    (_THANKED, Role.OTHER, 1.5, "whom the post thanks"),
    (_TITLE_BY, Role.OTHER, 4.0, "an author"),
)
_CANDIDATE_AFTER: Final = re.compile(
    r"(?i),? for (?:the )?(?:(?:state|u\.?s\.?|city|county|school) )?"
    r"(?:senate|senator|house|congress|governor|mayor|council|commission(?:er)?|board|sheriff"
    r"|attorney general|representative)\b"
)
_AFTER: Final = (
    (_CHILD_AFTER, Role.STUDENT, 26.0, "a child of somebody"),
    (_ADULT_DEED, Role.STAFF, 16.0, "what only staff do"),
    (_TEACHES_HERE, Role.STAFF, 18.0, "whose class it is"),
    (_AGE_AFTER, Role.STUDENT, 18.0, "the age"),
    (_GROWN_AFTER, Role.OTHER, 15.0, "an age or a firm"),
    (_OF_A_CLASS, Role.STUDENT, 17.0, "whose class they are in"),
    (_HIS_PARENT, Role.STUDENT, 14.0, "a child of somebody"),
    (_HIS_TEACHER, Role.STUDENT, 12.0, "somebody whose teacher is named"),
    (_CANDIDATE_AFTER, Role.OTHER, 15.0, "an office they run for"),
    (_MAILBOX_AFTER, Role.STAFF, 12.0, "a way to reach them"),
    (_RESULT_AFTER, Role.STUDENT, 8.0, "a result or a note in brackets"),
    (_GOES_ON, Role.STUDENT, 12.0, "where a graduate goes"),
    (_SERVED, Role.STAFF, 16.0, "years of service"),
    (_OLD_CLASS, Role.OTHER, 19.0, "a class that has left"),
    (_PLACED_AFTER, Role.STUDENT, 9.0, "a result"),
    (_SCORE_AFTER, Role.STUDENT, 6.0, "a result"),
)


def _handed_on(mention: _Mention, role: Role, named_at: int) -> tuple[float, str]:
    """What a mention says of the other mentions of one name.

    A title and a surname before the full name has come may mean a parent or a relative:
    "Dear Ms. Abernathy: Caleb Abernathy ..." leaves it open.
    """
    weight, cue = mention.score.get(role, (0.0, ""))
    if not mention.full and mention.start < named_at and weight >= _TITLE:
        return _NEAR, _BY_SENTENCE
    return weight, cue


def _second_opinion(role: Role, chances: dict[str, float]) -> Role:
    """What the rules' weak verdict and the model come to together; a child is given up last."""
    student = chances[Role.STUDENT]
    adult = max((Role.STAFF, Role.OTHER), key=lambda each: chances[each])
    if role is Role.STUDENT:
        return Role.STUDENT if student >= _HARDLY else Role.UNKNOWN
    if role is Role.UNKNOWN:
        likely = Role.STUDENT if student >= _LIKELY else Role.UNKNOWN
        return adult if student < _UNLIKELY else likely
    if student >= _ALMOST_SURELY:
        return Role.STUDENT
    return Role.UNKNOWN if student >= _EVENLY else role


def _described(mention: _Mention) -> role_model.Described:
    """A mention as the role model sees it."""
    role, weight, cue = mention.verdict
    facts = [f"cue {role} {cue}", f"verdict {role} {int(weight) // 4}"]
    facts += [f"score {each} {int(mention.score[each][0] * 2) // 5}" for each in mention.score]
    shape = "caps" if mention.words[0].isupper() else "small" if mention.words[0].islower() else ""
    facts.append(f"name {mention.full} {mention.family_first} {shape}")
    return role_model.Described(Span(mention.start, mention.end), tuple(facts))


def _read_cues(text: str) -> list[_Cue]:
    """Every cue of the text, in order; of overlapping ones the longest."""
    offices = _student_offices(text)
    found = [
        _Cue(match.start(), match.end(), role, weight)
        for role, weight, pattern in _CUE_TABLES
        for match in pattern.finditer(text)
        if match.start() not in offices
    ]
    found += offices.values()
    found.sort(key=lambda cue: (cue.start, -cue.end))
    cues: list[_Cue] = []
    for cue in found:
        if not cues or cue.start >= cues[-1].end:
            cues.append(cue)
    return cues


def _student_offices(text: str) -> dict[int, _Cue]:
    """Club offices ("secretary") on lines that speak of a student council or club, by start."""
    found = {}
    for group in _STUDENT_GROUP.finditer(text):
        low, high = max(group.start() - 200, 0), min(group.end() + 400, len(text))
        start = text.rfind("\n", low, group.start()) + 1
        end = text.find("\n", group.end(), high)
        for office in _OFFICE.finditer(text, max(start, low), high if end < 0 else end):
            found[office.start()] = _Cue(office.start(), office.end(), Role.STUDENT, 1.0)
    return found


def _runs(text: str) -> Iterator[Span]:
    """Two to four capitalised words in a row on one line, without leading roles and titles."""
    run: list[re.Match[str]] = []

    def whole() -> Iterator[Span]:
        kept = list(run)
        while kept and fold(kept[0].group()) in _NO_NAME:
            kept.pop(0)
        while kept and fold(kept[-1].group()) in _PARTICLES:
            kept.pop()
        if 2 <= len(kept) <= 4 and not any(fold(m.group()) in _NO_NAME for m in kept):  # noqa: PLR2004
            yield Span(kept[0].start(), kept[-1].end())

    for match in _WORD.finditer(text):
        word = match.group()
        fits = word[0].isupper() or (bool(run) and fold(word) in _PARTICLES)
        if run:
            gap, before = text[run[-1].end() : match.start()], run[-1].group()
            # A full stop ends the run, unless after an initial or "Jr".
            if not fits or not (gap == " " or (gap == ". " and len(before) < 3)):  # noqa: PLR2004
                yield from whole()
                run = []
        if fits:
            run.append(match)
    yield from whole()


def _is_nobody(first: str, last: str) -> bool:
    """Whether the first or the last word cannot be a name: "St. Bernard", "Grace Lutheran"."""
    if fold(first) in _NO_FIRST or fold(last) in _DENOMINATIONS:
        return True
    return _no_name(first, is_given_name) or _no_name(last, is_surname)


def _no_name(word: str, is_known: Callable[[str], bool]) -> bool:
    """An ordinary word that is nobody's name: "Trunk", "Fundraiser"."""
    return is_common_word(word) and not is_known(word)


def _plausible(words: str) -> bool:
    """Whether capitalised words read as a first and a last name."""
    first, *_, last = words.split()
    if is_given_name(first) and not (is_common_word(first) and is_common_word(last)):
        return True
    return not is_common_word(first) and not is_common_word(last) and is_surname(last)


def _role_of_heading(line: str) -> Role | None:
    """The role that a short line speaks of; none where it names somebody itself."""
    cues = [cue for cue in _read_cues(line) if cue.weight >= 1]
    return cues[-1].role if cues and not _looks_like_item(line) else None


def _looks_like_item(line: str) -> bool:
    """A line of a list that holds a name itself, as "Talia Brennan, senior" does."""
    return any(_plausible(run.of(line)) for run in _runs(line)) and not line.endswith(":")


def _short(mention: _Mention) -> str:
    """The form that the policy prefers: first name, and the initial of the last."""
    words = [w.capitalize() if w.isupper() and len(w) > 1 else w for w in mention.words]
    if mention.family_first:
        first, last = words[1] if len(words) > 1 else words[0], words[0]
    else:
        first, last = words[0], mention.shared or words[-1]
    return f"{first} {last[0].upper()}." if mention.full else first


def _key(mention: _Mention) -> str:
    return f"{mention.given} {mention.family}"


def _key_of(name: str) -> str:
    words = [w for w in (squash(x) for x in _TITLED.sub("", name).split()) if w not in _SUFFIXES]
    return f"{words[0]} {words[-1]}" if len(words) > 1 else "".join(words)
