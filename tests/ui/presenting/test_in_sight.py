"""What a step is about is on the stage: not below the fold, not in a folded lane; of two compared, both."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bik_explorer.model.entry import Kind
from bik_explorer.model.facets import Facets
from bik_explorer.model.lesson import Lesson, Step, StepView
from bik_explorer.model.state import Card, CardKind, Page
from bik_explorer.model.veil import Hidden
from bik_explorer.ui.opening import open_pack
from bik_explorer.ui.presenting.keys import Command
from bik_explorer.ui.presenting.presenter import Presenter
from bik_explorer.ui.session import Session
from bik_explorer.ui.views.mark_keys import TopicSpot
from tests.ui.bars import entry, little_timeline
from tests.ui.presenting.lessons import presenter_of

LAST = "law 39"
FIVE = StepView(
    query='-"mobile alliance"',
    page=Page.SIGNATORIES,
    facets=Facets(organisations=("vodafone", "google", "facebook", "microsoft", "bebo", "snap")),
)


def high_timeline():
    """More rows than fit on a stage."""
    more = tuple(entry(f"law {number:02}", Kind.LAW, 2012) for number in range(40))
    return replace(little_timeline(), entries=(*little_timeline().entries, *more))


def shown(qtbot, timeline, *steps, reduced=True) -> Presenter:
    presenter = Presenter(Lesson("one", "One", steps), timeline, reduced=reduced)
    presenter.surface.resize(1024, 768)
    qtbot.addWidget(presenter.surface)
    with qtbot.waitExposed(presenter.surface):
        presenter.surface.show()
    return presenter


def is_seen(presenter, id_: str) -> bool:
    """Whether the row of an entry is wholly between the eras and the axis."""
    frame = presenter.surface.timeline.frame
    mark = frame.mark_of(presenter.session.timeline.places[id_])
    return mark is not None and frame.body.y <= mark.rect.y and mark.rect.bottom <= frame.body.bottom


@pytest.mark.parametrize("reduced", [True, False])
def test_the_selected_entry_is_scrolled_into_sight(qtbot, theming, reduced):
    steps = (Step("All"), Step("The last", StepView(selection=LAST)), Step("All again"))
    presenter = shown(qtbot, high_timeline(), *steps, reduced=reduced)
    assert not is_seen(presenter, LAST)
    presenter.do(Command.NEXT)
    qtbot.waitUntil(lambda: is_seen(presenter, LAST))
    assert not presenter.strayed
    presenter.surface.timeline.moves.stop()
    presenter.surface.timeline.moves.scroll(-5000.0)
    assert not is_seen(presenter, LAST)
    presenter.do(Command.RETURN)
    qtbot.waitUntil(lambda: is_seen(presenter, LAST))
    presenter.do(Command.NEXT)
    qtbot.waitUntil(lambda: presenter.session.state.viewport.top == 0.0)


def test_who_scrolls_on_the_way_is_not_pulled_back(qtbot, theming):
    presenter = shown(qtbot, high_timeline(), Step("The last", StepView(selection=LAST)))
    presenter.surface.timeline.moves.scroll(-5000.0)
    presenter.session.settle()
    assert presenter.session.state.viewport.top == 0.0


def test_it_stays_in_sight_on_a_lower_stage(qtbot, theming):
    presenter = shown(qtbot, high_timeline(), Step("The last", StepView(selection=LAST)))
    presenter.surface.resize(1024, 500)
    assert is_seen(presenter, LAST)


def test_a_fold_does_not_hide_what_the_step_is_about(qtbot, theming):
    view = StepView(selection="coalition", folded=("initiatives", "law"))
    presenter = shown(qtbot, little_timeline(), Step("One", view))
    assert presenter.session.state.folded == ("law",)
    assert is_seen(presenter, "coalition")
    assert not presenter.strayed


def test_two_entries_that_are_compared_both_stand_out_and_are_told(qtbot, theming):
    view = StepView(selection="coalition", compare="framework")
    presenter = shown(qtbot, little_timeline(), Step("Two", view))
    assert presenter.session.state.highlight == ("coalition", "framework")
    assert presenter.surface.band.words.hint == "Coalition, 2011   |   Framework, 2007"
    assert not presenter.strayed


def test_what_is_hidden_is_not_told_by_what_is_compared(qtbot, theming):
    view = StepView(selection="coalition", compare="framework")
    dates = shown(qtbot, little_timeline(), Step("Two", view, hide=Hidden.DATES))
    assert dates.surface.band.words.hint == "Coalition   |   Framework"
    titles = shown(qtbot, little_timeline(), Step("Two", view, hide=Hidden.TITLES))
    assert "Coalition" not in titles.surface.band.words.hint


def test_two_organisations_that_are_compared_are_told_with_their_lists(qtbot, theming):
    view = StepView(page=Page.SIGNATORIES, card=Card(CardKind.ORGANISATION, "telefonica"), compare="telia")
    presenter = shown(qtbot, little_timeline(), Step("Two", view))
    told = presenter.surface.band.words.hint
    assert told == "Telefónica: 1 list   |   Telia: 2 lists"
    presenter.do(Command.SEARCH)
    presenter.search("coalition")
    assert presenter.surface.band.words.hint == "Backspace: back to the step"


def test_an_organisation_below_the_fold_is_scrolled_into_sight(qtbot, theming):
    card = Card(CardKind.ORGANISATION, "company-9")
    steps = (
        Step("All", StepView(page=Page.SIGNATORIES)),
        Step("The last", StepView(page=Page.SIGNATORIES, card=card)),
    )
    presenter = shown(qtbot, little_timeline(), *steps)
    view = presenter.surface.view

    def seen() -> bool:
        row = view.plan.row_rect(view.table.matrix.row_of["company-9"])
        return view.plan.body.y - 1 <= row.y and row.bottom <= view.plan.body.bottom + 1

    assert not seen()
    presenter.do(Command.NEXT)
    assert seen()
    presenter.do(Command.PREVIOUS)
    assert not seen(), "each step begins where it is written"


@pytest.mark.parametrize("size", [(1024, 768), (1280, 800), (1920, 1080)])
def test_five_columns_of_who_signed_fit_on_every_stage(qtbot, theming, size):
    presenter = Presenter(Lesson("one", "One", (Step("Five", FIVE),)), open_pack(None).timeline, reduced=True)
    presenter.surface.resize(*size)
    qtbot.addWidget(presenter.surface)
    plan = presenter.surface.view.plan
    assert len(plan.head_texts) == 5
    assert plan.overflow.width == 0
    assert not any("…" in line for lines in plan.head_texts for line in lines), plan.head_texts


def test_a_topic_below_the_fold_is_scrolled_into_sight_and_the_years_stay(qtbot, theming):
    card = Card(CardKind.TOPIC, "reporting")
    presenter = shown(qtbot, little_timeline(), Step("One", StepView(page=Page.COMMITMENTS, card=card)))
    presenter.surface.resize(600, 300)
    view = presenter.surface.view
    band, body = view.area(TopicSpot("reporting")), view.frame.body
    assert body.y <= band.y < body.bottom
    assert not presenter.strayed


def test_the_next_step_is_drawn_as_it_will_be_shown(qtbot, theming):
    from bik_explorer.ui.presenting.caption import Place
    from bik_explorer.ui.presenting.mirror import Preview

    presenter = presenter_of()
    preview = Preview(high_timeline(), presenter.surface.theme)
    qtbot.addWidget(preview.surface)
    qtbot.addWidget(presenter.surface)
    preview.show(Step("The last", StepView(selection=LAST)), Place(), presenter.surface.size())
    assert isinstance(preview._session, Session)
    mark = preview.surface.timeline.frame.mark_of(preview._session.timeline.places[LAST])
    assert mark is not None
    assert mark.rect.bottom <= preview.surface.timeline.frame.body.bottom
