"""One post as the rules see it: each view is computed once and shared between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from postcheck.errors import ToolOff, ToolUnavailable
from postcheck.model import District, Kind, Part, PartKind, Policy, Post, Span, Term, Tool

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from postcheck.tools.addresses import Address
    from postcheck.tools.emails import Email
    from postcheck.tools.grammar import GrammarMatch
    from postcheck.tools.nlp import Entity
    from postcheck.tools.optouts import OptOutMatch
    from postcheck.tools.people import Person
    from postcheck.tools.phones import Phone
    from postcheck.tools.toolbox import Toolbox

T = TypeVar("T")


class UndeclaredToolError(Exception):
    """A rule touched a tool that its `uses` does not name: a mistake of the rule's author."""


class Reading:
    """A post, seen through the tools. A rule gets one that opens only the tools it declared.

    Every span that a view gives is in code points of `text`. A view whose tool cannot run
    raises `ToolUnavailable`; the engine, not the rule, handles that.
    """

    def __init__(self, post: Post, policy: Policy, toolbox: Toolbox, as_of: date) -> None:
        self.post = post
        self.policy = policy
        self.as_of = as_of
        self._toolbox = toolbox
        self._uses = frozenset(Tool)
        self._views: dict[str, object] = {}

    def limited_to(self, uses: frozenset[Tool]) -> Reading:
        """The same reading, its views shared, for a rule that declared `uses`."""
        limited = Reading(self.post, self.policy, self._toolbox, self.as_of)
        limited._uses = uses
        limited._views = self._views
        return limited

    @property
    def text(self) -> str:
        """What a reader sees, block parts set apart by a blank line."""
        return self.post.text

    @property
    def kind(self) -> Kind:
        """What sort of text this is."""
        return self.post.kind

    @property
    def district(self) -> District:
        """The public facts of the district."""
        return self.policy.district

    @property
    def parts(self) -> tuple[Part, ...]:
        """Titles, headings, body blocks, alt texts, link targets and hashtags."""
        return self.post.parts

    def part_at(self, offset: int) -> PartKind:
        """The kind of the block part at `offset`; body where none is marked."""
        for part in self.parts:
            if part.kind is not PartKind.HASHTAG and part.span.start <= offset < part.span.end:
                return part.kind
        return PartKind.BODY

    @property
    def sentences(self) -> tuple[Span, ...]:
        """Sentences by punctuation and line, without any model."""
        from postcheck.tools.sentences import split_sentences  # noqa: PLC0415

        return self._view("sentences", lambda: split_sentences(self.text))

    @property
    def terms(self) -> tuple[Term, ...]:
        """The terms of every pack in use."""
        return self._view("terms", lambda: tuple(t for p in self.policy.packs for t in p.terms))

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Persons, organisations and places that the trained pipeline sees."""
        self._need(Tool.NLP)
        return self._view("entities", lambda: self._toolbox.nlp().analyse(self.text).entities)

    @property
    def people(self) -> tuple[Person, ...]:
        """Persons named in the post, each with the role that the text gives them."""
        self._need(Tool.NLP)
        from postcheck.tools.people import find_people  # noqa: PLC0415

        entities = self.entities
        return self._view("people", lambda: find_people(self.post, entities, self.policy))

    @property
    def grammar(self) -> tuple[GrammarMatch, ...]:
        """What LanguageTool says of the text."""
        self._need(Tool.GRAMMAR)
        return self._view("grammar", lambda: self._toolbox.grammar(self.policy).check(self.text))

    @property
    def phones(self) -> tuple[Phone, ...]:
        """Telephone numbers, each with whose it is by the words around it."""
        self._need(Tool.PHONES)
        from postcheck.tools.phones import find_phones  # noqa: PLC0415

        return self._view("phones", lambda: find_phones(self.post, self.policy))

    @property
    def addresses(self) -> tuple[Address, ...]:
        """Street addresses, each a home, a venue or unknown."""
        self._need(Tool.ADDRESSES)
        from postcheck.tools.addresses import find_addresses  # noqa: PLC0415

        return self._view("addresses", lambda: find_addresses(self.post, self.policy))

    @property
    def emails(self) -> tuple[Email, ...]:
        """E-mail addresses, plain or disguised, each with whether the mailbox is private."""
        from postcheck.tools.emails import find_emails  # noqa: PLC0415

        return self._view("emails", lambda: find_emails(self.post, self.policy))

    @property
    def withheld(self) -> tuple[OptOutMatch, ...]:
        """Every form of a withheld student's name that the text shows."""
        self._need(Tool.OPTOUTS)
        staff, allowed = self.district.staff, self.policy.allow.names
        return self._view(
            "withheld",
            lambda: self._toolbox.optouts(self.policy).match(self.post, shared=(*staff, *allowed)),
        )

    @property
    def optouts_loaded(self) -> bool:
        """Whether an opt-out list is there to compare with."""
        try:
            self._toolbox.optouts(self.policy)
        except (ToolOff, ToolUnavailable):
            return False
        return True

    def is_released(self, name: Span) -> bool:
        """Whether the whole name is of a student whose family allowed it on that day.

        Where the release list cannot be opened nobody is released: that is the safe side.
        """
        return any(s.start <= name.start and name.end <= s.end for s in self._released)

    @property
    def releases_missing(self) -> bool:
        """Whether a release list is named and could not be opened."""
        try:
            self._toolbox.releases(self.policy)
        except ToolOff:
            return False
        except ToolUnavailable:
            return True
        return False

    @property
    def _released(self) -> tuple[Span, ...]:
        if not self.policy.release_list or self.releases_missing:
            return ()
        releases = self._toolbox.releases(self.policy)
        return self._view("released", lambda: releases.match(self.post, on=self.as_of))

    def _need(self, tool: Tool) -> None:
        if tool not in self._uses:
            msg = f"a rule touched the tool {tool.value!r} without naming it in `uses`"
            raise UndeclaredToolError(msg)

    def _view(self, name: str, compute: Callable[[], T]) -> T:
        if name not in self._views:
            self._views[name] = compute()
        return cast("T", self._views[name])
