"""Worksheets: the class does not find the answers on them, the teacher finds all on the key."""

from __future__ import annotations

import pytest

from bik_explorer.layout.sheets.lesson import BREAKS, LessonPaper, LessonWords, lesson_sheets, pieces
from bik_explorer.layout.sheets.paper import Setup
from bik_explorer.layout.sheets.prose import SMALL, FootWords, Ink
from bik_explorer.layout.sheets.worksheet import Blank, Worksheet, WorksheetWords, worksheet_sheets
from bik_explorer.loading import load_pack
from bik_explorer.model.lesson import Lesson, Question, QuizKind, QuizPlan, Step
from bik_explorer.model.quiz import make_quiz
from bik_explorer.model.source import Source
from bik_explorer.paths import data
from bik_explorer.style import LIGHT
from tests.layout.making import measure

INK = Ink(LIGHT, measure)
FOOT = FootWords("Page {number} of {count}", ("Licence: CC BY 4.0",))
WORDS = WorksheetWords(
    titles={blank: f"Title {blank.value}" for blank in Blank},
    tasks={blank: f"Task {blank.value}" for blank in Blank},
    think={Blank.ORDER: "What matters?"},
    signed="Who signed “{name}”?",
    key="answers",
    person="Name: ______  Class: ______",
    bank="Choose from:",
    voluntary="voluntary",
    binding="binding",
    yes="signed",
    no="did not sign",
    article="Article {article}",
    nothing="Nothing to ask about.",
    date=lambda date: f"on {date.iso()}",
)
KINDS = {Blank.ORDER: QuizKind.ORDER, Blank.BINDING: QuizKind.BINDING, Blank.SIGNED: QuizKind.SIGNED}


@pytest.fixture(scope="module")
def timeline():
    return load_pack(data()).timeline


def worksheet(timeline, blank: Blank) -> Worksheet:
    if blank not in KINDS:
        return Worksheet(blank, entries=timeline.entries[:12])
    quiz = make_quiz(QuizPlan(KINDS[blank], 6, 3), timeline, range(len(timeline)))
    assert quiz.cards
    return Worksheet(blank, quiz=quiz, about=timeline.find(quiz.about) if quiz.about else None)


def read(sheet: Worksheet, key: bool) -> str:
    sheets = worksheet_sheets(sheet, Setup(), INK, WORDS, FOOT, key)
    return "\n".join(one.text for one in sheets)


@pytest.mark.parametrize("blank", Blank)
def test_it_says_what_to_do_and_the_key_says_that_it_is_one(timeline, blank):
    sheet = worksheet(timeline, blank)
    assert f"Task {blank.value}" in read(sheet, key=False).replace("\n", " ")
    assert read(sheet, key=True).startswith(f"Title {blank.value} – answers")
    assert "Name: ______" not in read(sheet, key=True)


def test_dates_are_on_the_key_alone(timeline):
    sheet = worksheet(timeline, Blank.DATES)
    asked, told = read(sheet, key=False), read(sheet, key=True)
    for entry in sheet.entries:
        assert f"on {entry.start.iso()}" in told
        assert str(entry.start.year) not in asked


def test_names_stand_in_a_bank_not_in_the_order_of_time(timeline):
    sheet = worksheet(timeline, Blank.NAMES)
    asked, told = read(sheet, key=False), read(sheet, key=True)
    bank = asked[asked.index("Choose from:") : asked.index("\non ")]
    assert all(word in bank for entry in sheet.entries for word in entry.label.split())
    rest = asked[asked.index("\non ") :]
    assert not [entry.label for entry in sheet.entries if entry.label in rest]
    assert all(word in told for entry in sheet.entries for word in entry.label.split())


def test_the_order_is_on_the_key_alone(timeline):
    sheet = worksheet(timeline, Blank.ORDER)
    assert sheet.quiz is not None
    letters = {card.id: "ABCDEFGH"[place] for place, card in enumerate(sheet.quiz.cards)}
    right = "   →   ".join(letters[card.id] for card in sheet.quiz.in_time).split()
    assert " ".join(right) in " ".join(read(sheet, key=True).split())
    assert "→ ____" in " ".join(read(sheet, key=False).split())


def test_what_is_binding_is_ticked_on_the_key_alone(timeline):
    sheet = worksheet(timeline, Blank.BINDING)
    assert sheet.quiz is not None
    asked, told = read(sheet, key=False), read(sheet, key=True)
    assert "[x]" not in asked
    assert told.count("[x] binding") == sum(card.answer for card in sheet.quiz.cards)
    assert told.count("[x] voluntary") == sum(not card.answer for card in sheet.quiz.cards)


def test_who_signed_is_ticked_on_the_key_alone(timeline):
    sheet = worksheet(timeline, Blank.SIGNED)
    assert sheet.quiz is not None
    assert sheet.about is not None
    asked, told = read(sheet, key=False), read(sheet, key=True)
    assert "[x]" not in asked
    assert "did not sign" not in asked
    assert told.count("[x]") == sum(card.answer for card in sheet.quiz.cards)
    assert sheet.about.title in asked.replace("\n", " ")


@pytest.mark.parametrize("blank", Blank)
def test_nothing_to_ask_about_is_said(blank):
    assert "Nothing to ask about." in read(Worksheet(blank), key=False) or blank is Blank.NAMES


LESSON = Lesson(
    "short",
    "A short lesson",
    (
        Step("First", text="For the class", notes="For the teacher\n\nMore", sources=("a",)),
        Step("Second", question=Question("Why?", "Because of the law", ("a",))),
    ),
    description="What it is about.",
)
LESSON_WORDS = LessonWords(
    "{number}.", "Question:", "Answer:", "Notes", "Sources: {numbers}", "Not here: {names}", "Sources", WORDS
)


PORTAL = Source(
    "portal", "The portal", "The publisher", "https://example.org/" + "a-long-way/" * 20, "2012-05"
)
LAW = Source("law", "The law")


def handout(notes: bool) -> str:
    sources = ((PORTAL, LAW), (LAW,))
    paper = LessonPaper(LESSON, (None, None), sources, ((), ("gone",)), (None, None), notes)
    sheets = lesson_sheets(paper, Setup(), INK, LESSON_WORDS, FOOT)
    return "\n".join(sheet.text for sheet in sheets)


def test_a_handout_for_the_class_has_no_notes_and_no_answers():
    text = handout(notes=False)
    assert "1. First" in text
    assert "For the class" in text
    assert "Question: Why?" in text
    assert "For the teacher" not in text
    assert "Because" not in text
    assert "Sources: 1, 2" in text
    assert "\nSources: 2\n" in text
    assert "Not here: gone" in text


def test_a_handout_for_the_teacher_has_both():
    text = handout(notes=True)
    assert "For the teacher" in text
    assert "Answer: Because of the law" in text


def test_sources_stand_at_the_end_with_their_whole_address():
    text = handout(notes=False)
    listed = text[text.rindex("\nSources\n") :]
    assert "The publisher, The portal, 2012-05" in listed
    assert PORTAL.url in listed.replace("\n", "")
    assert listed.index("The portal") < listed.index("The law")
    assert text.count("The law") == 1


def test_an_address_is_broken_behind_a_sign_and_loses_nothing():
    lines = list(pieces(PORTAL.url, 200.0, SMALL, INK))
    assert len(lines) > 1
    assert "".join(lines) == PORTAL.url
    assert all(line[-1] in BREAKS for line in lines)
    assert all(measure(line, SMALL) <= 200.0 for line in lines)
    assert "".join(pieces("x" * 90, 50.0, SMALL, INK)) == "x" * 90


def test_lines_to_write_on_are_for_the_class_alone(timeline):
    order = worksheet(timeline, Blank.ORDER)
    assert "What matters?" in read(order, key=False)
    assert "What matters?" not in read(order, key=True)
    assert "What matters?" not in read(Worksheet(Blank.ORDER), key=False)


def test_the_key_has_no_hints(timeline):
    sheet = worksheet(timeline, Blank.NAMES)
    hint = next(one.summary for one in sheet.entries if one.label.casefold() not in one.summary.casefold())
    assert hint.split()[-1] in read(sheet, key=False)
    assert hint not in read(sheet, key=True).replace("\n", " ")
