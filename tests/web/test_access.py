"""For the keyboard, for screen readers, for large text: every page, light and dark."""

from __future__ import annotations

import re
from pathlib import Path

import axe_playwright_python
import pytest

from tests.web.test_steps import go_to

PAGES = ("lesson", "timeline", "list", "signatories", "commitments")
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True}


AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
RUN = """
([where, only]) => axe.run(where, { resultTypes: ['violations'], ...(only.length ? { runOnly: only } : {}) })
  .then(({ violations }) => violations)
  .then((all) => all.flatMap(({ id, nodes }) => nodes.map(({ html }) => [id, html.slice(0, 160)])))
"""


def complaints_of_axe(tab, *only, where="html"):
    """What axe finds `where`, by its rules or some `only`; it is put into the page once."""
    if not tab.evaluate("'axe' in window"):
        tab.evaluate(f"() => {{ {AXE} }}")
    return {tuple(one) for one in tab.evaluate(RUN, [where, list(only)])}


@pytest.mark.parametrize("page", PAGES)
def test_axe_finds_nothing(page, opened, file):
    assert complaints_of_axe(opened(file, f"#{page}")) == set()


def test_axe_finds_nothing_with_an_entry_open_and_a_search(opened, file):
    tab = opened(file, "#timeline")
    tab.fill("#query", "digital")
    tab.locator("#marks").press("End")
    assert tab.is_visible("#told")
    assert complaints_of_axe(tab) == set()


def test_axe_finds_nothing_in_a_step_on_a_phone_or_without_results(opened, file):
    tab = opened(file, **PHONE)
    tab.click("[data-step='1']")
    assert complaints_of_axe(tab) == set()
    tab.fill("#query", "telefonca")
    tab.wait_for_selector("#meant button")
    assert complaints_of_axe(tab) == set()


STEPS = ("Titles", "Signatories", "A topic", "Two organisations", "Lanes", "Order", "Binding", "Signed")


def answer_all(tab):
    """Answers a quiz, if there is one, and opens all reasons."""
    for radio in tab.locator("#quiz-cards input[value=true]").all():
        radio.check()
    if tab.is_visible("#quiz"):
        tab.click("#quiz-buttons .primary")
        tab.evaluate("for (const one of document.querySelectorAll('#quiz details')) one.open = true")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_steps_and_quizzes(scheme, opened, course):
    """All rules in light colours; in dark ones, and on every page there, contrast alone."""
    tab = opened(course, color_scheme=scheme)
    only = ("color-contrast",) if scheme == "dark" else ()
    for page in PAGES if only else ():
        turn(tab, page)
        assert complaints_of_axe(tab, *only) == set(), page
    turn(tab, "lesson")
    for caption in ("Signatories", "A topic", "Lanes", "Order", "Binding") if only else STEPS:
        go_to(tab, caption)
        if caption in ("Order", "Signed") and not only:
            assert complaints_of_axe(tab, where="main") == set(), caption
        answer_all(tab)
        assert complaints_of_axe(tab, *only, where="#guide, #quiz, #timeline, #panel") == set(), caption


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


@pytest.mark.parametrize("caption", ["Dates", "An organisation", "Two entries", "Order", "Binding", "Signed"])
def test_steps_and_quizzes_of_twice_the_size_lose_nothing(caption, opened, course):
    tab = opened(course, viewport={"width": 1280, "height": 720})
    go_to(tab, caption)
    answer_all(tab)
    before = tab.evaluate(TEXTS)
    tab.evaluate("document.documentElement.style.fontSize = '200%'; dispatchEvent(new Event('resize'))")
    assert tab.evaluate(TEXTS) == before
    assert tab.evaluate(CUT) == []
    assert tab.evaluate("document.documentElement.scrollWidth") <= 1280
    tab.set_viewport_size({"width": 360, "height": 640})
    tab.evaluate("document.documentElement.style.fontSize = ''")
    assert tab.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_walk_by_tab_goes_through_a_step_and_its_quiz(opened, course):
    tab = opened(course)
    go_to(tab, "Binding")
    assert focused(tab) == "step-text"
    seen = []
    for _ in range(13):
        tab.keyboard.press("Tab")
        seen.append(tab.evaluate("document.activeElement.name || document.activeElement.id || 'button'"))
    assert seen[:3] == ["step-back", "step-next", "step-end"]
    assert seen[3:9] == [f"card-{number}" for number in range(6)]
    assert seen[9:11] == ["button", "button"]


def test_the_parts_of_a_quiz_have_names(opened, course):
    tab = opened(course)
    go_to(tab, "Binding")
    tree = tab.locator("#quiz").aria_snapshot()
    assert '- heading "Voluntary or binding?"' in tree
    assert tree.count("- group") >= 6
    assert tree.count('- radio "Voluntary"') == 6
    go_to(tab, "Order")
    tree = tab.locator("#quiz").aria_snapshot()
    assert tree.count("- listitem") == 5
    assert tree.count('button "Earlier: ') == tree.count('button "Later: ') == 5
    assert "- status:" in tree


def test_no_motion_where_it_is_not_wanted(opened, file, settled):
    tab = opened(file, "#timeline", reduced_motion="reduce")
    tab.click("#plus")
    settled(tab)
    still = tab.inner_text("#years")
    settled(tab)
    assert still != "1999 to 2024"
    assert tab.inner_text("#years") == still
