"""The style's colours by meaning, as style sheet variables for light and dark pages."""

from __future__ import annotations

from bik_explorer.style import DARK, LIGHT, ROLES, Theme


def colour_rules() -> str:
    """Light is the rule, and always on paper; dark where the system asks for it, or the reader does."""
    light, dark = _variables(LIGHT), _variables(DARK)
    return (
        f":root{{color-scheme:light;{light}}}"
        "@media screen and (prefers-color-scheme:dark)"
        f"{{:root:not([data-theme=light]){{color-scheme:dark;{dark}}}}}"
        f"@media screen{{:root[data-theme=dark]{{color-scheme:dark;{dark}}}}}"
    )


def _variables(theme: Theme) -> str:
    return "".join(f"--{name.replace('_', '-')}:{theme.of(name)};" for name in sorted(ROLES))
