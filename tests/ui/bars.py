"""A little timeline of the bars' tests, and what they look at again and again."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Commitment, Entry, Kind, Signatory, SignatoryList
from bik_explorer.model.organisation import FormerName, Organisation
from bik_explorer.model.pack import Lane, PackInfo
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.topic import Topic
from bik_explorer.ui.panels.search_box import SearchBox

LANES = (
    Lane("programmes", "EU programmes", ("programme", "event"), "programme"),
    Lane("initiatives", "Industry initiatives", ("initiative",), "initiative"),
    Lane("law", "Law", ("law",), "law"),
)
PACK = PackInfo("little", "A little pack", "2026.11", licence="CC BY 4.0", credit="The makers")
MORE = tuple(f"Company {number}" for number in range(10))


def entry(id_: str, kind: Kind, year: int, **more: object) -> Entry:
    lane = next((lane.id for lane in LANES if kind.value in lane.kinds), "law")
    return Entry(id_, kind, more.pop("title", id_.title()), PartialDate(year), lane, **more)


def little_timeline() -> Timeline:
    """Six entries: a programme, three initiatives (two with a topic and companies), two laws; no report."""
    topics = {
        "reporting": Topic("reporting", "Reporting tools"),
        "privacy": Topic("privacy", "Privacy & safety"),
    }
    named = [
        Organisation("telefonica", "Telefónica"),
        Organisation("telia", "Telia", former_names=(FormerName("TeliaSonera"),)),
    ]
    named += [Organisation(name.lower().replace(" ", "-"), name) for name in MORE]
    report = (Commitment("A button to report", topics=("reporting",)),)
    hide = (Commitment("Hide profiles", topics=("privacy",)),)
    signed = (SignatoryList("signatory", tuple(Signatory(one.id) for one in named)),)
    telia = (SignatoryList("signatory", (Signatory("telia"),)),)
    return Timeline(
        pack=PACK,
        lanes=LANES,
        topics=topics,
        organisations={one.id: one for one in named},
        entries=(
            entry("action plan", Kind.PROGRAMME, 1999),
            entry("framework", Kind.INITIATIVE, 2007),
            entry("principles", Kind.INITIATIVE, 2009, commitments=report, signatory_lists=signed),
            entry("coalition", Kind.INITIATIVE, 2011, commitments=report + hide, signatory_lists=telia),
            entry("directive", Kind.LAW, 2011),
            entry("services act", Kind.LAW, 2022),
        ),
    )


def in_a_window(qtbot: QtBot, box: SearchBox, height: int) -> SearchBox:
    """The box in an active window with something else, which has the focus."""
    window = QWidget()
    layout = QVBoxLayout(window)
    window.other = QPushButton("other")
    layout.addWidget(window.other)
    layout.addWidget(box)
    layout.addStretch(1)
    window.resize(800, height)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    window.other.setFocus()
    box.held = window  # or it is gone with this function
    return box


def nameless(widget: QWidget) -> list[str]:
    """The controls without an accessible name; not those that Qt hides inside its own."""
    controls = [*widget.findChildren(QAbstractButton), *widget.findChildren(QLineEdit)]
    names = {
        one: one.accessibleName() or (one.text() if isinstance(one, QAbstractButton) else "")
        for one in controls
    }
    return [
        f"{type(one).__name__} {one.objectName()}"
        for one, name in names.items()
        if not name and not one.objectName().startswith("qt_")
    ]


def has_colour(widget: QWidget, colour: str) -> bool:
    """Whether any pixel of the widget has the colour."""
    picture, wanted = widget.grab().toImage(), QColor(colour).rgb()
    return any(picture.pixel(x, y) == wanted for y in range(picture.height()) for x in range(picture.width()))
