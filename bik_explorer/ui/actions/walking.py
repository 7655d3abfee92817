"""The commands that walk from entry to entry and move the view, by keys on the timeline."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bik_explorer.ui.actions.spec import ActionSpec, Scope
from bik_explorer.ui.commands import Commands

translate = QCoreApplication.translate


def walk_specs(do: Commands) -> tuple[ActionSpec, ...]:
    """Entry by entry, view by view."""
    here = Scope.TIMELINE
    return (
        ActionSpec(
            "previous",
            translate("Actions", "Previous entry in time"),
            do.walk.previous,
            ("Left",),
            scope=here,
        ),
        ActionSpec(
            "next",
            translate("Actions", "Next entry in time"),
            do.walk.next,
            ("Right",),
            scope=here,
        ),
        ActionSpec(
            "lane-up",
            translate("Actions", "Nearest entry in the lane above"),
            do.walk.lane_up,
            ("Up",),
            scope=here,
        ),
        ActionSpec(
            "lane-down",
            translate("Actions", "Nearest entry in the lane below"),
            do.walk.lane_down,
            ("Down",),
            scope=here,
        ),
        ActionSpec(
            "next-step",
            translate("Actions", "Next milestone of the selection"),
            do.walk.next_step,
            (".",),
            scope=here,
        ),
        ActionSpec(
            "previous-step",
            translate("Actions", "Previous milestone of the selection"),
            do.walk.previous_step,
            (",",),
            scope=here,
        ),
        ActionSpec("first", translate("Actions", "First entry"), do.walk.first, ("Home",), scope=here),
        ActionSpec("last", translate("Actions", "Last entry"), do.walk.last, ("End",), scope=here),
        ActionSpec(
            "pan-left",
            translate("Actions", "A little earlier"),
            do.pan_left,
            ("Ctrl+Left",),
            scope=here,
        ),
        ActionSpec(
            "pan-right",
            translate("Actions", "A little later"),
            do.pan_right,
            ("Ctrl+Right",),
            scope=here,
        ),
        ActionSpec(
            "page-left",
            translate("Actions", "A whole view earlier"),
            do.page_left,
            ("PgUp",),
            scope=here,
        ),
        ActionSpec(
            "page-right",
            translate("Actions", "A whole view later"),
            do.page_right,
            ("PgDown",),
            scope=here,
        ),
        ActionSpec(
            "leave",
            translate("Actions", "Clear the selection, then the search"),
            do.leave,
            ("Escape",),
            scope=here,
        ),
    )
