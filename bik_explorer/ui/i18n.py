"""The language of the interface, dates included: the system's if there is a translation, else English."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from bik_explorer import paths


def install(app: QCoreApplication, locale: QLocale | None = None, folder: Path | None = None) -> QLocale:
    """Installs the texts of a language (default: the system's), and Qt's own; returns the language in use."""
    wanted = locale or QLocale.system()
    texts = QTranslator(app)
    found = texts.load(wanted, "bik_explorer", "_", str(folder or paths.resources() / "translations"))
    used = wanted if found else QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    if found:
        app.installTranslator(texts)
        _install_of_qt(app, wanted)
    QLocale.setDefault(used)
    return used


def _install_of_qt(app: QCoreApplication, locale: QLocale) -> None:
    texts = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if texts.load(locale, "qtbase", "_", folder):
        app.installTranslator(texts)
