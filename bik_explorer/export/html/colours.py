"""The style's colours by meaning, as style sheet variables for light and dark pages."""

from __future__ import annotations

from bik_explorer.style import DARK, LIGHT, ROLES, Theme


def colour_rules() -> str:
    """Light is the rule; dark where the system asks for it, or the reader does."""
    light, dark = _variables(LIGHT), _variables(DARK)
    return (
        f":root{{color-scheme:light;{light}}}"
        f"@media (prefers-color-scheme:dark){{:root:not([data-theme=light]){{color-scheme:dark;{dark}}}}}"
        f":root[data-theme=dark]{{color-scheme:dark;{dark}}}"
        f"@media print{{:root,:root[data-theme],:root:not([data-theme=light]){{color-scheme:light;{light}}}}}"
    )


def _variables(theme: Theme) -> str:
    return "".join(f"--{name.replace('_', '-')}:{theme.of(name)};" for name in sorted(ROLES))
