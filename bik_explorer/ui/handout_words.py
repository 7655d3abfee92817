"""The words of the web handout that is made from the window, translated."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from bik_explorer.export.handout_words import (
    AnswerWords,
    BoardWords,
    CardWords,
    EntryWords,
    HandoutWords,
    PageWords,
    ScriptWords,
    StepWords,
    TableWords,
)
from bik_explorer.ui.wording import role_words

translate = QCoreApplication.translate
SHORT = QLocale.FormatType.ShortFormat


def handout_words() -> HandoutWords:
    """All of them."""
    return HandoutWords(
        page=_page(),
        entry=_entry(),
        table=_table(),
        step=_step(),
        answer=_answer(),
        script=_script(),
        cards=_cards(),
        board=_board(),
        role=role_words,
        months=tuple(QLocale().standaloneMonthName(month, SHORT) for month in range(1, 13)),
        sources=_sources,
        organisations=_organisations,
    )


def _points(count: int) -> str:
    if count == 1:
        return translate("Handout", "1 point")
    return translate("Handout", "%n points", "", count)


def _sources(count: int) -> str:
    if count == 1:
        return translate("Handout", "1 source")
    return translate("Handout", "%n sources", "", count)


def _organisations(count: int) -> str:
    if count == 1:
        return translate("Handout", "1 organisation")
    return translate("Handout", "%n organisations", "", count)


def _page() -> PageWords:
    return PageWords(
        skip=translate("Handout", "Skip to the content"),
        pages=translate("Handout", "Pages"),
        lesson=translate("Handout", "Lesson"),
        timeline=translate("Handout", "Timeline"),
        list=translate("Handout", "List"),
        signatories=translate("Handout", "Signatories"),
        commitments=translate("Handout", "Commitments"),
        search=translate("Handout", "Search"),
        placeholder=translate("Handout", "Search initiatives, companies, commitments"),
        operators=translate(
            "Handout", "Words, “phrases”, -without, OR, and company: topic: kind: year: status: source:"
        ),
        filters=translate("Handout", "Filters"),
        zoom=translate("Handout", "Zoom"),
        zoom_out=translate("Handout", "Zoom out"),
        zoom_in=translate("Handout", "Zoom in"),
        zoom_fit=translate("Handout", "Show everything: Fit"),
        fit=translate("Handout", "Fit"),
        marks=translate("Handout", "Entries on the timeline"),
        marks_help=translate(
            "Handout",
            "Left and right walk through time, up and down change the lane, "
            "plus and minus zoom, 0 shows everything, Enter reads the entry.",
        ),
        all_entries=translate("Handout", "All entries"),
        list_lead=translate("Handout", "In the order of time."),
        nothing=translate("Handout", "Nothing to show."),
        close=translate("Handout", "Close"),
        details=translate("Handout", "Details"),
        look_around=translate("Handout", "Look around"),
        keys=(
            (translate("Handout", "Click"), translate("Handout", "an entry to read about it")),
            (translate("Handout", "/"), translate("Handout", "searches everything")),
            (translate("Handout", "← →"), translate("Handout", "walk through time")),
            (translate("Handout", "Wheel"), translate("Handout", "zooms, dragging moves")),
            (translate("Handout", "0"), translate("Handout", "shows everything again")),
        ),
    )


def _entry() -> EntryWords:
    return EntryWords(
        steps=translate("Handout", "Step by step"),
        commitments=translate("Handout", "Commitments"),
        duties=translate("Handout", "Duties"),
        facts=translate("Handout", "What is known"),
        figures=translate("Handout", "In numbers"),
        disputes=translate("Handout", "Where sources differ"),
        related=translate("Handout", "Related"),
        sources=translate("Handout", "Sources"),
        source=translate("Handout", "source"),
        sources_of=translate("Handout", "sources"),
        article=translate("Handout", "Article {article}"),
        voluntary=translate("Handout", "voluntary"),
        loose=translate("Handout", "not binding"),
        duty=translate("Handout", "duty"),
        not_verified=translate("Handout", "not verified"),
        known=translate("Handout", "{count} of {stated} known"),
        more=translate("Handout", "{count} known, there are more"),
        as_of=translate("Handout", "As of {date}"),
        named=translate("Handout", "as {name}"),
        joined=translate("Handout", "joined {date}"),
        left=translate("Handout", "left {date}"),
    )


def _table() -> TableWords:
    return TableWords(
        signed_title=translate("Handout", "Who signed what"),
        signed_lead=translate(
            "Handout", "Each row is a company or an association, each column an initiative."
        ),
        organisation=translate("Handout", "Organisation"),
        signed_count=translate("Handout", "Signed"),
        names_known=translate("Handout", "Names known"),
        at_least=translate("Handout", "{count}+"),
        signed=translate("Handout", "signed"),
        later=translate("Handout", "joined later"),
        associated=translate("Handout", "associated"),
        associated_long=translate("Handout", "associated member or supporter"),
        unknown=translate("Handout", "not known"),
        unknown_long=translate("Handout", "not known, the list has gaps"),
        no=translate("Handout", "no"),
        no_long=translate("Handout", "did not sign"),
        no_signatories=translate("Handout", "No signatories match. Clear the search to see all."),
        promised_title=translate("Handout", "What was promised, and what became law"),
        promised_lead=translate(
            "Handout", "Each row is a topic. Read from left to right: asked for, then obliged."
        ),
        topic=translate("Handout", "Topic"),
        no_topic=translate("Handout", "Without a topic"),
        promised=translate("Handout", "Promised"),
        duty=translate("Handout", "Became a duty in law"),
        proposed=translate("Handout", "Proposed or advised"),
        none=translate("Handout", "none"),
        no_commitments=translate("Handout", "No commitments match. Clear the search to see all."),
        in_force=translate("Handout", "In force in each year: choose one"),
        strip_voluntary=translate("Handout", "voluntary promises"),
        strip_binding=translate("Handout", "duties in law"),
        points=_points,
    )


def _step() -> StepWords:
    return StepWords(
        question=translate("Handout", "Question:"),
        answer=translate("Handout", "Answer:"),
        teacher=translate("Handout", "For the teacher"),
        show=translate("Handout", "Show this on the timeline"),
        play=translate("Handout", "Play this quiz"),
        missing=translate("Handout", "Not in this timeline: {names}"),
        region=translate("Handout", "Lesson step"),
        steps=translate("Handout", "Steps"),
        back=translate("Handout", "Back"),
        next=translate("Handout", "Next"),
        end=translate("Handout", "End"),
        reveal_next=translate("Handout", "Reveal next"),
        reveal_all=translate("Handout", "Reveal all"),
    )


def _answer() -> AnswerWords:
    return AnswerWords(
        order=translate("Handout", "Put in order"),
        binding=translate("Handout", "Voluntary or binding?"),
        signed=translate("Handout", "Who signed?"),
        order_asked=translate("Handout", "What came first? Put the cards in order."),
        binding_asked=translate("Handout", "A promise of companies, or a law?"),
        signed_asked=translate("Handout", "Who signed “{entry}”? Tick those that did."),
        signed_as_of=translate(
            "Handout", "Who signed “{entry}”? Tick those that did, by the list of {date}."
        ),
        answers=translate("Handout", "Answers"),
        lack=translate("Handout", "There is no quiz here: too little is known of what this step shows."),
        is_voluntary=translate("Handout", "Voluntary: a promise"),
        is_binding=translate("Handout", "Binding: law"),
        is_article=translate("Handout", "Binding: law, article {article}"),
        has_signed=translate("Handout", "Signed"),
        has_signed_as=translate("Handout", "Signed as {name}"),
        not_signed=translate("Handout", "Did not sign"),
        not_on_list=translate("Handout", "Not on the list of {date}."),
        voluntary_why=translate("Handout", "Companies promised it, and no law made them: “{text}”"),
        binding_why=translate("Handout", "It is law: “{text}”"),
        article_why=translate("Handout", "It is law. Article {article}: “{text}”"),
    )


def _script() -> ScriptWords:
    return ScriptWords(
        count=translate("Handout", "{found} of {total}"),
        all=translate("Handout", "{total}"),
        nothing=translate("Handout", "Nothing for “{query}”."),
        none_left=translate("Handout", "Nothing to show with these filters."),
        meant=translate("Handout", "Did you mean {words}?"),
        light=translate("Handout", "Use light colours"),
        dark=translate("Handout", "Use dark colours"),
        span=translate("Handout", "{first} to {last}"),
        step=translate("Handout", "Step {number} of {total}"),
        lane=translate("Handout", "{name}: {count}"),
        folded=translate("Handout", "{name}: {count}, folded"),
        without=translate("Handout", "Remove the filter {name}"),
        covered_titles=translate("Handout", "The titles are covered."),
        covered_dates=translate("Handout", "The dates are covered."),
        covered_signatories=translate("Handout", "Who signed is covered."),
        title_hidden=translate("Handout", "Number {number}, title hidden"),
        date_hidden=translate("Handout", "date hidden"),
        revealed=translate("Handout", "Revealed: {name}"),
        all_revealed=translate("Handout", "All is revealed."),
        codes=translate("Handout", "Voluntary codes"),
        acts=translate("Handout", "Binding acts"),
        band=translate("Handout", "{year}: {codes} voluntary, {acts} binding"),
        strip=translate("Handout", "{year}: {voluntary} voluntary, {binding} binding"),
        strip_all=translate("Handout", "All years are shown."),
        strip_one=translate(
            "Handout", "In force in {year}: {voluntary} voluntary, {binding} binding. The rest is pale."
        ),
    )


def _cards() -> CardWords:
    return CardWords(
        organisation=translate("Handout", "Organisation"),
        topic=translate("Handout", "Topic"),
        lists=translate("Handout", "On these lists"),
        promised_there=translate("Handout", "Promised there"),
        over_time=translate("Handout", "In the order of time"),
        promisers=translate("Handout", "Organisations that promised it"),
        compare=translate("Handout", "{first} and {second}"),
        only=translate("Handout", "Only {name}"),
        both=translate("Handout", "Both"),
        who_signed=translate("Handout", "Who signed"),
        signed_what=translate("Handout", "What they signed"),
        topics=translate("Handout", "Topics"),
        dates=translate("Handout", "Dates"),
        kind=translate("Handout", "Kind"),
        country=translate("Handout", "Country"),
    )


def _board() -> BoardWords:
    return BoardWords(
        order_hint=translate(
            "Handout", "Drag the cards, or use the buttons on them. The earliest is on top."
        ),
        earlier=translate("Handout", "Earlier: {name}"),
        later=translate("Handout", "Later: {name}"),
        placed=translate("Handout", "{name}: place {place} of {total}"),
        voluntary=translate("Handout", "Voluntary"),
        binding=translate("Handout", "Binding"),
        check=translate("Handout", "Check"),
        show_answer=translate("Handout", "Show the answer"),
        again=translate("Handout", "Once more"),
        left_over=translate("Handout", "Still to answer: {count}"),
        right=translate("Handout", "Right"),
        wrong=translate("Handout", "Not quite"),
        place=translate("Handout", "Place {place}"),
        all_right=translate("Handout", "All {total} right. Well done!"),
        nearly=translate("Handout", "{right} of {total} right. Nearly there!"),
        good=translate("Handout", "{right} of {total} right. A good start."),
        hard=translate("Handout", "{right} of {total} right. Not easy! The answers show how it is."),
        shown=translate("Handout", "The answers are shown."),
        why=translate("Handout", "Why?"),
    )
