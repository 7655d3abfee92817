from bik_explorer.search import Field, Reason
from bik_explorer.ui.panels.side.facts import fact_rows
from bik_explorer.ui.panels.side.marking import Marking
from bik_explorer.ui.panels.side.rows import Shape
from tests.ui.side.little import BARE, COALITION, FACTUAL, subject_of


def test_steps_facts_and_figures_stand_under_their_headings():
    rows = fact_rows(subject_of(COALITION))
    assert [row.key or row.text for row in rows] == [
        "Step by step", "milestone:0", "milestone:1",
        "What is known", "fact:0", "fact:1",
        "In numbers", "figure:0",
    ]  # fmt: skip


def test_groups_without_content_have_no_heading():
    assert [row.key for row in fact_rows(subject_of(FACTUAL))] == ["", "fact:0"]
    assert fact_rows(subject_of(BARE)) == ()


def test_steps_are_dated_and_joined_by_a_line():
    _, first, last, *_ = fact_rows(subject_of(COALITION))
    assert (first.text, first.shape, first.first, first.last) == (
        "1 December 2011\nFounded",
        Shape.STEP,
        True,
        False,
    )
    assert (last.text, last.first, last.last) == ("2013\nReport handed in", False, True)


def test_what_is_not_verified_says_so():
    rows = {row.key: row for row in fact_rows(subject_of(COALITION))}
    assert [tag.text for tag in rows["milestone:1"].tags] == ["not verified"]
    assert [tag.text for tag in rows["fact:1"].tags] == ["not verified"]
    assert rows["fact:0"].tags == ()
    assert "not verified" in rows["fact:1"].read_out


def test_a_figure_tells_value_label_date_and_note():
    assert fact_rows(subject_of(COALITION))[-1].text == "28\nFounding members, December 2011\nOur count."


def test_matches_are_marked_where_they_are():
    marking = Marking((Reason(Field.FACT, 0, "There were 28 of them."),), lambda text: ((6, 10),))
    rows = {row.key: row for row in fact_rows(subject_of(COALITION, marking=marking))}
    assert rows["fact:0"].matched
    assert rows["fact:0"].blocks[0].parts == ((6, 10),)
    assert not rows["figure:0"].matched
    assert rows["figure:0"].blocks[0].parts == ()
