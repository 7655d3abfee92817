"""Reading what a person types. Nothing is refused: what is unfinished waits, what is unknown is a word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bik_explorer.search.dates import EVER, days_of, month_of
from bik_explorer.search.query import DATED, LONGEST, MOST_TERMS, Operator, Query, Term
from bik_explorer.search.text import BREAK, HYPHENATED, fold

_OPERATORS = "|".join(operator.value for operator in Operator if operator)
QUOTES = '"“”„«»'
"""Any of them opens and closes a phrase."""
_TOKEN = re.compile(
    rf"(?=\S)(?P<minus>-?)(?:(?P<operator>(?ai:{_OPERATORS})):)?"
    rf"(?:[{QUOTES}](?P<phrase>[^{QUOTES}]*)(?P<closed>[{QUOTES}]?)|(?P<word>[^\s{QUOTES}]+))?"
)
_ARTICLE = ("art", "article", "articles")


@dataclass(frozen=True, slots=True)
class Token:
    """What stands between two spaces, at [start, end) of the text: parts of a term, not yet understood."""

    start: int
    end: int
    operator: Operator
    value: str
    value_start: int
    negated: bool
    quoted: bool
    closed: bool

    @property
    def bare(self) -> bool:
        """Whether it is a word without quotes, minus or operator."""
        return not (self.operator or self.negated or self.quoted)

    @property
    def is_or(self) -> bool:
        """Whether it joins its neighbours."""
        return self.bare and self.value == "OR"


def parse_query(text: str) -> Query:
    """The query of any text: words and "phrases" that must all match, -words that must not, OR, operators.

    A word matches the beginning of a word, OR joins its neighbours only, unknown operators are words.
    """
    text = text[:LONGEST]
    clauses: list[tuple[Term, ...]] = []
    joined = False
    for part in _parts(text):
        if part is None:
            joined = bool(clauses)
        elif joined:
            clauses[-1] = (*clauses[-1], part)
            joined = False
        else:
            clauses.append((part,))
    return Query(text, tuple(clauses))


def _parts(text: str) -> Iterator[Term | None]:
    """The terms in order, None for an OR; neighbours that make a date or an article are one term."""
    tokens = tokens_of(text)
    place = 0
    while place < len(tokens):
        bound = _bound(tokens[place : place + 3])
        term = bound or term_of(tokens[place])
        if tokens[place].is_or:
            yield None
        elif term is not None:
            yield term
        place += len(bound.words.split()) if bound else 1


def tokens_of(text: str) -> list[Token]:
    """What stands between spaces, at most MOST_TERMS; a phrase in one piece, an operator with its value."""
    return _valued(list(_pieces(text)))


def _pieces(text: str) -> Iterator[Token]:
    for count, found in enumerate(_TOKEN.finditer(text.replace(BREAK, " "))):
        if count == MOST_TERMS:
            return
        quoted = found["phrase"] is not None
        group = "phrase" if quoted else "word"
        yield Token(
            *found.span(),
            operator=Operator((found["operator"] or "").lower()),
            value=found[group] or "",
            value_start=found.end() if found[group] is None else found.start(group),
            negated=bool(found["minus"]),
            quoted=quoted,
            closed=bool(found["closed"]),
        )


def _valued(tokens: list[Token]) -> list[Token]:
    """An operator that stands alone takes the next word or phrase as its value: `company: Telia`."""
    done: list[Token] = []
    for token in tokens:
        last = done[-1] if done else None
        waiting = last is not None and last.operator and not last.value and not last.quoted
        if last is not None and waiting and not (token.operator or token.negated or token.is_or):
            done[-1] = Token(
                last.start, token.end, last.operator, token.value, token.value_start,
                last.negated, token.quoted, token.closed,
            )  # fmt: skip
        else:
            done.append(token)
    return done


def term_of(token: Token) -> Term | None:
    """The term of a token; None where there is nothing to look for (yet)."""
    operator, words, days = token.operator, fold(token.value), EVER
    if operator in DATED:
        found = days_of(token.value.strip())
        if found == EVER:
            return None
        if found is None:  # not a date: take it as it stands
            operator, words = Operator.WORD, fold(f"{operator} {words}")
        else:
            days = found
    if not words:
        return None
    if token.closed:
        return _made(operator, words, token, token, (f" {words} ",), True, days)
    together = (f" {words.replace(' ', '')}",) if HYPHENATED.fullmatch(token.value) else ()
    return _made(operator, words, token, token, (f" {words}", *together), False, days)


def _made(
    operator: Operator,
    words: str,
    first: Token,
    last: Token,
    needles: tuple[str, ...],
    whole: bool = False,
    days: tuple[float, float] = EVER,
) -> Term:
    value_end = last.value_start + len(last.value)
    return Term(
        operator,
        words,
        first.start,
        last.end,
        first.value_start,
        value_end,
        needles,
        whole,
        first.negated,
        days,
    )


def _bound(tokens: list[Token]) -> Term | None:
    """Neighbours that mean one thing: `article 28`, `May 2012`, `1 December 2011`; else None."""
    bare = []
    for token in tokens:
        if not token.bare or " " in (word := fold(token.value)):
            break
        bare.append(word)
    for count in range(len(bare), 1, -1):
        needles = _bindings(bare[:count])
        if needles:
            return _made(Operator.WORD, " ".join(bare[:count]), tokens[0], tokens[count - 1], needles)
    return None


def _bindings(words: list[str]) -> tuple[str, ...]:
    first, *_, last = words
    if len(words) == 2 and first in _ARTICLE and last[:1].isdigit():
        return tuple(f" {name} {last}" for name in _ARTICLE if name.startswith(first))
    day = _is_number(first, 1, 2)
    month = month_of(words[1] if day else first)
    year = _is_number(last, 4, 4)
    if not month or len(words) != 1 + day + year or not (day or year):
        return ()
    full = f" {first} {month}" if day else f" {month}"
    return tuple(dict.fromkeys((f"{full} {last}" if year else full, " " + " ".join(words))))


def _is_number(word: str, least: int, most: int) -> bool:
    return least <= len(word) <= most and word.isascii() and word.isdigit()
