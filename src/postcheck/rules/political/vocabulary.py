"""The words that the political rules share: offices, measures, names, and what is no politics."""

from __future__ import annotations

import re

from postcheck.authoring import Cite, is_given_name, is_ordinary, is_surname

CITES = (
    Cite("wps-2020", "Be clear about acceptable and unacceptable activities"),
    Cite("wps-2020", "must not participate in political activities, campaigns"),
)

OFFICE = (
    r"(?i:(?:the\s+)?(?:(?:u\.?s\.?|state|county|city|town|local|our|lieutenant)\s+)?(?:senate"
    r"|senator"
    r"|house\s+of\s+representatives|house(?=\s+(?:district|seat|this|in|on|!|\.|signs?))"
    r"|representative"
    r"|congress(?:man|woman)?|governor|mayor|city\s+council|county\s+commission(?:er)?"
    r"|city\s+commission|commissioner|council(?:man|woman|member)?(?=\W|$)|school\s+board"
    r"|board\s+of\s+education|state\s+board|sheriff|attorney\s+general|district\s+attorney"
    r"|secretary\s+of\s+state|state\s+treasurer|superintendent\s+of\s+public\s+instruction"
    r"|district\s+court\s+judge|trustee|president|vice\s+president|legislature|statehouse)\b)"
    r"(?!['’]s|\s+(?:award|scholar|cup|day|program|art\b|medal|honor|fitness))"
)
MEASURE = (
    r"(?:(?<!avings )(?i:(?:school\s+|local\s+)?bond(?:s|\s+(?:issue|measure|referendum"
    r"|proposal|question|election"
    r"|package|vote))?(?!\w|\s+(?:paper|with|between|over|street|winners|fund\s+raffle))"
    r"|(?:mill\s+|school\s+|tax\s+|operating\s+)?levy|referendum|ballot\s+(?:measure|question"
    r"|issue)"
    r"|(?:school\s+|local\s+)?sales\s+tax|(?:constitutional|proposed)\s+amendment"
    r"|(?:tax\s+(?:increase|question|proposal)))\b"
    r"|(?i:\b(?:proposition|prop\.?|measure|question|amendment|issue)\s+(?:no\.?\s*|number\s+)?)"
    r"(?:[A-Z]\b|\d{1,4}\b|(?i:one|two|three|four)\b))"
)
_TITLE = (
    r"(?:(?:Mr|Mrs|Ms|Mx|Dr|Rep|Sen|Gov|Coach|Judge|Mayor|Senator|Governor|Representative"
    r"|Congressman"
    r"|Congresswoman|President|Commissioner|Councilman|Councilwoman|Principal|Superintendent"
    r"|Sheriff)"
    r"\.?\s+)"
)
_WORD = r"[A-Z](?=[\w'’-]{0,30}[a-z])[\w'’-]{1,30}"
NAME = rf"{_TITLE}?{_WORD}(?:\s+(?:[A-Z]\.\s+)?{_WORD}){{0,2}}"
TITLED = rf"{_TITLE}{_WORD}(?:\s+{_WORD})?"

CAUSE = (
    r"(?i:(?:(?:our|the|your|all|better|strong|public|more)\s+){0,2}(?:kids|children|students"
    r"|teachers|educators|public\s+(?:schools|education)|education|schools"
    r"|classrooms|change|progress|the\s+future|our\s+future|freedom|parents['’]?\s+rights"
    r"|lower\s+taxes))"
)
LEADERS = (
    r"(?i:(?:the\s+|a\s+|those\s+|only\s+)?(?:[\w-]+\s+)?(?:candidates?|leaders?|people"
    r"|someone|anyone|folks|those|legislators?|lawmakers|representatives|board\s+members?"
    r"|board|politicians|senators|men\s+and\s+women|a\s+\w+))\s+(?i:who|that|willing\s+to)\b"
)

_ELECTION = re.compile(
    r"(?i)\b(?:election|elections|re-?elect\w*|primary|primaries|runoff|ballots?|polls|polling"
    r"|candidates?"
    r"|campaign|candidacy|incumbent|november|nov\.|seats?|(?:district|ward)\s+\d+)\b"
)
_OFFICE_HELD = re.compile(OFFICE)
_MEASURE_NAMED = re.compile(rf"(?<!savings )(?<!Savings )\b{MEASURE}")
_SCHOOL_VOTE = re.compile(
    r"(?i)\b(?:student\s+(?:council|government|body|senate|congress|leadership|vote|choice"
    r"|officers?"
    r"|representatives?)|stuco|stugo|homecoming|(?-i:prom|king|queen)|mascots?|royalty"
    r"|class\s+(?:president|officers?"
    r"|favorites?|representative|pet|name|color|motto|song)|(?:teacher|employee|educator|staff"
    r"|player|athlete"
    r"|volunteer|principal|counselor|nurse|coach|custodian|student|school|team)\s+of\s+the\s+"
    r"(?:year|month|week|game|decade)|yearbook|superlatives?|favou?rites?|contest|competition"
    r"|video|design|logo"
    r"|t-?shirt|nickname|(?:pta|pto|ptsa|booster\s+club)\s+(?:elect\w*|officers?|board"
    r"|president|vote|voted)|school\s+council|site\s+council|spirit\s+(?:day|week)"
    r"|(?-i:bracket|books?)|award|awards|(?-i:grants?)|once\s+a\s+day|every\s+day|daily"
    r"|online\s+poll"
    r"|mock\s+(?:election|vote|caucus|debate|trial|presidential)|kids?\s+vot\w+|playground"
    r"|menu|flavors?|costumes?|door\s+decorat\w+|chili"
    r"|pumpkins?|snow(?:plow|man)|theme|nhs|honor\s+society|ffa|fbla|deca|fccla|club\s+officers?"
    r"|all-(?:star|american|state|conference|tournament)|hall\s+of\s+fame|heisman|squad"
    r"|(?-i:captains?|pep)"
    r"|sophomore|freshman|junior\s+class|senior\s+class|eighth\s+grade|fifth\s+grade|mural"
    r"|poems?|essays?|cookie"
    r"|photo\w*|picture|artwork|principal\s+for\s+a\s+day|lunch(?:room)?|mr\.\s+and\s+ms)\b"
)
_LESSON = re.compile(
    r"(?i)\b(?:students?|class|classes|seniors|juniors|sophomores|freshmen|scholars|debaters"
    r"|team|kindergart\w+"
    r"|\w+[- ]graders?|club|government|civics|history"
    r"|social\s+studies)\b[^.!?]{0,90}?\b(?:learn\w*|stud(?:y|ies|ied|ying)|debat\w+"
    r"|argu\w+|compar\w+|discuss\w*|research\w*|practic\w+|analy[sz]\w+|examin\w+|identif\w+"
    r"|explor\w+|wrote"
    r"|read(?=s?\s+(?:about|speech|biograph|letters|the\s+(?:text|speech|platforms)))|watch\w*"
    r"|simulat\w+|role-?play\w*|(?:was|were)\s+assigned|essays?|lesson|unit|drafted|mock"
    r"|imagin\w+)\b"
)
_HISTORY = re.compile(
    r"(?i)\bmock\s+(?:election|vote|trial|caucus|debate|campaign|congress|legislature)\b"
    r"|\b(?:1[6-9]\d\d|19\d\ds)\b|\bsuffrag\w+|\b(?:debate|speech|history)\s+(?:team|class"
    r"|unit|lesson|topic|fair|tournament)\b"
    r"|\b(?:novel|musical|exhibit|museum|documentary|biography|library\s+display)\b"
)


def is_school_vote(sentence: str) -> bool:
    """Whether a vote inside the school, a contest or an award is meant."""
    return bool(_SCHOOL_VOTE.search(sentence))


def is_lesson(sentence: str, upto: int) -> bool:
    """Whether the sentence tells of a lesson before `upto`, or of a mock vote or history at all."""
    return bool(_LESSON.search(sentence, 0, upto) or _HISTORY.search(sentence))


def speaks_of_election(around: str) -> bool:
    """Whether a public election stands behind the words."""
    return bool(_ELECTION.search(around) or _OFFICE_HELD.search(around))


def speaks_of_measure(around: str) -> bool:
    """Whether a bond, a levy or a numbered question is named."""
    return bool(_MEASURE_NAMED.search(around))


def names_person(words: str) -> bool:
    """Whether capitalised words look like somebody's name rather than a team's or a thing's."""
    parts = re.findall(r"[A-Z][\w'’-]+", re.sub(_TITLE, "", words))
    if re.match(_TITLE, words) and parts:
        return True
    return any(
        (is_given_name(part) or is_surname(part)) and not is_ordinary(part) for part in parts
    ) or (len(parts) > 1 and is_given_name(parts[0]) and is_surname(parts[-1]))
