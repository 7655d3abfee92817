"""The strip of the years: where a year is, and what its bar says."""

from __future__ import annotations

from datetime import date

import pytest

from bik_explorer.layout.frame import Box, Ring, Text
from bik_explorer.layout.geometry import Rect
from bik_explorer.layout.pages.strip import strip_items, year_rect
from bik_explorer.layout.scale import TimeScale
from bik_explorer.model.viewport import Viewport
from bik_explorer.style import LIGHT
from tests.layout.pages.packs import commitments, commitments_page

STRIP = Rect(100.0, 200.0, 800.0, 84.0)


def scale(first: int, last: int) -> TimeScale:
    return TimeScale.of(
        Viewport(date(first, 1, 1).toordinal(), date(last, 1, 1).toordinal()), STRIP.x, STRIP.width
    )


def test_a_year_goes_from_its_first_day_to_the_first_of_the_next():
    rect = year_rect(scale(2005, 2025), 2012, STRIP)
    assert rect.right == pytest.approx(year_rect(scale(2005, 2025), 2013, STRIP).x)
    assert rect.width == pytest.approx(40.0, abs=0.2)
    assert year_rect(scale(2005, 2025), date.max.year, STRIP).width == 1.0


def test_numbers_are_written_where_there_is_room():
    page = commitments_page(commitments())
    numbers = [item.text for item in strip_items(page, scale(2005, 2025), STRIP) if isinstance(item, Text)]
    assert "5" in numbers
    assert not [item for item in strip_items(page, scale(1500, 2500), STRIP) if isinstance(item, Text)]


def test_only_bars_in_sight_are_drawn():
    page = commitments_page(commitments())
    far = [item for item in strip_items(page, scale(2040, 2050), STRIP) if isinstance(item, Box)]
    near = [item for item in strip_items(page, scale(2012, 2013), STRIP) if isinstance(item, Box)]
    assert (len(far), len(near)) == (0, 1)


def test_years_that_are_not_chosen_are_faint():
    page = commitments_page(commitments(), years=(2024,))
    items = strip_items(page, scale(2005, 2025), STRIP)
    assert [item.fill for item in items if isinstance(item, Box) and item.fill == LIGHT.law] == [LIGHT.law]
    assert len([item for item in items if isinstance(item, Ring)]) == 1
