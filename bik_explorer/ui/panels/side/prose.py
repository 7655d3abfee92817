"""Plain text that wraps, can be selected and copied by mouse and keyboard, and has its matches marked."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from bik_explorer.style import Theme
from bik_explorer.ui.panels.side.lettering import TYPE, Style, Type
from bik_explorer.ui.panels.side.rows import Parts
from bik_explorer.ui.panels.side.sizes import PanelSizes
from bik_explorer.ui.panels.side.text_layout import break_lines, part_rects, wrapping

KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.OtherFocusReason)


class Prose(QTextEdit):
    """As high as its text. Never reads markup, and never loads anything that a text names."""

    def __init__(
        self, style: Style, sizes: PanelSizes, role: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._style, self._role, self._sizes = style, role or TYPE[style][3], sizes
        self._parts: Parts = ()
        self._theme: Theme | None = None
        self._pitch = float(TYPE[style][2])
        self._ring = False
        self._dress()

    def _dress(self) -> None:
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("bare", True)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(self._sizes.text_margin)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def use(self, theme: Theme, kinds: Type) -> None:
        """Takes on a theme and fonts."""
        self._theme, self._pitch = theme, kinds.line_height(self._style)
        self.setFont(kinds.font(self._style))
        self._set_type()
        self.viewport().update()

    def show_text(self, text: str, parts: Parts = ()) -> None:
        """Shows a text with some of its [start, end) parts marked."""
        self._parts = parts
        if text != self.toPlainText():
            self.setPlainText(text)
            self._set_type()
            self.updateGeometry()
        self.viewport().update()

    @property
    def marked(self) -> tuple[str, ...]:
        """The marked parts of the text."""
        return tuple(self.toPlainText()[start:end] for start, end in self._parts)

    def loadResource(self, kind: int, name: object) -> None:
        """Nothing is ever loaded."""

    def heightForWidth(self, width: int) -> int:
        return self._height(width)

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        return QSize(self._sizes.narrowest, 0)  # the height follows from the width alone

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in KEYBOARD
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ring = False
        super().focusOutEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ring = False
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is not None:
            self._paint_ground(self._theme)
        super().paintEvent(event)

    def _paint_ground(self, theme: Theme) -> None:
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._ring:
                painter.setPen(QPen(QColor(theme.accent), self._sizes.focus))
                frame = self.viewport().rect().toRectF().adjusted(1, 1, -1, -1)
                painter.drawRoundedRect(frame, self._sizes.small_radius, self._sizes.small_radius)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.match))
            layout = self.document().firstBlock().layout()
            for rect in part_rects(layout, self._parts) if self._parts else []:
                at = rect.translated(QPointF(layout.position()))
                painter.drawRoundedRect(
                    at.adjusted(-1, 0, 1, 0), self._sizes.small_radius, self._sizes.small_radius
                )

    def _set_type(self) -> None:
        """Sets line height and colour as formats, which a style sheet does not overrule."""
        spacing, look = QTextBlockFormat(), QTextCharFormat()
        spacing.setLineHeight(self._pitch, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        if self._theme is not None:
            look.setForeground(QColor(self._theme.of(self._role)))
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spacing)
        cursor.mergeCharFormat(look)

    def _height(self, width: int) -> int:
        """Laid out apart: the document itself is always laid out for the width that it is shown in."""
        margin = self._sizes.text_margin
        height = 0.0
        for paragraph in self.toPlainText().split("\n"):
            height += break_lines(wrapping(paragraph, self.font()), width - 2 * margin, self._pitch)
        return ceil(height + 2 * margin)
