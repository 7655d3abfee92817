"""What the script needs of a timeline: marks in days, folded texts, and what operators can ask for."""

from __future__ import annotations

from typing import Any

from bik_explorer.export.html.markup import shown
from bik_explorer.export.html.signers import plain_signers
from bik_explorer.export.html.words import capital, dates_line, script_words
from bik_explorer.export.words import ExportWords
from bik_explorer.layout.matrix import signings_of
from bik_explorer.layout.pages.force import Force, covered_years, force_of
from bik_explorer.model.columns import KINDS
from bik_explorer.model.dates import PartialDate, Precision
from bik_explorer.model.entry import Entry, Kind
from bik_explorer.model.in_force import is_act, is_code, years_of
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
_FORCES = {Force.VOLUNTARY: 0, Force.BINDING: 1, Force.PROPOSED: 2}
LABELLED = (Operator.COMPANY, Operator.TOPIC, Operator.KIND, Operator.STATUS, Operator.SOURCE)


def plain_data(timeline: Timeline, words: ExportWords) -> Plain:
    """All of it as JSON values; places of entries stand for entries."""
    limits = timeline.limits
    return {
        "words": script_words(words, len(timeline)),
        "months": words.handout.months,
        "monthNames": [name.lower() for name in MONTHS],
        "metrics": Metrics()._asdict(),
        "span": timeline.span,
        "limits": [limits.first, limits.last, limits.shortest],
        "lanes": [[shown(lane.name), lane.colour, lane.id] for lane in timeline.lanes],
        "eras": [_era(timeline, place) for place in range(len(timeline.eras))],
        "kinds": [[kind.value, words.credits.kinds[kind.value], words.kind(kind)] for kind in KINDS],
        "topics": [[id_, shown(one.name), shown(one.description)] for id_, one in timeline.topics.items()],
        "organisations": [
            [id_, shown(one.name), shown(capital(one.kind)), shown(one.country)]
            for id_, one in timeline.organisations.items()
        ],
        "statuses": dict(words.credits.statuses),
        "all": {"organisations": words.handout.organisations(len(signings_of(timeline).organisations))},
        "marks": [_mark(timeline, place, words) for place in range(len(timeline))],
        "search": _search(timeline),
    }


def _era(timeline: Timeline, place: int) -> list[Any]:
    era = timeline.eras[place]
    end = timeline.limits.last if era.open or era.end is None else era.end.last_day + 1
    return [era.start.first_day, end, shown(era.name), era.colour]


def _mark(timeline: Timeline, place: int, words: ExportWords) -> Plain:
    """`t`, `w`: its label and dates; `f`: from which year to before which it is a code (0) or an act (1).

    `p`: the same years, and of each commitment its force, as in _FORCES, and its topics.

    `s`, `e`: its days; `b`: a bar; `o`: fades out; `i`, `u`: unknown days of start and end.

    `d`: of symbols, the middle of each and the first and last day that it can be; `n`: labels of steps.
    """
    entry, columns = timeline[place], timeline.columns
    law = entry.kind is Kind.LAW
    mark: Plain = {
        "t": shown(entry.label),
        "w": shown(dates_line(entry, words)),
        "y": entry.start.year,
        "l": int(columns.lane[place]),
        "k": int(columns.kind[place]),
        "s": float(columns.start[place]),
        "e": float(columns.end[place]),
    }
    span = years_of(entry, covered_years(timeline))
    if is_code(entry) or is_act(entry):
        mark["f"] = [span.start, span.stop, int(is_act(entry))]
    if entry.commitments:
        mark["p"] = [
            span.start,
            span.stop,
            [[_FORCES[force_of(entry, one)], *(one.topics or ("",))] for one in entry.commitments],
        ]
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
        "signers": plain_signers(timeline),
    }


def _hyphenated(parts: Parts, entry: Entry) -> list[str]:
    return hyphenated(BREAK.join(text for _, _, text, _, _ in parts.of(entry)))


def _labels(operators: Operators, operator: Operator) -> list[list[Any]]:
    """Of each label its folded names, the places of its entries, and what it stands for."""
    members = operators.members(operator)
    return [
        [label.folded, members.mask((label.number,)).nonzero()[0].tolist(), label.value]
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
