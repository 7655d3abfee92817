"""The editor driven as a person does: by keys alone, by the mouse alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit

from bik_explorer.model.lesson import Question, QuizKind, QuizPlan, Step, StepView
from bik_explorer.model.state import Page
from bik_explorer.model.veil import NO_VEIL, Hidden
from tests.ui.bars import nameless
from tests.ui.lessons.hands import ALT, CTRL, READY, SHIFT, drafts, lesson, open_editor, same_steps, timeline

Key = Qt.Key


@pytest.fixture
def hands(qtbot, tmp_path):
    hands = open_editor(qtbot, tmp_path / "state")
    yield hands
    hands.authoring.close()


@pytest.fixture
def abc(hands):
    hands.begin("a", "b", "c")
    return hands


def test_an_empty_lesson_says_how_to_begin(hands):
    texts = [one.text() for one in hands.editor.findChildren(QLabel) if one.isVisible()]
    assert any("press “Add this view”" in text for text in texts)
    assert not hands.editor.form.isVisible()
    assert not hands.editor.actions_by_id["present-here"].isEnabled()
    assert QApplication.focusWidget() is hands.editor.header.title


def test_a_lesson_is_made_by_keys_alone(hands):
    assert QApplication.focusWidget() is hands.editor.header.title
    hands.type("My lesson")
    hands.session.select("act")
    hands.key(Key.Key_D, CTRL | SHIFT)
    hands.session.select(None)
    hands.session.search("principles")
    hands.key(Key.Key_D, CTRL | SHIFT)
    hands.focus(hands.list)
    hands.key(Key.Key_Up, ALT)
    hands.key(Key.Key_Return)
    hands.key(Key.Key_A, CTRL)
    hands.type("First of all")
    hands.key(Key.Key_Tab)
    hands.type("For the class")
    assert hands.lesson.title == "My lesson"
    assert hands.captions == ["First of all", "Digital Services Act"]
    assert hands.step.text == "For the class"
    assert same_steps(hands)


def test_a_lesson_is_made_by_the_mouse_alone(hands):
    hands.session.select("act")
    hands.click(hands.editor.steps.buttons["add"])
    hands.session.select("directive")
    hands.click(hands.editor.steps.buttons["add"])
    hands.click(hands.editor.steps.buttons["duplicate"])
    hands.click(hands.editor.steps.buttons["earlier"])
    hands.click_row(0)
    hands.click(hands.editor.steps.buttons["later"])
    assert [one.view.selection for one in hands.lesson.steps] == ["directive", "act", "directive"]
    hands.click(hands.editor.steps.buttons["delete"])
    assert [one.view.selection for one in hands.lesson.steps] == ["directive", "directive"]
    assert same_steps(hands)


def test_the_window_stays_where_it_is_while_steps_are_looked_at(abc):
    before = abc.session.state
    abc.session.search("act")
    abc.click(abc.editor.sight.take)
    abc.session.search("")
    abc.click_row(1)
    abc.click_row(0)
    assert abc.session.state == before
    assert abc.editor.sight.preview.shown.state.query == "act"


def test_undo_and_redo_from_within_a_field(abc):
    field = abc.editor.sight.notes
    abc.focus(field)
    abc.type("Hello")
    abc.focus(abc.editor.form.caption)
    abc.type("X")
    assert (abc.captions[0], abc.step.notes) == ("X", "Hello")
    abc.key(Key.Key_Z, CTRL)
    assert abc.captions[0] == "a"
    abc.key(Key.Key_Z, CTRL)
    assert (abc.step.notes, field.toPlainText()) == ("", "")
    abc.key(Key.Key_Z, CTRL)
    assert abc.lesson == lesson("a", "b", "c")
    abc.key(Key.Key_Z, CTRL | SHIFT)
    abc.key(Key.Key_Y, CTRL)
    assert (abc.step.notes, abc.captions[0]) == ("Hello", "X")


def test_undo_leads_back_to_the_step_that_was_changed(abc):
    abc.focus(abc.list)
    abc.key(Key.Key_Delete)
    assert abc.captions == ["b", "c"]
    assert "Undo brings it back" in abc.news
    abc.click_row(1)
    abc.click(abc.editor.header._undo)
    assert (abc.captions, abc.authoring.draft.chosen) == (["a", "b", "c"], 0)
    assert same_steps(abc)


@pytest.mark.parametrize("held", [ALT, CTRL])
def test_steps_are_moved_by_keys_in_the_list(abc, held):
    abc.focus(abc.list)
    abc.key(Key.Key_Down, held)
    abc.key(Key.Key_Down, held)
    abc.key(Key.Key_Down, held)
    assert (abc.captions, abc.authoring.draft.chosen) == (["b", "c", "a"], 2)
    abc.key(Key.Key_Up, held)
    assert abc.captions == ["b", "a", "c"]
    assert same_steps(abc)


@pytest.mark.parametrize(
    ("row", "to", "found"),
    [(0, 3 * 54 + 20, "bca"), (2, 2, "cab"), (0, 54 + 40, "bac"), (1, 54 + 27, "abc"), (1, 500, "acb")],
)
def test_a_step_is_dragged_to_another_place(abc, row, to, found):
    abc.drag_row(row, to)
    assert "".join(abc.captions) == found
    assert abc.step.caption == "abc"[row]
    assert same_steps(abc)


def test_escape_lets_a_dragged_step_go(abc):
    abc.focus(abc.list)
    abc.drag_row(0, 150, drop=False)
    abc.key(Key.Key_Escape)
    abc.drag_row(2, 150)
    assert abc.captions == ["a", "b", "c"]


def test_a_step_is_renamed_in_the_list(abc):
    abc.focus(abc.list)
    abc.key(Key.Key_Down)
    abc.key(Key.Key_F2)
    QApplication.focusWidget().selectAll()
    abc.type("Renamed")
    abc.key(Key.Key_Return)
    assert abc.captions == ["a", "Renamed", "c"]
    assert abc.editor.form.caption.text() == "Renamed"


def test_every_field_is_written_into_the_step(abc):
    form = abc.editor.form
    for field, text in (
        (form.caption, "!"),
        (form.text, "text"),
        (form.question, "Why?"),
        (form.answer, "So."),
        (form.label, "short"),
        (form.minutes, "2.5"),
        (abc.editor.sight.notes, "notes"),
        (abc.editor.header.description, "about"),
        (abc.editor.header.minutes, "20"),
    ):
        abc.focus(field)
        abc.key(Key.Key_End)
        abc.type(text)
    form.hide_field._choose(Hidden.DATES)
    form.quiz.kind._choose(QuizKind.SIGNED)
    form.quiz.cards._choose(4)
    form.quiz.again.click()
    assert (abc.lesson.description, abc.lesson.minutes) == ("about", 20.0)
    step = abc.step
    assert step.question == Question("Why?", "So.")
    assert (step.text, step.notes, step.label, step.minutes) == ("text", "notes", "short", 2.5)
    assert (step.hide, step.quiz) == (Hidden.DATES, QuizPlan(QuizKind.SIGNED, 4, 2))
    assert step.caption == "a!"


def test_a_choice_is_made_from_its_menu_by_keys(abc):
    field = abc.editor.form.hide_field
    abc.focus(field)
    abc.key(Key.Key_Down)
    menu = field.menu
    assert menu.isVisible()
    QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Return)
    assert abc.step.hide is Hidden.TITLES
    assert field.accessibleName() == "Kept back until you reveal it: Titles"


@pytest.mark.parametrize(
    ("keys", "minutes"),
    [("7", 7.0), ("2,5", 2.5), ("0", None), (".", None), ("-3x", 3.0), ("99999", 999.0)],
)
def test_minutes_are_written(abc, keys, minutes):
    abc.focus(abc.editor.form.minutes)
    abc.type(keys)
    assert abc.step.minutes == minutes


def test_minutes_are_stepped_by_keys(abc):
    abc.focus(abc.editor.form.minutes)
    for key in (Key.Key_Up, Key.Key_Up, Key.Key_Up, Key.Key_Down):
        abc.key(key)
    assert abc.step.minutes == 2.0
    for _ in range(3):
        abc.key(Key.Key_Down)
    assert abc.step.minutes is None


def test_sources_are_chosen_from_those_of_the_pack(abc, qtbot):
    abc.authoring.do(drafts.set_field, 0, "sources", ("gone", "two"))
    abc.editor.form.sources._pick()
    picker = abc.dialog
    qtbot.waitUntil(picker.search.hasFocus)
    rows = [picker.list.item(row) for row in range(picker.list.count())]
    assert [one.text() for one in rows] == [
        "gone (not in this pack)",
        "The second law · The EU",
        "The first report",
    ]
    abc.type("first")
    assert [one.isHidden() for one in rows] == [True, True, False]
    rows[2].setCheckState(Qt.CheckState.Checked)
    rows[0].setCheckState(Qt.CheckState.Unchecked)
    abc.answer("Use these")
    assert abc.step.sources == ("two", "one")
    abc.key(Key.Key_Z, CTRL)
    assert abc.step.sources == ("gone", "two")


def test_what_the_pack_lacks_is_said_at_the_step(abc):
    abc.authoring.do(drafts.set_field, 1, "view", StepView(selection="gone", highlight=("act", "lost")))
    lacks = abc.editor.sight.lacks
    assert lacks.isVisible()
    assert "gone, lost" in lacks.text()
    abc.click_row(0)
    assert not lacks.isVisible()
    index = abc.editor.steps.model.index(1)
    assert "missing" in index.data(Qt.ItemDataRole.AccessibleDescriptionRole)


def test_the_present_view_is_taken_and_the_steps_view_shown(abc):
    abc.session.show_page(Page.COMMITMENTS)
    abc.session.search("report")
    abc.key(Key.Key_T, CTRL)
    assert (abc.step.view.page, abc.step.view.query) == (Page.COMMITMENTS, "report")
    abc.authoring.do(drafts.set_field, 1, "view", StepView(query="act"))
    abc.authoring.do(drafts.set_field, 1, "hide", Hidden.TITLES)
    abc.key(Key.Key_Return, CTRL)
    state = abc.session.state
    assert (state.page, state.query, state.veil) == (Page.TIMELINE, "act", NO_VEIL)


def test_the_preview_shows_what_the_class_will_see(abc):
    shown = abc.editor.sight.preview.shown
    abc.authoring.do(drafts.set_field, 0, "view", StepView(query="act", selection="act"))
    abc.authoring.do(drafts.set_field, 0, "hide", Hidden.TITLES)
    assert (shown.state.query, shown.state.selection) == ("act", "act")
    assert shown.state.veil.hides is Hidden.TITLES
    abc.authoring.do(drafts.rename, 0, "Seen by the class")
    assert "Seen by the class" in abc.editor.sight.preview.accessibleDescription()


@pytest.mark.parametrize(("key", "held", "place"), [(Key.Key_F5, None, 0), (Key.Key_F5, SHIFT, 2)])
def test_an_unsaved_lesson_is_presented(abc, qtbot, key, held, place):
    abc.click_row(2)
    with qtbot.waitSignal(abc.editor.presentWanted) as told:
        abc.key(key, *([held] if held else []))
    shown, at = told.args
    assert (shown.steps, shown.id, at) == (abc.lesson.steps, "mine", place)


def test_steps_are_walked_through_from_anywhere(abc):
    abc.focus(abc.editor.form.caption)
    for key, chosen in (
        (Key.Key_PageDown, 1),
        (Key.Key_PageDown, 2),
        (Key.Key_PageDown, 2),
        (Key.Key_PageUp, 1),
    ):
        abc.key(key, CTRL)
        assert abc.authoring.draft.chosen == chosen


def test_a_lesson_of_the_pack_is_opened_as_a_copy(hands):
    hands.editor._menu.aboutToShow.emit()
    (copy,) = hands.editor._copies.actions()
    copy.trigger()
    assert (hands.lesson.title, hands.lesson.steps) == ("Ready made (copy)", READY.steps)
    assert hands.authoring.file is None
    assert hands.authoring.unsaved


def test_another_pack_brings_other_sources_and_lacks(abc, qtbot):
    from tests.ui.canvas.packs import nothing

    abc.authoring.do(drafts.set_field, 0, "view", StepView(selection="act"))
    abc.authoring.do(drafts.set_field, 0, "sources", ("one",))
    abc.session.open(nothing())
    assert "act, one" in abc.editor.sight.lacks.text()
    assert abc.captions == ["a", "b", "c"]


def test_hostile_text_is_shown_as_it_is_and_cleaned(abc):
    hostile = '<img src="file:///etc/passwd"><b>bold</b> & more'
    abc.authoring.do(drafts.rename, 0, hostile)
    abc.focus(abc.editor.sight.notes)
    QApplication.clipboard().setText("a\u202eb\x07c")
    abc.key(Key.Key_V, CTRL)
    assert abc.step.notes == "abc"
    assert abc.editor.steps.model.index(0).data() == hostile
    abc.editor.grab()


def test_every_control_has_a_name(abc):
    assert nameless(abc.editor) == []
    texts = abc.editor.findChildren(QPlainTextEdit)
    assert all(one.accessibleName() for one in texts)
    assert all(one.accessibleName() for one in (abc.list, abc.editor.sight.preview))


def test_the_tab_key_goes_from_top_to_bottom_and_left_to_right(abc):
    editor = abc.editor
    abc.focus(editor.header.title)
    seen = []
    for _ in range(40):
        seen.append(QApplication.focusWidget())
        abc.key(Key.Key_Tab)
        if QApplication.focusWidget() is editor.header.title:
            break
    wanted = [
        editor.header.title, editor.header.description, editor.header.menu, editor.steps.view,
        editor.steps.buttons["add"], editor.sight.take, editor.sight.notes, editor.form.caption,
        editor.form.text, editor.form.question, editor.form.sources.button,
    ]  # fmt: skip
    places = [seen.index(one) for one in wanted]
    assert places == sorted(places)
    assert QApplication.focusWidget() is editor.header.title


def test_the_title_tells_the_lesson_and_that_it_is_not_saved(abc, tmp_path):
    assert "Mine" in abc.editor.windowTitle()
    assert abc.editor.isWindowModified()
    abc.authoring.save(tmp_path / "mine.yaml")
    assert not abc.editor.isWindowModified()
    assert abc.news == "Saved in “mine.yaml”"


def test_closing_asks_nothing_and_keeps_the_draft(abc):
    abc.key(Key.Key_W, CTRL)
    assert not abc.editor.isVisible()
    assert abc.authoring.kept
    abc.editor.come()
    assert abc.captions == ["a", "b", "c"]


@pytest.mark.parametrize("size", [(900, 560), (1024, 640), (1440, 900)])
def test_long_words_fit_into_every_size(abc, size):
    long = "Selbstverpflichtungsvereinbarungsentwurfsfassung " * 6
    abc.authoring.do(drafts.set_lesson, "title", long)
    abc.authoring.do(drafts.set_field, 0, "caption", long)
    abc.authoring.do(drafts.set_field, 0, "text", long * 10)
    abc.authoring.do(drafts.set_field, 0, "view", StepView(query=long, selection=long, highlight=(long,)))
    abc.editor.resize(*size)
    QApplication.processEvents()
    assert (abc.editor.width(), abc.editor.height()) == size
    for part in (abc.editor.header, abc.editor.steps, abc.editor.sight, abc.editor.form, abc.editor.bottom):
        corner = part.mapTo(abc.editor, part.rect().bottomRight())
        assert abc.editor.rect().contains(corner), part
    assert abc.editor.sight.notes.height() > 40
    abc.editor.grab()


def test_a_waiting_draft_is_offered_and_continued(qtbot, tmp_path):
    first = open_editor(qtbot, tmp_path / "state")
    first.authoring.begin(lesson("a", "b"))
    first.authoring.close()
    later = open_editor(qtbot, tmp_path / "state")
    offer = later.editor.offer
    assert offer.isVisible()
    assert "“Mine”" in offer.words.text()
    later.click(offer.go_on)
    assert later.captions == ["a", "b"]
    assert not offer.isVisible()
    later.authoring.close()


def test_a_waiting_draft_is_left(qtbot, tmp_path):
    first = open_editor(qtbot, tmp_path / "state")
    first.authoring.begin(lesson("a"))
    first.authoring.close()
    later = open_editor(qtbot, tmp_path / "state")
    later.click(later.editor.offer.leave)
    assert later.captions == []
    later.authoring.close()
    assert open_editor(qtbot, tmp_path / "state").authoring.waiting is None


def test_nothing_in_hand_means_nothing_happens(hands):
    for id_, action in hands.editor.actions_by_id.items():
        if id_ not in ("open", "save", "save-as", "close", "add"):
            action.trigger()
    hands.editor.commands.delete()
    hands.editor.commands.move_by(1)
    hands.editor.commands.show_view()
    hands.editor.commands.present(0)
    assert hands.lesson.steps == ()
    assert Step("") not in hands.lesson.steps


def test_that_no_draft_can_be_kept_is_said(qtbot, tmp_path):
    (tmp_path / "state").write_text("a file where the folder should be")
    hands = open_editor(qtbot, tmp_path / "state")
    hands.begin("a")
    hands.authoring.keep()
    assert hands.news.startswith("No draft can be kept here")
    hands.authoring.save(tmp_path / "mine.yaml")
    assert hands.news == "Saved in “mine.yaml”"


@pytest.mark.parametrize("field", ["caption", "notes"])
def test_the_keys_of_the_editor_work_while_writing(abc, qtbot, field):
    abc.focus(getattr(abc.editor.form, field, None) or abc.editor.sight.notes)
    abc.session.search("act")
    for key, held, action in (
        (Key.Key_T, CTRL, "take-view"),
        (Key.Key_Return, CTRL, "show-view"),
        (Key.Key_Down, ALT, "later"),
        (Key.Key_PageUp, CTRL, "previous"),
        (Key.Key_D, CTRL | SHIFT, "add"),
        (Key.Key_F5, SHIFT, "present-here"),
    ):
        with qtbot.waitSignal(abc.editor.actions_by_id[action].triggered, timeout=500):
            abc.key(key, held)


def test_a_row_tells_all_that_it_cuts(abc):
    abc.authoring.do(drafts.rename, 0, "<b>long</b>")
    tip = abc.editor.steps.model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;long&lt;/b&gt; · Timeline · 1999 to 2024" in tip


def test_enter_in_the_search_of_sources_takes_what_is_ticked(abc, qtbot):
    abc.editor.form.answer_sources.button.click()
    picker = abc.dialog
    qtbot.waitUntil(picker.search.hasFocus)
    picker.list.item(0).setCheckState(Qt.CheckState.Checked)
    QTest.keyClick(picker.search, Key.Key_Return)
    assert abc.step.question.sources == ("one",)


def test_the_preview_shows_the_quiz_and_other_cards_at_once(abc):
    preview = abc.editor.sight.preview
    abc.authoring.do(drafts.set_field, 0, "quiz", QuizPlan(QuizKind.ORDER, 3))
    first = preview.quiz
    assert first.isVisible()
    assert not first.isEnabled()
    abc.editor.form.quiz.again.click()
    second = preview.quiz
    assert [one.quiz.seed for one in (first, second)] == [1, 2]
    kept = second.quiz
    abc.editor.resize(1000, 700)
    QApplication.processEvents()
    assert preview.quiz.quiz == kept
    abc.click_row(1)
    assert preview.quiz is None
    abc.click_row(0)
    third = preview.quiz
    abc.session.open(timeline())
    assert preview.quiz is not None
    assert preview.quiz is not third
    abc.editor.grab()
