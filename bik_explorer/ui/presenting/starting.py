"""How a presentation begins: which lesson, in which colours, on which screens."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from bik_explorer.loading.lesson_file import load_lessons
from bik_explorer.model.lesson import Lesson, find_lesson
from bik_explorer.model.timeline import Timeline
from bik_explorer.style import CONTRAST, STAGE, Theme
from bik_explorer.ui.presenting.presenter import Presenter
from bik_explorer.ui.presenting.show import Show
from bik_explorer.ui.where import screen_under

if TYPE_CHECKING:
    from bik_explorer.ui.desk import Desk

log = logging.getLogger(__name__)


def start_show(lesson: Lesson, index: int, desk: Desk) -> Show:
    """Opens the windows of a presentation; what should last goes into the preferences."""
    presenter = Presenter(
        lesson,
        desk.session.timeline,
        index,
        theme=stage_theme(desk.view.theme),
        reduced=desk.view.moves.reduced,
    )
    presenter.surface.timeline.wheel_zooms = desk.preferences.wheel_zooms
    show = Show(presenter, screen_under(desk.window()), desk.preferences, desk)
    show.remember.connect(lambda name, value: desk.change(**{name: value}))
    return show


def stage_theme(theme: Theme) -> Theme:
    """The colours of the stage: light ones that a projector can show, unless high contrast is wished."""
    return CONTRAST if theme is CONTRAST else STAGE


def lesson_named(name: str, timeline: Timeline) -> Lesson | None:
    """The lesson of that id or title, else the first of the file of that name."""
    found = find_lesson(timeline.lessons, name)
    wish = name.casefold().strip()
    for lesson in timeline.lessons:
        if found is None and lesson.title.casefold().strip() == wish:
            found = lesson
    if found is not None:
        return found
    path = file_named(name)
    if path is None:
        return None
    loaded = load_lessons(path, timeline)
    for problem in loaded.problems:
        log.info("lesson %s: %s", name, problem)
    return next((lesson for lesson in loaded.lessons if lesson.steps), None)


def file_named(name: str) -> Path | None:
    """The file or folder of that name, if there is one; a name that no file can have is none."""
    try:
        return Path(name) if Path(name).exists() else None
    except OSError:  # the name is too long
        return None
