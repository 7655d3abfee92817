"""The parts of a query's text, for the search box to colour: what is read how, and nothing refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import NamedTuple

from bik_explorer.search.dates import EVER, days_of
from bik_explorer.search.parse import Token, tokens_of
from bik_explorer.search.query import DATED, LONGEST
from bik_explorer.search.text import fold

_LIKE_AN_OPERATOR = re.compile(r"[^\W\d_][^\W_]*(?:-[^\W_]+)*:(?!//)")
Known = Callable[[Token], bool]
"""Whether the value of an operator's token names anything."""


class Role(StrEnum):
    """What a part of a query is. UNFINISHED has no effect yet, UNKNOWN is not what it looks like."""

    OPERATOR = "operator"
    PHRASE = "phrase"
    EXCLUDED = "excluded"
    OR = "or"
    UNFINISHED = "unfinished"
    UNKNOWN = "unknown"


class Span(NamedTuple):
    """Characters [start, end) of a query."""

    start: int
    end: int
    role: Role


def query_spans(text: str, known: Known | None = None) -> tuple[Span, ...]:
    """The parts that are more than words, in order, none overlapping; plain words and values have none.

    UNKNOWN are operators that there are not, dates that are none, values that `known` does not know, and what
    is beyond the longest query.
    """
    tokens = tokens_of(text[:LONGEST])
    spans = [span for place, token in enumerate(tokens) for span in _of_token(tokens, place, token, known)]
    end = tokens[-1].end if tokens else 0
    rest = len(text) - len(text[end:].lstrip())
    return (*spans, *([Span(rest, len(text), Role.UNKNOWN)] if rest < len(text) else []))


def _of_token(tokens: list[Token], place: int, token: Token, known: Known | None) -> Iterator[Span]:
    if token.is_or:
        joins = 0 < place < len(tokens) - 1
        yield Span(token.start, token.end, Role.OR if joins else Role.UNFINISHED)
    elif not fold(token.value):
        yield Span(token.start, token.end, Role.UNFINISHED)
    elif token.negated:
        yield Span(token.start, token.end, Role.EXCLUDED)
    elif token.operator:
        yield from _of_operator(token, known)
    elif token.quoted:
        yield Span(token.start, token.end, Role.PHRASE if token.closed else Role.UNFINISHED)
    elif found := _LIKE_AN_OPERATOR.match(token.value):
        yield Span(token.start, token.start + found.end(), Role.UNKNOWN)


def _of_operator(token: Token, known: Known | None) -> Iterator[Span]:
    """Its name, and its value where that is a phrase or not understood."""
    colon, start = token.start + len(token.operator) + 1, token.value_start - token.quoted
    yield Span(token.start, colon, Role.OPERATOR)
    role = _role_of_value(token, known)
    if role is not None:
        yield Span(start, token.end, role)


def _role_of_value(token: Token, known: Known | None) -> Role | None:
    if token.operator in DATED:
        days = days_of(token.value.strip())
        return Role.UNKNOWN if days is None else Role.UNFINISHED if days == EVER else None
    if known is not None and not known(token):
        return Role.UNKNOWN
    if not token.quoted:
        return None
    return Role.PHRASE if token.closed else Role.UNFINISHED
