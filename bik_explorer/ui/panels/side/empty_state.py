"""What the panel shows while nothing is selected: what this timeline is, and how to look around in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bik_explorer.model.timeline import Timeline
from bik_explorer.ui.panels.side.counting import Thing, counted
from bik_explorer.ui.panels.side.fitting import Fitter
from bik_explorer.ui.panels.side.legend import legend_rows
from bik_explorer.ui.panels.side.lettering import Style
from bik_explorer.ui.panels.side.rows_view import RowsView
from bik_explorer.ui.panels.side.scroller import Scroller
from bik_explorer.ui.panels.side.sizes import PanelSizes


class EmptyState(QWidget):
    """Plain labels only: every text of a pack stays as it is written."""

    def __init__(self, fitter: Fitter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timeline: Timeline | None = None
        self._styled: list[tuple[QLabel, Style]] = []
        self._lines: list[QFrame] = []
        self.title = self._label(Style.TITLE)
        self.description = self._label(Style.BODY)
        self.foot = self._label(Style.SMALL, muted=True)
        self._numbers = {
            thing: self._label(Style.TITLE) for thing in (Thing.ENTRY, Thing.SOURCE, Thing.ORGANISATION)
        }
        self._words = {thing: self._label(Style.SMALL, muted=True) for thing in self._numbers}
        self.legend = RowsView(fitter)
        self.legend.setAccessibleName(self.tr("What the colours mean"))
        self.scroller = Scroller(fitter.sizes)
        self._lay_out(fitter)
        self.use(fitter)

    @property
    def order(self) -> tuple[QWidget, ...]:
        """What the Tab key walks through."""
        return self.title, self.legend

    def show_timeline(self, timeline: Timeline) -> bool:
        """Shows what a pack says of itself, and how much it holds. Whether it is another one."""
        if timeline is self._timeline:
            return False
        self._timeline = timeline
        pack = timeline.pack
        self.title.setText(pack.title or self.tr("A timeline"))
        self.description.setText(pack.description)
        self.description.setVisible(bool(pack.description))
        counts = {
            Thing.ENTRY: len(timeline),
            Thing.SOURCE: len(timeline.sources),
            Thing.ORGANISATION: len(timeline.organisations),
        }
        for thing, count in counts.items():
            self._numbers[thing].setText(str(count))
            self._words[thing].setText(counted(thing, count))
        self.legend.show_rows(legend_rows(timeline))
        licence = self.tr("Licence: {licence}").format(licence=pack.licence) if pack.licence else ""
        version = self.tr("Version {version}").format(version=pack.version) if pack.version else ""
        about = " · ".join(piece for piece in (version, licence) if piece)
        self.foot.setText("\n".join(piece for piece in (pack.credit, about) if piece))
        return True

    def use(self, fitter: Fitter) -> None:
        """Takes on fonts."""
        for label, style in self._styled:
            label.setFont(fitter.kinds.font(style))
        self.legend.use(fitter)

    def focus_heading(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Puts the keyboard on the title."""
        self.title.setFocus(reason)

    def _hints(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Click"), self.tr("an entry to read about it")),
            ("/", self.tr("searches everything")),
            ("← →", self.tr("walk through time")),
            (self.tr("Wheel"), self.tr("zooms, dragging moves")),
            ("0", self.tr("shows everything again")),
        )

    def _lay_out(self, fitter: Fitter) -> None:
        sizes, column = fitter.sizes, self.scroller.column
        column.setContentsMargins(sizes.side, sizes.margin + sizes.gap, sizes.side, sizes.margin)
        above, below = self._part(sizes), self._part(sizes)
        for part in (self.title, self.description):
            above.addWidget(part)
        above.addSpacing(sizes.gap)
        above.addLayout(self._number_row(sizes.gap))
        above.addSpacing(sizes.gap)
        above.addWidget(self._line())
        heading = self._label(Style.HEADING, muted=True)
        heading.setText(self.tr("Look around"))
        below.addWidget(self._line())
        below.addSpacing(sizes.gap)
        below.addWidget(heading)
        below.addLayout(self._hint_grid(sizes.gap))
        below.addStretch(1)
        below.addWidget(self._line())
        below.addWidget(self.foot)
        column.addLayout(above)
        column.addSpacing(sizes.gap)
        column.addWidget(self.legend)
        column.addSpacing(sizes.gap)
        column.addLayout(below, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.scroller)
        self.title.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def _part(self, sizes: PanelSizes) -> QVBoxLayout:
        part = QVBoxLayout()
        part.setContentsMargins(sizes.bleed, 0, sizes.bleed, 0)
        part.setSpacing(sizes.gap)
        return part

    def _number_row(self, gap: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(gap)
        for thing, number in self._numbers.items():
            pair = QVBoxLayout()
            pair.setSpacing(0)
            pair.addWidget(number)
            pair.addWidget(self._words[thing])
            row.addLayout(pair, 1)
        return row

    def _hint_grid(self, gap: int) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(gap + gap // 2)
        grid.setVerticalSpacing(gap)
        grid.setColumnStretch(1, 1)
        for place, (key, words) in enumerate(self._hints()):
            cap = self._label(Style.TAG)
            cap.setText(key)
            cap.setWordWrap(False)
            cap.setProperty("key", "true")
            cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
            cap.setContentsMargins(gap, gap // 4, gap, gap // 4)
            text = self._label(Style.QUIET)
            text.setText(words)
            grid.addWidget(cap, place, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, place, 1)
        return grid

    def _label(self, style: Style, muted: bool = False) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        if muted:
            label.setProperty("muted", "true")
        self._styled.append((label, style))
        return label

    def _line(self) -> QFrame:
        line = QFrame()
        line.setProperty("line", "true")
        line.setFixedHeight(1)
        return line
