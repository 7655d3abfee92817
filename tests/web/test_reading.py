"""Reading, walking, pointing, printing: what a class does with the page."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest

from bik_explorer.model.facets import Facets
from bik_explorer.model.lesson import Lesson, Step, StepView
from bik_explorer.model.state import Card, CardKind, Page
from tests.web.making import home_view, made_handout, two_steps


def years(tab):
    return tuple(map(int, re.findall(r"\d{4}", tab.inner_text("#years"))))


def place_of(timeline, id_):
    return timeline.places[id_]


def test_without_scripts_everything_can_be_read(opened, file, timeline):
    tab = opened(file, java_script_enabled=False)
    articles = tab.locator("article")
    assert articles.count() == len(timeline)
    for place in (0, 20, len(timeline) - 1):
        entry, text = timeline[place], articles.nth(place).text_content()
        assert articles.nth(place).is_visible()
        for said in (entry.title, *(one.text for one in entry.facts + entry.commitments)):
            assert " ".join(said.split()) in " ".join(text.split())
    assert tab.locator(".signed tbody tr").count() == 75
    assert not tab.is_visible("#timeline")
    assert not tab.is_visible("#query")
    links = tab.locator("nav a:visible").evaluate_all("(all) => all.map((one) => one.hash)")
    assert links == ["#lesson", "#list", "#signatories", "#commitments"]
    tab.click("nav a[href='#commitments']")
    assert tab.is_visible("#commitments-title")


def test_a_click_on_a_mark_tells_of_it(opened, plain, timeline):
    tab = opened(plain)
    assert tab.is_hidden("#told")
    tab.fill("#query", "year:1999 kind:programme")
    row, stage = tab.locator("[role=option]").bounding_box(), tab.locator("#stage").bounding_box()
    tab.mouse.click(stage["x"] + 200, row["y"] + row["height"] / 2)
    entry = timeline[0]
    assert tab.inner_text("#told h2") == entry.title
    told = tab.inner_text("#told")
    assert entry.summary[:60] in told
    assert "1 January 1999 to 2004 · ended" in told
    assert tab.locator("#told .sources a[rel='noopener noreferrer']").count() > 0
    tab.click("#close")
    assert tab.is_hidden("#told")


def test_the_panel_tells_all_that_is_known(opened, plain, timeline):
    tab = opened(plain, f"#entry-{place_of(timeline, 'dsa-2022')}")
    entry, told = timeline.find("dsa-2022"), " ".join(tab.text_content("#told").split())
    for text in (
        *(step.label[1:] for step in entry.milestones),
        *(fact.text for fact in entry.facts),
        *(one.text for one in entry.commitments),
        *(figure.value for figure in entry.figures),
        *(timeline.sources[id_].title for id_ in entry.all_sources()),
        *(timeline.find(one.entry).label for one in timeline.relations(entry)),
    ):
        assert " ".join(text.split()) in told


def test_a_related_entry_is_one_click_away(opened, plain, timeline):
    tab = opened(plain, f"#entry-{place_of(timeline, 'dsa-2022')}")
    link = tab.locator("#told .related a").first
    other = timeline[int(link.get_attribute("data-entry"))]
    link.click()
    assert tab.inner_text("#told h2") == other.title


def test_pages_have_addresses_and_a_way_back(opened, plain):
    tab = opened(plain)
    tab.click("nav [data-page=signatories]")
    assert tab.is_visible("#signatories-title")
    assert tab.is_hidden("#timeline")
    assert tab.get_attribute("nav [data-page=signatories]", "aria-current") == "page"
    tab.go_back()
    tab.wait_for_selector("#timeline", state="visible")
    tab.go_forward()
    tab.wait_for_selector("#signatories-title", state="visible")


def test_wheel_zooms_at_the_pointer_and_drag_pans(opened, plain, settled):
    tab = opened(plain)
    box = tab.locator("#scroll").bounding_box()
    middle = (box["x"] + box["width"] * 0.6, box["y"] + box["height"] * 0.95)
    tab.mouse.move(*middle)
    for _ in range(4):
        tab.mouse.wheel(0, -120)
    settled(tab)
    near = years(tab)
    assert 1999 < near[0] < near[1] < 2024
    tab.mouse.down()
    tab.mouse.move(middle[0] + 200, middle[1], steps=4)
    tab.mouse.up()
    settled(tab)
    assert years(tab)[0] < near[0]
    tab.click("#fit")
    settled(tab)
    assert years(tab) == (1999, 2024)


PINCH = """
(spread) => {
  const scroll = document.getElementById('scroll');
  const box = scroll.getBoundingClientRect();
  const send = (type, id, x) => scroll.dispatchEvent(new PointerEvent(type, {
    pointerId: id, pointerType: 'touch', bubbles: true,
    clientX: box.x + box.width / 2 + x, clientY: box.y + 50,
  }));
  send('pointerdown', 11, -30); send('pointerdown', 12, 30);
  send('pointermove', 11, -spread); send('pointermove', 12, spread);
  send('pointerup', 11, -spread); send('pointerup', 12, spread);
}
"""


def test_two_fingers_zoom(opened, plain, settled):
    tab = opened(plain, viewport={"width": 390, "height": 844}, has_touch=True)
    tab.evaluate(PINCH, 90)
    settled(tab)
    near = years(tab)
    assert near[1] - near[0] < 12
    tab.evaluate(PINCH, 8)
    settled(tab)
    assert years(tab)[1] - years(tab)[0] > near[1] - near[0]


def test_chips_filter_and_count(opened, plain):
    tab = opened(plain)
    tab.click("[data-chip='kinds:law']")
    assert tab.inner_text("#count") == "11 of 49 entries"
    assert tab.get_attribute("[data-chip='kinds:law']", "aria-pressed") == "true"
    tab.click("[data-chip='kinds:report']")
    assert tab.inner_text("#count") == "21 of 49 entries"
    tab.fill("#query", "directive")
    assert "Laws" in tab.inner_text("[data-chip='kinds:law']")


def test_a_lesson_walks_from_step_to_step(opened, file, timeline, settled):
    tab = opened(file)
    assert tab.is_visible("#lesson-title")
    tab.click("[data-step='0']")
    assert tab.inner_text("#step-text h2") == "Laws alone"
    assert tab.inner_text("#count") == "11 of 49 entries"
    tab.click("#step-next")
    settled(tab)
    assert years(tab) == (2017, 2024)
    assert tab.inner_text("#told h2") == timeline.find("dsa-2022").title
    assert "What changed?" in tab.inner_text("#step-text")
    assert "It became a duty." not in tab.content()
    assert tab.is_disabled("#step-next")
    tab.click("#step-end")
    assert tab.is_visible("#lesson-title")
    assert tab.inner_text("#count") == "49 entries"


def test_a_step_can_point_at_companies(opened, timeline, tmp_path):
    chosen = Facets(organisations=("google", "apple", "nokia"))
    card = Card(CardKind.ORGANISATION, "apple")
    view = StepView(facets=chosen, page=Page.SIGNATORIES, card=card, compare="google")
    file = tmp_path / "companies.html"
    lesson = Lesson("l", "Gaps", (Step("One list", view), Step("All", StepView(page=Page.SIGNATORIES))))
    file.write_text(made_handout(timeline, lesson=lesson), "utf-8")
    tab = opened(file)
    tab.click("[data-step='0']")
    assert tab.locator(".signed tbody tr:visible th").all_inner_texts() == ["Google", "Nokia", "Apple"]
    assert tab.locator(".signed tr[aria-current] th").all_inner_texts() == ["Google", "Apple"]
    tab.click("#step-next")
    assert tab.locator(".signed tbody tr:visible").count() == 75
    assert tab.locator(".signed tr[aria-current]").count() == 0


def test_it_opens_with_the_view_that_was_saved(opened, timeline, tmp_path, settled):
    state = home_view(timeline, query="kind:law", selection="dsa-2022")
    file = tmp_path / "view.html"
    file.write_text(made_handout(timeline, "kind:law", state), "utf-8")
    tab = opened(file)
    settled(tab)
    assert tab.inner_text("#count") == "11 entries"
    assert tab.inner_text("#told h2") == timeline.find("dsa-2022").title
    file.write_text(made_handout(timeline, state=home_view(timeline, page=Page.COMMITMENTS)), "utf-8")
    assert opened(file).is_visible("#commitments-title")


def test_dark_and_light_can_be_chosen(opened, plain):
    tab = opened(plain, color_scheme="dark")
    colour = "getComputedStyle(document.body).backgroundColor"
    assert tab.evaluate(colour) == "rgb(18, 22, 27)"
    tab.click("button[aria-label='Use light colours']")
    assert tab.evaluate(colour) == "rgb(250, 249, 246)"


@pytest.mark.parametrize("landscape", [True, False])
def test_paper_has_the_timeline_as_text_on_one_page(landscape, opened, plain, tmp_path, settled):
    tab = opened(plain, color_scheme="dark")
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is missing: sudo apt-get install -y poppler-utils")
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(tab.pdf(format="A4", landscape=landscape))
    told = subprocess.run(["pdftotext", "-layout", paper, "-"], capture_output=True, text=True)
    assert told.returncode == 0
    first = told.stdout.split("\f")[0]
    for text in ("From promises to law", "INHOPE hotlines", "Digital Services Act", "2024"):
        assert text in first
    assert "Not an official product of the European Union" in " ".join(told.stdout.split())
    settled(tab)
    assert tab.evaluate("document.documentElement.dataset.theme") is None
    assert tab.locator("#print svg").count() == 0


def test_the_lesson_of_a_teacher_has_notes(opened, timeline, tmp_path):
    file = tmp_path / "teacher.html"
    file.write_text(made_handout(timeline, lesson=two_steps(), notes=True), "utf-8")
    text = opened(file).inner_text("#lesson")
    assert "Ask them." in text
    assert "It became a duty." in text
