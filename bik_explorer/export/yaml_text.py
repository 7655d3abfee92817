"""Writes plain values as YAML that people like to read and edit; the loader reads the same values again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

LONGEST_LIST = 90
"""Characters of a list that stands in one line."""
_SPECIAL = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
_PLAIN = re.compile(r"[^\W\d_](?:[^\s\"'\\{}\[\]&*!|>%@`]| (?! ))*")
_ID = re.compile(r"[a-z][a-z0-9-]*")


class Word(str):
    """A text that stands without quotation marks: a date, a number, a word of the format."""

    __slots__ = ()


Value = str | bool | int | float | None | Sequence["Value"] | Mapping[str, "Value"]


def yaml_text(fields: Mapping[str, Value]) -> str:
    """A document. Fields that hold nothing (None, an empty text, list or mapping) are left out."""
    return "".join(f"{line}\n" for line in _fields(fields, ""))


def _fields(fields: Mapping[str, Value], indent: str) -> Iterator[str]:
    for key, value in fields.items():
        if value is None or value in ("", [], (), {}):
            continue
        yield from _pair(key, value, indent)


def _pair(key: str, value: Value, indent: str) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield f"{indent}{key}:"
        yield from _fields(value, indent + "  ")
    elif isinstance(value, str) and "\n" in value and _prints(value) and value == value.strip():
        yield f"{indent}{key}: |-"
        yield from (f"{indent}  {line}" if line else "" for line in value.split("\n"))
    elif isinstance(value, Sequence) and not isinstance(value, str):
        yield from _list(key, value, indent)
    else:
        yield f"{indent}{key}: {_scalar(value)}"


def _list(key: str, values: Sequence[Value], indent: str) -> Iterator[str]:
    line = f"{indent}{key}: [{', '.join(_in_flow(one) for one in values)}]"
    if len(line) <= LONGEST_LIST and all(isinstance(one, str) for one in values):
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
    if not _PLAIN.fullmatch(text) or not _prints(text) or text.lower() in _SPECIAL:
        return False
    return not (": " in text or " #" in text or text.endswith((":", " ")))


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
