"""A private mailbox is no address for the school's business.

Letters to the school are records: they have to be kept, and found again. In somebody's own
mailbox they are neither, and a private address in a post draws strangers and fraud to its owner.

A mailbox is private by its provider (Gmail, Yahoo, an internet connection's) or by the words
before it ("my personal e-mail"). Disguises count as well: "name at gmail dot com". The
district's domains, institutions' (.edu, .gov, .org) and organizations' own domains pass, and so
does what the configuration lists under `facts.domains` and `allow.emails` (an address or a whole
domain).

Give the school's address or a form on the district's site.
"""

from __future__ import annotations

from postcheck.authoring import (
    DISTRICT_KINDS,
    READ_PARTS,
    Cite,
    Gap,
    Hit,
    Iterator,
    Kind,
    NoOptions,
    PartKind,
    Pass,
    Reading,
    Rule,
    Severity,
)


def check(reading: Reading, _options: NoOptions) -> Iterator[Hit]:
    """Each private mailbox, with an address of the district to give instead."""
    domains = reading.district.domains
    instead = f"[name]@{domains[0]}" if domains else "[school e-mail address]"
    for email in reading.emails:
        if email.private:
            yield Hit(email.span, confidence=0.95, fix=(instead,), detail={"cue": email.cue})


RULE = Rule(
    code="PRIV401",
    check_id="personal-email",
    title="A private mailbox",
    severity=Severity.WARNING,
    message="This is a private mailbox, not one of the district's.",
    advice="Give a school e-mail address, or a form on the district's site.",
    cites=(Cite("wps-2020", "Protect confidential information"),),
    check=check,
    kinds=DISTRICT_KINDS | {Kind.COMMENT},
    parts=READ_PARTS | {PartKind.LINK},
    flags=(
        "Send recipes to [[thelma.bakes@gmail.com]] this week.",
        "Write to [[p_okafor77@yahoo.com]] or [[okafors@cox.net]].",
        "Sign up: [[lindqvist dot swim at gmail dot com]]",
        "Ask [[delgado [at] hotmail [dot] com]] about uniforms.",
        "My personal email is [[nora@noraquist.net]].",
        "Please email [[boosterdad at outlook]] your order.",
    ),
    passes=(
        Pass("Write to frontoffice@usd259.org.", why="the district's domain"),
        Pass("Ask student.help@mail.usd259.net.", why="a part of the district's domain"),
        Pass("Contact museum@example.org.", why="an organization's own domain"),
        Pass("Apply at grants@example.gov.", why="an agency"),
        Pass("Prints: orders@bluestemphoto.example.com", why="a company's own domain"),
        Pass("Her aunt works at Yahoo and he at Google.", why="employers"),
        Pass("Sign in with your Gmail account.", why="a service, not an address"),
        Pass("Follow @cedarbluffband for photos.", why="an account's name"),
    ),
    gaps=(
        Gap("Find us: [[cedarband]] on Gmail.", why="the name and the provider stand apart"),
        Gap("Write to [[nora@noraquist.net]].", why="a person's own domain looks like a firm's"),
    ),
)
