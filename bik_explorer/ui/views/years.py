"""The years that the view is narrowed to: one at a time from here, several from the filters."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bik_explorer.model.state import ViewState

if TYPE_CHECKING:
    from bik_explorer.ui.session import Session


def chosen_years(state: ViewState) -> tuple[int, ...]:
    """The years of the facet."""
    return tuple(int(year) for year in state.facets.years if year.isdecimal())


def in_year(state: ViewState, year: int | None) -> ViewState:
    """The state in one year, in the place of those chosen before; None for all years."""
    years = () if year is None else (str(year),)
    return replace(state, facets=replace(state.facets, years=years))


def show_year(session: Session, year: int | None) -> None:
    """Shows the state in one year, or in all of them."""
    session.apply(in_year(session.state, year))
