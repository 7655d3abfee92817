"""Commands are data: one table makes menus, shortcuts, the sheet of keys and the tests."""

from __future__ import annotations

from bik_explorer.ui.actions.making import make_actions, make_menus, refresh
from bik_explorer.ui.actions.spec import ActionSpec, Menu, Scope
from bik_explorer.ui.actions.table import specs

__all__ = ["ActionSpec", "Menu", "Scope", "make_actions", "make_menus", "refresh", "specs"]
