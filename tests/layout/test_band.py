"""The band that counts codes and acts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bik_explorer.layout.band import band_items
from bik_explorer.layout.build import build_frame
from bik_explorer.layout.frame import Box, Text
from bik_explorer.layout.geometry import Size
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Commitment, Entry, Kind
from bik_explorer.model.pack import Lane, PackInfo
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.viewport import Viewport
from tests.layout.making import setting_of

CODE = Entry(
    "code", Kind.INITIATIVE, "Code", PartialDate(2003), "all", open=True, commitments=(Commitment("promise"),)
)
ACT = Entry(
    "act",
    Kind.LAW,
    "Act",
    PartialDate(2005),
    "all",
    open=True,
    commitments=(Commitment("duty", binding=True),),
)
TIMELINE = Timeline(
    pack=PackInfo(first=PartialDate(2000), last=PartialDate(2009)),
    lanes=(Lane("all", "All", ("initiative", "law")),),
    entries=(CODE, ACT),
)


def bars(setting, colour):
    """The bars of a colour, beside the legend's."""
    return [
        item
        for item in band_items(setting)
        if isinstance(item, Box) and item.fill == colour and item.rect.x >= setting.body.x
    ]


def test_without_it_nothing_is_drawn_and_no_room_taken():
    setting = setting_of(TIMELINE)
    assert band_items(setting) == []
    assert setting.body.y == setting.metrics.era_height


def test_it_takes_its_room_from_the_body():
    plain, banded = setting_of(TIMELINE), setting_of(TIMELINE, band=True)
    height = banded.metrics.band_height
    assert banded.body.y == plain.body.y + height
    assert banded.body.bottom == plain.body.bottom


def test_a_bar_for_each_year_with_something():
    setting = setting_of(TIMELINE, band=True)
    drawn = [bar for bar in bars(setting, setting.theme.initiative) if bar.rect.height > 0]
    assert len(drawn) == 7
    drawn = [bar for bar in bars(setting, setting.theme.law) if bar.rect.height > 0]
    assert len(drawn) == 5


def test_numbers_where_a_year_is_wide():
    wide = setting_of(TIMELINE, band=True, size=Size(1200.0, 600.0))
    narrow = setting_of(TIMELINE, band=True, size=Size(300.0, 600.0))
    numbers = [item.text for item in band_items(wide) if isinstance(item, Text) and item.text.isdigit()]
    assert numbers == ["1"] * 12
    assert not [item for item in band_items(narrow) if isinstance(item, Text) and item.text.isdigit()]


def test_only_what_is_found_is_counted():
    place = TIMELINE.places["act"]
    setting = setting_of(TIMELINE, band=True, places=[place])
    assert not [bar for bar in bars(setting, setting.theme.initiative) if bar.rect.height > 0]
    assert [bar for bar in bars(setting, setting.theme.law) if bar.rect.height > 0]


@pytest.mark.parametrize("width", [1.0, 240.0, 1000.0])
def test_it_stays_between_eras_and_body(width):
    limits = TIMELINE.limits
    for viewport in (Viewport(limits.first, limits.last), Viewport(731_000.0, 731_100.0)):
        setting = setting_of(TIMELINE, viewport, Size(width, 400.0), band=True)
        for item in band_items(setting):
            if isinstance(item, Box | Text):
                assert item.rect.y >= setting.metrics.era_height - 1
                assert item.rect.bottom <= setting.body.y


def test_the_frame_holds_it():
    setting = setting_of(TIMELINE, band=True)
    everything = [item for layer in build_frame(setting).layers for item in layer.items]
    assert all(item in everything for item in band_items(setting))
    assert build_frame(setting) == build_frame(replace(setting))
