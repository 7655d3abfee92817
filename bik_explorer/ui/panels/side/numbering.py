"""Sources by number, as in footnotes: in the order in which a card first needs them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from bik_explorer.ui.panels.side.rows import Ref


@dataclass(frozen=True)
class Numbering:
    """Ids of sources in the order of first use, each once."""

    order: tuple[str, ...] = ()

    @classmethod
    def of(cls, sources: Iterable[str]) -> Numbering:
        """Numbers sources as they come."""
        return cls(tuple(dict.fromkeys(sources)))

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of each source, from 1."""
        return {source: number for number, source in enumerate(self.order, start=1)}

    def refs(self, sources: Iterable[str]) -> tuple[Ref, ...]:
        """The numbers of some sources, ascending, each once."""
        found = {self.numbers[one]: one for one in sources if one in self.numbers}
        return tuple(Ref(number, found[number]) for number in sorted(found))
