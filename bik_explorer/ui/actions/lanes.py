"""The commands about lanes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bik_explorer.ui.actions.spec import ActionSpec, Menu, Scope
from bik_explorer.ui.lane_commands import LaneCommands

translate = QCoreApplication.translate


def lane_specs(do: LaneCommands) -> tuple[ActionSpec, ...]:
    """Fold, unfold, move."""
    here = Scope.TIMELINE
    return (
        ActionSpec(
            "fold",
            translate("Actions", "Fold or unfold the lane of the selection"),
            do.fold,
            ("Space",),
            scope=here,
        ),
        ActionSpec(
            "lane-earlier",
            translate("Actions", "Move the lane of the selection up"),
            do.move_up,
            ("Ctrl+Up",),
            scope=here,
        ),
        ActionSpec(
            "lane-later",
            translate("Actions", "Move the lane of the selection down"),
            do.move_down,
            ("Ctrl+Down",),
            scope=here,
        ),
        ActionSpec("unfold", translate("Actions", "Unfold all lanes"), do.unfold_all, (), Menu.VIEW),
        ActionSpec(
            "lanes-as-in-pack", translate("Actions", "Lanes as in the pack"), do.as_in_pack, (), Menu.VIEW
        ),
    )
