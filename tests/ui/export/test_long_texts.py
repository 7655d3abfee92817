"""Texts of other languages and packs are longer: nothing is cut without dots, no dialog grows too wide."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QAbstractButton, QLabel

from bik_explorer.layout.geometry import Size
from bik_explorer.model.lesson import Lesson, Step
from bik_explorer.style import LIGHT
from bik_explorer.ui.export.dialog import ExportDialog
from bik_explorer.ui.export.long_texts import NarrowCombo
from bik_explorer.ui.links import plain_tip
from bik_explorer.ui.printing.dialog import PrintDialog
from bik_explorer.ui.theming import Theming
from tests.ui.export.making import DAY, pack, subject_of

MORE = " Übertragungsgeschwindigkeitsprüfung für Veröffentlichungszwecke und Ähnliches mehr"
LESSON = "Wer hat was versprochen, und was ist daraus geworden? " * 3
ROOM = (1024, 640)


class Longer(QTranslator):
    """Each text nearly half as long again, as German ones are."""

    def translate(self, _context, text, _disambiguation=None, n=-1):
        return text.replace("%n", str(n)) + (3 * MORE)[: max(4, round(0.45 * len(text)))]

    def isEmpty(self):
        return False


@pytest.fixture
def longer(qapp):
    """Long texts in the look of the program."""
    translator = Longer()
    qapp.installTranslator(translator)
    theming = Theming(qapp, "light")
    theming.dress()
    theming.dress_controls()
    yield
    qapp.removeTranslator(translator)
    qapp.setStyleSheet("")


@pytest.fixture
def subject():
    timeline = pack("Von der Selbstverpflichtung der Unternehmen zur gesetzlichen Pflicht, " * 2)
    object.__setattr__(timeline, "lessons", (Lesson("l", LESSON[:120], (Step("One"),)),))
    return subject_of(timeline)


def cut(dialog):
    """The texts that have less room than they need."""
    for label in dialog.findChildren(QLabel):
        if label.isVisible() and label.text():
            need = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            if need > label.height() + 1:
                yield label.text()
    for button in dialog.findChildren(QAbstractButton):
        if button.isVisible() and button.text() and button.sizeHint().width() > button.width() + 1:
            yield button.text()


def check(dialog, qtbot):
    qtbot.waitUntil(lambda: list(cut(dialog)) == [])
    size = dialog.minimumSizeHint()
    assert size.width() <= ROOM[0]
    assert size.height() <= ROOM[1]
    assert dialog.width() <= ROOM[0]
    assert dialog.height() <= ROOM[1]


def test_the_export_dialog_holds_long_texts(longer, subject, qtbot, tmp_path):
    dialog = ExportDialog(subject, Size(900.0, 480.0), LIGHT, DAY, tmp_path)
    qtbot.addWidget(dialog)
    dialog.show()
    for row in range(dialog.kinds.count()):
        dialog.kinds.setCurrentRow(row)
        dialog._look()
        check(dialog, qtbot)
        assert dialog.kinds.sizeHintForColumn(0) <= dialog.kinds.viewport().width() + 1


def test_the_print_dialog_holds_long_texts(longer, subject, qtbot, tmp_path):
    dialog = PrintDialog(subject, LIGHT, DAY, tmp_path)
    qtbot.addWidget(dialog)
    dialog.show()
    for row in range(dialog.form.matter.count()):
        dialog.form.matter.setCurrentIndex(row)
        dialog.look()
        check(dialog, qtbot)
        assert dialog.form.minimumSizeHint().width() <= dialog.form.parentWidget().width()


def test_a_tip_of_a_text_from_data_is_never_markup(qtbot):
    combo = NarrowCombo()
    qtbot.addWidget(combo)
    combo.addItem("Short")
    combo.addItem('<img src="//host/share/a.png">')
    combo.keep_narrow()
    combo.setCurrentIndex(1)
    tips = (combo.toolTip(), combo.itemData(1, Qt.ItemDataRole.ToolTipRole))
    assert tips == (plain_tip(combo.itemText(1)),) * 2
    assert "<img" not in "".join(tips)


def test_a_long_choice_ends_in_dots_and_is_told_whole(qtbot):
    combo = NarrowCombo()
    qtbot.addWidget(combo)
    combo.addItem("Short")
    combo.addItem(LESSON)
    combo.keep_narrow()
    combo.resize(combo.sizeHint())
    combo.show()
    assert combo.width() < 400
    assert combo.shown_text() == "Short"
    combo.setCurrentIndex(1)
    assert combo.shown_text().endswith("…")
    assert len(combo.shown_text()) > 15
    assert combo.toolTip() == plain_tip(LESSON)
    assert not combo.grab().isNull()
