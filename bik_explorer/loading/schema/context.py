"""What the rows of one pack share: the report, and which ids there are."""

from __future__ import annotations

from dataclasses import dataclass, field

from bik_explorer.loading.nodes import Node, Place
from bik_explorer.loading.problems import Code, Severity
from bik_explorer.loading.report import Report

UNKNOWN = {
    "topic": Code.UNKNOWN_TOPIC,
    "organisation": Code.UNKNOWN_ORGANISATION,
    "source": Code.UNKNOWN_SOURCE,
    "lane": Code.UNKNOWN_LANE,
    "entry": Code.UNKNOWN_ENTRY,
}


@dataclass(slots=True)
class Context:
    """Notes of what was read so far; ids by thing (topic, organisation, source, lane, era, entry).

    `whole`: every file was read. If not, an id that is not found may stand in the part that is missing.
    """

    report: Report
    whole: bool = True
    claimed: dict[str, dict[str, str]] = field(default_factory=dict)
    """Thing to id to its file:line, rows that were left out included."""
    kept: dict[str, set[str]] = field(default_factory=dict)
    """Thing to the ids that can be used."""
    relations: dict[tuple[str, str, str], tuple[str, Place]] = field(default_factory=dict)
    """(entry, relation, other entry) as written to its file and place: checked when all entries are read."""
    aliases: dict[tuple[str, str], tuple[str, Place]] = field(default_factory=dict)
    """(entry, alias) to its file and place."""

    def claim(self, thing: str, id_: str, file: str, node: Node, repeated: Code = Code.REPEATED_ID) -> bool:
        """Note that an id is taken; False and a problem when it was taken before."""
        taken = self.claimed.setdefault(thing, {})
        if id_ in taken:
            self.report.add(repeated, file, node, id_, taken[id_])
            return False
        taken[id_] = f"{file}:{node.line}"
        return True

    def knows(self, thing: str, id_: str, file: str, at: Node | Place) -> bool:
        """Whether the id can be used; a problem when no row has it, not even one that was left out."""
        return self._find(thing, id_, file, at, Severity.ERROR)

    def warn(self, thing: str, id_: str, file: str, at: Node | Place) -> None:
        """As `knows`, for an id that is kept all the same: no more than a warning."""
        self._find(thing, id_, file, at, Severity.WARNING)

    def _find(self, thing: str, id_: str, file: str, at: Node | Place, severity: Severity) -> bool:
        kept = self.kept.get(thing, set())
        if id_ in kept:
            return True
        if self.whole and id_ not in self.claimed.get(thing, {}):
            self.report.add(UNKNOWN[thing], file, at, id_, self.report.suggest(id_, kept), severity)
        return False
