"""Scrolls the panel up and down only, with a bar that lies over the margin, and keeps the tabs at the top."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QVBoxLayout, QWidget

from bik_explorer.ui.panels.side.sizes import PanelSizes


class Scroller(QScrollArea):
    """`column` takes what is scrolled; a sticky widget stands over its holder and stops at the upper edge."""

    def __init__(self, sizes: PanelSizes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sizes = sizes
        self._sticky: QWidget | None = None
        self._holder: QWidget | None = None
        self._dress()
        self.content = QWidget()
        self.content.setProperty("bare", "true")
        self.column = QVBoxLayout(self.content)
        self.column.setContentsMargins(0, 0, 0, sizes.margin)
        self.column.setSpacing(0)
        self.setWidget(self.content)
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._bar.valueChanged.connect(self.verticalScrollBar().setValue)
        self._bar.hide()
        self.verticalScrollBar().rangeChanged.connect(self._follow_range)
        self.verticalScrollBar().valueChanged.connect(self._follow_value)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().setSingleStep(self._sizes.scroll_step)

    def add_inset(self, widget: QWidget, side: int) -> None:
        """Adds a widget with a margin at each side."""
        box = QVBoxLayout()
        box.setContentsMargins(side, 0, side, 0)
        box.addWidget(widget)
        self.column.addLayout(box)

    def add_sticky(self, widget: QWidget) -> None:
        """Adds a widget of fixed height that stops at the upper edge."""
        holder = QWidget()
        holder.setFixedHeight(widget.height())
        self.column.addWidget(holder)
        widget.setParent(self.content)
        self._sticky, self._holder = widget, holder
        holder.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._holder and event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._stick()
        return super().eventFilter(watched, event)

    def begin(self) -> int:
        """Where the sticky widget's own place is."""
        return self._holder.y() if self._holder is not None else 0

    def reach(self, rect: QRect) -> None:
        """Scrolls just as far as needed to show a rectangle of the content."""
        bar, covered = self.verticalScrollBar(), 0
        if self._sticky is not None and self._sticky.isVisible() and rect.top() > self.begin():
            covered = self._sticky.height()
        upper, lower = bar.value() + covered, bar.value() + self.viewport().height()
        if rect.top() < upper or rect.height() > lower - upper:
            bar.setValue(rect.top() - covered)
        elif rect.bottom() > lower:
            bar.setValue(rect.bottom() - self.viewport().height() + self._sizes.gap)

    def reach_in(self, part: QWidget, rect: QRect) -> None:
        """The same for a rectangle of a part of the content."""
        if not rect.isEmpty():
            self.reach(QRect(part.mapTo(self.content, rect.topLeft()), rect.size()))

    def to_top(self) -> None:
        """Shows the beginning of a content that has just changed."""
        self.lay_out_now()
        self.verticalScrollBar().setValue(0)

    def lay_out_now(self) -> None:
        """Brings geometry up to date at once, so that places can be asked for."""
        self.column.activate()
        hint = self.content.heightForWidth(self.viewport().width())
        self.content.resize(self.viewport().width(), max(hint, self.viewport().height()))
        self.column.activate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self._bar.sizeHint().width()
        self._bar.setGeometry(self.width() - wide, 0, wide, self.height())
        self._stick()

    def _follow_range(self, least: int, most: int) -> None:
        inner = self.verticalScrollBar()
        self._bar.setPageStep(inner.pageStep())
        self._bar.setSingleStep(inner.singleStep())
        self._bar.setRange(least, most)
        self._bar.setVisible(most > least)
        self._bar.raise_()

    def _follow_value(self, value: int) -> None:
        self._bar.setValue(value)
        self._stick()

    def _stick(self) -> None:
        if self._sticky is not None:
            top = max(self.begin(), self.verticalScrollBar().value())
            self._sticky.setGeometry(0, top, self.content.width(), self._sticky.height())
            self._sticky.raise_()
