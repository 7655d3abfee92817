"""Rows of the Facts tab: the dated steps on a line, what is known, and figures."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bik_explorer.model.entry import Fact, Figure, Milestone
from bik_explorer.search import Field
from bik_explorer.ui.panels.side.lettering import Style
from bik_explorer.ui.panels.side.rows import Aim, Block, Row, Shape, Tag, Target
from bik_explorer.ui.panels.side.subject import Subject
from bik_explorer.ui.wording import date_words


def fact_rows(subject: Subject) -> tuple[Row, ...]:
    """Steps, facts and figures, each group under its heading."""
    entry = subject.entry
    groups = (
        (QCoreApplication.translate("SidePanel", "Step by step"), _steps(subject)),
        (
            QCoreApplication.translate("SidePanel", "What is known"),
            [_fact(place, one, subject) for place, one in enumerate(entry.facts)],
        ),
        (
            QCoreApplication.translate("SidePanel", "In numbers"),
            [_figure(place, one, subject) for place, one in enumerate(entry.figures)],
        ),
    )
    rows: list[Row] = []
    for title, group in groups:
        if group:
            rows.append(Row((Block(title, Style.HEADING),), heading=True, first=not rows))
            rows += group
    return tuple(rows)


def unverified() -> Tag:
    """The word on what no source confirms."""
    return Tag(QCoreApplication.translate("SidePanel", "not verified"), "warning")


def _steps(subject: Subject) -> list[Row]:
    count = len(subject.entry.milestones)
    return [_step(place, count, one, subject) for place, one in enumerate(subject.entry.milestones)]


def _step(place: int, count: int, one: Milestone, subject: Subject) -> Row:
    label = one.label[:1].upper() + one.label[1:]
    parts, key = subject.marking.parts(Field.MILESTONE, place, one.label), f"milestone:{place}"
    return Row(
        blocks=(
            Block(date_words(one.date), Style.QUIET),
            Block(label, Style.BODY, parts=parts, refs=subject.refs(one.sources)),
        ),
        key=key,
        shape=Shape.STEP,
        role=subject.role,
        tags=() if one.verified else (unverified(),),
        first=place == 0,
        last=place == count - 1,
        target=Target(Aim.MILESTONE, str(place), key),
        matched=subject.marking.hits(Field.MILESTONE, place),
        chosen=subject.chosen(key),
    )


def _fact(place: int, one: Fact, subject: Subject) -> Row:
    parts = subject.marking.parts(Field.FACT, place, one.text)
    return Row(
        blocks=(Block(one.text, Style.BODY, parts=parts, refs=subject.refs(one.sources)),),
        key=f"fact:{place}",
        shape=Shape.POINT,
        role=subject.role,
        tags=() if one.verified else (unverified(),),
        matched=subject.marking.hits(Field.FACT, place),
    )


def _figure(place: int, one: Figure, subject: Subject) -> Row:
    label = one.label
    if one.date is not None:
        label = QCoreApplication.translate("SidePanel", "{label}, {date}").format(
            label=label, date=date_words(one.date)
        )
    marking = subject.marking
    blocks = [
        Block(one.value, Style.NUMBER, parts=marking.parts(Field.FIGURE, place, one.value)),
        Block(
            label,
            Style.QUIET,
            parts=marking.parts(Field.FIGURE, place, label),
            refs=subject.refs(one.sources),
        ),
    ]
    if one.note:
        blocks.append(Block(one.note, Style.SMALL))
    return Row(tuple(blocks), f"figure:{place}", matched=marking.hits(Field.FIGURE, place))
