"""The window: shown at once with empty cards, furnished with a desk when the timeline is there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QWidget

from bik_explorer.ui.skeleton import Skeleton
from bik_explorer.ui.theming import Theming

USUAL = QSize(1440, 900)
LEAST = QSize(720, 480)


class MainWindow(QMainWindow):
    """Knows nothing of timelines.

    It keeps a place for the desk and tells when it is closed or a pack is dropped on it.
    """

    closing = Signal()
    packDropped = Signal(object)

    def __init__(self, theming: Theming) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("BIK Explorer"))
        self.setMinimumSize(LEAST)
        self.setAcceptDrops(True)
        self.skeleton = Skeleton(theming)
        self.setCentralWidget(self.skeleton)

    def furnish(self, desk: QWidget) -> None:
        """Puts the desk in the place of the empty cards."""
        self.setCentralWidget(desk)

    def restore(self, geometry: str) -> None:
        """Takes the place and size of last time.

        Those of a first start if there are none or they are damaged.
        """
        if geometry and self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "replace"))):
            return
        screen = QGuiApplication.primaryScreen().availableGeometry()
        self.resize(USUAL.boundedTo(screen.size()))

    def geometry_text(self) -> str:
        """Place and size, for `restore`."""
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.packDropped.emit(path)


def _dropped(event: QDropEvent) -> Path | None:
    """The one local file or folder that is dropped."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
