"""Presents on an X server with two monitors, swaps them, pulls one out, plugs it in; prints what was where.

`DISPLAY` names a server as wide as both: 900 and 1000 dots, 1200 high. The second one has twice the scale.
"""

from __future__ import annotations

import json
import os
import sys


def present() -> dict[str, object]:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtTest import QTest

    from bik_explorer.ui.where import screen_under
    from tests.ui.presenting.monitors import Monitors
    from tests.ui.presenting.screens import Stand

    monitors = Monitors(os.environ["DISPLAY"])
    monitors.plug("Laptop", 0, 900, 1200, first=True)
    monitors.plug("Projector", 900, 1000, 1200)
    stand = Stand()

    def until(wanted: object) -> None:
        for _ in range(60):
            QTest.qWait(50)
            if wanted():
                return

    def places() -> list[object]:
        show = stand.show
        stage, speaker = show.stage, show.speaker
        return [
            stage and [screen_under(stage).name(), stage.isFullScreen(), stage.devicePixelRatioF()],
            speaker and screen_under(speaker).name(),
            show.presenter.state.index,
        ]

    def count(number: int) -> bool:
        return len(QGuiApplication.screens()) == number

    def is_at(stage: str, speaker: str) -> bool:
        QTest.qWait(150)  # by then a stage that is astray would have been made anew
        where = places()
        return where[0] is not None and where[0][0] == stage and where[1] == speaker

    told: dict[str, object] = {}
    until(stand.window.isActiveWindow)
    stand.key(Qt.Key.Key_F5, stand.window)
    until(lambda: is_at("Projector", "Laptop"))
    stand.key(Qt.Key.Key_PageDown, stand.show.stage)
    told["presenting"] = places()
    stand.key(Qt.Key.Key_X, stand.show.speaker)
    until(lambda: is_at("Laptop", "Projector"))
    told["swapped"] = places()
    stand.key(Qt.Key.Key_X, stand.show.speaker)
    until(lambda: is_at("Projector", "Laptop"))
    monitors.pull("Projector")
    until(lambda: count(1) and stand.show.stage is None)
    stand.key(Qt.Key.Key_PageDown, stand.show.speaker)
    told["pulled"] = places()
    monitors.plug("Projector", 900, 1000, 1200)
    until(lambda: count(2))
    QTest.qWait(100)
    told["plugged"] = places()
    stand.show.speaker.offerTaken.emit()
    until(lambda: is_at("Projector", "Laptop"))
    told["taken"] = places()
    stand.key(Qt.Key.Key_Escape, stand.show.speaker)
    told["ended"] = stand.show is None
    told["faults"] = stand.faults.found
    return told


if __name__ == "__main__":
    sys.stdout.write(json.dumps(present()))
