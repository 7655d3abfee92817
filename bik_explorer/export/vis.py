"""Items and groups for vis-timeline: `new vis.Timeline(place, data.items, data.groups, data.options)`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from html import escape

from bik_explorer.export.credits import Credits, credits_lines
from bik_explorer.export.texts import address, clean, entries_at, last_day, sources_of
from bik_explorer.export.words import ExportWords
from bik_explorer.model.entry import Entry
from bik_explorer.model.pack import Era, Lane
from bik_explorer.model.timeline import Timeline
from bik_explorer.style import LIGHT

Plain = dict[str, object]

SPARE = 0.02
"""The share of the years that is free before them; after them there is more, for the last names."""


def vis_json(timeline: Timeline, places: Sequence[int], credits_: Credits, words: ExportWords) -> bytes:
    """`content` and `title` are escaped, since vis shows them as markup; all other texts are plain.

    Groups are the lanes that have entries; eras lie behind as items of the type `background`.
    """
    entries = entries_at(timeline, places)
    used = {entry.lane for entry in entries}
    value = {
        "credits": [line for line in credits_lines(credits_, words.credits) if line],
        "options": _options(timeline),
        "groups": [_group(lane, at) for at, lane in enumerate(timeline.lanes) if lane.id in used],
        "items": [_item(timeline, entry, words) for entry in entries]
        + [_background(timeline, era) for era in timeline.eras],
    }
    return (json.dumps(value, indent=1, ensure_ascii=False) + "\n").encode()


def _options(timeline: Timeline) -> Plain:
    first, last = timeline.span
    spare = (last - first) * SPARE
    return {
        "start": _day(max(int(first - spare), 1)),
        "end": _day(min(int(last + 6 * spare), date.max.toordinal())),
        "orientation": {"axis": "both", "item": "top"},
        "groupOrder": "order",
        "stack": True,
        "showCurrentTime": False,
        "tooltip": {"followMouse": True},
    }


def _group(lane: Lane, place: int) -> Plain:
    return {"id": lane.id, "content": escape(clean(lane.name)), "order": place}


def _item(timeline: Timeline, entry: Entry, words: ExportWords) -> Plain:
    """`start` and `end` are days, as vis needs them; `known_start` and `known_end` as precise as known."""
    last = last_day(timeline, entry)
    end = entry.end
    return {
        "id": entry.id,
        "group": entry.lane,
        "type": "range" if last is not None else "point",
        "content": escape(clean(entry.label)),
        "title": f"{escape(clean(entry.title))}<br>{escape(clean(words.span(entry)))}",
        "className": f"kind-{entry.kind.value}",
        "style": _style(next((one.colour for one in timeline.lanes if one.id == entry.lane), "report")),
        "start": _day(entry.start.first_day),
        **({"end": _day(last + 1)} if last is not None else {}),
        "known_start": entry.start.iso(),
        "known_end": end.iso() if end else None,
        "about": entry.start.about or bool(end and end.about),
        "open": entry.open,
        "end_unknown": entry.end_unknown,
        "kind": entry.kind.value,
        "status": entry.status.value if entry.status else None,
        "summary": entry.summary,
        "sources": [{"title": one.title, "url": address(one)} for one in sources_of(timeline, entry)],
    }


def _background(timeline: Timeline, era: Era) -> Plain:
    last = era.end.last_day + 1 if era.end else max(int(timeline.span[1]), era.start.last_day + 1)
    return {
        "id": f"era:{era.id}",
        "type": "background",
        "content": escape(clean(era.name)),
        "className": f"era-{era.colour}",
        "style": f"background-color: {LIGHT.of(era.colour)}12; color: {LIGHT.of(era.colour)}",
        "start": _day(era.start.first_day),
        "end": _day(last),
    }


def _style(colour: str) -> str:
    """The colours of a lane on light paper."""
    soft, line = LIGHT.of(f"{colour}_soft"), LIGHT.of(colour)
    return f"background-color: {soft}; border-color: {line}; color: {LIGHT.ink}"


def _day(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()
