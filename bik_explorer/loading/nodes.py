"""What the guarded reader makes of YAML: texts, lists and mappings that know where they stand.

Nothing is converted yet: the few readings of a plain text are here, to be asked for.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias


class Place(NamedTuple):
    """A place in a file, both counted from 1."""

    line: int = 1
    column: int = 1


class Text(NamedTuple):
    """One value as written; `plain` when it stood without quotation marks."""

    value: str
    line: int
    column: int
    plain: bool


class Rows(NamedTuple):
    """A list."""

    items: list[Node]
    line: int
    column: int


class Fields(NamedTuple):
    """A mapping: key to (the key with its place, the value), in the order of the file."""

    pairs: dict[str, tuple[Text, Node]]
    line: int
    column: int


Node: TypeAlias = Text | Rows | Fields

_NOTHING = frozenset({"", "~", "null"})
_NUMERALS = frozenset("0123456789")


def is_nothing(node: Node) -> bool:
    """Whether it says that there is no value: `null`, `~` or nothing at all, without quotation marks."""
    return isinstance(node, Text) and node.plain and node.value in _NOTHING


def as_flag(node: Node) -> bool | None:
    """Plain `true` or `false`, else None: `yes`, `no`, `on` and quoted words are texts."""
    if isinstance(node, Text) and node.plain:
        return {"true": True, "false": False}.get(node.value)
    return None


def as_number(node: Node) -> int | None:
    """A plain whole number of at most nine digits, else None: no sign, no 012, no 1_000, no 0x1F."""
    if not isinstance(node, Text) or not node.plain or not 0 < len(node.value) <= 9:
        return None
    if not _NUMERALS.issuperset(node.value) or (node.value[0] == "0" and node.value != "0"):
        return None
    return int(node.value)
