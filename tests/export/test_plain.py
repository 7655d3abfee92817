from __future__ import annotations

import json
from dataclasses import replace

from bik_explorer.export.plain import plain_entry
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Kind
from bik_explorer.model.timeline import Timeline


def test_everything_known_is_in_it(timeline):
    plain = plain_entry(timeline, timeline[0])
    assert json.loads(json.dumps(plain)) == plain
    assert plain == {
        "id": "one",
        "aliases": ["uno"],
        "kind": "initiative",
        "lane": "all",
        "title": "A pledge, made",
        "short": "Pledge",
        "form": "pledge",
        "start": "2007-02",
        "start_about": True,
        "end": "2012",
        "end_about": False,
        "open": False,
        "end_unknown": False,
        "date_note": "About dates.",
        "status": "ended",
        "status_note": "About status.",
        "summary": "What it is.",
        "sources": ["s"],
        "milestones": [
            {
                "date": "2007-02-06",
                "date_about": False,
                "label": "signed",
                "verified": False,
                "sources": ["s"],
            }
        ],
        "facts": [{"text": "A fact.", "verified": False, "sources": ["t"]}],
        "figures": [
            {
                "label": "Companies",
                "value": "22",
                "date": "2008",
                "date_about": False,
                "note": "Roughly.",
                "sources": ["s"],
            },
            {"label": "Money", "value": "€1", "date": None, "date_about": False, "note": "", "sources": []},
        ],
        "commitments": [
            {
                "strand": "Safety",
                "text": "Do it.",
                "topics": ["reporting"],
                "binding": True,
                "article": "28",
                "sources": ["s"],
            }
        ],
        "signatories": [
            {
                "organisation": "telia",
                "name": "Telia Company",
                "name_as_signed": "TeliaSonera",
                "role": "signatory",
                "joined": "2007",
                "joined_about": False,
                "left": "2010-05",
                "left_about": True,
                "note": "A note.",
                "sources": ["s"],
            },
            *(
                {
                    "organisation": "orange",
                    "name": "Orange",
                    "name_as_signed": "Orange",
                    "role": role,
                    "joined": None,
                    "joined_about": False,
                    "left": None,
                    "left_about": False,
                    "note": "",
                    "sources": [],
                }
                for role in ("signatory", "supporter")
            ),
        ],
        "signatory_lists": [
            {
                "role": "signatory",
                "as_of": "2007",
                "as_of_about": False,
                "complete": False,
                "stated": 5,
                "note": "Some.",
                "sources": ["s"],
            },
            {
                "role": "supporter",
                "as_of": None,
                "as_of_about": False,
                "complete": True,
                "stated": None,
                "note": "",
                "sources": [],
            },
        ],
        "related": [{"entry": "two", "relation": "succeeded-by"}],
        "disputes": [
            {
                "about": "The year",
                "sayings": [{"text": "2006", "sources": ["t"]}, {"text": "2007", "sources": []}],
                "resolution": "We show 2007.",
            }
        ],
    }


def test_relations_are_told_from_both_sides(timeline):
    assert plain_entry(timeline, timeline[1])["related"] == [{"entry": "one", "relation": "succeeds"}]


def test_no_field_of_an_entry_is_forgotten(timeline):
    renamed = {"signatory_lists": "signatories", "relations": "related"}
    wanted = {renamed.get(name, name) for name in Entry.__dataclass_fields__}
    assert wanted <= set(plain_entry(timeline, timeline[0]))


def ends(**dates):
    entry = replace(Entry("a", Kind.LAW, "A", PartialDate(2000, 1, about=True), "x"), **dates)
    plain = plain_entry(Timeline(entries=(entry,)), entry)
    return plain["end"], plain["end_about"], plain["open"], plain["end_unknown"]


def test_the_end_of_a_single_date_is_its_start():
    assert ends() == ("2000-01", True, False, False)


def test_an_open_and_an_unknown_end_are_null():
    assert ends(open=True) == (None, False, True, False)
    assert ends(end_unknown=True) == (None, False, False, True)


def test_an_end_is_as_precise_as_known():
    assert ends(end=PartialDate(2001, 2, 3, about=True)) == ("2001-02-03", True, False, False)
