"""What runs through several entries."""

from __future__ import annotations

from dataclasses import replace

from bik_explorer.model.crossings import Crossings
from bik_explorer.model.pack import Lane
from tests.model.test_participation import FIRST, TIMELINE


def test_topics_and_organisations_are_followed_from_entry_to_entry_each_once():
    crossings = Crossings(TIMELINE)
    assert [one.id for one in crossings.with_topic("reporting")] == ["first", "third"]
    assert [one.id for one in crossings.with_organisation("telia")] == ["first", "second"]
    assert [one.id for one in crossings.with_lists] == ["first", "second", "third"]
    assert len(crossings.parts("telia")) == 3
    assert len(crossings.promises("reporting")) == 3


def test_what_is_not_there_runs_through_nothing():
    crossings = Crossings(TIMELINE)
    assert crossings.with_topic("x") == crossings.with_organisation("x") == ()
    assert crossings.parts("x") == crossings.promises("x") == ()


def test_the_colour_of_an_entry_is_that_of_its_lane():
    crossings = Crossings(replace(TIMELINE, lanes=(Lane("law", "Law", (), "law"),)))
    assert crossings.role(replace(FIRST, lane="law")) == "law"
    assert crossings.role(replace(FIRST, lane="gone")) == "report"
