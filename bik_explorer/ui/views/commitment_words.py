"""The words of the page of commitments: on the page, in tips, and for screen readers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from bik_explorer.layout.pages.dots import force_items
from bik_explorer.layout.pages.force import Bundle, Force, YearCount, force_of
from bik_explorer.layout.pages.head import Key
from bik_explorer.layout.pages.sizes import PageSizes
from bik_explorer.layout.pages.topics import CommitmentsWords
from bik_explorer.model.entry import Commitment
from bik_explorer.model.reveal import NO_COVER, Cover
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.told import masked
from bik_explorer.style import Theme
from bik_explorer.ui.covering import spoken_label, told_dates, told_year
from bik_explorer.ui.views.telling import Tale

translate = QCoreApplication.translate

TOLD = 3
"""Commitments of one entry on one topic that a tip spells out."""
NEAR = 0.02
"""A share that differs by less is told as it is, else as "about" so much."""
SHARES = (
    (0.1, QT_TRANSLATE_NOOP("Pages", "one in ten")),
    (0.2, QT_TRANSLATE_NOOP("Pages", "one in five")),
    (0.25, QT_TRANSLATE_NOOP("Pages", "one in four")),
    (1 / 3, QT_TRANSLATE_NOOP("Pages", "one in three")),
    (0.4, QT_TRANSLATE_NOOP("Pages", "two in five")),
    (0.5, QT_TRANSLATE_NOOP("Pages", "half of them")),
    (0.6, QT_TRANSLATE_NOOP("Pages", "three in five")),
    (2 / 3, QT_TRANSLATE_NOOP("Pages", "two in three")),
    (0.75, QT_TRANSLATE_NOOP("Pages", "three in four")),
    (0.8, QT_TRANSLATE_NOOP("Pages", "four in five")),
    (0.9, QT_TRANSLATE_NOOP("Pages", "nine in ten")),
)


def commitments_words(
    bundles: Sequence[Bundle], years: Sequence[int], promised: bool, theme: Theme, sizes: PageSizes
) -> CommitmentsWords:
    """All that is written on the page; `promised`: the pack has commitments at all."""
    return CommitmentsWords(
        title=translate("Pages", "What was promised, and what became law"),
        explanation=_explanation(years),
        in_force=translate("Pages", "In force in each year"),
        no_topic=translate("Pages", "Without a topic"),
        nothing=translate("Pages", "No commitments match. Esc clears the search.")
        if promised
        else translate("Pages", "This pack has no commitments."),
        keys=_keys(bundles, theme, sizes),
    )


def _explanation(years: Sequence[int]) -> str:
    if not years:
        return translate(
            "Pages", "Each row is a topic. The signs show when it was promised, and when it became a duty."
        )
    words = translate("Pages", "What was there in {years} is drawn in full, the rest faintly.")
    return words.format(years=", ".join(str(year) for year in years))


def _keys(bundles: Sequence[Bundle], theme: Theme, sizes: PageSizes) -> tuple[Key, ...]:
    """The signs that are on the page."""
    used = {bundle.force for bundle in bundles}
    draw = partial(force_items, theme=theme, sizes=sizes)
    keys = [Key(partial(draw, force, 1), force_name(force)) for force in Force if force in used]
    if any(bundle.count > 1 for bundle in bundles):
        keys.append(Key(partial(draw, Force.VOLUNTARY, 2), translate("Pages", "two at once, and so on")))
    return tuple(keys)


def force_name(force: Force) -> str:
    """What a sign means: "voluntary promise"."""
    if force is Force.VOLUNTARY:
        return translate("Pages", "voluntary promise")
    if force is Force.BINDING:
        return translate("Pages", "duty in law")
    return translate("Pages", "proposed duty, not law yet")


def forces_count(force: Force, count: int) -> str:
    """So many of them: "voluntary promise", "2 voluntary promises"."""
    if count == 1:
        return force_name(force)
    if force is Force.VOLUNTARY:
        return translate("Pages", "%n voluntary promises", "", count)
    if force is Force.BINDING:
        return translate("Pages", "%n duties in law", "", count)
    return translate("Pages", "%n proposed duties, not law yet", "", count)


def commitments_in(timeline: Timeline, bundle: Bundle) -> list[Commitment]:
    """The commitments that a bundle stands for."""
    entry = timeline[bundle.place]
    return [
        one
        for one in entry.commitments
        if force_of(entry, one) is bundle.force
        and (bundle.topic in one.topics or not (bundle.topic or one.topics))
    ]


def bundle_tale(timeline: Timeline, bundle: Bundle, cover: Cover = NO_COVER) -> Tale:
    """What a tip says of a mark: the entry, its dates, and what it promises."""
    whole = timeline[bundle.place]
    entry = masked(whole, cover)
    words = translate("Pages", "{dates} · {commitments}")
    told = forces_count(bundle.force, bundle.count)
    lines = [words.format(dates=told_dates(entry, cover), commitments=told)]
    texts = [one.text for one in commitments_in(timeline, bundle)] if entry is whole else []
    lines += texts[:TOLD]
    if len(texts) > TOLD:
        lines.append(translate("Pages", "and %n more", "", len(texts) - TOLD))
    return Tale(entry.title, "\n".join(lines))


def topic_name(timeline: Timeline, topic: str) -> str:
    """What a topic is called; its id where the timeline does not know it."""
    known = timeline.topics.get(topic)
    return known.name if known else topic or translate("Pages", "Without a topic")


def topic_tale(timeline: Timeline, topic: str, bundles: Sequence[Bundle]) -> Tale:
    """What a tip says of a topic: what it is about, and how often it was promised and made a duty."""
    known = timeline.topics.get(topic)
    counts = {force: sum(one.count for one in bundles if one.force is force) for force in Force}
    told = [forces_count(force, count) for force, count in counts.items() if count]
    return Tale(
        topic_name(timeline, topic),
        "\n".join(filter(None, [known.description if known else "", ", ".join(told)])),
    )


def bundle_spoken(timeline: Timeline, bundle: Bundle, cover: Cover = NO_COVER) -> str:
    """What a screen reader says of a mark: "2009, Social networking principles: 2 voluntary promises"."""
    entry = masked(timeline[bundle.place], cover)
    words = translate("Pages", "{year}, {entry}: {commitments}")
    told = forces_count(bundle.force, bundle.count)
    return words.format(year=told_year(entry, cover), entry=spoken_label(entry, cover), commitments=told)


def topic_spoken(timeline: Timeline, topic: str, bundles: Sequence[Bundle], cover: Cover = NO_COVER) -> str:
    """What a screen reader says of a row: the topic and all its marks."""
    words = translate("Pages", "{topic}. {marks}")
    marks = "; ".join(bundle_spoken(timeline, bundle, cover) for bundle in bundles)
    return words.format(topic=topic_name(timeline, topic), marks=marks)


def year_tale(count: YearCount, cover: Cover = NO_COVER) -> Tale:
    """What a tip says of a year: the numbers, and the share of duties in words."""
    year = translate("Pages", "Year hidden") if cover.dates else str(count.year)
    if not count.total:
        return Tale(year, translate("Pages", "Nothing in force."))
    words = translate("Pages", "In force: {voluntary} voluntary, {binding} binding.")
    numbers = words.format(voluntary=count.voluntary, binding=count.binding)
    return Tale(year, f"{numbers}\n{share_words(count.binding / count.total)}")


def share_words(share: float) -> str:
    """A share in words: "About two in five are binding."."""
    if share == 0:
        return translate("Pages", "None is binding.")
    if share == 1:
        return translate("Pages", "All are binding.")
    near, name = min(SHARES, key=lambda one: abs(one[0] - share))
    if share < SHARES[0][0] - NEAR:
        return translate("Pages", "Less than one in ten is binding.")
    if share > SHARES[-1][0] + NEAR:
        return translate("Pages", "More than nine in ten are binding.")
    told = translate("Pages", name)
    if abs(near - share) < NEAR / 10:
        return translate("Pages", "Binding: {share}.").format(share=told)
    return translate("Pages", "Binding: about {share}.").format(share=told)
