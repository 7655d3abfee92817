"""With very many entries the dialog is there at once: credits are put together beside it."""

from __future__ import annotations

import threading

import pytest

from bik_explorer.export.outputs import OUTPUTS
from bik_explorer.layout.geometry import Size
from bik_explorer.style import LIGHT
from bik_explorer.ui.export import compose, wish
from bik_explorer.ui.export.dialog import ExportDialog
from bik_explorer.ui.export.wish import Wish, work_of
from tests.ui.export.making import DAY, pack, subject_of

FRAME = Size(900.0, 480.0)
IDS = [one.id for one in OUTPUTS]


@pytest.fixture
def show(qtbot, tmp_path):
    """Shows the dialog with an empty folder to save in."""

    def show():
        dialog = ExportDialog(subject_of(pack()), FRAME, LIGHT, DAY, tmp_path)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return show


def is_there(dialog):
    return lambda: dialog.preview.picture.picture is not None and dialog.save.isEnabled()


def test_it_is_there_before_its_preview(show, qtbot, monkeypatch):
    at_once = show()
    monkeypatch.setattr(wish, "AT_ONCE", 0)
    make, go_on = compose._credit_words, threading.Event()
    monkeypatch.setattr(compose, "_credit_words", lambda *args: go_on.wait(10) and make(*args))
    dialog = show()
    assert dialog.preview.picture.picture is None
    assert dialog.preview.picture.accessibleDescription() == "…"
    assert not dialog.preview.picture.grab().isNull()
    assert not dialog.save.isEnabled()
    assert dialog.destination.name.text() == at_once.destination.name.text()
    go_on.set()
    qtbot.waitUntil(is_there(dialog))
    assert dialog.options.wish == at_once.options.wish
    assert dialog.preview.picture.picture == at_once.preview.picture.picture
    assert dialog.message.text() == at_once.message.text()


def test_a_size_that_was_chosen_meanwhile_stays(show, qtbot, monkeypatch):
    monkeypatch.setattr(wish, "AT_ONCE", 0)
    dialog = show()
    dialog.options.width_box.setValue(700)
    qtbot.waitUntil(is_there(dialog))
    assert dialog.options.wish.width == dialog.options.width_box.value() == 700
    qtbot.waitUntil(lambda: dialog.preview.picture.picture.size.width == 700)


def test_what_is_known_is_not_put_together_again(show, qtbot, monkeypatch):
    monkeypatch.setattr(wish, "AT_ONCE", 0)
    made, make = [], compose._credit_words
    monkeypatch.setattr(compose, "_credit_words", lambda *args: made.append(args) or make(*args))
    dialog = show()
    qtbot.waitUntil(is_there(dialog))
    for row in (1, 2, 3, 0):
        dialog.kinds.setCurrentRow(row)
        dialog._look()
        assert dialog.preview.picture.picture is not None
    assert len(made) == 1
    dialog.options.scope.setCurrentIndex(1)
    dialog._look()
    qtbot.waitUntil(is_there(dialog))
    dialog.options.scope.setCurrentIndex(0)
    dialog._look()
    assert len(made) == 2


@pytest.mark.parametrize("id_", ["csv", "md", "yaml", "timelinejs", "vis", "ics"])
def test_the_beginning_of_a_file_tells_of_the_whole(id_, qapp):
    wished, subject = Wish(OUTPUTS[IDS.index(id_)]), subject_of(pack())
    whole, some = (work_of(subject, wished, DAY, most)().decode() for most in (None, 1))
    assert len(some) < len(whole)
    assert work_of(subject, wished, DAY, 3)().decode() == whole
    assert ("3 entries" in some) == ("3 entries" in whole)
