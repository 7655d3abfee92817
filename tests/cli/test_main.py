from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from bik_explorer import __version__
from bik_explorer.__main__ import main
from bik_explorer.model.options import Options

CALLS = [
    ["--version"],
    ["--help"],
    ["check", "pack"],
    ["list", "pack"],
    ["list", "pack", "--search", "act", "--format", "json"],
]

WATCHED = """
import runpy, sys
sys.argv = ["bik-explorer", *{arguments}]
try:
    runpy.run_module("bik_explorer", run_name="__main__", alter_sys=True)
finally:
    print(*sorted(sys.modules), file=sys.stderr)
"""


@pytest.fixture
def modules(root, pack):
    """The modules that a call of the program has loaded in a process without display."""

    def modules(arguments):
        environment = {
            name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")
        }
        command = [sys.executable, "-c", WATCHED.format(arguments=arguments)]
        ran = subprocess.run(
            command, env=environment | {"PYTHONPATH": str(root)}, capture_output=True, text=True, timeout=60
        )
        assert ran.returncode == 0, ran.stderr
        assert ran.stdout
        return {name.partition(".")[0] for name in ran.stderr.split()}

    return modules


@pytest.mark.parametrize("arguments", CALLS, ids=" ".join)
def test_commands_need_no_qt_and_no_display(modules, arguments):
    loaded = modules(arguments)
    assert "bik_explorer" in loaded
    assert not loaded & {"PySide6", "shiboken6", "pyqtgraph"}


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["list", "--help"]], ids=" ".join)
def test_help_and_version_answer_at_once(modules, arguments):
    assert not modules(arguments) & {"numpy", "yaml"}


def test_the_window_gets_the_options(monkeypatch):
    asked = []
    window = SimpleNamespace(run=lambda options: asked.append(options) or 7)
    monkeypatch.setitem(sys.modules, "bik_explorer.app", window)
    assert main(["--search", "x"]) == 7
    assert asked == [Options(search="x")]


def test_without_arguments_the_programs_own_are_read(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["bik-explorer", "--version"])
    assert main() == 0
    assert capsys.readouterr().out == f"bik-explorer {__version__}\n"


def test_the_output_is_utf8_even_where_the_locale_is_not(process, pack):
    ran = process("list", "pack")
    assert ran.returncode == 0, ran.stderr
    assert "A pledge – für Kinder" in ran.stdout.decode("utf-8")


def test_complaints_are_utf8_too(process, pack):
    ran = process("list", "pack", "--search", "qqqxqqq", "--format", "csv")
    assert "“qqqxqqq”" in ran.stderr.decode("utf-8")


def test_words_that_the_locale_cannot_read_are_no_error(process, pack):
    ran = process("list", "pack", "--search", "telefónica")
    assert (ran.returncode, ran.stderr) == (0, b"")


@pytest.mark.skipif(os.name == "nt", reason="pipes break otherwise on Windows")
@pytest.mark.parametrize("command", ["list", "check"])
@pytest.mark.parametrize("rows", [1, 900])
def test_a_reader_that_leaves_is_no_error(process, pack, command, rows):
    lines = [f"- {{id: e{place}, kind: law, title: T, start: 2000, end: no}}\n" for place in range(rows)]
    (pack / "b.yaml").write_text("entries:\n" + "".join(lines))
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as gone:
        ran = process(command, "pack", stdout=gone)
    assert ran.returncode == 0
    assert b"Error" not in ran.stderr
    assert b"ignored" not in ran.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk to try on")
def test_a_full_disk_is_told_in_one_line(process, pack):
    with Path("/dev/full").open("wb") as full:
        ran = process("list", "pack", stdout=full)
    assert ran.returncode == 1
    assert ran.stderr == b"bik-explorer: the output cannot be written: No space left on device\n"


def test_without_an_output_it_says_nothing(monkeypatch, pack):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["list", "pack"]) == 0
    assert main(["check", "nothing"]) == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps the current folder")
def test_a_current_folder_that_is_gone_is_no_error(run, pack, tmp_path, monkeypatch):
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    try:
        assert run("list", pack)[0] == 0
        assert run("check", tmp_path / "nothing")[1].startswith(f"{tmp_path / 'nothing'}:1:1: error: ")
        assert run("check", "nothing")[0] == 1
    finally:
        monkeypatch.chdir(tmp_path)
