"""Icons: SVG files drawn in `currentColor`, coloured by the theme. Ask again after each change of theme."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from bik_explorer import paths
from bik_explorer.style import Theme

_SCALES = (1, 2)


def icon(name: str, theme: Theme, size: int = 20, role: str = "ink") -> QIcon:
    """The icon of that name in the colour of a role, `size` logical pixels wide. Raises FileNotFoundError."""
    drawing = (paths.resources() / "icons" / f"{name}.svg").read_bytes()
    renderer = QSvgRenderer(QByteArray(drawing.replace(b"currentColor", theme.of(role).encode())))
    drawn = QIcon()
    for scale in _SCALES:
        drawn.addPixmap(_pixmap(renderer, size, scale))
    return drawn


def _pixmap(renderer: QSvgRenderer, size: int, scale: int) -> QPixmap:
    pixmap = QPixmap(size * scale, size * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        renderer.render(painter)
    pixmap.setDevicePixelRatio(scale)
    return pixmap
