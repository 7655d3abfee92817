"""The commands about quizzes, and about what is hidden until it is revealed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bik_explorer.model.lesson import QuizKind
from bik_explorer.model.veil import Hidden
from bik_explorer.ui.actions.spec import ActionSpec, Menu
from bik_explorer.ui.quiz_commands import QuizCommands

translate = QCoreApplication.translate


def quiz_specs(do: QuizCommands) -> tuple[ActionSpec, ...]:
    """Quizzes, what can be hidden, and revealing it."""
    menu = Menu.LESSON
    return (
        ActionSpec(
            "quiz-order",
            translate("Actions", "Quiz: put in order …"),
            do.asker(QuizKind.ORDER),
            menu=menu,
            section=True,
        ),
        ActionSpec(
            "quiz-binding",
            translate("Actions", "Quiz: voluntary or binding? …"),
            do.asker(QuizKind.BINDING),
            menu=menu,
        ),
        ActionSpec(
            "quiz-signed", translate("Actions", "Quiz: who signed? …"), do.asker(QuizKind.SIGNED), menu=menu
        ),
        *(
            ActionSpec(
                f"hide-{what.value}",
                text,
                do.hider(what),
                (keys,),
                menu,
                checked=do.hides(what),
                section=what is Hidden.TITLES,
            )
            for what, text, keys in (
                (Hidden.TITLES, translate("Actions", "Hide titles"), "Ctrl+Shift+T"),
                (Hidden.DATES, translate("Actions", "Hide dates"), "Ctrl+Shift+Y"),
                (Hidden.SIGNATORIES, translate("Actions", "Hide signatories"), "Ctrl+Shift+S"),
            )
        ),
        ActionSpec(
            "reveal-next",
            translate("Actions", "Reveal the next"),
            do.reveal_next,
            ("Ctrl+Shift+N",),
            menu,
        ),
        ActionSpec("reveal-all", translate("Actions", "Reveal all"), do.reveal_all, ("Ctrl+Shift+A",), menu),
    )
