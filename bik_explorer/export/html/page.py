"""The page around the data: head, bar, timeline, list, tables, panel and foot, whole without the script."""

from __future__ import annotations

from dataclasses import dataclass

from bik_explorer.export.credits import CreditsLines
from bik_explorer.export.html.controls import search, timeline
from bik_explorer.export.html.entries import EntryWriter
from bik_explorer.export.html.guide import board, guide
from bik_explorer.export.html.lessons import lesson_html
from bik_explorer.export.html.markup import Html, join, tag
from bik_explorer.export.html.tables import commitments, signatories
from bik_explorer.export.words import ExportWords
from bik_explorer.model.lesson import Lesson
from bik_explorer.model.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Page:
    """What stands in the body."""

    timeline: Timeline
    credits: CreditsLines
    lesson: Lesson | None
    notes: bool
    words: ExportWords

    def body(self) -> Html:
        """All of it but the script's data."""
        said = self.words.handout
        pages = self._pages()
        sections = (
            tag(
                "section",
                inside,
                id=id_,
                class_="page card scripted" if id_ == "timeline" else "page card",
                aria_label=said.page.timeline if id_ == "timeline" else None,
                aria_labelledby=None if id_ == "timeline" else f"{id_}-title",
            )
            for id_, _, inside in pages
        )
        return join(
            tag("a", said.page.skip, href="#main", class_="skip"),
            self._bar([(id_, name) for id_, name, _ in pages]),
            tag(
                "main",
                guide(said.step) if self.lesson else "",
                *sections,
                board() if self.lesson else "",
                id="main",
                tabindex="-1",
            ),
            self._panel(),
            self._foot(),
        )

    def _pages(self) -> list[tuple[str, str, Html]]:
        """Id, name and content of each page that has something to show."""
        writer, said = EntryWriter(self.timeline, self.words), self.words.handout.page
        pages = [
            ("timeline", said.timeline, timeline(said)),
            ("list", said.list, self._list(writer)),
            ("signatories", said.signatories, signatories(self.timeline, writer, self.words)),
            ("commitments", said.commitments, commitments(self.timeline, writer, self.words)),
        ]
        if self.lesson:
            inside = lesson_html(self.lesson, self.timeline, self.words, self.notes)
            pages.insert(0, ("lesson", said.lesson, inside))
        return [page for page in pages if page[2]]

    def _bar(self, pages: list[tuple[str, str]]) -> Html:
        said = self.words.handout.page
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
            tag("nav", *links, aria_label=said.pages),
            tag("form", *search(said), role="search", class_="search scripted"),
            tag("button", type="button", id="theme", class_="icon scripted"),
            tag("div", id="chips", class_="chips scripted", role="group", aria_label=said.filters),
            tag(
                "p",
                tag("span", id="count", role="status"),
                tag("span", id="years"),
                tag("span", id="meant"),
                class_="told scripted",
            ),
        )

    def _list(self, writer: EntryWriter) -> Html:
        said = self.words.handout.page
        items = (tag("li", writer.article(entry)) for entry in self.timeline)
        return join(
            tag("h2", said.all_entries, id="list-title", tabindex="-1"),
            tag("p", said.list_lead, class_="lead"),
            tag("p", said.nothing, id="list-nothing", hidden=True),
            tag("ol", *items, class_="entries"),
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
                aria_label=self.words.handout.page.close,
                hidden=True,
            ),
            tag("div", self._about(), id="about"),
            tag("div", id="told", hidden=True),
            id="panel",
            class_="card",
            aria_label=self.words.handout.page.details,
        )

    def _about(self) -> Html:
        shown, said = self.timeline, self.words.handout
        counts = (
            (len(shown), self.words.credits.entries),
            (len(shown.sources), said.sources),
            (len(shown.organisations), said.organisations),
        )
        items = (
            tag("li", tag("b", str(count)), " ", say(count).replace(str(count), "").strip())
            for count, say in counts
        )
        lanes = (
            tag("li", tag("span", class_=f"key {_role(lane.colour)}"), lane.name) for lane in shown.lanes
        )
        keys = (tag("li", tag("kbd", key), " ", words) for key, words in said.page.keys)
        return join(
            tag("h2", shown.pack.title or self.credits.title),
            tag("p", shown.pack.description),
            tag("ul", *items, class_="numbers"),
            tag("ul", *lanes, class_="legend lanes"),
            tag("div", tag("h3", said.page.look_around), tag("ul", *keys, class_="keys"), class_="scripted"),
        )

    def _foot(self) -> Html:
        lines = (tag("p", line) for line in self.credits[1:] if line)
        return tag("footer", *lines)


def _role(colour: str) -> str:
    return colour if colour in ("programme", "initiative", "law", "report") else "report"
