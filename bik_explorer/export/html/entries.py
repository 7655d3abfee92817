"""An entry as HTML: all that is known of it, with the numbers of the sources that say so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from bik_explorer.export.html.markup import Html, join, tag
from bik_explorer.export.html.words import capital, dates_line
from bik_explorer.export.words import ExportWords
from bik_explorer.model.entry import Commitment, Dispute, Entry, Fact, Figure, Milestone, Signatory
from bik_explorer.model.entry import SignatoryList as Roll
from bik_explorer.model.links import is_safe_link
from bik_explorer.model.promises import Bond, bond
from bik_explorer.model.source import Source
from bik_explorer.model.timeline import Timeline


class EntryWriter:
    """Writes the entries of a timeline."""

    def __init__(self, timeline: Timeline, words: ExportWords) -> None:
        self._timeline = timeline
        self._words = words
        self._topics = {id_: place for place, id_ in enumerate(timeline.topics)}
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
        kind = self._words.kind(entry.kind)
        return join(
            tag("p", f"{kind} · {entry.form}" if entry.form else kind, class_="badge"),
            tag("h3", entry.title, id=f"title-{place}"),
            tag("p", dates_line(entry, self._words), class_="dates"),
            tag("p", entry.summary, self._refs(entry.sources, numbers), class_="summary")
            if entry.summary
            else "",
        )

    def _parts(self, entry: Entry, numbers: dict[str, int]) -> Iterable[Html]:
        notes = [note for note in (entry.date_note, entry.status_note) if note]
        if notes:
            yield tag("p", " ".join(notes), class_="note")
        said = self._words.handout.entry
        yield part(said.steps, (self._step(one, numbers) for one in entry.milestones), "steps", "ol")
        yield from self._commitments(entry, numbers)
        for roll in entry.signatory_lists:
            yield self._roll(roll, numbers)
        yield part(said.facts, (self._fact(one, numbers) for one in entry.facts))
        yield part(said.figures, (self._figure(one, numbers) for one in entry.figures), "figures")
        yield part(said.disputes, (self._dispute(one, numbers) for one in entry.disputes))
        yield part(said.related, self._relations(entry), "related")
        sources = (self._timeline.sources.get(id_) or Source(id_, id_) for id_ in entry.all_sources())
        yield part(said.sources, map(source_item, sources), "sources", "ol")

    def _commitments(self, entry: Entry, numbers: dict[str, int]) -> Iterable[Html]:
        said = self._words.handout.entry
        duties = bool(entry.commitments) and all(one.binding for one in entry.commitments)
        for strand, group in groupby(entry.commitments, key=lambda one: one.strand):
            title = strand or (said.duties if duties else said.commitments)
            yield part(title, (self._commitment(entry, one, numbers) for one in group), "promises")

    def _commitment(self, entry: Entry, one: Commitment, numbers: dict[str, int]) -> Html:
        known = self._timeline.topics
        names = ", ".join(known[topic].name if topic in known else topic for topic in one.topics)
        words, bound = self._words.handout.entry, bond(entry, one)
        article = words.article.format(article=one.article) if one.article[:1].isdigit() else one.article
        bonds = {Bond.VOLUNTARY: words.voluntary, Bond.LOOSE: words.loose, Bond.DUTY: words.duty}
        said = " · ".join(filter(None, (bonds[bound], article, names)))
        topics = " ".join(str(self._topics[topic]) for topic in one.topics if topic in self._topics)
        return tag(
            "li",
            one.text,
            self._refs(one.sources, numbers),
            small(said),
            data_bond=bound.value,
            data_topics=topics,
        )

    def _roll(self, roll: Roll, numbers: dict[str, int]) -> Html:
        words = self._words.handout.entry
        count = str(len(roll.signatories))
        if not roll.complete:
            count = (words.known if roll.stated else words.more).format(count=count, stated=roll.stated)
        as_of = words.as_of.format(date=self._words.date(roll.as_of)) if roll.as_of else ""
        about = ". ".join(filter(None, (as_of, roll.note)))
        names = (self._signatory(one, numbers) for one in roll.signatories)
        note = tag("p", about, self._refs(roll.sources, numbers), class_="note") if about else ""
        return part(f"{self._words.handout.role(roll.role)} ({count})", names, "names", before=note)

    def _signatory(self, one: Signatory, numbers: dict[str, int]) -> Html:
        known = self._timeline.organisations.get(one.organisation)
        today = known.name if known else one.organisation
        words, date = self._words.handout.entry, self._words.date
        named = words.named.format(name=one.name) if one.name and one.name != today else ""
        joined = words.joined.format(date=date(one.joined)) if one.joined else ""
        left = words.left.format(date=date(one.left)) if one.left else ""
        said = "; ".join(filter(None, (named, joined, left, one.note)))
        inside = (today, self._refs(one.sources, numbers), small(said))
        return tag("li", *inside, data_signer=one.organisation)

    def _relations(self, entry: Entry) -> Iterable[Html]:
        for relation in self._timeline.relations(entry):
            other = self._timeline.find(relation.entry)
            if other is not None:
                yield tag("li", f"{capital(self._words.relation(relation.kind))} ", self.link(other))

    def _refs(self, sources: Sequence[str], numbers: dict[str, int]) -> Html:
        """The numbers of the sources of a text, small behind it."""
        found = sorted(numbers[id_] for id_ in sources if id_ in numbers)
        if not found:
            return Html("")
        said = self._words.handout.entry
        words = tag("span", f" {said.sources_of if len(found) > 1 else said.source} ", class_="heard")
        return join(tag("sup", words, ", ".join(map(str, found))))

    def _doubt(self, verified: bool) -> Html:
        said = self._words.handout.entry.not_verified
        return Html("") if verified else join(" ", tag("span", said, class_="doubt"))

    def _step(self, one: Milestone, numbers: dict[str, int]) -> Html:
        date = tag("span", self._words.date(one.date), class_="when")
        inside = (date, " ", capital(one.label), self._refs(one.sources, numbers))
        return tag("li", *inside, self._doubt(one.verified))

    def _fact(self, one: Fact, numbers: dict[str, int]) -> Html:
        return tag("li", one.text, self._refs(one.sources, numbers), self._doubt(one.verified))

    def _figure(self, one: Figure, numbers: dict[str, int]) -> Html:
        label = f"{one.label}, {self._words.date(one.date)}" if one.date else one.label
        return tag("li", tag("b", one.value), " ", label, self._refs(one.sources, numbers), small(one.note))

    def _dispute(self, one: Dispute, numbers: dict[str, int]) -> Html:
        sayings = (tag("li", saying.text, self._refs(saying.sources, numbers)) for saying in one.sayings)
        return tag("li", one.about, tag("ul", *sayings), small(one.resolution))


def part(
    title: str, items: Iterable[Html], class_: str = "", kind: str = "ul", before: Html | str = ""
) -> Html:
    """A heading with its list; nothing where the list is empty."""
    inside = tuple(items)
    if not inside:
        return Html("")
    return tag("section", tag("h4", title), before, tag(kind, *inside, class_=class_))


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
