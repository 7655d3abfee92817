"""What a command is."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple


class Menu(StrEnum):
    """The menus of the top bar."""

    PACK = "pack"
    LESSON = "lesson"
    VIEW = "view"
    HELP = "help"


class Scope(StrEnum):
    """Where a shortcut works: in the whole window, or with the focus on the timeline."""

    WINDOW = "window"
    TIMELINE = "timeline"


class ActionSpec(NamedTuple):
    """A command.

    Its id, text, keys, handler, and where it stands. `checked` tells the state of one that is on or off;
    `group` makes it one of several.
    """

    id: str
    text: str
    handler: Callable[[], object]
    shortcuts: tuple[str, ...] = ()
    menu: Menu | None = None
    scope: Scope = Scope.WINDOW
    checked: Callable[[], bool] | None = None
    group: str = ""
    section: bool = False
