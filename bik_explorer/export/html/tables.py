"""Who signed what, and what was promised and became law: as real tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from bik_explorer.export.handout_words import TableWords
from bik_explorer.export.html.entries import EntryWriter
from bik_explorer.export.html.markup import Html, join, tag
from bik_explorer.export.words import ExportWords
from bik_explorer.layout.matrix import Signings, Standing, name_of, signings_of
from bik_explorer.model.entry import Kind, Status
from bik_explorer.model.participation import is_complete
from bik_explorer.model.promises import Bond, Promise, promises_of
from bik_explorer.model.reveal import collated
from bik_explorer.model.timeline import Timeline


def signatories(timeline: Timeline, writer: EntryWriter, words: ExportWords) -> Html:
    """The table of organisations and the entries that they signed, most often first; nothing without any."""
    signings, said = signings_of(timeline), words.handout.table
    if not signings.organisations:
        return Html("")
    table = tag(
        "table",
        _signed_head(timeline, signings, writer, said),
        tag("tbody", *_rows(timeline, signings, said)),
        _totals(timeline, signings, said),
        class_="signed",
    )
    return join(
        tag("h2", said.signed_title, id="signatories-title", tabindex="-1"),
        tag("p", said.signed_lead, class_="lead"),
        _legend(said),
        tag("p", id="signatories-count", class_="note scripted"),
        tag("p", said.no_signatories, id="signatories-nothing", hidden=True),
        _wide(table, "signatories-title"),
    )


def _wide(table: Html, title: str) -> Html:
    """The table in a part of the page that scrolls sideways, by keys too."""
    return tag("div", table, class_="wide", tabindex=0, role="group", aria_labelledby=title)


def _legend(said: TableWords) -> Html:
    names = {
        Standing.SIGNED: said.signed,
        Standing.LATER: said.later,
        Standing.ASSOCIATED: said.associated_long,
        Standing.UNKNOWN: said.unknown_long,
        Standing.NO: said.no_long,
    }
    signs = (tag("li", tag("span", class_=_class(one)), name) for one, name in names.items())
    return tag("ul", *signs, class_="legend")


def _class(standing: Standing) -> str:
    return f"s {standing.name.lower()}"


def _cell(standing: Standing, said: TableWords) -> Html:
    """The style sheet draws the sign of a standing; its short word is read out, where the legend is not."""
    names = {
        Standing.SIGNED: said.signed,
        Standing.LATER: said.later,
        Standing.ASSOCIATED: said.associated,
        Standing.UNKNOWN: said.unknown,
        Standing.NO: said.no,
    }
    return tag("td", names[standing], class_=_class(standing))


def _signed_head(timeline: Timeline, signings: Signings, writer: EntryWriter, said: TableWords) -> Html:
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
    first, last = tag("th", said.organisation, scope="col"), tag("th", said.signed_count, scope="col")
    return tag("thead", tag("tr", first, *heads, last))


def _rows(timeline: Timeline, signings: Signings, said: TableWords) -> Iterable[Html]:
    """`data-rank`: the place in the order of names."""
    named = (signings.standing >= Standing.ASSOCIATED).sum(axis=1).tolist()
    names = [name_of(timeline, id_) for id_ in signings.organisations]
    by_name = sorted(range(len(names)), key=lambda row: collated(names[row]))
    ranks = {row: rank for rank, row in enumerate(by_name)}
    for row in sorted(range(len(names)), key=lambda row: (-named[row], ranks[row])):
        cells = (_cell(Standing(int(one)), said) for one in signings.standing[row])
        head, total = tag("th", names[row], scope="row"), tag("td", str(named[row]), class_="sum")
        yield tag(
            "tr", head, *cells, total, data_organisation=signings.organisations[row], data_rank=ranks[row]
        )


def _totals(timeline: Timeline, signings: Signings, said: TableWords) -> Html:
    """How many names are known of each entry; "at least" where its lists are not complete."""
    totals = (signings.standing >= Standing.ASSOCIATED).sum(axis=0).tolist()
    cells = (
        tag("td", str(total) if is_complete(timeline[place]) else said.at_least.format(count=total))
        for place, total in zip(signings.places, totals, strict=True)
    )
    return tag("tfoot", tag("tr", tag("th", said.names_known, scope="row"), *cells, tag("td")))


def commitments(timeline: Timeline, writer: EntryWriter, words: ExportWords) -> Html:
    """The table of topics: by whom promised, where a duty, where proposed; nothing without any."""
    said, promises = words.handout.table, dict(promises_of(timeline))
    untold = tuple(Promise(entry, one) for entry in timeline for one in entry.commitments if not one.topics)
    if not promises and not untold:
        return Html("")
    known = timeline.topics
    topics = [*(id_ for id_ in known if id_ in promises), *(id_ for id_ in promises if id_ not in known)]
    rows = [
        _row(known[id_].name if id_ in known else id_, promises[id_], writer, said, timeline, id_)
        for id_ in topics
    ]
    if untold:
        rows.append(_row(said.no_topic, untold, writer, said, timeline, ""))
    heads = (tag("th", one, scope="col") for one in (said.topic, said.promised, said.duty, said.proposed))
    table = tag("table", tag("thead", tag("tr", *heads)), tag("tbody", *rows), class_="promised")
    return join(
        tag("h2", said.promised_title, id="commitments-title", tabindex="-1"),
        tag("p", said.promised_lead, class_="lead"),
        tag("p", said.no_commitments, id="commitments-nothing", hidden=True),
        _strip(said),
        _wide(table, "commitments-title"),
    )


def _strip(said: TableWords) -> Html:
    """Where the script puts a bar for each year."""
    legend = (
        tag("li", tag("span", class_=f"sign {sign}"), name)
        for sign, name in (("promise", said.strip_voluntary), ("duty", said.strip_binding))
    )
    return tag(
        "div",
        tag("h3", said.in_force, id="strip-title"),
        tag("ul", *legend, class_="legend"),
        tag("p", id="strip-told", class_="note", role="status"),
        tag("div", id="strip", role="toolbar", aria_labelledby="strip-title"),
        id="in-force",
        class_="scripted",
    )


def _row(
    name: str,
    promises: Sequence[Promise],
    writer: EntryWriter,
    said: TableWords,
    timeline: Timeline,
    topic: str,
) -> Html:
    known = timeline.topics.get(topic)
    about = tag("small", known.description) if known and known.description else ""
    head = tag("th", name, about, scope="row")
    return tag("tr", head, *_columns(promises, writer, said), data_topic=topic or True)


def _columns(promises: Sequence[Promise], writer: EntryWriter, said: TableWords) -> Iterable[Html]:
    for bonds in (
        (one for one in promises if one.bond is Bond.VOLUNTARY),
        (one for one in promises if one.bond is Bond.DUTY and not _waits(one)),
        (one for one in promises if one.bond is Bond.LOOSE or (one.bond is Bond.DUTY and _waits(one))),
    ):
        groups = groupby(bonds, key=lambda one: one.entry.id)
        items = [_promise(list(group), writer, said) for _, group in groups]
        none = tag("span", said.none, class_="heard", hidden=bool(items))
        yield tag("td", tag("ul", *items) if items else "", none)


def _waits(promise: Promise) -> bool:
    """Whether it is a duty of a law that is only proposed."""
    return promise.entry.kind is Kind.LAW and promise.entry.status is Status.PENDING


def _promise(promises: Sequence[Promise], writer: EntryWriter, said: TableWords) -> Html:
    entry, count = promises[0].entry, len(promises)
    sign = "duty" if promises[0].bond is Bond.DUTY else "promise"
    if promises[0].bond is Bond.LOOSE or _waits(promises[0]):
        sign = "proposed"
    many = tag("small", said.points(count)) if count > 1 else ""
    year = tag("span", str(entry.start.year), class_="year")
    drawn = tag("span", class_=f"sign {sign}")
    inside = (drawn, year, " ", writer.link(entry), many)
    return tag("li", *inside, data_colour=writer.colour(entry), data_count=count)
