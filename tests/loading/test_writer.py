from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from bik_explorer.loading import writer
from bik_explorer.loading.writer import save_safely

posix = pytest.mark.skipif(os.name == "nt", reason="about POSIX files")


@pytest.fixture
def file(tmp_path):
    good = tmp_path / "good.json"
    good.write_bytes(b"good")
    return good


def alone(file, content=b"good"):
    """The file holds the content, and nothing else lies about."""
    return file.read_bytes() == content and [one.name for one in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize("data", [b"", b"new", b"x" * 3_000_000], ids=len)
def test_the_file_is_replaced_as_a_whole(file, data):
    save_safely(file, data)
    assert alone(file, data)


def test_a_new_file_is_made(tmp_path):
    save_safely(tmp_path / "ä b.csv", b"1")
    assert alone(tmp_path / "ä b.csv", b"1")


def test_short_writes_are_carried_on(file, monkeypatch):
    real = os.write
    monkeypatch.setattr(writer.os, "write", lambda handle, data: real(handle, bytes(data[:7])))
    save_safely(file, b"0123456789" * 5)
    assert alone(file, b"0123456789" * 5)


@pytest.mark.parametrize("call", ["write", "fsync", "fstat"])
def test_a_full_disk_leaves_the_good_file(file, monkeypatch, call):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writer.os, call, full)
    with pytest.raises(OSError, match="No space left"):
        save_safely(file, b"new")
    monkeypatch.undo()
    assert alone(file)


def test_a_disk_that_takes_nothing_is_an_error(file, monkeypatch):
    monkeypatch.setattr(writer.os, "write", lambda handle, data: 0)
    with pytest.raises(OSError, match="nothing was written"):
        save_safely(file, b"new")
    assert alone(file)


def test_a_disk_that_loses_what_it_took_is_an_error(file, monkeypatch):
    monkeypatch.setattr(writer.os, "write", lambda handle, data: len(data))
    with pytest.raises(OSError, match="not everything"):
        save_safely(file, b"new")
    assert alone(file)


def test_an_interrupted_save_leaves_the_good_file(file, monkeypatch):
    def interrupted(handle):
        raise KeyboardInterrupt

    monkeypatch.setattr(writer.os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        save_safely(file, b"new")
    assert alone(file)


def test_a_folder_in_the_place_is_an_error(tmp_path):
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match="folder"):
        save_safely(tmp_path / "folder", b"new")
    assert [one.name for one in tmp_path.iterdir()] == ["folder"]


def test_a_missing_folder_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        save_safely(tmp_path / "no" / "file", b"new")


@posix
def test_modes_are_kept_and_new_files_obey_the_umask(file, tmp_path):
    file.chmod(0o640)
    save_safely(file, b"new")
    assert file.stat().st_mode & 0o777 == 0o640
    before = os.umask(0o027)
    try:
        save_safely(tmp_path / "fresh", b"new")
    finally:
        os.umask(before)
    assert (tmp_path / "fresh").stat().st_mode & 0o777 == 0o640


@posix
def test_a_link_stays_a_link(file, tmp_path):
    link = tmp_path / "link"
    link.symlink_to(file)
    save_safely(link, b"new")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"


KILLED = """
import sys
from pathlib import Path
from bik_explorer.loading.writer import save_safely
print("ready", flush=True)
while True:
    for one in (b"a", b"b"):
        save_safely(Path(sys.argv[1]), one * 2_000_000)
"""


@posix
def test_a_killed_program_leaves_a_whole_file(file, root):
    file.write_bytes(b"a" * 2_000_000)
    for wait in (0.013, 0.029, 0.041):
        with subprocess.Popen(
            [sys.executable, "-c", KILLED, file], cwd=root, stdout=subprocess.PIPE
        ) as saving:
            saving.stdout.readline()
            time.sleep(wait)
            saving.send_signal(signal.SIGKILL)
        data = file.read_bytes()
        assert data in (b"a" * 2_000_000, b"b" * 2_000_000)
