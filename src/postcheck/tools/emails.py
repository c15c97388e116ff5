"""E-mail addresses in running text, plain or disguised, and whose mailboxes they are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from postcheck.model import Policy, Post, Span
from postcheck.tools.folding import fold
from postcheck.tools.surroundings import Cue, answers, in_company

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Email:
    """A mailbox in the text: its address in small letters, and whether it is a private one.

    `cue` is what said so: the provider's domain, words of the text, or "configured".
    """

    span: Span
    address: str
    private: bool
    cue: str = ""


def find_emails(post: Post, policy: Policy) -> tuple[Email, ...]:
    """Every e-mail address in `post`, in order."""
    folded = fold(post.text)
    found = sorted(_candidates(folded.text))
    allowed = policy.allow.emails
    domains = tuple(domain.lower().lstrip("@") for domain in policy.district.domains)
    finds = in_company([span for span, _ in found], len(folded.text))
    emails: list[Email] = []
    for (span, address), around in zip(found, answers(folded.text, finds, (_PERSON,)), strict=True):
        domain = address.rpartition("@")[2]
        if {address, domain, "@" + domain} & allowed or _within(domain, domains):
            private, cue = False, "configured"
        elif _is_provider(domain):
            private, cue = True, domain
        elif _INSTITUTION.search(domain):
            private, cue = False, ""
        else:
            answer = around.get("private")
            private = answer is not None and answer.cost <= _BESIDE
            cue = answer.words if answer is not None and private else ""
        emails.append(Email(folded.span_of(span.start, span.end), address, private, cue))
    return tuple(emails)


_BESIDE = 25
"""How near the words "my personal e-mail" must stand to speak of this address."""

_PERSON = Cue(
    "private",
    re.compile(
        r"\b(?:(?:my|his|her|their) (?:own |personal |private |home )*e-?mails?(?: address)?"
        r"|(?:personal|private|home) e-?mails?(?: address)?|mi correo(?: personal)?)"
        r"(?: is| at|:)?(?=\W)"
    ),
)

_PROVIDERS = frozenset(
    "gmail googlemail yahoo ymail rocketmail hotmail outlook live msn icloud aol aim proton "
    "protonmail "
    "tutanota tuta gmx fastmail zohomail yandex hushmail mailfence".split()
)
"""Providers that use many endings; the ending is ignored, so that `gmail.con` counts too."""

_DOMAINS = frozenset(
    "me.com mac.com pm.me mail.com email.com inbox.com usa.com hey.com duck.com qq.com 163.com "
    "126.com "
    "naver.com web.de zoho.com cox.net att.net sbcglobal.net swbell.net bellsouth.net "
    "pacbell.net ameritech.net "
    "prodigy.net comcast.net xfinity.com verizon.net charter.net spectrum.net rr.com kc.rr.com "
    "roadrunner.com "
    "twc.com optonline.net optimum.net earthlink.net mindspring.com juno.com netzero.net "
    "netzero.com "
    "windstream.net centurylink.net centurytel.net embarqmail.com qwest.net q.com frontier.com "
    "frontiernet.net "
    "suddenlink.net mediacombb.net cableone.net sparklight.net wowway.com tds.net hughes.net "
    "excite.com "
    "lycos.com bigpond.com btinternet.com vtext.com txt.att.net tmomail.net vzwpix.com "
    "mms.att.net".split()
)
"""Internet connections' mailboxes, and the gateways that turn a cell number into an address."""

_INSTITUTION = re.compile(
    r"\.(?:edu|gov|mil|org)$|\.k12\.[a-z]{2}\.us$|\.(?:edu|gob|gov|ac)\.[a-z]{2}$"
)

_DOMAIN = r"[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,4}\.[A-Za-z]{2,24}"
_PLAIN = re.compile(rf"(?<=[\w%+'-])(?:@|%40)({_DOMAIN})(?![\w-])")
_MAILBOX_CHARACTERS = frozenset("._%+'-")

_AT = r"(?:\s?[\[({<]\s?(?:at|@|arroba)\s?[\])}>]\s?|\s(?:at|AT|@|arroba)\s|\s?@\s?)"
_DOT = r"(?:\s?[\[({<]\s?(?:dot|\.|punto)\s?[\])}>]\s?|\s(?:dot|DOT|punto)\s|\s?\.\s?(?=[a-z]))"
_SPOKEN_DOT = r"(?:\s?[\[({<]\s?(?:dot|punto)\s?[\])}>]\s?|\s(?:dot|DOT|punto|underscore)\s)"
_EVERYDAY = frozenset(
    "me mac email mail live aim web usa q pm hey duck inbox spectrum frontier optimum prodigy "
    "excite".split()
)
_NAMED = sorted({*_PROVIDERS, *(domain.partition(".")[0] for domain in _DOMAINS)} - _EVERYDAY)
_DISGUISED = re.compile(
    rf"(?i)(?<![\w.])([a-z0-9][\w.-]{{0,40}}(?:{_SPOKEN_DOT}[\w-]{{1,30}}){{0,3}}){_AT}"
    rf"({'|'.join(_NAMED)})(?:{_DOT}(com|net|org|es|mx|me|ca|co))?(?!\w)"
)
_ANY_DISGUISED = re.compile(
    rf"(?i)(?<![\w.])([a-z0-9][\w.-]{{0,40}}(?:{_SPOKEN_DOT}[\w-]{{1,30}}){{0,3}})"
    r"(?:\s?[\[({]\s?(?:at|@)\s?[\])}]\s?|\sat\s)([a-z0-9][a-z0-9-]{1,40})"
    r"(?:\s?[\[({]\s?(?:dot|\.)\s?[\])}]\s?|\sdot\s)(com|net|org|edu|gov|us)(?!\w)"
)
_NOT_A_MAILBOX = frozenset(
    "me us him her them it you he she we they i is are was be and or the a an on in by available "
    "working works "
    "work look looking meet meeting account accounts email e-mail mail address team at here free "
    "only over "
    "employed engineer engineers product people day job jobs hosted inbox days users app stay "
    "back".split()
)
_WRITE = re.compile(r"(?i)\b(?:e-?mail|mail|write|send|contact|reach|correo|escrib\w+|rsvp)\b")


def _candidates(text: str) -> Iterator[tuple[Span, str]]:
    taken: set[int] = set()
    last = 0
    for match in _PLAIN.finditer(text):
        start = _mailbox_start(text, match.start(), last)
        if start < match.start():
            taken.update((match.start(1), match.end()))
            last = match.end()
            yield Span(start, last), f"{text[start : match.start()]}@{match[1]}".lower()
    lowered = text.lower()
    disguised: list[re.Match[str]] = []
    if any(name in lowered for name in _NAMED):
        disguised += _DISGUISED.finditer(text)
    if "dot" in lowered or "(at)" in lowered or "[at]" in lowered:
        disguised += _ANY_DISGUISED.finditer(text)
    last = 0
    for match in sorted(disguised, key=lambda m: (m.start(), -m.end())):
        span = Span(*match.span())
        if span.start < last or not taken.isdisjoint((match.start(2), match.end())):
            continue
        if match[3] is None and not _is_mailbox(text, match):
            continue
        if match[1].lower() in _NOT_A_MAILBOX:
            continue
        last = span.end
        local = re.sub(rf"(?i){_SPOKEN_DOT}", ".", match[1])
        yield span, f"{local}@{match[2]}.{match[3] or 'com'}".lower()


def _mailbox_start(text: str, at: int, floor: int) -> int:
    """Where the mailbox that ends at the @ at `at` begins: 64 characters at most."""
    start = at
    floor = max(floor, at - 64)
    while start > floor and (text[start - 1].isalnum() or text[start - 1] in _MAILBOX_CHARACTERS):
        start -= 1
    while start < at and not text[start].isalnum():
        start += 1
    return start


def _is_mailbox(text: str, match: re.Match[str]) -> bool:
    """Whether `name at provider`, without an ending, is an address and not a place of work."""
    local = match[1]
    if "@" in text[match.end(1) : match.start(2)] or re.search(r"[\d._]|\s", local):
        return True
    before = text[max(0, match.start() - 40) : match.start()]
    return bool(_WRITE.search(before)) and local.islower()


def _within(domain: str, domains: tuple[str, ...]) -> bool:
    return any(domain == own or domain.endswith("." + own) for own in domains)


def _is_provider(domain: str) -> bool:
    labels = domain.split(".")
    return _within(domain, tuple(_DOMAINS)) or (len(labels) <= 3 and labels[0] in _PROVIDERS)  # noqa: PLR2004
