"""The corpora, changed a little each pass: other names, other letter case, texts joined."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpora import TWEETS, Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from people import Sampler

SWAPPED = 0.5
CASES = (("lower", 0.08), ("upper", 0.06), ("title", 0.05))
_JOINED_TWEETS = 0.3
_NAMELESS_KEPT = 0.5  # texts without a name teach less for their length
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,2}")
_WORD = re.compile(r"[A-Za-z][\w'’]*")


def passes(corpora: dict[str, list[Text]], sampler: Sampler, random: Random) -> Iterator[Text]:
    """One pass over the corpora, each text as it stands or changed."""
    for name, every in corpora.items():
        texts = [text for text in every if text.spans or random.random() < _NAMELESS_KEPT]
        at = 0
        while at < len(texts):
            single = name in TWEETS and random.random() > _JOINED_TWEETS
            count = 1 if single else random.choice((1, 1, 2, 3))
            group = [
                swap(text, sampler, random) if random.random() < SWAPPED else text
                for text in texts[at : at + count]
            ]
            at += count
            yield recase(join(group, random.choice((" ", " ", "\n"))), random)


def join(texts: list[Text], separator: str) -> Text:
    """Several texts as one."""
    joined, spans = "", []
    for text in texts:
        joined += separator if joined else ""
        spans += [(a + len(joined), b + len(joined), label) for a, b, label in text.spans]
        joined += text.text
    return Text(joined, tuple(spans))


def recase(text: Text, random: Random) -> Text:
    """The same text, now and then in another letter case."""
    draw = random.random()
    for case, share in CASES:
        if draw < share:
            changed = in_case(text, case)
            return changed or text
        draw -= share
    return text


def in_case(text: Text, case: str) -> Text | None:
    """The text in small letters, capitals or with capital initials; None if its length changes."""
    if case == "title":
        changed = _WORD.sub(lambda m: m.group()[0].upper() + m.group()[1:], text.text)
    else:
        changed = text.text.lower() if case == "lower" else text.text.upper()
    return Text(changed, text.spans) if len(changed) == len(text.text) else None


def swap(text: Text, sampler: Sampler, random: Random, group: str | None = None) -> Text:
    """Other people in the same text: each name gets one stand-in throughout."""
    parts: list[str] = []
    spans = []
    stand_ins: dict[str, str] = {}
    length = at = 0
    for start, end, label in text.spans:
        if start < at:
            continue
        name = text.text[start:end]
        if label == "PERSON" and _NAME.fullmatch(name):
            if name not in stand_ins:
                stand_ins[name] = _stand_in(name.split(" "), sampler, random, group)
            new = stand_ins[name]
            if name.islower():
                new = new.lower()
            elif name.isupper() and len(name) > 2:
                new = new.upper()
            name = new
        before = text.text[at:start]
        length += len(before)
        spans.append((length, length + len(name), label))
        length += len(name)
        parts += [before, name]
        at = end
    return Text("".join(parts) + text.text[at:], tuple(spans))


def _stand_in(words: list[str], sampler: Sampler, random: Random, group: str | None) -> str:
    if len(words) == 1:
        word = words[0].lower()
        given, family = sampler.given_counts.get(word, 0), sampler.family_counts.get(word, 0)
        is_given = given > 2 * family or (given == family == 0 and random.random() < 0.5)
        return sampler.given() if is_given else sampler.family(group)
    if group:
        return f"{sampler.given()} {sampler.family(group)}"
    return sampler.person(young=random.random() < 0.6).full
