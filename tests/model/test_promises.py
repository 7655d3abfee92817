"""All that a topic gathered over time."""

from __future__ import annotations

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Commitment, Entry, Kind
from bik_explorer.model.promises import Bond, bond, promisers, promises_of
from bik_explorer.model.timeline import Timeline
from tests.model.test_participation import FIRST, THIRD, TIMELINE, entry, roll


def test_promises_stand_in_the_order_of_time_each_once_in_its_topic():
    found = promises_of(TIMELINE)
    assert [one.entry.id for one in found["reporting"]] == ["first", "first", "third"]
    assert [one.entry.id for one in found["privacy"]] == ["third"]
    twice = Commitment("Said twice.", topics=("age", "age"))
    lone = Entry("lone", Kind.REPORT, "Lone", PartialDate(2001), "", commitments=(twice,))
    assert [one.commitment for one in promises_of(Timeline(entries=(lone,)))["age"]] == [twice]
    assert promises_of(Timeline()) == {}


def test_an_organisation_promised_a_topic_once_for_each_entry_that_it_signed():
    assert dict(promisers(TIMELINE, "reporting")) == {"orange": 2, "telia": 1}
    assert list(promisers(TIMELINE, "reporting")) == ["orange", "telia"]
    assert dict(promisers(TIMELINE, "privacy")) == {"orange": 1}
    assert dict(promisers(TIMELINE, "unheard-of")) == {}


def test_who_only_supports_promised_nothing():
    supported = entry(
        "supported", 2010, roll("a"), roll("b", role="reported supporter"), topics=("reporting",)
    )
    assert dict(promisers(Timeline(entries=(supported,)), "reporting")) == {"a": 1}


def test_how_a_commitment_binds():
    promise, duty = Commitment("x"), Commitment("x", binding=True)
    law = Entry("law", Kind.LAW, "Law", PartialDate(2011), "")
    assert bond(FIRST, promise) is Bond.VOLUNTARY
    assert bond(law, promise) is Bond.LOOSE
    assert bond(law, duty) is bond(THIRD, duty) is Bond.DUTY
    assert [one.bond for one in promises_of(TIMELINE)["age"]] == [Bond.DUTY]
