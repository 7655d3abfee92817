"""What the class sees: the picture over its caption. It outlives the windows that it is put into."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from bik_explorer.model.presentation import Blank
from bik_explorer.model.state import Page
from bik_explorer.style import Theme
from bik_explorer.ui.canvas import accessible
from bik_explorer.ui.canvas.card import Card
from bik_explorer.ui.canvas.timeline_view import TimelineView
from bik_explorer.ui.presenting.caption import CaptionBand, Place, Words
from bik_explorer.ui.presenting.covers import Cover, Glass, Spotlight
from bik_explorer.ui.presenting.sizes import StageSizes
from bik_explorer.ui.presenting.stage_views import StageTheming, StageTimeline, view_of
from bik_explorer.ui.session import Session
from bik_explorer.ui.views import spoken
from bik_explorer.ui.views.page_view import PageView

if TYPE_CHECKING:
    from bik_explorer.ui.quiz.quiz_view import QuizView

QUIZ_LEAST = 13.2
"""The smallest text of a quiz at scale 1 (`quiz.sizes.LEAST`)."""
STEADY = 0.36
"""The share of the stage up to which the caption of all steps has one height, so that nothing jumps."""


class Surface(QWidget):
    """A page of the session or a quiz, the caption band, and what lies over them. `resized`: so it was."""

    resized = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._theming = StageTheming(theme, self)
        self.timeline = StageTimeline(session, theme, self)
        self._views: dict[Page, Card] = {Page.TIMELINE: self.timeline}
        self._quiz: QuizView | None = None
        self._all: tuple[Words, ...] = ()
        self._least = 0.0
        self._exposed = False
        self.band = CaptionBand(self)
        self.glass, self.spotlight, self.cover = Glass(self), Spotlight(self), Cover(self)
        self.setAccessibleName(self.tr("Stage"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        session.pageChanged.connect(lambda _page: self._show())
        self.resize(1920, 1080)

    # what is shown

    @property
    def theme(self) -> Theme:
        """The colours of the picture."""
        return self._theme

    @property
    def sizes(self) -> StageSizes:
        """The sizes for the stage as it is."""
        return StageSizes.of(self.width(), self.height())

    @property
    def view(self) -> Card:
        """The page that is shown, or that would be without a quiz."""
        page = self._session.state.page
        if page not in self._views:
            made = view_of(page, self._session, self._theming, self.timeline)
            self._views[page] = made
            made.setEnabled(self.glass.isHidden())
            self._expose(made)
            made.stackUnder(self.band)
        return self._views[page]

    @property
    def quiz(self) -> QuizView | None:
        """The quiz that is shown in the place of the page."""
        return self._quiz

    def expose(self) -> None:
        """Makes the pages that are there, and those to come, known to screen readers."""
        self._exposed = True
        for view in self._views.values():
            self._expose(view)

    def _expose(self, view: Card) -> None:
        if not self._exposed:
            return
        if isinstance(view, TimelineView):
            accessible.install(view)
        elif isinstance(view, PageView):
            spoken.install(view)

    def show_quiz(self, quiz: QuizView | None) -> None:
        """Puts a quiz in the place of the page, or takes it away; it is kept by whoever made it."""
        if self._quiz is not None and self._quiz is not quiz:
            self._quiz.hide()
        self._quiz = quiz
        if quiz is not None:
            quiz.setParent(self)
            quiz.stackUnder(self.band)
        self._show()

    def prepare(self, words: Sequence[Words]) -> None:
        """Knows the words of all steps, for a caption of one height."""
        self._all = tuple(words)
        self._least = self._steady()

    def say(self, words: Words, place: Place) -> None:
        """Says something else in the caption."""
        self.band.say(words, place)
        self._lay_out()

    def show_covers(self, blank: Blank, spotlight: bool, locked: bool) -> None:
        """What lies over the picture, from below: glass, the spotlight, black or white."""
        for view in self._views.values():
            view.setEnabled(not locked)  # the glass keeps the mouse away; this, a screen reader
        self.glass.setVisible(locked)
        self.glass.raise_()
        self.spotlight.show_on(spotlight)
        self.cover.show_blank(blank)

    def content(self) -> QRect:
        """Where the picture is."""
        sizes = self.sizes
        side = round(max(sizes.margin, self.width() * 0.03))
        top, bottom = round(sizes.margin), self.band.y() - round(sizes.margin * 0.4)
        return QRect(side, top, max(self.width() - 2 * side, 1), max(bottom - top, 1))

    def _show(self) -> None:
        """The page or the quiz, and nothing else."""
        shown: QWidget = self.view if self._quiz is None else self._quiz
        for one in self._views.values():
            if one is not shown:
                one.hide()
        self._lay_out()
        shown.show()

    # where it is

    def _steady(self) -> float:
        """The height of the highest caption that still leaves the picture most of the stage."""
        width, height = self.width(), self.height()
        before, found = self.band.words, 0.0
        for words in self._all:
            self.band.measure(words)
            needed = self.band.fit(width, height)
            if needed <= height * STEADY:
                found = max(found, needed)
        self.band.measure(before)
        return found

    def _lay_out(self) -> None:
        width, height = self.width(), self.height()
        words = round(self.band.fit(width, height, self._least))
        self.band.setGeometry(0, height - words, width, words)
        room, zoom = self.content(), self.sizes.zoom
        for view in self._views.values():
            if view.zoom != zoom:
                view.zoom = zoom
                view.resize(room.width() + 1, room.height())  # so that it is laid out anew
            view.setGeometry(room)
        if self._quiz is not None:
            self._quiz.use_scale(self.sizes.least / QUIZ_LEAST)
            self._quiz.setGeometry(room)
        self.glass.setGeometry(0, 0, width, height - words)
        for cover in (self.spotlight, self.cover):
            cover.setGeometry(0, 0, width, height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._least = self._steady()
        self._lay_out()
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(self._theme.panel))
