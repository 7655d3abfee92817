"""Frozen dataclasses and named tuples to plain lists and back, checked against their type hints.

Nothing but the types of the model can come out, whatever goes in.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T")
Decoder = Callable[[Any], Any]


def to_plain(value: Any) -> Any:
    """Dataclasses and tuples become lists, words of an enumeration texts; all else stays as it is."""
    if is_dataclass(value):
        return [to_plain(getattr(value, name)) for name in _names(type(value))]
    if isinstance(value, tuple):
        return [to_plain(one) for one in value]
    return value.value if isinstance(value, StrEnum) else value


def decoder(kind: type[T]) -> Callable[[Any], T]:
    """The function that undoes `to_plain` for a dataclass.

    For anything else that function raises ValueError, TypeError or KeyError.
    """
    return _decoder(kind, {})


def _decoder(hint: Any, known: dict[Any, Decoder]) -> Decoder:
    """The decoder of a type hint; `known` keeps those of the classes, each made once."""
    if hint not in known:
        known[hint] = _made(hint, known)
    return known[hint]


def _made(hint: Any, known: dict[Any, Decoder]) -> Decoder:
    if get_origin(hint) is tuple:
        return _sequence(_decoder(get_args(hint)[0], known))
    if get_origin(hint) is UnionType or isinstance(hint, UnionType):
        (one,) = (part for part in get_args(hint) if part is not NoneType)
        return _optional(_decoder(one, known))
    if is_dataclass(hint) or hasattr(hint, "_fields"):
        return _record(hint, known)
    if issubclass(hint, StrEnum):
        return {word.value: word for word in hint}.__getitem__
    return _exactly(hint)


def _sequence(each: Decoder) -> Decoder:
    def decode(value: Any) -> Any:
        if type(value) is not list:
            raise TypeError(value)
        return tuple(map(each, value))

    return decode


def _optional(one: Decoder) -> Decoder:
    return lambda value: None if value is None else one(value)


def _exactly(kind: type) -> Decoder:
    def decode(value: Any) -> Any:
        if type(value) is not kind:
            raise TypeError(value)
        return value

    return decode


def _names(kind: Any) -> tuple[str, ...]:
    """The fields of a dataclass or of a named tuple."""
    return tuple(one.name for one in fields(kind)) if is_dataclass(kind) else kind._fields


def _record(kind: Any, known: dict[Any, Decoder]) -> Decoder:
    hints = get_type_hints(kind)
    parts = tuple(_decoder(hints[name], known) for name in _names(kind))

    def decode(value: Any) -> Any:
        if type(value) is not list:
            raise TypeError(value)
        return kind(*[part(one) for part, one in zip(parts, value, strict=True)])

    return decode
