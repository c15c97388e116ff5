"""What a link's target says in words: a number, an address, the last part of its path."""

from __future__ import annotations

import re
from urllib.parse import unquote

from postcheck.formats.mapping import View, ViewBuilder, compose

_PERCENT = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_CONTACT = re.compile(
    r"(?:tel|sms|smsto|callto|facetime|facetime-audio|mailto):/{0,2}([^?&#]+)", re.IGNORECASE
)
_COPIED_TO = re.compile(r"[?&;](?:to|cc|bcc)=([^&#;]+)", re.IGNORECASE)
_PHONE_QUERY = re.compile(r"[?&;]phone=([^&#;]+)", re.IGNORECASE)
_CHAT = re.compile(r"(?:https?://)?(?:api\.|web\.|www\.)?(?:whatsapp|wa\.me)\b", re.IGNORECASE)
_PATH = re.compile(r"(?:[a-z][a-z0-9+.-]{0,30}:)?(?://[^/?#]*)?([^?#]*)", re.IGNORECASE)
_SCRIPT = re.compile(r"\s*(?:javascript|data|vbscript|blob):", re.IGNORECASE)


def targets(href: View) -> list[View]:
    """Find the readable parts of a link's target, decoded; none for a script or a fragment."""
    text = href.text
    if _SCRIPT.match(text):
        return []
    if contact := _CONTACT.match(text):
        found = [contact, *_COPIED_TO.finditer(text)]
    elif _CHAT.match(text) and (phone := _PHONE_QUERY.search(text)):
        found = [phone]
    else:
        return _last_of_path(href)
    return [_percent_decoded(href.cut(*match.span(1))) for match in found]


def _last_of_path(href: View) -> list[View]:
    match = _PATH.match(href.text)
    if match is None:
        return []
    path = match[1].rstrip("/")
    start = match.start(1) + path.rfind("/") + 1
    end = match.start(1) + len(path)
    return [_percent_decoded(href.cut(start, end))] if start < end else []


def _percent_decoded(view: View) -> View:
    text, last, built = view.text, 0, ViewBuilder()
    for match in _PERCENT.finditer(text):
        built.verbatim(last, text[last : match.start()])
        built.replaced(match.start(), match.end(), unquote(match[0], errors="replace"))
        last = match.end()
    built.verbatim(last, text[last:])
    return compose(built.build(), view)
