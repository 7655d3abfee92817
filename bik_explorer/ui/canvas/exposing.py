"""Painted things for screen readers: a canvas is a list, and what it tells of are the children."""

from __future__ import annotations

import logging
from collections.abc import Hashable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QColor,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from bik_explorer.layout.geometry import Rect

log = logging.getLogger(__name__)


class Told(Protocol):
    """What a canvas tells of, thing by thing, each by its key."""

    @property
    def view(self) -> QWidget:
        """The canvas."""

    @property
    def keys(self) -> Sequence[Hashable]:
        """The children of the list, in the order of reading."""

    @property
    def current(self) -> Hashable | None:
        """The one that the keyboard is on."""

    def is_valid(self, key: Hashable) -> bool:
        """Whether there still is such a thing."""

    def is_chosen(self, key: Hashable) -> bool:
        """Whether it is selected."""

    def name(self, key: Hashable) -> str:
        """What is said of it."""

    def description(self, key: Hashable) -> str:
        """What is said when more is wanted."""

    def rect(self, key: Hashable) -> Rect | None:
        """Where it is on the canvas; None where it is out of sight."""

    def press(self, key: Hashable) -> None:
        """Does what a click on it does."""

    def parts(self, key: Hashable) -> Sequence[Hashable]:
        """What can be told of it piece by piece: its own children."""

    def whole(self, key: Hashable) -> Hashable | None:
        """Of what it is a part; None for a child of the list."""


class Node(QObject):
    """Stands for one thing towards the screen reader.

    Kept as long as the timeline, so that a search does not make new ones.
    """

    def __init__(self, nodes: Nodes, key: Hashable) -> None:
        super().__init__(nodes.told.view)
        self.told = nodes.told
        self.nodes = nodes
        self.key = key

    @property
    def interface(self) -> QAccessibleInterface:
        """What the screen reader is given."""
        return QAccessible.queryAccessibleInterface(self)

    @property
    def parts(self) -> list[Node]:
        """The nodes of its parts."""
        return [self.nodes.node(key) for key in self.told.parts(self.key)]


class Nodes(QObject):
    """The nodes of a canvas and the interfaces of all; Qt holds none of them, so they are held here."""

    def __init__(self, told: Told) -> None:
        super().__init__(told.view)
        self.told = told
        self._nodes: dict[Hashable, Node] = {}
        self.interfaces: dict[int, QAccessibleInterface] = {}

    def node(self, key: Hashable) -> Node:
        """The node of a thing, made at the first need."""
        if key not in self._nodes:
            self._nodes[key] = Node(self, key)
        return self._nodes[key]

    def forget(self, _timeline: object = None) -> None:
        """There is another timeline: nothing is as it was."""
        for node in self._nodes.values():
            node.deleteLater()
        self._nodes.clear()

    def tell_focus(self, _changed: object = None) -> None:
        """The keyboard has come to another thing."""
        key = self.told.current
        if key is not None and QAccessible.isActive() and self.told.view.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(self.node(key), QAccessible.Event.Focus))

    def tell_change(self, _changed: object = None) -> None:
        """Other things are in the list."""
        if QAccessible.isActive():
            event = QAccessibleEvent(self.told.view, QAccessible.Event.ObjectReorder)
            QAccessible.updateAccessibility(event)


class ListInterface(QAccessibleWidget):
    """The canvas as a list."""

    def __init__(self, nodes: Nodes) -> None:
        view = nodes.told.view
        super().__init__(view, QAccessible.Role.List, view.accessibleName())
        self._told = nodes.told
        self._nodes = nodes

    def childCount(self) -> int:
        return len(self._told.keys)

    def child(self, index: int) -> QAccessibleInterface | None:
        keys = self._told.keys
        return self._of(keys[index]) if 0 <= index < len(keys) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        node, keys = child.object(), self._told.keys
        return list(keys).index(node.key) if isinstance(node, Node) and node.key in keys else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        for key in self._told.keys:
            if _on_screen(self._told, key).contains(x, y):
                return self._of(key)
        return None

    def focusChild(self) -> QAccessibleInterface | None:
        key = self._told.current
        return None if key is None else self._of(key)

    def _of(self, key: Hashable) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._nodes.node(key))


class NodeInterface(QAccessibleWidget):
    """One child of the list."""

    def __init__(self, node: Node) -> None:
        super().__init__(node.told.view, QAccessible.Role.ListItem)
        self._node = node
        self._told = node.told

    def object(self) -> QObject:
        return self._node

    def isValid(self) -> bool:
        return self._told.is_valid(self._node.key)

    def window(self) -> QWindow | None:
        return self._told.view.window().windowHandle()

    def relations(self, match: object = None) -> list[object]:
        return []

    def foregroundColor(self) -> QColor:
        return self._told.view.palette().text().color()

    def backgroundColor(self) -> QColor:
        return self._told.view.palette().base().color()

    def parentObject(self) -> QObject:
        whole = self._told.whole(self._node.key)
        return self._told.view if whole is None else self._node.nodes.node(whole)

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self.parentObject())

    def focusChild(self) -> QAccessibleInterface | None:
        return next((part.interface for part in self._parts() if part.key == self._told.current), None)

    def childCount(self) -> int:
        return len(self._parts())

    def child(self, index: int) -> QAccessibleInterface | None:
        parts = self._parts()
        return parts[index].interface if 0 <= index < len(parts) else None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        there = (part for part in self._parts() if _on_screen(self._told, part.key).contains(x, y))
        return next((part.interface for part in there), None)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        node, parts = child.object(), self._parts()
        return parts.index(node) if node in parts else -1

    def _parts(self) -> list[Node]:
        return self._node.parts if self.isValid() else []

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def text(self, what: QAccessible.Text) -> str:
        if not self.isValid():
            return ""
        if what is QAccessible.Text.Name:
            return self._told.name(self._node.key)
        return self._told.description(self._node.key) if what is QAccessible.Text.Description else ""

    def state(self) -> QAccessible.State:
        told, key = self._told, self._node.key
        state = QAccessible.State()
        state.focusable = state.selectable = True  # type: ignore[assignment]
        state.selected = told.is_chosen(key)  # type: ignore[assignment]
        state.focused = told.current == key and told.view.hasFocus()  # type: ignore[assignment]
        state.offscreen = not self.isValid() or told.rect(key) is None  # type: ignore[assignment]
        return state

    def rect(self) -> QRect:
        return _on_screen(self._told, self._node.key) if self.isValid() else QRect()

    def actionNames(self) -> list[str]:
        return ["Press"]

    def doAction(self, name: str) -> None:
        if self.isValid() and self._told.view.isEnabled():
            self._told.press(self._node.key)

    def keyBindingsForAction(self, name: str) -> list[str]:
        return []


def _on_screen(told: Told, key: Hashable) -> QRect:
    """The place of a thing on the screen; nowhere for what is out of sight."""
    rect = told.rect(key)
    if rect is None:
        return QRect()
    corner = told.view.mapToGlobal(told.view.rect().topLeft())
    return QRect(round(rect.x), round(rect.y), round(rect.width), round(rect.height)).translated(corner)


def expose(told: Told) -> Nodes:
    """Makes what a canvas tells of known to screen readers, from now on."""
    nodes = Nodes(told)

    def make(key: str, thing: QObject | None) -> QAccessibleInterface | None:
        try:
            if thing is told.view:
                made: QAccessibleInterface = ListInterface(nodes)
            elif isinstance(thing, Node) and thing.told is told:
                made = NodeInterface(thing)
            else:
                return None
        except Exception:  # Qt swallows it without a word
            log.exception("no accessible interface")
            return None
        nodes.interfaces[id(thing)] = made
        return made

    QAccessible.installFactory(make)
    known = QAccessible.queryAccessibleInterface(told.view)
    if known is not None and id(told.view) not in nodes.interfaces:
        # A screen reader that runs already has been given a plain interface; Qt makes ours when it is gone.
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(known))
        QAccessible.queryAccessibleInterface(told.view)
    return nodes
