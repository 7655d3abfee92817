"""Rows that say what the colours and shapes of the timeline mean: one for each lane."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bik_explorer.model.entry import Kind
from bik_explorer.model.pack import Lane
from bik_explorer.model.timeline import Timeline
from bik_explorer.ui.panels.side.lettering import Style
from bik_explorer.ui.panels.side.rows import Block, Row, Shape
from bik_explorer.ui.wording import entries_count

SHAPES = {Kind.LAW.value: Shape.DUTY, Kind.REPORT.value: Shape.SQUARE}


def legend_rows(timeline: Timeline) -> tuple[Row, ...]:
    """The lanes from top to bottom with the mark of their first kind, and how many entries each has."""
    counts: dict[str, int] = {}
    for entry in timeline:
        counts[entry.lane] = counts.get(entry.lane, 0) + 1
    return tuple(_row(lane, counts.get(lane.id, 0)) for lane in timeline.lanes)


def _row(lane: Lane, count: int) -> Row:
    kind = lane.kinds[0] if lane.kinds else ""
    words = QCoreApplication.translate("SidePanel", "{lane} · {count}").format(lane=lane.name, count=count)
    return Row(
        blocks=(Block(words, Style.QUIET, "ink"),),
        key=f"lane:{lane.id}",
        shape=SHAPES.get(kind, Shape.BAR),
        role=lane.colour,
        tight=True,
        spoken=f"{lane.name}, {entries_count(count)}",
    )
