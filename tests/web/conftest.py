"""One Chromium for all tests; without it they are skipped, and say what is missing."""

from __future__ import annotations

import shutil

import pytest

from bik_explorer import paths
from bik_explorer.loading import load_pack
from tests.web.making import all_of_it, made_handout, two_steps

NAMES = ("chromium", "chromium-browser", "google-chrome")
MISSING = "the web handout is tested in Chromium, which is missing: sudo apt-get install -y chromium"


@pytest.fixture(scope="session")
def chromium():
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        pytest.skip(MISSING)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def timeline():
    return load_pack(paths.data()).timeline


@pytest.fixture(scope="session")
def file(timeline, tmp_path_factory):
    """The handout of the built-in pack, with a lesson, as a file."""
    file = tmp_path_factory.mktemp("web") / "handout.html"
    file.write_text(made_handout(timeline, lesson=two_steps()), "utf-8")
    return file


@pytest.fixture(scope="session")
def plain(timeline, tmp_path_factory):
    """The same without a lesson."""
    file = tmp_path_factory.mktemp("web") / "plain.html"
    file.write_text(made_handout(timeline), "utf-8")
    return file


@pytest.fixture(scope="session")
def course(timeline, tmp_path_factory):
    """The handout with a lesson whose steps use everything that a step can."""
    file = tmp_path_factory.mktemp("web") / "course.html"
    file.write_text(made_handout(timeline, lesson=all_of_it()), "utf-8")
    return file


WATCH = """
window.complaints = [];
addEventListener('securitypolicyviolation', (event) => complaints.push(event.violatedDirective));
addEventListener('error', (event) => complaints.push(event.message));
addEventListener('unhandledrejection', (event) => complaints.push(String(event.reason)));
"""


class Tabs:
    """Tabs by their options: each is opened once, and loads the page anew for every test."""

    def __init__(self, browser):
        self.browser = browser
        self.free = {}

    def take(self, options):
        """The tab that is free for these options, or another one."""
        waiting = self.free.setdefault(repr(sorted(options.items())), [])
        if waiting:
            tab = waiting.pop()
            tab.set_viewport_size(options["viewport"])
            tab.goto("about:blank")
        else:
            context = self.browser.new_context(**options)
            context.set_default_timeout(15_000)
            tab = context.new_page()
            tab.add_init_script(WATCH)
        return tab, waiting


@pytest.fixture(scope="session")
def tabs(chromium):
    return Tabs(chromium)


@pytest.fixture
def opened(tabs):
    """Opens a file in a fresh page; at the end nothing may have been complained about."""
    used = []

    def open_(file, page="", **options):
        options = {"viewport": {"width": 1440, "height": 900}, "reduced_motion": "reduce"} | options
        tab, waiting = tabs.take(options)
        used.append((tab, waiting))
        tab.goto(f"{file.as_uri()}{page}")
        if options.get("java_script_enabled", True):
            tab.wait_for_selector("html.ready")
        return tab

    yield open_
    complaints = [tab.evaluate("window.complaints") for tab, _ in used]
    for tab, waiting in used:
        waiting.append(tab)
    assert not any(complaints), complaints


def settled(tab):
    """Two frames later."""
    tab.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


@pytest.fixture(name="settled")
def settled_fixture():
    return settled
