from __future__ import annotations

from dataclasses import replace

import numpy as np

from bik_explorer.export.credits import credits_lines, credits_of, distinct, publishers_of, shown_places
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Kind
from bik_explorer.model.facets import Facets
from bik_explorer.model.lesson import Step, StepView
from bik_explorer.model.lesson_views import state_of
from bik_explorer.model.pack import PackInfo
from bik_explorer.model.source import Source
from bik_explorer.model.state import Page
from tests.export.making import ALL, DAY, WORDS, Mask, credits_for

YEARS = (PartialDate(2020), PartialDate(2022))


def lines(timeline, view=ALL, found=None, most=5):
    return credits_lines(credits_for(timeline, view, found), WORDS.credits, most)


def named(timeline):
    pack = PackInfo("p", "A pack", "2026.11", licence="CC BY 4.0", credit="By us.")
    return replace(timeline, pack=pack)


def test_the_whole_timeline(timeline):
    assert lines(named(timeline)) == (
        "A pack",
        "The whole timeline (2 entries)",
        "Sources: Book of T, S",
        "Version 2026.11 · made on 24 November 2026",
        "Licence: CC BY 4.0",
        "By us.",
    )


def test_what_a_pack_does_not_say_is_not_said(timeline):
    found = lines(timeline)
    assert (found.title, found.licence, found.credit) == ("", "", "")
    assert found.version == "made on 24 November 2026"


def test_a_search_with_filters(timeline):
    facets = Facets(
        kinds=("law", "initiative"), topics=("reporting",), decades=("2000",), statuses=("ended",)
    )
    view = StepView(query="  a\n pledge ", facets=facets)
    assert lines(timeline, view, [True, False]).shown == (
        "Search: a pledge · Laws, Industry initiatives · ended · Reporting tools · 2000s (1 of 2 entries)"
    )


def test_a_value_that_the_timeline_lacks_is_named_as_it_is(timeline):
    view = StepView(facets=Facets(organisations=("gone", "telia")))
    assert lines(timeline, view, [True, False]).shown == "gone, Telia Company (1 of 2 entries)"


def test_years_in_sight(timeline):
    found = lines(timeline, StepView(span=YEARS))
    assert found.shown == "2020 to 2022 (1 of 2 entries)"
    assert found.sources == ""


def test_one_year(timeline):
    assert lines(timeline, StepView(span=(PartialDate(2008), PartialDate(2008)))).shown.startswith("2008 (")


def test_years_do_not_matter_for_signatories(timeline):
    known = credits_for(timeline, StepView(span=YEARS, page=Page.SIGNATORIES))
    assert (known.years, known.shown, known.whole) == (None, 2, True)


def test_shown_places_match_and_are_in_sight(timeline):
    def places(span, *found):
        state = state_of(Step("", StepView(span=span)), timeline)
        return shown_places(timeline, state, Mask(np.array(found)))

    assert places(None, True, True) == (0, 1)
    assert places(None, False, True) == (1,)
    assert places(YEARS, True, True) == (1,)
    assert places((PartialDate(2011), PartialDate(2013)), True, True) == (0,)
    assert places((PartialDate(2011), PartialDate(2013)), False, True) == ()


def test_publishers_are_named_most_used_first(timeline):
    sources = {
        "s": Source("s", "S", "Zeta"),
        "t": Source("t", "T", "Alpha"),
    }
    second = replace(timeline[1], sources=("t", "s", "gone"))
    third = Entry("three", Kind.LAW, "Three", PartialDate(2023), "all", sources=("s",))
    made = replace(timeline, sources=sources, entries=(timeline[0], second, third))
    assert publishers_of(made, [0, 1, 2]) == ("Zeta", "Alpha")
    assert publishers_of(made, [2]) == ("Zeta",)


def test_many_publishers_are_counted(timeline):
    assert lines(timeline, most=1).sources == "Sources: Book of T and 1 more"


def test_a_publisher_is_named_once_however_it_is_written():
    names = (
        "EUR-Lex",
        "Kids (BIK) portal / European Commission",
        "European Commission press release",
        "BIK portal",
    )
    assert distinct(names) == ("EUR-Lex", "Kids (BIK) portal", "European Commission")
    assert distinct(("***", "A", "a!", "+++")) == ("***", "A", "+++")


def test_the_same_input_gives_the_same_credits(timeline):
    state = state_of(Step(""), timeline)
    made = [credits_of(timeline, state, Mask(np.array([True, True])), DAY) for _ in range(2)]
    assert made[0] == made[1]


def test_words_of_the_terminal():
    assert WORDS.date(PartialDate(2007, about=True)) == "about 2007"
    assert WORDS.date(PartialDate(2011, 12, 1)) == "1 December 2011"
    assert WORDS.date(PartialDate(2012, 5)) == "May 2012"
