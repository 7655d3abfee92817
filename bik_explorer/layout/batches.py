"""Marks that are drawn together: dates as symbols if they are few enough, labels where there is room."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from bik_explorer.layout.frame import Bars, Batch, Item, Mark, Sign, Symbol
from bik_explorer.layout.geometry import Rect
from bik_explorer.layout.labels import SHORTEST
from bik_explorer.layout.painting import GHOST, mark_items
from bik_explorer.layout.setting import Setting, label_font
from bik_explorer.layout.shapes import SYMBOLS, shape_of
from bik_explorer.layout.sight import NARROW
from bik_explorer.layout.veiling import label_of
from bik_explorer.model.columns import KINDS
from bik_explorer.model.dates import Precision
from bik_explorer.model.entry import Kind

MOST_SIGNS = 600
"""Symbols of one lane; more are drawn as narrow bars."""
MOST_SHAPED = 200
"""Of these, so many that are wider than their narrow bars and have a shape of their own."""
MOST_LABELS = 12
"""Marks of one lane that get their labels though it is drawn together."""


def batch_items(setting: Setting, batch: Batch) -> list[Item]:
    """What a batch is painted as: ghosts, and what matches above them."""
    colour = setting.theme.of(setting.timeline.lanes[batch.lane].colour)
    items: list[Item] = []
    for chosen, opacity in ((~batch.matches, GHOST), (batch.matches, 1.0)):
        if chosen.any():
            items += _painted(setting, chosen_of(batch, chosen), colour, opacity)
    return items


def chosen_of(batch: Batch, chosen: NDArray[np.bool_]) -> Batch:
    """Only these of its marks; `chosen` has shape (marks,)."""
    return Batch(
        batch.lane, batch.places[chosen], batch.rows[chosen], batch.rects[chosen], batch.matches[chosen]
    )


def _painted(setting: Setting, batch: Batch, colour: str, opacity: float) -> list[Item]:
    dates = ~_bars(setting, batch)
    shaped = dates & (batch.rects[:, 2] > NARROW + 2.0)
    if np.count_nonzero(dates) > MOST_SIGNS or np.count_nonzero(shaped) > MOST_SHAPED:
        return [Bars(batch.rects, colour, opacity)]
    items: list[Item] = [] if dates.all() else [Bars(batch.rects[~dates], colour, opacity)]
    plain = np.zeros(len(dates), dtype=np.bool_)
    for index in np.flatnonzero(shaped).tolist():
        place = int(batch.places[index])
        entry = setting.timeline[place]
        if not entry.milestones and entry.start.precision is Precision.DAY:  # nearly all of many
            plain[index] = True
            continue
        mark = Mark(place, Rect(*batch.rects[index].tolist()), batch.lane, 0, matches=opacity == 1.0)
        items += mark_items(setting, mark, shape_of(setting, place, setting.scale))
    return items + _signs(setting, chosen_of(batch, dates & ~shaped | plain), colour, opacity)


def _bars(setting: Setting, batch: Batch) -> NDArray[np.bool_]:
    """Which are spans of time that are no laws; shape (marks,)."""
    columns = setting.timeline.columns
    law = columns.kind[batch.places] == KINDS.index(Kind.LAW)
    found: NDArray[np.bool_] = ~columns.point[batch.places] & ~law
    return found


def _signs(setting: Setting, batch: Batch, colour: str, opacity: float) -> list[Item]:
    """Each date as its symbol."""
    columns, scale = setting.timeline.columns, setting.scale
    kinds = columns.kind[batch.places].tolist()
    middles = batch.rects[:, 0] + (batch.rects[:, 2] + 1.0) / 2
    wide = batch.rects[:, 2] > NARROW + 2.0  # they go on for a time, and stand where it begins
    middles[wide] = scale.left + (columns.start[batch.places[wide]] - scale.first) * scale.per_day
    items: list[Item] = []
    for kind, x, (_, top, _, height) in zip(kinds, middles.tolist(), batch.rects.tolist(), strict=True):
        symbol, size = SYMBOLS.get(KINDS[kind], Symbol.CIRCLE), min(setting.metrics.point, height)
        items.append(Sign(symbol, x, top + height / 2, size, colour, opacity))
    return items


def free(setting: Setting, batch: Batch, pitch: float) -> NDArray[np.bool_]:
    """Which have room for the whole of their label, in the bar or on its right: what matches first.

    Shape (marks,); as many as one lane may have. On screen rows hold, so that nothing is overlapped.
    """
    chosen = np.zeros(len(batch.places), dtype=np.bool_)
    bars = _bars(setting, batch)
    room = _rooms(setting, batch, bars)
    worth = np.flatnonzero(room >= SHORTEST)
    order = worth[np.lexsort((batch.places[worth], -room[worth], ~batch.matches[worth]))]
    fonts = {bar: label_font(setting.metrics, bar, pitch) for bar in (False, True)}
    left = MOST_LABELS
    for index in order[: 4 * MOST_LABELS].tolist():
        font = fonts[bool(bars[index])]
        if left and setting.measure(label_of(setting, int(batch.places[index])), font) <= room[index]:
            chosen[index], left = True, left - 1
    return chosen


def _rooms(setting: Setting, batch: Batch, bars: NDArray[np.bool_]) -> NDArray[np.float64]:
    """How wide a label may be, shape (marks,)."""
    body, metrics = setting.body, setting.metrics
    left, right = batch.rects[:, 0], batch.rects[:, 0] + batch.rects[:, 2]
    order = np.lexsort((left, batch.rows))
    following = np.full(len(left), np.inf)
    same = batch.rows[order[1:]] == batch.rows[order[:-1]]
    following[order[:-1][same]] = left[order[1:]][same]
    spare = 2 * metrics.label_gap + metrics.point  # symbols are wider than their narrow bars
    beside = np.minimum(following, body.right) - right - spare
    inside = np.minimum(right, body.right) - np.maximum(left, body.x) - 2 * metrics.label_padding - 2.0
    return np.where(
        left < body.x, np.where(bars, inside, 0.0), np.maximum(beside, np.where(bars, inside, 0.0))
    )
