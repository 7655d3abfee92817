"""The chosen step as the class will see it: the stage itself, small, and out of reach of the hand."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bik_explorer.model.lesson import Lesson, QuizPlan
from bik_explorer.style import STAGE
from bik_explorer.ui.lessons.captions import shown_caption, view_words
from bik_explorer.ui.presenting.caption import Place
from bik_explorer.ui.presenting.in_sight import bring_into_sight, stage_state
from bik_explorer.ui.presenting.stage_words import step_words
from bik_explorer.ui.presenting.surface import Surface
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming

SHAPE = 9 / 16
CORNER = 10.0
"""Logical pixels: the radius of its corners."""


class Preview(QWidget):
    """Has a session of its own, with the window's index, so that the window stays where it is."""

    def __init__(self, session: Session, theming: Theming, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._mine = Session(session.timeline, self)
        self._mine.index = session.index
        self._surface = Surface(self._mine, STAGE, self)
        self._surface.timeline.moves.reduced = True
        self._surface.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._corners = _Corners(theming, self)
        self._about: tuple[QuizPlan, tuple[int, ...], float] | None = None
        self._plan: QuizPlan | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.tr("Preview of the step"))
        session.timelineChanged.connect(self._take_timeline)

    @property
    def shown(self) -> Session:
        """What it shows."""
        return self._mine

    @property
    def quiz(self) -> QWidget | None:
        """The quiz that it shows."""
        return self._surface.quiz

    def show_step(self, lesson: Lesson, place: int | None) -> None:
        """Shows a step of a lesson; nothing without one."""
        for part in (self._surface, self._corners):
            part.setVisible(place is not None)
        if place is None:
            return
        step = lesson.steps[place]
        timeline = self._session.timeline
        self._mine.apply(stage_state(step, timeline), remember=False)
        self._plan = step.quiz
        self._show_quiz(step.quiz)
        self._surface.prepare([step_words(one, timeline) for one in lesson.steps])
        self._surface.say(step_words(step, timeline), Place(place, len(lesson.steps)))
        bring_into_sight(self._surface, self._mine)
        told = (shown_caption(step), step.text, view_words(step.view, timeline))
        self.setAccessibleDescription("\n".join(filter(None, told)))

    def _show_quiz(self, plan: QuizPlan | None) -> None:
        """Puts the quiz of the step over the page, as it begins, and out of reach of the keyboard too."""
        results, zoom = self._mine.results, self._surface.sizes.zoom
        about = None if plan is None else (plan, tuple(results.places.tolist()), zoom)
        if about == self._about:
            return
        self._about, before = about, self._surface.quiz
        quiz: QWidget | None = None
        if plan is not None:
            from bik_explorer.model.quiz import make_quiz  # few steps have one
            from bik_explorer.ui.quiz.quiz_view import QuizView

            made = make_quiz(plan, self._mine.timeline, results.places.tolist())
            theme, over = self._surface.theme, self._surface
            quiz = QuizView(made, self._mine.timeline, theme, zoom, alone=False, parent=over)
            quiz.setEnabled(False)
        self._surface.show_quiz(quiz)
        if before is not None:
            before.deleteLater()

    def _take_timeline(self, timeline: object) -> None:
        self._about = None  # a quiz of another timeline
        self._mine.open(timeline)
        self._mine.index = self._session.index

    # its shape

    def sizeHint(self) -> QSize:
        return QSize(520, round(520 * SHAPE))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, round(240 * SHAPE))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * SHAPE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = min(self.width(), round(self.height() / SHAPE))
        height = round(width * SHAPE)
        self._surface.setGeometry((self.width() - width) // 2, 0, width, height)
        self._corners.setGeometry(self._surface.geometry())
        self._show_quiz(self._plan)
        self._corners.raise_()


class _Corners(QWidget):
    """Rounds the corners of what is under it, and draws its edge: a mask would leave steps."""

    def __init__(self, theming: Theming, parent: QWidget) -> None:
        super().__init__(parent)
        self._theming = theming
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theming.themeChanged.connect(lambda _theme: self.update())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, room = self._theming.theme, QRectF(self.rect())
        inside, outside = QPainterPath(), QPainterPath()
        inside.addRoundedRect(room.adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)
        outside.addRect(room)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(outside - inside, QColor(theme.paper))
            painter.strokePath(inside, QPen(QColor(theme.hairline), 1.0))
