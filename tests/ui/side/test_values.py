"""Subject, crossings, marking, counting, citation and legend: what the rows are made from."""

from dataclasses import replace

import pytest

from bik_explorer.model.organisation import Organisation
from bik_explorer.model.pack import PackInfo
from bik_explorer.model.promises import Bond
from bik_explorer.model.timeline import Timeline
from bik_explorer.search import Field, Reason
from bik_explorer.ui.panels.side.citation import citation, organisation_citation, topic_citation
from bik_explorer.ui.panels.side.counting import Thing, bonds_counted, counted, listed
from bik_explorer.ui.panels.side.labels import LONGEST, label_of
from bik_explorer.ui.panels.side.legend import legend_rows
from bik_explorer.ui.panels.side.marking import Marking
from bik_explorer.ui.panels.side.rows import Block, Row, Shape, Tab, Tag
from tests.ui.side.little import ACT, BARE, COALITION, FACTUAL, little_timeline, subject_of


def test_sources_are_numbered_in_the_order_of_first_use():
    subject = subject_of(COALITION)
    assert dict(subject.numbers) == {"press": 1, "blog": 2}
    assert [ref.number for ref in subject.refs(("blog", "press", "unheard-of"))] == [1, 2]


def test_only_tabs_with_content_are_there():
    assert subject_of(COALITION).tabs() == tuple(Tab)
    assert subject_of(FACTUAL).tabs() == (Tab.FACTS,)
    assert subject_of(BARE).tabs() == ()
    assert [subject_of(COALITION).count(tab) for tab in Tab] == [3, 3, 5, 2]


def test_an_act_has_duties_and_a_coalition_has_commitments():
    assert subject_of(ACT).tab_name(Tab.COMMITMENTS) == "Duties"
    assert subject_of(COALITION).tab_name(Tab.COMMITMENTS) == "Commitments"


def test_only_what_matched_is_marked():
    marking = Marking((Reason(Field.FACT, 1, "late"),), lambda text: ((0, len(text)),))
    assert marking.parts(Field.FACT, 1, "late") == ((0, 4),)
    assert marking.parts(Field.FACT, 0, "late") == ()
    assert marking.parts(Field.COMMITMENT, 1, "late") == ()
    assert marking.tabs() == {Tab.FACTS}
    assert Marking().tabs() == frozenset()


@pytest.mark.parametrize("thing", Thing)
def test_one_thing_and_several_things_have_different_words(thing):
    assert counted(thing, 1) != counted(thing, 2) != ""


def test_a_label_is_cut_where_it_would_fill_the_panel():
    assert label_of(COALITION) == "CEO Coalition"
    cut = label_of(replace(BARE, title="word " * 60))
    assert len(cut) <= LONGEST
    assert cut.endswith("word…")


def test_many_words_are_cut_short():
    assert listed(["a", "b", "c"]) == "a, b, c"
    assert listed(["a", "b", "c", "d"]) == "a, b, c and 1 more"
    assert listed([]) == ""


def test_promises_and_duties_are_counted_apart():
    bonds = (Bond.DUTY, Bond.VOLUNTARY, Bond.LOOSE, Bond.VOLUNTARY)
    assert bonds_counted(bonds) == "2 voluntary promises, 1 rule that does not bind, 1 duty"
    assert bonds_counted(()) == ""


def test_a_citation_tells_title_dates_source_and_pack():
    assert citation(COALITION, little_timeline()) == (
        "CEO Coalition to make the internet a better place for kids (1 December 2011 to 2014). "
        "Source: The Commission, The press text, 1 December 2011. https://www.example.org/press "
        "In: A little pack, version 7, BIK Explorer."
    )


def test_cards_have_a_citation_too():
    timeline = little_timeline()
    telia = organisation_citation(timeline.organisations["telia"], "2009 to 2011", timeline)
    assert (
        telia == "Telia Company: what it signed (2009 to 2011). In: A little pack, version 7, BIK Explorer."
    )
    assert organisation_citation(Organisation("x", "X"), "", Timeline()) == "X."
    topic = topic_citation(timeline.topics["reporting"], "2009 to 2022", timeline)
    assert topic.startswith("Reporting tools: promises and duties (2009 to 2022). In: ")
    assert topic_citation(timeline.topics["reporting"], "", Timeline()) == "Reporting tools."


def test_a_citation_says_no_more_than_is_known():
    bare = replace(little_timeline(), pack=PackInfo())
    assert citation(BARE, bare) == "A bare report (2010)."
    assert (
        citation(BARE, replace(bare, pack=PackInfo(title="P")))
        == "A bare report (2010). In: P, BIK Explorer."
    )


def test_the_legend_tells_lanes_shapes_and_counts():
    rows = legend_rows(little_timeline())
    assert [(row.text, row.shape, row.role) for row in rows] == [
        ("Industry initiatives · 2", Shape.BAR, "initiative"),
        ("Law · 1", Shape.DUTY, "law"),
        ("Reports · 2", Shape.SQUARE, "report"),
    ]
    assert rows[1].read_out == "Law, 1 entry"


def test_a_row_reads_out_all_that_it_shows():
    row = Row((Block("One."), Block("Two")), lead="2009", shape=Shape.YEAR, tags=(Tag("duty"),))
    assert row.read_out == "2009. One. Two. duty"
    assert row.text == "2009\nOne.\nTwo"
    assert replace(row, spoken="Said").read_out == "Said"
