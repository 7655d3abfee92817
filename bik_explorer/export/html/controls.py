"""What the script brings to life: the place of the timeline, its buttons, and the box of the search."""

from __future__ import annotations

from bik_explorer.export.handout_words import PageWords
from bik_explorer.export.html.markup import Html, join, tag


def timeline(words: PageWords) -> Html:
    """The empty timeline: the script draws on the canvas and makes a list over it that can be read."""
    marks = tag(
        "div",
        id="marks",
        role="listbox",
        tabindex=0,
        aria_label=words.marks,
        aria_describedby="keys",
    )
    stage = (
        tag("canvas", id="canvas", aria_hidden="true"),
        tag("div", marks, id="scroll"),
        tag("p", id="nothing", hidden=True),
    )
    tools = (("minus", words.zoom_out, "−"), ("plus", words.zoom_in, "+"), ("fit", words.zoom_fit, words.fit))
    buttons = (tag("button", sign, type="button", id=id_, aria_label=name) for id_, name, sign in tools)
    return join(
        tag("div", *stage, id="stage"),
        tag("div", *buttons, role="group", aria_label=words.zoom, class_="tools"),
        tag("p", words.marks_help, id="keys", class_="heard"),
        tag("ul", id="band", class_="heard", hidden=True),
        tag("div", id="print", aria_hidden="true"),
    )


def search(words: PageWords) -> tuple[Html, ...]:
    """The box, with what can be typed for those who hear the page."""
    return (
        tag("label", words.search, for_="query", class_="heard"),
        tag(
            "input",
            type="search",
            id="query",
            placeholder=words.placeholder,
            maxlength=2000,
            autocomplete="off",
            autocapitalize="off",
            spellcheck="false",
            aria_describedby="query-help",
            aria_keyshortcuts="/",
        ),
        tag("kbd", "/", aria_hidden="true"),
        tag("span", words.operators, id="query-help", class_="heard"),
    )
