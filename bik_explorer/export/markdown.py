"""A text to read, print or publish: the entries by lane, with all that is known, their sources as links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bik_explorer.export.credits import Credits, credits_lines
from bik_explorer.export.texts import address, clean, entries_at, names_of, sources_of
from bik_explorer.export.words import ExportWords
from bik_explorer.model.entry import Commitment, Dispute, Entry, Milestone, SignatoryList
from bik_explorer.model.source import Source
from bik_explorer.model.timeline import Timeline

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~&$^@])")
_LINK = re.compile(r":(?=//)|(?<=\bwww)\.", re.IGNORECASE)
_START = re.compile(r"^\d*(?=[.)])|^(?=[-+=])")
_ENTITY = re.compile(r"&(?=#?\w+;)")


def markdown(timeline: Timeline, places: Sequence[int], credits_: Credits, words: ExportWords) -> bytes:
    """CommonMark. Every text from the data is escaped, so that it stays text."""
    title, shown, *lines = credits_lines(credits_, words.credits)
    parts = [f"# {escaped(title)}", escaped(shown)]
    entries = entries_at(timeline, places)
    for lane in timeline.lanes:
        inside = [entry for entry in entries if entry.lane == lane.id]
        if inside:
            parts.append(f"## {escaped(lane.name)}")
        for entry in inside:
            parts += _entry(timeline, entry, words)
    parts += ["---", *(escaped(line) for line in lines if line)]
    return ("\n\n".join(part for part in parts if part) + "\n").encode()


def escaped(text: str) -> str:
    """The text in one line, without anything that Markdown would read as more than text."""
    plain = _SIGNS.sub(r"\\\1", clean(text))
    linkless = _LINK.sub(r"\\\g<0>", plain)
    return _START.sub(r"\g<0>\\", linkless)


def _entry(timeline: Timeline, entry: Entry, words: ExportWords) -> Iterator[str]:
    status = [words.status(entry.status)] if entry.status else []
    told = " · ".join(escaped(one) for one in (words.kind(entry.kind), *status))
    yield f"### {escaped(entry.title)}"
    yield f"**{escaped(words.span(entry))}** · {told}"
    yield from (escaped(one) for one in (entry.summary, entry.date_note, entry.status_note))
    promises = [_commitment(one, words) for one in entry.commitments if not one.binding]
    duties = [_commitment(one, words) for one in entry.commitments if one.binding]
    yield _list(words.steps, [_step(one, words) for one in entry.milestones])
    yield _list(words.commitments, promises)
    yield _list(words.duties, duties)
    yield from (_signatories(timeline, roll, words) for roll in entry.signatory_lists)
    yield _list(words.facts, _facts(entry, words))
    yield _list(words.related, _related(timeline, entry, words))
    yield _list(words.disputes, [_dispute(one) for one in entry.disputes])
    yield _list(words.sources, [_source(one) for one in sources_of(timeline, entry)])


def _list(heading: str, items: Sequence[str]) -> str:
    """A heading and its list; empty without any."""
    return "\n".join([f"**{escaped(heading)}**", "", *(f"- {one}" for one in items)]) if items else ""


def _step(step: Milestone, words: ExportWords) -> str:
    return escaped(f"{words.date(step.date)}: {_verified(step.label, step.verified, words)}")


def _verified(text: str, verified: bool, words: ExportWords) -> str:
    return text if verified else words.unverified.format(text=text)


def _commitment(one: Commitment, words: ExportWords) -> str:
    place = words.article.format(article=one.article) if one.article else one.strand
    return escaped(f"{place}: {one.text}" if place else one.text)


def _signatories(timeline: Timeline, roll: SignatoryList, words: ExportWords) -> str:
    known = [words.date(roll.as_of)] if roll.as_of else []
    notes = ", ".join([*known, *([] if roll.complete else [words.not_all])])
    heading = f"**{escaped(words.role(roll.role))}**" + (f" ({escaped(notes)})" if notes else "")
    note = f" {escaped(roll.note)}" if roll.note else ""
    return f"{heading}: {escaped(', '.join(names_of(timeline, roll)))}.{note}"


def _facts(entry: Entry, words: ExportWords) -> list[str]:
    facts = [escaped(_verified(fact.text, fact.verified, words)) for fact in entry.facts]
    for figure in entry.figures:
        date = f" ({words.date(figure.date)})" if figure.date else ""
        note = f". {figure.note}" if figure.note else ""
        facts.append(escaped(f"{figure.label}: {figure.value}{date}{note}"))
    return facts


def _related(timeline: Timeline, entry: Entry, words: ExportWords) -> list[str]:
    found = ((one.kind, timeline.find(one.entry)) for one in timeline.relations(entry))
    return [escaped(f"{words.relation(kind)}: {other.title}") for kind, other in found if other]


def _dispute(dispute: Dispute) -> str:
    texts = [*(one.text for one in dispute.sayings), dispute.resolution]
    return "\n".join([escaped(dispute.about), *(f"  - {escaped(one)}" for one in texts if one)])


def _source(source: Source) -> str:
    url = address(source)
    title = f"[{escaped(source.title)}](<{_ENTITY.sub('&amp;', url)}>)" if url else escaped(source.title)
    more = ", ".join(escaped(one) for one in (source.publisher, source.date) if one)
    return f"{title}, {more}" if more else title
