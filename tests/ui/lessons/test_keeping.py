"""The draft that is kept: read again as it was, never lost to a crash, a full disk or another program."""

from __future__ import annotations

import errno
import json
import logging
import os

import pytest

from bik_explorer.model.lesson import Lesson, Step, StepView
from bik_explorer.ui.lessons.files import LessonFile
from bik_explorer.ui.lessons.keeping import FORMAT, LARGEST, PLACES, Keeping, Kept
from bik_explorer.ui.lessons.waiting import any_waiting


def kept(title: str = "Mine", steps: int = 2) -> Kept:
    return Kept(
        Lesson("mine", title, (Step("a", StepView(query="act")),) * steps), steps - 1 if steps else None
    )


def again(folder) -> Kept | None:
    """What the next program finds."""
    keeping = Keeping(folder)
    found = keeping.waiting()
    keeping.release()
    return found


@pytest.fixture
def keeping(tmp_path):
    made = Keeping(tmp_path)
    yield made
    made.release()


def files(folder) -> set[str]:
    return {one.name for one in folder.iterdir() if one.suffix != ".lock"}


def test_what_is_kept_is_found_by_the_next_program(tmp_path, keeping):
    with_file = Kept(kept().lesson, 1, LessonFile(tmp_path / "größe.yaml", "abc"))
    for one in (kept("Unfinished \ud800", 0), with_file):
        assert keeping.keep(one)
        keeping.release()
        assert again(tmp_path) == one
    assert files(tmp_path) >= {"lesson-draft-a.json"}


def test_at_first_nothing_waits(tmp_path, keeping):
    assert keeping.waiting() is None
    assert not any_waiting()


def test_the_start_sees_that_something_waits(home):
    keeping = Keeping()
    keeping.keep(kept())
    assert any_waiting()
    keeping.drop()
    assert not any_waiting()
    keeping.release()


def test_what_another_run_left_becomes_a_backup_and_no_more_than_five_stay(tmp_path):
    for number in range(8):
        keeping = Keeping(tmp_path)
        assert keeping.keep(kept(f"first {number}"))
        assert keeping.keep(kept(f"run {number}"))
        keeping.release()
    titles = [
        json.loads((tmp_path / name).read_text())["lesson"]["title"]
        for name in ("lesson-draft-a.json", *(f"lesson-draft-a-{number}.json" for number in range(1, 6)))
    ]
    assert titles == [f"run {number}" for number in (7, 6, 5, 4, 3, 2)]
    assert len(files(tmp_path)) == 6


def test_a_draft_that_is_left_or_saved_does_not_wait_any_more(tmp_path, keeping):
    keeping.keep(kept())
    keeping.leave()
    assert keeping.waiting() is None
    assert files(tmp_path) == {"lesson-draft-a-1.json"}
    keeping.keep(kept())
    keeping.drop()
    assert keeping.waiting() is None


def test_what_was_left_can_be_had_again_the_newest_first(tmp_path):
    for title in ("first", "second", "third"):
        keeping = Keeping(tmp_path)
        keeping.keep(kept(title))
        keeping.leave()
        keeping.release()
    (tmp_path / "lesson-draft-a-2.json").write_text("garbage")
    keeping = Keeping(tmp_path)
    assert [one.lesson.title for one in keeping.left()] == ["third", "first"]
    keeping.release()
    assert keeping.left() == ()


WHOLE = {"format": FORMAT, "lesson": {"format": 1, "id": "x", "title": "y"}, "chosen": 0, "file": None}


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"\x00\xff",
        b'{"format": 1',
        b"[]",
        b"[" * 100_000,
        b'"' + b"x" * LARGEST + b'"',
        json.dumps({**WHOLE, "format": FORMAT + 1}).encode(),
        json.dumps({**WHOLE, "lesson": {}}).encode(),
    ],
    ids=["empty", "garbage", "half", "a list", "deep", "huge", "newer", "no lesson"],
)
def test_a_damaged_draft_is_set_aside_and_a_backup_stands_in(tmp_path, caplog, damage):
    caplog.set_level(logging.INFO)
    for title in ("older", "newer"):
        keeping = Keeping(tmp_path)
        keeping.keep(kept(title))
        keeping.release()
    (tmp_path / "lesson-draft-a.json").write_bytes(damage)
    found = again(tmp_path)
    assert found is not None
    assert found.lesson.title == "older"
    assert [one.read_bytes() for one in tmp_path.glob("*-damaged-*.json")] == [damage]
    assert {record.levelname for record in caplog.records} == {"INFO"}


@pytest.mark.parametrize("chosen", [None, -1, 2, "one", True])
def test_a_chosen_step_that_is_not_there_is_the_first(tmp_path, chosen):
    plain = {**WHOLE, "chosen": chosen, "file": 5}
    plain["lesson"] = {**WHOLE["lesson"], "steps": [{"caption": "a", "view": {}}]}
    (tmp_path / "lesson-draft-a.json").write_text(json.dumps(plain))
    found = again(tmp_path)
    assert (found.chosen, found.file) == (0, None)


def test_a_full_disk_leaves_the_draft_of_before(tmp_path, keeping, monkeypatch, caplog):
    caplog.set_level(logging.INFO)
    assert keeping.keep(kept("safe"))
    before = files(tmp_path)

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    assert not keeping.keep(kept("lost?"))
    monkeypatch.undo()
    assert files(tmp_path) == before
    assert "not kept" in caplog.text
    keeping.release()
    assert again(tmp_path).lesson.title == "safe"


def test_a_write_that_is_cut_short_is_noticed(tmp_path, keeping, monkeypatch):
    assert keeping.keep(kept("safe"))
    monkeypatch.setattr(os, "write", lambda _handle, data: len(data))
    assert not keeping.keep(kept("lost?"))
    monkeypatch.undo()
    keeping.release()
    assert again(tmp_path).lesson.title == "safe"


def test_each_program_has_a_place_of_its_own(tmp_path):
    many = [Keeping(tmp_path) for _ in range(len(PLACES) + 1)]
    assert len({one.file for one in many[:-1]}) == len(PLACES)
    assert [one.keep(kept(str(number))) for number, one in enumerate(many)] == [True] * len(PLACES) + [False]
    many[2].release()
    assert again(tmp_path).lesson.title == "2"
    for one in many:
        one.release()


def test_a_draft_that_waits_goes_before_an_empty_place(tmp_path):
    first, second = Keeping(tmp_path), Keeping(tmp_path)
    second.keep(kept("second"))
    for one in (first, second):
        one.release()
    assert again(tmp_path).lesson.title == "second"


def test_a_place_that_cannot_be_written_is_no_error(tmp_path, caplog):
    caplog.set_level(logging.INFO)
    (tmp_path / "state").write_text("a file where the folder should be")
    keeping = Keeping(tmp_path / "state")
    assert keeping.file is None
    assert not keeping.keep(kept())
    assert keeping.waiting() is None
    keeping.leave()
    keeping.drop()
    assert {record.levelname for record in caplog.records} == {"INFO"}
