"""Sources and organisations: what entries refer to."""

from __future__ import annotations

import re

from bik_explorer.loading.problems import Code
from bik_explorer.loading.schema.row import Row
from bik_explorer.model.links import is_safe_link
from bik_explorer.model.organisation import FormerName, Organisation
from bik_explorer.model.source import Source

_COUNTRY = re.compile(r"[A-Z]{2}")


def read_source(row: Row) -> Source:
    """One of `sources`; its `date` stays as printed there."""
    return Source(
        id=row.own_id("source"),
        title=row.needed_text("title"),
        publisher=row.text("publisher"),
        url=_link(row),
        date=row.text("date"),
        note=row.text("note"),
    )


def _link(row: Row) -> str:
    url = row.text("url")
    if url and not is_safe_link(url):
        row.report(Code.UNSAFE_LINK, row.at("url"), url)
        return ""
    return url


def read_organisation(row: Row) -> Organisation:
    """One of `organisations`."""
    return Organisation(
        id=row.own_id("organisation"),
        name=row.needed_text("name"),
        kind=row.text("kind"),
        country=_country(row),
        former_names=row.rows("former_names", _former_name),
        other_names=row.texts("other_names"),
        note=row.text("note"),
        sources=row.sources(),
    )


def _former_name(row: Row) -> FormerName:
    return FormerName(row.needed_text("name"), row.date("until"), row.sources())


def _country(row: Row) -> str:
    country = row.text("country")
    if country and not _COUNTRY.fullmatch(country):
        row.report(Code.BAD_COUNTRY, row.at("country"), country)
        return ""
    return country
