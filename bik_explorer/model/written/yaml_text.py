"""Writes plain values as YAML that people like to read and edit; the loader reads the same values again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

WIDTH = 100
"""Characters of a line at which long texts and lists are broken."""
_SPECIAL = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
"""What other readers of YAML would not take for a text."""
_PLAIN = re.compile(r"(?:[^\W\d_]|[“„‘«(])(?:\S| (?! ))*")
_ASIDE = re.compile(r": |[: ]$| #")
_ID = re.compile(r"[a-z][a-z0-9-]*")


class Word(str):
    """A text that stands without quotation marks: a date, a number, a word of the format."""

    __slots__ = ()


Value = str | bool | int | float | None | Sequence["Value"] | Mapping[str, "Value"]

EMPTY, NO_ITEMS = Word('""'), Word("[]")
"""An empty text and an empty list that are written all the same, as places to fill in."""


def yaml_text(fields: Mapping[str, Value], column: int = 0) -> str:
    """A document, or lines with so many blanks before each.

    Fields that say nothing (None, an empty text or list, a mapping of such) are left out.
    """
    return "".join(f"{line}\n" for line in _fields(fields, " " * column))


def _fields(fields: Mapping[str, Value], indent: str) -> Iterator[str]:
    for key, value in fields.items():
        if _says(value):
            yield from _pair(key, value, indent)


def _says(value: Value) -> bool:
    if isinstance(value, Mapping):
        return any(map(_says, value.values()))
    return value is not None and value not in ("", [], ())


def _pair(key: str, value: Value, indent: str) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield f"{indent}{key}:"
        yield from _fields(value, indent + "  ")
    elif isinstance(value, str):
        yield from _text(f"{indent}{key}:", value, indent + "  ")
    elif isinstance(value, Sequence):
        yield from _list(key, value, indent)
    else:
        yield f"{indent}{key}: {_scalar(value)}"


def _text(head: str, text: str, indent: str) -> Iterator[str]:
    """A text in one line; in a block where it is long or has lines of its own."""
    blocks = not isinstance(text, Word) and _prints(text) and text == text.strip()
    if blocks and "\n" in text:
        yield f"{head} |-"
        yield from (indent + line if line else "" for line in text.split("\n"))
    elif blocks and len(head) + 1 + len(text) > WIDTH and "  " not in text:
        yield f"{head} >-"
        yield from (indent + line for line in _wrapped(text, WIDTH - len(indent)))
    else:
        yield f"{head} {_scalar(text)}"


def _wrapped(text: str, width: int) -> Iterator[str]:
    """The words in lines that are no wider, as far as they can be."""
    line = ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def _list(key: str, values: Sequence[Value], indent: str) -> Iterator[str]:
    """Texts in one line as long as it fits."""
    line = f"{indent}{key}: [{', '.join(_in_flow(one) for one in values)}]"
    if len(line) <= WIDTH and all(isinstance(one, str) for one in values):
        yield line
        return
    yield f"{indent}{key}:"
    for value in values:
        yield from _item(value, indent + "  ")


def _item(value: Value, indent: str) -> Iterator[str]:
    if not isinstance(value, Mapping):
        yield f"{indent}- {_scalar(value)}"
        return
    first, *rest = [*_fields(value, indent + "  ")] or ["{}"]
    yield f"{indent}- {first.lstrip(' ')}"
    yield from rest


def _in_flow(value: Value) -> str:
    text = str(value)
    is_id = _ID.fullmatch(text) is not None and text not in _SPECIAL
    return text if isinstance(value, Word) or is_id else _quoted(text)


def _scalar(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Word) or not isinstance(value, str):
        return f"{value:g}" if isinstance(value, float) else str(value)
    return value if _is_plain(value) else _quoted(value)


def _is_plain(text: str) -> bool:
    """Whether any reader of YAML takes it for the same text when it stands without quotation marks."""
    if not _PLAIN.fullmatch(text) or not _prints(text) or text.casefold() in _SPECIAL:
        return False
    return _ASIDE.search(text) is None


def _prints(text: str) -> bool:
    return all(one.isprintable() or one in "\n\xa0" for one in text)


def _quoted(text: str) -> str:
    if '"' in text and "'" not in text and "\n" not in text and _prints(text):
        return f"'{text}'"
    return '"' + "".join(_escaped(one) for one in text) + '"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    if character.isprintable() or character == "\xa0":
        return character
    number = ord(character)
    return (
        f"\\x{number:02x}" if number < 256 else f"\\u{number:04x}" if number < 65536 else f"\\U{number:08x}"
    )
