"""The timeline and the pages as a stage shows them: larger, without controls and pop-ups."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QWidget

from bik_explorer.layout.frame import Font
from bik_explorer.layout.hit import cluster_at, mark_at
from bik_explorer.layout.pages.commitments import CommitmentsPage
from bik_explorer.layout.pages.plan import SignatoriesWords
from bik_explorer.layout.pages.signatories import SignatoriesFrame
from bik_explorer.model.state import Page
from bik_explorer.style import STAGE_METRICS, Theme
from bik_explorer.ui.canvas.card import Card
from bik_explorer.ui.canvas.lane_hand import LaneHand
from bik_explorer.ui.canvas.targets import Targets
from bik_explorer.ui.canvas.text import qt_font
from bik_explorer.ui.canvas.timeline_view import TimelineView
from bik_explorer.ui.presenting.sizes import COLUMN, NARROW, NARROW_PAGE_SIZES, PAGE_SIZES
from bik_explorer.ui.session import Session
from bik_explorer.ui.views.commitments_view import CommitmentsView
from bik_explorer.ui.views.signatories_view import SignatoriesView


class StageTheming(QObject):
    """The colours of the stage, for whoever asks a Theming: they stay."""

    themeChanged = Signal(object)

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme


class StageTargets(Targets):
    """A click tells an entry, or fits the members of a cluster: no list opens over the picture."""

    def click(self, at: QPointF, beside: bool = False) -> None:
        frame, session = self._view.frame, self._view.session
        mark, cluster = mark_at(frame, at.x(), at.y()), cluster_at(frame, at.x(), at.y())
        if mark is not None:
            session.select(session.timeline[mark.place].id)
        elif cluster is not None:
            self._view.moves.show_all(self._members(cluster))


class NoLaneHand(LaneHand):
    """The names of the lanes do not answer the hand."""

    def press(self, at: QPointF) -> bool:
        return False


class StageTimeline(TimelineView):
    """Without what opens over the picture, and without the sign that a lane folds."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(session, theme, parent)
        self.metrics = STAGE_METRICS
        self.targets = StageTargets(self)
        self._lane_hand = NoLaneHand(self)
        self._hover.tells = False
        _prepare(self)

    def words_of_nothing(self) -> str:
        return self.tr("Nothing matches. Backspace leads back to the step.")

    def words_of_fault(self) -> str:
        return self.tr("This part could not be drawn. Backspace leads back to the step.")


class StageSignatories(SignatoriesView):
    """Who signed what; the caption says what it is."""

    def __init__(self, session: Session, theming: StageTheming, parent: QWidget) -> None:
        super().__init__(session, theming, parent)
        self.metrics, self.sizes, self.bare = STAGE_METRICS, PAGE_SIZES, True
        _prepare(self)

    def lay_out(self) -> SignatoriesFrame:
        narrow = self.picture_size.width < NARROW + (len(self.table.matrix.columns) - 5) * COLUMN
        self.sizes = NARROW_PAGE_SIZES if narrow else PAGE_SIZES
        return super().lay_out()

    @property
    def words(self) -> SignatoriesWords:
        return replace(super().words, title="", explanation="", notes=())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()


class StageCommitments(CommitmentsView):
    """What was promised; the caption says what it is."""

    def __init__(self, session: Session, theming: StageTheming, like: StageTimeline, parent: QWidget) -> None:
        super().__init__(session, theming, like, parent)
        self.metrics, self.sizes, self.bare = STAGE_METRICS, PAGE_SIZES, True
        _prepare(self)

    @property
    def page(self) -> CommitmentsPage:
        page = super().page
        return replace(page, words=replace(page.words, title="", explanation="", notes=()))


def view_of(page: Page, session: Session, theming: StageTheming, timeline: StageTimeline) -> Card:
    """The view of a page, beside the timeline that is there."""
    parent = timeline.parentWidget()
    if page is Page.SIGNATORIES:
        return StageSignatories(session, theming, parent)
    if page is Page.COMMITMENTS:
        return StageCommitments(session, theming, timeline, parent)
    return timeline


def _prepare(view: Card) -> None:
    """No corners; its few words as large as the rest; the keyboard is the stage's."""
    view.framed = False
    view.setMinimumSize(1, 1)
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.setFont(qt_font(Font(STAGE_METRICS.text, 500)))
