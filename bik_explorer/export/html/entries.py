"""An entry as HTML: all that is known of it, with the numbers of the sources that say so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from bik_explorer.export.html.markup import Html, join, tag
from bik_explorer.export.html.words import (
    KIND,
    capital,
    date_text,
    dates_line,
    relation_text,
    role_text,
)
from bik_explorer.model.entry import Commitment, Dispute, Entry, Fact, Figure, Milestone, Signatory
from bik_explorer.model.entry import SignatoryList as Roll
from bik_explorer.model.links import is_safe_link
from bik_explorer.model.promises import Bond, bond
from bik_explorer.model.source import Source
from bik_explorer.model.timeline import Timeline

BOND = {Bond.VOLUNTARY: "voluntary", Bond.LOOSE: "not binding", Bond.DUTY: "duty"}


class EntryWriter:
    """Writes the entries of a timeline."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._colours = {lane.id: lane.colour for lane in timeline.lanes}

    def article(self, entry: Entry) -> Html:
        """The whole entry: head, summary, and one part for each thing that is known of it."""
        numbers = {id_: place for place, id_ in enumerate(entry.all_sources(), 1)}
        place = self._timeline.places[entry.id]
        return tag(
            "article",
            self._head(entry, place, numbers),
            tag("div", *self._parts(entry, numbers), class_="more"),
            id=f"entry-{place}",
            data_colour=self.colour(entry),
            aria_labelledby=f"title-{place}",
        )

    def colour(self, entry: Entry) -> str:
        """The colour by meaning of its lane."""
        colour = self._colours.get(entry.lane, "report")
        return colour if colour in ("programme", "initiative", "law", "report") else "report"

    def link(self, entry: Entry, text: str = "") -> Html:
        """A link to an entry of this page."""
        place = self._timeline.places[entry.id]
        return tag("a", text or entry.label, href=f"#entry-{place}", data_entry=place)

    def _head(self, entry: Entry, place: int, numbers: dict[str, int]) -> Html:
        kind = KIND[entry.kind.value][0]
        return join(
            tag("p", f"{kind} · {entry.form}" if entry.form else kind, class_="badge"),
            tag("h3", entry.title, id=f"title-{place}"),
            tag("p", dates_line(entry), class_="dates"),
            tag("p", entry.summary, refs(entry.sources, numbers), class_="summary") if entry.summary else "",
        )

    def _parts(self, entry: Entry, numbers: dict[str, int]) -> Iterable[Html]:
        notes = [note for note in (entry.date_note, entry.status_note) if note]
        if notes:
            yield tag("p", " ".join(notes), class_="note")
        yield part("Step by step", (_step(one, numbers) for one in entry.milestones), "steps", "ol")
        yield from self._commitments(entry, numbers)
        for roll in entry.signatory_lists:
            yield self._roll(roll, numbers)
        yield part("What is known", (_fact(one, numbers) for one in entry.facts))
        yield part("In numbers", (_figure(one, numbers) for one in entry.figures), "figures")
        yield part("Where sources differ", (_dispute(one, numbers) for one in entry.disputes))
        yield part("Related", self._relations(entry), "related")
        sources = (self._timeline.sources.get(id_) or Source(id_, id_) for id_ in entry.all_sources())
        yield part("Sources", map(source_item, sources), "sources", "ol")

    def _commitments(self, entry: Entry, numbers: dict[str, int]) -> Iterable[Html]:
        duties = bool(entry.commitments) and all(one.binding for one in entry.commitments)
        for strand, group in groupby(entry.commitments, key=lambda one: one.strand):
            title = strand or ("Duties" if duties else "Commitments")
            yield part(title, (self._commitment(entry, one, numbers) for one in group), "promises")

    def _commitment(self, entry: Entry, one: Commitment, numbers: dict[str, int]) -> Html:
        topics = (self._timeline.topics.get(topic) for topic in one.topics)
        names = ", ".join(
            known.name if known else topic for known, topic in zip(topics, one.topics, strict=True)
        )
        article = f"Article {one.article}" if one.article[:1].isdigit() else one.article
        said = " · ".join(filter(None, (BOND[bond(entry, one)], article, names)))
        return tag("li", one.text, refs(one.sources, numbers), small(said), data_bond=bond(entry, one).value)

    def _roll(self, roll: Roll, numbers: dict[str, int]) -> Html:
        count = str(len(roll.signatories))
        if not roll.complete:
            count += f" of {roll.stated} known" if roll.stated else " known, there are more"
        about = ". ".join(filter(None, (f"As of {date_text(roll.as_of)}" if roll.as_of else "", roll.note)))
        names = (self._signatory(one, numbers) for one in roll.signatories)
        note = tag("p", about, refs(roll.sources, numbers), class_="note") if about else ""
        return part(f"{role_text(roll.role)} ({count})", names, "names", before=note)

    def _signatory(self, one: Signatory, numbers: dict[str, int]) -> Html:
        known = self._timeline.organisations.get(one.organisation)
        today = known.name if known else one.organisation
        named = f"as {one.name}" if one.name and one.name != today else ""
        joined = f"joined {date_text(one.joined)}" if one.joined else ""
        left = f"left {date_text(one.left)}" if one.left else ""
        said = "; ".join(filter(None, (named, joined, left, one.note)))
        return tag("li", today, refs(one.sources, numbers), small(said))

    def _relations(self, entry: Entry) -> Iterable[Html]:
        for relation in self._timeline.relations(entry):
            other = self._timeline.find(relation.entry)
            if other is not None:
                yield tag("li", f"{capital(relation_text(relation.kind.value))} ", self.link(other))


def part(
    title: str, items: Iterable[Html], class_: str = "", kind: str = "ul", before: Html | str = ""
) -> Html:
    """A heading with its list; nothing where the list is empty."""
    inside = tuple(items)
    if not inside:
        return Html("")
    return tag("section", tag("h4", title), before, tag(kind, *inside, class_=class_))


def refs(sources: Sequence[str], numbers: dict[str, int]) -> Html:
    """The numbers of the sources of a text, small behind it."""
    found = sorted(numbers[id_] for id_ in sources if id_ in numbers)
    if not found:
        return Html("")
    words = tag("span", " sources " if len(found) > 1 else " source ", class_="heard")
    return join(tag("sup", words, ", ".join(map(str, found))))


def small(text: str) -> Html:
    """A quieter line under a text."""
    return tag("small", text) if text else Html("")


def source_item(source: Source) -> Html:
    """A source, linked where its address is safe to open."""
    title = Html("")
    if is_safe_link(source.url):
        title = tag("a", source.title, href=source.url, rel="noopener noreferrer", target="_blank")
    said = " · ".join(filter(None, (source.publisher, source.date, source.note)))
    return tag("li", title or source.title, small(said))


def _doubt(verified: bool) -> Html:
    return Html("") if verified else join(" ", tag("span", "not verified", class_="doubt"))


def _step(one: Milestone, numbers: dict[str, int]) -> Html:
    date = tag("span", date_text(one.date), class_="when")
    return tag("li", date, " ", capital(one.label), refs(one.sources, numbers), _doubt(one.verified))


def _fact(one: Fact, numbers: dict[str, int]) -> Html:
    return tag("li", one.text, refs(one.sources, numbers), _doubt(one.verified))


def _figure(one: Figure, numbers: dict[str, int]) -> Html:
    label = f"{one.label}, {date_text(one.date)}" if one.date else one.label
    said = tag("b", one.value)
    return tag("li", said, " ", label, refs(one.sources, numbers), small(one.note))


def _dispute(one: Dispute, numbers: dict[str, int]) -> Html:
    sayings = (tag("li", saying.text, refs(saying.sources, numbers)) for saying in one.sayings)
    return tag("li", one.about, tag("ul", *sayings), small(one.resolution))
