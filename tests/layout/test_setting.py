"""What a picture is made from, and how its area is divided."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.layout.frame import Font, Mark
from bik_explorer.layout.geometry import Rect, Size
from bik_explorer.layout.setting import is_bar, label_font
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Kind
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.viewport import Viewport
from bik_explorer.style import Metrics
from tests.layout.making import setting_of
from tests.model.strategies import LANES


@given(st.floats(1, 5000), st.floats(1, 5000))
def test_names_body_and_axis_share_the_area(width, height):
    setting = setting_of(Timeline(), size=Size(width, height))
    names, body, metrics = setting.names, setting.body, setting.metrics
    assert names.x == 0
    assert names.right == body.x
    assert (names.y, names.height) == (body.y, body.height) == (metrics.era_height, body.height)
    assert body.width >= 1
    assert body.height >= 1
    if width >= 20 and height >= 70:
        assert body.right == pytest.approx(width - metrics.margin)
        assert body.bottom == pytest.approx(height - metrics.axis_height)
    assert names.width <= 0.3 * width


def test_the_scale_shows_the_viewport_in_the_body():
    setting = setting_of(Timeline(), Viewport(730_200.0, 730_300.0))
    assert setting.scale.x(730_200.0) == setting.body.x
    assert setting.scale.x(730_300.0) == pytest.approx(setting.body.right)


def test_another_viewport_changes_nothing_else():
    setting = setting_of(Timeline(), selection="one", dim=True)
    port = Viewport(730_200.0, 730_300.0)
    assert setting.seen_at(port).state.viewport == port
    assert setting.seen_at(port).seen_at(setting.state.viewport) == setting


def test_labels_are_smaller_in_rows_that_are_close():
    metrics = Metrics()
    assert label_font(metrics, True, metrics.row_easy) == Font(13.0, 600)
    assert label_font(metrics, False, metrics.row_easy - 1) == Font(12.0, 500)


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("ending", [{}, {"end": PartialDate(2012)}, {"open": True}, {"end_unknown": True}])
def test_spans_are_bars_unless_they_are_laws(kind, ending):
    one = Entry("one", kind, "One", PartialDate(2009), "law", **ending)
    setting = setting_of(Timeline(lanes=LANES, entries=(one,)))
    assert is_bar(setting, 0) == (bool(ending) and kind is not Kind.LAW)


@pytest.mark.parametrize(
    ("label", "target"),
    [
        (None, Rect(100.0, 10.0, 50.0, 20.0)),
        (Rect(110.0, 12.0, 20.0, 16.0), Rect(100.0, 10.0, 50.0, 20.0)),
        (Rect(159.0, 12.0, 41.0, 16.0), Rect(100.0, 10.0, 100.0, 20.0)),
        (Rect(60.0, 12.0, 31.0, 16.0), Rect(60.0, 10.0, 90.0, 20.0)),
    ],
)
def test_a_pointer_may_hit_the_mark_and_its_label(label, target):
    assert Mark(0, Rect(100.0, 10.0, 50.0, 20.0), 0, 0, label).target == target
