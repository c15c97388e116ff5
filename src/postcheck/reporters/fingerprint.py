"""Keyed digests that recognise a finding from run to run without telling its words."""

from __future__ import annotations

import hashlib
import hmac
import unicodedata
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from postcheck.model import Finding, Verdict


def fingerprinted(verdict: Verdict, key: bytes) -> Verdict:
    """The verdict with a fingerprint on each finding, bound to its rule, words and file.

    Position has no part in it. The key keeps short words (a phone number) from being guessed.
    """
    return replace(
        verdict,
        outcomes=tuple(
            replace(
                outcome,
                findings=tuple(
                    replace(finding, fingerprint=_digest(finding, outcome.source.name, key))
                    for finding in outcome.findings
                ),
            )
            for outcome in verdict.outcomes
        ),
    )


def _digest(finding: Finding, name: str, key: bytes) -> str:
    words = " ".join(unicodedata.normalize("NFKC", finding.excerpt.words).casefold().split())
    message = "\0".join((finding.code, words, PurePath(name).as_posix()))
    return hmac.new(key, message.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()[:32]
