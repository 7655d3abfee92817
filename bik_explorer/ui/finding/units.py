"""Places in a text: Python counts characters, Qt counts units of 16 bits, of which an emoji has two."""

from __future__ import annotations

_LAST_OF_ONE = "\uffff"


def to_qt(text: str, place: int) -> int:
    """Qt's place for Python's."""
    if text.isascii():
        return place
    return place + sum(one > _LAST_OF_ONE for one in text[:place])


def from_qt(text: str, place: int) -> int:
    """Python's place for Qt's."""
    if text.isascii():
        return place
    units = 0
    for at, one in enumerate(text):
        if units >= place:
            return at
        units += 2 if one > _LAST_OF_ONE else 1
    return len(text)
