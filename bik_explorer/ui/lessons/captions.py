"""Words for a view: the caption that a new step gets, and what a step shows in one line."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from bik_explorer.model.facets import Facets
from bik_explorer.model.lesson import Lesson, Step, StepView
from bik_explorer.model.state import Card, CardKind, Page
from bik_explorer.model.timeline import Timeline
from bik_explorer.ui.wording import page_name

translate = QCoreApplication.translate
LONGEST = 80
"""Letters of a caption that is made from a view."""


def caption_of(view: StepView, timeline: Timeline) -> str:
    """What the panel tells of, else the selected entry's title, else the search, else page or years."""
    if view.card is not None:
        return _short(_card_name(view.card, timeline))
    entry = timeline.find(view.selection) if view.selection else None
    if entry is not None:
        return _short(entry.title)
    if view.query.strip():
        return _short(_quoted(view.query))
    return years_of(view, timeline) if view.page is Page.TIMELINE else page_name(view.page)


def years_of(view: StepView, timeline: Timeline) -> str:
    """The years in sight: "2008 to 2014", or "2009"."""
    if view.span is None:
        start, end = timeline.span
        first, last = date.fromordinal(int(start)).year, date.fromordinal(int(end) - 1).year
    else:
        first, last = view.span[0].year, view.span[1].year
    if first == last:
        return str(first)
    return translate("Lessons", "{first} to {last}").format(first=first, last=last)


def view_words(view: StepView, timeline: Timeline) -> str:
    """All that a step shows: "Timeline · 2008 to 2014 · “report” · CEO Coalition"."""
    parts = [page_name(view.page)]
    if view.page is not Page.SIGNATORIES:
        parts.append(years_of(view, timeline))
    if view.query.strip():
        parts.append(_quoted(view.query))
    filters = sum(len(getattr(view.facets, name)) for name in Facets.__dataclass_fields__)
    if filters:
        parts.append(_counted(translate("Lessons", "1 filter"), "%n filters", filters))
    parts += _subjects(view, timeline)
    if view.highlight:
        parts.append(_counted(translate("Lessons", "1 stands out"), "%n stand out", len(view.highlight)))
    return " · ".join(parts)


def shown_title(lesson: Lesson) -> str:
    """The title, or that there is none yet."""
    return lesson.title.strip() or translate("Lessons", "Untitled lesson")


def shown_caption(step: Step) -> str:
    """The caption, or that there is none yet."""
    return step.caption.strip() or translate("Lessons", "No caption yet")


def _counted(one: str, many: str, count: int) -> str:
    if count == 1:
        return one
    words = {
        "%n filters": translate("Lessons", "%n filters", "", count),
        "%n stand out": translate("Lessons", "%n stand out", "", count),
    }
    return words[many]


def _quoted(query: str) -> str:
    """The query in quotation marks, once."""
    words = query.strip()
    if words.count('"') == 2 and words.startswith('"') and words.endswith('"'):
        words = words[1:-1]
    return translate("Lessons", "“{query}”").format(query=words)


def _subjects(view: StepView, timeline: Timeline) -> list[str]:
    entry = timeline.find(view.selection) if view.selection else None
    found = [entry.label] if entry is not None else []
    return [*found, *([_card_name(view.card, timeline)] if view.card else [])]


def _card_name(card: Card, timeline: Timeline) -> str:
    known = timeline.organisations if card.kind is CardKind.ORGANISATION else timeline.topics
    found = known.get(card.id)
    return found.name if found is not None else card.id


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
