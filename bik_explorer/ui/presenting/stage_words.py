"""What the caption says: of a step, of what was clicked, and in the quiet line at its bottom."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bik_explorer.model.entry import Entry
from bik_explorer.model.lesson import Step
from bik_explorer.model.lesson_views import missing
from bik_explorer.model.presentation import Presentation
from bik_explorer.model.reveal import Cover, cover_of, undated
from bik_explorer.model.state import Card, CardKind
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.veil import Hidden
from bik_explorer.ui.presenting.caption import Words
from bik_explorer.ui.session import Session
from bik_explorer.ui.wording import kind_name, span_words

translate = QCoreApplication.translate


def step_words(step: Step, timeline: Timeline) -> Words:
    """Caption and text of a step, and what of it this pack does not have."""
    return Words(step.caption, step.text, lacks_words(step, timeline))


def lacks_words(step: Step, timeline: Timeline) -> str:
    """The ids that a step names and the pack does not have; nothing where it has all."""
    ids = missing(step, timeline)
    if not ids:
        return ""
    return translate("Stage", "Not in this pack: {ids}").format(ids=", ".join(ids))


def told_words(session: Session, home_card: Card | None, home_selection: str | None) -> Words | None:
    """What was clicked: an entry, an organisation or a topic; None while it is what the step shows."""
    state, timeline = session.state, session.timeline
    if state.card is not None and state.card != home_card:
        return _card_words(state.card, timeline, _cover(session))
    selected = session.selected
    if selected is None or selected.id == home_selection:
        return None
    return entry_words(selected, _cover(session))


def entry_words(entry: Entry, cover: Cover) -> Words:
    """Title, kind and dates of an entry, without what is not revealed yet."""
    title, label, dates = entry.title, entry.label, span_words(entry)
    if cover.hides(Hidden.TITLES, entry.id):
        title = label = cover.sign(entry.id)
    if cover.hides(Hidden.DATES, entry.id):
        title, label, dates = undated(title), undated(label), ""
    text = " · ".join(part for part in (kind_name(entry.kind), dates) if part)
    return Words(title, text, title=label)


def _cover(session: Session) -> Cover:
    return cover_of(session.timeline, session.results.places.tolist(), session.state)


def compare_words(session: Session) -> str:
    """The two that are compared, in a line: each with its years, or with how many lists name it."""
    state, timeline, cover = session.state, session.timeline, _cover(session)
    if state.compare is None:
        return ""
    if state.card is not None and state.card.kind is CardKind.ORGANISATION:
        cards = [Card(CardKind.ORGANISATION, one) for one in (state.card.id, state.compare)]
        return "   |   ".join(list_words(card, timeline, cover) for card in cards)
    pair = [timeline.find(one) for one in (state.selection, state.compare) if one]
    return "   |   ".join(_short_words(one, cover) for one in pair if one is not None)


def _short_words(entry: Entry, cover: Cover) -> str:
    """The entry's label and years, without what is not revealed yet."""
    label = entry_words(entry, cover).title
    if cover.hides(Hidden.DATES, entry.id):
        return label
    years = dict.fromkeys((entry.start.year, entry.end.year if entry.end else entry.start.year))
    words = "–".join(map(str, years))
    return f"{label}, {words}–" if entry.open else f"{label}, {words}"


def _card_words(card: Card, timeline: Timeline, cover: Cover) -> Words:
    if card.kind is CardKind.TOPIC:
        return Words(timeline.topics[card.id].name)
    if cover.hides(Hidden.SIGNATORIES, card.id):
        return Words(cover.sign(card.id))
    lists = _lists(card.id, timeline)
    if lists == 1:
        text = translate("Stage", "In 1 list of companies")
    else:
        text = translate("Stage", "In {count} lists of companies").format(count=lists)
    return Words(timeline.organisations[card.id].name, text)


def list_words(card: Card, timeline: Timeline, cover: Cover) -> str:
    """The name and how many lists it is on, unless that is asked: "Apple: 1 list"."""
    name, lists = timeline.organisations[card.id].name, _lists(card.id, timeline)
    if cover.hides(Hidden.SIGNATORIES, card.id):
        return name
    if lists == 1:
        return translate("Stage", "{name}: 1 list").format(name=name)
    return translate("Stage", "{name}: {count} lists").format(name=name, count=lists)


def _lists(organisation: str, timeline: Timeline) -> int:
    """How many entries name it among who signed."""
    return sum(any(one.organisation == organisation for one in entry.signatories) for entry in timeline)


def hint(state: Presentation, strayed: bool, offer: str) -> str:
    """The quiet line: what is typed, how to come back, that the view is locked, that there is a screen."""
    if state.typed:
        return translate("Stage", "Enter: step {number}").format(number=state.typed)
    if strayed:
        return translate("Stage", "Backspace: back to the step")
    if state.locked:
        return translate("Stage", "View locked (L)")
    return offer
