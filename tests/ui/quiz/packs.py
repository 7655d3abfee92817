"""Little timelines to be asked about, and hands on a quiz."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Commitment, Entry, Kind, Signatory, SignatoryList
from bik_explorer.model.lesson import QuizKind, QuizPlan
from bik_explorer.model.organisation import Organisation
from bik_explorer.model.quiz import Quiz, make_quiz
from bik_explorer.model.source import Source
from bik_explorer.model.timeline import Timeline
from bik_explorer.style import LIGHT
from bik_explorer.ui.quiz.quiz_view import QuizView
from tests.model.strategies import LANE_OF, LANES

LONG = "Donaudampfschifffahrtsgesellschaftskapitänsverordnung über Kinderschutzmaßnahmen im Netz"


def entry(id_: str, kind: Kind, start: str, **parts: object) -> Entry:
    title = parts.pop("title", f"The {id_}")
    return Entry(id_, kind, title, PartialDate.parse(start), LANE_OF[kind], sources=("page",), **parts)


def timeline(**titles: str) -> Timeline:
    """Two codes, two laws, a report; `titles` by id."""
    promise = (Commitment("Report bad content."),)
    duty = (Commitment("Delete it.", binding=True, article="8"),)
    lists = (SignatoryList("signatory", (Signatory("ada", "Ada Ltd"), Signatory("bob")), PartialDate(2010)),)
    later = (SignatoryList("signatory", (Signatory("cyd"),), complete=False),)
    found = [
        entry("code", Kind.INITIATIVE, "2001-02-03", commitments=promise, signatory_lists=lists),
        entry("pact", Kind.INITIATIVE, "2005", commitments=promise, signatory_lists=later),
        entry("act", Kind.LAW, "2010-05", commitments=duty),
        entry("rule", Kind.LAW, "2016-07-01", commitments=duty),
        entry("study", Kind.REPORT, "2022"),
    ]
    entries = tuple(
        entry(one.id, one.kind, one.start.iso(), title=titles.get(one.id, one.title),
              commitments=one.commitments, signatory_lists=one.signatory_lists)
        for one in found
    )  # fmt: skip
    return Timeline(
        lanes=LANES,
        organisations={id_: Organisation(id_, id_.title()) for id_ in ("ada", "bob", "cyd")},
        sources={"page": Source("page", "The page", url="https://example.org/page")},
        entries=entries,
    )


def quiz(kind: QuizKind, seed: int = 1, shown: Timeline | None = None) -> Quiz:
    known = shown or timeline()
    return make_quiz(QuizPlan(kind, 8, seed), known, range(len(known)))


def shown_view(qtbot, kind: QuizKind, size=(900, 520), shown: Timeline | None = None, scale=1.0) -> QuizView:
    """A quiz on screen with the keyboard on its first card."""
    known = shown or timeline()
    view = QuizView(quiz(kind, shown=known), known, LIGHT, scale)
    qtbot.addWidget(view)
    view.resize(*size)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    view.focus_cards()
    qtbot.waitUntil(lambda: view.isAncestorOf(QApplication.focusWidget()))
    return view


def press(*keys: Qt.Key) -> None:
    """Keys for whatever has the focus."""
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


def middle(widget: QWidget) -> QPoint:
    return widget.rect().center()


def drag(widget: QWidget, to: QPointF) -> None:
    """Drags a card so that its middle comes to a point of the board."""
    board, start = widget.parentWidget(), middle(widget)
    way = to.toPoint() - widget.mapTo(board, start)
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.3, 0.7, 1.0):
        target = board.mapToGlobal(to.toPoint() - way * (1 - share))
        QTest.mouseMove(widget, widget.mapFromGlobal(target))
    QTest.mouseRelease(
        widget, Qt.MouseButton.LeftButton, pos=widget.mapFromGlobal(board.mapToGlobal(to.toPoint()))
    )
