"""What organisations took part in, on good lists, bad ones and none."""

from __future__ import annotations

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Commitment, Entry, Kind, Signatory, SignatoryList
from bik_explorer.model.participation import (
    TopicPromises,
    entries_of,
    entries_with_lists,
    is_complete,
    maybe_also,
    parts_of,
    promises_by_topic,
    signs,
    topics_of,
)
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.topic import Topic

TOPICS = {id_: Topic(id_, id_.title()) for id_ in ("privacy", "reporting", "age")}


def roll(*organisations: str, role: str = "member", complete: bool = True) -> SignatoryList:
    return SignatoryList(role, tuple(Signatory(one) for one in organisations), complete=complete)


def entry(id_: str, year: int, *lists: SignatoryList, topics: tuple[str, ...] = (), binding: bool = False):
    commitments = tuple(Commitment("A promise.", topics=(topic,), binding=binding) for topic in topics)
    return Entry(
        id_,
        Kind.INITIATIVE,
        id_.title(),
        PartialDate(year),
        "",
        signatory_lists=lists,
        commitments=commitments,
    )


FIRST = entry("first", 2007, roll("telia", "orange"), topics=("reporting", "reporting"))
SECOND = entry("second", 2009, roll("telia"), roll("telia", "unicef", role="associated member"))
THIRD = entry("third", 2012, roll("orange", complete=False), topics=("privacy", "reporting"))
LAW = entry("law", 2022, topics=("age",), binding=True)
TIMELINE = Timeline(topics=TOPICS, entries=(THIRD, SECOND, LAW, FIRST))


def test_parts_stand_in_the_order_of_time_whatever_the_order_of_the_pack():
    parts = parts_of(TIMELINE)
    assert [part.entry.id for part in parts["telia"]] == ["first", "second", "second"]
    assert [part.entry.id for part in parts["orange"]] == ["first", "third"]
    assert "nobody" not in parts


def test_an_organisation_that_is_on_two_lists_of_an_entry_signed_it_once():
    assert [one.id for one in entries_of(parts_of(TIMELINE)["telia"])] == ["first", "second"]


def test_who_only_supports_has_not_signed():
    assert [part.signed for part in parts_of(TIMELINE)["telia"]] == [True, True, False]
    assert signs("a role that a pack makes up")
    assert not signs("supporting association")


def test_only_entries_with_names_are_counted():
    empty = entry("empty", 2010, SignatoryList("member", ()))
    timeline = Timeline(entries=(*TIMELINE.entries, empty))
    assert [one.id for one in entries_with_lists(timeline)] == ["first", "second", "third"]


def test_a_name_that_is_not_on_an_incomplete_list_may_have_signed_all_the_same():
    parts = parts_of(TIMELINE)
    assert [one.id for one in maybe_also(TIMELINE, parts["telia"])] == ["third"]
    assert maybe_also(TIMELINE, parts["orange"]) == ()
    assert [one.id for one in maybe_also(TIMELINE, ())] == ["third"]
    assert (is_complete(FIRST), is_complete(THIRD), is_complete(LAW)) == (True, False, False)


def test_promises_by_topic_tell_yes_no_and_not_known_and_most_often_comes_first():
    assert promises_by_topic(TIMELINE, (FIRST, SECOND, THIRD)) == (
        TopicPromises("reporting", (True, None, True)),
        TopicPromises("privacy", (False, None, True)),
    )
    assert promises_by_topic(TIMELINE, (SECOND,)) == ()
    assert promises_by_topic(TIMELINE, ()) == ()
    assert TopicPromises("x", (True, None, False, True)).count == 2


def test_a_duty_is_no_promise_of_those_who_signed():
    assert promises_by_topic(TIMELINE, (LAW,)) == ()
    assert topics_of(LAW) == ("age",)


def test_topics_stand_in_the_order_of_first_use_each_once():
    both = entry("both", 2000, topics=("reporting", "age", "reporting"))
    assert topics_of(both) == ("reporting", "age")
