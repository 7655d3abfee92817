"""The timeline for screen readers.

A list whose children are the marks of the present frame, each with its dates and kind in words.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QColor,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget

from bik_explorer.layout.frame import Mark
from bik_explorer.model.entry import Entry
from bik_explorer.ui.canvas.timeline_view import TimelineView
from bik_explorer.ui.wording import kind_name, span_words, status_name

log = logging.getLogger(__name__)


class Node(QObject):
    """Stands for one entry towards the screen reader.

    Kept as long as the timeline, so that a search does not make new ones.
    """

    def __init__(self, view: TimelineView, place: int) -> None:
        super().__init__(view)
        self.view = view
        self.place = place

    @property
    def entry(self) -> Entry:
        """The entry that it stands for."""
        return self.view.session.timeline[self.place]


class Nodes(QObject):
    """The nodes of a view and the interfaces of all; Qt holds none of them, so they are held here."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view)
        self.view = view
        self._nodes: dict[int, Node] = {}
        self.interfaces: dict[int, QAccessibleInterface] = {}
        view.session.timelineChanged.connect(self._forget)
        view.session.selectionChanged.connect(self._tell_focus)
        view.session.resultsChanged.connect(self._tell_change)

    def node(self, place: int) -> Node:
        """The node of an entry, made at the first need."""
        if place not in self._nodes:
            self._nodes[place] = Node(self.view, place)
        return self._nodes[place]

    def marks(self) -> Sequence[Mark]:
        """The marks of the frame in the order of time: the children of the list."""
        return sorted(self.view.frame.marks, key=lambda mark: mark.place)

    def _forget(self, _timeline: object) -> None:
        for node in self._nodes.values():
            node.deleteLater()
        self._nodes.clear()

    def _tell_focus(self, entry: Entry | None) -> None:
        if entry is None or not QAccessible.isActive() or not self.view.hasFocus():
            return
        node = self.node(self.view.session.timeline.places[entry.id])
        QAccessible.updateAccessibility(QAccessibleEvent(node, QAccessible.Event.Focus))

    def _tell_change(self, _results: object) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self.view, QAccessible.Event.ObjectReorder))


class TimelineInterface(QAccessibleWidget):
    """The list of marks."""

    def __init__(self, view: TimelineView, nodes: Nodes) -> None:
        super().__init__(view, QAccessible.Role.List, view.accessibleName())
        self._view = view
        self._nodes = nodes

    def childCount(self) -> int:
        return len(self._nodes.marks())

    def child(self, index: int) -> QAccessibleInterface | None:
        marks = self._nodes.marks()
        return self._of(marks[index].place) if 0 <= index < len(marks) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        node = child.object()
        places = [mark.place for mark in self._nodes.marks()]
        return places.index(node.place) if isinstance(node, Node) and node.place in places else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        for mark in self._nodes.marks():
            if _on_screen(self._view, mark).contains(x, y):
                return self._of(mark.place)
        return None

    def focusChild(self) -> QAccessibleInterface | None:
        selected = self._view.session.selected
        if selected is None:
            return None
        return self._of(self._view.session.timeline.places[selected.id])

    def _of(self, place: int) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._nodes.node(place))


class EntryInterface(QAccessibleWidget):
    """One entry of the list."""

    def __init__(self, node: Node, nodes: Nodes) -> None:
        super().__init__(node.view, QAccessible.Role.ListItem)
        self._node = node
        self._nodes = nodes

    def object(self) -> QObject:
        return self._node

    def isValid(self) -> bool:
        return self._node.place < len(self._node.view.session.timeline)

    def window(self) -> QWindow | None:
        return self._node.view.window().windowHandle()

    def relations(self, match: object = None) -> list[object]:
        return []

    def foregroundColor(self) -> QColor:
        return self._node.view.palette().text().color()

    def backgroundColor(self) -> QColor:
        return self._node.view.palette().base().color()

    def parentObject(self) -> QObject:
        return self._node.view

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._node.view)

    def focusChild(self) -> QAccessibleInterface | None:
        return None

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> QAccessibleInterface | None:
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def text(self, what: QAccessible.Text) -> str:
        if what is QAccessible.Text.Name:
            return spoken(self._node.entry)
        return self._node.entry.summary if what is QAccessible.Text.Description else ""

    def state(self) -> QAccessible.State:
        session, view = self._node.view.session, self._node.view
        chosen = session.state.selection == self._node.entry.id
        state = QAccessible.State()
        state.focusable = state.selectable = True  # type: ignore[assignment]
        state.selected = chosen  # type: ignore[assignment]
        state.focused = chosen and view.hasFocus()  # type: ignore[assignment]
        state.offscreen = view.frame.mark_of(self._node.place) is None  # type: ignore[assignment]
        return state

    def rect(self) -> QRect:
        mark = self._node.view.frame.mark_of(self._node.place)
        return _on_screen(self._node.view, mark) if mark else QRect()

    def actionNames(self) -> list[str]:
        return ["Press"]

    def doAction(self, name: str) -> None:
        self._node.view.session.select(self._node.entry.id, reveal=True)

    def keyBindingsForAction(self, name: str) -> list[str]:
        return []


def spoken(entry: Entry) -> str:
    """What a screen reader says of an entry: label, dates with their precision, kind, status."""
    parts = [entry.label, span_words(entry), kind_name(entry.kind)]
    if entry.status:
        parts.append(status_name(entry.status))
    if entry.disputes:
        parts.append(QCoreApplication.translate("Spoken", "sources differ"))
    return ", ".join(parts)


def _on_screen(view: TimelineView, mark: Mark) -> QRect:
    rect = mark.target
    corner = view.mapToGlobal(view.rect().topLeft())
    return QRect(round(rect.x), round(rect.y), round(rect.width), round(rect.height)).translated(corner)


def install(view: TimelineView) -> None:
    """Makes a view known to screen readers, from now on."""
    nodes = Nodes(view)

    def make(key: str, thing: QObject | None) -> QAccessibleInterface | None:
        try:
            if thing is view:
                made: QAccessibleInterface = TimelineInterface(view, nodes)
            elif isinstance(thing, Node) and thing.view is view:
                made = EntryInterface(thing, nodes)
            else:
                return None
        except Exception:  # Qt swallows it without a word
            log.exception("no accessible interface")
            return None
        nodes.interfaces[id(thing)] = made
        return made

    QAccessible.installFactory(make)
