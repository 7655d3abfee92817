"""Quizzes are played with mouse, finger and keys, and tell the program's answers."""

from __future__ import annotations

import re
import subprocess

import pytest

from bik_explorer.cli.export_words import date_text
from bik_explorer.export.html.quizzes import quizzes_of
from bik_explorer.model.quiz import Lack
from bik_explorer.model.quiz_state import answered, begun, checked, put
from tests.web.making import COURSE, all_of_it, made_handout
from tests.web.test_steps import go_to

NAMES = """
[...document.querySelectorAll('#quiz-cards > li .words')].map((one) => one.firstChild.data)
"""
VERDICTS = "[...document.querySelectorAll('#quiz-cards .verdict')].map((one) => one.textContent)"


@pytest.fixture(scope="module")
def quizzes(timeline):
    found = quizzes_of(all_of_it(), timeline)
    return {step.caption: quiz for step, quiz in zip(COURSE, found, strict=True) if quiz}


def test_cards_are_put_in_order_by_keys_and_checked_as_in_the_program(opened, course, quizzes):
    tab, quiz = opened(course), quizzes["Order"]
    go_to(tab, "Order")
    assert tab.is_hidden("#timeline")
    assert tab.evaluate(NAMES) == [card.text for card in quiz.cards]
    first = quiz.cards[0].text
    tab.locator(f"button[aria-label='Later: {first}']").press("Enter")
    assert tab.inner_text("#quiz-told") == f"{first}: place 2 of 5"
    assert tab.evaluate("document.activeElement.ariaLabel") == f"Later: {first}"
    placed = [quiz.cards[1], quiz.cards[0], *quiz.cards[2:]]
    state = begun(quiz)
    for slot, card in enumerate(placed):
        state = put(state, card.id, slot)
    state = checked(state)
    tab.click("#quiz-buttons .primary")
    assert tab.inner_text("#quiz-told").startswith(f"{state.right} of 5 right.")
    wanted = [
        f"✓ Right · {date_text(card.date)}"
        if state.is_right(card.id)
        else f"✕ Place {state.right_slot(card.id) + 1} · {date_text(card.date)}"
        for card in placed
    ]
    assert tab.evaluate(VERDICTS) == wanted
    assert tab.locator("#quiz-cards details a[href^=https]").count() >= 5
    assert tab.inner_text(":focus") == "Once more"
    tab.keyboard.press("Enter")
    assert tab.evaluate(VERDICTS) == []
    assert tab.evaluate("document.activeElement.id") == "quiz-title"


def test_the_order_that_is_right_is_praised(opened, course, quizzes):
    tab, quiz = opened(course), quizzes["Order"]
    go_to(tab, "Order")
    for card in reversed(quiz.in_time):
        button = tab.locator(f"button[aria-label='Earlier: {card.text}']")
        for _ in quiz.cards:
            button.click()
    assert tab.evaluate(NAMES) == [card.text for card in quiz.in_time]
    tab.click("#quiz-buttons .primary")
    assert tab.inner_text("#quiz-told") == "All 5 right. Well done!"


def test_a_mouse_carries_cards(opened, course):
    tab = opened(course)
    go_to(tab, "Order")
    before = tab.evaluate(NAMES)
    cards = tab.locator("#quiz-cards > li")
    first, third = cards.nth(0).bounding_box(), cards.nth(2).bounding_box()
    tab.mouse.move(first["x"] + 120, first["y"] + 15)
    tab.mouse.down()
    tab.mouse.move(first["x"] + 120, third["y"] + third["height"] - 4, steps=6)
    tab.mouse.up()
    assert tab.evaluate(NAMES) == [before[1], before[2], before[0], *before[3:]]
    assert tab.inner_text("#quiz-told") == f"{before[0]}: place 3 of 5"


def touch(tab, moves):
    session = tab.context.new_cdp_session(tab)
    for kind, points in moves:
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    session.detach()


def test_a_finger_carries_a_card_by_its_grip_and_scrolls_elsewhere(opened, course):
    tab = opened(course, viewport={"width": 390, "height": 844}, has_touch=True)
    go_to(tab, "Order")
    before = tab.evaluate(NAMES)
    tab.locator("#quiz-cards > li").first.scroll_into_view_if_needed()
    box = tab.locator(".grip").first.bounding_box()
    second = tab.locator("#quiz-cards > li").nth(1).bounding_box()
    x, y, end = box["x"] + 10, box["y"] + 10, second["y"] + second["height"] - 3
    path = [{"x": x, "y": y + (end - y) * part / 5} for part in range(6)]
    touch(tab, [("touchStart", [path[0]]), *(("touchMove", [one]) for one in path[1:]), ("touchEnd", [])])
    assert tab.evaluate(NAMES) == [before[1], before[0], *before[2:]]
    styles = "(query) => getComputedStyle(document.querySelector(query)).touchAction"
    assert [tab.evaluate(styles, one) for one in (".grip", "#quiz-cards .words")] == ["none", "auto"]


def test_voluntary_or_binding_by_keys(opened, course, quizzes):
    tab, quiz = opened(course), quizzes["Binding"]
    go_to(tab, "Binding")
    tab.click("#quiz-buttons .primary")
    assert tab.inner_text("#quiz-told") == "Still to answer: 6"
    state = begun(quiz)
    for card in quiz.cards:
        assert tab.evaluate("document.activeElement.type") == "radio"
        tab.keyboard.press("ArrowRight")
        state = answered(state, card.id, True)
        tab.keyboard.press("Tab")
    assert tab.inner_text(":focus") == "Check"
    tab.keyboard.press("Enter")
    state = checked(state)
    assert tab.inner_text("#quiz-told").startswith(f"{state.right} of 6 right.")
    for card, verdict in zip(quiz.cards, tab.evaluate(VERDICTS), strict=True):
        assert verdict.startswith("✓ Right · Binding: law" if card.answer else "✕ Not quite · Voluntary")
    reason = " ".join(tab.locator("#quiz-cards details p").first.text_content().split())
    assert " ".join(quiz.cards[0].reason.split()) in reason


def test_who_signed_is_ticked(opened, course, quizzes):
    tab, quiz = opened(course), quizzes["Signed"]
    go_to(tab, "Signed")
    for card in quiz.cards:
        if card.answer:
            tab.get_by_role("checkbox", name=re.compile(re.escape(card.text))).check()
    tab.click("#quiz-buttons .primary")
    assert tab.inner_text("#quiz-told") == f"All {len(quiz.cards)} right. Well done!"
    assert all(" · Signed" in text or " · Did not sign" in text for text in tab.evaluate(VERDICTS))


@pytest.mark.parametrize("caption", ["Order", "Binding", "Signed"])
def test_the_answer_can_be_shown(caption, opened, course, quizzes):
    tab, quiz = opened(course), quizzes[caption]
    go_to(tab, caption)
    tab.click("text=Show the answer")
    assert tab.inner_text("#quiz-told") == "The answers are shown."
    assert not any("✓" in text or "✕" in text for text in tab.evaluate(VERDICTS))
    assert len(tab.evaluate(VERDICTS)) == len(quiz.cards)
    if caption == "Order":
        assert tab.evaluate(NAMES) == [card.text for card in quiz.in_time]
    else:
        answers = tab.locator("#quiz-cards input:checked")
        wanted = len(quiz.cards) if caption == "Binding" else sum(card.answer for card in quiz.cards)
        assert answers.count() == wanted


def test_a_quiz_that_cannot_be_made_says_so(opened, course, quizzes):
    assert quizzes["No quiz"].lack is Lack.FEW_DATES
    tab = opened(course)
    assert "There is no quiz here" in tab.inner_text("#lesson li:last-child .question")
    go_to(tab, "No quiz")
    assert tab.is_visible("#timeline")


def test_without_scripts_the_answers_are_in_the_page(opened, course, quizzes):
    tab = opened(course, java_script_enabled=False)
    for quiz in (quizzes["Order"], quizzes["Binding"], quizzes["Signed"]):
        text = next(
            one
            for one in tab.locator(".still").all()
            if one.locator(".cards li").count() == len(quiz.cards)
            and quiz.cards[0].text in one.locator(".cards").text_content()
        )
        details = text.locator("details")
        assert details.get_attribute("open") is None
        assert details.locator(".answers > li").count() == len(quiz.cards)
        details.locator("summary").click()
        assert details.locator(".answers").is_visible()


def test_paper_asks_and_does_not_tell(opened, course, quizzes, tmp_path):
    tab = opened(course)
    go_to(tab, "Order")
    paper = tmp_path / "quiz.pdf"
    paper.write_bytes(tab.pdf(format="A4"))
    told = subprocess.run(["pdftotext", "-layout", paper, "-"], capture_output=True, text=True, check=True)
    text = " ".join(told.stdout.split())
    assert "What came first?" in text
    assert all(" ".join(card.text.split()) in text for card in quizzes["Order"].cards)
    assert "Check" not in text
    assert date_text(quizzes["Order"].cards[0].date) not in text


def test_the_answers_of_the_teacher_are_open(timeline):
    assert "<details open>" in made_handout(timeline, lesson=all_of_it(), notes=True)
    assert "<details open>" not in made_handout(timeline, lesson=all_of_it())
