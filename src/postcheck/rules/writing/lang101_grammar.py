"""Grammar that a careful reader would mend.

"Be accurate, and remember that manners matter": a post with "should of" or "their is" speaks
for the school. LanguageTool reads the draft, and a reviewed table says which of its rules may
speak: agreement, wrong verb forms, confused words (their and there, its and it's), doubled
words, a and an. What is taste or typography is off; no Oxford comma is demanded, for AP style
has none.

Headings, labels, scores and schedules are not judged as sentences, nor are links, codes and
passages in Spanish. Each finding carries LanguageTool's rule id (`detail.rule`) and its
suggestions.
"""

from __future__ import annotations

import re
from functools import cache

from postcheck.authoring import (
    GRAMMAR,
    Cite,
    Gap,
    Hit,
    Iterator,
    NoOptions,
    PartKind,
    Pass,
    Reading,
    Rule,
    Severity,
    Tool,
    check_of,
    is_prose,
    overlaps_any,
    sentence_at,
    technical_spans,
)

_SUGGESTIONS = 3
_DOUBLED = "ENGLISH_WORD_REPEAT_RULE"
_ARTICLE = "EN_A_VS_AN"
_ANYWHERE = frozenset({_DOUBLED, _ARTICLE, "MODAL_OF", "THEIR_IS", "LETS_LET", "ITS_TO_IT_S"})
_LABELS = frozenset({PartKind.TITLE, PartKind.HEADING})
_RIGHT_TWICE = frozenset(
    {"that", "had", "very", "really", "so", "go", "bye", "ha", "no", "now", "long", "big", "done"}
)
_READ_LETTER_BY_LETTER = re.compile(r"\W*(?:[A-Z0-9]|\w*[\d_./]|[a-z]+://|\w{1,2}\b)")


def check(reading: Reading, _options: NoOptions) -> Iterator[Hit]:
    """What LanguageTool says, as far as the table lets it speak and the place is a sentence."""
    text = reading.text
    technical = technical_spans(text)
    prose = cache(lambda sentence: is_prose(sentence.of(text)))
    for match in reading.grammar:
        if check_of(match.rule_id, match.category) != GRAMMAR or overlaps_any(
            match.span, technical
        ):
            continue
        sentence = sentence_at(reading.sentences, match.span.start)
        if match.span.end > sentence.end or not prose(sentence):
            continue
        label = reading.part_at(match.span.start) in _LABELS
        if match.rule_id not in _ANYWHERE and (
            label or _is_name(text, match.span.of(text), opens=sentence.start == match.span.start)
        ):
            continue
        if match.rule_id == _DOUBLED and _meant_twice(match.span.of(text)):
            continue
        if match.rule_id == _ARTICLE and _READ_LETTER_BY_LETTER.match(text, match.span.end):
            continue
        yield Hit(
            match.span,
            confidence=0.8,
            fix=match.replacements[:_SUGGESTIONS],
            detail={"rule": match.rule_id, "says": match.short_message or match.category.lower()},
        )


def _is_name(text: str, words: str, *, opens: bool) -> bool:
    """Whether the words are capitalised inside a sentence, as names are, and not all shouted."""
    found = re.findall(r"[^\W\d_]+", words)
    return (
        not opens
        and not text.isupper()
        and bool(found)
        and all(word[0].isupper() and not word.isupper() for word in found)
    )


def _meant_twice(words: str) -> bool:
    pair = words.split()
    return (
        "\n" in words
        or not pair[0].isalpha()
        or pair[0].lower() in _RIGHT_TWICE
        or all(word[0].isupper() for word in pair)
    )


RULE = Rule(
    code="LANG101",
    check_id="grammar",
    title="Grammar",
    severity=Severity.WARNING,
    message="A reader would stumble here: a wrong form, a confused word or a doubled one.",
    advice="Compare with the suggestion and read the sentence aloud.",
    cites=(Cite("wps-2020", "Be accurate, and remember that manners matter"),),
    uses=frozenset({Tool.GRAMMAR}),
    check=check,
    flags=(
        "You [[should of]] seen the robots dance.",
        "[[Their]] is a bake sale after the game.",
        "Please join us [[for for]] lunch in the commons.",
        "The cat washed [[it's]] paws during the story hour.",
        "Each reader may bring [[a]] apple for the snack.",
        "We [[was]] late to the assembly.",
        "Our team have [[went]] to the state meet before.",
        "Please don't [[loose]] your ticket.",
    ),
    passes=(
        Pass("Bring pens, paper and glue.", why="AP style has no Oxford comma"),
        Pass("Hawks 21, Lions 14", why="a score is no sentence"),
        Pass("Doors open 6 p.m. Show at 7 p.m.", why="a schedule"),
        Pass("Students who read aloud grow as readers.", why="clean"),
        Pass("The boys basketball team plays on Friday.", why="AP style: no apostrophe"),
        Pass("Walla Walla is the home of our new coach.", why="a doubled name"),
        Pass("The fact that that bell rang early is a mystery.", why="a doubling that is right"),
        Pass("Los estudiantes de la escuela son muy buenos.", why="Spanish is not judged"),
        Pass("Write to us at info@example.org or see example.org/a/an.", why="links"),
    ),
    gaps=(
        Gap("The bus [[leave]] at four.", why="agreement of a bare singular is not seen yet"),
        Gap("[[Your]] invited to the concert.", why="a possessive for a contraction"),
        Gap("The students left [[there]] coats in the gym.", why="a homophone of another kind"),
    ),
)
