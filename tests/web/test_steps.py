"""The steps of a lesson show all that they say: what is kept back, cards, comparisons, the band, lanes."""

from __future__ import annotations

import pytest

from bik_explorer.model.entry import Kind
from bik_explorer.model.in_force import count_per_year
from bik_explorer.model.lesson_views import state_of
from bik_explorer.model.participation import parts_of
from bik_explorer.model.promises import promises_of
from bik_explorer.model.reveal import revealable, undated
from bik_explorer.search import build_index
from tests.web.making import COURSE, home_view, made_handout

OPTIONS = "[...document.querySelectorAll('#marks [role=option]')].map((one) => one.textContent)"


def go_to(tab, caption):
    """Opens the step of that caption; returns its number."""
    number = [step.caption for step in COURSE].index(caption)
    if tab.is_visible("#step-end"):
        tab.click("#step-end")
    tab.click(f"[data-step='{number}']")
    return number


def revealed_by(caption, timeline):
    """Ids in the order in which the program reveals them."""
    step = next(step for step in COURSE if step.caption == caption)
    state = state_of(step, timeline)
    places = build_index(timeline).search(state.query, state.facets).places.tolist()
    return list(revealable(timeline, places, state))


def test_titles_are_revealed_one_by_one(opened, course, timeline):
    tab, order = opened(course), revealed_by("Titles", timeline)
    go_to(tab, "Titles")
    names = [text.partition(", Law")[0] for text in tab.evaluate(OPTIONS)]
    assert names == [f"Number {number}, title hidden" for number in range(1, 12)]
    assert tab.inner_text("#step-told") == "The titles are covered."
    tab.locator("#marks").press("Home")
    assert tab.inner_text("#told h2") == "? 1"
    assert timeline.find(order[0]).title not in tab.inner_text("#panel")
    for number, id_ in enumerate(order):
        tab.click("#reveal-next")
        label = timeline.find(id_).label
        assert tab.evaluate(OPTIONS)[number].startswith(f"{label}, Law, ")
        if number < len(order) - 1:
            assert tab.inner_text("#step-told") == f"Revealed: {label}"
    assert tab.inner_text("#told h2") == timeline.find(order[0]).title
    assert tab.inner_text("#step-told") == "All is revealed."
    assert tab.is_disabled("#reveal-next")
    assert tab.evaluate("document.activeElement.id") == "step-next"


def test_dates_are_nowhere_until_all_are_revealed(opened, course, timeline, settled):
    tab, order = opened(course), revealed_by("Dates", timeline)
    go_to(tab, "Dates")
    settled(tab)
    assert set(order) == {"dsa-2022", "tiktok-proceedings-2024"}
    assert tab.inner_text("#years") == ""
    assert not any(digit in text for text in tab.evaluate(OPTIONS) for digit in ("2020", "2022", "2024"))
    place = timeline.places["dsa-2022"]
    assert tab.inner_text(f"#mark-{place}") == f"{undated(timeline[place].label)}, Law, date hidden"
    tab.evaluate(f"location.hash = 'entry-{place}'")
    tab.wait_for_selector("#told h2")
    assert "The dates are covered." in tab.inner_text("#told")
    assert not any(year in tab.inner_text("#told") for year in ("2020", "2022", "2024"))
    tab.click("nav [data-page=commitments]")
    year = tab.locator("#commitments li:visible:has(a:text-is('Digital Services Act')) .year").first
    assert year.inner_text() == "?"
    tab.click("nav [data-page=timeline]")
    tab.click("#reveal-next")
    assert "2022" in tab.inner_text(f"#mark-{timeline.places[order[0]]}")
    tab.click("#reveal-all")
    settled(tab)
    assert tab.inner_text("#years") == "2019 to 2024"
    assert tab.inner_text(f"#mark-{place}").endswith("since 16 November 2022 · in force")


def test_years_come_back_where_nothing_covered_is_in_sight(opened, course, timeline, settled):
    tab = opened(course)
    go_to(tab, "Dates")
    first = next(place for place, entry in enumerate(timeline) if entry.kind is Kind.EVENT)
    tab.evaluate(f"location.hash = 'entry-{first}'")
    tab.wait_for_selector("#told h2")
    settled(tab)
    assert timeline[first].start.year < 2010
    assert tab.inner_text("#years") != ""
    assert str(timeline[first].start.year) in tab.inner_text(f"#mark-{first}")
    tab.click("#fit")
    settled(tab)
    assert tab.inner_text("#years") == ""
    assert tab.inner_text(f"#mark-{first}").endswith("date hidden")


def test_signatures_are_revealed_row_by_row(opened, course, timeline):
    tab, order = opened(course), revealed_by("Signatories", timeline)
    go_to(tab, "Signatories")
    cells = "[...document.querySelectorAll('.signed tbody tr:not([hidden])')].map((row) => "
    cells += "[row.dataset.organisation, [...row.cells].slice(1).map((one) => one.textContent)])"
    assert [id_ for id_, _ in tab.evaluate(cells)] == order
    assert {text for _, some in tab.evaluate(cells) for text in some} == {"?"}
    tab.click("[data-card=organisation][value=google]")
    assert "Who signed is covered." in tab.inner_text("#told")
    tab.locator(".signed thead a:visible").first.click()
    assert "Google" not in tab.inner_text("#told")
    tab.click("#reveal-next")
    rows = dict(tab.evaluate(cells))
    assert rows[order[0]][-1] == "4"
    assert set(rows[order[1]]) == {"?"}
    tab.click("#reveal-all")
    assert "?" not in {text for _, some in tab.evaluate(cells) for text in some}
    assert tab.locator(".signed tfoot td:text-is('?')").count() == 0


def test_a_topic_is_told_with_its_promises(opened, course, timeline):
    tab = opened(course)
    go_to(tab, "A topic")
    told = " ".join(tab.inner_text("#told").split())
    topic = timeline.topics["reporting-tools"]
    assert tab.inner_text("#told h2") == topic.name
    assert topic.description in told
    promises = promises_of(timeline)["reporting-tools"]
    assert tab.locator("#told .promises > li").count() == len(promises)
    assert all(" ".join(one.commitment.text.split()) in told for one in promises)
    tab.click("#told .promises a >> nth=0")
    assert tab.inner_text("#told h2") == promises[0].entry.title


def test_an_organisation_is_told_with_its_lists(opened, course, timeline):
    tab = opened(course)
    go_to(tab, "An organisation")
    parts = parts_of(timeline)["facebook"]
    links = tab.locator("#told section >> nth=0").locator("a")
    assert links.all_inner_texts() == [part.entry.label for part in parts]
    assert "as Facebook" in tab.inner_text("#told")
    assert tab.locator(".signed tr[aria-current] th").all_inner_texts() == ["Meta (Facebook)"]
    tab.click("#close")
    assert tab.is_visible("#about")
    tab.locator("[data-card=organisation][value=nokia]").press("Enter")
    assert tab.inner_text("#told h2") == "Nokia"
    assert tab.evaluate("document.activeElement.matches('#told h2')")


def test_two_organisations_side_by_side(opened, course, timeline):
    tab = opened(course)
    go_to(tab, "Two organisations")
    assert tab.inner_text("#told h2") == "Apple and Google"
    one, other = ({part.entry.label for part in parts_of(timeline)[id_]} for id_ in ("apple", "google"))
    section = tab.locator("#told section").first
    heads = section.locator("h4").all_inner_texts()
    assert heads == [f"Both ({len(one & other)})", f"Only Google ({len(other - one)})"]
    assert set(section.locator("ul >> nth=1").locator("a").all_inner_texts()) == other - one
    assert tab.locator(".signed tr[aria-current] th").all_inner_texts() == ["Google", "Apple"]


def test_two_entries_side_by_side(opened, course, timeline):
    tab = opened(course)
    go_to(tab, "Two entries")
    assert tab.inner_text("#told h2") == "Digital Services Act and CEO Coalition"
    cells = tab.locator("#told table tbody td").all_inner_texts()
    assert cells[:2] == ["Law", "Industry initiative"]
    assert "16 November 2022" in cells[2]
    told = tab.inner_text("#told")
    signed = len({one.organisation for one in timeline.find("ceo-coalition-2011").signatories})
    assert f"Only CEO Coalition ({signed})" in told


def test_the_band_counts_as_the_program_does(opened, course, timeline):
    tab = opened(course)
    go_to(tab, "Lanes")
    wanted = [
        f"{one.year}: {one.codes} voluntary, {one.acts} binding" for one in count_per_year(timeline, timeline)
    ]
    assert tab.locator("#band li").all_text_contents() == wanted
    assert tab.evaluate("parseInt(getComputedStyle(document.getElementById('scroll')).top)") > 50
    tab.click("#step-back")
    assert tab.locator("#band").is_hidden()


def test_lanes_stand_in_their_order_and_folded_ones_open_again(opened, course, timeline):
    tab = opened(course)
    go_to(tab, "Lanes")
    groups = tab.locator("#marks [role=group]").evaluate_all("(all) => all.map((one) => one.ariaLabel)")
    assert [name.partition(":")[0] for name in groups] == [
        "Law",
        "Industry initiatives",
        "EU programmes & strategies",
        "Reports & evaluations",
    ]
    assert groups[-1].endswith(", folded")
    count = tab.locator("#marks [role=option]").count()
    reports = sum(entry.lane == "reports" for entry in timeline)
    assert count == len(timeline) - reports
    tab.click(".chip:has-text('folded')")
    assert tab.locator("#marks [role=option]").count() == len(timeline)
    assert tab.evaluate("document.activeElement.id") == "marks"


def test_what_a_step_names_in_vain_is_told_quietly(opened, course, timeline):
    tab = opened(course)
    number = go_to(tab, "Lost")
    assert "Not in this timeline: no-such-entry, nor-this, nowhere" in tab.inner_text("#step-text")
    assert tab.inner_text("#count") == f"{len(timeline)} entries"
    assert tab.is_visible("#about")
    assert number


def test_the_milestone_of_a_step_stands_out(opened, course, timeline):
    tab = opened(course)
    go_to(tab, "Milestone")
    step = tab.locator("#told .steps [aria-current=step]")
    assert timeline.find("dsa-2022").milestones[2].label.lower() in step.inner_text().lower()
    tab.locator("#marks").press("ArrowRight")
    assert tab.locator("#told .steps [aria-current=step]").count() == 0


def test_a_milestone_that_was_chosen_stands_out(opened, timeline, tmp_path):
    state = home_view(timeline, selection="dsa-2022", milestone=2)
    file = tmp_path / "milestone.html"
    file.write_text(made_handout(timeline, state=state), "utf-8")
    step = opened(file).locator("#told .steps [aria-current=step]")
    label = timeline.find("dsa-2022").milestones[2].label
    assert label.lower() in step.inner_text().lower()


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_revealing_works_by_keys(key, opened, course, timeline):
    tab = opened(course)
    go_to(tab, "Titles")
    tab.locator("#reveal-next").press(key)
    first = revealed_by("Titles", timeline)[0]
    assert tab.evaluate(OPTIONS)[0].startswith(timeline.find(first).label)
