"""Themes reach palette, style sheet and icons, follow what is asked for, and ring what has the focus."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QProxyStyle,
    QPushButton,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bik_explorer import paths
from bik_explorer.model.entry import Kind
from bik_explorer.style import CONTRAST, DARK, LIGHT, THEMES
from bik_explorer.ui.panels.chip import Chip
from bik_explorer.ui.theming import Theming
from bik_explorer.ui.theming.fonts import BASE, FAMILY, interface_font
from bik_explorer.ui.theming.icons import icon
from bik_explorer.ui.theming.palette import palette_of
from bik_explorer.ui.theming.sheet import sheet_of
from bik_explorer.ui.theming.theming import theme_of_system
from tests.ui.bars import has_colour

THEME_NAMES = sorted(THEMES)
TEXT_PAIRS = [
    ("ink", "panel"), ("ink", "paper"), ("ink", "field"), ("ink", "accent_soft"),
    ("muted", "panel"), ("muted", "paper"), ("muted", "field"), ("muted", "accent_soft"),
    ("accent", "panel"), ("accent", "paper"), ("accent", "accent_soft"), ("on_accent", "accent"),
]  # fmt: skip


class Hints(QObject):
    """A system with settings."""

    def __init__(self, scheme, contrast=Qt.ContrastPreference.NoPreference):
        super().__init__()
        self.colorScheme = lambda: scheme
        self.accessibility = lambda: self
        self.contrastPreference = lambda: contrast


def brightness(colour: QColor) -> float:
    parts = [colour.redF(), colour.greenF(), colour.blueF()]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((brightness(QColor(one)), brightness(QColor(other))))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("name", THEME_NAMES)
def test_the_sheet_is_complete_and_understood(name, qtbot, qapp):
    sheet = sheet_of(THEMES[name])
    assert "$" not in sheet
    assert not re.findall(r"(?<!url\(\")#(?![0-9A-Fa-f]{6}\b)[0-9a-fA-F]{3,8}\b", sheet)
    assert sheet.count("{") == sheet.count("}")
    qapp.setStyleSheet(sheet)  # Qt warns of what it does not understand, and a warning fails the test
    button = QPushButton()
    qtbot.addWidget(button)
    assert button.grab().toImage().pixelColor(20, 12) == QColor(THEMES[name].panel)


@pytest.mark.parametrize("name", THEME_NAMES)
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_texts_can_be_read(name, text, ground):
    theme = THEMES[name]
    least = 7 if name == "contrast" else 4.5
    assert contrast(theme.of(text), theme.of(ground)) >= least


@pytest.mark.parametrize("name", THEME_NAMES)
def test_the_palette_has_the_colours_of_the_theme(name):
    theme, palette = THEMES[name], palette_of(THEMES[name])
    assert palette.color(QPalette.ColorRole.Window) == QColor(theme.paper)
    assert palette.color(QPalette.ColorRole.Text) == QColor(theme.ink)
    assert palette.color(QPalette.ColorRole.Highlight) == QColor(theme.accent)
    assert palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == QColor(theme.muted)


def test_a_wish_is_followed_and_told_once(qapp, qtbot):
    theming = Theming(qapp, "dark")
    theming.dress_controls()
    assert theming.theme is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.paper)
    told = []
    theming.themeChanged.connect(told.append)
    theming.choose("contrast")
    theming.choose("contrast")
    assert told == [CONTRAST]
    assert theming.wish == "contrast"
    assert CONTRAST.accent in qapp.styleSheet()


def test_without_a_wish_the_system_is_followed(qapp):
    theming = Theming(qapp, "no such theme")
    theming.dress_controls()
    assert theming.wish is None
    assert theming.theme is theme_of_system(qapp.styleHints())


@pytest.mark.parametrize(
    ("hints", "theme"),
    [
        (Hints(Qt.ColorScheme.Light), LIGHT),
        (Hints(Qt.ColorScheme.Unknown), LIGHT),
        (Hints(Qt.ColorScheme.Dark), DARK),
        (Hints(Qt.ColorScheme.Light, Qt.ContrastPreference.HighContrast), CONTRAST),
        (Hints(Qt.ColorScheme.Dark, Qt.ContrastPreference.HighContrast), CONTRAST),
    ],
)
def test_what_the_system_asks_for(hints, theme):
    assert theme_of_system(hints) is theme


class ChangingHints(Hints):
    """A system whose person changes their mind."""

    colorSchemeChanged = Signal(object)  # noqa: N815
    contrastPreferenceChanged = Signal(object)  # noqa: N815
    unsetColorScheme = staticmethod(lambda: None)  # noqa: N815
    setColorScheme = staticmethod(lambda scheme: None)  # noqa: N815


def test_the_system_is_followed_as_it_changes(qapp, monkeypatch):
    hints = ChangingHints(Qt.ColorScheme.Light)
    monkeypatch.setattr(qapp, "styleHints", lambda: hints)
    theming = Theming(qapp)
    theming.dress_controls()
    told = []
    theming.themeChanged.connect(told.append)
    hints.colorScheme = lambda: Qt.ColorScheme.Dark
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    hints.contrastPreference = lambda: Qt.ContrastPreference.HighContrast
    hints.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert told == [DARK, CONTRAST]
    theming.choose("light")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert told == [DARK, CONTRAST, LIGHT]


def test_the_typeface_is_ours(theming, qapp):
    assert QFontInfo(qapp.font()).family() == FAMILY
    assert qapp.font().pixelSize() == BASE


def test_without_the_files_of_the_typeface_the_systems_is_used(qapp, tmp_path):
    qapp.setFont("Some family")
    font = interface_font(tmp_path)
    assert font.families() == ["Some family"]
    assert font.pixelSize() == BASE


def test_a_damaged_file_of_the_typeface_is_passed_over(qapp, tmp_path):
    (tmp_path / "Inter-Regular.otf").write_bytes(b"not a font")
    qapp.setFont("Some family")
    assert interface_font(tmp_path).families() == ["Some family"]


@pytest.mark.parametrize("name", sorted(file.stem for file in (paths.resources() / "icons").glob("*.svg")))
def test_icons_take_the_colour_of_the_theme(name, qapp):
    drawn = icon(name, LIGHT, 20, "law").pixmap(20, 20).toImage()
    seen = {drawn.pixel(x, y) for x in range(20) for y in range(20)}
    # The ticks are for the style sheet, which takes pictures as they are.
    assert (QColor(LIGHT.law).rgba() in seen) is not name.startswith(("tick-", "arrow-"))


def test_a_missing_icon_is_a_mistake_of_ours(qapp):
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon", LIGHT)


def controls(theme) -> list[QWidget]:
    primary, link, tab, plain = QPushButton("A"), QPushButton("A"), QToolButton(), QListWidget()
    primary.setProperty("primary", "true")
    link.setProperty("link", "true")
    tab.setProperty("tab", "true")
    plain.setProperty("plain", "true")
    chip = Chip("A", theme)
    chip.set_mark(Kind.REPORT, "report")
    return [
        QPushButton("A"),
        primary,
        link,
        QToolButton(),
        tab,
        chip,
        QLineEdit(),
        QListWidget(),
        plain,
        QCheckBox("A"),
    ]


@pytest.mark.parametrize("name", THEME_NAMES)
def test_what_has_the_focus_shows_it(name, qapp, qtbot):
    theming = Theming(qapp, name)
    theming.dress_controls()
    theme = theming.theme
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    first, *rest = (QPushButton("first"), *controls(theme))
    for control in (first, *rest):
        layout.addWidget(control)
    with qtbot.waitActive(window):
        window.show()
    for control in rest:
        first.setFocus()
        before = control.grab().toImage()
        control.setFocus(Qt.FocusReason.TabFocusReason)
        assert control.hasFocus()
        after = control.grab().toImage()
        middle = after.height() // 2
        ring = [after.pixelColor(x, middle) for x in (0, 1)]
        wanted = QColor(theme.ink if control.property("primary") else theme.accent)
        assert ring == [wanted, wanted], control
        assert [before.pixelColor(x, middle) for x in (0, 1)] != ring


def test_marks_differ_by_shape(theming, qtbot):
    pictures = set()
    for kind in (Kind.PROGRAMME, Kind.LAW, Kind.REPORT, Kind.EVENT):
        chip = Chip("", theming.theme)
        qtbot.addWidget(chip)
        chip.set_mark(kind, "law")
        assert has_colour(chip, theming.theme.law)
        pictures.add(bytes(chip.grab().toImage().constBits()))
    assert len(pictures) == 4


class Decorated(QProxyStyle):
    """A desktop that puts its own icons on the buttons of dialogs."""

    def styleHint(self, hint, *more):
        icons = hint is QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons
        return 1 if icons else super().styleHint(hint, *more)


def test_buttons_of_dialogs_have_no_icons_of_the_desktop(qapp, qtbot, theming):
    close = QDialogButtonBox.StandardButton.Close
    with_icons = Decorated("Fusion")
    box = QWidget()
    qtbot.addWidget(box)
    before, sheet = qapp.style().name(), qapp.styleSheet()
    try:
        qapp.setStyle(with_icons)
        qapp.setStyleSheet("")
        assert not QDialogButtonBox(close, box).button(close).icon().isNull()
        qapp.setStyleSheet(sheet_of(LIGHT))
        assert QDialogButtonBox(close, box).button(close).icon().isNull()
    finally:
        qapp.setStyle(before)
        qapp.setStyleSheet(sheet)
