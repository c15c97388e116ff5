"""A school does not campaign: no rallies, flyers, yard signs, fund-raising or petitions.

Campaign work done on the school's account is a contribution to the campaign. Found are campaign
events and material, money for candidates, committees and parties, petitions for a recall or a
ballot question, a candidate's page, phone banks and canvassing, and thanks to those who
campaigned.

"Campaign" has a peaceful life too: food drives, kindness weeks, capital campaigns, reading
campaigns. Forums that invite every candidate, students who campaign for student council,
petitions of students to the cafeteria and product recalls are not meant either.

Write, if anything, where the public finds all campaigns' own information.
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
    NAME,
    OFFICE,
    TITLED,
    is_lesson,
    is_school_vote,
    names_person,
)

_CHARITY = re.compile(
    r"(?i)\b(?:food|coat|clothing|kindness|bull(?:y|ying)|anti-\w+|recycl\w+|capital|penn(?:y"
    r"|ies)|reading|literacy|awareness"
    r"|seat\s?belts?|vaccin\w+|safety|blood|toys?|book|library|united\s+way|attendance|fitness"
    r"|health|hunger|pantry|scholarship"
    r"|marketing|advertis\w+|ad|social\s+media|membership|red\s+ribbon|tobacco|vap(?:e|ing)"
    r"|drug|litter|water|heart|cancer|advance|civil\s+war|military)\b"
)
_EVERYONE = re.compile(
    r"(?i)\b(?:all|every|both)\s+(?:of\s+the\s+)?(?:\w+\s+){0,2}candidates?\b"
    r"|\bcandidates?\s+forum\b|\bleague\s+of\s+women\s+voters\b|\bnonpartisan\b"
)
_COMMITTEE = (
    r"(?:(?i:(?:citizens|neighbors|parents|families|moms|teachers|voters|kansans"
    r"|committee)\s+(?:for|to|united|against)\s+)(?:[\w'’-]{1,30}\s+){0,4}(?:(?i:pac|committee"
    r"|campaign|fund)\b)"
    r"|(?i:(?:political\s+action\s+committee|super\s?pac)\b)|\bPAC\b"
    r"|(?i:committee\s+to\s+(?:re-?)?elect)\b"
    r"|(?i:(?:yes|no)\s+(?:for|on)\s+)\w+(?:\s+\w+){0,2}\s+(?i:committee|campaign)"
    r"|(?i:(?:democratic|republican|libertarian)\s+party|gop\b|(?:his|her|their|my|its|a"
    r"|the)\s+(?:re-?election\s+|bond\s+|levy\s+|senate\s+|mayoral\s+"
    r"|school\s+board\s+)?campaign(?!\s+to\s+end)\b))"
)


def _not_ours(match: re.Match[str], sentence: str, _around: str) -> bool:
    return not (is_school_vote(sentence) or is_lesson(sentence, match.end()))


def _campaign(match: re.Match[str], sentence: str, around: str) -> bool:
    return (
        _not_ours(match, sentence, around)
        and not _CHARITY.search(sentence)
        and not _EVERYONE.search(sentence)
    )


def _friends(match: re.Match[str], sentence: str, around: str) -> bool:
    return _not_ours(match, sentence, around) and names_person(match["name"])


CUES = (
    Phrasing(
        "campaign material",
        re.compile(
            r"\b(?i:(?:campaign|candidates?['’]?|political|election)\s+(?:\w+\s+)?(?:flyers?"
            r"|fliers?|signs?|buttons?|literature|materials?|stickers?|posters?|t-?shirts?"
            r"|shirts?|mailers?|brochures?|palm\s+cards?|door\s?hangers?|merch\w*|hats?))\b"
            rf"|\b(?i:(?:literature|flyers?|fliers?|brochures?|pamphlets|leaflets"
            rf"|door\s?hangers?|stickers?|buttons?|signs?)\s+(?:for|supporting|about"
            rf"|against)\s+)(?:(?i:the|our)\s+)?(?:(?i:candidate\s+)?{TITLED}|{MEASURE}"
            rf"|{NAME}\s+(?i:for)\s+{OFFICE})"
            r"|\b(?i:(?:lit(?:erature)?\s+drops?|candidate['’]s\s+(?:tent|booth|table|bus"
            r"|office|page|shirts?)))\b"
            rf"|\b(?i:yard\s+signs?)\s+(?i:for|supporting|to\s+support)\s+(?:(?i:the"
            rf"|our)\s+)?(?:{MEASURE}|(?i:candidates?)|{NAME}\s+(?i:for)\s+{OFFICE})"
        ),
        _campaign,
    ),
    Phrasing(
        "campaign event or work",
        re.compile(
            r"\b(?i:(?:campaign|political|re-?election|partisan)\s+(?:rall(?:y|ies)|events?"
            r"|headquarters|office|kick-?off|party|fund-?raisers?|launch|breakfast|dinner"
            r"|stop|page|website|video|ads?|volunteers?|manager|trail|team|meeting))\b"
            rf"|\b(?i:(?:watch|victory|election\s+night)\s+party)\s+(?i:for)\s+(?:(?i:our"
            rf"|the)\s+)?(?:(?i:next\s+\w+)|{NAME}|{MEASURE})"
            r"|\b(?i:phone\s?bank\w*|canvass(?:ing|ers?)|(?:knock(?:ing)?\s+(?:on\s+)?doors"
            r"|door[- ]knocking)\s+for\s+(?!the\s+(?:food|coat|fund|band|team))\w+"
            r"|get\s+out\s+the\s+vote\s+for|stump\s+(?:speech|for))\b"
            rf"|\b(?i:rally|meet\s+and\s+greet|meet-and-greet|fundraiser|coffee|reception"
            rf"|town\s+hall|dinner)\s+(?i:for|with"
            rf"|to\s+support)\s+(?i:candidate\s+)?{NAME}\s*,?\s+(?i:for|candidate\s+for"
            rf"|running\s+for)\s+{OFFICE}"
        ),
        _campaign,
    ),
    Phrasing(
        "political fund-raising",
        re.compile(
            r"\b(?i:donat(?:e|es|ed|ing|ions?)|contribut(?:e|es|ed|ing|ions?)|sell(?:s|ing)?"
            r"|buy|tickets?|chip(?:ping)?\s+in|giv(?:e|ing)|proceeds|fund-?rais\w+"
            r"|raise\s+(?:money|funds)|pledge|money|checks?)\b"
            rf"[^.!?]{{0,60}}?(?:{_COMMITTEE}|(?i:\b(?:pass|defeat|stop|support"
            rf"|fight)\s+(?:the\s+|this\s+|our\s+)?){MEASURE}|\b(?i:yes|no)\s+(?i:for"
            rf"|on)\s+[A-Z]\w+)"
        ),
        _not_ours,
    ),
    Phrasing(
        "candidate's committee",
        re.compile(
            r"\b(?i:friends|supporters|neighbors|students|teachers|educators|moms|dads"
            r"|parents|women|farmers|kansans|veterans)\s+(?i:of"
            r"|for)\s+(?P<name>[A-Z][\w'’-]{1,30}(?:\s+[A-Z][\w'’-]{1,30})?)(?!\w|['’-]\w|\s+(?:School"
            r"|Elementary|Middle|High|Library|Park|Foundation|Memorial|Museum|Zoo|Fund|Center"
            r"|Academy))"
        ),
        _friends,
    ),
    Phrasing(
        "petition",
        re.compile(
            r"\b(?i:(?:sign(?:ing|ed)?|circulat(?:e|ing)|share|support"
            r"|collect(?:ing)?\s+(?:signatures|names)\s+(?:for|on))\s+(?:(?:the|our|this|a|my"
            r"|your)\s+)?(?:\w+\s+)?petitions?\s+"
            r"(?:to|for|against)\s+(?:recall|put|place|get|stop|repeal|overturn|oust|remove"
            r"|fire|block|oppose|force|lower|end|demand|the\s+recall|a\s+recall|ban|expand"
            r"|fund)[^.!?]{0,80}?"
            r"(?:board|member|mayor|senator|governor|council\w*|ballot|tax\w*|law|bill"
            r"|vouchers?|legislat\w+|commissioner|superintendent|funding|election|amendment))\b"
            r"|\b(?i:(?:petitions?\s+to\s+recall|recall\s+(?:petitions?|election|campaign"
            r"|effort)))\b"
            r"|\b(?i:signatures?\b[^.!?]{0,60}?\b(?:recall|ballot|initiative|referendum"
            r"|repeal))\b"
            rf"|\b(?i:recall\s+(?:school\s+)?(?:board\s+members?|the\s+(?:mayor|board"
            rf"|governor)|council\w*|commissioner|mayor|senator)\b)(?:\s+{NAME})?"
        ),
        _not_ours,
    ),
    Phrasing(
        "campaign's own words",
        re.compile(
            r"\b(?i:paid\s+for\s+by\s+(?:the\s+)?(?:citizens|friends|committee|\w+\s+for)\b)"
            r"|\b(?i:(?:my|his|her|their|our)\s+campaign\s+(?:page|site|website|team"
            r"|committee|account|fund))\b"
            r"|\b(?i:(?:join|volunteer\s+(?:for|with)|work\s+(?:for|on)|help(?:\s+with)?"
            r"|kick(?:ing)?\s+off)\s+(?:my|his|her|(?:senator|mayor|representative"
            r"|governor)\s+\w+['’]s"
            r"|the\s+\w+(?:\s+\w+)?\s+for\s+\w+)\s+(?:re-?election\s+)?campaign)\b"
            r"|\b(?i:thanks?(?:\s+you)?\s+to\s+(?:everyone|all|those"
            r"|the\s+\w+)\s+(?:\w+\s+){0,3}?(?:voted\s+(?:yes|no|for)|campaigned"
            r"|worked\s+(?:for|on)\s+the\s+(?:yes|no|bond|campaign)))\b"
        ),
        _campaign,
    ),
)


def check(reading: Reading, _options: NoOptions) -> Iterator[Hit]:
    """The first cue of each sentence."""
    for cue, span in find_phrasings(reading.text, reading.sentences, CUES):
        yield Hit(span, confidence=0.9, detail={"cue": cue.name})


RULE = Rule(
    code="POL103",
    check_id="political",
    title="Campaign activity",
    severity=Severity.ERROR,
    message="This promotes a campaign: its events, material, money or petition. A school must not.",
    advice=(
        "Take it out. Where the election itself is news, say when and where people vote, and name "
        "a forum only if it is open to every candidate."
    ),
    cites=CITES,
    check=check,
    kinds=DISTRICT_KINDS,
    flags=(
        "Pick up [[campaign flyers]] in the front office after the bell.",
        "Our gym hosts a [[political rally]] on Saturday.",
        "[[Donate to the Neighbors for Safe Streets PAC]] by Friday.",
        "Bake sale: all [[proceeds go to help pass the levy]].",
        "[[Friends of Marta Halvorsen]] meet in the library at 6 p.m.",
        "[[Sign our petition to recall the board]] at the main entrance.",
        "[[Yard signs for the bond]] are at the gym door.",
        "We need parents for the [[phone bank]] tonight.",
        "Like [[my campaign page]] and tell your friends.",
    ),
    passes=(
        Pass("Our anti-bullying campaign posters go up Monday.", why="a campaign against bullying"),
        Pass("Student council candidates may hang campaign posters.", why="a student election"),
        Pass("All candidates for school board will attend the forum.", why="open to everyone"),
        Pass("Donate cans to the food drive campaign.", why="charity"),
        Pass("Friends of the Library meet Tuesday.", why="a library's friends"),
        Pass(
            "Sixth graders signed a petition for a longer recess.",
            why="a petition inside the school",
        ),
        Pass("The carrots were recalled; see the recall notice.", why="a product"),
        Pass("Order your senior's yard sign by May 1.", why="graduation"),
        Pass("Juniors studied campaign posters of 1860.", why="history"),
        Pass("The watch party for the state final is in the gym.", why="a game"),
        Pass("The capital campaign raised $40,000 for the theater.", why="a fund for a building"),
    ),
    gaps=(
        Gap(
            "[[Wear a red shirt on Tuesday so that they see which side we are on]].",
            why="a campaign's sign that only insiders read",
        ),
    ),
)
