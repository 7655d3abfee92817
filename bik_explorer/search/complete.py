"""How a query can go on at the cursor: the names of operators, and the values that they can have."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bik_explorer.search.operators import Label, Operators
from bik_explorer.search.parse import QUOTES, Token, tokens_of
from bik_explorer.search.query import LONGEST, Operator
from bik_explorer.search.text import fold

_MOST = 12


@dataclass(frozen=True, slots=True)
class Completion:
    """Put `text` in the place of [start, end) of the query. `label`: what to show for it.

    `count`: how many entries have that value, whatever else is asked for; 0 for an operator's name.
    """

    text: str
    start: int
    end: int
    label: str
    count: int = 0


def complete(query_text: str, cursor: int, operators: Operators) -> tuple[Completion, ...]:
    """At most a dozen ways to go on with what the cursor is in or behind."""
    text = query_text[:LONGEST]
    token = next((token for token in tokens_of(text) if token.start < cursor <= token.end), None)
    if token is None:
        return ()
    if token.operator:
        return _values(token, fold(text[token.value_start : cursor]), operators)
    return () if token.quoted else _names(token, text[token.start : cursor])


def _names(token: Token, typed: str) -> tuple[Completion, ...]:
    minus = token.start + token.negated
    begun = typed[token.negated :].lower()
    names = [operator.value for operator in Operator if begun and operator.value.startswith(begun)]
    return tuple(Completion(f"{name}:", minus, token.end, f"{name}:") for name in names)


def _values(token: Token, typed: str, operators: Operators) -> tuple[Completion, ...]:
    labels = [label for label in operators.labels(token.operator) if f" {typed}" in label.folded]
    labels.sort(key=lambda label: _order(label, typed))
    start, end = token.value_start - token.quoted, token.end
    return tuple(
        Completion(_written(label), start, end, label.names[0], len(label.places)) for label in labels[:_MOST]
    )


def _order(label: Label, typed: str) -> tuple[bool, int, str]:
    """For sorting: names that begin as typed, then frequent ones, then by name."""
    name = fold(label.names[0])
    return not name.startswith(typed), -len(label.places), name


def _written(label: Label) -> str:
    """The value as a query needs it: in quotes where it has more than one word."""
    name = re.sub(f"[{QUOTES}]+", " ", label.names[0]).strip()
    return name if re.fullmatch(r"\S+", name) else f'"{name}"'
