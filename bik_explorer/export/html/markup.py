"""HTML that is safe by construction: what is not marked as HTML is escaped when it is put into a tag."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from html import escape

# Controls, and what turns the direction of the text around it: they have no place in shown text.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_EMPTY = frozenset({"br", "hr", "input", "link", "meta"})


class Html(str):
    """Text that is HTML already; only this module and fixed texts of this package make it."""

    __slots__ = ()


Inside = str | Iterable["Inside"]


def shown(text: str) -> str:
    """A text from data without what cannot be seen."""
    return _UNSEEN.sub("", text)


def tag(element: str, /, *inside: Inside, **attributes: str | bool | int | None) -> Html:
    """An element. Attributes: True for one without a value; None, False and "" are left out.

    `_` stands for `-`; a trailing underline is for names that Python has taken: `class_`, `for_`.
    """
    named = "".join(_attribute(key, value) for key, value in attributes.items())
    if element in _EMPTY:
        return Html(f"<{element}{named}>")
    return Html(f"<{element}{named}>{join(*inside)}</{element}>")


def join(*inside: Inside) -> Html:
    """Pieces one after the other: HTML as it is, text escaped."""
    return Html("".join(_piece(one) for one in inside))


def data_block(value: object, *, kind: str = "application/json", id_: str = "") -> Html:
    """JSON in a script element that no browser runs and no text can end."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return tag("script", Html(shown(text)), type=kind, id=id_)


def _piece(one: Inside) -> str:
    if isinstance(one, Html):
        return one
    if isinstance(one, str):
        return escape(shown(one))
    return "".join(_piece(each) for each in one)


def _attribute(key: str, value: str | bool | int | None) -> str:
    if value is None or value is False or value == "":
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(shown(str(value)))}"'
