"""A fault inside is logged once with version and view, told once, and the program goes on."""

from __future__ import annotations

import gc
import logging
import sys
import threading

import pytest
from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, qInstallMessageHandler, qWarning

import bik_explorer
from bik_explorer.ui import errors
from bik_explorer.ui.errors import LARGEST_LOG, Faults, log_to, take_qt_messages


@pytest.fixture
def faults(qapp, no_hooks_left):
    """At work in the place of the interpreter's own hooks, which are put back."""
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    faults = Faults(lambda: "the view state")
    faults.heard = []
    faults.told.connect(faults.heard.append)
    faults.install()
    yield faults
    sys.excepthook, threading.excepthook, sys.unraisablehook = before


@pytest.fixture
def logged(caplog):
    """Takes the faults out of the log, which are expected here."""

    def take():
        found = [record.getMessage() for record in caplog.records if record.levelno == logging.ERROR]
        caplog.clear()
        return found

    return take


@pytest.fixture
def folder(tmp_path):
    """A place for the log; its handlers are taken away again."""
    root = logging.getLogger("bik_explorer")
    before, level = list(root.handlers), root.level
    yield tmp_path / "state"
    for handler in [handler for handler in root.handlers if handler not in before]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def boom(text: str = "a fault") -> None:
    raise ZeroDivisionError(text)


class Speaker(QObject):
    said = Signal()


class Worker(QThread):
    def run(self) -> None:
        boom("in a thread of Qt")


class Heavy:
    def __del__(self) -> None:
        boom("in a destructor")


def in_a_slot(qtbot):
    speaker = Speaker()
    speaker.said.connect(lambda: boom("in a slot"))
    speaker.said.emit()


def in_a_timer(qtbot):
    QTimer.singleShot(0, lambda: boom("in a timer"))


def in_a_thread(qtbot):
    thread = threading.Thread(target=boom, args=("in a thread",))
    thread.start()
    thread.join()


def in_a_thread_of_qt(qtbot):
    worker = Worker()
    worker.start()
    assert worker.wait(5000)


def in_a_destructor(qtbot):
    Heavy()
    gc.collect()


PLACES = (in_a_slot, in_a_timer, in_a_thread, in_a_thread_of_qt, in_a_destructor)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
def test_a_fault_anywhere_is_logged_and_told_and_life_goes_on(faults, logged, qtbot, place):
    place(qtbot)
    qtbot.waitUntil(lambda: bool(faults.heard))
    (details,) = faults.heard
    assert logged() == [details]
    assert details.startswith(f"BIK Explorer {bik_explorer.__version__}\nthe view state\n")
    assert "ZeroDivisionError: in a" in details
    assert "test_errors.py" in details
    after = []
    QTimer.singleShot(0, lambda: after.append("alive"))
    qtbot.waitUntil(lambda: after == ["alive"])


def test_the_same_fault_is_told_once_however_often_it_comes(faults, logged):
    for number in range(20):
        try:
            boom(f"with another number each time: {number}")
        except ZeroDivisionError as fault:
            sys.excepthook(type(fault), fault, fault.__traceback__)
    assert len(faults.heard) == len(logged()) == 1


def test_faults_of_different_places_are_each_told(faults, logged):
    def here():
        raise ValueError("here")

    def there():
        raise ValueError("there")

    for fails in (here, there, here, there):
        try:
            fails()
        except ValueError as fault:
            sys.excepthook(type(fault), fault, fault.__traceback__)
    assert ["here" in faults.heard[0], "there" in faults.heard[1]] == [True, True]
    assert len(faults.heard) == len(logged()) == 2


def test_a_thread_tells_in_the_main_thread(faults, logged, qtbot):
    """Where the dialog is made, with the connection that the start uses."""

    class Listener(QObject):
        def __init__(self):
            super().__init__()
            self.threads = []

        def hear(self, _details):
            self.threads.append(threading.current_thread())

    listener = Listener()
    faults.told.connect(listener.hear, Qt.ConnectionType.QueuedConnection)
    in_a_thread(qtbot)
    assert listener.threads == []
    qtbot.waitUntil(lambda: listener.threads == [threading.main_thread()])
    assert len(logged()) == 1


def test_a_fault_in_the_description_is_no_second_one(qapp, logged):
    faults = Faults(lambda: boom("nothing to describe"))
    heard = []
    faults.told.connect(heard.append)
    faults.take(ValueError, ValueError("the first"), None)
    assert "view state not known" in heard[0]
    assert "ValueError: the first" in heard[0]
    assert logged() == heard


def test_ctrl_c_is_no_fault(qapp, monkeypatch):
    taken, faults = [], Faults(lambda: "")
    monkeypatch.setattr(sys, "__excepthook__", lambda *what: taken.append(what))
    faults.told.connect(taken.append)
    faults.take(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert [what[0] for what in taken] == [KeyboardInterrupt]


# the log


def test_the_log_is_kept_with_time_level_and_text(folder):
    log_to(folder)
    errors.log.info("a line for the log")
    logging.getLogger("bik_explorer.ui").info("another")
    lines = (folder / "bik-explorer.log").read_text(encoding="utf-8").splitlines()
    assert [line.split(" ", 2)[2] for line in lines] == [
        "INFO bik_explorer: a line for the log",
        "INFO bik_explorer.ui: another",
    ]


def test_a_large_log_is_put_aside_at_the_start_and_the_older_one_goes(folder):
    folder.mkdir()
    (folder / "bik-explorer.log").write_text("new\n" * LARGEST_LOG)
    (folder / "bik-explorer.old.log").write_text("old")
    log_to(folder)
    errors.log.info("fresh")
    assert sorted(file.name for file in folder.iterdir()) == ["bik-explorer.log", "bik-explorer.old.log"]
    assert "fresh" in (folder / "bik-explorer.log").read_text()
    assert (folder / "bik-explorer.log").stat().st_size < 200
    assert (folder / "bik-explorer.old.log").read_text().startswith("new")


def test_a_small_log_goes_on(folder):
    folder.mkdir()
    (folder / "bik-explorer.log").write_text("yesterday\n")
    log_to(folder)
    errors.log.info("today")
    assert (folder / "bik-explorer.log").read_text().startswith("yesterday\n")


def test_without_a_place_to_write_there_is_no_log(tmp_path, folder):
    (tmp_path / "file").touch()
    before = list(logging.getLogger("bik_explorer").handlers)
    log_to(tmp_path / "file" / "state")
    assert logging.getLogger("bik_explorer").handlers == before


def test_messages_of_qt_go_to_the_log(qapp, caplog):
    fatal = []
    take_qt_messages(fatal.append)
    try:
        qWarning("a message of Qt")
    finally:
        qInstallMessageHandler(None)
    assert [(record.name, record.getMessage()) for record in caplog.records] == [
        ("bik_explorer.qt", "a message of Qt")
    ]
    assert fatal == []
    caplog.clear()
