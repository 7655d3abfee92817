"""Any keys and any screens, in any order: nothing strays, nothing is lost, nothing is left behind."""

from __future__ import annotations

import sys
import traceback
from collections import Counter

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bik_explorer.model.lesson_views import state_of
from bik_explorer.model.presentation import Blank, Presentation
from tests.ui.presenting.screens import Cables, Stand

K = Qt.Key
KEYS = (
    K.Key_Right, K.Key_Left, K.Key_PageDown, K.Key_PageUp, K.Key_Space, K.Key_N, K.Key_P, K.Key_Home,
    K.Key_End, K.Key_Return, K.Key_1, K.Key_4, K.Key_9, K.Key_0, K.Key_B, K.Key_Period, K.Key_W, K.Key_S,
    K.Key_L, K.Key_M, K.Key_T,
    K.Key_R, K.Key_Backspace, K.Key_Slash, K.Key_Plus, K.Key_Minus, K.Key_F, K.Key_X, K.Key_F5,
    K.Key_Tab, K.Key_Q, K.Key_Down, K.Key_Up,
)  # fmt: skip
NEXT = (K.Key_Right, K.Key_Down, K.Key_PageDown, K.Key_Space, K.Key_N)
BACK = (K.Key_Left, K.Key_Up, K.Key_PageUp, K.Key_P)
HIDING = 4
"""The step of the lesson that keeps something back."""
COUNTS: Counter[str] = Counter()
"""How often what is checked was there to be checked."""
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

    @rule(keys=st.lists(st.sampled_from(KEYS), min_size=1, max_size=5), on_stage=st.booleans())
    def press(self, keys: list[Qt.Key], on_stage: bool) -> None:
        for key in keys:
            window = self.window(on_stage)
            before, free = self.stand.presenter.state, self.free
            self.stand.key(key, window)
            if free:
                self.check_lead(key, before, self.stand.presenter.state)
        self.remember()

    @property
    def free(self) -> bool:
        """Whether a key is a presentation's: no text field, button or card has the keyboard."""
        focus, show = QApplication.focusWidget(), self.stand.show
        return focus is None or focus in (show.stage, show.speaker)

    def check_lead(self, key: Qt.Key, before: Presentation, after: Presentation) -> None:
        """A key leads where it should, told in other words than those of the program."""
        covered, last = before.blank is not Blank.NONE, before.count - 1
        wanted = {before.index}
        if key in NEXT and not covered and not before.waiting:
            more = before.step.quiz is not None  # a quiz may have answers to tell
            wanted = {before.index + 1, before.index} if more else {before.index + 1}
        elif key in BACK and not covered:
            wanted = {before.index - 1}
        elif key in (K.Key_Home, K.Key_End):
            wanted = {0 if key == K.Key_Home else last}
        elif key == K.Key_Return and before.typed:
            wanted = {int(before.typed) - 1}
        assert after.index in {min(max(one, 0), last) for one in wanted}, (key, before, after)
        assert key == K.Key_T or after.started == before.started, (key, before, after)
        COUNTS["steps"] += after.index != before.index
        if (key == K.Key_Backspace and not before.typed) or after.index != before.index:
            assert not self.stand.presenter.strayed, (key, before)
            COUNTS["home"] += 1

    @rule(presses=st.integers(1, 4))
    def reveal(self, presses: int) -> None:
        """On the step that keeps titles back."""
        presenter, window = self.stand.presenter, self.window(True)
        if not self.free:
            return
        presenter.go_to(HIDING)
        for _ in range(min(presses, len(presenter.state.waiting))):
            self.stand.key(K.Key_Right, window)
        assert presenter.state.index == HIDING
        COUNTS["revealed"] += len(presenter.state.shown) > 0
        self.remember()

    @rule(zooms=st.integers(1, 3), on_stage=st.booleans())
    def explore_and_return(self, zooms: int, on_stage: bool) -> None:
        window, presenter = self.window(on_stage), self.stand.presenter
        if not self.free:
            return
        while presenter.state.typed:
            self.stand.key(K.Key_Backspace, window)
        for _ in range(zooms):
            self.stand.key(K.Key_Plus, window)
        COUNTS["strayed"] += presenter.strayed
        self.stand.key(K.Key_R, window)
        assert not presenter.strayed
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
            COUNTS["pulled"] += name in self.cables.plugged
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
            COUNTS["as written"] += 1
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
    for what in ("steps", "home", "pulled", "strayed", "revealed", "as written"):
        assert COUNTS[what] >= examples * steps // 100, COUNTS


if __name__ == "__main__":
    try:
        run(*map(int, sys.argv[1:3]))
    except BaseException:
        traceback.print_exc()  # the hook of the faults would keep it for itself
        sys.exit(1)
    print("calm")
