"""Colours and sizes by meaning. They arrive in painting code as arguments, never as literals."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by meaning, as #RRGGBB. `on_…` is the ink on that colour."""

    name: str
    paper: str
    panel: str
    ink: str
    muted: str
    hairline: str
    grid: str
    accent: str
    accent_soft: str
    on_accent: str
    field: str
    programme: str
    initiative: str
    law: str
    report: str
    programme_soft: str
    initiative_soft: str
    law_soft: str
    report_soft: str
    on_mark: str
    match: str
    match_soft: str
    warning: str
    dark: bool = False

    def of(self, role: str) -> str:
        """The colour of a role by its name; roles that a pack makes up get the report colour."""
        return str(getattr(self, role, self.report)) if role in ROLES else self.report


ROLES = frozenset(Theme.__dataclass_fields__) - {"name", "dark"}

LIGHT = Theme(
    name="light",
    paper="#FAF9F6", panel="#FFFFFF", ink="#1B2430", muted="#5A6675", hairline="#DDE1E6", grid="#EEF0F3",
    accent="#1D5FBF", accent_soft="#E8F0FC", on_accent="#FFFFFF", field="#F1F3F5",
    programme="#6D4BB5", initiative="#0E6C8C", law="#B4470E", report="#4A5B6C",
    programme_soft="#F0ECF8", initiative_soft="#E7F1F5", law_soft="#FBEDE4", report_soft="#EBEEF1",
    on_mark="#FFFFFF", match="#FFE08A", match_soft="#FFF4D6", warning="#9A5B00",
)  # fmt: skip

DARK = Theme(
    name="dark",
    paper="#12161B", panel="#1A2027", ink="#EEF2F6", muted="#A3AFBC", hairline="#2E3843", grid="#242C35",
    accent="#7FB2FF", accent_soft="#20345A", on_accent="#12161B", field="#222A33",
    programme="#B9A1F2", initiative="#6FC3E0", law="#F2A06B", report="#B4C2D0",
    programme_soft="#2C2740", initiative_soft="#17323C", law_soft="#3A271B", report_soft="#29313A",
    on_mark="#12161B", match="#6B5810", match_soft="#3A3216", warning="#F0C674", dark=True,
)  # fmt: skip

CONTRAST = Theme(
    name="contrast",
    paper="#000000", panel="#000000", ink="#FFFFFF", muted="#E6E6E6", hairline="#BFBFBF", grid="#4D4D4D",
    accent="#FFD800", accent_soft="#333000", on_accent="#000000", field="#000000",
    programme="#C6A6FF", initiative="#7FE3FF", law="#FFB27A", report="#E6E6E6",
    programme_soft="#2A2440", initiative_soft="#10323C", law_soft="#402714", report_soft="#333333",
    on_mark="#000000", match="#7A6400", match_soft="#4D4000", warning="#FFD800", dark=True,
)  # fmt: skip

THEMES = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}


@dataclass(frozen=True, slots=True)
class Metrics:
    """Sizes by meaning, in logical pixels."""

    text: float = 13.0
    small: float = 12.0
    lane_text: float = 13.0
    era_height: float = 26.0
    axis_height: float = 38.0
    band_height: float = 54.0
    lane_names: float = 166.0
    lane_padding: float = 14.0
    lane_padding_least: float = 7.0
    row_tall: float = 34.0
    row_easy: float = 24.0
    row_short: float = 18.0
    bar_share: float = 0.8
    bar_most: float = 26.0
    bar_least: float = 6.0
    radius: float = 5.0
    point: float = 16.0
    label_gap: float = 9.0
    label_padding: float = 8.0
    fade: float = 96.0
    tick_spacing: float = 56.0
    margin: float = 12.0
