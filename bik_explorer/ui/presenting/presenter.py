"""The live presentation: a state of the lesson, a session of its own for the stage, and what the class sees.

It knows no windows and no screens: these come and go around it, and lose nothing.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Signal

from bik_explorer.model import presentation as steps
from bik_explorer.model.lesson import Lesson, Step
from bik_explorer.model.presentation import Blank, Presentation
from bik_explorer.model.reveal import revealable
from bik_explorer.model.state import Page, ViewState
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.veil import Veil
from bik_explorer.model.viewport import Viewport
from bik_explorer.style import STAGE, Theme
from bik_explorer.ui.canvas.moves import Moves
from bik_explorer.ui.presenting.caption import Place
from bik_explorer.ui.presenting.in_sight import bring_into_sight, rows_top, stage_state
from bik_explorer.ui.presenting.keys import Command
from bik_explorer.ui.presenting.quizzes import Quizzes
from bik_explorer.ui.presenting.stage_words import compare_words, hint, step_words, told_words
from bik_explorer.ui.presenting.surface import Surface
from bik_explorer.ui.session import Session

if TYPE_CHECKING:
    from bik_explorer.ui.quiz.quiz_view import QuizView

SAME = 0.004
"""The share of a view by which it may differ and still be the step's."""
ZOOM = 1.4

SIMPLE: Mapping[Command, Callable[[Presentation], Presentation]] = MappingProxyType(
    {
        Command.BLACK: steps.toggle_black,
        Command.WHITE: steps.toggle_white,
        Command.SPOTLIGHT: steps.toggle_spotlight,
        Command.LOCK: steps.toggle_lock,
        Command.NOTES: steps.toggle_notes,
        Command.END: steps.end,
    }
)
JUMPS: Mapping[Command, Callable[[Presentation], Presentation]] = MappingProxyType(
    {
        Command.PREVIOUS: steps.go_back,
        Command.FIRST: steps.go_to_first,
        Command.LAST: steps.go_to_last,
        Command.ENTER: steps.enter,
    }
)


class Presenter(QObject):
    """`changed`: another state, with whatever follows from it shown. `arrived`: another step is shown.

    `clock` gives seconds. `reduced`: moves are cuts.
    """

    changed = Signal(object)
    arrived = Signal(object)

    def __init__(
        self,
        lesson: Lesson,
        timeline: Timeline,
        first: int = 0,
        theme: Theme = STAGE,
        reduced: bool = False,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.clock = clock
        self.session = Session(timeline, self)
        self.surface = Surface(self.session, theme)
        self.surface.timeline.moves.reduced = reduced
        self._state = Presentation(lesson, index=first, started=clock())
        self._quizzes = Quizzes(self.session, self.surface)
        self._home = self.session.state
        self._offer = self._asked = ""
        self.surface.prepare([step_words(step, timeline) for step in lesson.steps])
        self.session.stateChanged.connect(self._tell)
        self.session.resultsChanged.connect(self._hide_anew)
        self.session.viewportSettled.connect(self._come_to_rest)
        self.surface.resized.connect(self._see_anew)
        self._arrive()

    # what there is

    @property
    def state(self) -> Presentation:
        """Where the lesson stands."""
        return self._state

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return self._state.step

    @property
    def quiz(self) -> QuizView | None:
        """The quiz that is shown."""
        return self.surface.quiz

    @property
    def strayed(self) -> bool:
        """Whether something else is shown than what the step says."""
        now, home = self.session.state, self._home
        same = replace(now, viewport=home.viewport, veil=home.veil) == home
        return not same or not (self._moves.running or _alike(now, home))

    def ask(self, words: str) -> None:
        """A line that stands before any other until the next command; nothing takes it away."""
        if words != self._asked:
            self._asked = words
            self._tell()

    def offer(self, words: str) -> None:
        """A quiet line that stands on the stage while there is nothing else to say."""
        self._offer = words
        self._tell()

    # what is asked for

    def do(self, command: Command, text: str = "") -> None:
        """Does what a key asks for, as far as it is about the lesson and its picture."""
        if self._state.ended:
            return
        if command is Command.NEXT:
            self.go_on()
        elif command in JUMPS:
            self._jump(JUMPS[command](self._state), command)
        elif command in SIMPLE:
            self._take(SIMPLE[command](self._state))
        elif command is Command.DIGIT:
            self._take(steps.type_digit(self._state, text))
        elif command is Command.TIMER:
            self._take(steps.reset_timer(self._state, self.clock()))
        elif command is Command.RETURN:
            self._return()
        elif command in (Command.ZOOM_IN, Command.ZOOM_OUT) and not self._state.locked:
            self._moves.zoom(ZOOM if command is Command.ZOOM_IN else 1 / ZOOM, animated=True)

    def go_on(self) -> None:
        """Reveals the next hidden thing, in a quiz too, else goes to the next step."""
        seen = self._state.blank is Blank.NONE
        if seen and self._quizzes.reveal_next():
            self._take(replace(self._state, typed=""))
            return
        self._take(steps.go_on(self._state))

    def go_to(self, index: int) -> None:
        """The step of that index, as it is written."""
        self._jump(steps.go_to(self._state, index), Command.ENTER)

    def search(self, text: str) -> None:
        """Searches on the stage; what is found is drawn in full, whatever the step makes stand out."""
        self.session.apply(replace(self.session.state, query=text, highlight=()))

    def point(self, x: float, y: float) -> None:
        """The pointer, as shares of the stage's width and height: the spotlight follows it."""
        if self._state.spotlight:
            spot = self.surface.spotlight
            spot.point(QPointF(x * spot.width(), y * spot.height()))

    def _return(self) -> None:
        """Takes a digit back, else shows the step again as it is written."""
        if self._state.typed:
            self._take(steps.take_digit(self._state))
        else:
            self._arrive()

    def _jump(self, state: Presentation, command: Command) -> None:
        """A step that is asked for by its number is shown anew, even if it is the present one."""
        asked = command is not Command.PREVIOUS and (command is not Command.ENTER or state != self._state)
        same = state.index == self._state.index
        self._take(state)
        if same and asked and self.strayed:
            self._arrive()

    def _take(self, state: Presentation) -> None:
        """Takes on a state and shows what follows from it."""
        before, self._state = self._state, state
        if state.index != before.index:
            self._arrive()
            return
        if state.shown != before.shown:
            veil = Veil(state.step.hide, state.shown)
            self._home = replace(self._home, veil=veil)
            self.session.apply(replace(self.session.state, veil=veil))
        self._tell()
        self.changed.emit(state)

    # the picture

    @property
    def _moves(self) -> Moves:
        return getattr(self.surface.view, "moves", self.surface.timeline.moves)

    def _arrive(self) -> None:
        """Shows the present step: calmly from where one is, or at once where there is no way."""
        before, state = self.session.state, self._state
        wanted = stage_state(state.step, self.session.timeline)
        target = replace(wanted, veil=Veil(state.step.hide, state.shown))
        self.surface.timeline.moves.stop()
        moves = self._moves
        moves.stop()
        travels = target.page is before.page is not Page.SIGNATORIES and self.surface.isVisible()
        self._home = target  # before anyone hears of the state: it has not strayed
        if travels and not moves.reduced and state.step.quiz is None:
            self.session.apply(replace(target, viewport=before.viewport))
            top = rows_top(self.surface.timeline, target) if target.page is Page.TIMELINE else 0.0
            moves.look(replace(target.viewport, top=top), animated=True)
        else:
            self.session.apply(target)
            bring_into_sight(self.surface, self.session)
        self._home = replace(
            self.session.state, viewport=target.viewport.clamped(self.session.timeline.limits)
        )
        self.surface.show_quiz(self._quizzes.of(state.index, state.step.quiz))
        self._hide_anew()
        self._tell()
        self.arrived.emit(self._state.step)
        self.changed.emit(self._state)

    def _come_to_rest(self, port: Viewport) -> None:
        """After the move to a step rows may be others than on the way; who scrolled meanwhile has the say."""
        if port == self._moves.motion.target:
            self._see_anew()

    def _see_anew(self) -> None:
        if not self.strayed and not self._moves.running:
            bring_into_sight(self.surface, self.session)

    def _hide_anew(self, _results: object = None) -> None:
        """What the step still hides; a search that was made on the way changes nothing about it."""
        session, home = self.session, self._home
        if (session.state.query, session.state.facets) == (home.query, home.facets):
            ids = revealable(session.timeline, session.results.places.tolist(), home)
            self._state = steps.with_hidden(self._state, ids)

    def _tell(self, _changed: object = None) -> None:
        """The words and what lies over the picture."""
        state, home = self._state, self._home
        told = None if state.step.quiz else told_words(self.session, home.card, home.selection)
        words = told or step_words(state.step, self.session.timeline)
        line = self._asked or hint(state, self.strayed, compare_words(self.session) or self._offer)
        self.surface.say(words._replace(hint=line), Place(state.index, state.count))
        self.surface.show_covers(state.blank, state.spotlight, state.locked)


def _alike(one: ViewState, other: ViewState) -> bool:
    """Whether the viewports show the same, but for what nobody sees."""
    spare = other.viewport.days * SAME
    here, there = one.viewport, other.viewport
    return abs(here.start - there.start) <= spare and abs(here.end - there.end) <= spare
