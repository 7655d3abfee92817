"""The web handout: one file with everything in it, that opens anywhere and connects to nothing."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace

from bik_explorer import paths
from bik_explorer.export.credits import CreditsLines, shown_places
from bik_explorer.export.html.colours import colour_rules
from bik_explorer.export.html.data import plain_data
from bik_explorer.export.html.lessons import plain_steps, plain_view
from bik_explorer.export.html.linked import linked_data
from bik_explorer.export.html.markup import Html, data_block, join, tag
from bik_explorer.export.html.page import Page
from bik_explorer.export.words import ExportWords
from bik_explorer.layout.setting import Matches
from bik_explorer.model.facets import Facets
from bik_explorer.model.lesson import Lesson
from bik_explorer.model.state import ViewState
from bik_explorer.model.timeline import Timeline

SCRIPTS = (
    *("fold", "dates", "parse", "search", "scale", "ticks", "shapes", "packing", "arrange", "labels"),
    *("pens", "paint", "stage", "hand", "keys", "panel", "tables", "veil", "cards", "band", "strip"),
    *("quiz", "suggest", "pages", "lesson", "start"),
)
STYLES = ("base", "parts", "entry", "tables", "quiz", "print")
WEIGHTS = (400, 600)
_QUOTED = re.compile(r"('(?:[^'\\\n]|\\.)*'|`[^`]*`)")
_SPACED = re.compile(r" (=>|[!=]==|&&|\|\||\?\?|[-+*<>]?=|[-+*<>?:]) ")
_ICON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E"
    "%3Crect width='16' height='16' rx='3' fill='%231D5FBF'/%3E"
    "%3Cpath d='M8 3l5 5-5 5-5-5z' fill='%23fff'/%3E%3C/svg%3E"
)


def handout(
    timeline: Timeline,
    results: Matches,
    state: ViewState,
    credits_: CreditsLines,
    words: ExportWords,
    *,
    lesson: Lesson | None = None,
    notes: bool = False,
) -> str:
    """The text of an .html file; equal inputs give equal bytes in UTF-8.

    It holds the entries that are shown and opens with the view of the state; with a lesson it holds all
    entries, and the steps. `notes`: with what is for the teacher.
    """
    if lesson is None:
        timeline, state = _narrowed(timeline, results, state)
    script, style = script_text(), style_text()
    page = Page(timeline, credits_, lesson, notes, words)
    data = plain_data(timeline, words) | {
        "view": plain_view(state, timeline),
        "steps": plain_steps(lesson, timeline, words),
    }
    head = tag("head", *_head(credits_.title, script, style), data_block(
        linked_data(timeline), kind="application/ld+json"
    ))  # fmt: skip
    body = tag("body", page.body(), data_block(data, id_="data"))
    return f"<!DOCTYPE html>\n{tag('html', head, body, lang=timeline.pack.language or 'en')}\n"


def script_text() -> str:
    """The whole script: one function, so that nothing of it can be reached from outside."""
    parts = (_resource(f"{name}.js") for name in SCRIPTS)
    return "'use strict';(() => {\n" + "".join(map(_closed_up, parts)) + "})();"


def _closed_up(script: str) -> str:
    """Without spaces around operators, but for those in texts."""
    parts = _QUOTED.split(script)
    return "".join(part if at % 2 else _SPACED.sub(r"\1", part) for at, part in enumerate(parts))


def style_text() -> str:
    """The whole style sheet, without the fonts."""
    text = "".join(_resource(f"{name}.css") for name in STYLES)
    return colour_rules() + re.sub(r" (?=\{)|(?<=[{};:,]) +", "", text)


def _narrowed(timeline: Timeline, results: Matches, state: ViewState) -> tuple[Timeline, ViewState]:
    """The timeline with what is shown alone, and the view without what found it."""
    places = shown_places(timeline, state, results)
    if len(places) == len(timeline):
        return timeline, state
    entries = tuple(timeline[place] for place in places)
    return replace(timeline, entries=entries), replace(state, query="", facets=Facets())


def _head(title: str, script: str, style: str) -> tuple[Html, ...]:
    style = fonts_text() + style
    policy = (
        f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; font-src data:; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    return (
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", title),
        tag("link", rel="icon", href=_ICON),
        tag("style", Html(style)),
        join(tag("script", Html(script))),
    )


def fonts_text() -> str:
    """Style rules that carry the typeface."""
    return "".join(
        "@font-face{font-family:Inter;font-display:block;"
        f"font-weight:{weight};src:url(data:font/woff2;base64,{_font(weight)}) format('woff2')}}"
        for weight in WEIGHTS
    )


def _font(weight: int) -> str:
    file = paths.resources() / "fonts" / f"inter-web-{weight}.woff2"
    return base64.b64encode(file.read_bytes()).decode("ascii")


def _resource(name: str) -> str:
    """A file without indentation and lines of comment: they are for whoever reads the file itself."""
    lines = (paths.resources() / "handout" / name).read_text("utf-8").splitlines()
    kept = (line.strip() for line in lines)
    return "\n".join(line for line in kept if line and not line.startswith("//")) + "\n"


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
