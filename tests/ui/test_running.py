"""The program with its timeline: packs that are opened, what is restored, what is kept, and when."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from textwrap import dedent

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.options import Options
from bik_explorer.model.serial import to_plain
from bik_explorer.model.state import Page
from bik_explorer.model.viewport import Viewport
from bik_explorer.ui import running as running_module
from bik_explorer.ui.dialogs.problems import ProblemsDialog
from bik_explorer.ui.main_window import LEAST, USUAL, MainWindow
from bik_explorer.ui.opening import open_pack
from bik_explorer.ui.preferences import Preferences, Saved, read_session, session_file
from bik_explorer.ui.rehearsal import answer
from bik_explorer.ui.running import Running, wished
from bik_explorer.ui.session import Session, home_of
from bik_explorer.ui.skeleton import Skeleton
from bik_explorer.ui.theming import Theming
from tests.ui.canvas.hands import day
from tests.ui.canvas.packs import walk

PACK = """
    pack: {title: My pack, range: 2000..2010}
    lanes: [{id: all, name: All, kinds: [event]}]
    entries:
      - {id: first, kind: event, title: The first, start: 2001-05-02}
      - {id: second, kind: event, title: The second, start: 2005-05-02}
"""
HALF = PACK + "      - {id: third, kind: event, title: The third, start: 2005-99}\n"
BROKEN = "entries: [\n  {id: ]]]\n"


@pytest.fixture
def write(tmp_path):
    """Writes a pack of one file."""

    def write(text, name="mine.yaml"):
        file = tmp_path / name
        file.write_text(dedent(text), encoding="utf-8")
        return file

    return write


@pytest.fixture
def begin(qtbot, qapp):
    """Opens a window as the start does; `complete`: waits until all is there."""

    def begin(saved=None, complete=False, **options):
        theming = Theming(qapp, "light")
        window = MainWindow(theming)
        theming.setParent(window)
        qtbot.addWidget(window)
        window.resize(1000, 700)
        running = Running(window, theming, saved or Saved(Preferences("light")), Options(**options))
        running.window = window
        if complete:
            with qtbot.waitSignal(running.completed):
                window.show()
        return running

    return begin


def dialogs(running) -> list[ProblemsDialog]:
    return [one for one in running.window.findChildren(ProblemsDialog) if one.isVisible()]


def lines(dialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def words(dialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


# piece by piece


def test_the_timeline_comes_first_and_everything_else_after_it(begin, qtbot):
    running = begin()
    desk, order = running.desk, []
    running.timelinePainted.connect(lambda: order.append((desk.top, desk.panel, desk.overview)))
    with qtbot.waitSignal(running.completed):
        running.window.show()
    assert order == [(None, None, None)]
    assert all((desk.top, desk.filters, desk.status, desk.panel, desk.overview))
    assert running.window.centralWidget() is desk
    assert desk.view.hasFocus()
    assert "index" in running.session.__dict__
    assert not QApplication.windowIcon().isNull()
    assert dialogs(running) == []


def test_a_piece_that_fails_does_not_hold_up_the_others(begin, qtbot, monkeypatch):
    def fail(_self):
        raise ZeroDivisionError("no panel")

    monkeypatch.setattr("bik_explorer.ui.desk.Desk.add_panel", fail)
    with qtbot.captureExceptions() as faults:
        running = begin(complete=True)
    assert [str(fault) for _, fault, _ in faults] == ["no panel"]
    assert running.desk.overview is not None
    assert running.desk.panel is None


def test_the_rehearsal_turns_the_wheel_and_presses_a_key(begin, qtbot):
    running = begin()
    with qtbot.waitSignal(running.timelinePainted):
        running.window.show()
    before = running.session.state.viewport.days
    answer(running.desk.view)
    assert running.session.state.viewport.days < before
    assert running.session.selected is not None


def test_a_rehearsal_that_nobody_answers_is_a_fault(begin, qtbot, monkeypatch):
    running = begin()
    with qtbot.waitSignal(running.timelinePainted):
        running.window.show()
    monkeypatch.setattr(running.desk.view.moves, "zoom", lambda *_: None)
    with pytest.raises(RuntimeError, match="wheel"):
        answer(running.desk.view)


# packs


def test_without_a_pack_the_built_in_one_is_shown(begin):
    running = begin()
    assert len(running.session.timeline) > 40
    assert open_pack(None).problems == ()


def test_a_sound_pack(begin, write):
    running = begin(complete=True, pack=write(PACK))
    assert [entry.id for entry in running.session.timeline] == ["first", "second"]
    assert dialogs(running) == []
    assert not running.desk.actions_by_id["problems"].isEnabled()


def test_a_half_broken_pack_shows_the_rest_and_lists_file_and_line(begin, write):
    running = begin(complete=True, pack=write(HALF))
    assert [entry.id for entry in running.session.timeline] == ["first", "second"]
    (dialog,) = dialogs(running)
    (line,) = lines(dialog)
    assert "mine.yaml" in line
    assert "mine.yaml:7:" in line
    assert "2005-99" in line
    assert running.desk.actions_by_id["problems"].isEnabled()


def test_a_pack_of_which_nothing_can_be_read_gives_way_to_the_built_in_one(begin, write):
    pack = write(BROKEN)
    running = begin(complete=True, pack=pack)
    assert len(running.session.timeline) > 40
    (dialog,) = dialogs(running)
    assert "“mine.yaml” could not be read" in words(dialog)
    (line,) = lines(dialog)
    assert "mine.yaml:2:" in line
    running.window.close()
    assert read_session(session_file()).pack is None


def test_a_pack_of_last_time_that_is_gone(begin):
    running = begin(Saved(Preferences("light"), pack="/no/such/pack", view={"format": 1}), complete=True)
    assert len(running.session.timeline) > 40
    assert len(dialogs(running)) == 1


@pytest.mark.parametrize("pack", ["/no/such/pack", "a\0b", "\udc80", "x" * 5000, "/dev/null", "{empty}"])
def test_whatever_a_pack_is_called_there_is_a_timeline_and_a_problem(tmp_path, pack):
    path = Path(pack.replace("{empty}", str(tmp_path)))
    opened = open_pack(path)
    assert len(opened.timeline) > 40
    assert (opened.path, opened.unreadable) == (None, path)
    assert len(opened.problems) == 1


def test_problems_of_the_pack_of_last_time_wait_to_be_asked_for(begin, write):
    running = begin(Saved(Preferences("light"), pack=str(write(HALF))), complete=True)
    assert len(running.session.timeline) == 2
    assert dialogs(running) == []
    assert running.desk.actions_by_id["problems"].isEnabled()


def test_another_pack_is_opened_and_read_again(begin, write):
    running = begin()
    running.desk.add_bars()
    file = write(HALF)
    running.session.search("law")
    running.desk.packWanted.emit(file)
    assert len(running.session.timeline) == 2
    assert running.session.state == home_of(running.session.timeline)
    assert len(dialogs(running)) == 1
    write(PACK + "      - {id: third, kind: event, title: The third, start: 2005-09}\n")
    running.desk.reloadWanted.emit()
    assert len(running.session.timeline) == 3
    running.desk.packWanted.emit(None)
    assert len(running.session.timeline) > 40


def test_a_pack_that_is_mended_can_be_read_again(begin, write):
    running = begin()
    running.desk.packWanted.emit(write(BROKEN))
    assert len(running.session.timeline) > 40
    write(PACK)
    running.desk.reloadWanted.emit()
    assert len(running.session.timeline) == 2


def drop(window, *urls) -> bool:
    """Drops files on the window; whether it takes them."""
    mime = QMimeData()
    mime.setUrls(list(urls))
    action, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), action, mime, left, none)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        event = QDropEvent(QPointF(50, 50), action, mime, left, none, QEvent.Type.Drop)
        QApplication.sendEvent(window, event)
    return enter.isAccepted()


LESSON = "lessons:\n- {id: mine, title: Mine, steps: [{caption: One}, {caption: Two}]}\n"


def test_a_file_of_lessons_that_is_dropped_is_offered_and_the_pack_stays(begin, write, qtbot):
    running = begin(complete=True, pack=write(PACK))
    before, file = running.session.timeline, write(LESSON, "lesson.yaml")
    assert drop(running.window, QUrl.fromLocalFile(str(file)))
    assert running.session.timeline is before
    assert dialogs(running) == []
    note = running.desk.lessons.note
    assert note.isVisible()
    assert note.words.text() == "“lesson.yaml” holds lessons, not a pack. The pack stays open."
    edit, present = note.buttons
    present.click()
    assert running.desk.presenting.show.presenter.state.lesson.title == "Mine"
    running.desk.presenting.show.end()
    edit.click()
    editor = running.desk.lessons.editor
    assert editor.isVisible()
    assert editor.authoring.lesson.title == "Mine"
    running.desk.reloadWanted.emit()
    assert running.session.timeline.pack.title == "My pack"
    editor.close()


def test_a_file_of_lessons_on_the_command_line_is_offered_over_the_pack_of_last_time(begin, write):
    kept = Saved(Preferences("light"), pack=str(write(PACK)))
    running = begin(kept, complete=True, pack=write(LESSON, "lesson.yaml"))
    assert running.session.timeline.pack.title == "My pack"
    assert running.desk.lessons.note.words.text().startswith("“lesson.yaml” holds lessons")
    running.window.close()
    assert read_session(session_file()).pack == kept.pack


def test_a_pack_can_be_dropped_on_the_window(begin, write):
    running = begin()
    assert drop(running.window, QUrl.fromLocalFile(str(write(PACK))))
    assert len(running.session.timeline) == 2


def test_links_and_heaps_of_files_are_not_taken(begin, write):
    running = begin()
    file = QUrl.fromLocalFile(str(write(PACK)))
    assert not drop(running.window, QUrl("https://example.org/pack.yaml"))
    assert not drop(running.window, file, file)
    assert not drop(running.window)
    assert len(running.session.timeline) > 40


# what is restored


def test_the_view_of_last_time_is_restored(begin, write):
    file = write(PACK)
    first = begin(pack=file)
    first.session.select("second")
    first.session.search("first")
    first.session.look(Viewport(day(2004), day(2006)))
    first.window.close()
    again = begin(read_session(session_file()))
    assert again.session.state == first.session.state
    assert not again.session.can_go_back


def test_the_same_pack_named_otherwise_is_the_same_pack(begin, write, monkeypatch):
    file = write(PACK)
    saved = Saved(pack=str(file), view=to_plain(replace(home_of(open_pack(file).timeline), query="first")))
    monkeypatch.chdir(file.parent)
    assert begin(saved, pack=Path(file.name)).session.state.query == "first"


def test_a_view_of_another_pack_is_left_alone(begin, write):
    saved = Saved(pack="/some/other/pack", view=to_plain(replace(home_of(walk()), query="act")))
    assert begin(saved, pack=write(PACK)).session.state.query == ""


@pytest.mark.parametrize(
    "view", [None, [], "view", {"format": 99}, {"format": 1, "viewport": [1, 2]}, {"format": 1, "page": 5}]
)
def test_a_damaged_view_is_left_out(begin, view):
    running = begin(Saved(Preferences("dark"), view=view))
    assert running.session.state == home_of(running.session.timeline)
    assert running.desk.preferences.theme == "dark"


def test_the_command_line_goes_before_what_was_kept(begin, write):
    file = write(PACK)
    view = to_plain(replace(home_of(open_pack(file).timeline), query="first", selection="first"))
    running = begin(Saved(Preferences("dark"), pack=str(file), view=view), search="second", theme="contrast")
    assert (running.session.state.query, running.session.state.selection) == ("second", "first")
    assert running.desk.preferences.theme == "contrast"


def test_each_option_reaches_the_state():
    session = Session(walk())
    found = wished(session, Options(search="law", select="act", page=Page.TIMELINE))
    assert found == replace(session.state, query="law", selection="act")
    port = wished(session, Options(span=(PartialDate(2009), PartialDate(2014, 6)))).viewport
    assert port.start < day(2009) < day(2014, 6, 30) < port.end
    assert port.days < 1.1 * (day(2014, 7) - day(2009))
    assert wished(session, Options()) == session.state


def test_an_entry_that_is_asked_for_is_in_view(begin, write):
    file = write(PACK)
    view = replace(home_of(open_pack(file).timeline), viewport=Viewport(day(2000), day(2002)))
    running = begin(Saved(pack=str(file), view=to_plain(view)), select="second")
    assert running.session.state.viewport.start < day(2005, 5, 2) < running.session.state.viewport.end


def test_an_entry_that_nobody_knows_is_no_error(begin):
    assert begin(select="no-such-entry").session.selected is None


# what is kept


def test_the_session_is_kept_when_the_view_has_come_to_rest(begin, qtbot, monkeypatch):
    monkeypatch.setattr(running_module, "KEEP_MS", 30)
    running = begin()
    assert not session_file().exists()
    running.session.search("law")
    qtbot.waitUntil(session_file().exists)
    assert json.loads(session_file().read_text())["view"]["query"] == "law"
    session_file().unlink()
    running.desk.change(theme="dark")
    qtbot.waitUntil(session_file().exists)
    assert read_session(session_file()).preferences.theme == "dark"


def test_another_pack_is_worth_keeping_too(begin, write, qtbot, monkeypatch):
    monkeypatch.setattr(running_module, "KEEP_MS", 30)
    file = write(PACK)
    begin().open(file)
    qtbot.waitUntil(session_file().exists)
    assert read_session(session_file()).pack == str(file)


@pytest.mark.parametrize("options", [{"screenshot": "x.png"}, {"bench_start": True}])
def test_a_picture_or_a_measurement_keeps_nothing(begin, options):
    begin(**options).window.close()
    assert not session_file().exists()


def test_the_log_can_say_what_was_shown(begin):
    running = begin()
    running.session.search("law")
    assert json.loads(running.describe())["query"] == "law"


# the window


def test_the_window_has_the_place_and_size_of_last_time(qtbot, qapp):
    first = MainWindow(Theming(qapp, "light"))
    qtbot.addWidget(first)
    first.resize(777, 555)
    again = MainWindow(Theming(qapp, "light"))
    qtbot.addWidget(again)
    again.restore(first.geometry_text())
    assert again.size() == first.size()


@pytest.mark.parametrize("geometry", ["", "garbage", "AdnQ", "\udc80", "x" * 100_000])
def test_a_damaged_place_gives_the_usual_size(qtbot, qapp, geometry):
    window = MainWindow(Theming(qapp, "light"))
    qtbot.addWidget(window)
    window.restore(geometry)
    screen = qapp.primaryScreen().availableSize()
    assert window.size() == USUAL.boundedTo(screen).expandedTo(LEAST)


def test_the_empty_window_has_the_same_cards(qtbot, qapp):
    skeleton = Skeleton(Theming(qapp, "light"))
    qtbot.addWidget(skeleton)
    skeleton.resize(1000, 700)
    with qtbot.waitSignal(skeleton.painted):
        picture = skeleton.grab().toImage()
    theme = skeleton._theming.theme
    assert picture.pixelColor(300, 400).name().upper() == theme.panel
    assert picture.pixelColor(800, 400).name().upper() == theme.panel
    assert picture.pixelColor(8, 400).name().upper() == theme.paper
