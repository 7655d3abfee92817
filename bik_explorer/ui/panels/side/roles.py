"""The words for one organisation's role in an entry."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_ROLE = {
    "signatory": QT_TRANSLATE_NOOP("Roles", "signatory"),
    "member": QT_TRANSLATE_NOOP("Roles", "member"),
    "founding member": QT_TRANSLATE_NOOP("Roles", "founding member"),
    "associated member": QT_TRANSLATE_NOOP("Roles", "associated member"),
    "member (implementation report)": QT_TRANSLATE_NOOP("Roles", "member with an implementation report"),
    "supporting association": QT_TRANSLATE_NOOP("Roles", "supporting association"),
    "reported supporter": QT_TRANSLATE_NOOP("Roles", "reported supporter"),
}


def role_name(role: str) -> str:
    """The role of one organisation: "founding member". Roles that a pack makes up stay."""
    return QCoreApplication.translate("Roles", _ROLE[role]) if role in _ROLE else role
