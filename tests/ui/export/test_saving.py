"""A file is made step by step and written whole, or not at all."""

from __future__ import annotations

import errno
import os

import pytest

from bik_explorer.ui.export.saving import Saving
from bik_explorer.ui.export.steps import Steps


@pytest.fixture
def saving(qapp):
    made = Saving()
    yield made
    assert not made.busy


class Heard:
    """What a saving told."""

    def __init__(self, saving: Saving) -> None:
        self.progress, self.saved, self.failed = [], [], []
        saving.progressed.connect(self.progress.append)
        saving.saved.connect(self.saved.append)
        saving.failed.connect(self.failed.append)


def steps(count: int, ended: list[bool] | None = None, error: Exception | None = None) -> Steps:
    try:
        for number in range(count):
            yield number / count
        if error is not None:
            raise error
        return b"made"
    finally:
        if ended is not None:
            ended.append(True)


def test_a_file_is_made_and_written(saving, qtbot, tmp_path):
    heard, file = Heard(saving), tmp_path / "a.png"
    saving.begin(steps(50), file)
    qtbot.waitUntil(lambda: heard.saved == [file])
    assert file.read_bytes() == b"made"
    assert heard.progress == sorted(heard.progress)
    assert heard.progress[-1] == 1000


def test_what_is_cancelled_leaves_nothing(saving, qtbot, tmp_path):
    heard, ended = Heard(saving), []

    def endless() -> Steps:
        try:
            while True:
                yield 0.1
        finally:
            ended.append(True)

    saving.begin(endless(), tmp_path / "a.png")
    qtbot.waitUntil(lambda: bool(heard.progress))
    assert saving.can_cancel
    saving.cancel()
    assert ended == [True]
    assert not saving.busy
    assert list(tmp_path.iterdir()) == []
    assert heard.saved == heard.failed == []


@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "full"), MemoryError(), ValueError("large")])
def test_what_fails_while_it_is_made_is_told(saving, qtbot, tmp_path, error):
    heard = Heard(saving)
    saving.begin(steps(3, error=error), tmp_path / "a.png")
    qtbot.waitUntil(lambda: heard.failed == [error])
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_what_was_there(saving, qtbot, tmp_path, monkeypatch):
    heard, file = Heard(saving), tmp_path / "a.png"
    file.write_bytes(b"before")

    def full(_handle, _data):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    saving.begin(steps(1), file)
    qtbot.waitUntil(lambda: bool(heard.failed))
    monkeypatch.undo()
    assert heard.failed[0].errno == errno.ENOSPC
    assert file.read_bytes() == b"before"
    assert [one.name for one in tmp_path.iterdir()] == ["a.png"]


def test_half_a_write_is_no_file(saving, qtbot, tmp_path, monkeypatch):
    heard, file = Heard(saving), tmp_path / "a.png"
    monkeypatch.setattr(os, "write", lambda _handle, _data: 0)
    saving.begin(steps(1), file)
    qtbot.waitUntil(lambda: bool(heard.failed))
    monkeypatch.undo()
    assert list(tmp_path.iterdir()) == []


def test_writing_cannot_be_cancelled(saving, qtbot, tmp_path):
    heard, seen = Heard(saving), []
    saving.writing.connect(lambda: (seen.append(saving.can_cancel), saving.cancel()))
    saving.begin(steps(1), tmp_path / "a.png")
    qtbot.waitUntil(lambda: bool(heard.saved))
    assert seen == [False]
