"""What the lists of the panel show: rows of plain text with marks, tags and links. Values, no widgets."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bik_explorer.ui.panels.side.lettering import Style

Parts = tuple[tuple[int, int], ...]


class Tab(StrEnum):
    """The tabs of the panel, in their order."""

    COMMITMENTS = "commitments"
    SIGNATORIES = "signatories"
    FACTS = "facts"
    SOURCES = "sources"


class Shape(StrEnum):
    """The mark at the left of a row."""

    NONE = "none"
    PROMISE = "promise"
    DUTY = "duty"
    STEP = "step"
    POINT = "point"
    NUMBER = "number"
    YEAR = "year"
    WORDS = "words"
    BAR = "bar"
    SQUARE = "square"


class Aim(StrEnum):
    """What a click or Enter leads to."""

    ENTRY = "entry"
    SOURCE = "source"
    TAB = "tab"
    LINK = "link"
    TOPIC = "topic"
    ORGANISATION = "organisation"
    ACROSS = "across"
    UNFOLD = "unfold"
    MILESTONE = "milestone"


class Fill(StrEnum):
    """One of the small blocks at the end of a row: yes, no, or not known."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Target:
    """Where a click or Enter leads; `key` is the key of the row that asks."""

    aim: Aim
    value: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Ref:
    """The number of a source after a text, as in a footnote."""

    number: int
    source: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of plain text.

    `parts` are the matched [start, end) parts; `role` overrules the style's colour; `cut`: on one line only,
    ending in this word where the text does not fit.
    """

    text: str
    style: Style = Style.BODY
    role: str = ""
    parts: Parts = ()
    refs: tuple[Ref, ...] = ()
    indent: bool = False
    cut: str = ""


@dataclass(frozen=True, slots=True)
class Tag:
    """A small pill: a topic, or a word such as "duty"."""

    text: str
    role: str = "report"
    target: Target | None = None
    matched: bool = False
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list.

    `lead` is the year, number, letter or words in front, in a column as wide as the text `column`; `first`
    and `last` tell a step's place on its line, which a `spine` draws through other marks too; `inset`: under
    a clicked row; `tight`: close to its neighbours; `rule`: under a hairline. `fills` are small blocks at
    the end. `beside` is what stands in a second column, where there is room for two, led by `beside_lead`.
    """

    blocks: tuple[Block, ...]
    key: str = ""
    shape: Shape = Shape.NONE
    role: str = "report"
    lead: str = ""
    column: str = ""
    tags: tuple[Tag, ...] = ()
    fills: tuple[Fill, ...] = ()
    beside: tuple[Block, ...] = ()
    beside_lead: str = ""
    target: Target | None = None
    heading: bool = False
    first: bool = True
    last: bool = True
    spine: bool = False
    matched: bool = False
    chosen: bool = False
    boxed: bool = False
    rule: bool = False
    inset: bool = False
    tight: bool = False
    spoken: str = ""
    tip: str = ""

    @property
    def text(self) -> str:
        """What is copied: all that the row says."""
        pieces = [self.lead] if self.lead and self.shape is not Shape.NUMBER else []
        pieces += [block.text for block in (*self.blocks, *self.beside)]
        return "\n".join(piece for piece in pieces if piece)

    @property
    def read_out(self) -> str:
        """What a screen reader says: the row's own words if it has some, else all that it shows."""
        if self.spoken:
            return self.spoken
        texts = [*(block.text for block in self.blocks), *(tag.text for tag in self.tags)]
        pieces = [self.lead, *texts, self.beside_lead, *(block.text for block in self.beside)]
        return ". ".join(piece.rstrip(".") for piece in pieces if piece)
