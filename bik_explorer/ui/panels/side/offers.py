"""What the foot of the panel offers for each thing that the panel tells of."""

from __future__ import annotations

from bik_explorer.model.entry import Entry
from bik_explorer.model.timeline import Timeline
from bik_explorer.ui.panels.side.citation import (
    citation,
    first_source,
    organisation_citation,
    source_words,
    topic_citation,
)
from bik_explorer.ui.panels.side.footer import Offer
from bik_explorer.ui.panels.side.organisation_subject import OrganisationSubject
from bik_explorer.ui.panels.side.topic_card import TopicSubject, year_words


def entry_offer(entry: Entry, timeline: Timeline) -> Offer:
    """Its first source, comparison with another entry, its citation."""
    source = first_source(entry, timeline)
    return Offer(citation(entry, timeline), source_words(source) if source else "", compare=len(timeline) > 1)


def organisation_offer(subject: OrganisationSubject) -> Offer:
    """What it signed on the timeline, comparison with another organisation, a citation of its card."""
    timeline = subject.crossings.timeline
    years = year_words(subject.entries) if subject.entries else ""
    return Offer(
        organisation_citation(subject.organisation, years, timeline),
        on_timeline=bool(subject.entries),
        compare=len(timeline.organisations) > 1,
    )


def topic_offer(subject: TopicSubject) -> Offer:
    """Its promises and duties on the timeline, a citation of its card."""
    timeline = subject.crossings.timeline
    years = year_words(subject.entries) if subject.entries else ""
    return Offer(topic_citation(subject.topic, years, timeline), on_timeline=bool(subject.entries))


def comparison_offer(others: int) -> Offer:
    """Swapping, choosing another one where there are more than the two, and an end."""
    return Offer(compare=others > 2, comparing=True)
