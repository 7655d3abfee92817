"""How a query can go on at the cursor: the names of operators, and the values that they can have."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice, product

import numpy as np

from bik_explorer.search.dates import days_of
from bik_explorer.search.operators import Label, Operators
from bik_explorer.search.parse import QUOTES, Token, tokens_of
from bik_explorer.search.query import DATED, LONGEST, Operator
from bik_explorer.search.text import fold
from bik_explorer.search.values import Mask

_MOST = 12


@dataclass(frozen=True, slots=True)
class Completion:
    """Put `text` in the place of [start, end) of the query. `label`: what to show for it.

    `count`: how many entries the whole query finds then; for an operator's name, with any value.
    """

    text: str
    start: int
    end: int
    label: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class Rest:
    """What is asked for beside one term, as masks: `sure` matches whatever that is, `open` if that does."""

    sure: Mask
    open: Mask

    def count(self, having: int, negated: bool) -> int:
        """How many entries match if so many of the open ones have what the term asks for."""
        open_, sure = int(np.count_nonzero(self.open)), int(np.count_nonzero(self.sure))
        return sure + (open_ - having if negated else having)


def complete(
    query_text: str, cursor: int, operators: Operators, rest_of: Callable[[Token], Rest]
) -> tuple[Completion, ...]:
    """At most a dozen ways to go on with what the cursor is in or behind."""
    text = query_text[:LONGEST]
    token = next((token for token in tokens_of(text) if token.start < cursor <= token.end), None)
    if token is None or (token.quoted and not token.operator):
        return ()
    if not token.operator:
        ways = _names(token, text[token.start : cursor], operators, rest_of)
    elif token.operator in DATED:
        ways = _dates(token, text[token.value_start : cursor], operators, rest_of(token))
    else:
        ways = _values(token, fold(text[token.value_start : cursor]), operators, rest_of(token))
    return tuple(islice(ways, _MOST))


def _names(
    token: Token, typed: str, operators: Operators, rest_of: Callable[[Token], Rest]
) -> Iterator[Completion]:
    start, begun = token.start + token.negated, typed[token.negated :].lower()
    names = [one for one in Operator if begun and one.value.startswith(begun)]
    for name, rest in product(names, [rest_of(token)] if names else []):
        having = int(np.count_nonzero(rest.open & operators.any(name)))
        yield Completion(f"{name}:", start, token.end, f"{name}:", rest.count(having, token.negated))


def _values(token: Token, typed: str, operators: Operators, rest: Rest) -> Iterator[Completion]:
    """Those that open entries have, or all: names that begin as typed first, then frequent ones."""
    having = operators.members(token.operator).counts(rest.open).tolist()
    fitting = [label for label in operators.labels(token.operator) if f" {typed}" in label.folded]
    labels = [label for label in fitting if having[label.number]] or fitting
    labels.sort(key=lambda label: _order(label, typed, having[label.number]))
    start = token.value_start - token.quoted
    for label in labels:
        count = rest.count(having[label.number], token.negated)
        yield Completion(_written(label), start, token.end, label.names[0], count)


def _order(label: Label, typed: str, count: int) -> tuple[bool, int, str]:
    begins = label.folded.startswith(f" {typed}") or f"| {typed}" in label.folded
    return not begins, -count, label.key


def _written(label: Label) -> str:
    """The value as a query needs it: in quotes where it has more than one word."""
    name = re.sub(f"[{QUOTES}]+", " ", label.names[0]).strip()
    return name if re.fullmatch(r"\S+", name) else f'"{name}"'


def _dates(token: Token, typed: str, operators: Operators, rest: Rest) -> Iterator[Completion]:
    """Years or, where they are many, decades that some of the open entries fit."""
    years = [year for year in operators.years if year.startswith(typed)]
    first, dots, last = typed.rpartition("..")
    if dots:
        years = [year for year in operators.years if year >= first[:4] and year.startswith(last)]
        years = [f"{first}..{year}" for year in years]
    elif len(years) > _MOST:
        decades = dict.fromkeys(year[:3] for year in years)
        ends = ("0..{0}9" if token.operator is Operator.YEAR else "0").format
        years = [f"{decade}{ends(decade)}" for decade in decades]
    start = token.value_start - token.quoted
    for year in years:
        days = days_of(year)
        mask = rest.open & operators.dated(token.operator, days) if days else rest.open
        having = int(np.count_nonzero(mask))
        if having:
            yield Completion(year, start, token.end, year, rest.count(having, token.negated))
