"""Measure the shipped pipeline: exact spans of people, per corpus, case, group; speed; size.

python models/evaluate.py [--data ../shared/data/ner] [--misses]
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import augment
import corpora
from people import GROUPS, Sampler
from postcheck.tools.names.features import TITLES
from postcheck.tools.names.gazetteer import shipped
from postcheck.tools.names.recogniser import Recogniser
from postcheck.tools.names.tokens import tokenise
from posts import Templates, Writer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from corpora import Text

    Find = Callable[[str], list[tuple[int, int, str]]]

HERE = Path(__file__).parent
PIPELINE = HERE.parent / "src" / "postcheck" / "tools" / "pipeline"
SEED = 4242  # not the seed of training
POSTS = 600
BY_HAND = ("real posts", "posts by hand")
LISTS_OF_A_KIND = 12
LISTS = (  # heading, separator, form of the name
    ("", "\n", "full"),
    ("", ", ", "full"),
    ("", "\n", "last_first"),
    ("", "; ", "last_first"),
    ("Ninth Grade\n", "\n", "full"),
    ("Cast and crew: ", ", ", "full"),
    ("Inducted tonight: ", " • ", "full"),
    ("Our singers are ", ", ", "given"),
    ("Table helpers\n- ", "\n- ", "initial"),
    ("Heat 1: ", " / ", "full"),
    ("| ", " |\n| ", "full"),
)

_TITLE = re.compile(r"[\s\"“(\'-]+|(\w+)\.?\s+")
_END = re.compile(r"(?:['’`] ?[sS]|['’`]|[),!?;:\"”\s]+)$")


@dataclass(slots=True)
class Score:
    """Counts of exact spans."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def add(self, found: set[tuple[int, int]], wanted: set[tuple[int, int]]) -> None:
        """Count one text."""
        self.right += len(found & wanted)
        self.found += len(found)
        self.wanted += len(wanted)

    def __str__(self) -> str:
        precision = 100 * self.right / max(1, self.found)
        recall = 100 * self.right / max(1, self.wanted)
        f = 200 * self.right / max(1, self.found + self.wanted)
        return f"{precision:6.1f}{recall:6.1f}{f:6.1f}  ({self.wanted})"


def bare(text: str, start: int, end: int) -> tuple[int, int]:
    """A name without titles before it, and without a possessive or a mark after it."""
    while match := _TITLE.match(text, start, end):
        word = match.group(1)
        if (word and word.lower() not in TITLES) or match.end() >= end:
            break
        start = match.end()
    if (match := _END.search(text[start:end])) and match.start():
        end = start + match.start()
    return start, end


def people(text: str, names: Iterable[tuple[int, int, str]]) -> set[tuple[int, int]]:
    """The comparable spans of people; handles and hashtags are left out."""
    spans = set()
    for start, end, label in names:
        word = start
        while word and not text[word - 1].isspace():
            word -= 1
        if label == "PERSON" and not re.match(r"[\W_]*[@#]", text[word : start + 1]):
            spans.add(bare(text, start, end))
    return spans


def score(find: Find, texts: Iterable[Text], misses: list[str] | None = None) -> Score:
    """Exact-span precision, recall and F over some texts."""
    result = Score()
    for text in texts:
        found, wanted = people(text.text, find(text.text)), people(text.text, text.spans)
        result.add(found, wanted)
        if misses is not None:
            for kind, spans in (("missed", wanted - found), ("false", found - wanted)):
                misses += [
                    f"{kind:7}{text.text[a:b]!r:30} {text.text[max(0, a - 40) : b + 30]!r}"
                    for a, b in sorted(spans)
                ]
    return result


def unlisted(posts: list[Text]) -> list[Text]:
    """The posts with only those names of which no list holds a word."""
    names = shipped()
    result = []
    for text in posts:
        spans = [
            (a, b, label)
            for a, b, label in text.spans
            if label == "PERSON"
            and not any(names.code(text.text[x:y]) for x, y in _words(text.text, a, b))
        ]
        result.append(corpora.Text(text.text, tuple(spans)))
    return result


def _words(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return [
        (start + a, start + b) for a, b in tokenise(text[start:end]) if text[start + a].isalpha()
    ]


def lists(sampler: Sampler, random: Random) -> list[Text]:
    """Bare lists of names in the ways that posts join them."""
    texts = []
    for heading, separator, form in LISTS * LISTS_OF_A_KIND:
        names = [getattr(sampler.person(), form) for _ in range(random.randint(3, 12))]
        parts = [
            corpora.Text(heading, ()),
            *(corpora.Text(n, ((0, len(n), "PERSON"),)) for n in names),
        ]
        texts.append(augment.join([parts[0], augment.join(parts[1:], separator)], ""))
    return texts


def main() -> None:
    """Print every figure of the model card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=HERE.parent.parent / "shared" / "data" / "ner")
    parser.add_argument("--pipeline", type=Path, default=PIPELINE)
    parser.add_argument("--misses", action="store_true", help="list what was got wrong in posts")
    arguments = parser.parse_args()
    data = arguments.data
    find = Recogniser.load(arguments.pipeline / "crf_names")

    random = Random(SEED)
    sampler = Sampler(data, random)
    writer = Writer(Templates.read(HERE / "posts" / "test"), sampler, random)
    sets = {name: corpora.read(data, name, "test") for name in corpora.TEST_SETS}
    sets["real posts"] = corpora.real_posts(data)
    sets["posts by hand"] = corpora.marked(HERE / "posts" / "fresh.txt")
    sets["invented posts"] = [writer.post() for _ in range(POSTS)]
    sets["bare lists"] = lists(sampler, random)

    print("PERSON, exact spans            P     R     F  (names)")
    misses: list[str] = []
    for name, texts in sets.items():
        print(f"{name:26}{score(find, texts, misses if name in BY_HAND else None)}")
    for case in ("lower", "upper"):
        print(f"\nin {case} case")
        for name, texts in sets.items():
            changed = [new for text in texts if (new := augment.in_case(text, case))]
            print(f"{name:26}{score(find, changed)}")

    print("\nrecall on names of which no list holds a word")
    for name in ("invented posts", "bare lists"):
        print(f"{name:26}{recall(find, unlisted(sets[name]))}")

    print("\nwith surnames of one census group: WNUT, BTC, Tweebank, real posts")
    swappable = [
        text
        for name in (*corpora.TWEETS, "real posts")
        for text in sets[name]
        if any(label == "PERSON" for _, _, label in text.spans)
    ]
    for group in GROUPS:
        random = Random(SEED)
        sampler = Sampler(data, random)
        swapped = [augment.swap(text, sampler, random, group) for text in swappable]
        print(f"{group:26}{score(find, swapped)}")

    print()
    speed(find, sets["real posts"])
    size = sum(path.stat().st_size for path in arguments.pipeline.rglob("*") if path.is_file())
    print(f"{size / 1e6:.2f} MB")
    print("\n".join(misses if arguments.misses else ()))


def recall(find: Find, texts: list[Text]) -> str:
    """Percent of the marked names that were found exactly; other names are not judged."""
    wanted = [people(text.text, text.spans) for text in texts]
    right = sum(
        len(spans & people(text.text, find(text.text)))
        for text, spans in zip(texts, wanted, strict=True)
    )
    total = sum(map(len, wanted))
    return f"{100 * right / max(1, total):5.1f}  ({total})"


def speed(find: Find, texts: list[Text]) -> None:
    """Words a second of the name model, and a whole process' time for one post."""
    joined = [text.text for text in texts] * 5
    words = sum(len(text.split()) for text in joined)
    started = time.process_time()
    for text in joined:
        find(text)
    print(f"{words / (time.process_time() - started):,.0f} words a second")
    code = "from postcheck.tools.nlp import Nlp; Nlp.load().analyse('Well done, Talia Brennan!')"
    times = []
    for _ in range(5):
        started = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - our own words
        times.append(time.perf_counter() - started)
    print(f"process with one post: {min(times):.2f} s (best of {len(times)})")


if __name__ == "__main__":
    main()
