"""What is under a point of a frame."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from bik_explorer.layout.frame import Batch, Cluster, Frame, Mark

REACH = 4.0
"""Pixels by which a mark may be missed."""


def mark_at(frame: Frame, x: float, y: float) -> Mark | None:
    """The mark under the point: a mark itself before a label, a label before marks that are only near.

    Of those the nearest one; of marks that are drawn together, after those that have labels.
    """
    if not frame.body.contains(x, y) or cluster_at(frame, x, y) is not None:
        return None
    exact = next((mark for mark in reversed(frame.marks) if mark.rect.contains(x, y)), None)
    near = (mark for mark in frame.marks if mark.target.distance(x, y) <= REACH)
    found = exact or min(near, key=lambda mark: mark.target.distance(x, y), default=None)
    return found or min(_batched(frame, x, y), key=lambda mark: mark.rect.distance(x, y), default=None)


def _batched(frame: Frame, x: float, y: float) -> Iterator[Mark]:
    """Of each batch the mark that is nearest, if it is within reach."""
    for batch in frame.batches:
        far = _distances(batch, x, y)
        if len(far) and far.min() <= REACH:
            yield batch.mark(int(far.argmin()))


def _distances(batch: Batch, x: float, y: float) -> NDArray[np.float64]:
    left, top, width, height = batch.rects.T
    aside = np.maximum(np.maximum(left - x, x - left - width), 0.0)
    apart = np.maximum(np.maximum(top - y, y - top - height), 0.0)
    far: NDArray[np.float64] = np.hypot(aside, apart)
    return far


def cluster_at(frame: Frame, x: float, y: float) -> Cluster | None:
    """The cluster under the point."""
    if not frame.body.contains(x, y):
        return None
    return next((one for one in frame.clusters if one.rect.contains(x, y)), None)
