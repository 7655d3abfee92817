"""What this program is, what it is not, and whose work it stands on."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

import bik_explorer
from bik_explorer import paths
from bik_explorer.model.pack import PackInfo
from bik_explorer.ui.dialogs.parts import column, finish, heading, long_text, paragraph


class AboutDialog(QDialog):
    """`pack`: the pack that is shown."""

    def __init__(self, pack: PackInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, self.tr("About BIK Explorer"))
        layout.addWidget(heading(self.tr("BIK Explorer")))
        version = self.tr("Version {version}").format(version=bik_explorer.__version__)
        layout.addWidget(paragraph(version, muted=True))
        what = self.tr("How the EU went from asking companies to protect children online to obliging them.")
        layout.addWidget(paragraph(what))
        layout.addWidget(paragraph(self.tr("This is not an official product of the European Union.")))
        for line in self._pack_lines(pack):
            layout.addWidget(paragraph(line, muted=True))
        self.licences = long_text(self._licences(), self.tr("Licences"))
        layout.addWidget(self.licences, 1)
        finish(self, 600, 600)

    def _pack_lines(self, pack: PackInfo) -> list[str]:
        title = " ".join(part for part in (pack.title, pack.version) if part)
        lines = [
            self.tr("Pack: {title}").format(title=title) if title else "",
            self.tr("Licence of the pack: {licence}").format(licence=pack.licence) if pack.licence else "",
            self.tr("Made by: {credit}").format(credit=pack.credit) if pack.credit else "",
        ]
        return [line for line in lines if line]

    def _licences(self) -> str:
        """Our own licence and credits, then the texts that are shipped with the program."""
        own = self.tr(
            "BIK Explorer is free software under the MIT licence. It is made with Python, Qt for Python "
            "(LGPL 3.0), NumPy, "
            "pyqtgraph, PyYAML and the typeface Inter (OFL 1.1)."
        )
        try:
            shipped = (paths.resources() / "LICENSES.txt").read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return own
        return f"{own}\n\n{shipped}"
