"""Commands are data: one table makes menus, shortcuts, the sheet of keys and the tests."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from bik_explorer.ui.commands import Commands


class Menu(StrEnum):
    """The menus of the top bar."""

    PACK = "pack"
    VIEW = "view"
    HELP = "help"


class Scope(StrEnum):
    """Where a shortcut works: in the whole window, or with the focus on the timeline."""

    WINDOW = "window"
    TIMELINE = "timeline"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """A command.

    Its id, text, keys, handler, and where it stands. `checked` tells the state of one that is on or off;
    `group` makes it one of several.
    """

    id: str
    text: str
    handler: Callable[[], object]
    shortcuts: tuple[str, ...] = ()
    menu: Menu | None = None
    scope: Scope = Scope.WINDOW
    checked: Callable[[], bool] | None = None
    group: str = ""
    section: bool = False


def specs(do: Commands) -> tuple[ActionSpec, ...]:
    """All commands."""
    return (*_pack(do), *_view(do), *_walk(do), *_search(do), *_help(do))


def _pack(do: Commands) -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            "open-file",
            QCoreApplication.translate("Actions", "Open a pack file …"),
            do.open_file,
            ("Ctrl+O",),
            Menu.PACK,
        ),
        ActionSpec(
            "open-folder",
            QCoreApplication.translate("Actions", "Open a pack folder …"),
            do.open_folder,
            ("Ctrl+Shift+O",),
            Menu.PACK,
        ),
        ActionSpec(
            "open-built-in",
            QCoreApplication.translate("Actions", "Open the built-in pack"),
            do.open_built_in,
            (),
            Menu.PACK,
        ),
        ActionSpec(
            "reload",
            QCoreApplication.translate("Actions", "Read the pack again"),
            do.reload,
            ("F5",),
            Menu.PACK,
            section=True,
        ),
        ActionSpec(
            "problems",
            QCoreApplication.translate("Actions", "Problems in this pack …"),
            do.show_problems,
            (),
            Menu.PACK,
        ),
        ActionSpec(
            "quit",
            QCoreApplication.translate("Actions", "Quit"),
            do.quit,
            ("Ctrl+Q",),
            Menu.PACK,
            section=True,
        ),
    )


def _view(do: Commands) -> tuple[ActionSpec, ...]:
    view = Menu.VIEW
    return (
        ActionSpec(
            "fit-all", QCoreApplication.translate("Actions", "Show everything"), do.fit_all, ("0",), view
        ),
        ActionSpec(
            "fit-results",
            QCoreApplication.translate("Actions", "Show all results"),
            do.fit_results,
            ("Shift+0", ")", "="),
            view,
        ),
        ActionSpec(
            "zoom-in",
            QCoreApplication.translate("Actions", "Zoom in"),
            do.zoom_in,
            ("+", "Ctrl++", "Ctrl+="),
            view,
        ),
        ActionSpec(
            "zoom-out", QCoreApplication.translate("Actions", "Zoom out"), do.zoom_out, ("-", "Ctrl+-"), view
        ),
        ActionSpec(
            "back", QCoreApplication.translate("Actions", "Back"), do.back, ("Alt+Left",), view, section=True
        ),
        ActionSpec(
            "forward", QCoreApplication.translate("Actions", "Forward"), do.forward, ("Alt+Right",), view
        ),
        ActionSpec(
            "dim",
            QCoreApplication.translate("Actions", "Keep the rest dimmed"),
            do.toggle_dim,
            (),
            view,
            checked=do.is_dim,
            section=True,
        ),
        ActionSpec(
            "wheel",
            QCoreApplication.translate("Actions", "Mouse wheel zooms"),
            do.toggle_wheel,
            (),
            view,
            checked=do.wheel_zooms,
        ),
        ActionSpec(
            "motion",
            QCoreApplication.translate("Actions", "Reduce motion"),
            do.toggle_motion,
            (),
            view,
            checked=do.motion_reduced,
        ),
        ActionSpec(
            "panel",
            QCoreApplication.translate("Actions", "Side panel"),
            do.toggle_panel,
            ("F9",),
            view,
            checked=do.panel_shown,
        ),
        ActionSpec(
            "full-screen",
            QCoreApplication.translate("Actions", "Full screen"),
            do.toggle_full_screen,
            ("F11",),
            view,
            checked=do.full_screen,
        ),
        *(
            ActionSpec(
                f"theme-{name}",
                text,
                do.theme_setter(name),
                (),
                view,
                checked=do.theme_checker(name),
                group="theme",
            )
            for name, text in (
                ("system", QCoreApplication.translate("Actions", "Colours of the system")),
                ("light", QCoreApplication.translate("Actions", "Light colours")),
                ("dark", QCoreApplication.translate("Actions", "Dark colours")),
                ("contrast", QCoreApplication.translate("Actions", "High contrast")),
            )
        ),
    )


def _walk(do: Commands) -> tuple[ActionSpec, ...]:
    here = Scope.TIMELINE
    return (
        ActionSpec(
            "previous",
            QCoreApplication.translate("Actions", "Previous entry in time"),
            do.previous,
            ("Left",),
            scope=here,
        ),
        ActionSpec(
            "next",
            QCoreApplication.translate("Actions", "Next entry in time"),
            do.next,
            ("Right",),
            scope=here,
        ),
        ActionSpec(
            "lane-up",
            QCoreApplication.translate("Actions", "Nearest entry in the lane above"),
            do.lane_up,
            ("Up",),
            scope=here,
        ),
        ActionSpec(
            "lane-down",
            QCoreApplication.translate("Actions", "Nearest entry in the lane below"),
            do.lane_down,
            ("Down",),
            scope=here,
        ),
        ActionSpec(
            "first", QCoreApplication.translate("Actions", "First entry"), do.first, ("Home",), scope=here
        ),
        ActionSpec(
            "last", QCoreApplication.translate("Actions", "Last entry"), do.last, ("End",), scope=here
        ),
        ActionSpec(
            "pan-left",
            QCoreApplication.translate("Actions", "A little earlier"),
            do.pan_left,
            ("Ctrl+Left",),
            scope=here,
        ),
        ActionSpec(
            "pan-right",
            QCoreApplication.translate("Actions", "A little later"),
            do.pan_right,
            ("Ctrl+Right",),
            scope=here,
        ),
        ActionSpec(
            "page-left",
            QCoreApplication.translate("Actions", "A whole view earlier"),
            do.page_left,
            ("PgUp",),
            scope=here,
        ),
        ActionSpec(
            "page-right",
            QCoreApplication.translate("Actions", "A whole view later"),
            do.page_right,
            ("PgDown",),
            scope=here,
        ),
        ActionSpec(
            "leave",
            QCoreApplication.translate("Actions", "Clear the selection, then the search"),
            do.leave,
            ("Escape",),
            scope=here,
        ),
    )


def _search(do: Commands) -> tuple[ActionSpec, ...]:
    return (
        ActionSpec("find", QCoreApplication.translate("Actions", "Search"), do.find, ("/", "Ctrl+F")),
        ActionSpec("next-match", QCoreApplication.translate("Actions", "Next match"), do.next_match, ("F3",)),
        ActionSpec(
            "previous-match",
            QCoreApplication.translate("Actions", "Previous match"),
            do.previous_match,
            ("Shift+F3",),
        ),
        ActionSpec(
            "clear",
            QCoreApplication.translate("Actions", "Clear search and filters"),
            do.clear,
            ("Ctrl+Backspace",),
        ),
    )


def _help(do: Commands) -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            "keys", QCoreApplication.translate("Actions", "Keys"), do.show_keys, ("F1", "?"), Menu.HELP
        ),
        ActionSpec(
            "about", QCoreApplication.translate("Actions", "About BIK Explorer"), do.show_about, (), Menu.HELP
        ),
    )


def make_actions(table: Sequence[ActionSpec], window: QWidget, timeline: QWidget) -> dict[str, QAction]:
    """An action for each command, at work in its scope."""
    groups: dict[str, QActionGroup] = {}
    made: dict[str, QAction] = {}
    for spec in table:
        owner = window if spec.scope is Scope.WINDOW else timeline
        action = QAction(spec.text, owner)
        action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
        local = spec.scope is Scope.TIMELINE
        action.setShortcutContext(
            Qt.ShortcutContext.WidgetShortcut if local else Qt.ShortcutContext.WindowShortcut
        )
        if spec.checked is not None:
            action.setCheckable(True)
            action.setChecked(spec.checked())
        if spec.group:
            groups.setdefault(spec.group, QActionGroup(window)).addAction(action)
        action.triggered.connect(_calling(spec.handler))
        owner.addAction(action)
        made[spec.id] = action
    return made


def _calling(handler: Callable[[], object]) -> Callable[..., None]:
    def call(*_: object) -> None:
        handler()

    return call


def refresh(table: Sequence[ActionSpec], actions: dict[str, QAction]) -> None:
    """Brings the ticks of the menus up to date."""
    for spec in table:
        if spec.checked is not None:
            actions[spec.id].setChecked(spec.checked())


def make_menus(
    table: Sequence[ActionSpec], actions: dict[str, QAction], window: QWidget
) -> list[tuple[str, QMenu]]:
    """The menus of the top bar with their titles."""
    titles = {
        Menu.PACK: QCoreApplication.translate("Actions", "Pack"),
        Menu.VIEW: QCoreApplication.translate("Actions", "View"),
        Menu.HELP: QCoreApplication.translate("Actions", "Help"),
    }
    menus = []
    for menu, title in titles.items():
        made = QMenu(title, window)
        group = ""
        for spec in (spec for spec in table if spec.menu is menu):
            if spec.section or spec.group != group:
                made.addSeparator()
            group = spec.group
            made.addAction(actions[spec.id])
        made.aboutToShow.connect(lambda: refresh(table, actions))
        menus.append((title, made))
    return menus
