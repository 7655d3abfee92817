"""The hand on the page of the signatories: clicks, drags, the wheel, the menu of a name or a head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QMenu

from bik_explorer.layout.pages.plan import HEAD, Spot
from bik_explorer.ui.canvas.gestures import CLICK, NOTCH, PIXELS_PER_NOTCH
from bik_explorer.ui.views.leading import show_signed

if TYPE_CHECKING:
    from bik_explorer.ui.views.signatories_view import SignatoriesView

translate = QCoreApplication.translate


class TableHand:
    """One press of the left button at a time: it moves the table, or, if it hardly moves, chooses."""

    def __init__(self, view: SignatoriesView) -> None:
        self._view = view
        self._held: tuple[QPointF, float, float] | None = None
        self._moved = False

    def press(self, event: QMouseEvent) -> None:
        """Takes hold."""
        self._view.forget_hover()
        if event.button() == Qt.MouseButton.LeftButton:
            bars = self._view.bars
            self._held, self._moved = (event.position(), bars.left, bars.top), False

    def move(self, event: QMouseEvent) -> None:
        """Moves the table by as much as the hand moves, or points."""
        if self._held is None:
            self._view.point_at(event.position())
            return
        start, left, top = self._held
        way = event.position() - start
        self._moved = self._moved or max(abs(way.x()), abs(way.y())) >= CLICK
        if self._moved:
            self._view.bars.go(left - way.x(), top - way.y())

    def release(self, event: QMouseEvent) -> None:
        """Lets go; a click chooses what it was on."""
        held, self._held = self._held, None
        if event.button() != Qt.MouseButton.LeftButton or held is None or self._moved:
            return
        spot = self._view.under(held[0])
        if spot is not None:
            self._view.choose_spot(spot, bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))

    def turn(self, event: QWheelEvent) -> None:
        """Scrolls; with Shift, sideways."""
        bars = self._view.bars
        pixels = event.pixelDelta()
        if pixels.isNull():
            pixels = event.angleDelta() * PIXELS_PER_NOTCH / NOTCH
        if event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier):
            pixels = QPoint(pixels.x() or pixels.y(), 0)
        bars.go(bars.left - pixels.x(), bars.top - pixels.y())
        event.accept()

    def open_menu(self, spot: Spot, at: QPoint) -> None:
        """What can be done with a head, or with the organisation of a row."""
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if spot.row == HEAD:
            self._fill_for_head(menu, spot)
        else:
            self._fill_for_row(menu, spot)
        menu.popup(at)

    def _fill_for_head(self, menu: QMenu, spot: Spot) -> None:
        view, entry = self._view, self._view.table.entry(spot.column)
        menu.addAction(translate("Pages", "Select")).triggered.connect(lambda: view.choose_spot(spot))
        others = menu.addMenu(translate("Pages", "Signed this, but not …"))
        view.controls.fill_but_not(others, entry.id)

    def _fill_for_row(self, menu: QMenu, spot: Spot) -> None:
        view, session = self._view, self._view.session
        organisation = view.table.matrix.organisations[spot.row]
        menu.addAction(translate("Pages", "Tell more")).triggered.connect(lambda: view.choose_spot(spot))
        shown = menu.addAction(translate("Pages", "Show on timeline"))
        shown.triggered.connect(lambda: show_signed(session, organisation))
