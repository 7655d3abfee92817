"""Why the answers of a quiz are as they are: each with its reason and the pages that say so."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from bik_explorer.model.quiz import QuizCard
from bik_explorer.model.quiz_state import QuizState
from bik_explorer.model.timeline import Timeline
from bik_explorer.ui.dialogs.parts import heading, paragraph
from bik_explorer.ui.links import LinkButton
from bik_explorer.ui.quiz.words import reason

MOST_SOURCES = 3


class Why(QScrollArea):
    """Tells of the cards that are revealed."""

    def __init__(self, timeline: Timeline, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timeline = timeline
        self.links: list[LinkButton] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Why?"))

    def tell(self, state: QuizState) -> None:
        """Shows the reasons for what is revealed, in the order of the answers."""
        self.links = []
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 8, 0)
        rows.setSpacing(4)
        cards = [card for card in state.quiz.in_time if card.id in state.revealed]
        for card in cards:
            self._add(rows, state, card)
        if not cards:
            rows.addWidget(paragraph(self.tr("The reasons come with the answers."), muted=True))
        rows.addStretch(1)
        self.setWidget(inside)

    def _add(self, rows: QVBoxLayout, state: QuizState, card: QuizCard) -> None:
        entry = self._timeline.find(card.id)
        rows.addWidget(heading(entry.label if entry else card.text))
        rows.addWidget(paragraph(reason(state.quiz, card)))
        known = [self._timeline.sources[id_] for id_ in card.sources if id_ in self._timeline.sources]
        for source in known[:MOST_SOURCES]:
            link = LinkButton(source.title, source.url, self)
            self.links.append(link)
            rows.addWidget(link, alignment=Qt.AlignmentFlag.AlignLeft)
        rows.addSpacing(10)
