"""Back and forward through view states, as in a browser."""

from __future__ import annotations

from dataclasses import replace

from bik_explorer.model.state import ViewState

LONGEST = 100


class History:
    """Each view that came to rest is a step.

    A pan, a zoom or a word being typed is one step, not hundreds; so is a selection and the move that brings
    it into view.
    """

    def __init__(self, first: ViewState) -> None:
        self._states = [first]
        self._place = 0
        self._moving = False

    @property
    def can_go_back(self) -> bool:
        """Whether there is a view before."""
        return self._place > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a view that `back` left."""
        return self._place < len(self._states) - 1

    def visit(self, state: ViewState) -> None:
        """Remembers a state.

        In place of the present one while the view goes on moving from it, else as a new step.
        """
        moves = _moves(self._states[self._place], state)
        if moves and self._moving:
            self._states[self._place] = state
        else:
            del self._states[self._place + 1 :]
            self._states.append(state)
            del self._states[:-LONGEST]
            self._place = len(self._states) - 1
        self._moving = True

    def rest(self) -> None:
        """The view has come to rest: the next move is a new step."""
        self._moving = False

    def back(self) -> ViewState:
        """The state before; the present one at the beginning."""
        return self._step(-1)

    def forward(self) -> ViewState:
        """The state after; the present one at the end."""
        return self._step(1)

    def _step(self, by: int) -> ViewState:
        self.rest()
        self._place = min(max(self._place + by, 0), len(self._states) - 1)
        return self._states[self._place]


def _moves(here: ViewState, then: ViewState) -> bool:
    """Whether only what changes gradually differs: the viewport, or a query being typed."""
    return replace(here, viewport=then.viewport, query=then.query) == then
