"""When nothing matches: other spellings, and what stands in the way."""

from __future__ import annotations

import pytest

from bik_explorer.model.facets import Facets
from bik_explorer.search import Spelling

LAW = Facets(kinds=("law",))


def spelled(suggestions):
    return [(one.query, one.count) for one in suggestions.spellings]


def in_the_way(suggestions):
    return [(one.text, one.off, one.query, one.count) for one in suggestions.obstacles]


def test_a_typo_is_one_click_away(index):
    suggestions = index.suggest("telefonca")
    assert suggestions.spellings == (Spelling(("Telefónica",), "Telefónica", 2),)
    assert not suggestions.obstacles
    assert suggestions


@pytest.mark.parametrize(
    ("text", "queries"),
    [
        ("  telefonca  report", [("  Telefónica  report", 1)]),
        ("Teliasonnera", [("TeliaSonera", 1)]),
        ('"parentl controls"', [('"parental controls"', 1)]),
        ("company:telefonca", [("company:Telefónica", 2)]),
        ('company: "telfonica" simple', [('company: "Telefónica" simple', 1)]),
        ("topic:privcy", [("topic:Privacy", 2)]),
        ("kind:initative", [("kind:initiative", 2)]),
        ("status:actve", [("status:active", 1)]),
        ("reprot parentl", []),
        ("telefonca zzzzzz", []),
        ("reprot simpel", [("report Simple", 1)]),
        ("saferinternet", []),
        ("mobileuse", [("Mobile Use", 1)]),
        ("twiter OR zzzzz", [("Twitter OR zzzzz", 1)]),
        ("twitter alliannce", [("twitter Alliance", 1)]),
        ("zzzzzz", []),
        ("telefonca telefonca telefonca telefonca", []),
    ],
)
def test_spellings(index, text, queries):
    suggestions = index.suggest(text)
    assert spelled(suggestions) == queries
    for query, count in queries:
        assert len(index.search(query)) == count


def test_spellings_keep_to_the_facets(index):
    assert spelled(index.suggest("telefonca", LAW)) == []
    assert spelled(index.suggest("plattforms", LAW)) == [("Platforms", 1)]


def test_nothing_to_suggest_when_something_matches(index):
    assert not index.suggest("report")
    assert not index.suggest("")


def test_a_facet_in_the_way(index):
    suggestions = index.suggest("telefonica", LAW)
    assert in_the_way(suggestions) == [("", ("kinds",), "telefonica", 2), ("telefonica", (), "", 1)]
    assert suggestions.obstacles[0].facets == Facets()
    assert suggestions.obstacles[1].facets == LAW


def test_two_facets_in_the_way(index):
    facets = Facets(kinds=("law",), organisations=("x",))
    assert in_the_way(index.suggest("teliasonera", facets)) == [
        ("", ("kinds", "organisations"), "teliasonera", 1)
    ]


def test_one_of_two_facets_in_the_way(index):
    facets = Facets(kinds=("law",), topics=("privacy",))
    found = in_the_way(index.suggest("telefonica", facets))
    assert found[:2] == [("", ("kinds",), "telefonica", 1), ("", ("kinds", "topics"), "telefonica", 2)]


def test_what_is_excluded_or_asked_by_an_operator_in_the_way(index):
    assert in_the_way(index.suggest("twitter -reports")) == [
        ("-reports", (), "twitter", 1),
        ("twitter", (), "-reports", 4),
    ]
    assert in_the_way(index.suggest("year:2007 twitter"))[0] == ("year:2007", (), "twitter", 1)


def test_an_exclusion_alone_in_the_way(index):
    assert in_the_way(index.suggest("-s")) == [("-s", (), "", 5)]


def test_words_that_do_not_meet(index):
    assert in_the_way(index.suggest("teliasonera twitter")) == [
        ("teliasonera", (), "twitter", 1),
        ("twitter", (), "teliasonera", 1),
    ]


@pytest.mark.parametrize(
    ("facets", "off", "count"),
    [
        (Facets(statuses=("in force",)), ("statuses",), 2),
        (Facets(decades=("2020",)), ("decades",), 2),
        (Facets(years=("1999", "2000")), ("years",), 2),
        (Facets(topics=("privacy",), decades=("1990", "2020")), ("decades",), 1),
    ],
)
def test_every_facet_can_be_in_the_way(index, facets, off, count):
    obstacle = index.suggest("telefonica", facets).obstacles[0]
    assert (obstacle.off, obstacle.query, obstacle.count) == (off, "telefonica", count)
    assert len(index.search(obstacle.query, obstacle.facets)) == count
