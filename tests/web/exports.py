"""Exports for the browser: the built-in pack, and a pack that would like to do harm."""

from __future__ import annotations

import numpy as np

from bik_explorer.cli.export_words import export_words
from bik_explorer.export.credits import credits_of
from bik_explorer.export.formats import format_of
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Kind
from bik_explorer.model.lesson import Step
from bik_explorer.model.lesson_views import state_of
from bik_explorer.model.pack import Era, Lane, PackInfo
from bik_explorer.model.source import Source
from bik_explorer.model.timeline import Timeline
from tests.export.making import DAY, Mask

NASTY = (
    '<img src=x onerror="window.harmed=1">',
    "&lt;img src=x onerror=window.harmed=1&gt;",
    "&amp;lt;img src=x onerror=window.harmed=1&amp;gt;",
    "</script><script>window.harmed=1</script>",
    "a < b & c > d",
    "=1+1",
    "R&D; “quoted” 字",
)


def made(format_id: str, timeline: Timeline) -> str:
    """The file of all entries."""
    mask = Mask(np.ones(len(timeline), dtype=bool))
    known = credits_of(timeline, state_of(Step(""), timeline), mask, DAY)
    return format_of(format_id).make(timeline, range(len(timeline)), known, export_words()).decode()


def nasty_timeline() -> Timeline:
    """Each text everywhere: title, lane, summary, source, era, pack."""
    lanes = tuple(Lane(f"lane-{at}", text) for at, text in enumerate(NASTY))
    entries = tuple(
        Entry(
            id=f"entry-{at}",
            kind=Kind.EVENT,
            title=text,
            start=PartialDate(2000 + at),
            lane=f"lane-{at}",
            end=PartialDate(2010 + at),
            summary=text,
            sources=("s",),
        )
        for at, text in enumerate(NASTY)
    )
    eras = (Era("era", NASTY[0], PartialDate(2000), PartialDate(2005)),)
    sources = {"s": Source("s", NASTY[0], NASTY[1], "javascript:window.harmed=1")}
    return Timeline(PackInfo(title=NASTY[0]), lanes, eras, {}, {}, sources, entries)
