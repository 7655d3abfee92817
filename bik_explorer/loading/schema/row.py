"""One mapping of a pack, read field by field.

A bad field is left out; a row without a field that it needs is bad as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import TypeVar

from bik_explorer.loading.nodes import Fields, Node, Place, Rows, Text, as_flag, as_number, is_nothing
from bik_explorer.loading.problems import Code
from bik_explorer.loading.ranges import parse_date
from bik_explorer.loading.schema.context import Context
from bik_explorer.model.dates import PartialDate

T = TypeVar("T")
Choice = TypeVar("Choice", bound=StrEnum)

ID = re.compile(r"[a-z0-9][a-z0-9-]{0,99}")
_BLANKS = re.compile("[ \t\r\n\u2028\u2029]+")
_BREAKS = re.compile("[ \t]*(?:\r\n|[\r\n\u2028\u2029])")
_EMPTY_LINES = re.compile(r"\n{3,}")
_NO_DATE = PartialDate(1)
"""Stands in for a date that a bad row lacks; never leaves this package."""


class Row:
    """Reads the fields of a mapping; `bad` when something that it needs is missing."""

    __slots__ = ("_asked", "_pairs", "bad", "context", "file", "place")

    def __init__(self, fields: Fields, file: str, context: Context) -> None:
        self._pairs = fields.pairs
        self._asked: set[str] = set()
        self.bad = False
        self.file, self.context, self.place = file, context, Place(fields.line, fields.column)

    def report(self, code: Code, at: Node | Place, subject: str = "", detail: str = "") -> None:
        """Note a problem in this row's file."""
        self.context.report.add(code, self.file, at, subject, detail)

    def node(self, key: str) -> Node | None:
        """The value of a key, None when there is none."""
        self._asked.add(key)
        pair = self._pairs.get(key)
        return None if pair is None or is_nothing(pair[1]) else pair[1]

    def at(self, key: str) -> Node | Place:
        """Where the value of a key stands; the row's place without it."""
        pair = self._pairs.get(key)
        return self.place if pair is None else pair[1]

    def need(self, key: str) -> None:
        """Report a field that is missing, unless its value was reported already."""
        self.bad = True
        if self.node(key) is None:
            self.report(Code.MISSING, self.at(key), key)

    def text(self, key: str) -> str:
        """A text in one line, empty without one."""
        node = self.node(key)
        return "" if node is None else self.as_text(node, key)

    def as_text(self, node: Node, key: str) -> str:
        """The text of a value, its line breaks as spaces; a problem when it is a list or a mapping."""
        if isinstance(node, Text):
            return one_line(node.value)
        self.report(Code.NOT_A_TEXT, node, key)
        return ""

    def prose(self, key: str) -> str:
        """A text of several lines and paragraphs, empty without one."""
        node = self.node(key)
        if node is None or isinstance(node, Text):
            return "" if node is None else paragraphs(node.value)
        self.report(Code.NOT_A_TEXT, node, key)
        return ""

    def needed_text(self, key: str) -> str:
        """A text that the row cannot do without."""
        text = self.text(key)
        if not text:
            self.need(key)
        return text

    def items(self, key: str) -> list[Node]:
        """The values of a list."""
        node = self.node(key)
        if node is None or isinstance(node, Rows):
            return [] if node is None else node.items
        self.report(Code.NOT_A_LIST, node, key)
        return []

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, each once."""
        texts = (self.as_text(node, key) for node in self.items(key))
        return tuple(dict.fromkeys(text for text in texts if text))

    def date(self, key: str) -> PartialDate | None:
        """A date as precise as it is written."""
        text = self.text(key)
        try:
            return parse_date(text) if text else None
        except ValueError:
            self.report(Code.BAD_DATE, self.at(key), text)
            return None

    def needed_date(self, key: str) -> PartialDate:
        """A date that the row cannot do without."""
        date = self.date(key)
        if date is None:
            self.need(key)
        return date or _NO_DATE

    def end(self, start: PartialDate) -> tuple[PartialDate | None, bool]:
        """The field `end`, and whether it says `open`; an end before the start is left out."""
        if self.text("end") == "open":
            return None, True
        end = self.date("end")
        if end is not None and end.last_day < start.first_day and start is not _NO_DATE:
            self.report(Code.END_BEFORE_START, self.at("end"), end.iso(), start.iso())
            return None, False
        return end, False

    def flag(self, key: str, default: bool) -> bool:
        """`true` or `false`."""
        node = self.node(key)
        value = None if node is None else as_flag(node)
        if node is not None and value is None:
            self.report(Code.NOT_A_FLAG, node, key)
        return default if value is None else value

    def number(self, key: str) -> int | None:
        """A whole number from 0 on."""
        node = self.node(key)
        value = None if node is None else as_number(node)
        if node is not None and value is None:
            self.report(Code.NOT_A_NUMBER, node, key)
        return value

    def choice(self, key: str, words: type[Choice]) -> Choice | None:
        """One of the words of an enumeration."""
        node = self.node(key)
        word = None if node is None else self.as_choice(node, key, [one.value for one in words])
        return words(word) if word else None

    def as_choice(self, node: Node, key: str, words: list[str]) -> str:
        """The value, when it is one of the words; a problem and empty when not."""
        text = self.as_text(node, key)
        if text and text not in words:
            self.report(Code.BAD_CHOICE, node, text, ", ".join(words))
        return text if text in words else ""

    def own_id(self, thing: str) -> str:
        """The row's id, which nothing else of its kind may have."""
        id_ = self.needed_text("id")
        node = self.node("id")
        if (
            id_
            and node is not None
            and not (self.as_id(id_, node) and self.context.claim(thing, id_, self.file, node))
        ):
            self.bad = True
        return id_

    def as_id(self, id_: str, at: Node | Place) -> bool:
        """Whether it is written like an id; a problem when not."""
        good = ID.fullmatch(id_) is not None
        if not good:
            self.report(Code.BAD_ID, at, id_)
        return good

    def references(self, key: str, thing: str) -> tuple[str, ...]:
        """A list of ids of a thing, each once; unknown ones are left out."""
        pairs = [(self.as_text(node, key), node) for node in self.items(key)]
        known = (id_ for id_, node in pairs if id_ and self.context.knows(thing, id_, self.file, node))
        return tuple(dict.fromkeys(known))

    def kept(self, key: str, thing: str) -> tuple[str, ...]:
        """A list of ids of a thing, each once; unknown ones are told, and kept."""
        found: dict[str, Node] = {}
        for node in self.items(key):
            found.setdefault(self.as_text(node, key), node)
        found.pop("", None)
        for id_, node in found.items():
            self.context.warn(thing, id_, self.file, node)
        return tuple(found)

    def sources(self) -> tuple[str, ...]:
        """The field `sources`."""
        return self.references("sources", "source")

    def rows(
        self, key: str, read: Callable[[Row], T], plain: str = "", most: int | None = None
    ) -> tuple[T, ...]:
        """A list of mappings, each read by a function; bad ones are left out. `most`: no more than these.

        `plain`: the field that a bare text stands for; empty where a bare text is a problem.
        """
        return tuple(self._each(self.items(key)[:most], key, read, plain))

    def part(self, key: str, read: Callable[[Row], T], plain: str = "") -> T | None:
        """A mapping, read by a function; None without one, or when it is bad. `plain`: as for `rows`."""
        node = self.node(key)
        return None if node is None else next(self._each([node], key, read, plain), None)

    def _each(self, nodes: list[Node], key: str, read: Callable[[Row], T], plain: str) -> Iterator[T]:
        for node in nodes:
            fields = _as_fields(node, plain)
            if fields is None:
                self.report(Code.NOT_A_MAPPING, node, key)
                continue
            row = Row(fields, self.file, self.context)
            value = read(row)
            row.finish()
            if not row.bad:
                yield value

    def finish(self) -> None:
        """Report the keys that nobody asked for."""
        for key, (node, _) in self._pairs.items():
            if key not in self._asked:
                self.report(
                    Code.UNKNOWN_KEY, node, key, self.context.report.suggest(key, sorted(self._asked))
                )


def _as_fields(node: Node, plain: str) -> Fields | None:
    if plain and isinstance(node, Text) and not is_nothing(node):
        return Fields({plain: (node, node)}, node.line, node.column)
    return node if isinstance(node, Fields) else None


def one_line(text: str) -> str:
    """The text with runs of blanks and line breaks as single spaces; no-break spaces stay."""
    return _BLANKS.sub(" ", text).strip(" ")


def paragraphs(text: str) -> str:
    """The text with its line breaks; no blanks at the ends of lines, one empty line between paragraphs."""
    lines = _BREAKS.sub("\n", text).replace("\t", " ")
    return _EMPTY_LINES.sub("\n\n", lines).strip(" \n")
