"""Runs the command line: `python -m postcheck`, and the script `postcheck`."""

from __future__ import annotations

import sys

from postcheck.daemon import client


def main() -> None:
    """Have the daemon answer where one runs, before anything slow is imported; else run here."""
    code = client.answer(sys.argv[1:])
    if code is None:
        from postcheck.cli import main as run  # noqa: PLC0415

        run()
    sys.exit(code)


if __name__ == "__main__":
    main()
