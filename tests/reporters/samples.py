"""Verdicts made by hand: every person and number in them is invented."""

from __future__ import annotations

from postcheck.model import (
    Cite,
    Excerpt,
    Finding,
    Kind,
    Media,
    Outcome,
    Refusal,
    Result,
    Severity,
    Source,
    Span,
    Status,
    Verdict,
)
from postcheck.reporters import ReportContext, RuleInfo

MANNERS = Cite("wps-2020", "Be accurate, and remember that manners matter")
NAMES = Cite("wps-2020", "identifying students by their full name")

RULES = (
    RuleInfo(
        "PRIV101",
        "student-name",
        "Full name of a student",
        Severity.ERROR,
        "A first and last name together tell strangers who a student is.",
        "Use the first name alone, or ask the family for a release first.",
        "Names of students.\n\nFamilies decide who may learn of their children.",
        (NAMES,),
    ),
    RuleInfo(
        "PRIV401",
        "opt-out",
        "Student whose family opted out",
        Severity.ERROR,
        "The family has opted out of publication.",
        "Take the student out of the text.",
        "Opt-outs.",
        (NAMES,),
    ),
    RuleInfo(
        "LANG101",
        "spelling",
        "Misspelled word",
        Severity.WARNING,
        "The word is not in the dictionary.",
        "Check the spelling.",
        "Spelling.",
        (MANNERS,),
    ),
    RuleInfo(
        "LANG201",
        "grammar",
        "Grammar",
        Severity.WARNING,
        "The sentence breaks a rule of grammar.",
        "Read the sentence aloud and mend it.",
        "Grammar.",
        (MANNERS,),
    ),
    RuleInfo(
        "STYLE301",
        "all-caps",
        "Words in capitals",
        Severity.WARNING,
        "Capitals read as shouting.",
        "Write in sentence case.",
        "Capitals.",
        (MANNERS,),
    ),
    RuleInfo(
        "DIST101",
        "district-link",
        "Link to the district",
        Severity.REMINDER,
        "Nothing here leads back to the district's site.",
        "Link to the page that holds the details.",
        "Links.",
        (MANNERS,),
    ),
)
PRIVATE = frozenset({"student-name", "opt-out"})
CONTEXT = ReportContext(
    version="1.0",
    rules=RULES,
    policy_titles={"wps-2020": "Wichita Public Schools social media guidelines"},
    fingerprint_key=b"k" * 32,
)
DRAFT = (
    "Hello families!\n\n"
    "Way to go, eighth grader Orla Quimby, who won the county spelling bee on Friday night.\n"
    "Mark your calender. The calender hangs in the office.\n"
    "DO NOT FORGET YOUR PERMISSION SLIP, Orla!\n"
)


def source(name: str = "draft.txt", text: str = DRAFT, **fields: object) -> Source:
    return Source(name, Media.TEXT, text, **fields)  # type: ignore[arg-type]


def finding(code: str, words: str, *, within: Source, nth: int = 0, **fields: object) -> Finding:
    """What the rule `code` says of the words where they stand for the (nth + 1)th time."""
    at = -1
    for _ in range(nth + 1):
        at = within.text.index(words, at + 1)
    rule = next(rule for rule in RULES if rule.code == code)
    span = Span(at, at + len(words))
    first = within.text.rfind("\n", 0, at) + 1
    last = (within.text + "\n").index("\n", span.end)
    values = {
        "code": code,
        "check": rule.check,
        "severity": rule.severity,
        "message": rule.message,
        "advice": rule.advice,
        "excerpt": Excerpt(within.text[first:at], words, within.text[span.end : last]),
        "span": span,
        "place": within.locate(span),
        "fix": (),
        "cites": rule.cites,
        "private": rule.check in PRIVATE,
        "fails": rule.severity is Severity.ERROR,
        **fields,
    }
    return Finding(**values)  # type: ignore[arg-type]


def outcome(
    code: str,
    within: Source,
    *findings: Finding,
    status: Status = Status.RAN,
    reason: str = "",
) -> Outcome:
    check = next(rule.check for rule in RULES if rule.code == code)
    return Outcome(code, check, within, Kind.POST, status, findings, reason)


def outcomes(within: Source) -> tuple[Outcome, ...]:
    """The checks of one draft: findings, a clean one, one off, one skipped, one that crashed."""
    calender = {"fix": ("calendar",), "within": within}
    return (
        outcome("PRIV101", within, finding("PRIV101", "Orla Quimby", within=within)),
        outcome("PRIV401", within, status=Status.OFF, reason="No opt-out list is named."),
        outcome(
            "LANG101",
            within,
            finding("LANG101", "calender", **calender),  # type: ignore[arg-type]
            finding("LANG101", "calender", nth=1, **calender),  # type: ignore[arg-type]
        ),
        outcome(
            "LANG201",
            within,
            status=Status.SKIPPED,
            reason="LanguageTool is not installed. Run `postcheck setup` once.",
        ),
        outcome(
            "STYLE301",
            within,
            finding("STYLE301", "DO NOT FORGET YOUR PERMISSION SLIP", within=within),
        ),
        outcome("DIST101", within),
    )


def passing(name: str = "clean.txt") -> tuple[Outcome, ...]:
    clean = source(name, "Picture day is Tuesday at 9 a.m. in the gym.\n")
    return tuple(outcome(rule.code, clean) for rule in RULES)


ONE = Verdict(Result.FAIL, outcomes(source()))
CLEAN = Verdict(Result.PASS, passing())
MANY = Verdict(
    Result.FAIL,
    (*outcomes(source("news/may.txt")), *passing(), *outcomes(source("news/june.txt"))),
    refusals=(
        Refusal(
            "old.docx", "This is not a Word document.", "Open it in Word and save it as .docx."
        ),
    ),
    passed_over=2,
)

NORA = source("nora-velde.txt", "Nora Velde is 10. Call 316-555-0142 or mail nora.v@example.com.\n")
CANARIES = ("Nora", "Velde", "555-0142", "nora.v@", "Odalys", "Brandt")


def canary() -> Verdict:
    """A verdict with a private word in every place that can hold one."""
    within = NORA
    labelled = source(
        "pages/Odalys_Brandt/index.html",
        "Odalys Brandt wins. ODALYS BRANDT WINS.\n",
        labels=((0, "alt text of odalys-brandt.jpg"),),
    )
    name = finding(
        "PRIV101",
        "Nora Velde",
        within=within,
        fix=("Nora",),
        detail={"name": "Nora Velde", "record": "r-17"},
        meta={"row": "4", "date": "Nora's birthday"},
    )
    number = finding("PRIV101", "316-555-0142", within=within, fix=("316-555-0142 (cell)",))
    mail = finding("PRIV101", "nora.v@example.com", within=within)
    overlapping = finding("LANG101", "Velde is 10", within=within, fix=("Velde is ten",))
    apart = finding("LANG101", "is 10", within=within, fix=("is ten",))
    other = finding("PRIV101", "Odalys Brandt", within=labelled)
    again = finding("STYLE301", "ODALYS BRANDT WINS", within=labelled, fix=("Odalys Brandt wins",))
    return Verdict(
        Result.FAIL,
        (
            outcome("PRIV101", within, name, number, mail),
            outcome("LANG101", within, overlapping, apart),
            outcome("PRIV101", labelled, other),
            outcome("STYLE301", labelled, again),
        ),
        refusals=(
            Refusal(
                "in/nora velde.docx",
                "The file in/nora velde.docx is broken.",
                "Save nora velde.docx again.",
            ),
        ),
    )


HOSTILE_NAME = "a\x1b[2Jb\u202e,c:d%0A\n</script>.txt"
HOSTILE_WORDS = "<img src=x onerror=alert(1)>\x1b[31m ]]> %0A::error::x\t\u200b\ud800\uffff"
HOSTILE_TEXT = f"\u202eSee </script>{HOSTILE_WORDS}\n"


def hostile() -> Verdict:
    """A file name and a draft that steer whatever shows them carelessly."""
    within = source(HOSTILE_NAME, HOSTILE_TEXT)
    found = finding("LANG101", HOSTILE_WORDS, within=within, fix=("\x1b[0m<b>", ""), fails=True)
    return Verdict(
        Result.FAIL,
        (outcome("LANG101", within, found),),
        refusals=(Refusal(HOSTILE_NAME, "Bad\x1b[0m.", "<i>Mend</i>\n::error::it."),),
    )
