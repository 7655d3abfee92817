"""The page connects to nothing, and texts stay texts."""

from __future__ import annotations

import re
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.web.making import COURSE, EVIL, LINKS, hostile, hostile_lesson, made_handout


@pytest.fixture(scope="module")
def hostile_file(tmp_path_factory):
    file = tmp_path_factory.mktemp("hostile") / "hostile.html"
    file.write_text(made_handout(hostile()), "utf-8")
    return file


def use_everything(tab):
    """Every page, a search, an entry, zoom, theme, print."""
    for page in ("list", "signatories", "commitments", "timeline"):
        tab.click(f"nav [data-page={page}]")
    tab.fill("#query", "s")
    tab.locator("#marks").press("Home")
    tab.locator("#marks").press("Enter")
    tab.click("#plus")
    tab.click("#theme")
    tab.pdf()


def test_nothing_is_requested(opened, file):
    asked = []
    tab = opened(file, "#timeline", locale="en-GB")
    tab.context.on("request", lambda request: asked.append(request.url))
    network = tab.context.new_cdp_session(tab)
    network.send("Network.enable")
    network.on("Network.requestWillBeSent", lambda event: asked.append(event["request"]["url"]))
    tab.reload()
    use_everything(tab)
    allowed = ("data:font/woff2", "data:image/svg", file.as_uri())
    assert any(url.startswith(file.as_uri()) for url in asked)
    assert [url[:99] for url in asked if not url.startswith(allowed)] == []


class Server(SimpleHTTPRequestHandler):
    def __init__(self, *arguments, asked, **named):
        self.asked = asked
        super().__init__(*arguments, **named)

    def log_message(self, format, *arguments):
        self.asked.append(self.path)


def test_a_web_server_is_asked_once(chromium, file):
    asked = []
    handler = partial(Server, asked=asked, directory=str(file.parent))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        with chromium.new_context() as context:
            tab = context.new_page()
            tab.goto(f"http://127.0.0.1:{server.server_address[1]}/{file.name}")
            tab.wait_for_selector("html.ready")
            use_everything(tab)
        server.shutdown()
        thread.join()
    assert asked == [f"/{file.name}"]


ASKED = """
const STYLE = { rel: 'stylesheet', href: 'https://example.org/x.css' };
const asked = (one) => new Promise((done, fail) => {
  one.onload = done;
  one.onerror = fail;
  if (one instanceof Node) document.head.append(one);
})
"""


@pytest.mark.parametrize(
    "reach",
    [
        "fetch('https://example.org/')",
        "asked(Object.assign(new Image(), { src: 'https://example.org/x.png' }))",
        "import('https://example.org/x.js')",
        "asked(Object.assign(document.createElement('link'), STYLE))",
        "asked(new WebSocket('wss://example.org'))",
    ],
    ids=["fetch", "image", "module", "style", "socket"],
)
def test_the_policy_forbids_every_connection(reach, opened, file):
    tab = opened(file)
    tab.evaluate(f"{ASKED}; {reach}.then(() => 'came', () => 'refused')")
    blocked = tab.evaluate("window.complaints.splice(0)")
    assert len(blocked) == 1
    assert re.match("(connect|img|script|style)-src", blocked[0])


def test_scripts_put_into_the_page_do_not_run(opened, file):
    tab = opened(file)
    tab.evaluate(
        "const one = document.createElement('script'); one.textContent = 'window.harmed = 1';"
        "document.body.append(one);"
        "document.body.insertAdjacentHTML('beforeend', '<b onclick=\"window.harmed = 2\">x</b>');"
        "document.body.lastElementChild.click()"
    )
    assert tab.evaluate("window.harmed") is None
    assert len(tab.evaluate("window.complaints.splice(0)")) == 2


def test_hostile_texts_are_shown_as_they_are_and_do_nothing(opened, hostile_file, settled):
    tab = opened(hostile_file)
    use_everything(tab)
    for place in range(len(EVIL)):
        tab.evaluate(f"location.hash = 'entry-{place}'")
        settled(tab)
    tab.click("nav [data-page=list]")
    tab.fill("#query", EVIL[1])
    assert tab.evaluate("window.harmed") is None
    assert tab.title() == EVIL[1]
    assert tab.locator("main img, main svg, main style, #told img, #told style, main script").count() == 0
    assert tab.text_content("#title-0") == f"0 {EVIL[0]}"
    assert "\u202e" not in tab.content()
    assert tab.locator("script").count() == 3  # the program and two blocks of data


def test_hostile_lessons_do_nothing(opened, tmp_path):
    file = tmp_path / "lesson.html"
    file.write_text(made_handout(hostile(), lesson=hostile_lesson(), notes=True), "utf-8")
    tab = opened(file)
    for number in range(len(hostile_lesson().steps)):
        tab.evaluate(f"document.querySelector(\"[data-step='{number}']\").click()")
        for name in ("#reveal-next", "#reveal-all"):
            if tab.is_visible(name) and tab.is_enabled(name):
                tab.click(name)
        if tab.is_visible("#quiz"):
            tab.click("#quiz-buttons button:last-child")
            tab.evaluate("for (const one of document.querySelectorAll('#quiz details')) one.open = true")
    tab.fill("#query", "imgg onerorr")
    assert tab.evaluate("window.harmed") is None
    assert tab.locator("main img, main svg, main style, #told img, #told style, main script").count() == 0
    links = tab.locator("a[href]:not([href^='#'])").evaluate_all("(all) => all.map((one) => one.href)")
    assert set(links) == {LINKS[-1]}


def test_nothing_is_requested_in_steps_and_quizzes(opened, course):
    asked = []
    tab = opened(course, locale="en-GB")
    tab.context.on("request", lambda request: asked.append(request.url))
    for number in range(len(COURSE)):
        tab.evaluate(f"document.querySelector(\"[data-step='{number}']\").click()")
        if tab.is_visible("#quiz"):
            tab.click("#quiz-buttons button:last-child")
    assert [url[:99] for url in asked if not url.startswith("data:font/woff2")] == []


def test_only_safe_addresses_become_links(opened, hostile_file):
    tab = opened(hostile_file, "#list")
    links = tab.locator(".entries a:not([data-entry])")
    assert set(links.evaluate_all("(all) => all.map((one) => one.href)")) == {LINKS[-1]}
    assert set(links.evaluate_all("(all) => all.map((one) => `${one.rel} ${one.target}`)")) == {
        "noopener noreferrer _blank"
    }


def test_hostile_searches_do_nothing(opened, file):
    tab = opened(file)
    for text in (*EVIL, "(", "[", "\\", "*+?.", "a" * 5000, '"' * 100, "company:" * 100, "\U0001f600" * 50):
        tab.fill("#query", text)
    assert tab.evaluate("window.harmed") is None
