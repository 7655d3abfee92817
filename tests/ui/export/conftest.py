"""Every test of files has the typeface."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def dressed(theming):
    return theming
