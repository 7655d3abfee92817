"""The parts of the style sheet for controls. What has the focus shows it: a ring of two pixels."""

from __future__ import annotations

BUTTONS = """
QPushButton {
    background: $panel; color: $ink; border: 1px solid $hairline; border-radius: 8px;
    padding: 6px 14px; font-weight: 500;
}
QPushButton:hover { background: $field; }
QPushButton:pressed { background: $grid; }
QPushButton:focus { border: 2px solid $accent; padding: 5px 13px; }
QPushButton:disabled { color: $muted; }

QPushButton[primary="true"] {
    background: $accent; color: $on_accent; border: 2px solid $accent; padding: 5px 16px; font-weight: 600;
}
QPushButton[primary="true"][keyed="true"] { text-align: left; }
QPushButton[primary="true"]:hover, QPushButton[primary="true"]:pressed {
    background: $accent_hover; border-color: $accent_hover;
}
QPushButton[primary="true"]:focus { border: 2px solid $ink; padding: 5px 16px; }
QPushButton[primary="true"]:disabled { background: $field; color: $muted; border-color: $field; }

QPushButton[chip="true"] { border-radius: 15px; padding: 6px 12px; }
QPushButton[chip="true"]:hover { background: $field; }
QPushButton[chip="true"]:checked, QPushButton[chosen="true"] {
    background: $accent_soft; border-color: $accent;
}
QPushButton[chip="true"]:focus { border: 2px solid $accent; padding: 5px 11px; }

QPushButton[link="true"] {
    background: transparent; color: $accent; border: 2px solid transparent; border-radius: 5px;
    padding: 1px 3px; text-align: left; font-weight: 500;
}
QPushButton[link="true"]:hover { text-decoration: underline; }
QPushButton[link="true"]:focus { border-color: $accent; }
QPushButton[link="true"]:disabled { color: $muted; }

QToolButton {
    background: transparent; color: $ink; border: 2px solid transparent; border-radius: 8px;
    padding: 4px 8px; font-weight: 500;
}
QToolButton#closePanel {
    background: $panel; border: 1px solid $hairline; border-radius: 14px; font-size: 16px; padding: 0;
}
QToolButton:hover { background: $field; }
QToolButton:pressed, QToolButton:open { background: $grid; }
QToolButton:focus { border-color: $accent; }
QToolButton:disabled { color: $muted; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton[opens="true"] { padding: 4px 20px 4px 8px; }
QToolButton[note="true"] { padding: 2px 6px; color: $muted; font-weight: 400; }
QToolButton[tab="true"] { color: $muted; padding: 4px 14px; }
QToolButton[tab="true"]:hover { color: $ink; }
QToolButton[tab="true"]:checked { background: $accent_soft; color: $accent; font-weight: 600; }
"""

INPUTS = """
QLineEdit, QTextEdit, QPlainTextEdit, QSpinBox, QComboBox {
    background: $field; color: $ink; border: 1px solid $hairline; border-radius: 8px; padding: 6px 10px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit, QPlainTextEdit { placeholder-text-color: $muted; }
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QComboBox:focus {
    border: 2px solid $accent; padding: 5px 9px;
}
QLineEdit[title="true"] { font-size: 16px; font-weight: 700; padding: 4px 10px; }
QLineEdit[title="true"]:focus { padding: 3px 9px; }
QPushButton[choice="true"] {
    background: $field; text-align: left; padding: 6px 28px 6px 11px; font-weight: 400;
}
QPushButton[choice="true"]:hover { background: $grid; }
QPushButton[choice="true"]:focus { padding: 5px 27px 5px 10px; }
QComboBox { padding-right: 28px; }
QComboBox:focus { padding-right: 27px; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow { image: url("$arrow"); width: 12px; height: 12px; }
QComboBox:disabled, QSpinBox:disabled { color: $muted; }
QSpinBox { padding: 6px 28px 6px 8px; }
QSpinBox:focus { padding: 5px 27px 5px 7px; }
QSpinBox::up-button, QSpinBox::down-button { subcontrol-origin: border; border: none; width: 26px; }
QSpinBox::up-button { subcontrol-position: top right; }
QSpinBox::down-button { subcontrol-position: bottom right; }
QSpinBox::up-arrow { image: url("$arrow_up"); width: 10px; height: 10px; }
QSpinBox::down-arrow { image: url("$arrow"); width: 10px; height: 10px; }
QSpinBox::up-button:hover, QSpinBox::down-button:hover { background: $grid; border-radius: 6px; }
QProgressBar { background: $field; border: 1px solid $hairline; border-radius: 6px; max-height: 12px; }
QProgressBar::chunk { background: $accent; border-radius: 5px; }
QCheckBox, QRadioButton { border: 2px solid transparent; spacing: 8px; }
QCheckBox::indicator {
    width: 14px; height: 14px; border: 1px solid $muted; border-radius: 4px; background: $panel;
}
QCheckBox::indicator:checked {
    border-color: $accent; background: $accent; image: url("$tick_on_accent");
}
QCheckBox:focus, QRadioButton:focus { border: 2px solid $accent; border-radius: 5px; }
"""

LISTS = """
QAbstractItemView {
    background: $panel; color: $ink; border: 1px solid $hairline; border-radius: 8px; outline: none;
    selection-background-color: $accent_soft; selection-color: $ink; padding: 1px;
}
QAbstractItemView:focus { border: 2px solid $accent; padding: 0; }
QAbstractItemView[plain="true"] { border: 2px solid transparent; padding: 0; }
QAbstractItemView[plain="true"]:focus { border-color: $accent; }
QAbstractItemView::item { padding: 6px 8px; border: none; }
QAbstractItemView::item:hover { background: $field; }
QListWidget::indicator {
    width: 14px; height: 14px; border: 1px solid $muted; border-radius: 4px; background: $panel;
}
QListWidget::indicator:checked {
    border-color: $accent; background: $accent; image: url("$tick_on_accent");
}
QAbstractItemView::item:selected { background: $accent_soft; color: $ink; }
QHeaderView { border: none; }
QHeaderView::section {
    background: $panel; color: $muted; border: none; border-bottom: 1px solid $hairline; padding: 6px 10px;
    font-weight: 500;
}
QMenu { background: $panel; color: $ink; border: 1px solid $hairline; padding: 6px; }
QMenu::item { padding: 7px 28px 7px 14px; border-radius: 6px; }
QMenu::item:selected { background: $accent_soft; color: $ink; }
QMenu::item:disabled { color: $muted; }
QMenu::indicator { width: 14px; height: 14px; left: 8px; }
QMenu::indicator:checked { image: url("$tick"); }
QMenu::separator { height: 1px; background: $hairline; margin: 6px 8px; }
"""

TABS = """
QTabBar { border: none; }
QTabBar::tab {
    background: transparent; color: $muted; border: 2px solid transparent; padding: 8px 2px;
    margin-right: 20px; font-weight: 500;
}
QTabBar::tab:selected { color: $accent; border-bottom-color: $accent; font-weight: 600; }
QTabBar::tab:focus { border: 2px solid $accent; border-radius: 5px; }
QTabWidget::pane { border: none; border-top: 1px solid $hairline; }
"""

SCROLLING = """
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $scroll; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""
