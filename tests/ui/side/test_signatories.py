from dataclasses import replace

import pytest

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Signatory, SignatoryList
from bik_explorer.search import Field, Reason
from bik_explorer.ui.panels.side.marking import Marking
from bik_explorer.ui.panels.side.rows import Aim, Target
from bik_explorer.ui.panels.side.signatories import known_words, membership_words, signatory_rows
from tests.ui.side.little import COALITION, subject_of


@pytest.mark.parametrize(
    ("complete", "stated", "words"),
    [
        (True, None, ""),
        (True, 2, ""),
        (False, 25, "Only 2 of at least 25 names are known."),
        (False, None, "Only some of the names are known."),
        (False, 2, "Only some of the names are known."),
        (False, 1, "Only some of the names are known."),
        (True, 3, "2 names are listed; the source says 3."),
    ],
)
def test_an_incomplete_list_says_so(complete, stated, words):
    roll = SignatoryList("member", (Signatory("a"), Signatory("b")), complete=complete, stated=stated)
    assert known_words(roll) == words


def test_each_role_has_its_heading_and_what_must_be_known_before_counting():
    rows = signatory_rows(subject_of(COALITION))
    assert [row.key for row in rows] == [
        "list:0", "note:0", "signatory:0", "signatory:1", "list:1", "signatory:2",
    ]  # fmt: skip
    assert rows[0].text == "Founding members, 1 December 2011"
    assert rows[1].text == "Only 2 of at least 25 names are known.\nFrom a press text."
    assert rows[1].blocks[0].role == "warning"


def test_a_name_is_as_signed_with_todays_beside_it_and_how_many_others_it_signed():
    rows = signatory_rows(subject_of(COALITION))
    assert rows[2].text == "TeliaSonera\ntoday Telia Company · left 2013 · also in 1 other"
    assert rows[5].text == "Orange\njoined May 2012"


def test_an_organisation_that_the_pack_does_not_describe_is_shown_calmly():
    row = signatory_rows(subject_of(COALITION))[3]
    assert (row.text, row.target) == ("nobody-knows", None)


def test_a_signatory_leads_to_the_card_of_its_organisation():
    row = signatory_rows(subject_of(COALITION))[2]
    assert row.target == Target(Aim.ORGANISATION, "telia", "signatory:0")


def test_the_day_on_which_all_began_is_not_told_of_each():
    roll = SignatoryList("member", (Signatory("a"),))
    first = Signatory("a", joined=COALITION.start)
    assert membership_words(first, roll, COALITION) == []
    assert membership_words(first, roll, replace(COALITION, start=PartialDate(2010))) == [
        "joined 1 December 2011"
    ]


def test_places_of_matches_count_through_all_lists():
    marking = Marking((Reason(Field.SIGNATORY, 2, "Orange"),), lambda text: ((0, 3),))
    rows = signatory_rows(subject_of(COALITION, marking=marking))
    assert [row.key for row in rows if row.matched] == ["signatory:2"]
    assert rows[5].blocks[0].parts == ((0, 3),)
