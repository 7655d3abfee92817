"""What the page is about in the words of schema.org, for machines that read it."""

from __future__ import annotations

from typing import Any

from bik_explorer.model.entry import Entry, Kind
from bik_explorer.model.links import is_safe_link
from bik_explorer.model.timeline import Timeline

_TYPES = {
    Kind.PROGRAMME: ("Project", "foundingDate"),
    Kind.STRATEGY: ("CreativeWork", "datePublished"),
    Kind.INITIATIVE: ("Project", "foundingDate"),
    Kind.LAW: ("Legislation", "legislationDate"),
    Kind.REPORT: ("Report", "datePublished"),
    Kind.EVENT: ("Event", "startDate"),
}


def linked_data(timeline: Timeline) -> dict[str, Any]:
    """The timeline as a Dataset; each entry is a thing that it is about."""
    pack = timeline.pack
    covered = f"{pack.first.iso()}/{pack.last.iso()}" if pack.first and pack.last else ""
    known = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": pack.title,
        "description": pack.description,
        "version": pack.version,
        "inLanguage": pack.language,
        "license": pack.licence,
        "creditText": pack.credit,
        "temporalCoverage": covered,
        "about": [_entry(timeline, entry) for entry in timeline],
    }
    return {name: value for name, value in known.items() if value}


def _entry(timeline: Timeline, entry: Entry) -> dict[str, Any]:
    type_, date = _TYPES[entry.kind]
    sources = (timeline.sources.get(id_) for id_ in entry.sources)
    links = [source.url for source in sources if source and is_safe_link(source.url)]
    known = {
        "@type": type_,
        "@id": f"#entry-{timeline.places[entry.id]}",
        "name": entry.title,
        "alternateName": entry.short,
        "description": entry.summary,
        date: entry.start.iso(),
        ("dissolutionDate" if type_ == "Project" else "endDate"): entry.end.iso() if entry.end else "",
        "subjectOf": links,
    }
    if type_ not in ("Project", "Event"):
        known.pop("endDate")
    return {name: value for name, value in known.items() if value}
