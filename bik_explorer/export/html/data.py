"""What the script needs of a timeline: marks in days, folded texts, and what operators can ask for."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from bik_explorer.export.html.lessons import facet_names
from bik_explorer.export.html.markup import shown
from bik_explorer.export.html.words import KIND, MONTH_NAMES, SCRIPT, dates_line
from bik_explorer.model.columns import KINDS
from bik_explorer.model.dates import PartialDate, Precision
from bik_explorer.model.entry import Entry, Kind
from bik_explorer.model.timeline import Timeline
from bik_explorer.search.compounds import hyphenated
from bik_explorer.search.dates import MONTHS
from bik_explorer.search.members import Members
from bik_explorer.search.operators import Operators
from bik_explorer.search.parts import Parts
from bik_explorer.search.query import Operator
from bik_explorer.search.reading import Texts
from bik_explorer.search.text import BREAK, fold
from bik_explorer.style import Metrics

Plain = dict[str, Any]
LABELLED = (Operator.COMPANY, Operator.TOPIC, Operator.KIND, Operator.STATUS, Operator.SOURCE)


def plain_data(timeline: Timeline) -> Plain:
    """All of it as JSON values; places of entries stand for entries."""
    limits = timeline.limits
    return {
        "words": dict(SCRIPT),
        "months": MONTH_NAMES,
        "monthNames": [name.lower() for name in MONTHS],
        "metrics": asdict(Metrics()),
        "span": timeline.span,
        "limits": [limits.first, limits.last, limits.shortest],
        "lanes": [[shown(lane.name), lane.colour] for lane in timeline.lanes],
        "eras": [_era(timeline, place) for place in range(len(timeline.eras))],
        "kinds": [[kind.value, KIND[kind.value][1]] for kind in KINDS],
        "names": facet_names(timeline),
        "marks": [_mark(timeline, place) for place in range(len(timeline))],
        "search": _search(timeline),
    }


def _era(timeline: Timeline, place: int) -> list[Any]:
    era = timeline.eras[place]
    end = timeline.limits.last if era.open or era.end is None else era.end.last_day + 1
    return [era.start.first_day, end, shown(era.name), era.colour]


def _mark(timeline: Timeline, place: int) -> Plain:
    """`s`, `e`: its days; `b`: a bar; `o`: fades out; `i`, `u`: unknown days of start and end.

    `d`: of symbols, the middle of each and the first and last day that it can be; `n`: labels of steps.
    """
    entry, columns = timeline[place], timeline.columns
    law = entry.kind is Kind.LAW
    mark: Plain = {
        "t": shown(entry.label),
        "a": shown(f"{entry.label}, {KIND[entry.kind.value][0]}, {dates_line(entry)}"),
        "l": int(columns.lane[place]),
        "k": int(columns.kind[place]),
        "s": float(columns.start[place]),
        "e": float(columns.end[place]),
    }
    if not entry.is_point and not law:
        end = entry.end.last_day - entry.end.first_day if entry.end else 0
        unknown = {"i": entry.start.last_day - entry.start.first_day, "u": end}
        return (
            mark | {"b": 1, "o": int(entry.open or entry.end_unknown), "s": entry.start.first_day} | unknown
        )
    steps = {step.date: step.label for step in reversed(entry.milestones)} if law else {}
    days = sorted({entry.start, *steps}, key=lambda day: (day.middle_day, day.iso()))
    return mark | {"d": [_sign(day) for day in days], "n": [shown(steps.get(day, "")) for day in days]}


def _sign(day: PartialDate) -> list[float]:
    if day.precision is Precision.DAY:
        return [day.middle_day]
    return [day.middle_day, day.first_day, day.last_day + 1]


def _search(timeline: Timeline) -> Plain:
    members = Members(timeline)
    operators = Operators(timeline, members)
    starts, ends = members.spans
    texts, parts = (Texts(timeline).texts if len(timeline) else []), Parts(timeline)
    return {
        "texts": texts,
        "compounds": sorted({fold(word) for entry in timeline for word in _hyphenated(parts, entry)}),
        "operators": {one.value: _labels(operators, one) for one in LABELLED},
        "starts": starts.tolist(),
        "ends": ends.tolist(),
        "begins": members.starts.tolist(),
        "facets": _facets(members),
    }


def _hyphenated(parts: Parts, entry: Entry) -> list[str]:
    return hyphenated(BREAK.join(text for _, _, text, _, _ in parts.of(entry)))


def _labels(operators: Operators, operator: Operator) -> list[list[Any]]:
    """Of each label its folded names and the places of its entries."""
    members = operators.members(operator)
    return [
        [label.folded, members.mask((label.number,)).nonzero()[0].tolist()]
        for label in operators.labels(operator)
    ]


def _facets(members: Members) -> Plain:
    """Of each facet and value the places of its entries; years and decades follow from the days."""
    return {
        name: {
            value: values.mask((number,)).nonzero()[0].tolist()
            for value, number in values.numbers.items()
            if values.totals[number]
        }
        for name, values in (
            ("kinds", members.kinds),
            ("statuses", members.statuses),
            ("topics", members.topics),
            ("organisations", members.organisations),
        )
    }
