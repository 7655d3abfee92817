"""Work in another thread, and its answer."""

from __future__ import annotations

import threading

import pytest

from bik_explorer.ui.jobs import Latest


@pytest.fixture
def heard(qtbot):
    jobs, heard = Latest(), []
    jobs.answered.connect(lambda answer: heard.append((answer, threading.current_thread())))
    yield jobs, heard
    qtbot.waitUntil(lambda: jobs._underway is None)


def test_the_work_is_done_elsewhere_and_told_here(heard, qtbot):
    jobs, answers = heard
    jobs.ask(threading.current_thread)
    assert jobs.busy
    qtbot.waitUntil(lambda: bool(answers))
    assert not jobs.busy
    ((thread, told_in),) = answers
    assert told_in is threading.main_thread()
    assert thread is not threading.main_thread()


def test_only_the_latest_answer_is_told(heard, qtbot):
    jobs, answers = heard
    gate = threading.Event()
    done = []
    jobs.ask(lambda: gate.wait(5) and "first")
    jobs.ask(lambda: done.append("second"))
    jobs.ask(lambda: "third")
    gate.set()
    qtbot.waitUntil(lambda: bool(answers))
    assert [answer for answer, _ in answers] == ["third"]
    assert not done, "what is not wanted any more is not even begun"


def test_what_is_forgotten_is_not_told(heard, qtbot):
    jobs, answers = heard
    jobs.ask(lambda: "an answer")
    jobs.forget()
    assert not jobs.busy
    qtbot.waitUntil(lambda: jobs._underway is None)
    assert not answers


def test_an_answer_to_nobody_is_no_fault(qtbot):
    gate = threading.Event()
    jobs = Latest()
    jobs.ask(lambda: gate.wait(5))
    jobs.deleteLater()
    del jobs
    gate.set()
