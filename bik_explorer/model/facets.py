"""The filters that narrow what is shown, beside the query."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Facets:
    """Chosen values by facet; an empty tuple lets everything pass. Several values of a facet: any of them.

    `decades` ("2000") and `years` ("2009") let pass what was there at any time in them, as `year:` in a query
    does: what is open, like a law in force, is there to the end of the timeline.
    """

    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    decades: tuple[str, ...] = ()
    years: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return any(getattr(self, name) for name in self.__dataclass_fields__)

    def toggled(self, facet: str, value: str) -> Facets:
        """With the value added to the facet of that name, or taken out."""
        chosen: tuple[str, ...] = getattr(self, facet)
        rest = tuple(one for one in chosen if one != value)
        return replace(self, **{facet: rest if len(rest) < len(chosen) else (*chosen, value)})
