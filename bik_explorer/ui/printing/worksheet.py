"""Worksheets about what is shown: the entries in sight, or the quiz made from them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from bik_explorer.export.credits import shown_places
from bik_explorer.layout.sheets.paper import Sheet
from bik_explorer.layout.sheets.prose import FootWords, Ink, Sketch, body_width
from bik_explorer.layout.sheets.worksheet import Blank, Worksheet, worksheet_sheets
from bik_explorer.model.lesson import QuizKind, QuizPlan
from bik_explorer.model.quiz import make_quiz
from bik_explorer.model.state import Page
from bik_explorer.model.veil import NO_VEIL, Hidden, Veil
from bik_explorer.ui.export.subject import Subject
from bik_explorer.ui.printing.sketches import sketch_of
from bik_explorer.ui.printing.wish import Wish
from bik_explorer.ui.printing.words import worksheet_words

BLANKS = {QuizKind.ORDER: Blank.ORDER, QuizKind.BINDING: Blank.BINDING, QuizKind.SIGNED: Blank.SIGNED}
KINDS = {blank: kind for kind, blank in BLANKS.items()}
MOST = {Blank.DATES: 10, Blank.NAMES: 6}
"""Entries that are asked about on one worksheet: it must fit on a sheet, and be done within a lesson."""
HIDES = {Blank.DATES: Hidden.DATES, Blank.NAMES: Hidden.TITLES}


def worksheet_document(
    subject: Subject, wish: Wish, ink: Ink, foot: FootWords
) -> tuple[str, tuple[Sheet, ...]]:
    """Title and sheets: those for the class, then the answers if they are wanted."""
    words = worksheet_words()
    if wish.blank in KINDS:
        sheet = quiz_sheet(subject, QuizPlan(KINDS[wish.blank], wish.cards, wish.seed))
    else:
        sheet = gaps(subject, wish, ink)
    sheets = worksheet_sheets(sheet, wish.setup, ink, words, foot, key=False)
    if wish.key:
        sheets += worksheet_sheets(sheet, wish.setup, ink, words, foot, key=True)
    return words.titles[wish.blank], sheets


def quiz_sheet(subject: Subject, plan: QuizPlan) -> Worksheet:
    """The quiz of the presenting mode on paper, about the entries in sight."""
    timeline = subject.timeline
    quiz = make_quiz(plan, timeline, shown_places(timeline, subject.state, subject.results))
    return Worksheet(BLANKS[plan.kind], quiz=quiz, about=timeline.find(quiz.about) if quiz.about else None)


def gaps(subject: Subject, wish: Wish, ink: Ink) -> Worksheet:
    """Dates or names taken out of the entries in sight, with a picture in which they are hidden."""
    timeline, state = subject.timeline, replace(subject.state, page=Page.TIMELINE)
    places = spread(shown_places(timeline, state, subject.results), MOST[wish.blank])
    entries = [timeline[place] for place in places]
    if not entries:
        return Worksheet(wish.blank)
    return Worksheet(
        wish.blank,
        entries=entries,
        picture=_picture(subject, places, Veil(HIDES[wish.blank]), wish, ink),
        answers=_picture(subject, places, NO_VEIL, wish, ink),
    )


def spread(places: Sequence[int], most: int) -> tuple[int, ...]:
    """At most so many of them, taken evenly from first to last."""
    if len(places) <= most:
        return tuple(places)
    return tuple(places[round(number * (len(places) - 1) / (most - 1))] for number in range(most))


def _picture(subject: Subject, places: tuple[int, ...], veil: Veil, wish: Wish, ink: Ink) -> Sketch:
    """These entries alone, nothing selected or pale."""
    mask = np.zeros_like(subject.results.mask)
    mask[list(places)] = True
    results = replace(subject.results, mask=mask, places=np.array(places, dtype=np.int64))
    state = replace(
        subject.state,
        page=Page.TIMELINE,
        selection=None,
        card=None,
        compare=None,
        highlight=(),
        dim=False,
        folded=(),
        veil=veil,
    )
    return sketch_of(subject.with_view(state, results), body_width(wish.setup), ink)
