"""Teaches a whole lesson with the keys of a clicker alone, and prints what the class and the teacher saw.

`python -m tests.ui.presenting.clicker [LESSON] [FOLDER]` on virtual screens (see `screens.use_screens`);
with a folder it leaves pictures of every step there.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path


def teach(lesson: str, folder: Path | None) -> dict[str, object]:
    from PySide6.QtCore import Qt

    from bik_explorer.ui.where import screen_under
    from tests.ui.presenting.screens import Stand

    stand = Stand()
    stand.desk.change(lesson=lesson)
    stand.key(Qt.Key.Key_F5, stand.window)
    show, presenter = stand.show, stand.presenter
    told = {
        "stage": [screen_under(show.stage).name(), show.stage.isFullScreen(), show.stage.devicePixelRatioF()],
        "speaker": [screen_under(show.speaker).name(), show.speaker.devicePixelRatioF()],
        "steps": [],
    }
    presses = 0
    while True:
        _see(stand, folder)
        told["steps"].append([presenter.state.index, presenter.surface.band.words.caption, presenter.strayed])
        before = presenter.state.index
        while presenter.state.index == before and presses < 400:
            stand.key(Qt.Key.Key_PageDown, (show.stage, show.speaker)[presses % 2])
            presses += 1
            if presenter.state.is_last and before == presenter.state.index:
                break
        if presenter.state.index == before:
            break
    stand.key(Qt.Key.Key_B, show.speaker)
    told["black"] = presenter.surface.grab().toImage().pixelColor(50, 50).name()
    stand.key(Qt.Key.Key_PageUp, show.speaker)
    told["after black"] = [presenter.state.index, presenter.state.blank.value]
    stand.key(Qt.Key.Key_PageUp, show.stage)
    stand.key(Qt.Key.Key_F5, show.stage)
    told["after F5"] = [presenter.state.index, stand.show is show]
    stand.key(Qt.Key.Key_Escape, show.stage)
    told["after Esc"] = [stand.show is None, stand.window.isVisible()]
    stand.window.activateWindow()
    stand.key(Qt.Key.Key_F5, stand.window, Qt.KeyboardModifier.ShiftModifier)
    told["from here"] = stand.presenter.state.index
    stand.key(Qt.Key.Key_Escape, stand.show.speaker)
    told["windows left"] = [type(one).__name__ for one in stand.app.topLevelWidgets() if one.isVisible()]
    told["faults"] = stand.faults.found
    return told


def _see(stand: object, folder: Path | None) -> None:
    if folder is None:
        return
    from PySide6.QtTest import QTest

    QTest.qWait(350)  # the next step is drawn a little later
    number = f"{stand.presenter.state.index + 1:02}"
    stand.show.stage.grab().save(str(folder / f"{number}-stage.png"))
    stand.show.speaker.grab().save(str(folder / f"{number}-speaker.png"))


if __name__ == "__main__":
    chosen = sys.argv[1] if len(sys.argv) > 1 else "promises-to-law"
    print(json.dumps(teach(chosen, Path(sys.argv[2]) if len(sys.argv) > 2 else None)))
