"""Which marks are laid out one by one and which together, and where these stand."""

from __future__ import annotations

import numpy as np
import pytest

from bik_explorer.layout.arrangement import Arrangement
from bik_explorer.layout.batches import MOST_LABELS, batch_items
from bik_explorer.layout.build import build_frame
from bik_explorer.layout.frame import Bars, Sign, Text
from bik_explorer.layout.geometry import Size
from bik_explorer.layout.hit import cluster_at, mark_at
from bik_explorer.layout.lanes import arrange
from bik_explorer.layout.painting import GHOST
from bik_explorer.layout.sight import LABELLED
from bik_explorer.model.viewport import Viewport
from tests.bench.many import many
from tests.layout.making import items, setting_of

TIMELINE = many(900)
TALL = Size(1400.0, 3000.0)


def framed(timeline=TIMELINE, **more):
    setting = setting_of(timeline, size=TALL, **more)
    arrangement: Arrangement = arrange(setting)
    return setting, build_frame(setting, arrangement)


def test_a_crowded_picture_has_batches_for_its_fullest_lanes():
    _, frame = framed()
    singles, together = {mark.lane for mark in frame.marks}, {batch.lane for batch in frame.batches}
    alone = [mark for mark in frame.marks if mark.lane not in together]
    assert 0 < len(alone) <= LABELLED
    assert len(frame.marks) - len(alone) <= MOST_LABELS * len(together)
    assert singles
    assert together
    drawn = [mark.place for mark in frame.marks] + [int(p) for one in frame.batches for p in one.places]
    assert sorted(drawn) == list(range(900))


def test_a_calm_picture_has_none():
    _, frame = framed(many(LABELLED))
    assert len(frame.marks) == LABELLED
    assert not frame.batches


def test_a_batch_stands_where_its_marks_would():
    setting, frame = framed()
    near = setting.seen_at(Viewport(733_000.0, 733_200.0))
    single = build_frame(near, arrange(setting))
    assert not single.batches
    for batch in frame.batches:
        for index in range(0, len(batch.places), 7):
            mark = batch.mark(index)
            day = float(TIMELINE.columns.start[mark.place])
            assert mark.rect.x == pytest.approx(setting.scale.x(day), abs=6)
            assert mark.lane == TIMELINE.columns.lane[mark.place]


def test_nothing_in_a_batch_overlaps():
    for batch in framed()[1].batches:
        for row in set(batch.rows.tolist()):
            rects = batch.rects[batch.rows == row]
            rects = rects[np.argsort(rects[:, 0])]
            assert (rects[1:, 0] >= rects[:-1, 0] + rects[:-1, 2] - 1e-6).all()
            assert len(set(rects[:, 1].tolist())) == 1


def test_ghosts_are_painted_below_what_matches():
    chosen = list(range(0, 900, 9))
    setting, frame = framed(places=chosen, dim=True)
    seen = {GHOST: 0, 1.0: 0}
    for batch in frame.batches:
        painted = batch_items(setting, batch)
        opacities = [item.opacity for item in painted]
        assert opacities == sorted(opacities)
        for item in painted:
            seen[item.opacity] += len(item.rects) if isinstance(item, Bars) else isinstance(item, Sign)
    matching = sum(int(batch.matches.sum()) for batch in frame.batches)
    assert seen == {GHOST: sum(len(batch.places) for batch in frame.batches) - matching, 1.0: matching}


def test_the_selection_stands_out_of_its_batch():
    _, frame = framed()
    place = int(frame.batches[0].places[5])
    _, frame = framed(selection=f"e{place}")
    mark = frame.mark_of(place)
    assert mark in frame.marks
    assert mark.label is not None
    assert any(isinstance(item, Text) and item.rect == mark.label for item in items(frame))


def test_a_mark_of_a_batch_can_be_hit_and_found():
    _, frame = framed()
    batch = frame.batches[0]
    for index in (0, 5, len(batch.places) - 1):
        mark = batch.mark(index)
        assert mark_at(frame, *mark.rect.centre) == mark
        assert frame.mark_of(mark.place) == mark
    assert frame.mark_of(900) is None


def test_a_cluster_can_be_hit_and_nothing_is_hit_through_it():
    timeline = many(30_000)
    setting = setting_of(timeline, Viewport(735_000.0, 735_300.0), Size(1200.0, 700.0))
    frame = build_frame(setting)
    assert frame.clusters
    for cluster in frame.clusters:
        x, y = cluster.rect.centre
        if frame.body.contains(x, y):
            assert cluster_at(frame, x, y) == cluster
            assert mark_at(frame, x, y) is None
    assert cluster_at(frame, 1.0, 1.0) is None
