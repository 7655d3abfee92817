"""Which organisations a query names."""

from __future__ import annotations

import pytest

from bik_explorer.model.organisation import Organisation
from bik_explorer.model.timeline import Timeline
from bik_explorer.ui.session import Session
from bik_explorer.ui.views.naming import named_organisations
from tests.layout.pages.packs import LANES, entry, roll

TIMELINE = Timeline(
    lanes=LANES,
    organisations={
        id_: Organisation(id_, name)
        for id_, name in {"orange": "Orange", "telia": "Telia", "family": "Alliance for families"}.items()
    },
    entries=(
        entry(
            "alliance", "2017", title="Alliance to protect minors", signatory_lists=(roll("orange", "telia"),)
        ),
        entry("framework", "2007", signatory_lists=(roll("orange", "family"),)),
    ),
)


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("", None),
        ("orange", {"orange"}),
        ("company:orange", {"orange"}),
        ("tel", {"telia"}),
        ("alliance", None),
        ("minors", None),
        ("orange alliance", {"orange"}),
        ("families", {"family"}),
    ],
)
def test_a_query_names_companies_unless_it_means_a_title(query, named):
    session = Session(TIMELINE)
    session.search(query)
    places = session.results.places.tolist()
    found = named_organisations(session, places)
    assert found == (None if named is None else frozenset(named))


def test_chosen_companies_are_named_too():
    session = Session(TIMELINE)
    session.toggle("organisations", "orange")
    session.toggle("organisations", "family")
    assert named_organisations(session, [0, 1]) == {"orange", "family"}
    session.search("orange")
    assert named_organisations(session, [0, 1]) == {"orange"}
