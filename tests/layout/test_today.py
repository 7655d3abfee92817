"""The line of the present day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bik_explorer.layout.build import build_frame
from bik_explorer.layout.frame import Line, Text
from bik_explorer.layout.surroundings import today_items
from bik_explorer.layout.ticks import AxisWords
from bik_explorer.model.viewport import Viewport
from tests.layout.making import setting_of, timeline_of

TIMELINE = timeline_of(years=(2000, 2009))
WORDS = AxisWords(tuple("ABCDEFGHIJKL"), today="Today")


def on(year: int, viewport: Viewport | None = None):
    """A setting that is looked at on the first day of a year."""
    setting = setting_of(TIMELINE, viewport)
    return replace(setting, today=float(date(year, 1, 1).toordinal()), words=WORDS)


def test_it_stands_on_its_day():
    setting = on(2004)
    line, _, text = today_items(setting)
    assert isinstance(line, Line)
    assert isinstance(text, Text)
    assert line.x1 == line.x2 == pytest.approx(setting.scale.x(setting.today), abs=1)
    assert text.text == "Today"
    assert line in [item for layer in build_frame(setting).layers for item in layer.items]


@pytest.mark.parametrize("year", [1999, 2010, 2026])
def test_a_day_that_the_timeline_does_not_cover_has_none(year):
    assert today_items(on(year)) == []


def test_without_a_day_there_is_none():
    assert today_items(replace(on(2004), today=None)) == []


def test_out_of_sight_there_is_none():
    start = float(date(2006, 1, 1).toordinal())
    assert today_items(on(2004, Viewport(start, start + 365.0))) == []


@pytest.mark.parametrize("year", [2000, 2009])
def test_its_word_stays_in_the_body(year):
    setting = on(year)
    for item in today_items(setting)[1:]:
        assert setting.body.x <= item.rect.x
        assert item.rect.right <= setting.body.right + 1e-6
