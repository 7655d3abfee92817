"""What is drawn together: symbols while they are few enough, labels where they are in nobody's way."""

from __future__ import annotations

import numpy as np
import pytest

from bik_explorer.layout.batches import MOST_LABELS, MOST_SIGNS, batch_items, free
from bik_explorer.layout.build import build_frame
from bik_explorer.layout.frame import Bars, Sign, Symbol
from bik_explorer.layout.geometry import Rect, Size
from bik_explorer.layout.lanes import arrange, with_level
from bik_explorer.layout.shapes import SYMBOLS
from bik_explorer.layout.sight import batch_of, parted, seen
from bik_explorer.layout.surroundings import lane_bands
from bik_explorer.model.columns import KINDS
from bik_explorer.model.viewport import Viewport
from tests.bench.many import many
from tests.layout.making import setting_of

TALL = Size(1400.0, 3000.0)
TIMELINE = many(900)


def batches(setting):
    """The batches before any mark is taken out of them."""
    arrangement = with_level(setting, arrange(setting))
    found = parted(seen(setting, arrangement, lane_bands(setting, arrangement, 0.0)))[1]
    return arrangement, [batch_of(setting, arrangement, one) for one in found]


def test_dates_have_the_symbols_of_their_kinds():
    setting = setting_of(TIMELINE, size=TALL)
    seen_kinds = set()
    for batch in batches(setting)[1]:
        painted = batch_items(setting, batch)
        signs = [item for item in painted if isinstance(item, Sign)]
        kinds = [KINDS[int(kind)] for kind in TIMELINE.columns.kind[batch.places]]
        dates = [
            kind
            for place, kind in zip(batch.places, kinds, strict=True)
            if TIMELINE.columns.point[place] or kind.value == "law"
        ]
        assert len(signs) == len(dates)
        assert {sign.symbol for sign in signs} == {SYMBOLS.get(kind, Symbol.CIRCLE) for kind in dates}
        assert sum(len(item.rects) for item in painted if isinstance(item, Bars)) == len(kinds) - len(dates)
        seen_kinds |= set(dates)
    assert seen_kinds


def test_very_many_stay_narrow_bars():
    setting = setting_of(many(8000), size=Size(3000.0, 20_000.0))
    for batch in batches(setting)[1]:
        points = np.count_nonzero(setting.timeline.columns.point[batch.places])
        if points > MOST_SIGNS:
            assert all(isinstance(item, Bars) for item in batch_items(setting, batch))


@pytest.mark.parametrize("port", [None, (731_000.0, 734_000.0), (733_000.0, 733_900.0)])
def test_labels_leave_what_is_drawn_together_alone(port):
    timeline = many(3000)
    setting = setting_of(timeline, Viewport(*port) if port else None, size=TALL)
    frame = build_frame(setting)
    together = {batch.lane: batch for batch in frame.batches}
    assert together
    for mark in frame.marks:
        batch = together.get(mark.lane)
        if batch is None:
            continue
        assert mark.label is not None, "only those with room for it are taken out"
        for rect in batch.rects[batch.rows == mark.row].tolist():
            assert not mark.label.overlaps(Rect(*rect))


def test_what_matches_has_its_label_first():
    chosen = list(range(0, 900, 5))
    setting = setting_of(TIMELINE, size=TALL, places=chosen, dim=True)
    arrangement, found = batches(setting)
    for batch in found:
        named = free(setting, batch, arrangement.pitch)
        assert named.sum() <= MOST_LABELS
        if not batch.matches[named].all():  # a ghost has one: no match is without for want of a place
            everything = free(setting, batch._replace(matches=np.ones_like(batch.matches)), arrangement.pitch)
            assert named.sum() == MOST_LABELS or everything.sum() == named.sum()
    assert found
