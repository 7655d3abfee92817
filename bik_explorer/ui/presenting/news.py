"""What screen readers are told of a presentation: the step that is shown, and what has changed about it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bik_explorer.model.presentation import Blank, Presentation
from bik_explorer.model.reveal import NO_COVER
from bik_explorer.model.state import Card, CardKind
from bik_explorer.model.timeline import Timeline
from bik_explorer.ui.presenting.stage_words import entry_words, hint, lacks_words, list_words

translate = QCoreApplication.translate


def step_news(state: Presentation, timeline: Timeline) -> str:
    """The step that has come: its number, caption and text, and what the pack lacks."""
    step = state.step
    words = translate("Show", "Step {number} of {count}.").format(number=state.index + 1, count=state.count)
    return " ".join(filter(None, (words, step.caption, step.text, lacks_words(step, timeline))))


def change_news(before: Presentation, after: Presentation, timeline: Timeline) -> str:
    """What is told of a change within a step; nothing where the step is another one."""
    if after.index != before.index:
        return ""
    parts = [_revealed(one, timeline) for one in after.shown if one not in before.shown]
    if after.blank is not before.blank:
        parts.append(_blank_words(after.blank))
    if after.spotlight != before.spotlight:
        on, off = translate("Show", "Spotlight on"), translate("Show", "Spotlight off")
        parts.append(on if after.spotlight else off)
    if after.locked != before.locked:
        on, off = translate("Show", "View locked"), translate("Show", "View free again")
        parts.append(on if after.locked else off)
    if after.typed and after.typed != before.typed:
        parts.append(hint(after, strayed=False, offer=""))
    return ". ".join(filter(None, parts))


def _blank_words(blank: Blank) -> str:
    return {
        Blank.BLACK: translate("Show", "Black screen"),
        Blank.WHITE: translate("Show", "White screen"),
    }.get(blank, translate("Show", "The picture is back"))


def _revealed(id_: str, timeline: Timeline) -> str:
    """What was hidden: an entry with its dates, or an organisation with its lists."""
    entry = timeline.find(id_)
    if entry is not None:
        words = entry_words(entry, NO_COVER)
        return ", ".join(filter(None, (words.caption, words.text)))
    if id_ in timeline.organisations:
        return list_words(Card(CardKind.ORGANISATION, id_), timeline, NO_COVER)
    return ""
