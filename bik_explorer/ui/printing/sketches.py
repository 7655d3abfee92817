"""Small pictures within a text on paper: the frame alone, as high as it takes to show everything."""

from __future__ import annotations

from bik_explorer.layout.frame import Box, Layer
from bik_explorer.layout.geometry import Rect, Size
from bik_explorer.layout.sheets.prose import Ink, Sketch
from bik_explorer.style import Metrics
from bik_explorer.ui.export.content import content_of
from bik_explorer.ui.export.subject import Subject

LEAST_HEIGHT = 190.0
"""Pixels: lower, a picture of a few entries looks lost."""
WIDER = 1.34
"""Pictures are laid out wider than the text and made smaller: their letters are those of a caption."""


def sketch_of(subject: Subject, width: float, ink: Ink) -> Sketch:
    """What the subject's view shows, so wide on paper."""
    size = Size(width * WIDER, LEAST_HEIGHT * WIDER)
    metrics = Metrics(lane_names=130.0, folds=False)
    content = content_of(subject, size, ink.theme, grown=True, metrics=metrics)
    ground = Layer(Rect(0.0, 0.0, *content.size), (Box(Rect(0.0, 0.0, *content.size), ink.theme.panel),))
    return Sketch((ground, *content.layers), content.size)
