"""Misspelled words; names are none.

A spelling slip is the first thing that a reader of a school's post sees. LanguageTool's speller
finds it, and nearly all that it finds in school posts are names. So a word counts as misspelled
only where a common word is a letter or two away, and never where it is a name (the name model,
the word lists of given names and surnames, the district's configuration), an entry of the packs
or of `allow.words`, a hashtag, a handle, a link, a file name or a code, a word that the draft
uses again and again, a compound of two ordinary words, or part of a passage in another
language.

With a capital inside a sentence a word is taken for a name unless one slip alone parts it from
a common word ("Leardership").
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from postcheck.authoring import (
    SPELLING,
    Cite,
    Gap,
    Hit,
    Iterator,
    NoOptions,
    Pass,
    Reading,
    Rule,
    Severity,
    Span,
    Tool,
    check_of,
    is_given_name,
    is_listed,
    is_prose,
    is_surname,
    overlaps_any,
    sentence_at,
    technical_spans,
)

_SUGGESTIONS = 3
_DELIBERATE = 3  # a word that often is the writer's own
_LONG, _LONGEST_SHORT = 7, 3
_UNKNOWN = 3
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july "
    "september october november december".split()
)
_RUN_TOGETHER = frozenset(
    "alot aswell infact atleast eachother ofcourse incase highschool noone inspite".split()
)
_SCHOOL_WORDS = frozenset(
    "chromebook chromebooks ipad ipads iphone prek kinder kindergartener "
    "kindergarteners extemp interp fartlek "
    "livestream livestreamed livestreaming signup signups walkathon readathon jogathon bookfair "
    "spiritwear makerspace esports pickleball edtech powerschool parentvue schoology classdojo "
    "seesaw gofan livebinder webpage webinar webinars nametag nametags fieldtrip fieldtrips tryout "
    "tryouts dropoff drop-off pickup wifi app apps emoji emojis hashtag hashtags selfie selfies "
    "playlist fundraise dodgeball cornhole slushie slushies bbq tiktok youtube instagram facebook "
    "google kahoot quizlet duolingo hooray yay woohoo congrats y'all".split()
)
_PREFIX = re.compile(
    r"^(?:un|re|non|pre|de|over|micro|multi|super|anti|co|mini|mid|sub)-?(?=\w{4})"
)
_ENDING = frozenset("full able ment ness less ence ance tion ally ting ring ning".split())
_SECOND_PART = 4


def check(reading: Reading, _options: NoOptions) -> Iterator[Hit]:
    """The speller's finds that are slips in ordinary words."""
    text = reading.text
    technical = technical_spans(text)
    prose = cache(lambda sentence: is_prose(sentence.of(text)))
    names = tuple(entity.span for entity in reading.entities)
    known = _known(reading)
    foreign = _foreign(reading)
    uses = Counter(re.findall(r"\w+(?:['’]\w+)*", text.lower()))
    for match in reading.grammar:
        if check_of(match.rule_id, match.category) != SPELLING:
            continue
        word = match.span.of(text)
        sentence = sentence_at(reading.sentences, match.span.start)
        if (
            overlaps_any(match.span, technical)
            or word.lower() in known
            or uses[word.lower()] >= _DELIBERATE
            or not prose(sentence)
            or sentence in foreign
        ):
            continue
        better = _corrections(word, match.replacements)
        if better and not _name(word, better[0], seen_as_name=overlaps_any(match.span, names)):
            yield Hit(
                match.span,
                confidence=0.8,
                fix=better[:_SUGGESTIONS],
                detail={"rule": match.rule_id},
            )


def _known(reading: Reading) -> frozenset[str]:
    """Words, in small letters, that the configuration and the packs vouch for."""
    district = reading.district
    phrases = [
        *reading.policy.allow.words,
        *reading.policy.allow.names,
        district.name,
        *district.acronyms,
        *district.places,
        *district.staff,
        *(name for school in district.schools for name in (school.name, *school.short)),
        *(spelling for term in reading.terms for spelling in (term.term, *term.forms)),
    ]
    words = {word for phrase in phrases for word in re.findall(r"\w+(?:['’]\w+)*", phrase.lower())}
    return _SCHOOL_WORDS | words


def _foreign(reading: Reading) -> frozenset[Span]:
    """Sentences in which the speller knows hardly a word: they are in another language."""
    unknown = Counter(
        sentence_at(reading.sentences, match.span.start)
        for match in reading.grammar
        if check_of(match.rule_id, match.category) == SPELLING
        and match.span.of(reading.text)[:1].islower()
    )
    return frozenset(
        sentence
        for sentence, words in unknown.items()
        if words >= _UNKNOWN and words * 4 >= len(sentence.of(reading.text).split())
    )


def _corrections(word: str, replacements: tuple[str, ...]) -> tuple[str, ...]:
    """The suggestions that are common words a slip away; none where `word` is built of words."""
    low = word.lower()
    if low in _RUN_TOGETHER:
        return tuple(r for r in replacements if " " in r)[:1]
    if "-" in word or any(c.isdigit() for c in word) or word.isupper() or not word[1:].islower():
        return _apostrophe(word, replacements)
    if low in _CALENDAR:
        return (word.capitalize(),) if word.islower() else ()
    bare = _PREFIX.sub("", low)
    if (bare != low and is_listed(bare)) or _compound(low):
        return ()
    allowed = 2 if len(low) >= _LONG else 1
    return tuple(
        r
        for r in replacements
        if r.lower() != low
        and r.isalpha()
        and (is_listed(r) or r.lower() in _CALENDAR)
        and len(low) > _LONGEST_SHORT
        and _distance(low, r.lower()) <= allowed
    )


def _apostrophe(word: str, replacements: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(r for r in replacements if "'" in r and r.replace("'", "") == word)


def _compound(low: str) -> bool:
    return any(
        is_listed(low[:at]) and is_listed(low[at:]) and low[at:] not in _ENDING
        for at in range(3, len(low) - _SECOND_PART + 1)
    )


def _name(word: str, better: str, *, seen_as_name: bool) -> bool:
    """Whether a capitalised word is a name rather than a slip."""
    if word.islower():
        return False
    if is_given_name(word) or is_surname(word):
        return True
    near = _distance(word.lower(), better.lower()) == 1 or sorted(word.lower()) == sorted(
        better.lower()
    )
    return len(word) < _LONG or not near or (seen_as_name and word[-1] == "s")


def _distance(a: str, b: str) -> int:
    """Insertions, deletions, changes and swaps of neighbours that lead from `a` to `b`."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, left in enumerate(a, 1):
        previous, row, older = row, [i], before
        for j, right in enumerate(b, 1):
            cost = min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (left != right))
            if i > 1 and j > 1 and left == b[j - 2] and a[i - 2] == right:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        before = previous
    return row[-1]


RULE = Rule(
    code="LANG201",
    check_id="spelling",
    title="Spelling",
    severity=Severity.WARNING,
    message="This word looks misspelled.",
    advice="Take the suggestion, or add the word to allow.words if it is right.",
    cites=(Cite("wps-2020", "Be accurate, and remember that manners matter"),),
    uses=frozenset({Tool.GRAMMAR, Tool.NLP}),
    check=check,
    flags=(
        "Please bring your [[calender]] to the meeting.",
        "We [[recieved]] many coats for the drive.",
        "Practice will be [[cancelld]] if it rains.",
        "The [[studnets]] painted the hallway.",
        "Thank you [[alot]] for your help with the fair.",
        "The concert is next [[wendesday]] at seven.",
        "Join our [[Leardership]] team for the fall.",
    ),
    passes=(
        Pass("Xiomara and Okwui sang the anthem.", why="names"),
        Pass("Coach Wyzgowski thanks the boosters.", why="a surname after a title"),
        Pass("Bring your chromebook to the makerspace.", why="the words of schools"),
        Pass("Follow @gohawksgo and use #MillbrookMavs today.", why="a handle and a hashtag"),
        Pass("Open the file fieldday_v2.docx on your ipad.", why="a file name"),
        Pass("Los padres de familia están invitados a la reunión.", why="Spanish"),
        Pass("Meet us at the Hutchinson Cosmosphere.", why="a place"),
        Pass("The MTSS team meets with the PTSA board.", why="acronyms are another check's matter"),
        Pass("Pick up your nametag at the bookfair table.", why="compounds of ordinary words"),
    ),
    gaps=(
        Gap("We will [[meat]] the new coach.", why="a real word in the wrong place"),
        Gap("Ask [[Jonh]] for the key.", why="with a capital and so short it may be a name"),
    ),
)
