"""The lesson that is being made: kept a moment after each change, saved, and taken up again."""

from __future__ import annotations

import errno
import os

import pytest

from bik_explorer.model import lesson_draft as drafts
from bik_explorer.ui.lessons.authoring import KEEP_MS, NEW, Authoring
from bik_explorer.ui.lessons.files import open_file
from bik_explorer.ui.lessons.keeping import Keeping
from bik_explorer.ui.session import Session
from tests.ui.lessons.hands import lesson, timeline


@pytest.fixture
def make(qapp, tmp_path):
    made = []

    def make() -> Authoring:
        made.append(Authoring(Session(timeline()), Keeping(tmp_path / "state")))
        return made[-1]

    yield make
    for one in made:
        one.close()


def written(authoring: Authoring, title: str = "Mine") -> Authoring:
    authoring.do(drafts.set_lesson, "title", title)
    return authoring


def test_at_first_there_is_nothing_to_save(make):
    authoring = make()
    assert (authoring.lesson, authoring.unsaved, authoring.kept, authoring.waiting) == (
        NEW,
        False,
        True,
        None,
    )


def test_a_change_is_kept_soon_without_anyone_asking(make, qtbot):
    assert KEEP_MS <= 2000
    authoring = make()
    with qtbot.waitSignal(authoring.keptChanged, timeout=KEEP_MS * 3) as told:
        written(authoring)
        assert not authoring.kept
        told.args = None
        qtbot.waitUntil(lambda: authoring.kept, timeout=KEEP_MS * 3)
    authoring._keeping.release()
    assert make().waiting.lesson.title == "Mine"


def test_a_view_becomes_a_step_with_a_caption(make):
    authoring = make()
    authoring.session.select("act")
    authoring.add_view()
    authoring.session.select(None)
    authoring.session.search("principles")
    authoring.add_view()
    captions = [(step.caption, step.view.selection, step.view.query) for step in authoring.lesson.steps]
    assert captions == [("Digital Services Act", "act", ""), ("“principles”", None, "principles")]
    assert authoring.draft.chosen == 1


def test_what_was_left_is_offered_and_goes_on_as_it_was(make, tmp_path):
    authoring = written(make())
    for caption in "abc":
        authoring.do(drafts.add, lesson(caption).steps[0])
    authoring.do(drafts.choose, 1)
    authoring.keep()
    authoring.close()
    later = make()
    assert later.lesson == NEW
    assert later.waiting.lesson.title == "Mine"
    later.go_on()
    assert (later.lesson, later.draft.chosen, later.waiting) == (authoring.lesson, 1, None)
    assert later.unsaved
    assert not later.draft.undo


def test_adding_a_view_goes_on_with_what_was_left(make):
    written(make()).close()
    later = make()
    later.add_view()
    assert (later.lesson.title, len(later.lesson.steps)) == ("Mine", 1)


def test_what_is_left_for_good_is_not_offered_again(make):
    written(make()).close()
    later = make()
    later.leave_waiting()
    later.close()
    assert make().waiting is None


def test_saving_clears_the_draft_and_keeps_the_id(make, tmp_path):
    authoring = written(make(), "First title ")
    authoring.save(tmp_path / "a.yaml")
    assert (authoring.unsaved, authoring.kept) == (False, True)
    written(authoring, "Second title")
    assert authoring.unsaved
    authoring.save(tmp_path / "a.yaml")
    (saved,) = open_file(tmp_path / "a.yaml", timeline()).lessons
    assert (saved.id, saved.title) == ("first-title", "Second title")
    authoring.close()
    assert make().waiting is None


def test_another_file_gets_another_id(make, tmp_path):
    authoring = written(make(), "One")
    authoring.save(tmp_path / "a.yaml")
    written(authoring, "Two")
    authoring.save(tmp_path / "b.yaml")
    assert open_file(tmp_path / "b.yaml", timeline()).lessons[0].id == "two"
    assert open_file(tmp_path / "a.yaml", timeline()).lessons[0].title == "One"


def test_undoing_to_what_is_saved_leaves_nothing_unsaved(make, tmp_path):
    authoring = written(make())
    authoring.save(tmp_path / "a.yaml")
    written(authoring, "Other")
    authoring.keep()
    authoring.do(drafts.undo)
    assert not authoring.unsaved
    authoring.keep()
    authoring.close()
    assert make().waiting is None


def test_a_save_that_fails_leaves_everything_unsaved(make, tmp_path, monkeypatch):
    authoring = written(make())

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        with pytest.raises(OSError, match="No space"):
            authoring.save(tmp_path / "a.yaml")
        authoring.keep()
        assert (authoring.unsaved, authoring.kept, authoring.file) == (True, False, None)
        assert authoring.failing
    authoring.keep()
    assert (authoring.kept, authoring.failing) == (True, False)


def test_another_lesson_puts_the_unsaved_one_among_the_backups(make, tmp_path):
    authoring = written(make(), "Half done")
    authoring.begin(lesson("a", title="Another"))
    assert authoring.lesson.title == "Another"
    found = [one.read_text() for one in (tmp_path / "state").glob("lesson-draft-a-1.json")]
    assert ["Half done" in text for text in found] == [True]


def test_the_end_keeps_what_was_typed_a_moment_ago(make):
    written(make(), "Just now").close()
    assert make().waiting.lesson.title == "Just now"


def test_opened_lessons_have_nothing_unsaved_until_something_changes(make, tmp_path):
    written(make()).save(tmp_path / "a.yaml")
    authoring = make()
    opened = open_file(tmp_path / "a.yaml", timeline())
    authoring.begin_opened(opened, opened.lessons[0])
    assert not authoring.unsaved
    written(authoring, "Changed")
    authoring.close()
    later = make()
    assert later.waiting.file == opened.file
