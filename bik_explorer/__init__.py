"""BIK Explorer.

A timeline of how the EU went from asking companies to protect children online to obliging them.
"""

from __future__ import annotations

__version__ = "0.1.0"
