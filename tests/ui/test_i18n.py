"""A translation reaches texts and dates, and no text of the window is beyond its reach."""

from __future__ import annotations

import ast
import subprocess
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Kind
from bik_explorer.ui import i18n
from bik_explorer.ui.panels.search_box import SearchBox
from bik_explorer.ui.wording import date_words, kinds_name

GERMAN = QLocale(QLocale.Language.German, QLocale.Country.Austria)
PSEUDO = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context><name>Wording</name>
<message><source>Laws</source><translation>[Gesetze]</translation></message>
<message><source>d MMMM yyyy</source><comment>a date; letters as in QLocale.toString</comment>
<translation>d. MMMM yyyy</translation></message>
</context>
<context><name>SearchBox</name>
<message><source>Search</source><translation>[Suche]</translation></message>
</context>
</TS>
"""

# Calls whose texts a person reads; a text that is a bare literal can never be translated.
SHOWN = {
    "setText", "setToolTip", "setStatusTip", "setWhatsThis", "setAccessibleName", "setAccessibleDescription",
    "setPlaceholderText", "setWindowTitle", "setTitle", "setLabelText", "setInformativeText", "setSuffix",
    "setPrefix", "setHeaderLabels", "setHorizontalHeaderLabels", "addAction", "addMenu", "addSection",
    "addTab", "addRow", "addItem", "addButton", "QLabel", "QPushButton", "QToolButton", "QAction", "QMenu",
    "QCheckBox", "QRadioButton", "QGroupBox", "QListWidgetItem", "QTableWidgetItem", "heading", "paragraph",
    "announce", "plain_tip", "LinkButton", "MenuButton",
}  # fmt: skip
UI = Path(i18n.__file__).parent
NO_WORDS = {"BIK Explorer"}


@pytest.fixture(autouse=True)
def as_before(qapp, monkeypatch):
    """Takes out what was installed."""
    installed: list[QTranslator] = []
    install = QCoreApplication.installTranslator

    def note_and_install(*given):
        installed.append(given[-1])
        return install(given[-1])

    monkeypatch.setattr(QCoreApplication, "installTranslator", note_and_install)
    before = QLocale()
    yield
    for one in installed:
        qapp.removeTranslator(one)
    QLocale.setDefault(before)


@pytest.fixture
def folder(tmp_path):
    """A folder with a translation."""
    source, made = tmp_path / "bik_explorer_de.ts", tmp_path / "bik_explorer_de.qm"
    source.write_text(PSEUDO, encoding="utf-8")
    tool = next(Path(PySide6.__file__).parent.glob("lrelease*"))
    subprocess.run([tool, "-silent", str(source), "-qm", str(made)], check=True, capture_output=True)
    return tmp_path


def test_a_translation_reaches_words_dates_and_widgets(qapp, qtbot, folder, little_session, theming):
    assert i18n.install(qapp, GERMAN, folder) == GERMAN
    assert kinds_name(Kind.LAW) == "[Gesetze]"
    assert date_words(PartialDate.parse("2011-12-01")) == "1. Dezember 2011"
    box = SearchBox(little_session, theming)
    qtbot.addWidget(box)
    assert box.edit.accessibleName() == "[Suche]"
    assert kinds_name(Kind.REPORT) == "Reports"  # what is not translated yet stays readable


def test_without_a_translation_texts_and_dates_are_english_together(qapp, tmp_path):
    used = i18n.install(qapp, GERMAN, tmp_path)
    assert used.language() is QLocale.Language.English
    assert kinds_name(Kind.LAW) == "Laws"
    assert date_words(PartialDate.parse("2011-12-01")) == "1 December 2011"


def test_a_damaged_translation_is_passed_over(qapp, tmp_path):
    (tmp_path / "bik_explorer_de.qm").write_bytes(b"not a translation")
    assert i18n.install(qapp, GERMAN, tmp_path).language() is QLocale.Language.English


def test_the_language_of_the_system_is_the_default(qapp):
    assert i18n.install(qapp).language() in (QLocale.system().language(), QLocale.Language.English)


def bare_texts(tree: ast.AST) -> list[str]:
    """Texts with letters that go to a person as they stand in the source."""
    found = []
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if name in SHOWN:
            found += [f"{call.lineno}: {text}" for given in call.args for text in literals(given)]
    return found


def literals(node: ast.AST) -> list[str]:
    """The literals that make up a text, outside other calls."""
    match node:
        case ast.Constant(value=str() as text):
            return [text] if any(one.isalpha() for one in text) and text not in NO_WORDS else []
        case ast.JoinedStr(values=parts) | ast.Tuple(elts=parts) | ast.List(elts=parts):
            return [text for part in parts for text in literals(part)]
        case ast.BinOp(left=left, right=right) | ast.IfExp(body=left, orelse=right):
            return literals(left) + literals(right)
        case ast.Call(func=ast.Attribute(value=ast.Constant() as text, attr="format" | "join")):
            return literals(text)
        case _:
            return []


@pytest.mark.parametrize("file", sorted(UI.rglob("*.py")), ids=lambda file: file.relative_to(UI).as_posix())
def test_every_text_can_be_translated(file):
    assert bare_texts(ast.parse(file.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('label.setText("Laws")', ["1: Laws"]),
        ('label.setText(f"{n} laws")', ["1:  laws"]),
        ('label.setText("{n} laws".format(n=n))', ["1: {n} laws"]),
        ('QAction("Open" if a else self.tr("Close"), self)', ["1: Open"]),
        ('table.setHorizontalHeaderLabels(["Key"])', ["1: Key"]),
        ('label.setText(self.tr("Laws"))', []),
        ('label.setText(self.tr("{n} laws").format(n=n))', []),
        ('label.setText(" · ".join(parts))', []),
        ('menu.setObjectName("menu")', []),
    ],
)
def test_bare_texts_are_found(source, found):
    assert bare_texts(ast.parse(source)) == found
