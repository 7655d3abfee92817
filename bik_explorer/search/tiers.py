"""How much a part of an entry is worth as a place to be found in: the title most, dates of details least."""

from __future__ import annotations

TITLE, SUMMARY, COMMITMENT, NAME, DETAIL, REFERENCE, ASIDE = range(7)
"""Best first. An entry's own dates stand with its title; ASIDE are the dates of mere details."""
TIERS = 7
