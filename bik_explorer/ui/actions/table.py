"""The table of all commands."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bik_explorer.model.state import Page
from bik_explorer.ui.actions.giving import giving_specs
from bik_explorer.ui.actions.lanes import lane_specs
from bik_explorer.ui.actions.lessons import lesson_specs
from bik_explorer.ui.actions.presenting import presenting_specs
from bik_explorer.ui.actions.printing import print_specs
from bik_explorer.ui.actions.quiz import quiz_specs
from bik_explorer.ui.actions.spec import ActionSpec, Menu
from bik_explorer.ui.actions.walking import walk_specs
from bik_explorer.ui.commands import Commands
from bik_explorer.ui.wording import page_name

translate = QCoreApplication.translate


def specs(do: Commands) -> tuple[ActionSpec, ...]:
    """All commands."""
    return (
        *_pack(do),
        *presenting_specs(do.presenting),
        *lesson_specs(do.lessons),
        *quiz_specs(do.quiz),
        *_view(do),
        *lane_specs(do.lanes),
        *walk_specs(do),
        *_search(do),
        *_help(do),
    )


def _pack(do: Commands) -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            "open-file",
            translate("Actions", "Open a pack file …"),
            do.open_file,
            ("Ctrl+O",),
            Menu.PACK,
        ),
        ActionSpec(
            "open-folder",
            translate("Actions", "Open a pack folder …"),
            do.open_folder,
            ("Ctrl+Shift+O",),
            Menu.PACK,
        ),
        ActionSpec(
            "open-built-in",
            translate("Actions", "Open the built-in pack"),
            do.open_built_in,
            (),
            Menu.PACK,
        ),
        ActionSpec(
            "reload",
            translate("Actions", "Read the pack again"),
            do.reload,
            ("Ctrl+R",),
            Menu.PACK,
            section=True,
        ),
        ActionSpec(
            "problems",
            translate("Actions", "Problems in this pack …"),
            do.show_problems,
            (),
            Menu.PACK,
        ),
        *giving_specs(do.giving),
        *print_specs(do.printing),
        ActionSpec(
            "quit",
            translate("Actions", "Quit"),
            do.quit,
            ("Ctrl+Q",),
            Menu.PACK,
            section=True,
        ),
    )


def _view(do: Commands) -> tuple[ActionSpec, ...]:
    view = Menu.VIEW
    return (
        ActionSpec("fit-all", translate("Actions", "Show everything"), do.fit_all, ("0",), view),
        ActionSpec(
            "fit-results",
            translate("Actions", "Show all results"),
            do.fit_results,
            ("Shift+0", ")", "="),
            view,
        ),
        ActionSpec(
            "zoom-in",
            translate("Actions", "Zoom in"),
            do.zoom_in,
            ("+", "Ctrl++", "Ctrl+="),
            view,
        ),
        ActionSpec("zoom-out", translate("Actions", "Zoom out"), do.zoom_out, ("-", "Ctrl+-"), view),
        *(
            ActionSpec(
                f"page-{page.value}",
                page_name(page),
                do.switch.page_shower(page),
                (f"Ctrl+{number}",),
                view,
                checked=do.switch.page_checker(page),
                group="page",
            )
            for number, page in enumerate(Page, start=1)
        ),
        ActionSpec("back", translate("Actions", "Back"), do.back, ("Alt+Left",), view, section=True),
        ActionSpec("forward", translate("Actions", "Forward"), do.forward, ("Alt+Right",), view),
        ActionSpec(
            "dim",
            translate("Actions", "Keep the rest dimmed"),
            do.switch.toggle_dim,
            (),
            view,
            checked=do.switch.is_dim,
            section=True,
        ),
        ActionSpec(
            "band",
            translate("Actions", "Count codes and acts per year"),
            do.switch.toggle_band,
            ("Ctrl+B",),
            view,
            checked=do.switch.band_shown,
        ),
        ActionSpec(
            "wheel",
            translate("Actions", "Mouse wheel zooms"),
            do.switch.toggle_wheel,
            (),
            view,
            checked=do.switch.wheel_zooms,
        ),
        ActionSpec(
            "motion",
            translate("Actions", "Reduce motion"),
            do.switch.toggle_motion,
            (),
            view,
            checked=do.switch.motion_reduced,
        ),
        ActionSpec(
            "results",
            translate("Actions", "List of results"),
            do.finding(lambda finding: finding.toggle_list()),
            ("Ctrl+L",),
            view,
            checked=do.results_shown,
        ),
        ActionSpec(
            "panel",
            translate("Actions", "Side panel"),
            do.switch.toggle_panel,
            ("F9",),
            view,
            checked=do.switch.panel_shown,
        ),
        ActionSpec(
            "full-screen",
            translate("Actions", "Full screen"),
            do.switch.toggle_full_screen,
            ("F11",),
            view,
            checked=do.switch.full_screen,
        ),
        *(
            ActionSpec(
                f"theme-{name}",
                text,
                do.switch.theme_setter(name),
                (),
                view,
                checked=do.switch.theme_checker(name),
                group="theme",
            )
            for name, text in (
                ("system", translate("Actions", "Colours of the system")),
                ("light", translate("Actions", "Light colours")),
                ("dark", translate("Actions", "Dark colours")),
                ("contrast", translate("Actions", "High contrast")),
            )
        ),
    )


def _search(do: Commands) -> tuple[ActionSpec, ...]:
    return (
        ActionSpec("find", translate("Actions", "Search"), do.find, ("/", "Ctrl+F")),
        ActionSpec("next-match", translate("Actions", "Next match"), do.walk.next_match, ("F3",)),
        ActionSpec(
            "previous-match", translate("Actions", "Previous match"), do.walk.previous_match, ("Shift+F3",)
        ),
        ActionSpec(
            "palette",
            translate("Actions", "Find a command …"),
            do.finding(lambda finding: finding.open_palette()),
            ("Ctrl+K",),
            Menu.HELP,
        ),
        ActionSpec(
            "save-search",
            translate("Actions", "Save this search …"),
            do.finding(lambda finding: finding.save_search()),
            ("Ctrl+D",),
        ),
        ActionSpec(
            "copy-command-line",
            translate("Actions", "Copy search as command line"),
            do.finding(lambda finding: finding.copy_command_line()),
        ),
        ActionSpec(
            "copy-step",
            translate("Actions", "Copy search for a lesson"),
            do.finding(lambda finding: finding.copy_step()),
        ),
        ActionSpec("clear", translate("Actions", "Clear search and filters"), do.clear, ("Ctrl+Backspace",)),
    )


def _help(do: Commands) -> tuple[ActionSpec, ...]:
    return (
        ActionSpec("keys", translate("Actions", "Keys"), do.show_keys, ("F1", "?"), Menu.HELP),
        ActionSpec("about", translate("Actions", "About BIK Explorer"), do.show_about, (), Menu.HELP),
    )
