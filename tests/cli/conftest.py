"""Runs the program: inside the test, or as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from bik_explorer.__main__ import main

GOOD = """\
pack: {title: A pack}
organisations: [{id: telefonica, name: Telefónica}]
entries:
  - id: pledge
    kind: initiative
    title: A pledge – für Kinder
    start: about 2007
    end: 2012-03
    signatories: [{role: signatory, names: [telefonica]}]
  - {id: act, kind: law, title: An act, start: 2022-11-16, end: open}
  - {id: day, kind: event, title: A day, start: 2004-02-06}
  - {id: club, kind: initiative, title: A club, start: 2005, end: unknown}
"""


@pytest.fixture
def pack(tmp_path, monkeypatch):
    """A good pack in the current folder."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "pack" / "a.yaml"
    file.parent.mkdir()
    file.write_text(GOOD, encoding="utf-8")
    return file.parent


@pytest.fixture
def run(capsys):
    """Runs the program and gives its status, output and complaints."""

    def run(*arguments):
        status = main([str(one) for one in arguments])
        out, err = capsys.readouterr()
        return status, out, err

    return run


@pytest.fixture
def process(root):
    """Runs `python -m bik_explorer` with a locale of C and no display."""

    def process(*arguments, stdout=subprocess.PIPE):
        environment = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
        environment |= {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONPATH": str(root)}
        command = [sys.executable, "-m", "bik_explorer", *map(str, arguments)]
        return subprocess.run(command, env=environment, stdout=stdout, stderr=subprocess.PIPE, timeout=60)

    return process
