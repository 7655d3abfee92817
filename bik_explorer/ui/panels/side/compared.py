"""Two things side by side, in rows: A and B, one fact after the other, and what only one or both have."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from bik_explorer.model.comparison import Shares
from bik_explorer.ui.panels.side.folds import Fold, Folds, few, more_rows
from bik_explorer.ui.panels.side.lettering import Style
from bik_explorer.ui.panels.side.rows import Aim, Block, Row, Shape, Target

LETTERS = ("A", "B")
"""What the two are called where their names would be too long."""
FEW = 8
"""As many of a kind are shown at once."""


@dataclass(frozen=True, slots=True)
class Group:
    """A heading with notes, and three lists under it, each with a heading of its own."""

    heading: tuple[Row, ...]
    first: tuple[Row, ...]
    second: tuple[Row, ...]
    both: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """All rows of a comparison; `title` is what a screen reader calls it."""

    title: str
    sides: tuple[Row, Row]
    facts: tuple[Row, ...]
    groups: tuple[Group, ...]


def title_words(one: str, other: str) -> str:
    """What a comparison is called."""
    words = QCoreApplication.translate("Compared", "Comparison: {one} and {other}")
    return words.format(one=one, other=other)


def side(place: int, title: str, line: str, target: Target) -> Row:
    """The head of one of the two; a click leads to it alone."""
    words = QCoreApplication.translate("Compared", "{letter}: {title}")
    blocks = [Block(title, Style.STRONG), *([Block(line, Style.QUIET)] if line else [])]
    return Row(
        blocks=tuple(blocks),
        key=f"side:{place}",
        shape=Shape.NUMBER,
        lead=LETTERS[place],
        target=target,
        spoken=words.format(
            letter=LETTERS[place], title=". ".join(piece for piece in (title, line) if piece)
        ),
    )


def fact_rows(name: str, one: str, other: str) -> tuple[Row, ...]:
    """What is known of both: each by itself, or once where it is the same; nothing where it is not known."""
    if not one and not other:
        return ()
    unknown = QCoreApplication.translate("Compared", "not known")
    if one == other:
        words = QCoreApplication.translate("Compared", "{name} · the same")
        body = Row((Block(one, Style.BODY),), f"fact:{name}", tight=True)
    else:
        words = QCoreApplication.translate("Compared", "{name} · different")
        if not one or not other:
            words = QCoreApplication.translate("Compared", "{name} · not known of both")
        first, second = (Block(text or unknown, Style.BODY, "" if text else "muted") for text in (one, other))
        body = Row(
            (first,), f"fact:{name}", Shape.NUMBER, lead=LETTERS[0], beside=(second,), beside_lead=LETTERS[1],
            tight=True,
        )  # fmt: skip
    different = bool(one and other and one != other)
    heading = Block(words.format(name=name), Style.HEADING, "warning" if different else "")
    return (Row((heading,), f"about:{name}", heading=True, first=False), body)


def group(
    key: str,
    heading: tuple[Row, ...],
    found: Shares,
    labels: tuple[str, str],
    row: Callable[[str, Fold], Row],
    unfolded: Folds,
) -> Group:
    """The three lists of ids that two things share or do not; `row` makes the row of one id in one list."""
    only = QCoreApplication.translate("Compared", "Only {name} · {count}")
    both = QCoreApplication.translate("Compared", "In both · {count}")

    def list_of(ids: tuple[str, ...], fold: Fold, words: str, letter: str) -> tuple[Row, ...]:
        place = f"{key}:{fold}"
        shown = few(ids, FEW, place, unfolded)
        head = Row(
            (Block(words, Style.HEADING),), f"list:{place}", Shape.NUMBER if letter else Shape.NONE,
            lead=letter, heading=True, first=False,
        )  # fmt: skip
        rows = [row(id_, fold) for id_ in shown] or [_nothing(place)]
        return (head, *rows, *more_rows(len(ids) - len(shown), place, rows[0].shape, rows[0].column))

    return Group(
        heading,
        list_of(found.first, Fold.FIRST, only.format(name=labels[0], count=len(found.first)), LETTERS[0]),
        list_of(found.second, Fold.SECOND, only.format(name=labels[1], count=len(found.second)), LETTERS[1]),
        list_of(found.both, Fold.BOTH, both.format(count=len(found.both)), ""),
    )


def group_heading(key: str, title: str, *notes: str) -> tuple[Row, ...]:
    """The heading of a group, with what must be known before counting."""
    heading = Row((Block(title, Style.STRONG),), f"group:{key}", heading=True, first=False, rule=True)
    told = [Block(note, Style.SMALL, "warning") for note in notes if note]
    return (heading, *([Row(tuple(told), f"notes:{key}", tight=True)] if told else []))


def _nothing(place: str) -> Row:
    words = QCoreApplication.translate("Compared", "Nothing")
    return Row((Block(words, Style.QUIET),), f"nothing:{place}", tight=True)


def topic_target(topic: str, known: bool) -> Target | None:
    """Where a topic leads to."""
    return Target(Aim.TOPIC, topic) if known else None
