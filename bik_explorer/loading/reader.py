"""Guarded YAML: bytes to nodes, without recursion, conversion, anchors, aliases or tags.

Never raises on bad data. Texts with characters that do not show, or that reorder what is shown, are refused.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from bik_explorer.loading.nodes import Fields, Node, Place, Rows, Text
from bik_explorer.loading.problems import Code
from bik_explorer.loading.report import Report

LARGEST = 32 * 1024 * 1024
"""Bytes of one file."""
DEEPEST = 32
MOST_VALUES = 2_000_000
LONGEST_TEXT = 20_000

_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
_HIDDEN = "\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff"
REFUSED = re.compile(f"[{_CONTROLS}{_HIDDEN}]")
"""Characters that do not show, or that reorder what is shown: no text of a pack may have them."""
# Without libyaml ten times slower, with the same events.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _RefusedError(Exception):
    """The file is not read on."""

    def __init__(self, code: Code, place: Place, subject: str) -> None:
        super().__init__(code)
        self.code, self.place, self.subject = code, place, subject


def read_nodes(data: bytes, file: str, report: Report) -> Node | None:
    """The one document of a file, or None when it is refused; an empty file is an empty mapping."""
    text = _decoded(data, file, report)
    if text is None:
        return None
    builder = _Builder(file, report, checked=bool(REFUSED.search(text)) or "\\" in text)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
    except _RefusedError as refused:
        report.add(refused.code, file, refused.place, refused.subject)
        return None
    except Exception as error:  # beside its own the library raises ValueError, OverflowError …
        _report_error(error, text, file, builder.place, report)
        return None
    return builder.root or Fields({}, 1, 1)


def _decoded(data: bytes, file: str, report: Report) -> str | None:
    """The text of a file of the right size and encoding; a byte order mark is let through."""
    if len(data) > LARGEST:
        report.add(Code.TOO_LARGE, file, subject=str(LARGEST // 1024**2))
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        report.add(Code.NOT_UTF8, file, Place(line, error.start - before.rfind(b"\n")))
        return None


def _report_error(error: Exception, text: str, file: str, last: Place, report: Report) -> None:
    """Where the library stumbled: its mark, the character that it refuses, else the last value read."""
    mark = getattr(error, "problem_mark", None)
    bad = REFUSED.search(text) if isinstance(error, yaml.reader.ReaderError) else None
    if bad is not None:
        before = text[: bad.start()]
        place = Place(before.count("\n") + 1, len(before) - before.rfind("\n"))
        report.add(Code.BAD_CHARACTER, file, place, f"U+{ord(bad[0]):04X}")
    else:
        place = last if mark is None else Place(mark.line + 1, mark.column + 1)
        report.add(Code.BAD_YAML, file, place, detail=_words_of(error))


def _words_of(error: Exception) -> str:
    """The library's words in one line, without its excerpt of the file."""
    words = [getattr(error, name, None) for name in ("context", "problem", "reason")]
    return ", ".join(word for word in words if isinstance(word, str)) or type(error).__name__


class _Builder:
    """Grows the tree of nodes from parser events, one after the other."""

    def __init__(self, file: str, report: Report, checked: bool) -> None:
        self._file, self._report, self._checked = file, report, checked
        self._open: list[Rows | Fields] = []
        self._keys: list[Text | None] = []  # per open collection: the key that waits for its value
        self._values = 0
        self._documents = 0
        self.root: Node | None = None
        self.place = Place()

    def take(self, event: Any) -> None:
        """Use the next event; raises _RefusedError where the file must not be read on."""
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._enter(event)
            self._attach(self._text(event))
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            self._enter(event)
            self._begin(Fields({}, *self.place) if kind is yaml.MappingStartEvent else Rows([], *self.place))
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self._keys.pop()
            self._attach(self._open.pop())
        elif kind is yaml.AliasEvent:
            raise _RefusedError(Code.NOT_ALLOWED, _start(event), "*")
        elif kind is yaml.DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                raise _RefusedError(Code.NOT_ALLOWED, _start(event), "---")

    def _enter(self, event: Any) -> None:
        """Guard what every value has in common."""
        self.place = _start(event)
        self._values += 1
        if event.anchor is not None:
            raise _RefusedError(Code.NOT_ALLOWED, self.place, "&")
        if event.tag is not None:
            raise _RefusedError(Code.NOT_ALLOWED, self.place, "!")
        if self._values > MOST_VALUES:
            raise _RefusedError(Code.TOO_MANY_VALUES, self.place, str(MOST_VALUES))

    def _begin(self, node: Rows | Fields) -> None:
        if len(self._open) >= DEEPEST:
            raise _RefusedError(Code.TOO_DEEP, self.place, str(DEEPEST))
        self._open.append(node)
        self._keys.append(None)

    def _text(self, event: Any) -> Text:
        """The value as written; one that cannot be shown becomes nothing, and the rest of the file lives."""
        value: str = event.value
        if len(value) > LONGEST_TEXT:
            return self._without(Code.TOO_LONG, str(LONGEST_TEXT))
        bad = REFUSED.search(value) if self._checked else None
        if bad is not None:
            return self._without(Code.BAD_CHARACTER, f"U+{ord(bad[0]):04X}")
        return Text(value, *self.place, not event.style)

    def _without(self, code: Code, subject: str) -> Text:
        self._report.add(code, self._file, self.place, subject)
        return Text("", *self.place, True)

    def _attach(self, node: Node) -> None:
        """Put a finished value where it belongs: a list, a mapping as key or as value, or the root."""
        if not self._open:
            self.root = node
            return
        top = self._open[-1]
        if isinstance(top, Rows):
            top.items.append(node)
            return
        key = self._keys[-1]
        self._keys[-1] = self._key(node) if key is None else None
        if key is not None:
            self._pair(top, key, node)

    def _key(self, node: Node) -> Text:
        if not isinstance(node, Text):
            raise _RefusedError(Code.NOT_ALLOWED, Place(node.line, node.column), "?")
        if node.plain and node.value == "<<":
            raise _RefusedError(Code.NOT_ALLOWED, self.place, "<<")
        return node

    def _pair(self, fields: Fields, key: Text, node: Node) -> None:
        """The first of equal keys stays."""
        first = fields.pairs.get(key.value)
        if first is None:
            fields.pairs[key.value] = (key, node)
        else:
            self._report.add(Code.REPEATED_KEY, self._file, key, key.value, str(first[0].line))


def _start(event: Any) -> Place:
    mark = event.start_mark
    return Place(mark.line + 1, mark.column + 1)
