"""Write a commented postcheck.toml here."""

from __future__ import annotations

from pathlib import Path

import typer

from postcheck.config import CONFIG_NAME
from postcheck.errors import ConfigError

TEMPLATE = """\
# What postcheck checks here. Each line shows a default; take the # away to change it.

# The district whose public facts and guidelines apply: a name that ships with postcheck,
# or a file of your own that ends in .toml.
# district = "wichita"

# What the drafts in this folder are: post, newsletter, letter, page, profile, title,
# comment or personal.
# kind = "post"

# What fails a draft: "error", or "warning" to be strict.
# fail_on = "error"

# Which checks run: codes, the beginnings of codes, or check ids. `postcheck rules` lists them.
# select = []
# ignore = []

# The opt-out list, built by `postcheck optouts build`. Keep it outside any repository.
# optouts = "~/.local/share/postcheck/lists/optouts.list"

# The release list, built by `postcheck releases build`: students who may be named in full.
# releases = "~/.local/share/postcheck/lists/releases.list"

# In a csv of scheduled posts, the column that holds the text, where it is not found by itself.
# text_column = "Message"

# A LanguageTool server of your own. Drafts are sent there; without it they stay on this machine.
# grammar_server = "http://127.0.0.1:8081"

# How much a finding weighs: error, warning, reminder or off, by code or check id.
[severity]
# jargon = "reminder"

# What you have looked at and let pass.
[allow]
# names = []
# phones = []
# emails = []
# addresses = []
# words = []

# Public facts that the district's file does not have yet.
[facts]
# staff = ["Dana Whitfield"]
# domains = ["example.org"]
# acronyms = { ROAR = "our four school rules" }

# [[facts.schools]]
# name = "Example Elementary School"
# short = ["Example"]
# address = "100 Example Street"
# phone = "316-555-0100"

# [[facts.phones]]
# number = "316-555-0100"
# label = "the front office"
"""


def init() -> None:
    path = Path(CONFIG_NAME)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(TEMPLATE)
    except FileExistsError:
        raise ConfigError(
            f"There is a {CONFIG_NAME} here already.", "Edit it, or move it away first."
        ) from None
    except OSError:
        raise ConfigError(
            f"{CONFIG_NAME} cannot be written here.", "Check the folder's permissions."
        ) from None
    typer.echo(f"Wrote {CONFIG_NAME}. Every line in it is explained; nothing is changed yet.")
