"""Milestones as targets: each sign leads to its milestone, and the ring is where the sign is."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from bik_explorer.layout.build import build_frame
from bik_explorer.layout.frame import Ring, Sign
from bik_explorer.layout.milestones import milestone_at, milestone_rect
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Kind, Milestone
from tests.layout.making import SHARES, entry, items, setting_of, timeline_of, viewport

STEPS = (
    Milestone(PartialDate(2004, 1, 1), "proposed"),
    Milestone(PartialDate(2012, 6, 1), "adopted"),
    Milestone(PartialDate(2012, 6, 9), "in force"),
    Milestone(PartialDate(2020), "applies"),
)
TIMELINE = timeline_of(
    entry("act", Kind.LAW, "2012-06-09", milestones=STEPS),
    entry("plan", Kind.PROGRAMME, "2003-01-01", end=PartialDate(2021), milestones=STEPS),
)
ACT, PLAN = TIMELINE.places["act"], TIMELINE.places["plan"]


@settings(max_examples=80)
@given(SHARES, st.integers(0, 3))
def test_the_place_of_a_milestone_is_a_sign_and_leads_back_to_one_of_that_sign(shares, number):
    setting = setting_of(TIMELINE, viewport(TIMELINE, shares), selection="act", milestone=number)
    frame = build_frame(setting)
    mark = next((one for one in frame.marks if one.place == ACT), None)
    if mark is None:
        return
    rect = milestone_rect(setting, mark, number)
    signs = [item for item in items(frame) if isinstance(item, Sign) and item.y == mark.rect.centre[1]]
    assert any(abs(sign.x - rect.centre[0]) < 1e-6 for sign in signs)
    found = milestone_at(setting, mark, rect.centre[0])
    assert found is not None
    assert abs(milestone_rect(setting, mark, found).x - rect.x) < 1e-6


def test_each_is_found_where_there_is_room_for_all():
    setting = setting_of(TIMELINE, viewport(TIMELINE, [0.505, 0.52]))
    mark = build_frame(setting).mark_of(ACT)
    found = [
        milestone_at(setting, mark, milestone_rect(setting, mark, number).centre[0]) for number in (1, 2)
    ]
    assert found == [1, 2]
    assert milestone_at(setting, mark, milestone_rect(setting, mark, 2).right + 30) is None


def test_a_bar_has_no_sign_but_a_day():
    setting = setting_of(TIMELINE, selection="plan", milestone=0)
    mark = build_frame(setting).mark_of(PLAN)
    rect = milestone_rect(setting, mark, 0)
    assert milestone_at(setting, mark, rect.centre[0]) is None
    assert abs(rect.centre[0] - setting.scale.x(PartialDate(2004, 1, 1).middle_day)) < 1e-6
    assert milestone_rect(setting, mark, 4) is None
    assert milestone_rect(setting, mark, None) is None


def test_the_ring_of_the_act_gives_way_to_that_of_the_milestone():
    rings = {
        number: [
            item
            for item in items(build_frame(setting_of(TIMELINE, selection="act", milestone=number)))
            if isinstance(item, Ring)
        ]
        for number in (None, 3)
    }
    assert [ring.width for ring in rings[None]] == [2.0]
    assert [ring.width for ring in rings[3]] == [1.0, 2.0]
    assert rings[3][1].rect.width == rings[3][1].rect.height
