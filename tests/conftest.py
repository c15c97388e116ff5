"""What tests share: one set of open tools, so that models and the JVM start once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from postcheck.tools.toolbox import Toolbox

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def toolbox() -> Iterator[Toolbox]:
    with Toolbox() as opened:
        yield opened
