"""The program as it is started: what it shows, what it keeps, and what it does when something is wrong."""

from __future__ import annotations

import json

import pytest

import bik_explorer
from tests.screenshots import png_size
from tests.ui.starts import Program

LOOK = "say(state=state(), size=[window.width(), window.height()], theme=desk.preferences.theme)"
CLOSE = "window.close()"
GARBAGE = b'{"format": 1, "preferences": {"the'


@pytest.fixture
def program(root, home):
    return Program(root, home)


def test_a_picture_of_the_real_window(program, tmp_path):
    file = tmp_path / "picture.png"
    arguments = ("--search", "telefónica", "--select", "ceo-coalition-2011", "--theme", "dark")
    ran = program.start("--screenshot", str(file), "--size", "900x620", *arguments)
    assert (ran.status, ran.told) == (0, "")
    assert png_size(file) == (900, 620)
    assert file.stat().st_size > 20_000
    assert not (program.state / "session.json").exists()
    assert program.log == ""


def test_a_picture_that_cannot_be_saved(program, tmp_path):
    ran = program.start("--screenshot", str(tmp_path / "nowhere" / "picture.png"))
    assert ran.status == 1
    assert ran.told.startswith("bik-explorer: the picture cannot be saved")


def test_the_start_can_be_measured(program):
    ran = program.start("--bench-start")
    events = [json.loads(line) for line in ran.told.splitlines()]
    assert ran.status == 0
    assert [event["event"] for event in events] == ["window-painted", "timeline-painted", "answered"]
    assert [event["at"] for event in events] == sorted(event["at"] for event in events)
    assert not (program.state / "session.json").exists()


def test_a_task_by_keyboard_and_the_view_of_last_time(program):
    """From the first key to the last with the built-in pack; then another start, which goes on there."""
    task = """
key("Slash")
QTest.keyClicks(QApplication.focusWidget(), "kind:law online")
found = len(session.results)
key("F3")
key("Down")
first = session.selected.id
key("Escape"); key("Escape")
say(found=found, selected=first, query=session.state.query, on_timeline=desk.view.hasFocus())
desk.change(reduced_motion=True)
key("Plus"); key("Plus"); key("Right")
key("Return")
say(in_panel=desk.panel.isAncestorOf(QApplication.focusWidget()))
key("Escape")
session.settle()
key("0"); key("Left", Qt.KeyboardModifier.AltModifier)
session.search("safer")
desk.change(theme="contrast", panel_width=400)
window.resize(760, 560)
"""
    ran = program.act(task + LOOK + "\n" + CLOSE)
    assert (ran.status, ran.told) == (0, "")
    by_keyboard, panel, left = ran.said
    assert by_keyboard["found"] > 1
    assert (by_keyboard["query"], by_keyboard["on_timeline"]) == ("", True)
    assert panel["in_panel"]
    assert left["state"]["query"] == "safer"
    assert left["state"]["selection"] not in (None, by_keyboard["selected"])
    assert left["theme"] == "contrast"
    again = program.act(
        LOOK + "\nsay(back=session.can_go_back, width=desk.preferences.panel_width)\n" + CLOSE
    )
    assert (again.status, again.told) == (0, "")
    assert again.said == [left, {"back": False, "width": 400}]


def test_what_the_command_line_asks_for(program):
    arguments = (
        "--search law --select dsa-2022 --range 2018..2024 --page timeline --theme contrast --size 780x500"
    )
    (found,) = program.act(LOOK + "\n" + CLOSE, *arguments.split()).said
    start, end, _top = found["state"]["viewport"]
    assert found["state"]["query"] == "law"
    assert found["state"]["selection"] == "dsa-2022"
    assert found["theme"] == "contrast"
    assert found["size"] == [780, 500]
    assert 6.9 * 365 < end - start < 7.5 * 366


def test_a_damaged_session_is_put_aside(program):
    program.state.mkdir(parents=True)
    (program.state / "session.json").write_bytes(GARBAGE)
    ran = program.act(LOOK + "\n" + CLOSE)
    assert (ran.status, ran.told) == (0, "")
    assert (ran.said[0]["state"]["query"], ran.said[0]["theme"]) == ("", "system")
    (aside,) = program.state.glob("session-damaged-*.json")
    assert aside.read_bytes() == GARBAGE
    assert json.loads((program.state / "session.json").read_text())["format"] == 1


def test_without_a_place_to_write_it_works_all_the_same(program):
    places = dict.fromkeys(
        ("XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "HOME"), "/dev/null/no-home"
    )
    ran = program.act(LOOK + "\n" + CLOSE, **places)
    assert (ran.status, ran.told) == (0, "")
    assert len(ran.said) == 1


def test_closed_while_it_is_still_loading(program):
    """The overview's library is read in a thread, which Qt must not find running when it ends."""
    ran = program.act("say(warming=running._warming.isRunning())\n" + CLOSE, when="warming")
    assert (ran.status, ran.told) == (0, "")
    assert ran.said == [{"warming": True}]
    assert (program.state / "session.json").exists()


def test_faults_are_told_once_in_one_dialog_and_the_program_goes_on(program):
    act = """
import threading
from bik_explorer.ui.canvas import timeline_view
session.search("safer")
def boom(): raise ZeroDivisionError("in a timer")
def burst(): raise ValueError("in a thread")
def fail(*_): raise IndexError("in painting")
start._faults.take(KeyError, KeyError("in between"), None)
say(at_once=len(dialogs()))
paint, timeline_view.paint_frame = timeline_view.paint_frame, fail
desk.view.update()
for _ in range(3):
    QTimer.singleShot(0, boom)
    threading.Thread(target=burst).start()
def look():
    desk.view.update()
    QApplication.processEvents()
    told = [type(one).__name__ for one in dialogs()]
    timeline_view.paint_frame = paint
    for one in dialogs():
        one.close()
    desk.actions_by_id["first"].trigger()
    say(told=told, selected=session.selected.id, alive=window.isVisible())
    window.close()
QTimer.singleShot(150, look)
"""
    ran = program.act(act)
    assert (ran.status, ran.told) == (0, "")
    at_once, later = ran.said
    assert at_once == {"at_once": 0}, "a dialog must not open in the middle of a paint event"
    assert later["told"] == ["ErrorDialog"]
    assert later["alive"]
    assert later["selected"]
    log = program.log
    texts = ("in between", "in a timer", "in a thread", "in painting")
    assert [log.count(text) for text in texts] == [1, 1, 1, 1]
    assert log.count(f"BIK Explorer {bik_explorer.__version__}\n") == 4
    assert log.count('"query": "safer"') == 4


def test_every_start_above_would_have_noticed_the_network(program):
    ran = program.act('import socket; socket.socket().connect(("127.0.0.1", 9))')
    assert ran.status == 71
    assert "the network was used" in ran.told


def test_no_library_for_networks_is_even_loaded(program):
    act = """
from pathlib import Path
libraries = {Path(line.split()[-1]).name for line in open("/proc/self/maps") if ".so" in line}
say(libraries=sorted(libraries))
window.close()
"""
    (found,) = program.act(act).said
    assert any(name.startswith("libQt6Widgets") for name in found["libraries"])
    assert not [name for name in found["libraries"] if "Network" in name or "WebSockets" in name]
