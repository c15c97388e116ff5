"""Reports: a verdict written for a person, a program or a build service.

Each reporter is one module with one function `render`, imported only when it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TypeAlias

from postcheck.model import Verdict
from postcheck.reporters.context import ReportContext, RuleInfo
from postcheck.reporters.redaction import redact

__all__ = ["REPORTERS", "ReportContext", "Reporter", "RuleInfo", "redact", "reporter"]

Reporter: TypeAlias = Callable[[Verdict, ReportContext], str]

REPORTERS: Mapping[str, str] = MappingProxyType(
    {
        "terminal": "terminal",
        "json": "json_v1",
        "sarif": "sarif",
        "junit": "junit",
        "github": "github",
        "html": "html",
    }
)
"""Each format's name and the module that writes it."""


def reporter(name: str) -> Reporter:
    """The reporter of that name. It redacts first where its context asks for it.

    Redaction sits here, before every reporter, so that none can forget it. Raises KeyError.
    """
    module = import_module(f"{__name__}.{REPORTERS[name]}")

    def report(verdict: Verdict, context: ReportContext) -> str:
        if name == "sarif":  # before the words are masked
            stamp = import_module(f"{__name__}.fingerprint").fingerprinted
            verdict = stamp(verdict, context.fingerprint_key)
        if context.redacted:
            verdict = redact(verdict)
        text: str = module.render(verdict, context)
        return text

    return report
