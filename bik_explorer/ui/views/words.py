"""The words of the page of signatories: what is written on it, and what its tips say."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from bik_explorer.layout.matrix import Matrix, Standing
from bik_explorer.layout.pages.dots import standing_items
from bik_explorer.layout.pages.head import Key
from bik_explorer.layout.pages.plan import SignatoriesWords
from bik_explorer.layout.pages.sizes import PageSizes
from bik_explorer.model.entry import Entry
from bik_explorer.model.participation import is_complete
from bik_explorer.model.reveal import NO_COVER, Cover
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.told import masked
from bik_explorer.style import Theme

translate = QCoreApplication.translate


def signatories_words(
    timeline: Timeline,
    matrix: Matrix,
    theme: Theme,
    sizes: PageSizes,
    signed: bool,
    cover: Cover = NO_COVER,
    still: bool = False,
) -> SignatoriesWords:
    """All that is written on the page; `signed`: the pack has signatories at all.

    Nothing of what the `cover` keeps back. `still`: in a file or on paper, where nothing can be pointed at.
    """
    return SignatoriesWords(
        title=translate("Pages", "Who signed what"),
        explanation=_explanation(timeline, matrix, cover),
        signed=translate("Pages", "Signed", "heading of the number of initiatives signed"),
        total=translate("Pages", "Names known"),
        at_least=translate("Pages", "{count}+", "at least so many"),
        group=translate("Pages", "{kind} · {count}"),
        no_kind=translate("Pages", "Of no kind that is said"),
        nothing=_nothing(matrix, signed),
        keys=_keys(matrix, theme, sizes),
        notes=_notes(timeline, matrix, cover, still) if matrix.organisations else (),
    )


def _explanation(timeline: Timeline, matrix: Matrix, cover: Cover) -> str:
    if matrix.pair is None:
        return translate("Pages", "Each row is a company or an association, each column an initiative.")
    first, second = (timeline[matrix.columns[column]] for column in matrix.pair)
    words = (
        translate("Pages", "{count} signed “{first}”, but not “{second}”.")
        if is_complete(second)
        else translate("Pages", "{count} signed “{first}” and are not among the known names of “{second}”.")
    )
    one, other = (masked(entry, cover).label for entry in (first, second))
    return words.format(count=len(matrix.organisations), first=one, second=other)


def _nothing(matrix: Matrix, signed: bool) -> str:
    if not signed:
        return translate("Pages", "This pack does not say who signed what.")
    if matrix.pair is not None:
        return translate("Pages", "Nobody. All who signed the first are named in the second too.")
    return translate("Pages", "No signatories match. Esc clears the search.")


def _keys(matrix: Matrix, theme: Theme, sizes: PageSizes) -> tuple[Key, ...]:
    """The signs that are on the page, in the order of their weight."""
    names = {
        Standing.SIGNED: translate("Pages", "signed"),
        Standing.LATER: translate("Pages", "joined later"),
        Standing.ASSOCIATED: translate("Pages", "associated member or supporter"),
        Standing.UNKNOWN: translate("Pages", "not known, the list has gaps"),
        Standing.NO: translate("Pages", "did not sign"),
    }
    used = {int(one) for one in set(matrix.standing.ravel().tolist())}
    draw = partial(standing_items, colour=theme.initiative, theme=theme, sizes=sizes)
    return tuple(Key(partial(draw, one), name) for one, name in names.items() if one in used)


def _notes(timeline: Timeline, matrix: Matrix, cover: Cover, still: bool) -> tuple[str, ...]:
    """How many there are, which names are shown, and where names are missing."""
    count = organisations_count(len(matrix.organisations))
    if matrix.narrowed:
        words = translate("Pages", "{count} of {known}")
        count = words.format(count=len(matrix.organisations), known=organisations_count(matrix.known))
    names = (
        translate("Pages", "companies have their present names")
        if still
        else translate("Pages", "today's names; point at a sign for the name as signed")
    )
    entries = [timeline[place] for place in matrix.columns]
    gaps = [gap_words(entry, masked(entry, cover).label) for entry in entries]
    return (" · ".join([count, names, *(gap for gap in gaps if gap)]),)


def gap_words(entry: Entry, label: str = "") -> str:
    """What is known of a list with gaps: "ICT Coalition: 9 of at least 25 names are known".

    `label` is what the entry may be called, if not as usual.
    """
    label = label or entry.label
    if is_complete(entry):
        return ""
    gaps = [roll for roll in entry.signatory_lists if not roll.complete]
    known = sum(len(roll.signatories) for roll in gaps if roll.stated)
    stated = sum(roll.stated or 0 for roll in gaps)
    if stated <= known:
        words = translate("Pages", "{entry}: only some names are known")
        return words.format(entry=label)
    words = translate("Pages", "{entry}: {count} of at least {stated} names are known")
    return words.format(entry=label, count=known, stated=stated)


def organisations_count(count: int) -> str:
    """A number of companies and others: "1 organisation", "75 organisations"."""
    if count == 1:
        return translate("Pages", "1 organisation")
    return translate("Pages", "%n organisations", "", count)
