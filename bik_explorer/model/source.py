"""Where facts come from."""

from __future__ import annotations

from typing import NamedTuple


class Source(NamedTuple):
    """A document that supports facts. `date` is as printed there; `url` is http(s) or empty."""

    id: str
    title: str
    publisher: str = ""
    url: str = ""
    date: str = ""
    note: str = ""
