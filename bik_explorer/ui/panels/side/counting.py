"""Numbers of things in words: "1 fact", "3 facts"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from bik_explorer.model.promises import Bond


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
    PROMISE = "promise"
    LOOSE = "loose"
    TIME = "time"
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
    Thing.PROMISE: (
        QT_TRANSLATE_NOOP("Counting", "1 voluntary promise"),
        QT_TRANSLATE_NOOP("Counting", "{count} voluntary promises"),
    ),
    Thing.LOOSE: (
        QT_TRANSLATE_NOOP("Counting", "1 rule that does not bind"),
        QT_TRANSLATE_NOOP("Counting", "{count} rules that do not bind"),
    ),
    Thing.TIME: (QT_TRANSLATE_NOOP("Counting", "once"), QT_TRANSLATE_NOOP("Counting", "{count} times")),
    Thing.MORE: (QT_TRANSLATE_NOOP("Counting", "1 more"), QT_TRANSLATE_NOOP("Counting", "{count} more")),
}


def counted(thing: Thing, count: int) -> str:
    """The number with its word; for entries, sources and organisations the word alone."""
    one, many = _ONE_AND_MANY[thing]
    return QCoreApplication.translate("Counting", one if count == 1 else many).format(count=count)


def bonds_counted(bonds: Iterable[Bond]) -> str:
    """How many promises and duties: "6 voluntary promises, 1 duty"; empty without any."""
    counts = Counter(bonds)
    things = ((Thing.PROMISE, Bond.VOLUNTARY), (Thing.LOOSE, Bond.LOOSE), (Thing.DUTY, Bond.DUTY))
    return ", ".join(counted(thing, counts[one]) for thing, one in things if counts[one])


def listed(words: Sequence[str], most: int = 3) -> str:
    """Words in a row, of many only the first: "one, two, three and 4 more"."""
    shown = ", ".join(words[:most])
    if len(words) <= most:
        return shown
    more = counted(Thing.MORE, len(words) - most)
    return QCoreApplication.translate("Counting", "{words} and {more}").format(words=shown, more=more)
