"""A search is remembered when it was used, not at every letter."""

from __future__ import annotations

from bik_explorer.model.facets import Facets
from bik_explorer.ui.finding.kept import SavedSearch, to_plain
from bik_explorer.ui.finding.memory import Memory
from bik_explorer.ui.session import Session
from tests.ui.bars import little_timeline


def test_typing_is_not_using(little_session, memory):
    for text in ("a", "ac", "act"):
        little_session.search(text)
    memory.leave()
    assert memory.kept.recent == ()


def test_using_it_is(little_session, memory, qtbot):
    little_session.search("act")
    with qtbot.waitSignal(memory.changed) as told:
        memory.use()
    assert memory.kept.recent == ("act",)
    assert told.args == [to_plain(memory.kept)]
    with qtbot.assertNotEmitted(memory.changed):
        memory.use()


def test_choosing_a_match_is_using(little_session, memory):
    little_session.search("act")
    little_session.select("services act")
    assert memory.kept.recent == ("act",)


def test_choosing_what_does_not_match_is_not(little_session, memory):
    little_session.search("act")
    little_session.select("coalition")
    little_session.select(None)
    assert memory.kept.recent == ()


def test_a_query_that_stood_for_a_while_has_been_used_when_the_box_is_left(little_session, memory):
    little_session.search("act")
    memory.rest.timeout.emit()
    memory.leave()
    assert memory.kept.recent == ("act",)
    little_session.search("acti")  # typed on, and left at once
    memory.leave()
    assert memory.kept.recent == ("act",)


def test_what_finds_nothing_is_not_remembered(little_session, memory):
    little_session.search("zzzz")
    memory.use()
    assert memory.kept.recent == ()


def test_filters_alone_are_no_recent_search(little_session, memory):
    little_session.toggle("kinds", "law")
    little_session.select("directive")
    assert memory.kept.recent == ()


def test_saving_finding_and_forgetting(little_session, memory):
    little_session.search("act")
    little_session.toggle("kinds", "law")
    assert memory.present is None
    memory.save("Acts", "act", Facets(kinds=("law",)))
    assert memory.present == SavedSearch("Acts", "act", Facets(kinds=("law",)))
    memory.forget(memory.present)
    assert memory.present is None


def test_recent_searches_can_be_dropped(little_session, memory):
    for query in ("act", "law"):
        little_session.search(query)
        memory.use()
    memory.save("Acts", "act", Facets())
    memory.pick("action:find")
    memory.forget_recent("act")
    assert memory.kept.recent == ("law",)
    memory.clear_recent()
    assert memory.kept.recent == ()
    assert len(memory.kept.saved) == 1
    assert memory.kept.picks == ("action:find",)


def test_a_damaged_memory_is_an_empty_one(qapp):
    session = Session(little_timeline())
    assert Memory(session, {"recent": 5, "saved": "x"}).kept.recent == ()
    assert Memory(session, object()).kept.saved == ()
