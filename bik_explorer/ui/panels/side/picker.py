"""A menu to choose one of many things in, found as one types."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from bik_explorer.search.text import padded
from bik_explorer.style import Theme
from bik_explorer.ui.panels.facet_list import FindBox, Values
from bik_explorer.ui.panels.side.candidates import Candidate
from bik_explorer.ui.panels.side.fitting import Fitter
from bik_explorer.ui.panels.side.sizes import PanelSizes
from bik_explorer.ui.where import room_about

ID, DETAIL, NAMES = (Qt.ItemDataRole.UserRole + place for place in range(3))
CHOSEN = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver
MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
LONGEST_NEEDLE = 200


class Picker(QFrame):
    """Closes on a click elsewhere. `picked` carries the id of what was chosen, and whether it was by key."""

    picked = Signal(str, bool)

    def __init__(self, fitter: Fitter, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._sizes = fitter.sizes
        self.setObjectName("facetMenu")  # looks like the menus of the filters
        self.box = FindBox()
        self.box.setPlaceholderText(self.tr("Find"))
        self.box.setAccessibleName(self.tr("Find in this list"))
        self.box.setMaxLength(LONGEST_NEEDLE)
        self.list = Values()
        self.nothing = QLabel(self.tr("Nothing has that name."))
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setProperty("muted", "true")
        self._lay_out()
        self._connect()
        self.use(fitter)

    def use(self, fitter: Fitter) -> None:
        """Paints with another theme from now on."""
        self.list.setItemDelegate(CandidateDelegate(fitter.theme, fitter.sizes, self.list))

    def open_at(self, widget: QWidget, title: str, candidates: tuple[Candidate, ...]) -> None:
        """Shows the candidates above or below a widget, wherever there is room."""
        self.setAccessibleName(title)
        self.list.setAccessibleName(title)
        self.list.clear()
        for one in candidates:
            self._add(one)
        self.box.clear()
        self._filter("")
        rows = min(max(len(candidates), 1), self._sizes.picker_rows)
        self.list.setFixedHeight(rows * self._sizes.picker_row + self._sizes.text_margin)
        self.adjustSize()
        self.move(_spot(widget, self.size(), self._sizes.text_margin))
        self.show()
        self.box.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        sizes = self._sizes
        column = QVBoxLayout(self)
        column.setContentsMargins(sizes.gap, sizes.gap, sizes.gap, sizes.gap)
        column.setSpacing(sizes.text_gap)
        self.nothing.setContentsMargins(sizes.gap, sizes.text_gap, sizes.gap, sizes.gap)
        for part in (self.box, self.list, self.nothing):
            column.addWidget(part)
        self.setFixedWidth(sizes.picker_width)

    def _connect(self) -> None:
        self.box.textChanged.connect(self._filter)
        self.box.downWanted.connect(lambda: self.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self.box.chosen.connect(lambda: self._take(self.list.currentItem(), by_key=True))
        self.list.toggled.connect(lambda item: self._take(item, by_key=True))
        self.list.itemClicked.connect(lambda item: self._take(item, by_key=False))
        self.list.typed.connect(self._type)

    def _add(self, one: Candidate) -> None:
        item = QListWidgetItem(one.name, self.list)
        item.setData(ID, one.id)
        item.setData(DETAIL, one.detail)
        item.setData(NAMES, one.names)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, one.spoken)
        item.setSizeHint(QSize(0, self._sizes.picker_row))

    def _filter(self, text: str) -> None:
        needle = padded(text).rstrip()
        items = [self.list.item(row) for row in range(self.list.count())]
        for item in items:
            item.setHidden(bool(needle) and needle not in item.data(NAMES))
        shown = [item for item in items if not item.isHidden()]
        self.nothing.setVisible(not shown)
        self.list.setVisible(bool(shown))
        self.list.setCurrentItem(shown[0] if shown else None)

    def _take(self, item: QListWidgetItem | None, by_key: bool) -> None:
        if item is not None and not item.isHidden():
            self.close()
            self.picked.emit(item.data(ID), by_key)

    def _type(self, text: str) -> None:
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.box.insert(text)


class CandidateDelegate(QStyledItemDelegate):
    """A line of the menu: the name, and its detail at the end."""

    def __init__(self, theme: Theme, sizes: PanelSizes, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._sizes = theme, sizes

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, sizes, row = self._theme, self._sizes, QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & CHOSEN:
            role = "accent_soft" if option.state & QStyle.StateFlag.State_Selected else "field"
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.of(role)))
            painter.drawRoundedRect(QRectF(row), sizes.radius, sizes.radius)
        painter.setFont(option.font)
        inner = row.adjusted(sizes.gap, 0, -sizes.gap, 0)
        name = inner.adjusted(0, 0, -sizes.picker_side, 0)
        painter.setPen(QColor(theme.ink))
        cut = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, name.width())
        painter.drawText(name, MIDDLE | Qt.AlignmentFlag.AlignLeft, cut)
        painter.setPen(QColor(theme.muted))
        painter.drawText(inner, MIDDLE | Qt.AlignmentFlag.AlignRight, index.data(DETAIL))
        painter.restore()


def _spot(widget: QWidget, size: QSize, gap: int) -> QPoint:
    """Above the widget where it fits there, else below; all of it on the widget's screen."""
    area = room_about(widget)
    above = widget.mapToGlobal(QPoint(0, -size.height() - gap))
    below = widget.mapToGlobal(QPoint(0, widget.height() + gap))
    y = above.y() if above.y() >= area.top() else min(below.y(), area.bottom() - size.height())
    x = max(min(above.x(), area.right() - size.width()), area.left())
    return QPoint(x, max(y, area.top()))
