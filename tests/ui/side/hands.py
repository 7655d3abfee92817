"""Clicking and typing as a person does."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bik_explorer.ui.panels.side.rows_view import RowsView


def click_row(view: RowsView, key: str) -> None:
    """Clicks in the middle of a row, well away from tags and numbers."""
    rect = view.row_rect(key)
    assert not rect.isEmpty(), f"no row {key} among {[row.key for row in view.rows]}"
    click_at(view, QPoint(rect.right() - 6, rect.top() + 8))


def click_ref(view: RowsView, key: str, number: int) -> None:
    """Clicks on a source number of a row."""
    place = [row.key for row in view.rows].index(key)
    for corner, block in view.fitted(place).blocks:
        for rect, ref in block.refs():
            if ref.number == number:
                middle = rect.translated(corner).center().toPoint()
                return click_at(view, middle + view.row_rect(key).topLeft())
    raise AssertionError(f"no number {number} in {key}")


def click_tag(view: RowsView, key: str, text: str) -> None:
    """Clicks on a tag of a row."""
    place = [row.key for row in view.rows].index(key)
    (rect,) = (rect for rect, tag in view.fitted(place).tags if tag.text == text)
    click_at(view, rect.center().toPoint() + view.row_rect(key).topLeft())


def click_at(view: RowsView, at: QPoint) -> None:
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    QApplication.processEvents()


def press(
    widget: QWidget, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    for key in keys:
        QTest.keyClick(widget, key, modifier)
    QApplication.processEvents()


def keys_of(view: RowsView) -> list[str]:
    return [row.key for row in view.rows if row.key]
