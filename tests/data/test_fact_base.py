"""The built-in pack as such: loads without a problem, is complete, names its sources, is fit to be shown."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from bik_explorer import paths
from bik_explorer.loading import load_pack
from bik_explorer.model.entry import Entry
from bik_explorer.model.timeline import Timeline

LONGEST_SUMMARY = 420
LONGEST_SHORT = 40
WANTED = {
    "safer-internet-action-plan-1999": "1999-01-01",
    "inhope-1999": "1999-11",
    "e-commerce-directive-2000": "2000-06-08",
    "pegi-2003": "2003-04",
    "insafe-network-2004": "2004",
    "safer-internet-day-2004": "2004-02-06",
    "safer-internet-plus-2005": "2005-01-01",
    "recommendation-2006-952-ec": "2006-12-20",
    "european-framework-safer-mobile-2007": "2007-02-06",
    "gsma-framework-review-2008": "2008-02",
    "mobile-alliance-2008": "2008-02",
    "safer-internet-programme-2009": "2009-01-01",
    "safer-social-networking-principles-2009": "2009-02-10",
    "gsma-framework-review-2009": "2009-04-20",
    "ssnp-evaluation-2010": "2010-02-09",
    "avmsd-2010": "2010-03-10",
    "gsma-framework-review-2010": "2010-06",
    "ssnp-assessment-2011-a": "2011-06",
    "com-2011-556-report": "2011-09-13",
    "ssnp-assessment-2011-b": "2011-09-30",
    "ceo-coalition-2011": "2011-12-01",
    "csa-directive-2011-93": "2011-12-13",
    "ict-coalition-2012": "2012-01-19",
    "bik-strategy-2012": "2012-05-02",
    "ep-resolution-2012": "2012-11-20",
    "cef-safer-internet-2014": "2014",
    "ict-coalition-report-2014": "2014",
    "gdpr-2016": "2016-04-27",
    "alliance-2017": "2017-02-07",
    "alliance-evaluation-2018": "2018",
    "saferinternet4eu-2018": "2018-02-06",
    "avmsd-revision-2018": "2018-11-14",
    "expert-group-2019": "2019-03-06",
    "csa-strategy-2020": "2020-07-24",
    "dsa-proposal-2020": "2020-12-15",
    "digital-europe-2021": "2021-01-01",
    "rights-of-child-strategy-2021": "2021-03-24",
    "eprivacy-derogation-2021": "2021-08-02",
    "bik-plus-2022": "2022-05-11",
    "csa-regulation-proposal-2022": "2022-05-11",
    "dsa-2022": "2022-11-16",
    "digital-rights-declaration-2022": "2022-12-15",
    "dsa-vlop-designation-2023": "2023-04-25",
    "alliance-end-2023": "2023-07",
    "bik-code-special-group-2023": "2023-07-13",
    "dsa-vlop-obligations-2023": "2023-08-25",
    "dsa-second-designation-2023": "2023-12-20",
    "csa-directive-recast-proposal-2024": "2024-02-06",
    "dsa-full-application-2024": "2024-02-17",
    "tiktok-proceedings-2024": "2024-02-19",
    "eprivacy-derogation-extension-2024": "2024-04-29",
    "meta-proceedings-2024": "2024-05-16",
}
"""Each entry that must be there, and the date that it starts with, as precise as it is known."""
MARKUP = ("<", ">", "**", "__", "`", "](", "&amp;", "&nbsp;", "&#")


@pytest.fixture(scope="module")
def timeline() -> Timeline:
    """The built-in pack."""
    return load_pack(paths.data()).timeline


def texts(value: object, at: str) -> Iterator[tuple[str, str]]:
    """Every text inside a model value, with the place where it stands."""
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, tuple):
        for place, one in enumerate(value):
            yield from texts(one, f"{at}[{place}]")
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name), f"{at}.{field.name}")


def all_texts(timeline: Timeline) -> list[tuple[str, str]]:
    """Every text of the pack that a person can get to see, with its place."""
    parts = (timeline.pack, timeline.lanes, timeline.eras, timeline.entries)
    tables = (timeline.topics, timeline.organisations, timeline.sources)
    found = [pair for part in parts for pair in texts(part, type(part).__name__)]
    return found + [pair for table in tables for id_, value in table.items() for pair in texts(value, id_)]


def unsourced(entry: Entry) -> list[str]:
    """What in an entry names no source, although it claims to be verified."""
    found = [one.text for one in entry.facts if one.verified and not one.sources]
    found += [one.label for one in entry.milestones if one.verified and not one.sources]
    found += [one.label for one in entry.figures if not one.sources]
    found += [one.text for one in entry.commitments if not one.sources]
    found += [f"{one.role} list" for one in entry.signatory_lists if not one.sources]
    return found + [one.text for dispute in entry.disputes for one in dispute.sayings if not one.sources]


def test_the_pack_loads_without_a_problem() -> None:
    assert list(load_pack(paths.data()).problems) == []


@pytest.mark.parametrize(("id_", "day"), WANTED.items(), ids=WANTED)
def test_every_wanted_entry_is_found_with_its_date(timeline: Timeline, id_: str, day: str) -> None:
    entry = timeline.find(id_)
    assert entry is not None
    steps = [entry.start] if entry.id == id_ else [one.date for one in entry.milestones]
    assert day in {step.iso() for step in steps}


def test_fifty_two_entries_are_wanted() -> None:
    assert len(WANTED) == 52


def test_the_bar_of_the_alliance_ends_when_it_was_disbanded(timeline: Timeline) -> None:
    alliance, disbanded = timeline.find("alliance-2017"), timeline.find("alliance-end-2023")
    assert alliance is not None
    assert disbanded is not None
    assert alliance.end == disbanded.start


def test_every_entry_rests_on_sources(timeline: Timeline) -> None:
    assert [entry.id for entry in timeline if not entry.sources or not entry.summary] == []


def test_everything_said_has_a_source_or_is_marked_as_not_verified(timeline: Timeline) -> None:
    assert {entry.id: found for entry in timeline if (found := unsourced(entry))} == {}


def test_every_source_that_is_named_is_known(timeline: Timeline) -> None:
    known = set(timeline.sources)
    assert {entry.id: unknown for entry in timeline if (unknown := set(entry.all_sources()) - known)} == {}


def test_nothing_rests_on_memory(timeline: Timeline) -> None:
    assert not {"memory", "seed"} & set(timeline.sources)


def test_every_relation_leads_to_an_entry_and_none_to_itself(timeline: Timeline) -> None:
    ties = [(entry.id, relation.entry) for entry in timeline for relation in entry.relations]
    assert [tie for tie in ties if timeline.find(tie[1]) in (None, timeline.find(tie[0]))] == []


def test_a_pair_is_related_once(timeline: Timeline) -> None:
    pairs = [frozenset((entry.id, relation.entry)) for entry in timeline for relation in entry.relations]
    assert [sorted(pair) for pair in set(pairs) if pairs.count(pair) > 1] == []


def test_every_topic_and_organisation_that_is_named_is_known(timeline: Timeline) -> None:
    topics = {topic for entry in timeline for one in entry.commitments for topic in one.topics}
    organisations = {one.organisation for entry in timeline for one in entry.signatories}
    assert topics <= set(timeline.topics)
    assert organisations <= set(timeline.organisations)


def test_every_commitment_has_a_topic(timeline: Timeline) -> None:
    assert [one.text for entry in timeline for one in entry.commitments if not one.topics] == []


def test_texts_are_plain(timeline: Timeline) -> None:
    assert [pair for pair in all_texts(timeline) if any(mark in pair[1] for mark in MARKUP)] == []


def test_texts_have_no_control_characters(timeline: Timeline) -> None:
    odd = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
    assert [pair for pair in all_texts(timeline) if odd & set(map(unicodedata.category, pair[1]))] == []


def test_texts_have_no_stray_spaces_or_line_breaks(timeline: Timeline) -> None:
    assert [pair for pair in all_texts(timeline) if pair[1] != " ".join(pair[1].split())] == []


def test_summaries_fit_the_panel(timeline: Timeline) -> None:
    assert {entry.id: len(entry.summary) for entry in timeline if len(entry.summary) > LONGEST_SUMMARY} == {}


def test_short_titles_fit_the_timeline(timeline: Timeline) -> None:
    assert {entry.id: entry.short for entry in timeline if not 0 < len(entry.short) <= LONGEST_SHORT} == {}


def test_short_titles_are_unique(timeline: Timeline) -> None:
    shorts = [entry.short.casefold() for entry in timeline]
    assert sorted(short for short in set(shorts) if shorts.count(short) > 1) == []


def test_a_list_that_is_said_to_be_complete_has_as_many_names_as_stated(timeline: Timeline) -> None:
    rolls = [roll for entry in timeline for roll in entry.signatory_lists if roll.complete and roll.stated]
    assert rolls
    wrong = [roll for roll in rolls if sum(one.left is None for one in roll.signatories) != roll.stated]
    assert wrong == []


def test_the_list_of_the_ict_coalition_is_marked_as_incomplete(timeline: Timeline) -> None:
    coalition = timeline.find("ict-coalition-2012")
    assert coalition is not None
    assert coalition.signatory_lists
    assert not any(roll.complete for roll in coalition.signatory_lists)
    assert 25 in {roll.stated for roll in coalition.signatory_lists}
