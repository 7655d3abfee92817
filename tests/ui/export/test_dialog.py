"""The dialog: shows what will come, saves it where it is wanted, and asks before it replaces anything."""

from __future__ import annotations

import errno
import os
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QWidget

from bik_explorer.export.formats import Loss
from bik_explorer.export.outputs import OUTPUTS
from bik_explorer.export.refusals import Refusal
from bik_explorer.layout.geometry import Size
from bik_explorer.model.lesson import Lesson, Step
from bik_explorer.model.state import Page
from bik_explorer.style import LIGHT
from bik_explorer.ui.export.destination import first_folder
from bik_explorer.ui.export.dialog import ExportDialog
from bik_explorer.ui.export.kinds import _LOSSES, _REFUSALS, kind_words, losses_words, refusal_words
from bik_explorer.ui.export.wish import Scope
from tests.ui.bars import nameless
from tests.ui.desks import open_desk
from tests.ui.export.making import DAY, HOSTILE, hostile, pack, subject_of

FRAME = Size(900.0, 480.0)
IDS = [one.id for one in OUTPUTS]


@pytest.fixture
def show(qtbot, tmp_path):
    """Shows the dialog with an empty folder to save in."""
    shown = []

    def show(timeline=None, page=Page.TIMELINE, folder=None, **state) -> ExportDialog:
        subject = subject_of(timeline or pack(), page, **state)
        dialog = ExportDialog(subject, FRAME, LIGHT, DAY, folder or tmp_path)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.open()
        shown.append(dialog)
        return dialog

    return show


def choose(dialog, id_):
    dialog.kinds.setCurrentRow(IDS.index(id_))
    dialog._look()


def save(dialog, qtbot):
    """Presses Save and waits for what comes of it."""
    with qtbot.waitSignal(dialog.saving.saved, timeout=10_000):
        dialog.save.click()


def test_it_is_plain_named_and_fits_a_small_screen(show):
    dialog = show(hostile())
    for id_ in IDS:
        choose(dialog, id_)
        assert dialog.minimumSizeHint().width() <= 1024
        assert dialog.minimumSizeHint().height() <= 600
        assert nameless(dialog) == []
    assert {label.textFormat() for label in dialog.findChildren(QLabel) if HOSTILE[:9] in label.text()} <= {
        Qt.TextFormat.PlainText
    }
    fields = [*dialog.findChildren(QComboBox), *dialog.findChildren(QCheckBox)]
    assert all(one.accessibleName() or one.text() for one in fields)


@pytest.mark.parametrize("id_", IDS)
def test_every_kind_is_saved_under_the_proposed_name(show, qtbot, tmp_path, id_):
    dialog = show()
    choose(dialog, id_)
    save(dialog, qtbot)
    (file,) = tmp_path.iterdir()
    assert file.name == f"a-little-pack.{OUTPUTS[IDS.index(id_)].extension}"
    assert dialog.message.text() == f"Saved as {file}"
    assert file.stat().st_size > 300
    assert dialog.copy_path.isVisible()
    dialog.copy_path.click()
    assert QGuiApplication.clipboard().text() == str(file)


def test_a_picture_of_what_is_in_sight_is_as_large_as_the_window_shows_it(show, qtbot, tmp_path):
    dialog = show()
    preview = dialog.preview.picture.picture
    assert (preview.content.width, preview.content.height) == FRAME
    assert dialog.message.text() == f"{preview.size.width:.0f} × {preview.size.height:.0f} pixels."
    save(dialog, qtbot)
    (file,) = tmp_path.iterdir()
    assert QImage(str(file)).width() == preview.size.width


def test_choices_come_out_in_the_file(show, qtbot, tmp_path):
    dialog = show()
    options = dialog.options
    options.scale.setCurrentIndex(options.scale.findData(2))
    options.transparent.setChecked(True)
    options.width_box.setValue(700)
    options.height_box.setValue(500)
    save(dialog, qtbot)
    image = QImage(str(next(tmp_path.iterdir())))
    assert (image.width(), image.height()) == (1400, 1000)
    assert image.pixelColor(1, 1).alpha() == 0


def test_only_what_fits_the_kind_can_be_chosen(show):
    dialog = show()
    options = dialog.options
    for id_, seen in (
        ("png", {"width_box", "theme", "scale", "transparent"}),
        ("svg", {"width_box", "theme", "transparent", "letters"}),
        ("pdf", {"width_box", "theme"}),
        ("html", set()),
        ("csv", set()),
    ):
        choose(dialog, id_)
        names = ("width_box", "theme", "scale", "transparent", "letters", "lesson")
        assert {name for name in names if getattr(options, name).isVisible()} == seen
        assert options.scope.isVisible()


def test_lessons_are_offered_for_handouts(show, qtbot, tmp_path):
    lesson = Lesson("one", HOSTILE, (Step("A step that is told", notes="For the teacher."),))
    dialog = show(replace(pack(), lessons=(lesson,)))
    choose(dialog, "html")
    options = dialog.options
    assert not options.notes.isEnabled()
    options.lesson.setCurrentIndex(1)
    options.notes.setChecked(True)
    save(dialog, qtbot)
    text = next(tmp_path.iterdir()).read_text("utf-8")
    assert "A step that is told" in text
    assert "For the teacher." in text
    assert "<script>alert(1)" not in text


def test_how_much_is_exported(show):
    dialog = show(query="pledge")
    options = dialog.options
    assert [options.scope.itemText(at) for at in range(3)] == [
        "What is in sight now (1 entry)",
        "All that is found (1 entry)",
        "The whole timeline (3 entries)",
    ]
    assert dialog.destination.name.text() == "a-little-pack-pledge.png"
    assert len(dialog.preview.picture.picture.parts) == 1
    options.scope.setCurrentIndex(2)
    dialog._look()
    assert dialog.destination.name.text() == "a-little-pack.png"
    assert len(dialog.preview.picture.picture.parts) == 3
    assert options.grown.isChecked()
    assert [show().options.scope.itemData(at) for at in range(2)] == [Scope.VIEW, Scope.ALL]


def test_the_preview_follows_by_itself(show, qtbot):
    dialog = show()
    dialog.options.theme.setCurrentIndex(1)
    qtbot.waitUntil(lambda: dialog.preview.picture.picture.card == "#1A2027")
    dialog.kinds.setCurrentRow(IDS.index("csv"))
    qtbot.waitUntil(lambda: "A pledge (2012)" in dialog.preview.text.toPlainText())


def test_what_gets_lost_is_told(show):
    dialog = show()
    choose(dialog, "yaml")
    words = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert "Cannot carry: lessons." in words
    dialog.options.scope.setCurrentIndex(1)
    dialog._look()
    assert "Nothing gets lost." in [label.text() for label in dialog.findChildren(QLabel)]
    assert set(_LOSSES) == set(Loss)
    assert set(_REFUSALS) == set(Refusal)
    for output in OUTPUTS:
        assert kind_words(output).use
        assert bool(losses_words(output, partial=True)) is (output.data is not None)


def test_another_file_is_never_replaced_without_a_question(show, qtbot, tmp_path):
    (tmp_path / "a-little-pack.png").write_text("mine")
    dialog = show()
    dialog.save.click()
    assert not dialog.saving.busy
    place = dialog.destination
    assert place.beside.isVisible()
    assert place.beside.hasFocus()
    assert place.beside.text() == "Save as “a-little-pack (2).png”"
    with qtbot.waitSignal(dialog.saving.saved):
        qtbot.keyClick(place.beside, Qt.Key.Key_Return)
    assert (tmp_path / "a-little-pack.png").read_text() == "mine"
    assert (tmp_path / "a-little-pack (2).png").stat().st_size > 1000


def test_it_is_replaced_if_that_is_wanted(show, qtbot, tmp_path):
    file = tmp_path / "a-little-pack.png"
    file.write_text("mine")
    dialog = show()
    dialog.save.click()
    with qtbot.waitSignal(dialog.saving.saved):
        dialog.destination.replace.click()
    assert file.read_bytes().startswith(b"\x89PNG")
    assert list(tmp_path.iterdir()) == [file]


def test_a_name_of_ones_own_stays_and_gets_the_extension(show, qtbot, tmp_path):
    dialog = show()
    dialog.destination.name.setText("My class")
    choose(dialog, "svg")
    assert dialog.destination.file == tmp_path / "My class.svg"
    save(dialog, qtbot)
    assert (tmp_path / "My class.svg").exists()


@pytest.mark.parametrize("name", ["a/b", "nul", "a:b", "  "])
def test_a_name_that_cannot_be_used_is_told_before_it_is_tried(show, name):
    dialog = show()
    dialog.destination.name.setText(name)
    assert not dialog.save.isEnabled()
    assert dialog.message.text().startswith("Give the file a name")
    dialog.destination.name.setText("good")
    assert dialog.save.isEnabled()


def test_too_many_pixels_are_told(show):
    dialog = show()
    dialog.options.width_box.setValue(20_000)
    dialog.options.scale.setCurrentIndex(3)
    dialog._look()
    assert not dialog.save.isEnabled()
    assert "are too many" in dialog.message.text()
    choose(dialog, "svg")
    assert dialog.save.isEnabled()


def test_what_has_no_room_is_told(show):
    dialog = show(page=Page.SIGNATORIES)
    assert "Not everything has room" in dialog.message.text()
    dialog.options.grown.setChecked(True)
    dialog._look()
    assert "Not everything has room" not in dialog.message.text()
    assert dialog.destination.name.text() == "a-little-pack-signatories.png"


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, "The disk is full."),
        (errno.EROFS, "This place is read-only."),
        (errno.EACCES, "You may not write there"),
        (errno.ENAMETOOLONG, "The name is too long."),
        (errno.EIO, "The file could not be written."),
    ],
)
def test_what_is_in_the_way_is_told_and_nothing_is_left(show, qtbot, tmp_path, monkeypatch, number, told):
    dialog = show()

    def refuse(_handle, _data):
        raise OSError(number, "no")

    monkeypatch.setattr(os, "write", refuse)
    with qtbot.waitSignal(dialog.saving.failed):
        dialog.save.click()
    monkeypatch.undo()
    assert dialog.message.text().startswith(told)
    assert list(tmp_path.iterdir()) == []
    assert dialog.save.isEnabled()
    assert dialog.destination.isEnabled()
    save(dialog, qtbot)  # it can be tried again


def test_a_folder_that_went_away(show, qtbot, tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    dialog = show(folder=folder)
    folder.rmdir()
    with qtbot.waitSignal(dialog.saving.failed):
        dialog.save.click()
    assert dialog.message.text() == refusal_words(Refusal.NO_FOLDER)
    dialog.destination.use_folder(tmp_path)
    save(dialog, qtbot)


def test_escape_gives_up_what_is_under_way_and_then_closes(show, qtbot, tmp_path, monkeypatch):
    dialog = show()

    def endless(*_asked):
        while True:
            yield 0.3

    monkeypatch.setattr("bik_explorer.ui.export.dialog.file_steps", endless)
    dialog.save.click()
    qtbot.waitUntil(dialog.progress.isVisible)
    assert dialog.close_button.text() == "Cancel"
    assert dialog.progress.value() == 300
    assert not dialog.kinds.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.message.text() == "Nothing was saved."
    assert not dialog.progress.isVisible()
    assert dialog.focusWidget() is dialog.save
    assert list(tmp_path.iterdir()) == []
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_it_is_used_with_keys_alone(show, qtbot, tmp_path):
    dialog = show()
    assert dialog.kinds.hasFocus()
    qtbot.keyClick(dialog.kinds, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.saving.saved):
        qtbot.keyClick(dialog.kinds, Qt.Key.Key_Return)
    assert [one.suffix for one in tmp_path.iterdir()] == [".svg"]


def test_the_folder_used_last_is_used_again(tmp_path, home):
    assert first_folder(str(tmp_path)) == tmp_path
    assert first_folder(str(tmp_path / "gone")) == home
    (home / "Documents").mkdir()
    assert first_folder("").name in ("Documents", home.name)


def test_the_window_opens_it_and_remembers_the_folder(qtbot, tmp_path):
    hands = open_desk(qtbot, pack())
    hands.desk.change(export_folder=str(tmp_path))
    hands.trigger("export")
    dialog = hands.desk.window().findChild(ExportDialog)
    assert dialog.isVisible()
    other = tmp_path / "other"
    other.mkdir()
    dialog.destination.use_folder(other)
    save(dialog, qtbot)
    assert hands.desk.preferences.export_folder == str(other)
    dialog.close()


@pytest.mark.parametrize("page", list(Page))
def test_what_is_in_sight_is_copied_as_a_picture(qtbot, page):
    hands = open_desk(qtbot, pack())
    hands.session.show_page(page)
    QGuiApplication.clipboard().clear()
    hands.trigger("copy-picture")
    image = QGuiApplication.clipboard().image()
    shown: QWidget = hands.desk.pages.current
    assert image.width() == 2 * (shown.width() + 48)
    assert image.height() > 2 * shown.height()
