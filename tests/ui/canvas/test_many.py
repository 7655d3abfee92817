"""The canvas with very many entries: density at once, rows when the job is done, clusters as targets."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from bik_explorer.layout.frame import Bars, Density
from bik_explorer.layout.geometry import Rect
from bik_explorer.ui.canvas import arranger
from bik_explorer.ui.canvas.cluster_list import ClusterList
from bik_explorer.ui.canvas.painter import paint_item
from tests.bench.many import many

NEAR = (735_000.0, 735_300.0)


@pytest.fixture
def wide(make, qtbot):
    """A canvas of 30,000 entries, with its rows."""
    hands = make(many(30_000), 1200, 700)
    rest(hands, qtbot)
    return hands


def rest(hands, qtbot):
    """Until no job is on its way, not even one that the next picture asks for."""
    qtbot.waitUntil(lambda: hands.frame is not None and not hands.view._arranger.busy)
    hands.picture()
    qtbot.waitUntil(lambda: not hands.view._arranger.busy)


def test_density_is_shown_at_once_and_rows_when_they_are_known(make, qtbot):
    hands = make(many(30_000), 1200, 700)
    fresh = hands.view._arranger
    fresh.forget()
    hands.view._relay()
    first = hands.view.frame
    assert fresh.busy
    assert not first.marks
    assert not first.batches
    assert any(isinstance(item, Density) for layer in first.layers for item in layer.items)
    rest(hands, qtbot)
    assert hands.view.frame.marks or hands.view.frame.batches


def test_few_need_no_job(make):
    hands = make(many(2000), 1200, 700)
    assert hands.frame.lanes
    assert not hands.view._arranger.busy


def test_zooming_brings_the_rows_of_each_level(wide, qtbot):
    for _ in range(6):
        wide.turn(QPoint(600, 300), 480)
        rest(wide, qtbot)
        assert wide.view.arrangement.has_level(wide.frame.scale.per_day)
    drawn = len(wide.frame.marks) + sum(len(batch.places) for batch in wide.frame.batches)
    assert drawn > 20


def test_a_resize_keeps_a_picture_of_rows(wide, qtbot):
    wide.view.resize(900, 600)
    assert wide.view.arrangement.dense[0].levels, "the old rows until there are new ones"
    rest(wide, qtbot)
    assert wide.view.arrangement.content <= wide.frame.body.height


def open_cluster(hands):
    cluster = next(one for one in hands.frame.clusters if hands.frame.body.contains(*one.rect.centre))
    return cluster, QPoint(*(round(part) for part in cluster.rect.centre))


def test_a_click_on_a_cluster_lists_its_entries(wide, qtbot):
    wide.look(*NEAR)
    rest(wide, qtbot)
    cluster, point = open_cluster(wide)
    with qtbot.waitSignal(wide.view.clusterOpened) as told:
        wide.click(point)
    (places,) = told.args
    assert len(places) == cluster.size
    popup = wide.view.findChild(ClusterList)
    assert popup.model().rowCount() == cluster.size
    title = wide.session.timeline[int(places[0])].title
    assert popup.model().index(0).data().startswith(title)
    assert popup.accessibleName()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    chosen = places[min(1, len(places) - 1)]
    assert wide.session.state.selection == f"e{chosen}"


def test_a_double_click_on_a_cluster_fits_its_entries(wide, qtbot):
    wide.look(*NEAR)
    rest(wide, qtbot)
    cluster, point = open_cluster(wide)
    wide.double_click(point)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert wide.view.findChild(ClusterList) is None, "the list of the first click is gone"
    port = wide.port
    assert port.days < NEAR[1] - NEAR[0]
    assert port.start <= cluster.last
    assert port.end >= cluster.first


def picture(item, width=300, height=8):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    with QPainter(image) as painter:
        paint_item(painter, item)
    return np.frombuffer(image.constBits(), dtype=np.uint8).reshape(height, width, 4)[:, :, 2::-1].copy()


def test_a_density_picture_is_the_exact_one_pixel_by_pixel(qapp):
    """Against each column blended on its own: colours differ by one of 255 at most, from rounding."""
    strength = np.linspace(0.0, 1.0, 300)
    seen = picture(Density(Rect(0, 0, 300, 8), strength, "#b4470e", 0.8))
    colour = np.array([0xB4, 0x47, 0x0E])
    alpha = (strength * 0.8)[None, :, None]
    exact = np.round(255 * (1 - alpha) + colour * alpha)
    difference = np.abs(seen.astype(int) - exact.astype(int))
    assert difference.max() <= 1
    assert (seen == seen[:1]).all(), "each column is the same from top to bottom"


def test_many_bars_are_painted_as_each_alone(qapp):
    rects = np.array([[x, 2.0, 5.0, 4.0] for x in range(0, 280, 7)])
    seen = picture(Bars(rects, "#b4470e"))
    inked = (seen != 255).any(axis=2)
    expected = np.zeros((8, 300), dtype=bool)
    for x, y, width, height in rects.astype(int).tolist():
        expected[y : y + height, x : x + width] = True
    assert np.array_equal(inked, expected)


def test_a_column_may_be_stretched(qapp):
    seen = picture(Density(Rect(0, 0, 300, 8), np.array([1.0, 0.0, 1.0]), "#000000"))
    assert seen[4, 50].tolist() == [0, 0, 0]
    assert seen[4, 150].tolist() == [255, 255, 255]


def test_the_window_may_go_while_a_job_is_on_its_way(make):
    hands = make(many(30_000), 1200, 700)
    hands.view._arranger.forget()
    hands.view._relay()
    assert hands.view.frame is not None
    hands.view.deleteLater()
    QApplication.processEvents()


def test_the_list_of_a_cluster_closes_on_escape_and_stays_in_the_canvas(wide, qtbot):
    wide.look(*NEAR)
    rest(wide, qtbot)
    _, point = open_cluster(wide)
    wide.click(point)
    found = wide.view.findChild(ClusterList)
    assert wide.view.rect().contains(found.geometry())
    assert not found.geometry().contains(point)
    qtbot.waitUntil(found.hasFocus)
    qtbot.keyClick(found, Qt.Key.Key_Escape)
    assert wide.view.hasFocus()
    assert not found.isVisible()
    assert wide.session.state.selection is None


def test_other_results_keep_the_picture_until_the_job_brings_their_rows(wide, qtbot):
    """Nothing of many entries is sorted between the key and the picture."""
    before = wide.view.arrangement
    wide.session._results = replace(wide.session.results, mask=np.arange(30_000) % 10 < 8, active=True)
    wide.session.resultsChanged.emit(wide.session.results)
    assert wide.view.arrangement is before
    assert wide.view._arranger.busy
    assert wide.frame.lanes
    rest(wide, qtbot)
    places = [dense.run.places for dense in wide.view.arrangement.dense]
    places += list(wide.view.arrangement.places.values())
    assert sorted(np.concatenate(places).tolist()) == np.flatnonzero(wide.session.results.mask).tolist()


def test_the_very_largest_are_counted_in_a_job_too(make, qtbot, monkeypatch):
    monkeypatch.setattr(arranger, "COUNTED_AT_ONCE", 25_000)
    hands = make(many(30_000), 1200, 700)
    hands.view._arranger.forget()
    hands.view._relay()
    assert hands.frame.lanes, "the names are there at once"
    assert not hands.view.arrangement.dense
    qtbot.waitUntil(lambda: bool(hands.view.arrangement.dense))
    rest(hands, qtbot)
    assert hands.view.arrangement.has_level(hands.frame.scale.per_day)
    assert hands.frame.marks or hands.frame.batches
