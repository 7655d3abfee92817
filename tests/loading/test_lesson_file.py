"""Files of a teacher's own, read against a timeline that is open."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bik_explorer.loading import load_pack
from bik_explorer.loading.lesson_file import SECTIONS, LoadedLessons, is_lesson_file, load_lessons
from bik_explorer.loading.problems import Code
from bik_explorer.loading.schema import timeline as schema_timeline
from bik_explorer.model.timeline import Timeline

LESSON = (
    "lessons: [{id: own, title: My own, steps: [{caption: A, view: {select: act, highlight: [act-2]}}]}]\n"
)


@pytest.fixture
def timeline(load):
    return load("entries: [{id: act, kind: law, title: An act, start: 2022}]").timeline


def codes(loaded):
    return [(one.code, one.subject, one.detail) for one in loaded.problems]


def test_a_file_is_read_against_the_timeline(tmp_path, timeline):
    file = tmp_path / "lesson.yaml"
    file.write_text(LESSON, encoding="utf-8")
    loaded = load_lessons(file, timeline)
    assert [lesson.title for lesson in loaded.lessons] == ["My own"]
    assert codes(loaded) == [(Code.UNKNOWN_ENTRY, "act-2", "act")]
    assert loaded.problems[0].file == str(file)
    assert loaded.readable


def test_a_folder_has_the_lessons_of_all_its_files(write, timeline):
    folder = write(a=LESSON, b="lessons: [{id: other, title: Other}]")
    assert [lesson.id for lesson in load_lessons(folder, timeline).lessons] == ["own", "other"]


def test_the_sections_of_a_pack_are_passed_over_and_others_told(tmp_path, timeline):
    file = tmp_path / "pack.yaml"
    file.write_text("".join(f"{section}: []\n" for section in SECTIONS) + "lesons: []\n")
    assert codes(load_lessons(file, timeline)) == [(Code.UNKNOWN_KEY, "lesons", "lessons")]


def test_all_sections_of_a_pack_are_known(write, monkeypatch):
    asked = []
    real = schema_timeline._section
    monkeypatch.setattr(
        schema_timeline,
        "_section",
        lambda context, files, key, *rest: asked.append(key) or real(context, files, key, *rest),
    )
    load_pack(write(a="pack: {title: A}"))
    assert {"pack", *asked} == {"lessons", *SECTIONS}


def test_what_cannot_be_read(tmp_path, timeline):
    nothing = load_lessons(tmp_path / "nothing.yaml", timeline)
    assert nothing == LoadedLessons((), nothing.problems)
    assert codes(nothing) == [(Code.NO_SUCH_PATH, "", "")]
    listed = tmp_path / "list.yaml"
    listed.write_text("[a, b]")
    assert codes(load_lessons(listed, timeline)) == [(Code.NOT_A_MAPPING, "", "")]
    assert not load_lessons(listed, timeline).readable


@pytest.mark.parametrize(
    ("text", "own"),
    [
        (LESSON, True),
        ("lessons: []", True),
        (LESSON + "extra: 1\n", True),
        (LESSON + "entries: []\n", False),
        (LESSON + "pack: {title: A}\n", False),
        ("entries: []", False),
        ("lessons", False),
        ("[lessons]", False),
        ("a: [", False),
        ("", False),
    ],
)
def test_a_file_of_lessons_alone_is_known(tmp_path, text, own):
    file = tmp_path / "a.yaml"
    file.write_text(text)
    assert is_lesson_file(file) is own
    assert is_lesson_file(tmp_path) is own


def test_what_is_no_file_is_no_file_of_lessons(write, tmp_path):
    assert not is_lesson_file(tmp_path / "nothing")
    assert not is_lesson_file(tmp_path / "a\0b")
    assert not is_lesson_file(write(a=LESSON, b="entries: []"))


@pytest.mark.skipif(os.name == "nt", reason="no pipes among the files of Windows")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.yaml")
    assert not is_lesson_file(tmp_path / "pipe.yaml")


@given(
    st.binary(max_size=200)
    | st.text(max_size=200).map(lambda text: b"lessons:\n" + text.encode("utf-8", "replace"))
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_nothing_that_a_file_holds_raises(tmp_path, data):
    file = tmp_path / "a.yaml"
    file.write_bytes(data)
    loaded = load_lessons(file, Timeline())
    assert loaded.readable or loaded.problems
