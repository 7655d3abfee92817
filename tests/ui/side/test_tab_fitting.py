import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.ui.panels.side.sizes import PanelSizes
from bik_explorer.ui.panels.side.tab_fitting import cap_for, fit_tabs

SIZES = PanelSizes()
widths = st.lists(st.floats(1, 300), min_size=1, max_size=6)


@given(widths, st.floats(0, 2000))
def test_a_cap_fills_the_room_and_no_more(names, room):
    cap = cap_for(names, room)
    assert sum(min(name, cap) for name in names) <= max(room, 0) + 1e-6
    if sum(names) > room:
        assert sum(min(name, cap) for name in names) == pytest.approx(room)
    else:
        assert cap >= max(names)


@given(widths, st.floats(100, 1000), st.data())
def test_tabs_never_take_more_than_there_is(names, width, data):
    current = data.draw(st.integers(0, len(names) - 1))
    small = [name * 0.9 for name in names]
    fitted = fit_tabs(names, small, [14.0] * len(names), current, width, SIZES)
    gaps = sum(one.gap for one in fitted[:-1])
    assert sum(one.said for one in fitted) + gaps <= width + 1e-6
    assert all(one.name >= 0 for one in fitted)


@pytest.mark.parametrize(
    ("width", "counts", "small", "cut"),
    [
        (500, 3, False, False),
        (340, 1, False, False),
        (305, 1, True, False),
        (285, 0, True, False),
        (200, 0, True, True),
    ],
)
def test_less_is_said_step_by_step(width, counts, small, cut):
    fitted = fit_tabs([100.0] * 3, [90.0] * 3, [14.0] * 3, 1, width, SIZES)
    assert sum(one.count > 0 for one in fitted) == counts
    assert all(one.small is small for one in fitted)
    assert any(one.name < (90 if small else 100) for one in fitted) is cut


def test_the_longest_names_give_way_first():
    fitted = fit_tabs([40.0, 90.0, 200.0], [40.0, 90.0, 200.0], [9.0] * 3, 0, 220, SIZES)
    assert fitted[0].name == 40
    assert fitted[1].name == fitted[2].name
