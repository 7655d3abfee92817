"""JSON values that are checked: each function gives what it is asked for, or raises ValueError."""

from __future__ import annotations

from collections.abc import Mapping

from bik_explorer.model.facets import Facets
from bik_explorer.model.state import Card, CardKind

FARTHEST = 1e9
"""Days, pixels and places; what is not a number, or infinite, is not below it."""


def mapping(plain: object) -> Mapping[str, object]:
    """A mapping."""
    if not isinstance(plain, Mapping):
        raise ValueError("a mapping is missing")
    return plain


def items(plain: object) -> list[object]:
    """A list."""
    if not isinstance(plain, list):
        raise ValueError("a list is missing")
    return plain


def pair(plain: object) -> tuple[object, object]:
    """A list of two."""
    found = items(plain)
    if len(found) != 2:
        raise ValueError("not two of them")
    return found[0], found[1]


def text(plain: object) -> str:
    """A text."""
    if not isinstance(plain, str):
        raise ValueError("a text is missing")
    return plain


def text_or_none(plain: object) -> str | None:
    """A text, or nothing."""
    return None if plain is None else text(plain)


def texts(plain: object) -> tuple[str, ...]:
    """A list of texts."""
    return tuple(text(one) for one in items(plain))


def place_or_none(plain: object) -> int | None:
    """A whole number from 0 on, or nothing."""
    if plain is None:
        return None
    if type(plain) is not int or not 0 <= plain < FARTHEST:
        raise ValueError("a place is missing")
    return plain


def card_or_none(plain: object) -> Card | None:
    """Kind and id of a card, or nothing."""
    if plain is None:
        return None
    kind, id_ = pair(plain)
    return Card(CardKind(text(kind)), text(id_))


def facets(plain: object) -> Facets:
    """The values of each facet; of one that is not named, none."""
    fields = mapping(plain)
    return Facets(**{name: texts(fields.get(name, [])) for name in Facets.__dataclass_fields__})
