"""The drawing of the strip, by pyqtgraph: bars of density, and the brush. It answers to nothing."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from bik_explorer.style import Theme
from bik_explorer.ui.panels.overview.brush import Frame, Region
from bik_explorer.ui.panels.overview.piles import Pile

ABOVE, BELOW = 6.0, 5.0
"""Pixels free over the highest bar and under all."""
LOWEST_PEAK = 3
"""Entries: where fewer come together at the most, their bar does not fill the height."""
GAP = 2.0
"""Pixels between two bars."""


class Plot(pyqtgraph.GraphicsView):
    """Mouse, wheel and keys pass through to the strip: nothing of pyqtgraph's own handling is at work."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, background=theme.panel)
        self._theme = theme
        self._piles: Sequence[Pile] = ()
        self._bars: list[pyqtgraph.BarGraphItem] = []
        self._box = pyqtgraph.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0.0)
        self._brush = (Region(-1.0), Frame(1.0))
        self._prepare()
        self.set_theme(theme)

    def _prepare(self) -> None:
        self.setAntialiasing(True)
        for widget in (self, self.viewport()):
            widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # the handles stick out of what pyqtgraph takes for the region
        self.setViewportUpdateMode(self.ViewportUpdateMode.FullViewportUpdate)
        self._box.disableAutoRange()
        for part in self._brush:
            self._box.addItem(part, ignoreBounds=True)
        self.setCentralItem(self._box)

    def set_theme(self, theme: Theme) -> None:
        """Colours everything anew."""
        self._theme = theme
        self.setBackground(theme.panel)
        for part in self._brush:
            part.set_theme(theme)
        for pile, bars in zip(self._piles, self._bars, strict=True):
            bars.setOpts(brush=self._colour(pile))

    def set_range(self, first: float, last: float) -> None:
        """The days at its left and at its right border."""
        self._box.setXRange(first, last, padding=0.0)

    def set_brush(self, first: float, last: float) -> None:
        """The days between which the brush is drawn."""
        for part in self._brush:
            part.setRegion((first, last))

    def set_piles(self, edges: NDArray[np.float64], piles: Sequence[Pile], pixel: float) -> None:
        """Stacks bars, the first pile lowest. `edges` has shape (bins + 1,); a pixel is `pixel` days long."""
        for bars in self._bars:
            self._box.removeItem(bars)
        gap = min(GAP * pixel, float(np.diff(edges).min()) / 2)
        spans = np.stack([edges[:-1] + gap / 2, edges[1:] - gap / 2])
        self._piles, self._bars = piles, []
        below = np.zeros(len(edges) - 1, dtype=np.int64)
        for pile in piles:
            self._bars.append(self._stacked(spans, below, pile))
            below = below + pile.counts
        self._set_peak(int(below.max(initial=0)))

    def _stacked(
        self, spans: NDArray[np.float64], below: NDArray[np.int64], pile: Pile
    ) -> pyqtgraph.BarGraphItem:
        some = pile.counts > 0
        x0, x1 = spans[:, some]
        brush = self._colour(pile)
        bars = pyqtgraph.BarGraphItem(
            x0=x0, x1=x1, y0=below[some], height=pile.counts[some], pen=None, brush=brush
        )
        self._box.addItem(bars, ignoreBounds=True)
        return bars

    def _set_peak(self, peak: int) -> None:
        highest = max(peak, LOWEST_PEAK)
        pixel = highest / max(self.height() - ABOVE - BELOW, 1.0)
        self._box.setYRange(-BELOW * pixel, highest + ABOVE * pixel, padding=0.0)

    def _colour(self, pile: Pile) -> QColor:
        colour = QColor(self._theme.of(pile.colour))
        colour.setAlphaF(pile.opacity)
        return colour
