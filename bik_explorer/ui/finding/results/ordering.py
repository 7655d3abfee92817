"""The order in which the best match comes first."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from bik_explorer.ui.session import Session

MOST = 200
"""Entries that are put in order; what follows stands in the order of time."""


def by_relevance(session: Session) -> NDArray[np.int64]:
    """The places of all that is found, shape (found,), the best first."""
    state, places = session.state, session.results.places
    hits = session.index.ranked(state.query, state.facets, MOST)
    best = np.array([hit.place for hit in hits], dtype=np.int64)
    return np.concatenate([best, places[~np.isin(places, best)]])
