"""For the keyboard, for screen readers, for large text: every page, light and dark."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

PAGES = ("lesson", "timeline", "list", "signatories", "commitments")
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True}


def complaints_of_axe(tab):
    found = Axe().run(tab).response["violations"]
    return {(one["id"], node["html"][:120]) for one in found for node in one["nodes"]}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page", PAGES)
def test_axe_finds_nothing(page, scheme, opened, file):
    assert complaints_of_axe(opened(file, f"#{page}", color_scheme=scheme)) == set()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_an_entry_open_and_a_search(scheme, opened, file):
    tab = opened(file, "#timeline", color_scheme=scheme)
    tab.fill("#query", "digital")
    tab.locator("#marks").press("End")
    assert tab.is_visible("#told")
    assert complaints_of_axe(tab) == set()


def test_axe_finds_nothing_in_a_step_on_a_phone_or_without_results(opened, file):
    tab = opened(file, **PHONE)
    tab.click("[data-step='1']")
    assert complaints_of_axe(tab) == set()
    tab.fill("#query", "nothing has this")
    assert complaints_of_axe(tab) == set()


def test_axe_finds_nothing_without_scripts(chromium, file):
    with chromium.new_context() as context:
        tab = context.new_page()
        plain = re.sub(r"<script>.*?</script>", "", file.read_text("utf-8"), flags=re.S)
        tab.set_content(plain)
        assert complaints_of_axe(tab) == set()


FOCUSED = """
(() => {
  const one = document.activeElement;
  return one.id || one.dataset.page || one.dataset.chip || one.className || one.tagName.toLowerCase();
})()
"""
OUTLINE = "(({outlineStyle: s, outlineWidth: w}) => [s, w])(getComputedStyle(document.activeElement))"


def focused(tab):
    return tab.evaluate(FOCUSED)


def turn(tab, page):
    tab.click(f"nav [data-page={page}]")
    tab.wait_for_selector(f"nav [data-page={page}][aria-current]")


def test_a_walk_by_tab_reaches_everything_in_order(opened, plain):
    tab = opened(plain)
    seen = []
    for _ in range(20):
        tab.keyboard.press("Tab")
        seen.append(focused(tab))
    assert seen[0] == "skip"
    wanted = ["timeline", "list", "signatories", "commitments", "query", "theme", "kinds:programme"]
    assert seen[1:8] == wanted
    rest = seen[seen.index("kinds:event") + 1 :]
    assert rest[:4] == ["marks", "minus", "plus", "fit"]


def test_the_skip_link_leads_to_the_content(opened, plain):
    tab = opened(plain)
    tab.keyboard.press("Tab")
    assert tab.locator(".skip").bounding_box()["y"] >= 0
    tab.keyboard.press("Enter")
    assert focused(tab) == "main"


def test_focus_is_seen(opened, plain):
    tab = opened(plain)
    for _ in range(14):
        tab.keyboard.press("Tab")
        style = tab.evaluate(OUTLINE)
        assert style[0] == "solid"
        assert float(style[1].removesuffix("px")) >= 2


def test_the_timeline_is_walked_by_keys(opened, file, timeline):
    tab = opened(file, "#timeline")
    marks = tab.locator("#marks")

    def active():
        return tab.inner_text(f"#{marks.get_attribute('aria-activedescendant')}")

    marks.press("Home")
    assert active().startswith(timeline[0].label)
    marks.press("ArrowRight")
    assert active().startswith(timeline[1].label)
    marks.press("End")
    assert active().startswith(timeline[len(timeline) - 1].label)
    marks.press("ArrowUp")
    assert active() != timeline[len(timeline) - 1].label
    marks.press("Enter")
    assert tab.evaluate("document.activeElement.matches('#told h2')")
    tab.keyboard.press("Escape")
    assert focused(tab) == "marks"
    assert marks.get_attribute("aria-activedescendant") is None


def test_keys_zoom_pan_and_fit(opened, file, settled):
    tab = opened(file, "#timeline")

    def years(key):
        tab.locator("#marks").press(key)
        settled(tab)
        return tuple(map(int, re.findall(r"\d{4}", tab.inner_text("#years"))))

    assert years("0") == (1999, 2024)
    near = years("+")
    assert near[0] > 1999
    assert near[1] < 2024
    assert years("Control+ArrowRight") > near
    assert years("-") == (1999, 2024) or years("-") == (1999, 2024)
    years("+")
    assert years("0") == (1999, 2024)


def test_slash_goes_to_the_search_and_typing_it_there_does_not(opened, file):
    tab = opened(file, "#timeline")
    tab.keyboard.press("/")
    assert focused(tab) == "query"
    tab.keyboard.type("a/b")
    assert tab.input_value("#query") == "a/b"


def test_roles_and_names(opened, file):
    tree = opened(file, "#timeline").locator("body").aria_snapshot()
    for line in (
        '- navigation "Pages"',
        '- link "Timeline"',
        '- searchbox "Search"',
        '- listbox "Entries on the timeline"',
        'group "Law: 15"',
        '- button "Zoom in"',
        'button "Show everything: Fit"',
        '- complementary "Details"',
        "- contentinfo",
    ):
        assert line in tree, line
    assert "status: 49 entries" in tree


def test_nothing_hangs_over_the_edge(opened, file):
    tab = opened(file, "#timeline")
    wide = []
    for page in PAGES:
        turn(tab, page)
        for width in (360, 390, 720, 1024, 2560):
            tab.set_viewport_size({"width": width, "height": 640})
            wide.append((page, width, tab.evaluate("document.documentElement.scrollWidth")))
    assert [one for one in wide if one[2] > one[1]] == []


TEXTS = "[...document.querySelectorAll('main, #panel, header, footer')].map((one) => one.innerText.length)"
UNSKIP = """
for (const one of document.querySelectorAll('.entries > li')) one.style.contentVisibility = 'visible';
"""
"""What is out of sight would count as no text."""
CUT = """
[...document.querySelectorAll('button, nav a, h1, h2, h3, p')]
  .filter((one) => one.offsetParent && !one.classList.contains('heard'))
  .filter((one) => getComputedStyle(one).display !== 'inline')
  .filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.outerHTML.slice(0, 99))
"""


def test_text_of_twice_the_size_loses_nothing(opened, file):
    tab = opened(file, "#timeline", viewport={"width": 1280, "height": 720})
    tab.locator("#marks").press("Home")
    tab.evaluate(UNSKIP)
    for page in PAGES:
        turn(tab, page)
        before = tab.evaluate(TEXTS)
        tab.evaluate("document.documentElement.style.fontSize = '200%'; dispatchEvent(new Event('resize'))")
        assert tab.evaluate(TEXTS) == before
        assert tab.evaluate(CUT) == []
        assert tab.evaluate("document.documentElement.scrollWidth") <= 1280
        tab.evaluate("document.documentElement.style.fontSize = ''")


def test_no_motion_where_it_is_not_wanted(opened, file, settled):
    tab = opened(file, "#timeline", reduced_motion="reduce")
    tab.click("#plus")
    settled(tab)
    still = tab.inner_text("#years")
    settled(tab)
    assert still != "1999 to 2024"
    assert tab.inner_text("#years") == still
