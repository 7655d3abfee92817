"""Rows that follow a topic through the other entries of the timeline, by year."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from bik_explorer.model.entry import Entry, Kind
from bik_explorer.ui.panels.side.labels import label_of
from bik_explorer.ui.panels.side.lettering import Style
from bik_explorer.ui.panels.side.rows import Aim, Block, Row, Shape, Target
from bik_explorer.ui.panels.side.subject import Subject

YEAR = "0000"
"""The widest year: all labels begin at one line."""


def across_rows(
    title: str, entries: Sequence[Entry], subject: Subject, target: Target, inset: bool
) -> tuple[Row, ...]:
    """A heading that leads to `target` and a row for each other entry; nothing without others.

    `inset`: under a clicked row.
    """
    others = [entry for entry in entries if entry.id != subject.entry.id]
    if not others:
        return ()
    head = Block(title, Style.HEADING)
    heading = Row((head,), "across", target=target, heading=True, first=inset, rule=not inset, inset=inset)
    return (heading, *(_row(entry, subject, inset) for entry in others))


def _row(entry: Entry, subject: Subject, inset: bool) -> Row:
    law = entry.kind is Kind.LAW
    role = "law" if law else "accent"
    year = str(entry.start.year)
    spoken = QCoreApplication.translate("SidePanel", "{year}: {entry}").format(year=year, entry=entry.label)
    return Row(
        blocks=(Block(label_of(entry), Style.LINK, role),),
        key=f"across:{entry.id}",
        shape=Shape.YEAR,
        role=role,
        lead=year,
        column=YEAR,
        target=Target(Aim.ENTRY, entry.id),
        inset=inset,
        tight=True,
        spoken=QCoreApplication.translate("SidePanel", "{words}, law").format(words=spoken)
        if law
        else spoken,
    )
