"""One Chromium for all tests; without it they are skipped, and say what is missing."""

from __future__ import annotations

import shutil

import pytest

from bik_explorer import paths
from bik_explorer.loading import load_pack
from tests.web.making import made_handout, two_steps

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


WATCH = """
window.complaints = [];
addEventListener('securitypolicyviolation', (event) => complaints.push(event.violatedDirective));
addEventListener('error', (event) => complaints.push(event.message));
addEventListener('unhandledrejection', (event) => complaints.push(String(event.reason)));
"""


@pytest.fixture
def opened(chromium):
    """Opens a file in a fresh page; at the end nothing may have been complained about."""
    contexts = []

    def open_(file, page="", **options):
        options = {"viewport": {"width": 1440, "height": 900}, "reduced_motion": "reduce"} | options
        context = chromium.new_context(**options)
        context.set_default_timeout(15_000)
        contexts.append(context)
        tab = context.new_page()
        tab.add_init_script(WATCH)
        tab.goto(f"{file.as_uri()}{page}")
        if options.get("java_script_enabled", True):
            tab.wait_for_selector("html.ready")
        return tab

    yield open_
    complaints = [
        tab.evaluate("window.complaints")
        for context in contexts
        for tab in context.pages
        if not tab.is_closed()
    ]
    for context in contexts:
        context.close()
    assert not any(complaints), complaints


def settled(tab):
    """Two frames later."""
    tab.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


@pytest.fixture(name="settled")
def settled_fixture():
    return settled
