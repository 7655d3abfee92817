"""The quiz of a step: which kind, how many cards, and other cards for the same question."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from bik_explorer.model.lesson import QuizKind, QuizPlan
from bik_explorer.ui.lessons.choice_field import ChoiceField
from bik_explorer.ui.theming import Theming

CARDS = range(3, 13)


class QuizFields(QWidget):
    """`changed` carries the plan, or None."""

    changed = Signal(object)

    def __init__(self, theming: Theming, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: QuizPlan | None = None
        self.kind = ChoiceField(
            self.tr("Quiz"),
            (
                (self.tr("No quiz"), None),
                (self.tr("Put in order"), QuizKind.ORDER),
                (self.tr("Voluntary or binding?"), QuizKind.BINDING),
                (self.tr("Who signed?"), QuizKind.SIGNED),
            ),
            theming,
        )
        several = [(self.tr("%n cards", "", count), count) for count in CARDS]
        usual = several.pop(CARDS.index(QuizPlan(QuizKind.ORDER).cards))
        self.cards = ChoiceField(
            self.tr("Cards"), sorted([usual, *several], key=lambda one: one[1] != usual[1]), theming
        )
        self.again = QPushButton(self.tr("Other cards"))
        self.again.setAutoDefault(False)
        self.again.setToolTip(self.tr("Draws other cards; they stay the same each time you present"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.cards, 1)
        row.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.kind)
        column.addLayout(row)
        self.kind.chosen.connect(self._choose_kind)
        self.cards.chosen.connect(lambda cards: self._take(self._plan._replace(cards=cards)))
        self.again.clicked.connect(lambda: self._take(self._plan._replace(seed=self._plan.seed + 1)))
        self.show_plan(None)

    def in_tab_order(self) -> list[QWidget]:
        """What the Tab key goes through."""
        return [self.kind, self.cards, self.again]

    def show_plan(self, plan: QuizPlan | None) -> None:
        """Shows a plan from elsewhere."""
        self._plan = plan
        self.kind.show_value(plan.kind if plan else None)
        if plan is not None:
            self.cards.show_value(plan.cards)
        for part in (self.cards, self.again):
            part.setVisible(plan is not None)

    def _choose_kind(self, kind: QuizKind | None) -> None:
        if kind is None:
            self._take(None)
        else:
            self._take(QuizPlan(kind) if self._plan is None else self._plan._replace(kind=kind))

    def _take(self, plan: QuizPlan | None) -> None:
        self.show_plan(plan)
        self.changed.emit(plan)
