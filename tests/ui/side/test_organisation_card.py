"""What the panel tells of an organisation."""

from dataclasses import replace

import pytest

from bik_explorer.model.crossings import Crossings
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Kind, Signatory, SignatoryList
from bik_explorer.model.organisation import FormerName, Organisation
from bik_explorer.model.timeline import Timeline
from bik_explorer.ui.panels.side.organisation_card import (
    country_name,
    kind_and_country,
    organisation_head,
    organisation_rows,
    signed_words,
    unsure_words,
)
from bik_explorer.ui.panels.side.organisation_subject import OrganisationSubject
from bik_explorer.ui.panels.side.roles import role_name
from bik_explorer.ui.panels.side.rows import Aim, Fill, Target
from tests.ui.side.little import BARE, COALITION, PRINCIPLES, little_timeline

TELIA = Organisation(
    "telia",
    "Telia Company",
    "telecoms operator",
    "SE",
    (FormerName("TeliaSonera", PartialDate(2016), ("blog",)), FormerName("Televerket")),
    ("Telia", "Sonera"),
    "Changed its name.",
    ("press",),
)


def subject_for(one=TELIA, *more):
    timeline = little_timeline(*more)
    known = {**timeline.organisations, one.id: one}
    return OrganisationSubject(one, Crossings(replace(timeline, organisations=known)))


def row(rows, key):
    (found,) = (one for one in rows if one.key == key)
    return found


def signing(id_, roll, **more):
    return replace(BARE, id=id_, kind=Kind.INITIATIVE, signatory_lists=(roll,), **more)


def test_the_head_tells_name_kind_country_and_note():
    head = organisation_head(subject_for())
    assert (head.title, head.badge, head.heard) == ("Telia Company", "Organisation", "Organisation, heading")
    assert (head.line, head.body) == ("Telecoms operator · Sweden", "Changed its name.")


@pytest.mark.parametrize(
    ("kind", "country", "words"),
    [("", "", ""), ("games", "", "Games"), ("", "GB", "United Kingdom"), ("games", "??", "Games · ??")],
)
def test_what_is_not_known_of_it_is_left_out(kind, country, words):
    assert kind_and_country(Organisation("x", "X", kind, country)) == words


def test_a_code_that_is_no_country_stays():
    assert [country_name(code) for code in ("SE", "ZZ", "é", "")] == ["Sweden", "ZZ", "é", ""]


def test_former_names_come_with_their_dates_and_sources():
    rows = organisation_rows(subject_for())
    first, second, other = (row(rows, key) for key in ("name:former:0", "name:former:1", "name:other"))
    assert (first.lead, first.blocks[0].text) == ("Formerly", "TeliaSonera, until 2016")
    assert [ref.source for ref in first.blocks[0].refs] == ["blog"]
    assert (second.lead, second.blocks[0].text) == ("", "Televerket")
    assert (other.lead, other.blocks[0].text) == ("Also called", "Telia, Sonera")


def test_what_it_signed_stands_in_the_order_of_time_and_leads_there():
    rows = organisation_rows(subject_for())
    principles, coalition = (one for one in rows if one.key.startswith("part:"))
    assert (principles.lead, principles.blocks[0].text) == ("2009", "Principles")
    assert principles.blocks[1].text == "signatory"
    assert coalition.blocks[1].text == "founding member · as TeliaSonera · left 2013"
    assert coalition.target == Target(Aim.ENTRY, "coalition")
    assert [ref.source for ref in coalition.blocks[1].refs] == ["press"]


def test_the_note_of_a_signatory_is_told():
    noted = signing("noted", SignatoryList("member", (Signatory("telia", note="For one service."),)))
    rows = organisation_rows(subject_for(TELIA, noted))
    assert any("For one service." in one.text for one in rows if one.key.endswith(":noted"))


class TestHowMany:
    def test_only_those_with_names_are_counted(self):
        assert signed_words(subject_for()) == "Signed 2 of 2 initiatives with a list of names"

    def test_two_lists_of_one_entry_are_one(self):
        twice = SignatoryList("member", (Signatory("telia"), Signatory("telia")))
        subject = subject_for(TELIA, signing("twice", twice))
        assert signed_words(subject) == "Signed 3 of 3 initiatives with a list of names"
        assert sum(one.key.endswith(":twice") for one in organisation_rows(subject)) == 2

    def test_who_only_supports_is_listed_and_has_not_signed(self):
        supporting = SignatoryList("associated member", (Signatory("telia"),))
        subject = subject_for(TELIA, signing("alliance", supporting))
        assert signed_words(subject).startswith("Listed in 3 of 3 ")

    def test_other_kinds_of_entries_are_called_so(self):
        roll = SignatoryList("member", (Signatory("nobody"),))
        subject = subject_for(TELIA, replace(signing("report", roll), kind=Kind.REPORT))
        assert signed_words(subject) == "Signed 2 of 3 entries with a list of names"

    def test_none_is_a_number_too(self):
        rows = organisation_rows(subject_for(Organisation("new", "New")))
        assert row(rows, "signed").text == "Signed 0 of 2 initiatives with a list of names"
        assert [one.key for one in rows] == ["signed", "unsure"]

    def test_where_a_list_is_not_complete_it_may_be_all_the_same(self):
        assert unsure_words(subject_for()) == ""  # it is on the coalition's list
        orange = Organisation("new", "New")
        assert (
            unsure_words(subject_for(orange)) == "It may be in CEO Coalition too: that list is not complete."
        )
        more = signing("more", SignatoryList("member", (Signatory("a"),), complete=False), title="More")
        words = unsure_words(subject_for(orange, more))
        assert words == "It may be in More, CEO Coalition too: those lists are not complete."

    def test_without_any_list_nothing_is_said(self):
        lone = OrganisationSubject(TELIA, Crossings(Timeline(organisations={"telia": TELIA})))
        keys = [one.key for one in organisation_rows(lone)]
        assert keys == [
            "name:former:0",
            "name:former:1",
            "name:other",
            "sources",
            "source:press",
            "source:blog",
        ]


class TestPromisesByTopic:
    def test_a_block_for_each_one_signed(self):
        rows = organisation_rows(subject_for())
        reporting, privacy = row(rows, "topic:reporting"), row(rows, "topic:privacy")
        assert reporting.fills == (Fill.YES, Fill.YES)
        assert privacy.fills == (Fill.NO, Fill.YES)
        assert privacy.target == Target(Aim.TOPIC, "privacy")
        assert privacy.read_out == "Privacy settings: promised in 1 of 2: 2011 CEO Coalition"
        assert reporting.tip == "2009 Principles, 2011 CEO Coalition"

    def test_where_no_promises_are_known_it_says_so(self):
        silent = signing("silent", SignatoryList("member", (Signatory("telia"),)))
        rows = organisation_rows(subject_for(TELIA, silent))
        assert row(rows, "topic:privacy").fills == (Fill.NO, Fill.UNKNOWN, Fill.YES)
        assert "Dotted" in row(rows, "key").text
        assert "Dotted" not in row(organisation_rows(subject_for()), "key").text

    def test_without_any_promise_it_says_so(self):
        one = Organisation("one", "One")
        silent = signing("silent", SignatoryList("member", (Signatory("one"),)))
        rows = organisation_rows(subject_for(one, silent))
        assert row(rows, "key").text == "This pack holds no promises of what it signed."

    def test_who_only_supports_promised_nothing(self):
        unicef = Organisation("unicef", "UNICEF")
        roll = SignatoryList("associated member", (Signatory("unicef"),))
        rows = organisation_rows(subject_for(unicef, replace(PRINCIPLES, id="p", signatory_lists=(roll,))))
        assert "promised" not in [one.key for one in rows]


def test_sources_say_what_they_support():
    rows = organisation_rows(subject_for())
    assert row(rows, "sources").text == "Sources · 2"
    press, blog = row(rows, "source:press"), row(rows, "source:blog")
    assert "Supports: names and note, CEO Coalition" in press.text
    assert "Supports: names and note" in blog.text
    assert (press.target, blog.target) == (Target(Aim.LINK, "https://www.example.org/press"), None)


def test_the_sources_of_the_list_count_where_a_name_has_none_of_its_own():
    listed = signing("listed", SignatoryList("member", (Signatory("orange"),), sources=("press",)))
    rows = organisation_rows(subject_for(Organisation("orange", "Orange"), listed))
    assert "Supports: A bare report" in row(rows, "source:press").text


def test_roles_are_told_in_the_singular():
    assert role_name("member (implementation report)") == "member with an implementation report"
    assert role_name("patron") == "patron"
    assert COALITION.signatory_lists[0].role == role_name("founding member")
