"""What the panel may tell while a veil is down, and what it says in the place of the rest."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from bik_explorer.model.crossings import Crossings
from bik_explorer.model.entry import Entry
from bik_explorer.model.organisation import Organisation
from bik_explorer.model.reveal import NO_COVER, Cover
from bik_explorer.model.state import CardKind
from bik_explorer.model.told import masked, told_timeline
from bik_explorer.model.veil import Hidden
from bik_explorer.ui.covering import cover_in, notice, spoken_label
from bik_explorer.ui.panels.side.head import Head, dates_spoken, dates_words, heard_as
from bik_explorer.ui.session import Session
from bik_explorer.ui.wording import kind_name

translate = QCoreApplication.translate


class Keeping:
    """Keeps `crossings` of what may be told, made anew when something else is kept back."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._timeline = session.timeline
        self.crossings = Crossings(session.timeline)
        self.cover = NO_COVER

    def look(self) -> None:
        """Follows the session."""
        timeline, cover = self._session.timeline, cover_in(self._session)
        if timeline is not self._timeline or cover != self.cover:
            self._timeline, self.cover = timeline, cover
            self.crossings = Crossings(told_timeline(timeline, cover))

    def head(self, thing: Entry | Organisation) -> Head:
        """The head of a card that says no more than that something is kept back."""
        role = self.crossings.role(thing) if isinstance(thing, Entry) else "report"
        return replace(covered_head(thing, self.cover), role=role)

    def covered(self) -> Entry | Organisation | None:
        """What is asked for and kept back."""
        session, card = self._session, self._session.state.card
        if card is not None:
            hidden = card.kind is CardKind.ORGANISATION and self.cover.hides(Hidden.SIGNATORIES, card.id)
            return session.timeline.organisations.get(card.id) if hidden else None
        entry = session.selected
        return entry if entry is not None and masked(entry, self.cover) is not entry else None


def covered_head(thing: Entry | Organisation, cover: Cover) -> Head:
    """What may be told of a thing: its name, or its kind and its dates."""
    if isinstance(thing, Organisation):
        kind = thing.kind[:1].upper() + thing.kind[1:] or translate("SidePanel", "Organisation")
        return Head(title=thing.name, badge=kind, heard=heard_as(kind), body=notice(cover))
    told, dated = masked(thing, cover), not cover.hides_date(thing.id)
    kind = kind_name(thing.kind)
    return Head(
        title=told.title,
        badge=kind,
        heard=heard_as(spoken_label(told, cover)),
        line=dates_words(told) if dated else "",
        line_heard=dates_spoken(told) if dated else "",
        body=notice(cover),
    )
