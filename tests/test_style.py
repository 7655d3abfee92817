"""Colours that can be read and told apart, also by people who see fewer of them, in every theme."""

from __future__ import annotations

import re
from itertools import combinations

import numpy as np
import pytest

from bik_explorer.layout.shapes import READABLE_FADE
from bik_explorer.style import BAND, ROLES, SPEAKER, STAGE, THEMES, Metrics

LANES = ("programme", "initiative", "law", "report")
APART = 10.0
"""Distance in CIELAB (1976) at which areas are told apart at a glance; 2.3 is the least that can be seen."""
SIGHT = {
    "usual": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
"""What is left of linear RGB (Machado, Oliveira and Fernandes 2009, severity 1.0)."""
XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)

every_theme = pytest.mark.parametrize("theme", list(THEMES.values()), ids=list(THEMES))
every_lane = pytest.mark.parametrize("lane", LANES)


def linear(colour: str) -> np.ndarray:
    """Linear red, green and blue from 0 to 1."""
    parts = np.array([int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2, from 1 to 21."""
    low, high = sorted(float(XYZ[1] @ linear(colour)) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def lab(light: np.ndarray) -> np.ndarray:
    """CIELAB of linear RGB."""
    share = XYZ @ np.clip(light, 0, 1) / XYZ.sum(axis=1)
    x, y, z = np.where(share > 216 / 24389, np.cbrt(share), (24389 / 27 * share + 16) / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def mixed(colour: str, ground: str, opacity: float) -> str:
    """What a colour of that opacity looks like on a ground."""
    pairs = [(int(colour[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(over * opacity + under * (1 - opacity)):02X}" for over, under in pairs)


def test_black_on_white_has_the_greatest_contrast():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@every_theme
@pytest.mark.parametrize("ground", ["panel", "paper", "field"])
@pytest.mark.parametrize("ink", ["ink", "muted"])
def test_text_can_be_read(theme, ink, ground):
    least = 7.0 if theme.name == "contrast" else 4.5
    assert contrast(theme.of(ink), theme.of(ground)) >= least


@every_theme
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("on_accent", "accent"),
        ("ink", "match"),
        ("ink", "match_soft"),
        ("ink", "accent_soft"),
        ("accent", "panel"),
        ("accent", "paper"),
        ("accent", "accent_soft"),
        ("warning", "panel"),
        ("warning", "paper"),
    ],
)
def test_text_on_colour_can_be_read(theme, ink, ground):
    assert contrast(theme.of(ink), theme.of(ground)) >= 4.5


@every_theme
@every_lane
def test_marks_stand_out_and_can_be_written_on(theme, lane):
    assert contrast(theme.of(lane), theme.panel) >= 3.0
    assert contrast(theme.on_mark, theme.of(lane)) >= 4.5


@every_theme
@every_lane
def test_text_that_reaches_into_a_fade_can_be_read(theme, lane):
    faded = mixed(theme.of(lane), theme.panel, 1 - READABLE_FADE)
    assert contrast(theme.on_mark, faded) >= 4.5


@every_theme
@every_lane
def test_the_names_of_eras_can_be_read(theme, lane):
    soft = theme.of(f"{lane}_soft")
    assert contrast(theme.of(lane), soft) >= 4.5
    assert contrast(theme.ink, soft) >= 4.5


@every_theme
@pytest.mark.parametrize("sight", list(SIGHT))
@pytest.mark.parametrize(("one", "other"), list(combinations(LANES, 2)))
def test_lanes_are_told_apart_by_everyone(theme, sight, one, other):
    seen = [lab(SIGHT[sight] @ linear(theme.of(lane))) for lane in (one, other)]
    assert np.linalg.norm(seen[0] - seen[1]) >= APART


@every_lane
def test_a_stage_can_be_read_from_the_last_row(lane):
    for ink in (STAGE.ink, STAGE.muted, STAGE.accent, STAGE.of(lane), STAGE.warning):
        assert contrast(ink, STAGE.panel) >= 7.0
    assert contrast(STAGE.on_mark, STAGE.of(lane)) >= 7.0
    assert contrast(STAGE.of(lane), STAGE.of(f"{lane}_soft")) >= 7.0
    for ink in (BAND.ink, BAND.muted, BAND.accent):
        assert contrast(ink, BAND.paper) >= 7.0
    for ink in (SPEAKER.ink, SPEAKER.muted, SPEAKER.warning):
        assert contrast(ink, SPEAKER.panel) >= 7.0


@pytest.mark.parametrize("sight", list(SIGHT))
@pytest.mark.parametrize(("one", "other"), list(combinations(LANES, 2)))
def test_lanes_are_told_apart_on_a_stage(sight, one, other):
    seen = [lab(SIGHT[sight] @ linear(STAGE.of(lane))) for lane in (one, other)]
    assert np.linalg.norm(seen[0] - seen[1]) >= APART


@every_theme
def test_every_colour_is_written_in_full(theme):
    for role in ROLES:
        assert re.fullmatch("#[0-9A-F]{6}", theme.of(role)), role


@every_theme
def test_a_theme_is_dark_where_its_ink_is_lighter_than_its_panel(theme):
    assert theme.dark == (linear(theme.ink).sum() > linear(theme.panel).sum())


@every_theme
@pytest.mark.parametrize("role", ["", "pink", "name", "dark", "of", "__class__", "report"])
def test_what_is_no_role_has_the_colour_of_reports(theme, role):
    assert theme.of(role) == theme.report


def test_the_colours_of_the_design():
    fixed = {
        "paper": ("#FAF9F6", "#12161B"),
        "panel": ("#FFFFFF", "#1A2027"),
        "ink": ("#1B2430", "#EEF2F6"),
        "muted": ("#5A6675", "#A3AFBC"),
        "hairline": ("#DDE1E6", "#2E3843"),
        "accent": ("#1D5FBF", "#7FB2FF"),
        "programme": ("#6D4BB5", "#B9A1F2"),
        "initiative": ("#0E6C8C", "#6FC3E0"),
        "law": ("#B4470E", "#F2A06B"),
        "report": ("#4A5B6C", "#B4C2D0"),
        "match": ("#FFE08A", "#6B5810"),
    }
    for role, colours in fixed.items():
        assert (THEMES["light"].of(role), THEMES["dark"].of(role)) == colours, role


def test_themes_go_by_their_names():
    assert all(name == theme.name for name, theme in THEMES.items())
    assert len({theme[1:] for theme in THEMES.values()}) == 3


def test_sizes_that_belong_together():
    metrics = Metrics()
    assert 12.0 <= metrics.small <= metrics.text
    assert metrics.row_short <= metrics.row_easy <= metrics.row_tall
    assert metrics.lane_padding_least <= metrics.lane_padding
    assert metrics.text < metrics.row_short * metrics.bar_share + 4
    assert metrics.bar_most <= metrics.row_tall * metrics.bar_share
    assert metrics.bar_least > 2, "a bar loses a pixel at each end"
