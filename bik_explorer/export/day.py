"""The day that files bear."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

LONGEST = 11
"""Digits of a number of seconds that still is a year which can be written."""


def today() -> date:
    """The day that `SOURCE_DATE_EPOCH` names, in seconds since 1970, so that builds repeat; else today's."""
    wanted = os.environ.get("SOURCE_DATE_EPOCH", "")
    if wanted.isdecimal() and wanted.isascii() and len(wanted) <= LONGEST:
        return datetime.fromtimestamp(int(wanted), UTC).date()
    return datetime.now().astimezone().date()
