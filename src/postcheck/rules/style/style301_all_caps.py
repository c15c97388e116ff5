"""Words in capitals read as shouting.

"Avoid ... writing in all caps", say the guidelines. Capitals are slower to read, and screen
readers may spell them out. A run of shouted words is one finding, also where it is a heading; a
single ordinary word in capitals ("ALL students", "REGISTER today") is one too, also with spaced
or ornamental letters.

Acronyms are not shouting (those of the packs, the district's and `allow.words`, and any that is
not built like a word), nor two of them side by side, classifications (7A, 5K, PreK-8), Roman
numerals, codes, hashtags, links, or a chant named in the options (`chants = ["GO BIG BLUE"]`).

Write in sentence case, and stress by saying the important thing first.
"""

from __future__ import annotations

import re
from collections import Counter

from postcheck.authoring import (
    ACRONYM,
    DISTRICT_KINDS,
    Cite,
    Gap,
    Hit,
    Iterator,
    Kind,
    Pass,
    Reading,
    Rule,
    Severity,
    Span,
    dataclass,
    in_its_sense,
    is_emphatic,
    is_ordinary,
    overlaps_any,
    plain_letters,
    proper_words,
    reads_as_word,
    sentence_at,
    sentence_case,
    technical_spans,
)

_CHUNK = re.compile(r"(?:[A-Z] ){3,}[A-Z](?!\w)|\w+(?:['’&/-]\w+)*")
_SPACED = re.compile(r"(?:[A-Z] ){3,}[A-Z]$")
_BETWEEN = re.compile(r"[ \t\u00a0]*[,;:&+–—\"“”'’()*_~-]{0,3}[ \t\u00a0]*")
_ROMAN = re.compile(r"(?:X{0,3})(?:IX|IV|V?I{0,3})$")
_PIECE = re.compile(r"['’]s$|[-/&]", re.IGNORECASE)
_SHORTEST = 4
_OFTEN = 3  # a word that stands in capitals so often, and never in a run, is a name
_NEUTRAL, _WEAK, _FITTING, _SHOUTED = range(4)
_NEVER = frozenset({"am", "pm", "ok"})


@dataclass(frozen=True, slots=True)
class Options:
    """`single_words`: whether one shouted word is a finding; `chants`: runs that may stand."""

    single_words: bool = True
    chants: tuple[str, ...] = ()


def check(reading: Reading, options: Options) -> Iterator[Hit]:
    """Each run of capitals that holds a shouted word, from its first such word to its last."""
    text = reading.text
    acronyms = _acronyms(reading)
    technical = technical_spans(text)
    capital = proper_words(text, reading.district)
    chants = {" ".join(chant.split()).casefold() for chant in options.chants}
    runs = tuple(_runs(text, technical))
    alone = Counter(run[0].group() for run in runs if len(run) == 1)
    for run in runs:
        if len(run) == 1 and (alone[run[0].group()] >= _OFTEN or _in_brackets(text, run[0])):
            continue
        weights = [_weight(reading, chunk, acronyms) for chunk in run]
        shouted = [i for i, weight in enumerate(weights) if weight == _SHOUTED]
        if not shouted or (len(shouted) == 1 and not options.single_words):
            continue
        loud = [i for i, weight in enumerate(weights) if weight > _NEUTRAL]
        first, last = (loud[0], loud[-1]) if len(loud) > 1 else (shouted[0], shouted[-1])
        span = Span(run[first].start(), run[last].end())
        if " ".join(span.of(text).split()).casefold() in chants:
            continue
        starts = span.start == sentence_at(reading.sentences, span.start).start
        yield Hit(
            span,
            confidence=0.9,
            fix=(_calm(span.of(text), starts=starts, capital=capital, keep=acronyms),),
            detail={"words": last - first + 1},
        )


def _acronyms(reading: Reading) -> frozenset[str]:
    terms = (s for t in reading.terms if t.kind == ACRONYM for s in (t.term, *t.forms))
    words = (word.upper() for word in reading.policy.allow.words)
    return frozenset({*terms, *words, *reading.district.acronyms})


def _runs(text: str, technical: tuple[Span, ...]) -> Iterator[list[re.Match[str]]]:
    """Words in capitals, as long as only blanks and light punctuation part them."""
    run: list[re.Match[str]] = []
    for chunk in _CHUNK.finditer(text):
        if run and not _BETWEEN.fullmatch(text, run[-1].end(), chunk.start()):
            yield run
            run = []
        if _is_capitals(chunk.group()) and not _hidden(chunk, technical):
            run.append(chunk)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _in_brackets(text: str, chunk: re.Match[str]) -> bool:
    """Whether a word stands in brackets alone, as an acronym does behind its long form."""
    return (
        text[chunk.start() - 1 : chunk.start()] == "("
        and text[chunk.end() : chunk.end() + 1] == ")"
    )


def _is_capitals(word: str) -> bool:
    letters = [c for c in word if c.isalpha()]
    return bool(letters) and all(c.isupper() for c in letters)


def _hidden(chunk: re.Match[str], technical: tuple[Span, ...]) -> bool:
    """Whether a chunk is a code, a link or a hashtag; a bare number with letters stays in a run."""
    span = Span(*chunk.span())
    return "_" in chunk.group() or (
        overlaps_any(span, technical) and not any(c.isdigit() for c in chunk.group())
    )


def _weight(reading: Reading, chunk: re.Match[str], acronyms: frozenset[str]) -> int:
    """How loud a word is: nothing, only among others, or by itself."""
    word = chunk.group()
    if _SPACED.match(word):
        joined = word.replace(" ", "")
        return _SHOUTED if is_ordinary(joined) else _NEUTRAL
    letters = [c for c in word if c.isalpha()]
    low = plain_letters(word)
    if any(c.isdigit() for c in word) or len(letters) == 1 or low in _NEVER:
        return _NEUTRAL
    ordinary = all(is_ordinary(piece) for piece in _PIECE.split(word) if len(piece) > 1)
    if word in acronyms or word.removesuffix("'S").removesuffix("’S") in acronyms:
        return _WEAK if ordinary and not _is_term(reading, chunk) else _NEUTRAL
    if _ROMAN.match(word):
        return _NEUTRAL
    if ordinary:
        loud = len(letters) >= _SHORTEST or is_emphatic(word)
        return _SHOUTED if loud else _WEAK
    return _FITTING if reads_as_word(word) else _NEUTRAL


def _is_term(reading: Reading, chunk: re.Match[str]) -> bool:
    """Whether a word that is an acronym too stands here as the acronym."""
    word = chunk.group()
    sentence = sentence_at(reading.sentences, chunk.start()).of(reading.text)
    found = [t for t in reading.terms if t.kind == ACRONYM and word in (t.term, *t.forms)]
    if any(t.near for t in found):
        return any(in_its_sense(t, sentence) for t in found)
    around = reading.text[max(chunk.start() - 12, 0) : chunk.end() + 12].split()
    return sum(_is_capitals(w) and len(w) > 1 for w in around[1:-1] or around) < 3  # noqa: PLR2004


def _calm(words: str, *, starts: bool, capital: frozenset[str], keep: frozenset[str]) -> str:
    if _SPACED.match(words):
        words = words.replace(" ", "")
    plain = "".join(
        plain_letters(c).upper() if c.isalpha() and not c.isascii() else c for c in words
    )
    kept = {w for w in keep if not is_ordinary(w)}
    kept |= {w for w in re.findall(r"\w+", plain) if _ROMAN.match(w) and w != "I"}
    return sentence_case(plain, starts=starts, capital=capital, keep=kept)


RULE = Rule(
    code="STYLE301",
    check_id="all-caps",
    title="Words in capitals",
    severity=Severity.WARNING,
    message="Words in capitals read as shouting.",
    advice="Write in sentence case, and put first what matters most.",
    cites=(Cite("wps-2020", "Be accurate, and remember that manners matter"),),
    check=check,
    options=Options,
    kinds=DISTRICT_KINDS | {Kind.TITLE, Kind.PROFILE},
    flags=(
        "[[DO NOT FORGET YOUR PERMISSION SLIP]] before the zoo trip.",
        "[[REGISTER NOW]] for summer camp.",
        "We need [[ALL HANDS ON DECK]] for the fair!",
        "Please help us reach [[ALL]] students.",
        "The PTA [[MEETING IS TONIGHT]] at 6.",
        "Admission is [[FREE]] with a canned good.",
        "[[R E M I N D E R]]: picture day is Monday.",
        "[[ＷＥＬＣＯＭＥ]] back, families!",
        "[[PLEASE]] wear sneakers; gym starts [[TODAY]].",
        "[[WINTER CONCERT, DECEMBER 4TH AT WEST HIGH]]",
    ),
    passes=(
        Pass("The PTA and ASB meet on Monday.", why="two initialisms"),
        Pass("PTA ASB joint meeting on Monday.", why="two initialisms side by side"),
        Pass("We compete in 7A, run a 5K and serve PreK-8.", why="classifications"),
        Pass("World War II and Super Bowl LIX are on the quiz.", why="Roman numerals"),
        Pass("Read chapter IV and bring form W-9 and code XK7-22B.", why="numerals and codes"),
        Pass("NASA, NOAA and KSHSAA visited.", why="acronyms, one of them in no table"),
        Pass("Take the ACT and the SAT in Room 4B.", why="acronyms that are words too"),
        Pass("Practice is 3 PM to 5 PM on US 54.", why="the hours and a road"),
        Pass("Use #GOHAWKS or go to WWW.EXAMPLE.ORG/JOIN.", why="a hashtag and a link"),
        Pass("I got an A in band.", why="single letters"),
        Pass("The NWHS band plays in Derby, KS.", why="a school's initials and a state"),
        Pass("The MTSS and PBIS teams met.", why="jargon is another check's matter"),
    ),
    gaps=(Gap("[[POLKA]] night is Friday.", why="a short word that the table of words lacks"),),
)
