"""The page around the data: head, bar, timeline, list, tables, panel and foot, whole without the script."""

from __future__ import annotations

from dataclasses import dataclass

from bik_explorer.export.credits import CreditsLines
from bik_explorer.export.html.controls import search, timeline
from bik_explorer.export.html.entries import EntryWriter
from bik_explorer.export.html.lessons import lesson_html
from bik_explorer.export.html.markup import Html, join, tag
from bik_explorer.export.html.tables import commitments, signatories
from bik_explorer.export.html.words import counted
from bik_explorer.model.lesson import Lesson
from bik_explorer.model.timeline import Timeline

_KEYS = (
    ("Click", "an entry to read about it"),
    ("/", "searches everything"),
    ("← →", "walk through time"),
    ("Wheel", "zooms, dragging moves"),
    ("0", "shows everything again"),
)


@dataclass(frozen=True, slots=True)
class Page:
    """What stands in the body."""

    timeline: Timeline
    credits: CreditsLines
    lesson: Lesson | None
    notes: bool

    def body(self) -> Html:
        """All of it but the script's data."""
        writer = EntryWriter(self.timeline)
        pages = [
            ("timeline", "Timeline", timeline()),
            ("list", "List", self._list(writer)),
            ("signatories", "Signatories", signatories(self.timeline, writer)),
            ("commitments", "Commitments", commitments(self.timeline, writer)),
        ]
        if self.lesson:
            pages.insert(0, ("lesson", "Lesson", lesson_html(self.lesson, self.timeline, self.notes)))
        pages = [page for page in pages if page[2]]
        sections = (
            tag(
                "section",
                inside,
                id=id_,
                class_="page card scripted" if id_ == "timeline" else "page card",
                aria_label="Timeline" if id_ == "timeline" else None,
                aria_labelledby=None if id_ == "timeline" else f"{id_}-title",
            )
            for id_, _, inside in pages
        )
        return join(
            tag("a", "Skip to the content", href="#main", class_="skip"),
            self._bar([(id_, name) for id_, name, _ in pages]),
            tag("main", self._guide(), *sections, id="main", tabindex="-1"),
            self._panel(),
            self._foot(),
        )

    def _bar(self, pages: list[tuple[str, str]]) -> Html:
        links = (
            tag(
                "a",
                name,
                href=f"#{id_}",
                data_page=id_,
                class_="scripted" if id_ == "timeline" else "",
            )
            for id_, name in pages
        )
        return tag(
            "header",
            tag("h1", self.credits.title),
            tag("nav", *links, aria_label="Pages"),
            tag("form", *search(), role="search", class_="search scripted"),
            tag("button", type="button", id="theme", class_="icon scripted"),
            tag("div", id="chips", class_="chips scripted", role="group", aria_label="Filters"),
            tag(
                "p",
                tag("span", id="count", role="status"),
                tag("span", id="years"),
                class_="told scripted",
            ),
        )

    def _list(self, writer: EntryWriter) -> Html:
        lead = "In the order of time."
        items = (tag("li", writer.article(entry)) for entry in self.timeline)
        return join(
            tag("h2", "All entries", id="list-title", tabindex="-1"),
            tag("p", lead, class_="lead"),
            tag("p", "Nothing to show.", id="list-nothing", hidden=True),
            tag("ol", *items, class_="entries"),
        )

    def _guide(self) -> Html:
        """The bar that walks through a lesson."""
        if not self.lesson:
            return Html("")
        return tag(
            "div",
            tag("p", id="step-count"),
            tag("div", id="step-text", tabindex="-1"),
            tag(
                "div",
                tag("button", "Back", type="button", id="step-back", class_="plain"),
                tag("button", "Next", type="button", id="step-next", class_="primary"),
                tag("button", "End", type="button", id="step-end", class_="plain"),
                role="group",
                aria_label="Steps",
            ),
            id="guide",
            class_="card",
            role="region",
            aria_label="Lesson step",
            hidden=True,
        )

    def _panel(self) -> Html:
        return tag(
            "aside",
            tag(
                "button",
                "×",
                type="button",
                id="close",
                class_="icon scripted",
                aria_label="Close",
                hidden=True,
            ),
            tag("div", self._about(), id="about"),
            tag("div", id="told", hidden=True),
            id="panel",
            class_="card",
            aria_label="Details",
        )

    def _about(self) -> Html:
        shown = self.timeline
        numbers = (
            counted(len(shown), "entry", "entries"),
            counted(len(shown.sources), "source", "sources"),
            counted(len(shown.organisations), "organisation", "organisations"),
        )
        items = (tag("li", tag("b", number), " ", word) for number, word in map(_split, numbers))
        lanes = (
            tag("li", tag("span", class_=f"key {_role(lane.colour)}"), lane.name) for lane in shown.lanes
        )
        keys = (tag("li", tag("kbd", key), " ", words) for key, words in _KEYS)
        return join(
            tag("h2", shown.pack.title or self.credits.title),
            tag("p", shown.pack.description),
            tag("ul", *items, class_="numbers"),
            tag("ul", *lanes, class_="legend lanes"),
            tag("div", tag("h3", "Look around"), tag("ul", *keys, class_="keys"), class_="scripted"),
        )

    def _foot(self) -> Html:
        lines = (tag("p", line) for line in self.credits[1:] if line)
        return tag("footer", *lines)


def _split(text: str) -> tuple[str, str]:
    number, _, word = text.partition(" ")
    return number, word


def _role(colour: str) -> str:
    return colour if colour in ("programme", "initiative", "law", "report") else "report"
