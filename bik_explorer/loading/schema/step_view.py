"""What a step of a lesson shows: the field `view`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import StrEnum

from bik_explorer.loading.nodes import Text
from bik_explorer.loading.problems import Code
from bik_explorer.loading.ranges import parse_range
from bik_explorer.loading.schema.row import Row
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Kind, Status
from bik_explorer.model.facets import Facets
from bik_explorer.model.lesson import StepView
from bik_explorer.model.serial import LONGEST_QUERY
from bik_explorer.model.state import Card, CardKind, Page

MOST_MILESTONES = 999
_YEAR = re.compile(r"\d{4}", re.ASCII)


def read_view(row: Row) -> StepView:
    """What is written under `view:`; what is bad is left out."""
    card, page = _card(row), row.choice("page", Page)
    return StepView(
        span=_span(row),
        query=_query(row),
        facets=row.part("facets", _facets) or Facets(),
        page=page or Page.TIMELINE,
        selection=_named(row, "select", "entry"),
        highlight=row.kept("highlight", "entry"),
        card=card,
        compare=_named(row, "compare", "organisation" if card else "entry"),
        dim=row.flag("dim", False),
        band=row.flag("band", False),
        folded=row.kept("folded", "lane"),
        lane_order=row.kept("lane_order", "lane"),
        milestone=_milestone(row),
        unknown_page="" if page else _written(row, "page"),
    )


def _written(row: Row, key: str) -> str:
    """What stands there, whether or not it is possible."""
    node = row.node(key)
    return row.as_text(node, key) if isinstance(node, Text) else ""


def _span(row: Row) -> tuple[PartialDate, PartialDate] | None:
    text = row.text("range")
    try:
        return parse_range(text) if text else None
    except ValueError:
        row.report(Code.BAD_RANGE, row.at("range"), text)
        return None


def _query(row: Row) -> str:
    query = row.text("query")
    if len(query) > LONGEST_QUERY:
        row.report(Code.TOO_LONG, row.at("query"), str(LONGEST_QUERY))
        return ""
    return query


def _named(row: Row, key: str, thing: str) -> str | None:
    """An id that is kept even when the pack lacks it."""
    id_ = row.text(key)
    if id_:
        row.context.warn(thing, id_, row.file, row.at(key))
    return id_ or None


def _milestone(row: Row) -> int | None:
    """Which milestone of the entry under `select`, written as counted from 1."""
    number = row.number("milestone")
    if number is None or 0 < number <= MOST_MILESTONES:
        return None if number is None else number - 1
    row.report(Code.BAD_CHOICE, row.at("milestone"), str(number), f"1..{MOST_MILESTONES}")
    return None


def _card(row: Row) -> Card | None:
    """The organisation or the topic that is told of; not both."""
    organisation, topic = row.node("organisation"), row.node("topic")
    if organisation is not None and topic is not None:
        row.report(Code.ONE_OF_TWO, topic, "topic", "organisation")
    kind = CardKind.TOPIC if organisation is None else CardKind.ORGANISATION
    id_ = _named(row, kind.value, kind.value)
    return Card(kind, id_) if id_ else None


def _facets(row: Row) -> Facets:
    return Facets(
        kinds=tuple(_words(row, "kinds", Kind)),
        statuses=tuple(_words(row, "statuses", Status)),
        topics=row.kept("topics", "topic"),
        organisations=row.kept("organisations", "organisation"),
        decades=tuple(_years(row, "decades", is_decade)),
        years=tuple(_years(row, "years", is_year)),
    )


def _words(row: Row, key: str, words: type[StrEnum]) -> Iterator[str]:
    possible = [one.value for one in words]
    found = (row.as_choice(node, key, possible) for node in row.items(key))
    return iter(dict.fromkeys(one for one in found if one))


def _years(row: Row, key: str, good: Callable[[str], bool]) -> Iterator[str]:
    seen: set[str] = set()
    for node in row.items(key):
        text = row.as_text(node, key)
        if text and not good(text):
            row.report(Code.BAD_DATE, node, text)
        elif text and text not in seen:
            seen.add(text)
            yield text


def is_year(text: str) -> bool:
    """Whether it is a year of four digits."""
    return _YEAR.fullmatch(text) is not None


def is_decade(text: str) -> bool:
    """Whether it is the first year of a decade."""
    return is_year(text) and text.endswith("0")
