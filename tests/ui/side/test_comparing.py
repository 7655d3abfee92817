"""Two entries, and two organisations, side by side."""

from dataclasses import replace

import pytest

from bik_explorer.model.crossings import Crossings
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import (
    Commitment,
    Kind,
    Relation,
    RelationKind,
    Signatory,
    SignatoryList,
    Status,
)
from bik_explorer.model.organisation import FormerName, Organisation
from bik_explorer.ui.panels.side.candidates import entry_candidates, organisation_candidates
from bik_explorer.ui.panels.side.compared import fact_rows
from bik_explorer.ui.panels.side.comparing_entries import compare_entries
from bik_explorer.ui.panels.side.comparing_organisations import compare_organisations
from bik_explorer.ui.panels.side.organisation_subject import OrganisationSubject
from bik_explorer.ui.panels.side.rows import Aim, Shape, Target
from tests.ui.side.little import ACT, BARE, COALITION, ORGANISATIONS, PRINCIPLES, little_timeline

NONE = frozenset()


def entries(one, other, unfolded=NONE):
    known = {entry.id for entry in little_timeline()}
    timeline = little_timeline(*(entry for entry in (one, other) if entry.id not in known))
    return compare_entries((one, other), Crossings(timeline), unfolded)


def organisations(one, other, *more, unfolded=NONE):
    crossings = Crossings(little_timeline(*more))
    return compare_organisations(
        (OrganisationSubject(one, crossings), OrganisationSubject(other, crossings)), unfolded
    )


def texts(rows):
    return [one.text for one in rows]


class TestFacts:
    def test_what_is_the_same_is_said_once(self):
        heading, body = fact_rows("Kind", "Law", "Law")
        assert (heading.text, heading.blocks[0].role) == ("Kind · the same", "")
        assert (body.text, body.beside) == ("Law", ())

    def test_what_differs_is_marked_by_word_and_colour(self):
        heading, body = fact_rows("Kind", "Law", "Report")
        assert (heading.text, heading.blocks[0].role) == ("Kind · different", "warning")
        assert body.read_out == "A. Law. B. Report"
        assert body.text == "Law\nReport"

    def test_what_is_not_known_of_one_is_not_called_different(self):
        heading, body = fact_rows("Country", "Sweden", "")
        assert (heading.text, heading.blocks[0].role) == ("Country · not known of both", "")
        assert body.beside[0].text == "not known"

    def test_what_is_not_known_of_either_is_left_out(self):
        assert fact_rows("Country", "", "") == ()


class TestEntries:
    def test_both_are_named_and_lead_to_themselves(self):
        compared = entries(COALITION, PRINCIPLES)
        assert compared.title == "Comparison: CEO Coalition and Principles"
        one, other = compared.sides
        assert (one.lead, one.text, one.target) == ("A", COALITION.title, Target(Aim.ENTRY, "coalition"))
        assert other.read_out == "B: Principles"

    def test_dates_kind_status_and_promises(self):
        said = texts(entries(COALITION, replace(PRINCIPLES, status=Status.ENDED)).facts)
        assert said[:4] == ["Kind · the same", "Industry initiative", "Dates · different",
                            "1 December 2011 to 2014\n10 February 2009"]  # fmt: skip
        assert said[4:6] == ["Status · the same", "ended"]
        assert said[6:8] == ["Promises · different", "3 voluntary promises\n1 voluntary promise"]

    def test_how_they_belong_together_is_said_in_words(self):
        assert texts(entries(COALITION, PRINCIPLES).facts)[-2:] == ["How A is tied to B", "Builds on\nB"]
        assert texts(entries(ACT, COALITION).facts)[-1] == "Turns into law\nB"
        near = replace(BARE, id="near", relations=(Relation(RelationKind.RELATED, "act"),))
        assert texts(entries(near, ACT).facts)[-1] == "Related\nB"
        assert "How A is tied to B" not in texts(entries(COALITION, BARE).facts)

    def test_topics_of_one_only_and_of_both(self):
        topics = entries(COALITION, PRINCIPLES).groups[0]
        assert texts(topics.heading) == ["Topics"]
        assert texts(topics.first) == ["Only CEO Coalition · 2", "Privacy settings", "lost-topic"]
        assert texts(topics.second) == ["Only Principles · 0", "Nothing"]
        assert texts(topics.both) == ["In both · 1", "Reporting tools"]
        assert topics.both[1].target == Target(Aim.TOPIC, "reporting")
        assert topics.first[2].target is None

    def test_a_promise_that_became_a_duty_is_told(self):
        compared = entries(COALITION, ACT)
        assert texts(compared.groups[0].both) == ["In both · 1", "Reporting tools\nvoluntary in A, duty in B"]
        assert texts(entries(ACT, COALITION).groups[0].both)[1].endswith("duty in A, voluntary in B")
        twin = replace(ACT, id="twin")
        (_, row) = entries(ACT, twin).groups[0].both
        assert (row.text, row.shape) == ("Reporting tools", Shape.DUTY)

    def test_signatories_of_one_only_and_of_both(self):
        signatories = entries(COALITION, PRINCIPLES).groups[1]
        assert texts(signatories.first) == ["Only CEO Coalition · 2", "nobody-knows", "Orange"]
        assert texts(signatories.both) == ["In both · 1", "Telia Company"]
        assert signatories.both[1].target == Target(Aim.ORGANISATION, "telia")

    def test_a_list_that_is_not_complete_is_named(self):
        notes = texts(entries(PRINCIPLES, COALITION).groups[1].heading)
        assert notes == ["Signatories", "The list of B is not complete: more may be in both."]

    def test_who_has_no_names_has_none_to_compare(self):
        assert [texts(group.heading)[0] for group in entries(COALITION, ACT).groups] == ["Topics"]

    def test_who_has_no_promises_is_named(self):
        (group,) = entries(COALITION, BARE).groups
        assert texts(group.heading) == ["Topics", "This pack holds no promises of B."]

    def test_two_that_hold_nothing_have_no_groups(self):
        assert entries(BARE, replace(BARE, id="other")).groups == ()

    def test_many_wait_behind_one_row(self):
        roll = SignatoryList("member", tuple(Signatory(f"o{place}") for place in range(500)))
        big = replace(PRINCIPLES, id="big", signatory_lists=(roll,))
        first = entries(big, COALITION).groups[1].first
        assert len(first) == 10
        assert first[-1].target == Target(Aim.UNFOLD, "signatories:first")
        assert len(entries(big, COALITION, frozenset({"signatories:first"})).groups[1].first) == 501


class TestOrganisations:
    one = Organisation("telia", "Telia", "operator", "SE", (FormerName("TeliaSonera", PartialDate(2016)),))
    other = Organisation("orange", "Orange", "operator", "")

    def test_what_is_known_of_both(self):
        said = texts(organisations(self.one, self.other).facts)
        assert said == [
            "Kind · the same", "Operator",
            "Country · not known of both", "Sweden\nnot known",
            "Former names · not known of both", "TeliaSonera, until 2016\nnot known",
            "Years · different", "2009 to 2011\n2011",
        ]  # fmt: skip

    def test_what_they_signed(self):
        compared = organisations(self.one, self.other)
        assert compared.sides[1].text == "Orange\nSigned 1 of 2 initiatives with a list of names"
        signed = compared.groups[0]
        assert texts(signed.first) == ["Only Telia · 1", "2009\nPrinciples"]
        assert texts(signed.both) == ["In both · 1", "2011\nCEO Coalition"]
        assert signed.first[1].target == Target(Aim.ENTRY, "principles")

    def test_a_name_that_is_missing_on_an_incomplete_list_is_not_a_no(self):
        only = SignatoryList("member", (Signatory("orange"),), complete=False)
        signed = organisations(self.one, self.other, replace(PRINCIPLES, id="p", signatory_lists=(only,)))
        assert "A may be in it too" in signed.groups[0].second[1].text
        assert "may be in it too" not in signed.groups[0].first[1].text

    def test_what_they_promised_by_topic_and_how_often(self):
        topics = organisations(self.one, self.other).groups[1]
        assert texts(topics.both) == [
            "In both · 2",
            "Reporting tools\nA 2 times, B once",
            "Privacy settings",
        ]

    def test_two_that_signed_nothing_have_no_groups(self):
        assert organisations(Organisation("x", "X"), Organisation("y", "Y")).groups == ()


class TestCandidates:
    def test_an_entry_is_not_compared_with_itself_and_its_own_kind_comes_first(self):
        found = entry_candidates(COALITION, Crossings(little_timeline()))
        assert [one.id for one in found] == ["principles", "bare", "factual", "act"]
        assert (found[0].name, found[0].detail, found[0].spoken) == ("Principles", "2009", "Principles, 2009")

    def test_organisations_are_found_by_all_their_names(self):
        one = Organisation(
            "telia", "Télia", former_names=(FormerName("TeliaSonera"),), other_names=("Sonera",)
        )
        timeline = replace(little_timeline(), organisations={**ORGANISATIONS, "telia": one})
        (found,) = organisation_candidates(ORGANISATIONS["orange"], Crossings(timeline))
        assert (found.id, found.detail) == ("telia", "2")
        assert found.spoken == "Télia, on 2 lists"
        for needle in ("telia ", "teliasonera ", "sonera "):
            assert f" {needle}" in found.names

    def test_one_list_is_one_list(self):
        (found,) = organisation_candidates(ORGANISATIONS["telia"], Crossings(little_timeline()))
        assert found.spoken == "Orange, on 1 list"


@pytest.mark.parametrize("kind", list(Kind))
def test_any_two_kinds_can_be_compared(kind):
    other = replace(BARE, id="other", kind=kind, commitments=(Commitment("x", topics=("privacy",)),))
    assert entries(COALITION, other).facts
