"""Which screen is for the class: known by name and serial number, since a screen that was kept is deleted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtGui import QGuiApplication, QScreen


class Seats(NamedTuple):
    """The keys of the screens of the stage and of the speaker window; None where there is none for it."""

    stage: str | None
    speaker: str | None


def key_of(screen: QScreen) -> str:
    """What a screen is known by, from one day to the next."""
    return f"{screen.name()}|{screen.serialNumber()}"


def screens(without: QScreen | None = None) -> dict[str, QScreen]:
    """The screens that are there, by key; `without` one that is going."""
    return {key_of(screen): screen for screen in QGuiApplication.screens() if screen is not without}


def name_of(screen: QScreen) -> str:
    """What a person may know the screen by."""
    return screen.model().strip() or screen.name()


def seats(keys: Sequence[str], home: str | None, remembered: str = "") -> Seats:
    """Where stage and speaker window go.

    `home`: the screen of the main window, which is before the teacher. `remembered`: the screen of the stage
    of last time. With one screen the stage has it.
    """
    if len(keys) < 2:
        return Seats(keys[0] if keys else None, None)
    stage = remembered if remembered in keys else next(key for key in keys if key != home)
    speaker = home if home in keys and home != stage else next(key for key in keys if key != stage)
    return Seats(stage, speaker)


def swapped(taken: Seats, keys: Sequence[str]) -> Seats:
    """The stage on the next screen; the speaker window goes where the stage was."""
    if taken.stage not in keys:
        return seats(keys, taken.speaker)
    if len(keys) < 2:
        return Seats(taken.stage, None)
    stage = keys[(keys.index(taken.stage) + 1) % len(keys)]
    return Seats(stage, taken.stage if taken.speaker in (None, stage) else taken.speaker)


def after_loss(taken: Seats, keys: Sequence[str]) -> Seats:
    """Where they go when one has lost its screen.

    The stage goes to a screen that is free, never over the speaker window: there it waits to be asked for.
    """
    stage = taken.stage if taken.stage in keys else None
    speaker = taken.speaker if taken.speaker in keys else None
    if stage is None:
        stage = next((key for key in keys if key != speaker), None)
    return Seats(stage, speaker)
