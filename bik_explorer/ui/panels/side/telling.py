"""What the panel tells of: an entry, an organisation or a topic, perhaps with another one beside it."""

from __future__ import annotations

from dataclasses import dataclass

from bik_explorer.model.entry import Entry
from bik_explorer.model.organisation import Organisation
from bik_explorer.model.state import CardKind, ViewState
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.topic import Topic

Thing = Entry | Organisation | Topic


@dataclass(frozen=True, slots=True)
class Telling:
    """`beside` is of the same kind as `about`, and another one."""

    about: Thing | None = None
    beside: Entry | Organisation | None = None


def telling(state: ViewState, timeline: Timeline) -> Telling:
    """What a view state asks for. Nothing is compared with itself, nor with what is not there."""
    card = state.card
    if card is not None and card.kind is CardKind.TOPIC:
        return Telling(timeline.topics.get(card.id))
    if card is not None:
        about = timeline.organisations.get(card.id)
        other = timeline.organisations.get(state.compare or "")
        return Telling(about, other if about and other is not about else None)
    entry = timeline.find(state.selection) if state.selection else None
    second = timeline.find(state.compare) if state.compare else None
    return Telling(entry, second if entry and second is not entry else None)
