"""The words of the web handout around the data: plain templates, made by the caller in its language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageWords:
    """Bar, pages, panel and timeline. `keys`: a key or a move of the hand, and what it does."""

    skip: str
    pages: str
    lesson: str
    timeline: str
    list: str
    signatories: str
    commitments: str
    search: str
    placeholder: str
    operators: str
    filters: str
    zoom: str
    zoom_out: str
    zoom_in: str
    zoom_fit: str
    fit: str
    marks: str
    marks_help: str
    all_entries: str
    list_lead: str
    nothing: str
    close: str
    details: str
    look_around: str
    keys: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class EntryWords:
    """What is told of an entry. `known` has {count} and {stated}, `more` {count}; others {date} or {name}."""

    steps: str
    commitments: str
    duties: str
    facts: str
    figures: str
    disputes: str
    related: str
    sources: str
    source: str
    sources_of: str
    article: str
    voluntary: str
    loose: str
    duty: str
    not_verified: str
    known: str
    more: str
    as_of: str
    named: str
    joined: str
    left: str


@dataclass(frozen=True, slots=True)
class TableWords:
    """The two tables. `points` says how many commitments an entry has on a topic, where they are several."""

    signed_title: str
    signed_lead: str
    organisation: str
    signed_count: str
    names_known: str
    at_least: str
    signed: str
    later: str
    associated: str
    associated_long: str
    unknown: str
    unknown_long: str
    no: str
    no_long: str
    no_signatories: str
    promised_title: str
    promised_lead: str
    topic: str
    no_topic: str
    promised: str
    duty: str
    proposed: str
    none: str
    no_commitments: str
    in_force: str
    strip_voluntary: str
    strip_binding: str
    points: Callable[[int], str]


@dataclass(frozen=True, slots=True)
class StepWords:
    """A lesson and its steps. `missing` has {names}."""

    question: str
    answer: str
    teacher: str
    show: str
    play: str
    missing: str
    region: str
    steps: str
    back: str
    next: str
    end: str
    reveal_next: str
    reveal_all: str


@dataclass(frozen=True, slots=True)
class AnswerWords:
    """What a quiz asks, and its answers with their reasons, as they stand in the page."""

    order: str
    binding: str
    signed: str
    order_asked: str
    binding_asked: str
    signed_asked: str
    signed_as_of: str
    answers: str
    lack: str
    is_voluntary: str
    is_binding: str
    is_article: str
    has_signed: str
    has_signed_as: str
    not_signed: str
    not_on_list: str
    voluntary_why: str
    binding_why: str
    article_why: str


@dataclass(frozen=True, slots=True)
class ScriptWords:
    """What the script says; it gets them as data. Fields in braces are filled in by it."""

    count: str
    all: str
    nothing: str
    none_left: str
    meant: str
    light: str
    dark: str
    span: str
    step: str
    lane: str
    folded: str
    without: str
    covered_titles: str
    covered_dates: str
    covered_signatories: str
    title_hidden: str
    date_hidden: str
    revealed: str
    all_revealed: str
    codes: str
    acts: str
    band: str
    strip: str
    strip_all: str
    strip_one: str


@dataclass(frozen=True, slots=True)
class CardWords:
    """What the script says of organisations, topics, and of two things side by side."""

    organisation: str
    topic: str
    lists: str
    promised_there: str
    over_time: str
    promisers: str
    compare: str
    only: str
    both: str
    who_signed: str
    signed_what: str
    topics: str
    dates: str
    kind: str
    country: str


@dataclass(frozen=True, slots=True)
class BoardWords:
    """What the script says while a quiz is played."""

    order_hint: str
    earlier: str
    later: str
    placed: str
    voluntary: str
    binding: str
    check: str
    show_answer: str
    again: str
    left_over: str
    right: str
    wrong: str
    place: str
    all_right: str
    nearly: str
    good: str
    hard: str
    shown: str
    why: str


@dataclass(frozen=True, slots=True)
class HandoutWords:
    """All of it. `role`: the heading of a list of names. `months`: short names.

    The other functions say a number of things: "49 sources".
    """

    page: PageWords
    entry: EntryWords
    table: TableWords
    step: StepWords
    answer: AnswerWords
    script: ScriptWords
    cards: CardWords
    board: BoardWords
    role: Callable[[str], str]
    months: tuple[str, ...]
    sources: Callable[[int], str]
    organisations: Callable[[int], str]
