"""A lesson that a newer program wrote: what is not known here is told, and all the rest works."""

from __future__ import annotations

import subprocess
import sys

import pytest

from bik_explorer.loading.problems import Code
from bik_explorer.model import lesson_draft as drafts
from bik_explorer.model.lesson import FORMAT
from bik_explorer.ui.lessons.files import open_file
from bik_explorer.ui.lessons.opening import LessonProblems
from bik_explorer.ui.presenting.keys import Command
from bik_explorer.ui.presenting.presenter import Presenter
from tests.ui.lessons.hands import open_editor, timeline

NEWER = f"""\
lessons:
  - id: newer
    title: From a newer program
    format: {FORMAT + 1}
    mood: cheerful
    steps:
      - caption: A page that is not here
        text: The rest of it is.
        sparkle: true
        notes: Say this.
        view: {{page: xyz, query: law, select: gone, lens: wide}}
      - caption: The next one
        view: {{select: act}}
"""
CODES = [
    Code.NEWER_LESSON,
    Code.UNKNOWN_KEY,
    Code.UNKNOWN_KEY,
    Code.BAD_CHOICE,
    Code.UNKNOWN_ENTRY,
    Code.UNKNOWN_KEY,
]


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "newer.yaml"
    path.write_text(NEWER, encoding="utf-8")
    return path


def test_check_names_every_thing_that_it_does_not_know(file, root):
    command = [sys.executable, "-m", "bik_explorer", "check", str(file)]
    ran = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=30)
    told = ran.stdout + ran.stderr
    assert ran.returncode == 1
    for words in (f"format {FORMAT + 1}", "“mood”", "“sparkle”", "“xyz”", "“gone”", "“lens”"):
        assert words in told
    assert "1 lesson read" in told


def test_the_class_sees_what_is_missing_and_the_rest(file, qtbot, theming):
    opened = open_file(file, timeline())
    assert [one.code for one in opened.problems] == CODES
    presenter = Presenter(opened.lessons[0], timeline(), 0, reduced=True)
    qtbot.addWidget(presenter.surface)
    presenter.surface.resize(1280, 720)
    words = presenter.surface.band.words
    assert (words.caption, words.text) == ("A page that is not here", "The rest of it is.")
    assert "Not in this pack: xyz, gone" in str(presenter.surface.band.paragraphs)
    assert presenter.session.state.query == "law"
    assert presenter.surface.view is presenter.surface.timeline
    presenter.do(Command.NEXT)
    assert presenter.session.selected.id == "act"
    assert "Not in this pack" not in str(presenter.surface.band.paragraphs)


def test_it_is_edited_and_its_file_is_left_as_it_is(file, qtbot, tmp_path):
    hands = open_editor(qtbot, tmp_path / "state")
    hands.editor.doors.open(file)
    assert isinstance(hands.dialog, LessonProblems)
    assert hands.dialog.list.count() == len(CODES)
    hands.answer("Close")
    assert hands.captions == ["A page that is not here", "The next one"]
    sight = hands.editor.sight
    assert sight.lacks.isVisible()
    assert sight.lacks.text() == "Not in this pack: xyz, gone. The class sees the rest."
    hands.authoring.do(drafts.set_field, 0, "caption", "Changed here")
    assert hands.authoring.file is None, "it would lose what is not known here"
    other = tmp_path / "mine.yaml"
    hands.authoring.save(other)
    assert open_file(other, timeline()).lessons[0].steps[0].view.unknown_page == "xyz"
    assert "page: xyz" in other.read_text(encoding="utf-8")
    assert file.read_text(encoding="utf-8") == NEWER
    hands.authoring.close()
