"""A school tells what a measure would do, not how to vote on it.

A district may say that there is a bond question, on what day, how much money it is, what it
would pay for and what it would mean for taxes. It may not say "vote yes", "support the bond",
"don't let it fail", "our staff supports Question 1", "yes for our future", nor warn people off
a measure.

Found are calls to vote one way, calls to support, pass or defeat a measure, the school's or its
staff's own stand, slogans and hashtags of a campaign, also in Spanish. Not meant are facts,
dates, results, "if the question does not pass", the board's own votes, and yes-and-no questions
inside the school.

Write what the question asks, the amount, the tax effect, the date and where to read the full
text.
"""

from __future__ import annotations

import re

from postcheck.authoring import (
    DISTRICT_KINDS,
    Gap,
    Hit,
    Iterator,
    NoOptions,
    Pass,
    Phrasing,
    Reading,
    Rule,
    Severity,
    find_phrasings,
)
from postcheck.rules.political.vocabulary import (
    CITES,
    MEASURE,
    is_lesson,
    is_school_vote,
    speaks_of_election,
    speaks_of_measure,
)

_THE = r"(?:(?i:the|our|this|that|these|a|any|upcoming|november|april|proposed|new|school)\s+){0,3}"
_CALL = (
    r"(?:^|[.!?,;:–—-]\s*|\b(?i:please|let['’]?s|let\s+us|help(?:\s+us)?(?:\s+(?:to|me))?|must"
    r"|should|can|will\s+you|to|and|so|or|we|i|all"
    r"|they|proud(?:ly)?|join\s+(?:me|us)\s+in|thank\s+you\s+for|thanks\s+for|consider"
    r"|remember\s+to|if\s+you|cannot|gladly|strongly|fully)\s+)"
)
_SIDE = (
    r"(?i:support(?:ing)?|approv(?:e|ing)|pass(?:ing)?|back(?:ing)?|defeat(?:ing)?"
    r"|reject(?:ing)?|oppos(?:e|ing)|stop(?:ping)?|block(?:ing)?|kill"
    r"|get\s+behind|fight(?:\s+for)?|save|champion|say\s+(?:yes|no)\s+to|turn\s+down"
    r"|stand\s+(?:behind|with|for|against))"
)
_VOICE = (
    r"\b(?i:(?:(?:our|the|this|my)\s+)?(?:entire\s+|whole\s+)?(?:staff|teachers?|faculty"
    r"|principals?|schools?|district|board(?:\s+of\s+education)?"
    r"|pta|pto|union|team|coach\w*|superintendent|administration|families|we|i"
    r"|community)(?:\s+(?:all|unanimously|proudly|strongly|fully|wholeheartedly|also|firmly"
    r"|and\s+\w+))?\s+"
    r"(?:supports?|opposes?|endorses?|is\s+endorsing|are\s+endorsing|backs?|recommends?"
    r"|favors?|is\s+(?:for|against|behind)|are\s+(?:for|against|behind)|stands?\s+(?:behind"
    r"|with|for|against)))\s+"
)
# The word before tells of a condition, a date or a duty: "whether to approve", "asked to approve".
_NEUTRAL_BEFORE = re.compile(
    r"(?i)\b(?:if|whether|when|unless|should\s+(?:the\s+)?voters|asks?\s+voters|asked"
    r"|asking\s+voters|decide|vote\s+(?:on|whether)|voters|who|"
    r"majority|required|needed|election|question|resolution|would|will|does|did|could|may|used"
    r"|plan(?:s|ned)?)\b[^.!?]{0,40}$"
)


_TEST = re.compile(r"(?i)\b(?:test|quiz|exam|worksheet|homework|recipe|chapter|magazine|packet)\b")


def _open(match: re.Match[str], sentence: str, _around: str) -> bool:
    return not (is_lesson(sentence, match.end()) or _TEST.search(sentence))


def _in_election(match: re.Match[str], sentence: str, around: str) -> bool:
    """A call to vote one way, unless the vote is one inside the school."""
    if is_lesson(sentence, match.end()):
        return False
    before = sentence[: match.start()].rstrip()
    if re.search(
        r"(?i)\b(?:members?|senators?|board|council|delegates|those|committee)(?:\s+\w+)?$", before
    ):
        return False
    public = speaks_of_measure(around) or speaks_of_election(around)
    return public or not is_school_vote(around)


def _call(match: re.Match[str], sentence: str, _around: str) -> bool:
    if is_lesson(sentence, match.end()) or _TEST.search(sentence):
        return False
    return not _NEUTRAL_BEFORE.search(sentence[: match.start("side")])


CUES = (
    Phrasing(
        "vote yes or no",
        re.compile(
            r"\b(?i:(?:by\s+)?vot(?:e|es|ing)\s+[\"“‘']?(?:yes|no|in\s+favor|against"
            r"|down)\b(?!\s*(?:or|/)\s*(?:yes|no|against)|-\w)[\"”’']?"
            r"(?:\s+(?:on|for|of|to)\s+)?)"
            rf"(?:{_THE}{MEASURE})?"
        ),
        _in_election,
    ),
    Phrasing(
        "vote for or against a measure",
        re.compile(
            rf"\b(?i:vot(?:e|es|ing)\s+(?:for|against|in\s+favor\s+of|to\s+(?:pass|approve"
            rf"|support|reject|defeat|renew))\s+){_THE}{MEASURE}"
            r"|\b(?i:(?:mark|check|circle|choose|fill\s+in|select)\s+(?:your\s+(?:ballots?"
            r"|card)\s+)?[\"“‘']?(?:yes|no)\b[\"”’']?)(?!\s+or\b)"
            r"|\b(?i:(?:a|your|every|our)\s+[\"“‘']?(?:yes|no)[\"”’']?\s+vote\s+(?:is|helps?"
            r"|protects?|supports?|keeps?|gives?|shows?|saves?|will\s+(?:help|give|save|keep)"
            r"|would\s+be\s+a|sends?|counts))"
            rf"|\b(?i:(?:be|i['’]?m|we['’]?re|i\s+am|we\s+are"
            rf"|count\s+me\s+as)\s+an?\s+(?:proud\s+)?[\"“]?(?:yes|no)\b[\"”]?)(?=\s+(?i:on"
            rf"|for|vote))"
            r"|\b(?i:(?:every|each)\s+(?:yes|no)\s+(?:vote\s+)?(?:counts|matters|helps))\b"
            r"|\b(?i:(?:yes|no)\s+to\s+(?:\w+\s+){0,2}tax(?:es)?)\b"
            rf"|\b(?i:(?:yes|no)\s+to\s+)(?!reading\b)(?=[^.!?]{{0,60}}\b(?i:election\s+day"
            rf"|polls|ballots?|november|vot\w+))\w+(?:\s+\w+)?"
        ),
        _in_election,
    ),
    Phrasing(
        "measure deserves support",
        re.compile(
            rf"\b{_THE}{MEASURE}\s+(?i:(?:is|would\s+be)\s+(?:\w+\s+)?(?:an?\s+(?:attack"
            rf"|assault|insult|threat|disaster|mistake|scam)|bad|good|great|terrible|wrong"
            rf"|right|vital|essential|crucial)(?:\s+(?:on|to|for)\s+(?:\w+\s+){1, 3})?|(?:must"
            rf"|should|has\s+to|needs\s+to)\s+be\s+(?:stopped|defeated|passed|approved"
            rf"|rejected|blocked)|means?\s+(?:safer|better|stronger|brighter|more|new"
            rf"|smaller)\s+\w+|(?:deserves?|needs?|merits?|has|have|earned|is\s+worth"
            rf"|is\s+worthy\s+of)\s+(?:(?:your|our|my|the\s+public['’]s|everyone['’]s"
            rf"|all\s+our|full)\s+){{0,2}}(?:support|votes?|yes|backing|approval|help))"
            rf"|\b(?i:(?:believes?\s+in|needs?|wants?|loves?|all\s+in\s+(?:for|on)"
            rf"|(?:show(?:ing)?|give|giving|voice|express(?:ing)?)\s+(?:our\s+|your\s+"
            rf"|their\s+|some\s+)?(?:support|love|opposition)\s+(?:for|to)"
            rf"|rally(?:ing)?\s+(?:for|against|behind)|(?:is|are|am)\s+(?:in\s+favor\s+of"
            rf"|opposed\s+to|against|all\s+for))\s+(?:to\s+(?:pass|approve|win"
            rf"|defeat)\s+)?)(?!(?i:an?\s+(?:question|issue)))(?:(?i:the|our|this"
            rf"|that)\s+){{1}}(?:(?i:school|new|november|april|mill)\s+)?{MEASURE}"
            rf"|\b(?i:(?:hope|hoping|pray|praying|excited\s+to\s+see|fingers\s+crossed|want"
            rf"|love\s+to\s+see|make\s+sure"
            rf"|rooting\s+for)\s+(?:that\s+)?){_THE}{MEASURE}\s+(?i:(?:to\s+)?(?:pass|passes"
            rf"|fail|fails|win|wins|succeed|succeeds|is\s+approved|is\s+defeated|goes\s+down))"
            rf"|\b(?i:(?:thank(?:s|\s+you)?\s+for|keep)\s+(?:supporting|backing|voting\s+for"
            rf"|opposing)\s+){_THE}{MEASURE}|\b(?i:(?:show|turn|come|line)\s+(?:up"
            rf"|out)\s+(?:for|against)\s+){_THE}{MEASURE}"
        ),
        _open,
    ),
    Phrasing(
        "yes or no on a measure",
        re.compile(rf"\b(?i:(?:yes|no)\s+(?:on|to)\s+){_THE}{MEASURE}"),
        lambda match, sentence, around: (
            _open(match, sentence, around)
            and not re.search(r"(?i)\b(?:or|and)\s+$", sentence[: match.start()])
        ),
    ),
    Phrasing(
        "call to support or defeat",
        re.compile(rf"{_CALL}(?P<side>{_SIDE}\s+{_THE}{MEASURE})"),
        _call,
    ),
    Phrasing(
        "own stand",
        re.compile(rf"{_VOICE}(?P<what>{_THE}{MEASURE})"),
        lambda match, sentence, _around: (
            not is_lesson(sentence, match.end())
            and not re.search(r"(?i)\b(?:if|whether|would|asked)\b", sentence[: match.start()])
        ),
    ),
    Phrasing(
        "do not let it fail",
        re.compile(
            r"\b(?i:(?:don['’]?t|do\s+not|can['’]?t|cannot|won['’]t)\s+(?:let|allow"
            r"|afford\s+(?:to\s+let|for))\s+"
            rf"){_THE}(?:{MEASURE}|(?i:it|this))\s+(?i:(?:to\s+)?(?:fail|die|lose|pass))\b"
            rf"|\b(?i:(?:help|make\s+sure|ensure|see\s+that|get|push|carry"
            rf"|drag)\s+(?:us\s+)?(?:that\s+)?){_THE}{MEASURE}\s+(?i:(?:gets?\s+"
            rf"|is\s+)?(?:passes|pass|passed|fails|wins|across|over\s+the|through|succeeds?))\b"
            rf"|\b(?i:no\s+reason\s+(?:not\s+)?to\s+(?:vote|oppose|support|reject))"
        ),
        _open,
    ),
    Phrasing(
        "campaign slogan",
        re.compile(
            r"\b(?i:(?:vote\s+)?yes\s+for\s+(?:our\s+|the\s+|better\s+)?(?:kids|children"
            r"|schools?|students|future|teachers|education|\w+\s+schools)\b)"
            r"|\b(?i:vote[- ](?:yes|no)\b)"
            r"|\b(?i:(?:kids|children|students|they)\s+(?:can['’]t"
            r"|cannot)\s+vote,?\s+(?:but\s+)?(?:so\s+)?(?:you|we|grown-?ups|adults)\s+\w+)"
            r"|\b(?i:you\s+know\s+(?:how|which\s+way|what)\s+to\s+(?:vote"
            r"|do\s+(?:on\s+(?:election|tues|nov)|at\s+the\s+polls)))"
            r"|\b(?i:(?:get\s+out\s+(?:there\s+)?and\s+|please\s+|let['’]s\s+)vote\s+(?:for"
            r"|against)\s+it)\b"
            r"|\b(?i:vote\s+(?:like|as\s+if)\s+(?:our|your|their|the)\s+\w+)"
        ),
        lambda match, sentence, around: (
            not is_lesson(sentence, match.end())
            and not re.search(r"(?i)yes\s+or\s+no", sentence)
            and (
                speaks_of_measure(around)
                or speaks_of_election(around)
                or not is_school_vote(around)
            )
        ),
    ),
    Phrasing(
        "campaign for one side",
        re.compile(
            r"\b(?i:(?:the\s+)?[\"“]?(?:vote\s+)?(?:yes|no)[\"”]?\s+(?:committee|campaign|side"
            r"|team|signs?|posters?|buttons?|stickers?|rally|shirts?))\b"
            r"|\b(?i:(?:work(?:ed|ing)|fought|fight(?:ing)?|push(?:ed|ing)?|campaign(?:ed"
            r"|ing)?|volunteer(?:ed|ing)?)\s+(?:\w+\s+)?for\s+(?:the|a)\s+[\"“]?(?:yes"
            r"|no)[\"”]?\s+votes?)\b"
            r"|\b(?i:(?:demand|need|want|secure|urg(?:e|ing)|ask(?:ing)?\s+for"
            r"|count(?:ing)?\s+on)\s+(?:a|your|every)\s+[\"“]?(?:yes|no)[\"”]?\s+votes?)\b"
        ),
        _open,
    ),
    Phrasing(
        "campaign hashtag",
        re.compile(
            r"#(?i:vote(?:yes|no|red|blue|them|him|her|for\d)|(?:levy|bond)(?:4|for)\w|(?:yes"
            r"|no)\d|(?:yes|no)(?:on|for|to)\w|sayyes(?:to|for)(?:the)?(?:bond|levy|schools"
            r"|kids)|(?:re)?elect(?!ion|ric|ive)\w|flip(?:the)?(?:board|house|senate|state"
            r"|council|it)"
            r"|takeback\w|support(?:the)?(?:bond|levy|measure)|passthe(?:bond|levy)|(?:stop"
            r"|kill)the(?:bond|levy|steal)|maga\b|bluewave|redwave|voteout|recall\w)\w*"
            r"|#\w+(?:For|4)(?:Governor|Senate|Mayor|Congress|SchoolBoard|Board|House|Council"
            r"|President|Kansas|Sheriff)\d*\b"
        ),
        lambda _match, sentence, _around: not is_school_vote(sentence),
    ),
    Phrasing(
        "Spanish call",
        re.compile(
            r"\b(?i:vot(?:e|en|a|emos|ar)\s+(?:por\s+el\s+)?[\"“«]?(?:sí|si"
            r"|no)\b(?!\s+o\s+(?:no|sí))(?:[\"”»])?(?:\s+(?:en|por|a)\s+(?:la|el|los|las)\s+\w+)?"
            r"|vot(?:e|en|emos)\s+(?:a\s+favor|en\s+contra)(?:\s+de(?:l|\s+la)?\s+\w+)?"
            r"|(?:su|tu|nuestro|cada)\s+voto\s+(?:a\s+favor|en\s+contra|por\s+el\s+(?:sí|no))"
            r"|(?:dig(?:a|an|amos)|di|decir)\s+(?:que\s+)?(?:sí|si|no)\s+(?:al?|a\s+la"
            r"|a\s+los)\s+\w+|(?:sí|no)\s+al\s+(?:bono|impuesto)"
            r"|(?:apoy(?:e|en|emos|a)|aprueb(?:e|en|a)|aprobemos|rechac(?:e|en|emos)"
            r"|respald(?:e|en|emos))\s+(?:el|la|este|esta|nuestro|nuestra)\s+(?:bono|propuesta"
            r"|medida|pregunta|enmienda|impuesto|levy)(?:\s+escolar)?)\b"
        ),
        None,
    ),
)


def check(reading: Reading, _options: NoOptions) -> Iterator[Hit]:
    """The first cue of each sentence; a call's span begins at its verb."""
    for cue, span in find_phrasings(reading.text, reading.sentences, CUES):
        words = span.of(reading.text)
        called = _CALL_ITSELF.search(words) if cue.name == "call to support or defeat" else None
        lead = called.start() if called else 0
        tail = len(words.rstrip())
        yield Hit(
            type(span)(span.start + lead, span.start + tail),
            confidence=0.9,
            detail={"cue": cue.name},
        )


_CALL_ITSELF = re.compile(rf"{_SIDE}\s")


RULE = Rule(
    code="POL102",
    check_id="political",
    title="Advocacy on a ballot measure",
    severity=Severity.ERROR,
    message="This takes a side on a ballot measure. A school's account may only inform.",
    advice=(
        "Say what the question asks, the amount, what it would pay for, the effect on taxes, the "
        "date, and where to read the full text; leave the choice to the reader."
    ),
    cites=CITES,
    check=check,
    kinds=DISTRICT_KINDS,
    flags=(
        "Please [[vote yes on the bond]] so that every room gets air conditioning.",
        "[[Vote NO on Amendment 2]].",
        "[[Support the levy]] and give our teachers the tools they need.",
        "We ask every family to [[approve Proposition C]].",
        "Our staff stands united: [[pass the school bond]]!",
        "[[Our teachers support Question 3]].",
        "[[Don't let the bond fail]] a second time.",
        "Stronger roofs, stronger schools: [[yes for our kids]].",
        "Honk if you are [[voting yes]]!",
        "See you at the polls! [[#VoteYesForMillbrook]]",
        "[[Apoye el bono escolar]] este martes.",
        "The band will play for [[the Vote Yes rally]].",
    ),
    passes=(
        Pass("The bond election is Tuesday, April 7.", why="a date"),
        Pass("The bond would pay for roofs and heating, at $18 million.", why="facts"),
        Pass("If Question 1 does not pass, the roofs wait.", why="a plain consequence"),
        Pass("If voters approve the bond, work begins in June.", why="a condition"),
        Pass("Voters approved the bond, 3,110 to 2,480.", why="a result"),
        Pass("Voters will decide whether to approve the levy.", why="open"),
        Pass("The board voted 6-1 to place a bond question on the ballot.", why="the board's act"),
        Pass("Vote yes or no on the new lunch menu in the commons.", why="a vote of the school"),
        Pass("Board members voting no asked for a new plan.", why="how members voted"),
        Pass("Debaters argued whether to pass a constitutional amendment.", why="a debate"),
        Pass("Buy a savings bond with your essay prize.", why="another bond"),
        Pass("Say yes to reading this summer!", why="another yes"),
        Pass("Return the yes/no form for the field trip.", why="a form"),
        Pass("Las boletas de calificaciones llegan el martes.", why="report cards, in Spanish"),
    ),
    gaps=(
        Gap(
            "[[Our buildings are counting on you this Tuesday]].",
            why="the call is only between the lines",
        ),
    ),
)
