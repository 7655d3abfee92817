"""Writes a lesson as YAML that a person likes to read and change: only what says something, in one order."""

from __future__ import annotations

from bik_explorer.loading.lesson_tidy import tidied, tidied_view
from bik_explorer.model.lesson import Lesson, StepView
from bik_explorer.model.written.lesson_fields import lesson_fields, view_fields
from bik_explorer.model.written.yaml_text import yaml_text

HEAD = """\
# A lesson for BIK Explorer: what a class sees step by step, with notes for the teacher.
# It can be changed here or in the program. `bik-explorer check` names every mistake.
"""


def lesson_text(lesson: Lesson) -> str:
    """The file of a lesson; what is read of it is `tidied(lesson)`. ValueError as there."""
    return HEAD + yaml_text({"lessons": [lesson_fields(tidied(lesson))]})


def view_text(view: StepView, column: int = 0) -> str:
    """The lines that stand under `view:` of a step, `column` blanks before each; empty for a plain view."""
    return yaml_text(view_fields(tidied_view(view)), column)
