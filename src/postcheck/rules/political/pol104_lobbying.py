"""A school does not tell people what to ask of their legislators.

"Call your legislator and tell her to vote no" is a political comment with an ask, whoever is
right. Found are calls to contact, urge or pack the rooms of those who make law, together with
what to demand of them; calls to support or stop a numbered bill, vouchers and the like; and
judgments on pending bills.

Kansas law and policy as news are not meant: what the Legislature passed, what a bill would
change, when a hearing is held, a senator's visit, students who write letters in a civics unit.

Write what the bill says, where it stands, and where people find their legislators, without the
ask.
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
from postcheck.rules.political.vocabulary import CITES, TITLED, is_lesson

_LAWMAKER = (
    r"(?:(?i:(?:(?:the|your|our|my|local|state|u\.?s\.?|kansas|elected|area|these|those|all"
    r"|his|her|their)\s+){0,3}"
    r"(?:legislators?|lawmakers?|representatives?|reps?\b|state\s+representatives?"
    r"|(?:state\s+)?senators?|congress(?:man|woman|men|people|members?)?(?!ional)"
    r"|governor|delegation|elected\s+(?:officials|leaders)|city\s+council(?:\s+members?)?"
    r"|council\s+members?|county\s+commission(?:ers?)?|commissioners|mayor|legislature"
    r"|statehouse|state\s+board(?:\s+of\s+education)?|topeka|politicians))"
    rf"|(?i:(?:our|your)\s+)?{TITLED})"
)
_NO_LAWMAKER = re.compile(
    r"(?i)\b(?:class|classroom|grade|student|council|sales|customer|service|company|yearbook"
    r"|union|parent|pta|room|insurance|college|military|vendor|school|team"
    r"|jostens)\s+rep(?:resentative)?s?\b"
)
_ASK = (
    r"(?i:vot(?:e|es|ing)\s+(?:yes|no|for|against|to|down|on\s+our)|veto\w*|oppos\w+"
    r"|support\w*|reject\w*|pass(?:es|ing)?\b|fund(?:s|ing)?\b|fully\s+fund|stop\w*|block\w*"
    r"|kill\w*"
    r"|protect\w*|restor\w+|repeal\w*|overturn\w*|override|save\b|say\s+(?:no|yes)|keep\w*"
    r"|invest\w*|expand\w*|cut\w*|leave\s+our|hands\s+off|do\s+(?:the\s+right\s+thing"
    r"|their\s+job|better)|defend\w*|demand\w*|respect\w*|sign\s+(?:the|this|house|senate|hb"
    r"|sb)|against\b|raise\b|lower\b|put\s+(?:kids|students|children)|enough)"
)
_BILL = (
    r"(?:(?:(?i:house|senate|assembly)\s+(?i:bill|resolution)|\b[HS]B|\bH\.B\."
    r"|\bS\.B\.)\s*(?i:no\.?\s*)?\d+|(?i:(?:the|this|that|any|these"
    r"|school)\s+(?:\w+\s+)?(?:vouchers?|(?:private\s+school\s+)?tax\s+credits?"
    r"|voucher\s+(?:bill|scheme|plan|scam|program)|bills?(?!\s+(?:of|due|will\s+be\s+(?:mailed"
    r"|sent)))|legislation|tax\s+cuts?|budget\s+cuts))|(?i:vouchers))"
)


def _to_lawmakers(match: re.Match[str], sentence: str, _around: str) -> bool:
    return not (is_lesson(sentence, match.end()) or _NO_LAWMAKER.search(sentence))


def _of_bill(match: re.Match[str], sentence: str, _around: str) -> bool:
    before = sentence[: match.start()]
    return not (
        is_lesson(sentence, match.end())
        or re.search(
            r"(?i)\b(?:to|would|will|lawmakers|legislature|house|senate|committee|governor|if|whether|they)\s+$",
            before,
        )
    )


CUES = (
    Phrasing(
        "contact a lawmaker",
        re.compile(
            r"\b(?i:call|e-?mail|write(?:\s+(?:to|a\s+letter\s+to))?|contact|tell|urge|ask"
            r"|text|message|phone|tweet|lobby|beg|pressure|press|implore|push|remind|thank"
            r"|let)\s+"
            rf"{_LAWMAKER}\b[^.!?]{{0,90}}?\b{_ASK}"
            rf"|\b(?i:demand|insist|urge)\s+(?i:that\s+)?{_LAWMAKER}\b[^.!?]{{0,90}}?\b{_ASK}"
            rf"|\b{_LAWMAKER}\s+(?i:(?:must|should|need\s+to|needs\s+to|have\s+to|has\s+to"
            rf"|ought\s+to|had\s+better|better)\s+(?:\w+\s+)?){_ASK}"
            rf"|\b{_LAWMAKER}\s+(?i:(?:\w+\s+)?(?:don['’]t\s+care|do\s+not\s+care|hate|failed"
            rf"|betrayed|refuse\w*|sold\s+out|are\s+(?:failing|gutting|stealing|robbing"
            rf"|attacking|destroying)))"
            rf"|\b{_LAWMAKER}\b[^.!?]{{0,30}}?\b(?i:needs?\s+to\s+hear|must\s+hear"
            rf"|should\s+hear|have\s+to\s+hear)"
            rf"|\b(?i:send)\s+{_LAWMAKER}\s+(?i:an?\s+(?:e-?mail|letter|note|postcard|message"
            rf"|text))\b[^.!?]{{0,60}}?\b{_ASK}"
            r"|\b(?i:(?:fight(?:ing)?\s+back|rally(?:ing)?|stand\s+up|protest(?:ing)?"
            r"|speak\s+(?:out|up)|march(?:ing)?|push\s+back)\s+(?:against|for|on)\s+(?:topeka"
            r"|the\s+(?:state|governor|legislature|statehouse)|vouchers?|budget\s+cuts"
            r"|full\s+funding|public\s+education))(?:['’]s)?\b"
            rf"|\b(?i:(?:sign|add\s+your\s+name\s+to|join)\s+(?:\w+\s+){{0,3}}(?:letter"
            rf"|petition)\s+(?:to|asking|urging|telling)\s+){_LAWMAKER}"
            rf"|\b(?i:let)\s+{_LAWMAKER}\s+(?i:know|hear)\b[^.!?]{{0,60}}"
            rf"|\b(?i:tell|show|send)\s+{_LAWMAKER}\s+(?i:(?:a\s+message|that|you|we|how|why"
            rf"|no\b|enough|what))"
            rf"|\b{_ASK}\b[^.!?]{{0,50}}?[:,—–-]\s*(?i:call|e-?mail|write|contact"
            rf"|tell)\s+{_LAWMAKER}"
        ),
        _to_lawmakers,
    ),
    Phrasing(
        "stand on a bill",
        re.compile(
            r"(?:^|\b(?i:please|let['’]?s|must|should|help(?:\s+us)?|we|i|educators|teachers"
            r"|families|to|and|join\s+(?:us|me)\s+in|proudly|strongly)\s+)"
            r"(?P<side>(?i:support(?:ing)?|oppos(?:e|ing)|stop(?:ping)?|kill|block|defeat|pass"
            r"|reject|fight(?:ing)?|say\s+no\s+to|vote\s+(?:no|yes)\s+on|veto|repeal)\s+"
            rf"{_BILL})"
            rf"|\b(?i:(?:yes|no)\s+(?:on|to)\s+){_BILL}|#(?i:(?:stop|no|kill|veto|oppose"
            rf"|support|yeson|noon)(?:the)?(?:vouchers?|hb|sb)\w*)"
        ),
        _of_bill,
    ),
    Phrasing(
        "judgment on a bill",
        re.compile(
            rf"{_BILL}\s+(?i:(?:\w+\s+)?(?:is|are|would\s+be|will\s+be)\s+(?:\w+\s+)?(?:bad"
            rf"|wrong|terrible|harmful|dangerous|a\s+(?:disaster|scam|mistake|threat|disgrace)"
            rf"|an?\s+(?:attack|insult)|unfair|shameful|good\s+for\s+(?:our|kids)|great\s+for)"
            r"|(?:would|will|could|just)?\s*(?:\w+\s+)?(?:hurts?|takes?\s+money|steals?|robs?"
            r"|drains?|defunds?|harms?|guts?|hurt|harm|destroy|ruin|gut|devastate|cripple|rob"
            r"|drain|defund|steal|betray)\s+(?:\w+\s+){0,2}(?:schools?|kids|children|students"
            r"|classrooms?|teachers|education))"
            r"|\b(?i:voucher\s+(?:scam|scheme|giveaway))\b"
        ),
        _of_bill,
    ),
    Phrasing(
        "pack the room",
        re.compile(
            r"\b(?i:(?:flood|jam|fill|overwhelm|light\s+up|blow\s+up|melt)\s+(?:the|their|his"
            r"|her|your|our)\s+(?:\w+\s+)?(?:\w+['’]s?\s+)?(?:inbox(?:es)?|phone\s*lines?"
            r"|phones?|mailbox(?:es)?|switchboards?|voicemail))\b"
            r"|\b(?i:(?:testify|submit\s+(?:written\s+)?testimony|speak\s+(?:out"
            r"|up))\s+(?:against|for|in\s+(?:favor|support|opposition))\b[^.!?]{0,30}?(?:bill"
            r"|vouchers?|law|[hs]b\s*\d+|cuts))"
            r"|\b(?i:hands\s+off\s+our\s+(?:public\s+)?(?:schools?|classrooms?)"
            r"|(?:fully\s+)?fund\s+our\s+(?:public\s+)?schools(?=\s*(?:now|!)))"
            r"|\b(?i:(?:pack|fill|flood|storm|rally\s+at|march\s+on"
            r"|protest\s+at)\s+(?:the\s+)?(?:\w+\s+)?(?:state\s?house|capitol|committee\s+room"
            r"|hearing\s+room|hearing|legislature|phone\s+lines|inboxes"
            r"|governor['’]s\s+office))\b"
        ),
        _to_lawmakers,
    ),
)


def check(reading: Reading, _options: NoOptions) -> Iterator[Hit]:
    """The first cue of each sentence."""
    for cue, span in find_phrasings(reading.text, reading.sentences, CUES):
        yield Hit(span, confidence=0.9, detail={"cue": cue.name})


RULE = Rule(
    code="POL104",
    check_id="political",
    title="Lobbying",
    severity=Severity.ERROR,
    message="This asks readers to press lawmakers or judges a pending bill. A school must not.",
    advice=(
        "Say what the bill would change, where it stands, and where people find their "
        "legislators; leave out what to ask of them."
    ),
    cites=CITES,
    check=check,
    kinds=DISTRICT_KINDS,
    flags=(
        "[[Call your legislator and tell her to vote no]] on House Bill 2218.",
        "Please [[ask Senator Pruitt to support]] full funding.",
        "[[Tell the governor to veto]] the voucher plan.",
        "[[Urge our lawmakers to fully fund]] special education.",
        "[[Oppose SB 114]] before Thursday.",
        "[[This bill would hurt our schools]].",
        "[[Pack the Statehouse]] with us on Tuesday!",
    ),
    passes=(
        Pass(
            "The Legislature passed House Bill 2218; it takes effect in July.", why="news of a law"
        ),
        Pass(
            "Senate Bill 114 would raise the age for kindergarten.", why="what a bill would change"
        ),
        Pass("Find your legislators at the state's website.", why="information without an ask"),
        Pass("Representative Oakes visited our robotics lab.", why="an official's visit"),
        Pass(
            "Fifth graders learned how to write a senator to support a bill.", why="a civics lesson"
        ),
        Pass(
            "Ask your student council representative to support pajama day.",
            why="a student's office",
        ),
        Pass("Call the office to support your child's sign-up.", why="the school's office"),
        Pass(
            "Your yearbook sales representative will call about the bill.", why="a company's agent"
        ),
        Pass("The hearing on the bill is Tuesday at 1 p.m.", why="a date"),
        Pass("Pay the lunch bill online.", why="another bill"),
    ),
    gaps=(
        Gap(
            "[[Those folks up north should hear from us before the roll call]].",
            why="neither the lawmakers nor the ask is named",
        ),
    ),
)
