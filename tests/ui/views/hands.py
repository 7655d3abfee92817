"""Hands on a page in a window of its own."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bik_explorer.layout.frame import Text
from bik_explorer.layout.geometry import Rect
from bik_explorer.layout.pages.plan import HEAD, NAME, Spot
from bik_explorer.model.state import CardKind
from bik_explorer.ui.canvas.tip import Tip
from bik_explorer.ui.session import Session
from bik_explorer.ui.views.commitments_view import CommitmentsView
from bik_explorer.ui.views.page_view import PageView
from bik_explorer.ui.views.signatories_view import SignatoriesView

NONE, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@dataclass
class PageHands:
    session: Session
    window: QWidget
    view: PageView

    # what a person does

    def key(self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        for key in keys:
            QTest.keyClick(self.view, key, modifiers)

    def click(self, at: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseClick(self._handle, Qt.MouseButton.LeftButton, modifiers, self._at(at))

    def drag(self, start: QPoint, end: QPoint) -> None:
        QTest.mousePress(self._handle, Qt.MouseButton.LeftButton, NONE, self._at(start))
        QTest.mouseMove(self._handle, self._at((start + end) / 2))
        QTest.mouseMove(self._handle, self._at(end))
        QTest.mouseRelease(self._handle, Qt.MouseButton.LeftButton, NONE, self._at(end))

    def point(self, at: QPoint) -> None:
        QTest.mouseMove(self._handle, self._at(at))

    def turn(self, at: QPoint, y: int = 0, x: int = 0, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.wheelEvent(self._handle, QPointF(self._at(at)), QPoint(x, y), QPoint(), modifiers)

    # what a person sees

    def texts(self) -> list[str]:
        """All that is written on the page."""
        layers = self.view.picture.layers
        return [item.text for layer in layers for item in layer.items if isinstance(item, Text)]

    def tip(self) -> str:
        """What the tip says; nothing while there is none."""
        tip = self.view.findChild(Tip)
        return "\n".join(one.text() for one in (tip._title, tip._dates)) if tip.isVisible() else ""

    def picture(self) -> QImage:
        QApplication.processEvents()
        return self.view.grab().toImage()

    @property
    def card(self) -> tuple[str, str] | None:
        card = self.session.state.card
        return (card.kind.value, card.id) if card else None

    @property
    def selection(self) -> str | None:
        return self.session.state.selection

    @property
    def _handle(self):
        return self.window.windowHandle()

    def _at(self, at: QPoint) -> QPoint:
        return self.view.mapTo(self.window, at)


def middle(rect: Rect) -> QPoint:
    return QPointF(*rect.centre).toPoint()


@dataclass
class TableHands(PageHands):
    """Hands on the page of the signatories."""

    view: SignatoriesView

    def names(self) -> list[str]:
        return list(self.view.table.matrix.names)

    def spot(self, name: str | None, entry: str | None = None) -> Spot:
        """The cell of an organisation and an entry; the head without a name, the name without an entry."""
        table = self.view.table
        row = HEAD if name is None else self.names().index(name)
        columns = [id_ for id_, _ in table.columns()]
        return Spot(row, NAME if entry is None else columns.index(entry))

    def on(self, name: str | None, entry: str | None = None) -> QPoint:
        return middle(self.view.plan.rect(self.spot(name, entry)))

    @property
    def cursor(self) -> tuple[str | None, str | None] | None:
        return self.view.keys.cursor

    @property
    def told(self) -> bool:
        return self.card is not None and self.card[0] == CardKind.ORGANISATION.value


@dataclass
class TopicHands(PageHands):
    """Hands on the page of commitments."""

    view: CommitmentsView

    def on(self, topic: str, entry: str) -> QPoint:
        """The mark of an entry in the row of a topic."""
        return middle(self.view.area(self.bundle(topic, entry)))

    def bundle(self, topic: str, entry: str):
        place = self.session.timeline.places[entry]
        return next(one for one in self.view.promises.shown if (one.topic, one.place) == (topic, place))

    def on_topic(self, topic: str) -> QPoint:
        band = self.view.band(topic)
        return QPointF(self.view.frame.names.width / 2, band.centre[1]).toPoint()

    def on_year(self, year: int) -> QPoint:
        count = next(one for one in self.view.promises.counts if one.year == year)
        return middle(self.view.area(count))

    def full(self) -> set[str]:
        """The entries whose marks are not ghosts."""
        return {self.session.timeline[mark.place].id for mark in self.view.frame.marks if mark.matches}
