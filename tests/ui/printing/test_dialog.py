"""The print dialog, by keys and by mouse."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyle, QStyleOptionSpinBox

from bik_explorer.layout.sheets.worksheet import Blank
from bik_explorer.loading import load_pack
from bik_explorer.model.state import Page
from bik_explorer.paths import data
from bik_explorer.ui.export.subject import found
from bik_explorer.ui.printing.dialog import PrintDialog
from bik_explorer.ui.printing.wish import Matter
from bik_explorer.ui.session import home_of


@pytest.fixture
def dialog(qtbot, theming, tmp_path):
    timeline = load_pack(data()).timeline
    made = PrintDialog(found(timeline, home_of(timeline)), theming.theme, date(2026, 11, 24), tmp_path)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def choose(dialog, matter: Matter) -> None:
    dialog.form.matter.setCurrentIndex(dialog.form.matter.findData(matter.value))
    dialog.look()


def test_it_opens_with_the_view_on_one_sheet(dialog):
    assert len(dialog.pages.sheets) == 1
    assert "1 sheet" in dialog.message.text()
    assert "From promises to law" in dialog.pages.accessibleDescription()


def test_keys_alone_choose_a_poster(dialog, qtbot):
    dialog.form.matter.setFocus()
    QTest.keyClick(dialog.form.matter, Qt.Key.Key_Down)
    QTest.keyClick(dialog.form.matter, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: len(dialog.pages.sheets) == 3)
    assert dialog.form.wish.matter is Matter.POSTER
    QTest.keyClick(dialog.form.across, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: len(dialog.pages.sheets) == 4)


def test_what_does_not_fit_is_not_there(dialog):
    assert not dialog.form.across.isVisible()
    choose(dialog, Matter.POSTER)
    assert dialog.form.across.isVisible()
    choose(dialog, Matter.LESSON)
    assert dialog.form.notes.isVisible()
    assert not dialog.form.across.isVisible()
    choose(dialog, Matter.WORKSHEET)
    assert dialog.form.key.isVisible()
    assert not dialog.form.cards.isVisible()
    dialog.form.blank.setCurrentIndex(dialog.form.blank.findData(Blank.ORDER.value))
    assert dialog.form.cards.isVisible()


def test_texts_are_printed_upright_and_pictures_across(dialog):
    assert dialog.form.wish.setup.landscape
    choose(dialog, Matter.WORKSHEET)
    assert not dialog.form.wish.setup.landscape
    choose(dialog, Matter.WHOLE)
    assert dialog.form.wish.setup.landscape


def test_other_cards_change_the_sheet(dialog, qtbot):
    choose(dialog, Matter.WORKSHEET)
    dialog.form.blank.setCurrentIndex(dialog.form.blank.findData(Blank.ORDER.value))
    dialog.look()
    before = [sheet.text for sheet in dialog.pages.sheets]

    def other() -> bool:
        QTest.mouseClick(dialog.form.again, Qt.MouseButton.LeftButton)
        dialog.look()
        return [sheet.text for sheet in dialog.pages.sheets] != before

    assert any(other() for _ in range(5))


def test_it_saves_a_pdf_and_says_where(dialog, qtbot, tmp_path):
    choose(dialog, Matter.LESSON)
    QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Saved as" in dialog.message.text())
    (file,) = tmp_path.iterdir()
    assert file.suffix == ".pdf"
    assert file.read_bytes().startswith(b"%PDF-")


def test_a_full_disk_is_told_and_leaves_nothing(dialog, qtbot, tmp_path, monkeypatch):
    def full(*_: object) -> int:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "write", full)
    QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.saving.busy)
    assert "full" in dialog.message.text().casefold()
    assert list(tmp_path.iterdir()) == []


def test_the_sheets_scroll_by_keys(dialog):
    choose(dialog, Matter.LESSON)
    bar = dialog.pages.verticalScrollBar()
    QTest.keyClick(dialog.pages, Qt.Key.Key_End)
    assert bar.value() == bar.maximum() > 0
    last = dialog.pages.place_of(len(dialog.pages.sheets) - 1)
    assert last.bottom() <= dialog.pages.viewport().height()
    QTest.keyClick(dialog.pages, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_it_asks_the_system_which_printer(dialog, qtbot):
    QTest.mouseClick(dialog.print, Qt.MouseButton.LeftButton)
    asked = dialog.findChild(QPrintDialog)
    assert asked is not None
    asked.reject()


def test_esc_closes_it(dialog):
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_mouse_alone_adds_a_sheet(dialog, qtbot):
    choose(dialog, Matter.POSTER)
    box = dialog.form.across
    assert box.lineEdit().textMargins().left() > 0
    option = QStyleOptionSpinBox()
    box.initStyleOption(option)
    style, control = box.style(), QStyle.ComplexControl.CC_SpinBox
    up = style.subControlRect(control, option, QStyle.SubControl.SC_SpinBoxUp, box)
    assert up.width() >= 20
    assert up.height() >= 12
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=up.center())
    qtbot.waitUntil(lambda: len(dialog.pages.sheets) == 4)


def test_a_lesson_that_is_called_as_its_pack_is_not_named_twice(dialog):
    choose(dialog, Matter.LESSON)
    assert dialog.form.wish.lesson.title == "From promises to law"
    assert dialog.destination.name.text() == "from-promises-to-law-lesson.pdf"


def test_a_table_is_upright_at_first(qtbot, theming, tmp_path):
    timeline = load_pack(data()).timeline
    subject = found(timeline, replace(home_of(timeline), page=Page.SIGNATORIES))
    made = PrintDialog(subject, theming.theme, date(2026, 11, 24), tmp_path)
    qtbot.addWidget(made)
    assert not made.form.wish.setup.landscape
    assert made.form.turned.currentData() == "upright"
    assert len(made.pages.sheets) == 3
