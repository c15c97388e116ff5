"""Checks a school district's draft against its publishing guidelines.

import postcheck

verdict = postcheck.check_text("Please text Coach Danny on his cell at 316-555-0142.")
print(verdict.result)  # fail
"""

from __future__ import annotations

from postcheck.version import __version__

TYPE_CHECKING = False  # `typing` alone would take longer than all that the command imports first
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from postcheck.model import Finding, Kind, Media, Outcome, Result, Severity, Verdict

__all__ = [
    "Finding",
    "Kind",
    "Media",
    "Outcome",
    "Result",
    "Severity",
    "Verdict",
    "__version__",
    "check_file",
    "check_text",
]


def __getattr__(name: str) -> object:
    """The types, imported where they are used."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from postcheck import model  # noqa: PLC0415

    return getattr(model, name)


def check_text(  # noqa: PLR0913 - each is one option of the command line
    text: str,
    *,
    kind: Kind | None = None,
    media: Media | None = None,
    config: Path | None = None,
    optouts: Path | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    as_of: date | None = None,
) -> Verdict:
    """Say whether `text` may be published.

    `media` is plain text unless given, `config` a configuration file (default: the shipped one);
    the other options mean what they mean on the command line. Raises PostcheckError where the
    options are wrong.

        verdict = check_text("See you at 9 a.m. in the gym.", select=["home-address"])
        assert verdict.result == "pass"
    """
    from postcheck.checker import Checker  # noqa: PLC0415 - importing postcheck stays cheap
    from postcheck.config import Overrides  # noqa: PLC0415
    from postcheck.model import Media  # noqa: PLC0415

    overrides = Overrides(kind, tuple(select), tuple(ignore), optouts=optouts)
    with Checker(config=config, overrides=overrides, as_of=as_of) as checker:
        return checker.check_text(text, media=media or Media.TEXT)


def check_file(  # noqa: PLR0913
    path: Path,
    *,
    kind: Kind | None = None,
    config: Path | None = None,
    optouts: Path | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    as_of: date | None = None,
) -> Verdict:
    """Say whether the draft in a file may be published.

    The configuration is `config`, or the nearest from the file's folder upwards. Raises
    PostcheckError where the file cannot be read or the options are wrong.

        verdict = check_file(Path("newsletter.docx"), kind=Kind.NEWSLETTER)
        for finding in verdict.findings:
            print(finding.place.line, finding.message)
    """
    from postcheck.checker import Checker  # noqa: PLC0415
    from postcheck.config import Overrides  # noqa: PLC0415

    overrides = Overrides(kind, tuple(select), tuple(ignore), optouts=optouts)
    with Checker(config=config, overrides=overrides, as_of=as_of) as checker:
        return checker.check_paths([path])
