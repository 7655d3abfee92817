"""What is kept between two starts, and how a damaged file of it is met."""

from __future__ import annotations

import json
import logging
import os
from dataclasses import asdict, fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.model.serial import to_plain
from bik_explorer.ui.preferences import (
    FORMAT,
    LARGEST,
    THEMES,
    Preferences,
    Saved,
    read_session,
    session_file,
    write_session,
)
from bik_explorer.ui.session import home_of
from tests.ui.canvas.packs import walk

SAVED = Saved(
    Preferences("dark", wheel_zooms=False, reduced_motion=True, panel=False, panel_width=420),
    "AdnQywAD",
    "/packs/mine",
    to_plain(home_of(walk())),
)
WHOLE = {"format": FORMAT, **asdict(SAVED)}
DEEP = "[" * 100_000
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "state" / "session.json"


def put(file, text) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode())


def aside(file) -> list[bytes]:
    """What was kept of damaged files."""
    return [one.read_bytes() for one in file.parent.glob("session-damaged-*.json")]


def test_what_is_written_is_read(file):
    write_session(file, SAVED)
    assert read_session(file) == SAVED
    assert json.loads(file.read_text()) == WHOLE
    assert list(file.parent.iterdir()) == [file]


def test_the_first_start_has_no_file(file, caplog):
    caplog.set_level(logging.INFO)
    assert read_session(file) == Saved()
    assert not caplog.records


DAMAGED = {
    "garbage": b"\x00\xff\xfe garbage",
    "no UTF-8": b'{"format": 1, "geometry": "\xff"}',
    "half": json.dumps(WHOLE)[:70],
    "empty": "",
    "a list": "[1, 2]",
    "no format": "{}",
    "another format": json.dumps({**WHOLE, "format": FORMAT + 1}),
    "geometry of another type": json.dumps({**WHOLE, "geometry": 5}),
    "pack of another type": json.dumps({**WHOLE, "pack": ["a"]}),
    "deep": DEEP,
    "a huge number": '{"format": ' + "1" * 5000 + "}",
    "huge": json.dumps({**WHOLE, "geometry": "x" * LARGEST}),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_file_is_kept_aside_and_a_fresh_session_starts(file, caplog, name):
    caplog.set_level(logging.INFO)
    put(file, DAMAGED[name])
    before = file.read_bytes()
    assert read_session(file) == Saved()
    assert not file.exists()
    assert aside(file) == [before]
    assert [record.levelname for record in caplog.records] == ["INFO"]
    assert "damaged" in caplog.text
    write_session(file, SAVED)
    assert read_session(file) == SAVED


@pytest.mark.parametrize(
    ("plain", "found"),
    [
        ({"theme": "dark", "panel": False}, Preferences("dark", panel=False)),
        ({"theme": "pink", "wheel_zooms": False}, Preferences(wheel_zooms=False)),
        ({"theme": 5, "panel": "no", "panel_width": True, "reduced_motion": 1}, Preferences()),
        ({"panel_width": 10**9}, Preferences(panel_width=900)),
        ({"panel_width": -5}, Preferences(panel_width=260)),
        ({"panel_width": 400.0}, Preferences()),
        ({"of_a_later_version": True}, Preferences()),
        ("no preferences", Preferences()),
        (None, Preferences()),
    ],
)
def test_sound_preferences_are_taken_from_among_others(file, plain, found):
    put(file, json.dumps({**WHOLE, "preferences": plain}))
    assert read_session(file) == Saved(found, SAVED.geometry, SAVED.pack, SAVED.view)
    assert not aside(file)


@given(anything)
def test_no_json_does_harm(tmp_path_factory, plain):
    file = tmp_path_factory.mktemp("any") / "session.json"
    put(file, json.dumps(plain))
    assert isinstance(read_session(file), Saved)


@given(st.dictionaries(st.sampled_from([one.name for one in fields(Preferences)]), anything))
def test_preferences_are_always_of_their_types(tmp_path_factory, plain):
    file = tmp_path_factory.mktemp("any") / "session.json"
    put(file, json.dumps({**WHOLE, "preferences": plain}))
    found = read_session(file).preferences
    for name, value in asdict(Preferences()).items():
        assert type(getattr(found, name)) in ((type(None), dict) if value is None else (type(value),))
    assert found.theme in THEMES
    assert 260 <= found.panel_width <= 900


def test_a_folder_in_its_place_is_no_error(file, caplog):
    caplog.set_level(logging.INFO)
    file.mkdir(parents=True)
    (file / "full").touch()
    assert read_session(file) == Saved()
    write_session(file, SAVED)
    assert file.is_dir()
    assert {record.levelname for record in caplog.records} == {"INFO"}


def test_a_place_that_cannot_be_written_is_no_error(tmp_path, caplog):
    caplog.set_level(logging.INFO)
    (tmp_path / "state").write_text("a file where the folder should be")
    write_session(tmp_path / "state" / "session.json", SAVED)
    assert "session not kept" in caplog.text
    assert read_session(tmp_path / "state" / "session.json") == Saved()


def test_a_damaged_file_that_cannot_be_moved_is_no_error(file, caplog, monkeypatch):
    caplog.set_level(logging.INFO)
    put(file, "garbage")

    def refuse(_self, _target):
        raise PermissionError("read-only")

    monkeypatch.setattr(type(file), "replace", refuse)
    assert read_session(file) == Saved()
    assert file.exists()
    assert "not kept" in caplog.text


def test_a_failed_write_leaves_what_was_there(file, monkeypatch, caplog):
    write_session(file, SAVED)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    write_session(file, Saved())
    monkeypatch.undo()
    assert read_session(file) == SAVED
    assert list(file.parent.iterdir()) == [file]


def test_it_is_kept_among_the_persons_own_files(home):
    assert session_file().is_relative_to(home)
    assert session_file().name == "session.json"
