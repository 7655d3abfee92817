"""What is kept of a person's searches, as values; their form in the session file is checked when read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bik_explorer.model.facets import Facets
from bik_explorer.model.serial import LONGEST_QUERY

MOST_RECENT, MOST_SAVED, MOST_PICKS = 20, 100, 12
LONGEST_NAME, LONGEST_VALUE, MOST_VALUES = 80, 300, 100


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query and facets under a name."""

    name: str
    query: str = ""
    facets: Facets = field(default_factory=Facets)

    def finds_like(self, query: str, facets: Facets) -> bool:
        """Whether it is the search for that."""
        return (self.query.strip(), self.facets) == (query.strip(), facets)


@dataclass(frozen=True, slots=True)
class Kept:
    """`recent`: queries that were used, the latest first. `picks`: ids of what the palette was used for."""

    recent: tuple[str, ...] = ()
    saved: tuple[SavedSearch, ...] = ()
    picks: tuple[str, ...] = ()

    def with_recent(self, query: str) -> Kept:
        """With the query as the latest; spaces at its ends do not matter, and an empty one is not kept."""
        query = query.strip()[:LONGEST_QUERY]
        return replace(self, recent=_latest(query, self.recent, MOST_RECENT)) if query else self

    def without_recent(self, query: str) -> Kept:
        """Without that query."""
        return replace(self, recent=tuple(one for one in self.recent if one != query))

    def with_pick(self, id_: str) -> Kept:
        """With what was chosen in the palette as the latest."""
        return replace(self, picks=_latest(id_, self.picks, MOST_PICKS))

    def with_saved(self, search: SavedSearch) -> Kept:
        """With the search; in the place of one for the same, else as the latest."""
        name = clean(search.name, LONGEST_NAME) or clean(search.query, LONGEST_NAME)
        if not name or not (search.query.strip() or search.facets):
            return self
        search = replace(search, name=name)
        same = self.found(search.query, search.facets)
        if same is not None:
            return replace(self, saved=tuple(search if one is same else one for one in self.saved))
        return replace(self, saved=(search, *self.saved)[:MOST_SAVED])

    def without_saved(self, search: SavedSearch) -> Kept:
        """Without that search."""
        return replace(self, saved=tuple(one for one in self.saved if one != search))

    def found(self, query: str, facets: Facets) -> SavedSearch | None:
        """The saved search for that."""
        return next((one for one in self.saved if one.finds_like(query, facets)), None)


def _latest(value: str, values: tuple[str, ...], most: int) -> tuple[str, ...]:
    return (value, *(one for one in values if one != value))[:most]


def clean(text: str, longest: int) -> str:
    """One line of printable text, for a name."""
    return " ".join("".join(one if one.isprintable() else " " for one in text[: 4 * longest]).split())[
        :longest
    ]


def to_plain(kept: Kept) -> dict[str, object]:
    """As JSON values."""
    return {
        "recent": list(kept.recent),
        "saved": [{"name": one.name, "query": one.query, **_chosen(one.facets)} for one in kept.saved],
        "picks": list(kept.picks),
    }


def from_plain(plain: object) -> Kept:
    """What is sound of what `to_plain` wrote; the rest is dropped."""
    if not isinstance(plain, Mapping):
        return Kept()
    recent = (text.strip() for text in _texts(plain.get("recent"), LONGEST_QUERY))
    saved = (_search(one) for one in _items(plain.get("saved")))
    return Kept(
        recent=tuple(dict.fromkeys(text for text in recent if text))[:MOST_RECENT],
        saved=_different(one for one in saved if one is not None)[:MOST_SAVED],
        picks=tuple(dict.fromkeys(_texts(plain.get("picks"), LONGEST_VALUE)))[:MOST_PICKS],
    )


def _chosen(facets: Facets) -> dict[str, list[str]]:
    return {name: list(values) for name in Facets.__dataclass_fields__ if (values := getattr(facets, name))}


def _search(plain: object) -> SavedSearch | None:
    """The search, or None where there is no name, or nothing to look for."""
    if not isinstance(plain, Mapping) or not isinstance(plain.get("name"), str):
        return None
    query = plain.get("query", "")
    if not isinstance(query, str) or len(query) > LONGEST_QUERY:
        return None
    chosen = {name: _texts(plain.get(name), LONGEST_VALUE) for name in Facets.__dataclass_fields__}
    facets = Facets(**{name: tuple(dict.fromkeys(values))[:MOST_VALUES] for name, values in chosen.items()})
    name = clean(plain["name"], LONGEST_NAME)
    return SavedSearch(name, query, facets) if name and (query.strip() or facets) else None


def _different(searches: Iterable[SavedSearch]) -> tuple[SavedSearch, ...]:
    """The first search for each query and facets."""
    found: dict[tuple[str, Facets], SavedSearch] = {}
    for one in searches:
        found.setdefault((one.query.strip(), one.facets), one)
    return tuple(found.values())


def _items(plain: object) -> Sequence[object]:
    return plain if isinstance(plain, list | tuple) else ()


def _texts(plain: object, longest: int) -> list[str]:
    return [one for one in _items(plain) if isinstance(one, str) and len(one) <= longest]
