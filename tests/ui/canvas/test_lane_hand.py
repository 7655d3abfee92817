"""Folding and moving lanes by hand and by key."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

LEFT = Qt.MouseButton.LeftButton


def ids(hands) -> list[str]:
    lanes = hands.session.timeline.lanes
    return [lanes[band.lane].id for band in hands.frame.lanes]


def name_of(hands, lane: str) -> QPoint:
    """A pixel on the name of a lane."""
    band = hands.frame.lanes[ids(hands).index(lane)]
    return QPoint(60, round(band.rect.y + min(band.rect.height / 2, 20)))


def test_a_click_on_its_name_folds_a_lane_and_another_unfolds_it(hands):
    lane = ids(hands)[0]
    before = hands.frame
    QTest.mouseClick(hands.view, LEFT, pos=name_of(hands, lane))
    assert hands.session.state.folded == (lane,)
    place = before.lanes[0].lane
    assert not [mark for mark in hands.frame.marks if mark.lane == place]
    assert hands.frame.lanes[0].rect.height < before.lanes[0].rect.height
    QTest.mouseClick(hands.view, LEFT, pos=name_of(hands, lane))
    assert hands.session.state.folded == ()
    assert hands.frame == before


def test_a_drag_puts_a_lane_elsewhere(hands):
    first, second = ids(hands)[:2]
    start = name_of(hands, first)
    QTest.mousePress(hands.view, LEFT, pos=start)
    for y in range(start.y(), round(hands.frame.lanes[1].rect.bottom) - 2, 6):
        QTest.mouseMove(hands.view, QPoint(60, y))
    QTest.mouseRelease(hands.view, LEFT, pos=QPoint(60, y))
    assert ids(hands)[:2] == [second, first]
    assert hands.session.state.folded == ()


def test_the_view_does_not_move_with_a_lane(hands):
    before = hands.port
    QTest.mouseClick(hands.view, LEFT, pos=name_of(hands, ids(hands)[0]))
    assert (hands.port.start, hands.port.end) == (before.start, before.end)


def test_what_is_revealed_unfolds_its_lane(hands):
    entry = hands.session.timeline.find("act")
    hands.session.select(None)
    QTest.mouseClick(hands.view, LEFT, pos=name_of(hands, entry.lane))
    assert entry.lane in hands.session.state.folded
    hands.session.select("act", reveal=True)
    assert hands.session.state.folded == ()
    assert hands.mark("act") is not None


def test_another_timeline_lets_the_lane_go(hands):
    session, lane = hands.session, ids(hands)[0]
    QTest.mousePress(hands.view, LEFT, pos=name_of(hands, lane))
    session.open(session.timeline)
    QTest.mouseRelease(hands.view, LEFT, pos=name_of(hands, lane))
    assert session.state.folded == ()
