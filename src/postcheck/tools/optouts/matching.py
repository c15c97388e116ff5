"""Finding the names of a list in a post, by look-ups alone: no model takes part."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from postcheck.model import PartKind, Post, Span
from postcheck.tools import roles
from postcheck.tools.names.gazetteer import is_common_word, is_given_name
from postcheck.tools.optouts.folding import Words, read_words
from postcheck.tools.optouts.listfile import Entry
from postcheck.tools.optouts.variants import Form, shortened

Find = Callable[[str], Entry | None]


# What a word, or words run together, can be within the names of a list: bits of an entry's flags.
GIVEN: Final = 1
FAMILY: Final = 2
PREFIX: Final = 4
WHOLE: Final = 8

# What the list says of a whole name: its form, and more bits of an entry's flags.
FORM_MASK: Final = 7
AMBIGUOUS: Final = 8
OPEN_MIDDLE: Final = 16
KNOWN: Final = 32
"""The name of a student who is not withheld: no misspelling of somebody else's."""


def part_key(word: str) -> str:
    """The look-up key under which the list says what a word can be."""
    return "n" + word


def pair_key(given: str, family: str) -> str:
    """The look-up key of a given name and a surname."""
    return f"p{given} {family}"


def whole_key(letters: str) -> str:
    """The look-up key of a name that is run together."""
    return "w" + letters


def typo_key(given: str, family: str) -> str:
    """The look-up key of a name with a letter left out."""
    return f"t{given} {family}"


_is_common: Final = lru_cache(20_000)(is_common_word)


@dataclass(frozen=True, slots=True)
class Match:
    """A place where a text names somebody of the list."""

    span: Span
    entry: Entry
    form: Form
    ambiguous: bool


# What may stand between the words of one name.
_SPACE: Final = re.compile(r"[ \t\xa0\u2000-\u200a\u202f\u3000]*(?:\n[ \t\xa0]*)?")
_BETWEEN: Final = re.compile(r"[ \t\xa0]*(?:\n[ \t\xa0]*)?|[-_+~‐‑]|%20|[ \t]*[|\t][ \t]*")
_AFTER_INITIAL: Final = re.compile(r"\.?[ \t\xa0]*(?:\n[ \t\xa0]*)?|[-_+]|%20")
_FAMILY_FIRST: Final = re.compile(
    r"[ \t\xa0]*,[ \t\xa0]*(?:\n[ \t\xa0]*)?|[-_+]|%20|,?%20|[ \t]*[|\t][ \t]*"
)
_QUOTE_OPENS: Final = re.compile(r"[ \t\xa0]*[\"“‘'(«][ \t]*")
_BRACKET_OPENS: Final = re.compile(r"[ \t\xa0]*\([ \t]*")
_BRACKET_CLOSES: Final = re.compile(r"[ \t]*\)")
_QUOTE_CLOSES: Final = re.compile(r"[\"”’')»][ \t\xa0]*")
_JOINT: Final = re.compile(r"['’‘ʻ`´\-‐‑]?")
_AND: Final = frozenset({"and", "y", "e", "n", "und"})
_SPACED_COMMA: Final = re.compile(r",?[ \t\xa0]+")
_LONG_SMALL: Final = re.compile(r"\b[^\W\d_A-Z]\w{2,}")
_SUBJECTS: Final = frozenset(
    "i you we they he she it who that this there which what one all students teachers families "
    "everyone nobody somebody people kids parents".split()
)
_LIST_GAP: Final = re.compile(r"[ \t]*[,&]?[ \t\xa0]*\n?")
_FILE_ENDING: Final = re.compile(
    r"\.(?:jpe?g|png|gif|webp|heic|pdf|docx?|mp4|mov|svg)\b", re.IGNORECASE
)
_AFFIXES: Final = re.compile(
    r"(?:congrats|congratulations|congratulation|go|team|happy|birthday|happybirthday|hbd|our|"
    r"welcome|way|waytogo|thank|thanks|thankyou|mvp|the|for|to|with|and|is|student|senior|junior|"
    r"class|of|prayfor|prayersfor|justicefor|teamm|wildcat|proud|proudof|img|photo|pic|image|"
    r"headshot|portrait|speech|wins|rocks|day|strong|official|real|its|im|hey|meet)+"
)
_JOINS: Final = 4
_SHORTEST_TYPO: Final = 5
_LONGEST_GLUED: Final = 30
_LONG_ENOUGH: Final = 10  # letters of a name run together that nothing else contains by chance


class Matcher:
    """Compares one post at a time with a list, through `find`."""

    def __init__(self, find: Find) -> None:
        self._find = find
        self._uses: dict[str, int] = {}

    def matches(self, post: Post) -> list[Match]:
        """Every name found, in order; of overlapping ones the surest and longest."""
        words = read_words(post.text)
        links = [p.span for p in post.parts if p.kind is PartKind.LINK]
        scan = _Scan(words, self._use, self._find, links)
        return _best(list(scan.run()))

    def _use(self, word: str) -> int:
        use = self._uses.get(word)
        if use is None:
            if len(self._uses) > 50_000:  # noqa: PLR2004 - bounds the memory of a long run
                self._uses.clear()
            entry = self._find(part_key(word))
            use = self._uses[word] = entry.flags if entry else 0
        return use


Arc = tuple[str, int]
"""Letters that may be one part of a name, and the index of the word after them."""


class _Scan:
    """One pass over the words of one post."""

    def __init__(
        self, words: Words, use: Callable[[str], int], find: Find, links: list[Span]
    ) -> None:
        self._words = words
        self._use = use
        self._find = find
        self._links = links
        self._givens: dict[int, list[Arc]] = {}
        self._families: dict[int, list[Arc]] = {}
        self._small_lines: dict[int, bool] = {}
        marks = any(mark in words.text for mark in "#@/\\_")
        self._technical = marks or bool(links) or bool(_FILE_ENDING.search(words.text))

    def run(self) -> Iterator[Match]:
        uses = [self._use(word) for word in self._words.folded]
        for i, use in enumerate(uses):
            if use or self._may_be_joined(i):
                self._read(i)
        for i, arcs in self._givens.items():
            for given, after in arcs:
                yield from self._given_first(i, given, after)
        for i, arcs in self._families.items():
            for family, after in arcs:
                yield from self._family_first(i, family, after)
        yield from self._misspelled()
        for i, word in enumerate(self._words.folded):
            if uses[i] & WHOLE:
                yield from self._run_together(i, word)
            elif len(word) >= 8 and self._is_technical(i):  # noqa: PLR2004
                yield from self._within(i, word)

    def _may_be_joined(self, i: int) -> bool:
        """Whether a word that means nothing by itself may do so with the next one."""
        words = self._words
        if i + 1 >= len(words):
            return False
        return words.capitals[i] or words.starts[i + 1] - words.ends[i] != 1

    def _read(self, i: int) -> None:
        """Note what the word at `i`, alone or with the next ones, can be."""
        words = self._words
        letters, last = words.folded[i], i
        while True:
            use = self._use(letters)
            if use:
                if use & GIVEN:
                    self._givens.setdefault(i, []).append((letters, last + 1))
                if use & FAMILY:
                    self._families.setdefault(i, []).append((letters, last + 1))
            if last + 1 >= len(words) or last - i >= _JOINS or not self._goes_on(i, last, use):
                return
            last += 1
            letters += words.folded[last]

    def _goes_on(self, first: int, last: int, use: int) -> bool:
        """Whether the next word may belong to the same part of a name."""
        words = self._words
        gap = words.gap(last, last + 1)
        if gap == " " and not use & PREFIX and not (first == last and words.capital(last)):
            return False  # nearly always
        if _JOINT.fullmatch(gap):
            return True
        if not _AFTER_INITIAL.fullmatch(gap):
            return False
        if use & PREFIX:
            return True
        return first == last and words.capital(last) and words.capital(last + 1)

    def _given_first(self, i: int, given: str, after: int) -> Iterator[Match]:
        words = self._words
        if after >= len(words) or not self._may_start(i, given) or self._is_ordinary(i):
            return
        gap = words.gap(after - 1, after)
        if gap == " " and after not in self._families and not words.capital(after):
            if words.folded[after] in _AND:
                yield from self._shared_surname(i, given, after)
            return  # nearly always
        initial = len(words.folded[after - 1]) == 1
        at, unsure = after, False
        if (_AFTER_INITIAL if initial else _BETWEEN).fullmatch(gap) or self._in_address(gap, after):
            yield from self._with_middle(i, given, after)
        elif self._are_cells(gap, i, after):
            unsure = True
        elif _QUOTE_OPENS.fullmatch(gap) and self._closes_quote(after):
            yield from self._in_brackets(i, given, after)
            at += 1
        elif _BRACKET_OPENS.fullmatch(gap):
            yield from self._in_brackets(i, given, after)
            return
        else:
            yield from self._shared_surname(i, given, after)
            return
        for family, end in self._families.get(at, ()):
            yield from self._pair(given, family, i, end, unsure=unsure)
        yield from self._shared_surname(i, given, after)

    def _in_brackets(self, i: int, given: str, after: int) -> Iterator[Match]:
        """A surname in brackets: "Mia (Tran)"."""
        for family, end in self._families.get(after, ()):
            if _BRACKET_CLOSES.match(self._words.text, self._words.ends[end - 1]):
                yield from self._pair(given, family, i, end)

    def _with_middle(self, i: int, given: str, after: int) -> Iterator[Match]:
        """Up to two words between given name and surname that the roster may not know."""
        words = self._words
        if len(given) == 1:
            return
        middle = after
        while middle < min(after + 2, len(words) - 1):
            short = len(words.folded[middle]) == 1
            if not words.capital(middle):
                return
            gap = words.gap(middle, middle + 1)
            if not (_AFTER_INITIAL if short else _BETWEEN).fullmatch(gap):
                return
            for family, end in self._families.get(middle + 1, ()):
                if words.capital(middle + 1) and not roles.is_title(words.folded[middle]):
                    yield from self._pair(given, family, i, end, middle=True)
            middle += 1

    def _shared_surname(self, i: int, given: str, after: int) -> Iterator[Match]:
        """Find the first of "Leila and Samir Haddad" and "Leila, Omar and Samir Haddad"."""
        words = self._words
        if len(given) == 1 or not words.capital(i):
            return
        at, joined = after, False
        while not joined and at < min(after + 6, len(words) - 2):
            gap = words.gap(at - 1, at)
            if words.folded[at] in _AND and _SPACED_COMMA.fullmatch(gap):
                at, joined = at + 1, True
                gap = words.gap(at - 1, at)
            elif "&" in gap:
                joined = True
            elif "," not in gap:
                return
            if not _LIST_GAP.fullmatch(gap) or not self._names_one(at):
                return
            at += 1
        if joined and words.capital(at) and _SPACE.fullmatch(words.gap(at - 1, at)):
            for family, end in self._families.get(at, ()):
                yield from self._pair(given, family, i, end, shown=after)

    def _names_one(self, i: int) -> bool:
        return self._words.capital(i) and not roles.is_title(self._words.folded[i])

    def _closes_quote(self, i: int) -> bool:
        """Whether the word at `i` ends a quoted nickname and another word follows."""
        words = self._words
        return i + 1 < len(words) and bool(_QUOTE_CLOSES.fullmatch(words.gap(i, i + 1)))

    def _family_first(self, i: int, family: str, after: int) -> Iterator[Match]:
        words = self._words
        if after < len(words) and words.folded[after] in {"jr", "sr", "ii", "iii", "iv"}:
            after += 1
        if after not in self._givens or self._is_ordinary(i):
            return
        gap = words.gap(after - 1, after)
        apart = bool(_FAMILY_FIRST.fullmatch(gap)) or self._in_address(gap, after)
        stacked = self._are_cells(gap, i, after)
        bracketed = bool(_BRACKET_OPENS.fullmatch(gap))
        if not (apart or stacked or bracketed or _SPACE.fullmatch(gap)):
            return
        comma = "," in gap
        if comma and words.capital(i) != words.capital(after):
            return  # "Ring the bell, Katherine!"
        for given, end in self._givens.get(after, ()):
            if bracketed and not _BRACKET_CLOSES.match(words.text, words.ends[end - 1]):
                continue
            framed = self._inside_run(i), comma and self._starts_run(end - 1)
            if comma and all(framed):
                continue  # "Ana Trevino, Marisol Diaz"
            if len(given) == 1 and not (comma or (apart and not gap.isspace())):
                continue
            unsure = not apart and (stacked or is_given_name(family))
            unsure = unsure or (comma and any(framed))
            yield from self._pair(given, family, i, end, unsure=unsure)

    def _pair(  # noqa: PLR0913 - the places and the doubts of one candidate
        self,
        given: str,
        family: str,
        start: int,
        end: int,
        *,
        unsure: bool = False,
        middle: bool = False,
        shown: int = 0,
    ) -> Iterator[Match]:
        if not self._looks_like_a_name(start, shown or end, given, family):
            return
        entry = self._find(pair_key(given, family))
        if entry is None or not entry.group:
            return
        unsure = unsure or (middle and not entry.flags & OPEN_MIDDLE)
        unsure = unsure or self._is_plain_wording(start, end) or self._is_small(start, shown or end)
        if len(given) == 1 and self._inside_run(start):  # "Ana M. Trevino" is somebody else
            unsure = unsure or is_given_name(self._words.folded[start - 1])
        yield from self._match(start, shown or end, entry, unsure=unsure)

    def _match(self, start: int, end: int, entry: Entry, *, unsure: bool) -> Iterator[Match]:
        span = Span(self._words.starts[start], self._words.ends[end - 1])
        if roles.names_someone_else(self._words.text, span):
            return
        ambiguous = unsure or bool(entry.flags & AMBIGUOUS)
        yield Match(span, entry, Form(entry.flags & FORM_MASK), ambiguous)

    def _misspelled(self) -> Iterator[Match]:
        words = self._words
        for i in range(len(words) - 1):
            if not (words.capital(i) and words.capital(i + 1)):
                continue
            gap = words.gap(i, i + 1)
            if _BETWEEN.fullmatch(gap):
                yield from self._one_letter_off(i, words.folded[i], words.folded[i + 1])
            elif _FAMILY_FIRST.fullmatch(gap):
                yield from self._one_letter_off(i, words.folded[i + 1], words.folded[i])

    def _one_letter_off(self, i: int, given: str, family: str) -> Iterator[Match]:
        candidates: list[tuple[str, str]] = []
        if len(family) >= _SHORTEST_TYPO and self._use(given) & GIVEN and len(given) > 1:
            candidates += [(given, part) for part in shortened(family)]
        if len(given) >= _SHORTEST_TYPO and self._use(family) & FAMILY:
            candidates += [(part, family) for part in shortened(given)]
        if not candidates or self._find(pair_key(given, family)) is not None:
            return
        for one, other in candidates:
            entry = self._find(typo_key(one, other))
            if entry is not None:
                yield from self._match(i, i + 2, entry, unsure=True)
                return

    def _run_together(self, i: int, word: str) -> Iterator[Match]:
        entry = self._find(whole_key(word))
        if entry is not None and entry.group:
            initial = entry.flags & FORM_MASK == Form.INITIAL
            if initial and not self._is_technical(i):
                return
            yield from self._match(i, i + 1, entry, unsure=initial)

    def _within(self, i: int, word: str) -> Iterator[Match]:
        """A name run together inside a longer hashtag, handle or file name."""
        for start in range(len(word) - 6):
            for end in range(min(start + _LONGEST_GLUED, len(word)), start + 6, -1):
                entry = self._find(whole_key(word[start:end]))
                if entry is None or not entry.group or entry.flags & FORM_MASK == Form.INITIAL:
                    continue
                before, after = word[:start], word[end:]
                framed = all(not x or _AFFIXES.fullmatch(x) for x in (before, after))
                unsure = not framed and end - start < _LONG_ENOUGH
                at = self._words.starts[i]
                if self._words.ends[i] - at == len(word):
                    span = Span(at + start, at + end)
                else:
                    span = Span(at, self._words.ends[i])
                ambiguous = unsure or bool(entry.flags & AMBIGUOUS)
                yield Match(span, entry, Form(entry.flags & FORM_MASK), ambiguous)
                return

    def _is_ordinary(self, i: int) -> bool:
        """A common word in small letters where the line has capitals: no part of a name."""
        words = self._words
        if words.capitals[i] or not _is_common(words.folded[i]):
            return False
        return not self._is_technical(i) and not self._in_small_letters(i)

    def _may_start(self, i: int, given: str) -> bool:
        """A lone letter starts a name only as a capital; "A" and "I" only before a full stop."""
        if len(given) > 1:
            return True
        words = self._words
        follows = words.text[words.ends[i] : words.ends[i] + 1]
        if self._is_technical(i):
            return True
        return words.text[words.starts[i]].isupper() and (given not in "ai" or follows == ".")

    def _looks_like_a_name(self, start: int, end: int, given: str, family: str) -> bool:
        """Whether a word in small letters is more than the common word that it also is."""
        words = self._words
        small = [i for i in range(start, end) if not words.capital(i)]
        if not small or self._is_technical(start):
            return True
        if len(given) == 1:
            return False
        parts = {given, family}
        if len(small) == end - start and self._in_small_letters(start):
            # Warned about, as a text without capitals leaves open what "grace hill" is.
            return not (start and words.folded[start - 1] in _SUBJECTS)
        if words.capital(start) and words.capital(end - 1):
            return True  # a particle between: "Van der Berg"
        return not any(words.folded[i] in parts and _is_common(words.folded[i]) for i in small)

    def _is_small(self, start: int, end: int) -> bool:
        """Common words all, in small letters: "grace hill"."""
        words = self._words
        within = range(start, end)
        if self._is_technical(start) or any(words.capital(i) for i in within):
            return False
        return all(_is_common(words.folded[i]) for i in within)

    def _in_small_letters(self, i: int) -> bool:
        """Whether the line that holds a word is written without capitals."""
        text = self._words.text
        start = text.rfind("\n", 0, self._words.starts[i]) + 1
        if start not in self._small_lines:
            end = text.find("\n", start)
            self._small_lines[start] = text[start : len(text) if end < 0 else end].islower()
        return self._small_lines[start]

    def _is_plain_wording(self, start: int, end: int) -> bool:
        """Common words all, where capitals say nothing: "WILL PAGE" on a line in capitals."""
        words = self._words
        if not all(_is_common(words.folded[i]) for i in range(start, end)):
            return False
        text = words.text
        line_start = text.rfind("\n", 0, words.starts[start]) + 1
        line_end = text.find("\n", words.ends[end - 1])
        line = text[line_start : len(text) if line_end < 0 else line_end]
        rest = line.replace(text[words.starts[start] : words.ends[end - 1]], "")
        letters = [c for c in rest if c.isalpha()]
        at_start = not text[line_start : words.starts[start]].strip()
        # A heading capitalises its long words; a sentence that begins with a name does not.
        return bool(letters) and (line.isupper() or (at_start and not _LONG_SMALL.search(rest)))

    def _in_address(self, gap: str, after: int) -> bool:
        """A full stop inside an address or a file name: "marisol.trevino@", "tran.mia.jpg"."""
        if gap != ".":
            return False
        text, end = self._words.text, self._words.ends[after]
        if not self._words.capital(after - 1) and not self._words.capital(after):
            return True
        return text[end : end + 1] in {"@", "/", "_"} or bool(_FILE_ENDING.match(text, end))

    def _inside_run(self, i: int) -> bool:
        """Whether a capitalised word stands directly before the one at `i`."""
        words = self._words
        gap = words.gap(i - 1, i) if i else ""
        return bool(gap) and gap.isspace() and "\n" not in gap and words.capital(i - 1)

    def _starts_run(self, i: int) -> bool:
        """Whether a capitalised word follows directly on the one at `i`."""
        words = self._words
        following = i + 1 < len(words) and self._inside_run(i + 1) and words.capital(i + 1)
        return following and len(words.folded[i + 1]) > 1

    def _is_technical(self, i: int) -> bool:
        """Whether a word stands in a hashtag, handle, address, file name or link."""
        if not self._technical:
            return False
        words = self._words
        text, start, end = words.text, words.starts[i], words.ends[i]
        while start > 0 and (text[start - 1].isalnum() or text[start - 1] in "_-."):
            start -= 1
        if start > 0 and text[start - 1] in "#@/\\":
            return True
        if text[end : end + 1] in {"@", "_"} or _FILE_ENDING.match(text, end):
            return True
        return any(link.start <= words.starts[i] < link.end for link in self._links)

    def _are_cells(self, gap: str, first: int, second: int) -> bool:
        """Whether two words stand each in a block of its own: cells of a table, one by one."""
        if gap.count("\n") < 2 or gap.strip():  # noqa: PLR2004 - blocks are a blank line apart
            return False
        words = self._words
        text = words.text
        before = text[text.rfind("\n", 0, words.starts[first]) + 1 : words.starts[first]]
        line_end = text.find("\n", words.ends[second])
        after = text[words.ends[second] : len(text) if line_end < 0 else line_end]
        return not before.strip() and not after.strip()


def _best(matches: list[Match]) -> list[Match]:
    """Of overlapping matches keep the surer, then the plainer form, then the longer one."""
    order = sorted(
        matches,
        key=lambda m: (m.ambiguous, m.form, m.span.start - m.span.end, m.span.start),
    )
    kept: list[Match] = []
    for match in order:
        if not any(match.span.overlaps(other.span) for other in kept):
            kept.append(match)
    return sorted(kept, key=lambda m: m.span)
