"""What the script brings to life: the place of the timeline, its buttons, and the box of the search."""

from __future__ import annotations

from bik_explorer.export.html.markup import Html, join, tag

_TOOLS = (("minus", "Zoom out", "−"), ("plus", "Zoom in", "+"), ("fit", "Show everything: Fit", "Fit"))
_KEYS = (
    "Left and right walk through time, up and down change the lane, plus and minus zoom, 0 shows everything, "
    "Enter reads the entry."
)
_OPERATORS = "Words, “phrases”, -without, OR, and company: topic: kind: year: status: source:"


def timeline() -> Html:
    """The empty timeline: the script draws on the canvas and makes a list over it that can be read."""
    marks = tag(
        "div",
        id="marks",
        role="listbox",
        tabindex=0,
        aria_label="Entries on the timeline",
        aria_describedby="keys",
    )
    stage = (
        tag("canvas", id="canvas", aria_hidden="true"),
        tag("div", marks, id="scroll"),
        tag("p", id="nothing", hidden=True),
    )
    buttons = (tag("button", sign, type="button", id=id_, aria_label=name) for id_, name, sign in _TOOLS)
    return join(
        tag("div", *stage, id="stage"),
        tag("div", *buttons, role="group", aria_label="Zoom", class_="tools"),
        tag("p", _KEYS, id="keys", class_="heard"),
        tag("div", id="print", aria_hidden="true"),
    )


def search() -> tuple[Html, ...]:
    """The box, with what can be typed for those who hear the page."""
    return (
        tag("label", "Search", for_="query", class_="heard"),
        tag(
            "input",
            type="search",
            id="query",
            placeholder="Search initiatives, companies, commitments",
            maxlength=2000,
            autocomplete="off",
            autocapitalize="off",
            spellcheck="false",
            aria_describedby="query-help",
            aria_keyshortcuts="/",
        ),
        tag("kbd", "/", aria_hidden="true"),
        tag("span", _OPERATORS, id="query-help", class_="heard"),
    )
