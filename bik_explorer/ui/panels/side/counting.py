"""Numbers of things in words: "1 fact", "3 facts"."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


class Thing(StrEnum):
    """What is counted."""

    STEP = "step"
    FACT = "fact"
    FIGURE = "figure"
    COMMITMENT = "commitment"
    DUTY = "duty"
    ENTRY = "entry"
    SOURCE = "source"
    ORGANISATION = "organisation"
    MORE = "more"


_ONE_AND_MANY = {
    Thing.STEP: (QT_TRANSLATE_NOOP("Counting", "1 step"), QT_TRANSLATE_NOOP("Counting", "{count} steps")),
    Thing.FACT: (QT_TRANSLATE_NOOP("Counting", "1 fact"), QT_TRANSLATE_NOOP("Counting", "{count} facts")),
    Thing.FIGURE: (
        QT_TRANSLATE_NOOP("Counting", "1 figure"),
        QT_TRANSLATE_NOOP("Counting", "{count} figures"),
    ),
    Thing.COMMITMENT: (
        QT_TRANSLATE_NOOP("Counting", "1 commitment"),
        QT_TRANSLATE_NOOP("Counting", "{count} commitments"),
    ),
    Thing.DUTY: (QT_TRANSLATE_NOOP("Counting", "1 duty"), QT_TRANSLATE_NOOP("Counting", "{count} duties")),
    Thing.ENTRY: (QT_TRANSLATE_NOOP("Counting", "entry"), QT_TRANSLATE_NOOP("Counting", "entries")),
    Thing.SOURCE: (QT_TRANSLATE_NOOP("Counting", "source"), QT_TRANSLATE_NOOP("Counting", "sources")),
    Thing.ORGANISATION: (
        QT_TRANSLATE_NOOP("Counting", "organisation"),
        QT_TRANSLATE_NOOP("Counting", "organisations"),
    ),
    Thing.MORE: (QT_TRANSLATE_NOOP("Counting", "1 more"), QT_TRANSLATE_NOOP("Counting", "{count} more")),
}


def counted(thing: Thing, count: int) -> str:
    """The number with its word; for entries, sources and organisations the word alone."""
    one, many = _ONE_AND_MANY[thing]
    return QCoreApplication.translate("Counting", one if count == 1 else many).format(count=count)
