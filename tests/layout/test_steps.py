"""Labels of a law's milestones."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from bik_explorer.layout.build import build_frame
from bik_explorer.layout.frame import Text
from bik_explorer.layout.shapes import shape_of
from bik_explorer.layout.steps import step_items
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Kind, Milestone
from tests.layout.making import entry, setting_of, timeline_of, viewport

STEPS = (
    Milestone(PartialDate(2004, 1, 1), "proposed"),
    Milestone(PartialDate(2012, 6, 1), "adopted"),
    Milestone(PartialDate(2012, 6, 9), "in force"),
    Milestone(PartialDate(2020, 1, 1), "applies"),
)
ACT = entry("act", Kind.LAW, "2012-06-09", short="The act", milestones=STEPS)
TIMELINE = timeline_of(ACT)


def labels(setting) -> list[str]:
    """The labels of the milestones in a frame."""
    mark = build_frame(setting).mark_of(0)
    assert mark is not None
    shape = shape_of(setting, 0, setting.scale)
    return [item.text for item in step_items(setting, mark, shape) if isinstance(item, Text)]


def test_a_gap_with_room_has_the_label_of_the_step_before_it():
    assert labels(setting_of(TIMELINE)) in (["proposed"], ["in force"])  # the act's own label is in the other


def test_the_label_of_the_act_keeps_its_gap():
    setting = setting_of(TIMELINE)
    mark = build_frame(setting).mark_of(0)
    shape = shape_of(setting, 0, setting.scale)
    for item in step_items(setting, mark, shape):
        assert item.rect.right <= mark.label.x or item.rect.x >= mark.label.right


@settings(max_examples=60)
@given(st.tuples(st.floats(0, 1), st.floats(0, 1)).map(sorted))
def test_labels_stay_between_signs(shares):
    setting = setting_of(TIMELINE, viewport(TIMELINE, shares))
    mark = build_frame(setting).mark_of(0)
    if mark is None:
        return
    shape = shape_of(setting, 0, setting.scale)
    for item in step_items(setting, mark, shape):
        left, right = item.rect.x - shape.half, item.rect.right + shape.half
        assert not [sign for sign in shape.signs if left < sign < right]
        assert setting.body.x <= item.rect.x + 5.0
        assert item.rect.right <= setting.body.right + 5.0


def test_ghosts_reports_and_single_dates_have_none():
    dim = setting_of(TIMELINE, places=[], dim=True)
    assert labels(dim) == []
    one = Entry(
        "one", Kind.LAW, "One", PartialDate(2012), "law", milestones=(Milestone(PartialDate(2012), "x"),)
    )
    assert labels(setting_of(timeline_of(one))) == []


def test_a_frame_holds_them():
    frame = build_frame(setting_of(TIMELINE))
    texts = [item.text for layer in frame.layers for item in layer.items if isinstance(item, Text)]
    assert "proposed" in texts or "in force" in texts
