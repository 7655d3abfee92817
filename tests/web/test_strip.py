"""The strip of years counts as the program's does, and a year is chosen by hand, by keys and by ear."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bik_explorer.model.facets import Facets
from bik_explorer.model.lesson import Lesson, Step, StepView
from bik_explorer.model.state import Page
from bik_explorer.model.veil import Hidden
from bik_explorer.ui.views.promises import Promises
from tests.web.making import made_handout
from tests.web.test_access import complaints_of_axe
from tests.web.test_tables import PROMISED, QUERIES, session_of

STRIP = "[...document.querySelectorAll('#strip button')].map((one) => one.getAttribute('aria-label'))"
HEIGHTS = """
[...document.querySelectorAll('#strip button')].map((one) => [...one.querySelectorAll('.bar span')]
  .reduce((sum, part) => sum + part.getBoundingClientRect().height, 0))
"""
CHOSEN = "[...document.querySelectorAll('#strip [aria-pressed=true]')].map((one) => one.dataset.year)"
AIMED = "[document.activeElement.dataset.year, document.querySelectorAll('#strip [tabindex=\"0\"]').length]"
SCROLLED = (
    "(({scrollWidth: whole, clientWidth: seen}) => [whole > seen, document.documentElement.scrollWidth])"
)


def told(counts):
    return [f"{one.year}: {one.voluntary} voluntary, {one.binding} binding" for one in counts]


def test_each_year_counts_as_in_the_program(opened, plain, timeline):
    tab, seen = opened(plain, "#commitments"), set()
    for query in QUERIES:
        tab.fill("#query", query)
        counts = Promises(session_of(timeline, query)).counts
        assert tab.is_visible("#strip") == any(one.total for one in counts), query
        if tab.is_visible("#strip"):
            assert tab.evaluate(STRIP) == told(counts), query
        seen.add(sum(one.total for one in counts))
    assert len(seen) > 6


def test_chosen_topics_alone_are_counted_and_covered_dates_not_told(opened, timeline, tmp_path):
    facets = Facets(topics=("reporting-tools", "privacy-settings"))
    view = StepView(facets=facets, page=Page.COMMITMENTS)
    steps = (Step("a", view), Step("b", view, hide=Hidden.DATES))
    file = tmp_path / "topics.html"
    file.write_text(made_handout(timeline, lesson=Lesson("l", "One", steps)), "utf-8")
    tab = opened(file)
    tab.click("[data-step='0']")
    assert tab.evaluate(STRIP) == told(Promises(session_of(timeline, "", facets)).counts)
    tab.click("#step-next")
    assert not tab.is_visible("#strip")


def test_bars_are_as_high_as_their_numbers(opened, plain, timeline):
    counts = Promises(session_of(timeline)).counts
    most = max(one.total for one in counts)
    heights = opened(plain, "#commitments").evaluate(HEIGHTS)
    assert max(heights) == pytest.approx(64, abs=1)
    for height, count in zip(heights, counts, strict=True):
        assert height == pytest.approx(64 * count.total / most, abs=3.1), count


def test_a_year_shows_what_was_in_force(opened, plain, timeline):
    tab = opened(plain, "#commitments")
    assert tab.inner_text("#strip-told") == "All years are shown."
    tab.click("#strip [data-year='2010']")
    assert tab.evaluate(CHOSEN) == ["2010"]
    count = next(one for one in Promises(session_of(timeline)).counts if one.year == 2010)
    numbers = f"{count.voluntary} voluntary, {count.binding} binding"
    assert tab.inner_text("#strip-told") == f"In force in 2010: {numbers}. The rest is pale."
    pale = {place: ghost for _, items in tab.evaluate(PROMISED) for place, _, ghost in items}
    assert pale[timeline.places["dsa-2022"]]
    assert not pale[timeline.places["safer-social-networking-principles-2009"]]
    tab.click("#strip [data-year='2010']")
    assert tab.evaluate(CHOSEN) == []
    assert not any(ghost for _, items in tab.evaluate(PROMISED) for _, _, ghost in items)


def test_keys_walk_and_choose(opened, plain):
    tab = opened(plain, "#commitments")
    tab.focus("#strip [tabindex='0']")
    for key, year in (("End", "2024"), ("ArrowLeft", "2023"), ("ArrowRight", "2024"), ("Home", "1999")):
        tab.keyboard.press(key)
        assert tab.evaluate(AIMED) == [year, 1]
    tab.keyboard.press("ArrowLeft")
    tab.keyboard.press("Enter")
    assert tab.evaluate(CHOSEN) == ["1999"]
    assert tab.evaluate(AIMED) == ["1999", 1]
    tab.keyboard.press("Tab")
    assert not tab.evaluate("document.activeElement.closest('#strip') !== null")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_a_year_chosen(scheme, opened, plain):
    tab = opened(plain, "#commitments", color_scheme=scheme)
    tab.click("#strip [data-year='2012']")
    assert complaints_of_axe(tab, where="#in-force") == set()
    tree = tab.locator("#in-force").aria_snapshot()
    assert 'toolbar "In force in each year: choose one"' in tree
    assert 'button "2012: ' in tree
    assert "[pressed]" in tree


@pytest.mark.parametrize("width", [360, 1280])
def test_years_of_twice_the_size_scroll_in_their_own_place(width, opened, plain):
    tab = opened(plain, "#commitments", viewport={"width": width, "height": 720})
    tab.evaluate("document.documentElement.style.fontSize = '200%'; dispatchEvent(new Event('resize'))")
    scrolls, page = tab.locator("#strip").evaluate(SCROLLED)
    assert scrolls
    assert page <= width
    tab.focus("#strip [tabindex='0']")
    tab.keyboard.press("End")
    box = tab.locator("#strip [data-year='2024']").bounding_box()
    assert 0 <= box["x"] <= width - box["width"] + 1


def test_a_card_says_what_an_organisation_is_and_where(opened, timeline, tmp_path):
    known = dict(timeline.organisations)
    known["nokia"] = known["nokia"]._replace(kind="device maker", country="FI")
    known["apple"] = known["apple"]._replace(kind="", country="Q!")
    file = tmp_path / "cards.html"
    file.write_text(made_handout(replace(timeline, organisations=known)), "utf-8")
    tab = opened(file, "#signatories")
    for id_, line in (("nokia", "Device maker · Finland"), ("apple", "Q!")):
        tab.click(f"[data-card=organisation][value={id_}]")
        assert tab.inner_text("#told .badge") == "Organisation"
        assert tab.inner_text("#told .summary") == line
