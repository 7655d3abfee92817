"""How everything looks: colours, typeface, style sheet and icons, all made from one `Theme`."""

from __future__ import annotations

from bik_explorer.ui.theming.theming import Theming

__all__ = ["Theming"]
