"""The words of the web handout that is made without a window: plain English."""

from __future__ import annotations

from bik_explorer.cli.check import counted
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

_ROLES = {
    "signatory": "Signatories",
    "member": "Members",
    "founding member": "Founding members",
    "associated member": "Associated members",
    "member (implementation report)": "Members with an implementation report",
    "supporting association": "Supporting associations",
    "reported supporter": "Reported supporters",
}


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
        role=lambda role: _ROLES.get(role, role[:1].upper() + role[1:]),
        months=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
        sources=lambda count: counted(count, "source", "sources"),
        organisations=lambda count: counted(count, "organisation", "organisations"),
    )


def _page() -> PageWords:
    return PageWords(
        skip="Skip to the content",
        pages="Pages",
        lesson="Lesson",
        timeline="Timeline",
        list="List",
        signatories="Signatories",
        commitments="Commitments",
        search="Search",
        placeholder="Search initiatives, companies, commitments",
        operators="Words, “phrases”, -without, OR, and company: topic: kind: year: status: source:",
        filters="Filters",
        zoom="Zoom",
        zoom_out="Zoom out",
        zoom_in="Zoom in",
        zoom_fit="Show everything: Fit",
        fit="Fit",
        marks="Entries on the timeline",
        marks_help="Left and right walk through time, up and down change the lane, "
        "plus and minus zoom, 0 shows everything, Enter reads the entry.",
        all_entries="All entries",
        list_lead="In the order of time.",
        nothing="Nothing to show.",
        close="Close",
        details="Details",
        look_around="Look around",
        keys=(
            ("Click", "an entry to read about it"),
            ("/", "searches everything"),
            ("← →", "walk through time"),
            ("Wheel", "zooms, dragging moves"),
            ("0", "shows everything again"),
        ),
    )


def _entry() -> EntryWords:
    return EntryWords(
        steps="Step by step",
        commitments="Commitments",
        duties="Duties",
        facts="What is known",
        figures="In numbers",
        disputes="Where sources differ",
        related="Related",
        sources="Sources",
        source="source",
        sources_of="sources",
        article="Article {article}",
        voluntary="voluntary",
        loose="not binding",
        duty="duty",
        not_verified="not verified",
        known="{count} of {stated} known",
        more="{count} known, there are more",
        as_of="As of {date}",
        named="as {name}",
        joined="joined {date}",
        left="left {date}",
    )


def _table() -> TableWords:
    return TableWords(
        signed_title="Who signed what",
        signed_lead="Each row is a company or an association, each column an initiative.",
        organisation="Organisation",
        signed_count="Signed",
        names_known="Names known",
        at_least="{count}+",
        signed="signed",
        later="joined later",
        associated="associated",
        associated_long="associated member or supporter",
        unknown="not known",
        unknown_long="not known, the list has gaps",
        no="no",
        no_long="did not sign",
        no_signatories="No signatories match. Clear the search to see all.",
        promised_title="What was promised, and what became law",
        promised_lead="Each row is a topic. Read from left to right: asked for, then obliged.",
        topic="Topic",
        no_topic="Without a topic",
        promised="Promised",
        duty="Became a duty in law",
        proposed="Proposed or advised",
        none="none",
        no_commitments="No commitments match. Clear the search to see all.",
        in_force="In force in each year: choose one",
        strip_voluntary="voluntary promises",
        strip_binding="duties in law",
        points=lambda count: counted(count, "point", "points"),
    )


def _step() -> StepWords:
    return StepWords(
        question="Question:",
        answer="Answer:",
        teacher="For the teacher",
        show="Show this on the timeline",
        play="Play this quiz",
        missing="Not in this timeline: {names}",
        region="Lesson step",
        steps="Steps",
        back="Back",
        next="Next",
        end="End",
        reveal_next="Reveal next",
        reveal_all="Reveal all",
    )


def _answer() -> AnswerWords:
    return AnswerWords(
        order="Put in order",
        binding="Voluntary or binding?",
        signed="Who signed?",
        order_asked="What came first? Put the cards in order.",
        binding_asked="A promise of companies, or a law?",
        signed_asked="Who signed “{entry}”? Tick those that did.",
        signed_as_of="Who signed “{entry}”? Tick those that did, by the list of {date}.",
        answers="Answers",
        lack="There is no quiz here: too little is known of what this step shows.",
        is_voluntary="Voluntary: a promise",
        is_binding="Binding: law",
        is_article="Binding: law, article {article}",
        has_signed="Signed",
        has_signed_as="Signed as {name}",
        not_signed="Did not sign",
        not_on_list="Not on the list of {date}.",
        voluntary_why="Companies promised it, and no law made them: “{text}”",
        binding_why="It is law: “{text}”",
        article_why="It is law. Article {article}: “{text}”",
    )


def _script() -> ScriptWords:
    return ScriptWords(
        count="{found} of {total}",
        all="{total}",
        nothing="Nothing for “{query}”.",
        none_left="Nothing to show with these filters.",
        meant="Did you mean {words}?",
        light="Use light colours",
        dark="Use dark colours",
        span="{first} to {last}",
        step="Step {number} of {total}",
        lane="{name}: {count}",
        folded="{name}: {count}, folded",
        without="Remove the filter {name}",
        covered_titles="The titles are covered.",
        covered_dates="The dates are covered.",
        covered_signatories="Who signed is covered.",
        title_hidden="Number {number}, title hidden",
        date_hidden="date hidden",
        revealed="Revealed: {name}",
        all_revealed="All is revealed.",
        codes="Voluntary codes",
        acts="Binding acts",
        band="{year}: {codes} voluntary, {acts} binding",
        strip="{year}: {voluntary} voluntary, {binding} binding",
        strip_all="All years are shown.",
        strip_one="In force in {year}: {voluntary} voluntary, {binding} binding. The rest is pale.",
    )


def _cards() -> CardWords:
    return CardWords(
        organisation="Organisation",
        topic="Topic",
        lists="On these lists",
        promised_there="Promised there",
        over_time="In the order of time",
        promisers="Organisations that promised it",
        compare="{first} and {second}",
        only="Only {name}",
        both="Both",
        who_signed="Who signed",
        signed_what="What they signed",
        topics="Topics",
        dates="Dates",
        kind="Kind",
        country="Country",
    )


def _board() -> BoardWords:
    return BoardWords(
        order_hint="Drag the cards, or use the buttons on them. The earliest is on top.",
        earlier="Earlier: {name}",
        later="Later: {name}",
        placed="{name}: place {place} of {total}",
        voluntary="Voluntary",
        binding="Binding",
        check="Check",
        show_answer="Show the answer",
        again="Once more",
        left_over="Still to answer: {count}",
        right="Right",
        wrong="Not quite",
        place="Place {place}",
        all_right="All {total} right. Well done!",
        nearly="{right} of {total} right. Nearly there!",
        good="{right} of {total} right. A good start.",
        hard="{right} of {total} right. Not easy! The answers show how it is.",
        shown="The answers are shown.",
        why="Why?",
    )
