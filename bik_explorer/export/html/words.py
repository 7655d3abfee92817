"""What the handout says beside its data, in English: the page's own words, and names for codes."""

from __future__ import annotations

from collections.abc import Mapping

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry
from bik_explorer.search.dates import MONTHS, date_words

KIND: Mapping[str, tuple[str, str]] = {
    "programme": ("Programme", "Programmes"),
    "strategy": ("Strategy", "Strategies"),
    "initiative": ("Industry initiative", "Industry initiatives"),
    "law": ("Law", "Laws"),
    "report": ("Report", "Reports"),
    "event": ("Event", "Events"),
}
RELATION: Mapping[str, str] = {
    "succeeds": "follows",
    "succeeded-by": "followed by",
    "makes-law": "turns into law",
    "made-law-by": "turned into law by",
    "has-part": "includes",
}
ROLE: Mapping[str, str] = {
    "signatory": "Signatories",
    "member": "Members",
    "founding member": "Founding members",
    "associated member": "Associated members",
    "member (implementation report)": "Members with an implementation report",
    "supporting association": "Supporting associations",
    "reported supporter": "Reported supporters",
}
SCRIPT: Mapping[str, str] = {
    "count": "{found} of {total} entries",
    "all": "{total} entries",
    "one": "1 entry",
    "nothing": "Nothing for “{query}”.",
    "light": "Use light colours",
    "dark": "Use dark colours",
    "span": "{first} to {last}",
    "step": "Step {number} of {total}",
    "lane": "{name}: {count}",
    "without": "Remove the filter {name}",
    "undecided": "Nothing to show with these filters.",
    "covered": "The titles are covered. Choose an entry to see what it is called.",
}
"""What the script says."""
MONTH_NAMES = tuple(name[:3] for name in MONTHS)
STATUSES = ("active", "pending", "in force", "ended", "repealed")


def date_text(date: PartialDate) -> str:
    """As precise as it is known: `1 December 2011`, `May 2012`, `about 2007`."""
    return f"about {date_words(date)}" if date.about else date_words(date)


def span_text(entry: Entry) -> str:
    """The dates of an entry: `1 December 2011 to 2014`, `since 16 November 2022`, `May 2012`."""
    start = date_text(entry.start)
    if entry.open:
        return f"since {start}"
    if entry.end is None or entry.end == entry.start:
        return start
    return f"{start} to {date_text(entry.end)}"


def dates_line(entry: Entry) -> str:
    """The dates and the status on one line."""
    return " · ".join(filter(None, (span_text(entry), entry.status.value if entry.status else "")))


def role_text(role: str) -> str:
    """The heading of a list of signatories; roles that a pack makes up stay."""
    return ROLE.get(role, capital(role))


def relation_text(relation: str) -> str:
    """What an entry does to the other one: `evaluated by`."""
    return RELATION.get(relation, relation.replace("-", " "))


def counted(count: int, one: str, many: str) -> str:
    """A number with its word."""
    return f"{count} {one if count == 1 else many}"


def capital(text: str) -> str:
    """With a large first letter."""
    return text[:1].upper() + text[1:]
