"""The menu of one or more facets: many values, several at a time, found as one types, with live counts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidgetItem, QVBoxLayout, QWidget

from bik_explorer.model.timeline import Timeline
from bik_explorer.search.text import padded
from bik_explorer.ui.panels.facet_list import COUNT, FACET, ID, NAMES, FindBox, ValueDelegate, Values
from bik_explorer.ui.panels.facet_values import Value, counts_of, values_of
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming
from bik_explorer.ui.where import room_about

LONG = 8
"""Values from which on a menu has a box to find one by typing."""
_WIDTH, _ROWS, _ROW_HEIGHT, _HEADING_HEIGHT = 320, 11, 32, 28
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class FacetMenu(QFrame):
    """Closes on a click elsewhere. `facets`: names of facets with the heading of each."""

    def __init__(
        self,
        session: Session,
        theming: Theming,
        facets: Sequence[tuple[str, str]],
        title: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._session = session
        self._facets = tuple(facets)
        self._filled_for: Timeline | None = None
        self.setObjectName("facetMenu")
        self.setAccessibleName(title)
        self._build(theming, title)
        self._box.textChanged.connect(self._filter)
        self.list.itemClicked.connect(self._toggle)
        session.resultsChanged.connect(self._follow)

    def open_below(self, widget: QWidget) -> None:
        """Shows the values below a widget."""
        self._box.clear()  # what it hid is shown again
        if self._filled_for is not self._session.timeline:
            self._fill()
        self._show_counts()
        self._begin()
        heights = sum(item.sizeHint().height() for item in self._items()) or _ROW_HEIGHT
        self.list.setFixedHeight(min(heights, _ROWS * _ROW_HEIGHT) + 4)
        self.adjustSize()
        self.move(_within_screen(widget.mapToGlobal(QPoint(0, widget.height() + 4)), self.size(), widget))
        self.show()
        (self._box if self._box.isVisibleTo(self) else self.list).setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _build(self, theming: Theming, title: str) -> None:
        self._box = FindBox()
        self._box.setPlaceholderText(self.tr("Find"))
        self._box.setAccessibleName(self.tr("Find in this list"))
        self._box.setMaxLength(200)
        self.list = Values()
        self.list.setAccessibleName(title)
        self.list.setItemDelegate(ValueDelegate(theming, self.list))
        self._nothing = QLabel(self.tr("Nothing has that name."))
        self._nothing.setProperty("muted", "true")
        self._nothing.setContentsMargins(10, 6, 10, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        for part in (self._box, self.list, self._nothing):
            column.addWidget(part)
        self.setFixedWidth(_WIDTH)
        self._box.downWanted.connect(self._into_list)
        self._box.chosen.connect(self._take_only)
        self.list.typed.connect(self._type)
        self.list.toggled.connect(self._toggle)

    def _fill(self) -> None:
        self.list.clear()
        for facet, heading in self._facets:
            values = values_of(self._session, facet)
            if values and len(self._facets) > 1:
                self._add_heading(facet, heading)
            for value in values:
                self._add_value(value)
        self._filled_for = self._session.timeline

    def _begin(self) -> None:
        """With the first value, the list at its top."""
        self._box.setVisible(self.list.count() >= LONG)
        self._nothing.setVisible(False)
        self.list.setVisible(True)
        self.list.setCurrentItem(next(iter(self._values()), None))
        self.list.scrollToTop()

    def _add_value(self, value: Value) -> None:
        item = QListWidgetItem(value.name, self.list)
        for role, data in ((ID, value.id), (FACET, value.facet), (NAMES, value.names)):
            item.setData(role, data)
        item.setFlags(_FLAGS)  # not checkable by itself: the session says what is chosen
        item.setSizeHint(QSize(0, _ROW_HEIGHT))

    def _add_heading(self, facet: str, heading: str) -> None:
        item = QListWidgetItem(heading, self.list)
        item.setData(FACET, facet)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setSizeHint(QSize(0, _HEADING_HEIGHT))

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _values(self) -> list[QListWidgetItem]:
        """The lines that can be chosen."""
        return [item for item in self._items() if item.data(ID) is not None]

    def _follow(self) -> None:
        if self.isVisible():
            self._show_counts()

    def _show_counts(self) -> None:
        counts = {facet: counts_of(self._session, facet) for facet, _ in self._facets if self.list.count()}
        facets = self._session.state.facets
        for item in self._values():
            facet, value = item.data(FACET), item.data(ID)
            count = counts[facet].get(value, 0)
            item.setData(COUNT, count)
            checked = value in getattr(facets, facet)
            item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
            spoken = self.tr("{name}, {count}").format(name=item.text(), count=count)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)

    def _filter(self, text: str) -> None:
        needle = padded(text).rstrip()
        for item in self._values():
            item.setHidden(bool(needle) and needle not in item.data(NAMES))
        shown = [item for item in self._values() if not item.isHidden()]
        left = {item.data(FACET) for item in shown}
        for item in self._items():
            if item.data(ID) is None:
                item.setHidden(item.data(FACET) not in left)
        self._nothing.setVisible(not shown)
        self.list.setVisible(bool(shown))
        self.list.setCurrentItem(shown[0] if shown else None)

    def _toggle(self, item: QListWidgetItem) -> None:
        if item.data(ID) is not None:
            self._session.toggle(item.data(FACET), item.data(ID))

    def _take_only(self) -> None:
        if self.list.currentItem() is not None and not self.list.currentItem().isHidden():
            self._toggle(self.list.currentItem())

    def _into_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _type(self, text: str) -> None:
        if self._box.isVisibleTo(self):
            self._box.setFocus(Qt.FocusReason.OtherFocusReason)
            self._box.insert(text)


def _within_screen(spot: QPoint, size: QSize, widget: QWidget) -> QPoint:
    """The spot, moved as little as needed for the menu to be all on the widget's screen."""
    area = room_about(widget)
    x = max(min(spot.x(), area.right() - size.width()), area.left())
    y = max(min(spot.y(), area.bottom() - size.height()), area.top())
    return QPoint(x, y)
