"""Who signed what, and what was promised and became law: as real tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from bik_explorer.export.html.entries import EntryWriter
from bik_explorer.export.html.markup import Html, join, tag
from bik_explorer.export.html.words import counted
from bik_explorer.layout.matrix import Signings, Standing, name_of, signings_of
from bik_explorer.model.entry import Kind
from bik_explorer.model.promises import Bond, Promise, promises_of
from bik_explorer.model.timeline import Timeline

STANDING = {
    Standing.SIGNED: "signed",
    Standing.LATER: "joined later",
    Standing.ASSOCIATED: "associated member or supporter",
    Standing.UNKNOWN: "not known, the list has gaps",
    Standing.NO: "did not sign",
}
SHORT = {
    Standing.SIGNED: "signed",
    Standing.LATER: "joined later",
    Standing.ASSOCIATED: "associated",
    Standing.UNKNOWN: "not known",
    Standing.NO: "no",
}
_COLUMNS = ("Promised", "Became a duty in law", "Proposed or advised")


def signatories(timeline: Timeline, writer: EntryWriter) -> Html:
    """The table of organisations and the entries that they signed, most often first; nothing without any."""
    signings = signings_of(timeline)
    if not signings.organisations:
        return Html("")
    return join(
        tag("h2", "Who signed what", id="signatories-title", tabindex="-1"),
        tag("p", "Each row is a company or an association, each column an initiative.", class_="lead"),
        _legend(),
        tag(
            "div",
            tag(
                "table",
                _signed_head(timeline, signings, writer),
                tag("tbody", *_rows(timeline, signings)),
                class_="signed",
            ),
            class_="wide",
            tabindex=0,
            role="group",
            aria_labelledby="signatories-title",
        ),
    )


def _legend() -> Html:
    signs = (tag("li", _cell(standing, "span"), STANDING[standing]) for standing in STANDING)
    return tag("ul", *signs, class_="legend")


def _cell(standing: Standing, element: str) -> Html:
    """The style sheet draws the sign of a standing; its short word is read out, where the legend is not."""
    if element == "span":
        return tag(element, class_=f"s {standing.name.lower()}")
    return tag(element, SHORT[standing], class_=f"s {standing.name.lower()}")


def _signed_head(timeline: Timeline, signings: Signings, writer: EntryWriter) -> Html:
    heads = (
        tag(
            "th",
            tag("span", str(timeline[place].start.year), class_="year"),
            " ",
            writer.link(timeline[place]),
            scope="col",
        )
        for place in signings.places
    )
    return tag(
        "thead", tag("tr", tag("th", "Organisation", scope="col"), *heads, tag("th", "Signed", scope="col"))
    )


def _rows(timeline: Timeline, signings: Signings) -> Iterable[Html]:
    named = (signings.standing >= Standing.ASSOCIATED).sum(axis=1).tolist()
    names = [name_of(timeline, id_) for id_ in signings.organisations]
    for row in sorted(range(len(names)), key=lambda row: (-named[row], names[row].casefold())):
        cells = (_cell(Standing(int(one)), "td") for one in signings.standing[row])
        head, total = tag("th", names[row], scope="row"), tag("td", str(named[row]), class_="sum")
        yield tag("tr", head, *cells, total, data_organisation=signings.organisations[row])


def commitments(timeline: Timeline, writer: EntryWriter) -> Html:
    """The table of topics: by whom promised, where a duty, where proposed; nothing without any."""
    promises = promises_of(timeline)
    topics = [topic for topic in timeline.topics.values() if topic.id in promises]
    if not topics:
        return Html("")
    rows = (
        tag("tr", _topic(topic.name, topic.description), *_columns(promises[topic.id], writer))
        for topic in topics
    )
    heads = (tag("th", one, scope="col") for one in ("Topic", *_COLUMNS))
    return join(
        tag("h2", "What was promised, and what became law", id="commitments-title", tabindex="-1"),
        tag("p", "Each row is a topic. Read from left to right: asked for, then obliged.", class_="lead"),
        tag(
            "div",
            tag("table", tag("thead", tag("tr", *heads)), tag("tbody", *rows), class_="promised"),
            class_="wide",
            tabindex=0,
            role="group",
            aria_labelledby="commitments-title",
        ),
    )


def _topic(name: str, description: str) -> Html:
    return tag("th", name, tag("small", description) if description else "", scope="row")


def _columns(promises: Sequence[Promise], writer: EntryWriter) -> Iterable[Html]:
    for bonds in (
        (one for one in promises if one.bond is Bond.VOLUNTARY),
        (one for one in promises if one.bond is Bond.DUTY and not _waits(one)),
        (one for one in promises if one.bond is Bond.LOOSE or (one.bond is Bond.DUTY and _waits(one))),
    ):
        items = [_promise(list(group), writer) for _, group in groupby(bonds, key=lambda one: one.entry.id)]
        yield tag("td", tag("ul", *items)) if items else tag("td", tag("span", "none", class_="heard"))


def _waits(promise: Promise) -> bool:
    """Whether it is a duty of a law that is only proposed."""
    entry = promise.entry
    return entry.kind is Kind.LAW and entry.status is not None and entry.status.value == "pending"


def _promise(promises: Sequence[Promise], writer: EntryWriter) -> Html:
    entry, count = promises[0].entry, len(promises)
    sign_ = tag("span", class_=f"sign {'duty' if promises[0].bond is Bond.DUTY else 'promise'}")
    if promises[0].bond is Bond.LOOSE or _waits(promises[0]):
        sign_ = tag("span", class_="sign proposed")
    many = tag("small", counted(count, "point", "points")) if count > 1 else ""
    year = tag("span", str(entry.start.year), class_="year")
    return tag("li", sign_, year, " ", writer.link(entry), many, data_colour=writer.colour(entry))
