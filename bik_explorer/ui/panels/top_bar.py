"""The bar at the top: pages, search, menus, what presents.

For want of room the search shrinks, then the menus gather, then the name goes, and the button at last.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QLayout, QMenu, QToolButton, QWidget

from bik_explorer.model.state import Page
from bik_explorer.style import Theme
from bik_explorer.ui.finding.memory import Memory
from bik_explorer.ui.panels.menu_button import MenuButton
from bik_explorer.ui.panels.primary_button import PrimaryButton
from bik_explorer.ui.panels.search_box import LEAST, SearchBox
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming
from bik_explorer.ui.theming.icons import icon
from bik_explorer.ui.wording import page_name

HEIGHT = 54
_EDGE, _GAP = 20, 16


class TopBar(QFrame):
    """`pages`: those that exist. `menus`: title and menu of each text button. `primary`: what stands out.

    `memory`: searches of before, for the box. Without room for the menus, one button holds them all.
    """

    def __init__(
        self,
        session: Session,
        theming: Theming,
        pages: Sequence[Page],
        menus: Sequence[tuple[str, QMenu]] = (),
        primary: QAction | None = None,
        memory: Memory | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setFixedHeight(HEIGHT)
        self.search = SearchBox(session, theming, memory)
        self._tabs = {page: self._tab(page, session) for page in pages}
        self._menus = [MenuButton(title, menu, theming.theme) for title, menu in menus]
        self._more = self._more_button(menus)
        self._primary = PrimaryButton(primary, theming.theme) if primary is not None else None
        self._left, self._right = self._sides()
        self._lay_out()
        session.pageChanged.connect(self._show_page)
        theming.themeChanged.connect(self._dress)
        self._show_page(session.state.page)
        self._dress(theming.theme)

    def minimumSizeHint(self) -> QSize:
        more = self._more.sizeHint().width() if self._menus else 0
        primary = self._primary.sizeHint().width() + 4 if self._primary is not None else 0
        spare = self._name.sizeHint().width() + 4 + primary if self._menus else 0
        return QSize(self._room_without_menus() + more - spare, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _tab(self, page: Page, session: Session) -> QToolButton:
        tab = QToolButton()
        tab.setText(page_name(page))
        tab.setAccessibleName(page_name(page))
        tab.setProperty("tab", "true")
        tab.setCheckable(True)
        tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tab.setFixedHeight(32)
        tab.clicked.connect(lambda: session.show_page(page))
        return tab

    def _more_button(self, menus: Sequence[tuple[str, QMenu]]) -> QToolButton:
        gathered = QMenu(self)
        for title, menu in menus:
            menu.setTitle(title)
            gathered.addMenu(menu)
        more = QToolButton()
        more.setMenu(gathered)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        more.setFixedSize(40, 32)
        more.setAccessibleName(self.tr("More menus"))
        more.setToolTip(self.tr("More menus"))
        return more

    def _sides(self) -> tuple[QWidget, QWidget]:
        self._name = name = QLabel(self.tr("BIK Explorer"))
        name.setProperty("product", "true")
        name.setContentsMargins(0, 0, 20, 0)
        left, right = QWidget(), QWidget()
        row = _row(left)
        row.addWidget(name)
        group = QButtonGroup(self)
        for tab in self._tabs.values():
            group.addButton(tab)
            row.addWidget(tab)
        row.addStretch(1)
        row = _row(right)
        for button in (*self._menus, self._more):
            row.addWidget(button)
        row.addStretch(1)
        if self._primary is not None:
            row.addWidget(self._primary)
        return left, right

    def _lay_out(self) -> None:
        row = _row(self)
        row.setContentsMargins(_EDGE, 0, _EDGE, 1)
        row.setSpacing(_GAP)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        # Equal shares at both sides keep the search box in the middle as long as there is room.
        row.addWidget(self._left, 10)
        row.addWidget(self.search, 20)
        row.addWidget(self._right, 10)

    def _room_without_menus(self) -> int:
        primary = self._primary.sizeHint().width() + 4 if self._primary is not None else 0
        return 2 * _EDGE + 2 * _GAP + self._left.sizeHint().width() + LEAST + primary

    def _fit(self, width: int) -> None:
        least, more = self._room_without_menus(), self._more.sizeHint().width() + 4
        needed = least + sum(button.sizeHint().width() + 4 for button in self._menus)
        gather = bool(self._menus) and needed > width
        self._name.setVisible(least + more <= width)
        if self._primary is not None:  # its command is in a menu, too
            name = self._name.sizeHint().width() + 4
            self._primary.setVisible(least + more - name <= width)
        self._more.setVisible(gather)
        for button in self._menus:
            button.setVisible(not gather)

    def _show_page(self, page: Page) -> None:
        for of, tab in self._tabs.items():
            tab.setChecked(of is page)

    def _dress(self, theme: Theme) -> None:
        self._more.setIcon(icon("more", theme, 18))
        for button in (*self._menus, *filter(None, [self._primary])):
            button.set_theme(theme)


def _row(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    return row
