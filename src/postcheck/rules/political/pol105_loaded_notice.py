"""A notice about an election that leans to one side with its words.

"The bond is desperately needed", "less than a cup of coffee a day", "our children deserve it":
no "vote yes" stands there, and still everybody reads it. Guidance for districts treats such
words as advocacy once they stand beside a measure. They are found only there: in the sentence
that names the bond, levy or question, or next to it; attacks on "the anti-school crowd" are
found anywhere.

A leaking roof may be called leaking, and the amount, the rate and the effect on a house of a
given value are facts. Write those, and strike what praises, pleads or scares.
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
from postcheck.rules.political.vocabulary import CITES, is_lesson, speaks_of_measure


def _beside_measure(match: re.Match[str], sentence: str, around: str) -> bool:
    return speaks_of_measure(around) and not is_lesson(sentence, match.end())


def _voters(match: re.Match[str], sentence: str, around: str) -> bool:
    asked = re.search(r"(?i)\b(?:vote|voting|votes|voters?|ballots?|polls|election)\b", around)
    return bool(asked) and not is_lesson(sentence, match.end())


CUES = (
    Phrasing(
        "praise of the measure",
        re.compile(
            r"\b(?i:(?:desperately|badly|urgently|sorely|long)[- ](?:needed|overdue|needs?)"
            r"|much[- ]needed|(?:the\s+)?right\s+thing\s+to\s+do|(?:the\s+)?(?:best|only|right"
            r"|perfect|obvious|smart)\s+"
            r"(?:solution|answer|choice|option|investment|way\s+forward)|no[- ]brainer"
            r"|win[- ]win|common[- ]sense|once[- ]in[- ]a[- ](?:generation|lifetime)"
            r"|(?:good|great|wonderful|fantastic|smart|wise|responsible|fair)\s+(?:deal|plan"
            r"|investment|idea|for\s+(?:our\s+)?(?:kids|children|schools|students|everyone))"
            r"|makes?\s+(?:perfect\s+|good\s+)?sense"
            r"|invest(?:ment)?\s+in\s+(?:our|the)\s+(?:kids|children|future|students|schools)"
            r"|brighter\s+future|transform\w*\s+(?:our|the)\s+\w+|historic\s+opportunity)\b"
        ),
        _beside_measure,
    ),
    Phrasing(
        "persuasive cost",
        re.compile(
            r"\b(?i:(?:less|cheaper|no\s+more)\s+than\s+(?:the\s+(?:cost|price)\s+of\s+)?(?:a"
            r"|one|your)\s+(?:\w+\s+)?(?:cup|latte|coffee|pizza|soda|pop|burger|movie"
            r"|streaming|candy|lunch|dinner|tank|happy\s+meal|sandwich)\b"
            r"|(?:just|only|mere(?:ly)?|a\s+mere)\s+(?:\$?\d[\d.,]*|pennies|cents"
            r"|a\s+few\s+\w+|the\s+price|about\s+\$?\d[\d.,]*)(?:\s+(?:cents|dollars"
            r"|pennies))?\s+(?:a|per|each)\s+(?:day|week|month)|pennies\s+(?:a|per)\s+day"
            r"|small\s+(?:price|investment|sacrifice|cost)|big\s+returns?"
            r"|at\s+no\s+cost\s+to\s+you|won['’]t\s+cost\s+(?:you\s+)?(?:a\s+(?:dime|penny"
            r"|cent)|anything))\b"
        ),
        _beside_measure,
    ),
    Phrasing(
        "plea",
        re.compile(
            r"\b(?i:(?:kids|children|students|teachers|they|who"
            r"|[a-z]+s)\s+(?:all\s+)?(?:deserve|lose|(?:have\s+)?waited\s+(?:long"
            r"|too\s+long)(?:\s+enough)?|(?:have\s+)?gone\s+without|are\s+(?:counting"
            r"|depending|relying)\s+on\s+(?:you|us))|(?:cannot|can['’]t"
            r"|can\s+not)\s+(?:afford\s+(?:not\s+)?to|wait|keep)"
            r"|counting\s+on\s+you|(?:don['’]t|do\s+not)\s+let\s+(?:that|this|it)\s+happen"
            r"|before\s+it['’]?s\s+too\s+late|need\s+your\s+(?:help|support|yes)"
            r"|do\s+it\s+for\s+(?:the|our)\s+\w+|for\s+the\s+(?:sake|good)\s+of\s+our"
            r"|our\s+(?:kids|children|students)['’]?\s+future|the\s+future\s+of\s+our\s+\w+"
            r"|be\s+on\s+the\s+right\s+side|show\s+(?:our|that\s+(?:you|we))\s+\w+)"
        ),
        _beside_measure,
    ),
    Phrasing(
        "scare",
        re.compile(
            r"\b(?i:(?:horrible|terrible|deplorable|shameful|disgraceful|horrendous|appalling"
            r"|embarrassing|pathetic|third-world)\s+(?:shape|condition\w*|state|buildings?"
            r"|facilities)|falling\s+apart|crumbling"
            r"|devastat\w+|catastroph\w+|disast\w+|cripp?l(?:e|ing)|suffer\w*"
            r"|pay\s+the\s+price|left\s+behind|lose\s+everything|doomed"
            r"|dire(?:\s+consequences)?|scare\s+tactics|hold\s+our\s+\w+\s+hostage)\b"
        ),
        _beside_measure,
    ),
    Phrasing(
        "attack on opponents",
        re.compile(
            r"\b(?i:anti-(?:school|education|teacher|kid|public[- ]school|tax)\s+(?:crowd"
            r"|groups?|people|politicians|extremists|forces|folks|voices)"
            r"|(?:opponents|naysayers|critics|the\s+opposition|the\s+no\s+side"
            r"|those\s+against)\s+(?:of\s+(?:the\s+|this\s+)?\w+\s+)?(?:\w+\s+){0,2}(?:lie"
            r"|lies|lying|hate|don['’]t\s+care|want\s+(?:this|it|us|our)|spread\w*|mislead\w*"
            r"|are\s+wrong|wants?\s+to))\b"
        ),
        lambda match, sentence, _around: not is_lesson(sentence, match.end()),
    ),
    Phrasing(
        "loaded reminder to vote",
        re.compile(
            r"\b(?i:(?:if\s+you\s+(?:love|care\s+about|value|believe\s+in)\s+(?:our|your"
            r"|the)\s+(?:kids|children|schools?|students|teachers|community))\b"
            r"|you\s+have\s+the\s+power\s+to\s+\w+\s+our\s+\w+|(?:your\s+vote|this\s+election"
            r"|the\s+election)\s+(?:will|can|could)\s+(?:save|protect|change|fix"
            r"|rescue)\s+our\s+\w+)"
        ),
        _voters,
    ),
)


def check(reading: Reading, _options: NoOptions) -> Iterator[Hit]:
    """The first cue of each sentence; less sure than a plain call."""
    for cue, span in find_phrasings(reading.text, reading.sentences, CUES):
        yield Hit(span, confidence=0.7, detail={"cue": cue.name})


RULE = Rule(
    code="POL105",
    check_id="political",
    title="Loaded words in a notice",
    severity=Severity.ERROR,
    message="These words lean to one side of a ballot measure. A school's account may only inform.",
    advice="Keep amount, purpose, tax effect and date; strike praise, pleas and alarm.",
    cites=CITES,
    check=check,
    kinds=DISTRICT_KINDS,
    flags=(
        "The bond is [[desperately needed]].",
        "Question 2 costs [[less than a cup]] of coffee a day.",
        "The levy is on the ballot because our [[children deserve]] better.",
        "Our gyms are [[falling apart]]. The bond election is April 7.",
        "The [[anti-school crowd]] is at it again.",
        "[[If you care about our schools]], you will be at the polls on Tuesday.",
        "The sales tax is a [[no-brainer]].",
    ),
    passes=(
        Pass("The bond would replace roofs that leak.", why="a plain fact"),
        Pass("The levy would cost $48 a year on a $150,000 home.", why="the tax effect"),
        Pass("The bond election is April 7; polls open at 7 a.m.", why="a notice"),
        Pass("A much-needed rest: spring break starts Friday.", why="no measure near"),
        Pass("Our students deserve a standing ovation for the musical.", why="praise of students"),
        Pass("The right thing to do is to return lost phones.", why="a lesson in kindness"),
        Pass("Debaters argued that the bond is the best solution.", why="a debate"),
        Pass("Each savings bond is a great idea for a graduate.", why="another bond"),
    ),
    gaps=(
        Gap(
            "The bond question is on the ballot. [[Picture your child in that hallway]].",
            why="the picture pleads, not a word",
        ),
    ),
)
