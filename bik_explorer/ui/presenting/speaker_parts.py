"""Small parts of the speaker window: labels, quiet buttons, the list of keys, words about time."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from bik_explorer.model.presentation import Blank, Presentation
from bik_explorer.ui.panels.flow import FlowLayout
from bik_explorer.ui.presenting.key_words import short_words

translate = QCoreApplication.translate
SECONDS, MINUTES = 60, 60


def label(text: str = "", name: str = "", muted: bool = False) -> QLabel:
    """Plain text on one line."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setObjectName(name)
    if muted:
        made.setProperty("muted", "true")
    return made


def quiet_button(text: str) -> QPushButton:
    """A button that does not stand out."""
    made = QPushButton(text)
    made.setAccessibleName(text)
    made.setProperty("quietly", "true")
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setAutoDefault(False)
    return made


def sign_button(sign: str, name: str) -> QToolButton:
    """A small button with a sign."""
    made = QToolButton()
    made.setText(sign)
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setProperty("quietly", "true")
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def keys_row() -> QWidget:
    """The keys with what they do, in as many lines as it takes."""
    row = QWidget()
    row.setAccessibleName(translate("Speaker", "Keys"))
    flow = FlowLayout(row, 14)
    flow.setContentsMargins(0, 0, 0, 0)
    for keys, words in short_words():
        pair = QWidget()
        line = QHBoxLayout(pair)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(7)
        cap, told = label(keys), label(words)
        cap.setProperty("key", "true")
        told.setProperty("keywords", "true")
        line.addWidget(cap)
        line.addWidget(told)
        flow.addWidget(pair)
    return row


def time_words(seconds: float) -> str:
    """A length of time: "12:05", "1:02:05"."""
    whole = int(seconds)
    minutes, rest = divmod(whole, SECONDS)
    hours, minutes = divmod(minutes, MINUTES)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def elapsed_words(state: Presentation, now: float) -> str:
    """How long the lesson has been going on, and what it is made for."""
    elapsed, minutes = time_words(state.elapsed(now)), state.lesson.minutes
    if minutes is None:
        return translate("Speaker", "Elapsed {time}").format(time=elapsed)
    target = time_words(minutes * SECONDS)
    if state.is_over(now):
        over = time_words(state.elapsed(now) - minutes * SECONDS)
        words = translate("Speaker", "Elapsed {time} of {target}, {over} over")
        return words.format(time=elapsed, target=target, over=over)
    return translate("Speaker", "Elapsed {time} of {target}").format(time=elapsed, target=target)


def now_words(state: Presentation, strayed: bool) -> str:
    """Which step is shown, and what the class sees of it: "Now: step 5 of 8 · black screen"."""
    words = translate("Speaker", "Now: step {number} of {count}")
    parts = [words.format(number=state.index + 1, count=state.count)]
    if state.blank is Blank.BLACK:
        parts.append(translate("Speaker", "black screen"))
    elif state.blank is Blank.WHITE:
        parts.append(translate("Speaker", "white screen"))
    if state.waiting:
        parts.append(translate("Speaker", "{count} to reveal").format(count=len(state.waiting)))
    if state.locked:
        parts.append(translate("Speaker", "view locked"))
    if strayed:
        parts.append(translate("Speaker", "another view"))
    if state.typed:
        parts.append(translate("Speaker", "step {number}?").format(number=state.typed))
    return " · ".join(parts)
