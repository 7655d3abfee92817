"""Any keys and any screens, in any order: nothing strays, nothing is lost, nothing is left behind."""

from __future__ import annotations

import sys
import traceback

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bik_explorer.model.lesson_views import state_of
from tests.ui.presenting.screens import Cables, Stand

K = Qt.Key
KEYS = (
    K.Key_Right, K.Key_Left, K.Key_PageDown, K.Key_PageUp, K.Key_Space, K.Key_N, K.Key_P, K.Key_Home,
    K.Key_End, K.Key_Return, K.Key_1, K.Key_4, K.Key_9, K.Key_0, K.Key_B, K.Key_Period, K.Key_W, K.Key_S,
    K.Key_L, K.Key_M, K.Key_T,
    K.Key_R, K.Key_Backspace, K.Key_Slash, K.Key_Plus, K.Key_Minus, K.Key_F, K.Key_X, K.Key_F5,
    K.Key_Tab, K.Key_Q, K.Key_Down, K.Key_Up,
)  # fmt: skip
STAND: list[Stand] = []
CABLES: list[Cables] = []


class Teaching(RuleBasedStateMachine):
    """One lesson; Esc may end it at any time, and F5 begins it anew."""

    def __init__(self) -> None:
        super().__init__()
        self.stand, self.cables = STAND[0], CABLES[0]
        for name in self.cables.all:
            self.cables.plug(name, None)
        self.begin()

    def begin(self) -> None:
        if self.stand.show is None:
            self.stand.window.activateWindow()
            self.stand.key(K.Key_F5, self.stand.window)
        assert self.stand.show is not None, (self.stand.faults.found, QApplication.activeWindow())
        self.index = self.stand.presenter.state.index
        self.revealed = self.stand.presenter.state.revealed
        self.started = self.stand.presenter.state.started

    def window(self, on_stage: bool) -> object:
        show = self.stand.show
        return (show.stage if on_stage else show.speaker) or show.speaker or show.stage

    def remember(self) -> None:
        state = self.stand.presenter.state
        self.index, self.revealed, self.started = state.index, state.revealed, state.started

    @rule(key=st.sampled_from(KEYS), on_stage=st.booleans())
    def press(self, key: Qt.Key, on_stage: bool) -> None:
        window = self.window(on_stage)
        if window is not None:
            self.stand.key(key, window)
            self.remember()

    @rule(on_stage=st.booleans())
    def end_and_begin_anew(self, on_stage: bool) -> None:
        window = self.window(on_stage)
        if window is None or QApplication.focusWidget() is self.stand.show._search:
            return
        self.stand.key(K.Key_Escape, window)
        assert self.stand.show is None
        left = {type(one).__name__ for one in self.stand.app.topLevelWidgets() if one.isVisible()}
        assert left <= {"MainWindow"}, left
        self.begin()

    @rule(name=st.sampled_from(["Projector", "Board", "Laptop"]), here=st.booleans())
    def pull_or_plug(self, name: str, here: bool) -> None:
        if here:
            self.cables.plug(name, self.stand.show)
        elif len(self.cables.plugged) > 1:
            self.cables.pull(name, self.stand.show)
        self.stand.settle()
        state = self.stand.presenter.state
        assert (state.index, state.revealed, state.started) == (self.index, self.revealed, self.started)

    @rule(x=st.floats(0, 1), y=st.floats(0, 1))
    def click(self, x: float, y: float) -> None:
        stage = self.stand.show.stage
        if stage is not None:
            at = QPoint(int(x * (stage.width() - 1)), int(y * (stage.height() - 1)))
            QTest.mouseClick(stage.windowHandle(), Qt.MouseButton.LeftButton, pos=at)
            self.stand.settle()
            self.remember()

    @invariant()
    def nothing_strays(self) -> None:
        show, found = self.stand.show, self.cables.screens()
        assert self.stand.faults.found == []
        assert show is not None
        state, session = show.presenter.state, show.presenter.session
        assert 0 <= state.index < state.count
        assert not set(state.waiting) & set(state.shown)
        limits, port = session.timeline.limits, session.state.viewport
        assert limits.first - 1 <= port.start < port.end <= limits.last + 1
        for window, key in ((show.stage, show.seats.stage), (show.speaker, show.seats.speaker)):
            if window is not None:
                assert key in found
                assert window.screen_key == key
        assert show.stage is not None or show.speaker is not None
        assert show.seats.stage != show.seats.speaker
        if show.stage is not None:
            assert show.presenter.surface.window() is show.stage
        if not show.presenter.strayed:
            wanted = state_of(state.step, session.timeline)
            shown = session.state
            assert (shown.query, shown.page, shown.selection) == (wanted.query, wanted.page, wanted.selection)

    def teardown(self) -> None:
        if self.stand.show is not None:
            self.stand.show.end()
            self.stand.settle()


def run(examples: int, steps: int) -> None:
    """Raises where something strays."""
    STAND.append(Stand())
    CABLES.append(Cables())
    chosen = settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(Teaching, settings=chosen)


if __name__ == "__main__":
    try:
        run(*map(int, sys.argv[1:3]))
    except BaseException:
        traceback.print_exc()  # the hook of the faults would keep it for itself
        sys.exit(1)
    print("calm")
