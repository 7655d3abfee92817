"""How long the rows of very many entries take to pack, and what they hold in memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields

import numpy as np

from bik_explorer.layout.arrangement import Arrangement
from bik_explorer.layout.geometry import Size
from bik_explorer.layout.lanes import arrange, with_level
from bik_explorer.layout.setting import Setting
from bik_explorer.layout.sweep import free_rows
from bik_explorer.model.state import ViewState
from bik_explorer.style import LIGHT, Metrics
from bik_explorer.ui.session import everything, home_of
from tests.bench.harness import Ratio, Run, Table, interleaved, timed
from tests.bench.layout import WORDS
from tests.bench.many import many

COUNTS = (1_000, 100_000, 1_000_000)
SCREEN = Size(1920.0, 1080.0)
SECONDS, BYTES = 0.5, 130.0
"""What we want for a million at most, and for each entry."""


def tables(rounds: int) -> Iterator[Table]:
    """One table. The work of all rows is a row or a count for every entry."""
    settings = {count: _setting(count) for count in COUNTS}
    runs: list[Run] = []
    expected: dict[str, int] = {}
    for count, setting in settings.items():
        for name, work in (
            (f"rows of {count:,}, first view", lambda setting=setting: _held(setting)),
            (f"one packing of {count:,}", lambda setting=setting: _packed(setting)),
        ):
            expected[name] = count
            runs.append(lambda name=name, work=work: {name: timed(work)})
    rows = interleaved(runs, expected, rounds)
    ratios = [
        Ratio(f"{name}: p95 to {SECONDS} s", row.p95 / SECONDS, 1.0)
        for name, row in rows.items()
        if "1,000,000" in name
    ]
    ratios += [
        Ratio(f"bytes an entry, {count:,}, all levels: to {BYTES:g}", _bytes(setting) / count / BYTES, 1.0)
        for count, setting in settings.items()
        if count > COUNTS[0]
    ]
    yield Table("Rows", list(rows.values()), ratios)


def _setting(count: int) -> Setting:
    timeline = many(count)
    state: ViewState = home_of(timeline)
    return Setting(timeline, everything(timeline), state, SCREEN, LIGHT, Metrics(),
                   lambda text, font: len(text) * font.size * 0.55, WORDS)  # fmt: skip


def _held(setting: Setting) -> int:
    """How many entries have a row, or are counted, when lanes and the first level are packed."""
    arrangement: Arrangement = with_level(setting, arrange(setting))
    return int((arrangement.rows >= 0).sum()) + sum(len(one.run.places) for one in arrangement.dense)


def _packed(setting: Setting) -> int:
    """All of them in one lane, without a limit."""
    columns = setting.timeline.columns
    return len(free_rows(columns.start, columns.end))


def _bytes(setting: Setting) -> int:
    """What columns and arrangement hold once every zoom level has been looked at."""
    arrangement, port, limits = arrange(setting), setting.state.viewport, setting.timeline.limits
    while True:
        arrangement = with_level(setting.seen_at(port), arrangement)
        closer = port.zoomed(2.0, port.centre, limits)
        if closer == port:
            break
        port = closer
    columns = setting.timeline.columns
    held = [getattr(columns, field.name) for field in fields(columns)]
    return _size([*held, arrangement.rows, dict(arrangement.places), arrangement.dense])


def _size(thing: object) -> int:
    if isinstance(thing, np.ndarray):
        return thing.nbytes
    parts = thing.values() if isinstance(thing, Mapping) else thing
    return sum(map(_size, parts)) if isinstance(parts, tuple | list | type({}.values())) else 0
