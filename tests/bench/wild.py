"""A scripted minute of wild input: zoom, pan, select, search, resize, reload, without waiting for anything.

Each event must be painted; rows that are packed meanwhile may paint once more. A search among a million is
told as its answer: finding it is measured elsewhere.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtWidgets import QApplication

from bik_explorer import paths
from bik_explorer.loading import load_pack
from bik_explorer.search import Results
from bik_explorer.ui.theming.fonts import interface_font
from tests.bench.frames import Stage
from tests.bench.harness import Ratio, Row, Sample, Table
from tests.bench.many import many

EVENTS = 3600
"""A minute at sixty a second."""
WORST = 50.0
QUERIES = ("", "kind:law", "safer", "mobile", "nothing of the kind")
SEARCHED = 100_000
"""Entries: of fewer the index is built."""
SIZES = ((1920, 1080), (1440, 900), (1024, 640), (640, 400))


def tables(rounds: int) -> Iterator[Table]:
    """One table; a round is a tenth of the minute, ten at most."""
    QApplication.instance() or QApplication([])
    interface_font(paths.resources() / "fonts")
    rows: list[Row] = []
    for name, timeline in (("built-in", load_pack(paths.data()).timeline), ("1,000,000", many(1_000_000))):
        stage = Stage(name, timeline, SIZES[0])
        for _ in stage.round():  # a first look at everything
            pass
        events = _events(stage)
        samples = [_painted(stage, next(events)) for _ in range(EVENTS * min(rounds, 10) // 10)]
        rows.append(Row(f"{name}, {len(samples):,} events", samples, 1))
        stage.view.close()
    ratios = [Ratio(f"{row.name}: worst to {WORST} ms", row.longest * 1000 / WORST, 1.0) for row in rows]
    yield Table("Wild input", rows, ratios)


def _painted(stage: Stage, event: Callable[[], object]) -> Sample:
    """Its work is 1: it was painted, or there was nothing to paint, at an edge."""
    before = (stage.session.state, stage.view.size())
    sample = stage.counted.frame(event)
    changed = (stage.session.state, stage.view.size()) != before
    return replace(sample, work=min(sample.work, 1) if changed else 1)


def _search(stage: Stage, query: str) -> None:
    """Searches, or answers for a search: every so many entries, as many as the query has letters."""
    session = stage.session
    if len(session.timeline) < SEARCHED:
        session.search(query)
        return
    mask = np.arange(len(session.timeline)) % (7 * len(query) + 1) == 0
    places = np.flatnonzero(mask)
    session._results = Results(mask, places, len(mask), query, active=bool(query))
    session.resultsChanged.emit(session.results)


def _events(stage: Stage) -> Iterator[Callable[[], object]]:
    """Moves mostly; now and then something else."""
    chance, view, session = random.Random(7), stage.view, stage.session
    while True:
        kind, x = chance.random(), chance.uniform(0.0, view.width())
        if kind < 0.02:
            yield partial(view.resize, *chance.choice(SIZES))
        elif kind < 0.04:
            yield partial(_search, stage, chance.choice(QUERIES))
        elif kind < 0.042:
            yield partial(session.open, session.timeline)
        elif kind < 0.1:
            entry = session.timeline[chance.randrange(len(session.timeline))]
            yield partial(session.select, entry.id, reveal=chance.random() < 0.5)
        elif kind < 0.6:
            yield partial(view.moves.zoom, chance.choice((0.3, 0.8, 1.25, 4.0)), x)
        else:
            yield partial(view.moves.pan, x - view.width() / 2)
