"""What a commitment is about."""

from __future__ import annotations

from typing import NamedTuple


class Topic(NamedTuple):
    """A subject of promises and duties alike (reporting tools, privacy settings …)."""

    id: str
    name: str
    description: str = ""
