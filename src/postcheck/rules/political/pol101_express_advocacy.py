"""A school does not say whom to elect.

The guidelines are plain: those who manage the district's accounts "must not participate in
political activities, campaigns or offer political comments". In Kansas it is also law: K.S.A.
25-4169a forbids the use of public funds, vehicles, machinery, equipment, supplies and paid time
to expressly advocate the nomination, election or defeat of a clearly identified candidate. A
post written at work, on the school's account, is all of that. (These are facts for orientation;
the district asks its counsel.)

Found are calls to vote for, re-elect, keep, return or oust somebody; endorsements; slates and
"our picks"; slogans that everybody reads as a side ("flip the board", "four more years");
appeals for or against a party; a candidate's own "I'd appreciate your vote".

Not meant are votes inside the school (student council, homecoming, teacher of the year,
contests), the results of an election, new members of the board sworn in, candidates' forums
open to all, lessons on parties and elections, and the reminder that there is an election.

What a district may write instead: when and where people vote, how they register, where each
candidate's own answers can be read, in the same words for all.
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
    CAUSE,
    CITES,
    LEADERS,
    NAME,
    OFFICE,
    TITLED,
    is_lesson,
    is_school_vote,
    names_person,
    speaks_of_election,
)

_OWN = (
    r"(?:(?i:our\s+own|our\s+friend|my\s+friend|my|our|former|retired|local\s+\w+"
    r"|teacher|coach)\s+)?"
)
_FOR_OFFICE = rf"(?:\s*,?\s+(?i:for|to|as|in)\s+(?:(?i:our|your|the)\s+)?{OFFICE})?"
_PARTY = (
    r"(?i:republicans?|democrats?|the\s+gop|liberals|conservatives|progressives|leftists|maga"
    r"|the\s+radical\s+(?:left|right))"
)


def _public(match: re.Match[str], sentence: str, around: str) -> bool:
    """A named person in a public election, not in a vote of the school's own."""
    if is_school_vote(sentence) or is_lesson(sentence, match.end()):
        return False
    return speaks_of_election(around) or names_person(match["name"])


def _not_ours(match: re.Match[str], sentence: str, _around: str) -> bool:
    return not (is_school_vote(sentence) or is_lesson(sentence, match.end()))


def _named(match: re.Match[str], sentence: str, _around: str) -> bool:
    return _not_ours(match, sentence, "") and names_person(match["name"])


def _chosen(match: re.Match[str], sentence: str, around: str) -> bool:
    """A person, named where an election is spoken of in so many words."""
    if not (_not_ours(match, sentence, around) and names_person(match["name"])):
        return False
    if re.match(r"(?i)fill\s+in|pull", match.group()):
        return True
    officeholder = re.match(r"(?i)stand|rally|re-?elect|oust|unseat|dump", match.group())
    held = officeholder and re.match(TITLED, match["name"])
    return bool(_AT_THE_POLLS.search(around) or held)


def _praised(match: re.Match[str], sentence: str, around: str) -> bool:
    """Praise counts beside a public election; it is no news of a result or an award."""
    at_polls = _AT_THE_POLLS.search(around) or re.search(OFFICE, match.group())
    return _not_ours(match, sentence, around) and bool(at_polls)


def _spanish(match: re.Match[str], sentence: str, _around: str) -> bool:
    school = re.search(
        r"(?i)consejo\s+estudiantil|mascota|reina|rey|favorit|concurso|maestr", sentence
    )
    return not school and names_person(match["name"])


_AT_THE_POLLS = re.compile(
    r"(?i)\b(?:election(?!\s+(?:results|day\s+is\s+a))|re-?elect\w*|primary|ballots?|polls"
    r"|(?:this|in|on)\s+(?:november|nov\.?|august|aug\.?)(?:\s+\d+)?|vote|votes|voting"
    r"|candidates?|runoff|for\s+(?:governor|mayor|senate|congress|sheriff)|state\s+senate"
    r"|race\s+for|opponents?|campaign)\b"
)

CUES = (
    Phrasing(
        "vote for a candidate",
        re.compile(
            r"\b(?i:(?:please\s+)?(?:vot(?:e|ing)\s+(?:to\s+elect\s+|for\s+)?"
            r"|cast(?:ing)?\s+(?:your|a)\s+(?:ballot|vote)s?"
            rf"\s+for\s+|write(?:\s+|-)in\s+|elect\s+"
            rf"|re-?elect(?:ing)?\s+)){_OWN}(?P<name>{NAME}){_FOR_OFFICE}"
        ),
        _public,
    ),
    Phrasing(
        "a name for an office",
        re.compile(rf"\b(?P<name>{NAME})\s+(?:(?i:for|4)\s+)(?:(?i:our|your)\s+)?{OFFICE}"),
        _named,
    ),
    Phrasing(
        "re-elect",
        re.compile(
            r"\b(?i:re-?elect\s+(?:our|your|the|these|this|all|him|her|them)\b(?:\s+\w+){0,3}"
            r"|(?:deserves?|has\s+earned|have\s+earned|earned|give\s+\w+)\s+(?:another"
            r"|a\s+(?:second|third|fourth))\s+term"
            r"|(?:support|back|vote|push)\s+\w{0,10}\s*(?:for|his|her)\s+re-?election)"
        ),
        _not_ours,
    ),
    Phrasing(
        "endorsement",
        re.compile(
            r"\b(?i:endors(?:e|es|ed|ing|ements?\s+of)\s+)(?:(?i:our\s+own|the|a|these|this"
            r"|all)\s+)?"
            rf"(?:(?P<name>{NAME}){_FOR_OFFICE}|(?i:\w+\s+)?(?i:candidates?|slate|ticket"
            rf"|challengers?|incumbents?))"
            r"|\b(?i:(?:support|supports|supporting|backs?|backing|stands?\s+with"
            r"|standing\s+with|rally\s+behind)\s+)"
            rf"{_OWN}(?P<other>{NAME})\s*,?\s+(?i:for)\s+{OFFICE}"
        ),
        _not_ours,
    ),
    Phrasing(
        "needed in office",
        re.compile(
            r"\b(?i:(?:need|want|keep|put|send|get|return|bring"
            r"|have)\s+)(?P<name>" + NAME + r")\s+"
            r"(?i:back\s+)?(?i:(?:in|on|to|into|at)\s+(?:topeka|washington|congress|office"
            r"|the\s+(?:state\s?house"
            r"|capitol|school\s+board|board|city\s+council|council|senate|house)|city\s+hall"
            r"|our\s+(?:school\s+)?board)\b)"
        ),
        _named,
    ),
    Phrasing(
        "send home",
        re.compile(rf"\b(?i:send)\s+(?P<name>{TITLED})\s+(?i:home|packing)\b"),
        _not_ours,
    ),
    Phrasing(
        "vote out",
        re.compile(
            r"\b(?i:vot(?:e|ing)\s+(?:(?:them|him|her|these|this|those|the|our|every"
            r"|all)\b(?:\s+[\w'’-]+){0,5}?\s+)?out\b(?!\s+(?:of|loud))"
            r"|(?:throw|kick|get|toss)\s+out\s+(?:the|these|those|every"
            r"|this)\s+(?:whole\s+)?(?:bums|people|politicians|board|members?|incumbents?"
            r"|legislators?)"
            r"|(?:oust|unseat|dump|replace)\s+(?:these|those|our|this"
            r"|the)\s+(?:\w+\s+)?(?:board|politicians|legislators|senators?|incumbents?"
            r"|council\w*|mayor|governor)"
            r"|(?:throw|kick|get|toss)\s+(?:the\s+bums|these\s+(?:people|politicians|members)"
            r"|(?:this|the)\s+(?:whole\s+)?board)\s+out)"
        ),
        _not_ours,
    ),
    Phrasing(
        "anyone but",
        re.compile(rf"\b(?i:anyone|anybody)\s+(?i:but)\s+(?P<name>{NAME})"),
        _public,
    ),
    Phrasing(
        "your vote",
        re.compile(
            r"\b(?i:(?:deserves?|earn(?:s|ed)?|merits?|needs?|ask(?:s|ing)?\s+(?:you\s+)?for"
            r"|appreciate|count(?:s|ing)?\s+on"
            r"|grateful\s+for|honou?red\s+(?:to\s+have|by)|would\s+(?:love|like|value)"
            r"|hopes?\s+for|has|have|gets?)\s+(?:your|our|my)\s+votes?\b)"
        ),
        lambda match, sentence, around: (
            _not_ours(match, sentence, around)
            and bool(
                re.search(
                    r"(?i)\b(?:candidate|board|running|election|seat|office|november|he|she|who|i|i['’]d|they|these)\b",
                    around,
                )
            )
        ),
    ),
    Phrasing(
        "campaign slogan",
        re.compile(
            r"\b(?i:flip\s+(?:the|our)\s+(?:school\s+)?(?:board|senate|house|council|state"
            r"|district|seat)"
            r"|tak(?:e|ing)\s+back\s+our\s+(?:schools?|classrooms?|school\s+board|board|state"
            r"|city|country|statehouse)"
            r"|four\s+more\s+years|(?:keep|put)\s+our\s+(?:school\s+)?board\s+in\s+good\s+hands"
            r"|(?:two|three|four|five|[2-5])\s+seats,\s+(?:two|three|four|five|[2-5])\s+votes"
            r"|(?:clean\s+house|new\s+blood)\s+(?:on|at|in)\s+(?:the"
            r"|our)\s+(?:school\s+)?(?:board|council|statehouse)"
            r"|drain\s+the\s+swamp|make\s+america\s+great\s+again|lock\s+(?:him|her)\s+up)\b"
        ),
        _not_ours,
    ),
    Phrasing(
        "our next officeholder",
        re.compile(
            r"\b(?i:(?:our|your|the)\s+next)\s+(?i:mayor|governor|(?:state\s+"
            r"|u\.?s\.?\s+)?senator|(?:state\s+)?representative"
            r"|congress(?:man|woman)|(?:school\s+)?board\s+member|sheriff|council(?:man|woman"
            r"|member)|president\s+of\s+the\s+united\s+states)\b"
        ),
        lambda match, sentence, around: (
            _not_ours(match, sentence, around)
            and not re.search(
                r"(?i)\b(?:who\s+will\s+be|elect\w*\s+(?:on|is)|choose|forum|meet\s+all|debate|perhaps|may\s+be|could\s+be|might\s+be|future)\b",
                sentence,
            )
        ),
    ),
    Phrasing(
        "slate",
        re.compile(
            r"\b(?i:(?:picks|choices|recommendations|slate|ticket|endorsements)\s+(?:for"
            r"|in)\s+)(?:(?i:the|this)\s+)?"
            rf"(?:{OFFICE}|(?i:(?:primary|election|november)\b))"
            r"|\b(?i:(?:best|right|only|clear|better|strongest|perfect)\s+(?:choice|candidate"
            r"|person|pick)\s+for\s+)(?:(?i:our)\s+)?"
            rf"{OFFICE}"
            r"|\b(?i:(?:our|the\s+union['’]s|the\s+teachers['’])\s+(?:recommended|preferred"
            r"|favorite|favourite)\s+candidates?)"
        ),
        _not_ours,
    ),
    Phrasing(
        "own candidacy",
        re.compile(
            rf"\b(?i:I\s+am|I['’]m)\s+(?i:(?:running|a\s+candidate"
            rf"|seeking\s+(?:re-?)?election)\s+(?:for|to)\s+)(?:(?i:the|your)\s+)?{OFFICE}"
            r"|\b(?i:my\s+(?:candidacy|re-?election)\b)"
        ),
        _not_ours,
    ),
    Phrasing(
        "party",
        re.compile(
            r"\b(?i:vot(?:e|ing)\s+(?:for\s+(?:the\s+)?)?(?:red|blue|republicans?|democrats?"
            r"|democratic|gop|conservatives?|liberals?|the\s+party\s+line"
            r"|straight\s+(?:party|ticket|republican|democrat\w*)|maga)\b(?!\s+(?:team|ribbon"
            r"|shirt|house|group)))"
            r"|\b(?i:(?:keep|turn|paint|make)\s+(?:kansas|our\s+(?:state|county|city|district"
            r"|town)|wichita|the\s+(?:house|senate|board|state))\s+(?:red|blue))\b"
            rf"|\b{_PARTY}\b[^.!?]{{0,50}}?\b(?i:declared\s+war|wars?\s+on"
            rf"|want\s+to\s+(?:close|cut|take|ban|end)|destroy\w*|attack\w*|ruin\w*|hates?"
            rf"|gut(?:s|ting)?|steal\w*|l(?:ie|ies|ying|iars?)|corrupt|to\s+blame|failed"
            rf"|betray\w*|wreck\w*|ashamed|don['’]t\s+care|are\s+(?:wrong|crazy|the\s+problem)"
            rf"|indoctrinat\w*|care\s+more)"
        ),
        _not_ours,
    ),
    Phrasing(
        "choose a candidate",
        re.compile(
            r"\b(?i:(?:fill\s+in\s+the\s+(?:bubble|box|oval|circle)\s+(?:next\s+to|for|by"
            r"|beside)|(?:mark|check|circle|choose|pick|pull\s+the\s+lever\s+for"
            r"|cast\s+one\s+for)|say\s+(?:yes|no)\s+to"
            r"|get\s+behind|stand(?:ing)?\s+(?:up\s+for|with|behind|by)|rally\s+(?:behind"
            r"|around)|(?:hope|hoping|pray(?:ing)?|root(?:ing)?)\s+(?:for\s+|that\s+)?"
            r"|help(?:\s+us)?(?:\s+get|\s+elect|\s+keep)?|dump|oust|unseat|fire|support(?:ing"
            r"|er\s+of|ers\s+of)?|back(?:ing)?|thank\s+you,?|pledge\s+(?:for|to))\s+)"
            rf"{_OWN}(?P<name>{NAME})(?:\s+(?i:wins?|loses?|elected|win|again|must\s+go))?"
        ),
        _chosen,
    ),
    Phrasing(
        "get somebody elected",
        re.compile(
            rf"\b(?i:get|getting|have|see|seeing|want)\s+(?:(?i:him|her|them|this\s+\w+)"
            rf"|{NAME})\s+(?i:(?:re-?)?elected)\b"
            r"|\b(?i:(?:let['’]s|time\s+to|help(?:\s+us)?|ready\s+to)\s+(?:send|put"
            r"|get)\s+(?:him|her|them)\s+(?:back\s+)?(?:to|in|into|on)\s+(?:washington|topeka"
            r"|congress|office|the\s+(?:state\s?house|senate|house|board|council|capitol)))\b"
            rf"|\b(?P<name>{NAME})\s+(?i:(?:has\s+(?:got\s+to|to)|must|needs\s+to)\s+go)\b"
        ),
        _not_ours,
    ),
    Phrasing(
        "praise of a candidate",
        re.compile(
            rf"\b(?:(?P<name>{NAME})|(?i:she|he))\s+(?i:(?:is|will\s+be|would\s+be|makes"
            rf"|would\s+make)\s+(?:the|a|our|your)\s+(?:only\s+)?(?:best|right|real|strong"
            rf"|true|great|better|excellent|fine|perfect|clear|tireless|proven)?\s*(?:choice"
            rf"|candidate|leader|champion|voice|fighter|advocate|pick|{OFFICE})\b|(?:will"
            rf"|has\s+always|always|won['’]t)\s+(?:\w+\s+)?(?:fight|fought|stand\s+up"
            rf"|stood\s+up|st(?:and|ood)\s+with|deliver|back\s+down)\b|is\s+the\s+only)"
            rf"|\b(?i:(?:can['’]?t|cannot|could\s+not|couldn['’]t)\s+(?:think\s+of|imagine"
            rf"|ask\s+for|find)\s+a\s+(?:better|finer|stronger)\s+){OFFICE}"
            r"|\b(?i:unlike\s+(?:his|her|their)\s+opponents?|(?:his|her|my"
            r"|their)\s+opponents?\s+(?:is|has|wants?|would|never|voted|does|doesn['’]t))\b"
        ),
        _praised,
    ),
    Phrasing(
        "recommended names",
        re.compile(
            rf"\b(?i:(?:recommends?|recommending|suggests?|supports?|backs?"
            rf"|urges?\s+(?:a\s+vote|votes?)\s+for"
            rf"|likes)\s+)(?P<name>{NAME})(?:,\s+{NAME})*(?:,?\s+(?i:and)\s+{NAME})?\s+(?i:for"
            rf"|in)\s+(?:(?i:the|our)\s+)?(?:{OFFICE}|(?i:board|council|primary|house|seat"
            rf"|november|district\s+\d+))"
        ),
        _not_ours,
    ),
    Phrasing(
        "vote for a kind of leader",
        re.compile(
            rf"\b(?i:vot(?:e|ing)\s+for|elect|choose|pick|support)\s+{LEADERS}"
            rf"|\b(?i:(?:vote|elect|support)\s+(?:for\s+)?(?:the\s+|only\s+)?(?:pro"
            rf"|anti)-[\w-]+\s+(?:education\s+|school\s+)?(?:candidates?|leaders?|legislators?"
            rf"|slate|ticket))"
            rf"|\b(?i:vot(?:e|ing)\s+(?:for\s+)?){CAUSE}(?!\s+(?:in|to\s+win|of\s+the|project"
            rf"|video|art|team|choice))\b"
            rf"|\b(?i:a\s+vote\s+for\s+)(?P<name>{NAME})\s+(?i:is\s+a\s+vote)\b"
        ),
        lambda match, sentence, around: (
            _not_ours(match, sentence, around)
            and not re.search(r"(?i)\blearn(?:ed|ing)?\s+(?:how|to)\b", sentence)
        ),
    ),
    Phrasing(
        "time for a change",
        re.compile(
            r"\b(?i:(?:time|ready|need|vote)\s+(?:for\s+)?(?:a\s+)?(?:change|new\s+leadership"
            r"|fresh\s+(?:faces|voices|leadership|start)|new\s+(?:voices|faces|people"
            r"|direction))\s+(?:on|at|in)\s+(?:the\s+|our\s+)?(?:school\s+board|board"
            r"|city\s+hall|city\s+council|council|state\s?house|topeka|washington|congress"
            r"|legislature|governor['’]s\s+office|mayor['’]s\s+office))\b"
            rf"|\b(?i:no\s+more\s+)(?P<name>{NAME})(?=\s*(?:[!.]|(?i:in|on|at)\b))"
            r"|\b(?i:(?:don['’]t|do\s+not)\s+let\s+(?:them|him|her)\s+win)\b"
        ),
        lambda match, sentence, around: (
            _not_ours(match, sentence, around)
            and (not match["name"] or (names_person(match["name"]) and speaks_of_election(around)))
        ),
    ),
    Phrasing(
        "remember at the polls",
        re.compile(
            rf"\b(?i:remember)\s+(?:(?i:that|this|him|her|them|it)"
            rf"|{_OWN}{NAME})\s+[^.!?]{{0,30}}?\b(?i:voting\s+booth|polls|ballot"
            rf"|election\s+day|in\s+november|you\s+vote)\b"
            rf"|\b(?:{NAME}|(?i:s?he|they))\s+(?i:(?:has|have)\s+(?:our|my|your)\s+(?:full\s+"
            rf"|complete\s+)?(?:support|vote|endorsement|backing))\b"
            rf"|\b{NAME}['’]s?\s+(?i:(?:re-?election|campaign\s+for|candidacy|bid\s+for"
            rf"|run\s+for))(?=\s*[.!]|\s+{OFFICE})"
            rf"|\b(?:{TITLED})\s+(?i:(?:has|have)\s+(?:always\s+(?:been\s+there|supported"
            rf"|stood|fought)|done\s+nothing|failed|let\s+us\s+down|never\s+(?:supported|cared"
            rf"|listened)))\b"
        ),
        _praised,
    ),
    Phrasing(
        "candidate of a party",
        re.compile(
            r"\b(?i:(?:meet|hear|greet|join|welcome|support"
            r"|see)\s+)[^.!?]{0,40}?\b(?i:(?:democratic|republican|libertarian|independent"
            r"|gop)\s+(?:candidate|nominee))\b"
            r"|\b(?i:sample\s+ballot\b[^.!?]{0,60}?(?:favou?rites?|filled\s+in"
            r"|already\s+marked|our\s+picks|recommended))"
        ),
        _not_ours,
    ),
    Phrasing(
        "national politics",
        re.compile(
            r"\b(?:(?i:president)\s+)?(?:Trump|Biden|Harris|Obama|Vance|DeSantis|Pelosi"
            r"|McConnell)\b[^.!?]{0,30}?\b(?i:is\s+(?:the\s+)?(?:best|worst|great|terrible"
            r"|right|wrong|ruining|destroying|a\s+(?:liar|hero|disgrace))|saved|ruined"
            r"|destroyed|20[2-9]\d|won['’]t\s+save|must)"
        ),
        _not_ours,
    ),
    Phrasing(
        "Spanish call",
        re.compile(
            rf"\b(?i:vot(?:e|en|a|emos)\s+por|apoy(?:e|en|emos|a)\s+a|reelij(?:a|an|amos)\s+a"
            rf"|elij(?:a|an|amos)\s+a)\s+(?P<name>{NAME})(?:\s+(?i:para|como)\s+(?i:alcalde\w*"
            rf"|gobernador\w*|senador\w*|la\s+junta\s+escolar|el\s+concejo|representante))?"
        ),
        _spanish,
    ),
)


def check(reading: Reading, _options: NoOptions) -> Iterator[Hit]:
    """The first cue of each sentence."""
    for cue, span in find_phrasings(reading.text, reading.sentences, CUES):
        yield Hit(span, confidence=0.9, detail={"cue": cue.name})


RULE = Rule(
    code="POL101",
    check_id="political",
    title="Advocacy for or against a candidate",
    severity=Severity.ERROR,
    message="This takes a side for or against a candidate or a party. A school's account must not.",
    advice=(
        "Say when and where people vote and where all candidates' own answers can be read, in the "
        "same words for all of them; or take the sentence out."
    ),
    cites=CITES,
    check=check,
    kinds=DISTRICT_KINDS,
    flags=(
        "[[Please vote for Nadia Brookfield for state senate]] on Tuesday!",
        "[[Re-elect Mayor Tillman]], a friend of our schools.",
        "[[Orrin Vance for County Commission]] signs are by the front door.",
        "Our faculty proudly [[endorses Delia Marrow for school board]].",
        "We [[need Senator Pruitt back in Topeka]].",
        "It is time to [[vote the whole board out]].",
        "She listens to teachers and [[deserves your vote]] this November.",
        "[[Flip the school board]]!",
        "Come shake hands with [[our next governor]], Hal Whitcombe.",
        "[[Vote straight Republican]] to save our classrooms.",
        "[[Democrats in the Legislature want to ruin]] our schools.",
        "[[I'm running for city council]] and hope to see you at the polls.",
    ),
    passes=(
        Pass(
            "Vote for Amara Quill for student body president on Friday.", why="a student election"
        ),
        Pass("Please vote for Mr. Delgado as Teacher of the Year.", why="an award"),
        Pass("Vote for Riverside Middle's mural in the state contest.", why="a contest"),
        Pass("Voters elected Ruth Ambrose to the school board on Tuesday.", why="news of a result"),
        Pass("Re-elected board members were sworn in Monday.", why="news of the board"),
        Pass("All candidates for school board are invited to the forum.", why="open to all"),
        Pass("Polls are open from 7 a.m. to 7 p.m. on Election Day.", why="a notice for voters"),
        Pass("Seniors compared the platforms of Republicans and Democrats.", why="a lesson"),
        Pass("Governor Hale read to our second graders.", why="an official's visit"),
        Pass("Her driver's license needs a motorcycle endorsement.", why="another endorsement"),
        Pass("Our next board meeting is March 9.", why="a meeting, not an officeholder"),
        Pass("The red team and the blue team vote on a name.", why="colors, not parties"),
        Pass("Liberal High School visits us on Friday.", why="a town's name"),
    ),
    gaps=(
        Gap(
            "[[You all know which candidate has our kids' backs]].",
            why="no name and no call: only the reader's knowledge makes it a side",
        ),
    ),
)
