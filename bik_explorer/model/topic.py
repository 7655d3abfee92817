"""What a commitment is about."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject of promises and duties alike (reporting tools, privacy settings …)."""

    id: str
    name: str
    description: str = ""
