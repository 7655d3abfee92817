"""Fonts and widths: how Qt draws and measures what the layout asks for."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtGui import QFont, QFontMetricsF

from bik_explorer.layout.frame import Font
from bik_explorer.layout.ticks import AxisWords

FAMILY = "Inter"
JULIAN = 1_721_425
"""The Julian day number of the day before 1 January of year 1."""


@lru_cache(maxsize=64)
def qt_font(font: Font) -> QFont:
    """The typeface at that size and weight."""
    made = QFont(FAMILY)
    made.setPixelSize(max(round(font.size), 1))
    made.setWeight(QFont.Weight(font.weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


@lru_cache(maxsize=64)
def metrics_of(font: Font) -> QFontMetricsF:
    """The font's measures."""
    return QFontMetricsF(qt_font(font))


@lru_cache(maxsize=20_000)
def measure(text: str, font: Font) -> float:
    """Width of a text in logical pixels."""
    return metrics_of(font).horizontalAdvance(text)


def axis_words(locale: QLocale) -> AxisWords:
    """The names of the months, and the words of the band, in the person's language."""
    short = QLocale.FormatType.ShortFormat
    return AxisWords(
        tuple(locale.standaloneMonthName(month, short) for month in range(1, 13)),
        codes=QCoreApplication.translate("Timeline", "Voluntary codes"),
        acts=QCoreApplication.translate("Timeline", "Binding acts"),
        today=QCoreApplication.translate("Timeline", "Today"),
    )


def today() -> float:
    """The present day where the person is, as a proleptic ordinal."""
    return float(QDate.currentDate().toJulianDay() - JULIAN)
