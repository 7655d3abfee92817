"""Colours and sizes by meaning. They arrive in painting code as arguments, never as literals."""

from __future__ import annotations

from typing import NamedTuple


class Theme(NamedTuple):
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


ROLES = frozenset(Theme._fields) - {"name", "dark"}

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


class Metrics(NamedTuple):
    """Sizes by meaning, in logical pixels. `folds`: whether names of open lanes have a sign for folding."""

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
    folds: bool = True


STAGE = Theme(
    name="stage",
    paper="#FFFFFF", panel="#FFFFFF", ink="#17202B", muted="#48535F", hairline="#C9D0D8", grid="#EEF0F3",
    accent="#174FA3", accent_soft="#E8F0FC", on_accent="#FFFFFF", field="#F1F3F5",
    programme="#53369A", initiative="#005670", law="#8A3303", report="#3C4650",
    programme_soft="#F0ECF8", initiative_soft="#E7F1F5", law_soft="#FBEDE4", report_soft="#EBEEF1",
    on_mark="#FFFFFF", match="#FFE08A", match_soft="#FFF4D6", warning="#6B3E00",
)  # fmt: skip
"""The picture on a stage: 7:1 for every text, since a projector in daylight takes much of it away."""

BAND = Theme(
    name="band",
    paper="#17202B", panel="#17202B", ink="#FFFFFF", muted="#D5DDE6", hairline="#56657A", grid="#2A3644",
    accent="#7FB2FF", accent_soft="#20345A", on_accent="#12161B", field="#222A33",
    programme="#B9A1F2", initiative="#6FC3E0", law="#F2A06B", report="#B4C2D0",
    programme_soft="#2C2740", initiative_soft="#17323C", law_soft="#3A271B", report_soft="#29313A",
    on_mark="#12161B", match="#6B5810", match_soft="#3A3216", warning="#F0C674", dark=True,
)  # fmt: skip
"""The caption band below the picture on a stage."""

SPEAKER = DARK._replace(name="speaker", paper="#101419", panel="#181E25", field="#1E252E", hairline="#313B46")
"""The window that the teacher sees while presenting: dark, so that it does not light up the room."""

COVERS = {"black": "#000000", "white": "#FFFFFF"}
"""What covers a stage."""
SHADE = 0.82
"""Opacity of the dark around a spotlight."""

STAGE_METRICS = Metrics(
    text=13.0, small=12.0, lane_text=13.0, era_height=19.0, axis_height=20.0, band_height=46.0,
    lane_names=107.0, lane_padding=7.0, lane_padding_least=3.0, row_tall=29.0, row_easy=20.0, row_short=16.0,
    bar_share=0.8, bar_most=20.0, bar_least=5.0, radius=3.5, point=13.0, label_gap=5.0, label_padding=5.0,
    fade=40.0, tick_spacing=42.0, margin=5.0, folds=False,
)  # fmt: skip
"""A picture on a stage, which is painted so much larger that `small` is STAGE_LEAST of the stage's height."""
STAGE_BODY, STAGE_LEAST, STAGE_TITLE, STAGE_MARGIN = 0.044, 0.033, 0.054, 0.03
"""Shares of the stage's height: body text, the smallest text, captions; and what stays free at its edges."""
