"""From bytes to text, or a refusal: never a guess that turns words into garbage."""

from __future__ import annotations

import codecs
import re

from postcheck.formats.refusal import refusal

_MAGIC = {
    b"%PDF": ("a PDF", "Check the document that it was made from."),
    b"{\\rtf": ("a Rich Text file", "Open it and save it as .docx."),
    b"PK\x03\x04": ("a packed file, not text", "A Word document must be named .docx."),
    b"\xd0\xcf\x11\xe0": ("an old Office file", "Open it and save it as .docx."),
    b"\x89PNG": ("a picture", "Check its text and its description instead."),
    b"\xff\xd8\xff": ("a picture", "Check its text and its description instead."),
    b"GIF8": ("a picture", "Check its text and its description instead."),
}
_SAVE_AS = "Open it and save it again as plain text in UTF-8."
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_UTF8_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_HIGH_BYTE = re.compile(rb"[\x80-\xff]")
# What western text in cp1252 does not hold: a capital or a stray mark inside a word (another
# code page's letter), three accented letters in a row (another alphabet).
_STRAY = "\u201a\u0192\u201e\u2020\u2021\u02c6\u2030\u2039\xa4\xa6\xa8\xac\xaf\xb8\xa5\xb6"
_NOT_WESTERN = re.compile(f"[a-z][À-ÖØ-ÞŠŒŽŸ{_STRAY}]|[À-ÖØ-öø-ÿ]{{3}}|[{_STRAY}][a-z]")
_MOST_HIGH = 0.3
_SAMPLE = 4096
_LEAST_WIDE = 4
_META_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})", re.IGNORECASE
)
_META_WITHIN = 2048
_WESTERN = frozenset(
    {"windows-1252", "cp1252", "iso-8859-1", "latin1", "latin-1", "iso8859-1", "us-ascii", "ascii"}
)
_UNICODE = frozenset({"utf-8", "utf8", "utf-16", "utf16", "utf-16le", "utf-16be", "unicode"})


def decode(name: str, data: bytes, *, html: bool = False) -> str:
    """Decode a file, without its byte order mark; `InputError` where the encoding is not clear."""
    if not data.strip():
        raise refusal(name, "is empty.", "There is nothing to check.")
    for magic, (what, hint) in _MAGIC.items():
        if data.startswith(magic):
            raise refusal(name, f"is {what}.", hint)
    text = _marked(name, data)
    if text is None:
        text = _declared(name, data) if html else None
    if text is None:
        text = _unmarked(name, data)
    if _CONTROLS.search(text.rstrip("\x1a\x00")):
        raise refusal(name, "is not a text file.", _SAVE_AS)
    return text


def _marked(name: str, data: bytes) -> str | None:
    """By the byte order mark."""
    marks = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"))
    for mark, encoding in (*marks, (codecs.BOM_UTF16_BE, "utf-16-be")):
        if data.startswith(mark):
            return _strict(name, data[len(mark) :], encoding)
    return None


def _declared(name: str, data: bytes) -> str | None:
    """By a page's own `<meta charset>`; a page that declares UTF-8 falsely is looked at again."""
    match = _META_CHARSET.search(data[:_META_WITHIN])
    if match is None:
        return None
    charset = match[1].decode("ascii", "replace").lower()
    if charset in _WESTERN:
        return _strict(name, data, "cp1252")
    if charset in _UNICODE:
        return None
    raise refusal(name, "is written in an encoding that postcheck does not read.", _SAVE_AS)


def _unmarked(name: str, data: bytes) -> str:
    if encoding := _wide(data):
        return _strict(name, data, encoding)
    if b"\x00" in data:
        raise refusal(name, "is not a text file.", _SAVE_AS)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    text = _strict(name, data, "cp1252")
    high = _HIGH_BYTE.findall(data)
    unicode_bytes = sum(len(sequence) for sequence in _UTF8_SEQUENCE.findall(data))
    if unicode_bytes * 2 > len(high):
        raise refusal(name, "mixes encodings or is damaged.", _SAVE_AS)
    if len(high) > _MOST_HIGH * len(data) or _NOT_WESTERN.search(text):
        raise refusal(name, "is in an encoding that cannot be told for certain.", _SAVE_AS)
    return text


def _wide(data: bytes) -> str:
    """Tell the order of UTF-16 without a mark: every other byte of it is zero."""
    sample = data[:_SAMPLE]
    if len(data) % 2 or len(sample) < _LEAST_WIDE:
        return ""
    half = len(sample) // 2
    low, high = sample[0::2].count(0), sample[1::2].count(0)
    if high > 0.7 * half and low == 0:
        return "utf-16-le"
    if low > 0.7 * half and high == 0:
        return "utf-16-be"
    return ""


def _strict(name: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise refusal(name, "is damaged or not a text file.", _SAVE_AS) from None
