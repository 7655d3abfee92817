"""Much content, and content that means harm."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QTextEdit

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import (
    Commitment,
    Dispute,
    Entry,
    Fact,
    Figure,
    Kind,
    Milestone,
    Saying,
    Signatory,
    SignatoryList,
)
from bik_explorer.model.organisation import Organisation
from bik_explorer.model.source import Source
from bik_explorer.ui.panels.side.prose import Prose
from bik_explorer.ui.panels.side.rows import Tab
from tests.ui.side.hands import keys_of
from tests.ui.side.little import little_timeline

EVIL = "<b>bold</b> <img src='file:///etc/passwd'> <a href='javascript:x'>y</a> &amp; **md** %1 {0}"


def evil_entry():
    return Entry(
        "evil", Kind.INITIATIVE, EVIL, PartialDate(2012), "initiatives",
        short=EVIL, form=EVIL, date_note=EVIL, status_note=EVIL, summary=EVIL, sources=("evil",),
        milestones=(Milestone(PartialDate(2012), EVIL, False, ("evil",)),),
        facts=(Fact(EVIL, False, ("evil",)),),
        figures=(Figure(EVIL, EVIL, None, EVIL, ("evil",)),),
        commitments=(Commitment(EVIL, EVIL, (EVIL, "reporting"), True, EVIL, ("evil",)),),
        signatory_lists=(SignatoryList(EVIL, (Signatory("evil", EVIL, note=EVIL),), note=EVIL),),
        disputes=(Dispute(EVIL, (Saying(EVIL, ("evil",)),), EVIL),),
    )  # fmt: skip


@pytest.fixture
def evil(panel, session, qapp):
    timeline = little_timeline(evil_entry())
    timeline = replace(
        timeline,
        pack=timeline.pack._replace(title=EVIL, description=EVIL, licence=EVIL, credit=EVIL, version=EVIL),
        organisations={"evil": Organisation("evil", EVIL + "!")},
        sources={"evil": Source("evil", EVIL, EVIL, "file:///etc/passwd", EVIL, EVIL)},
    )
    session.open(timeline)
    qapp.processEvents()
    return panel


def test_every_text_stays_as_it_is_written(evil, session, qapp, monkeypatch):
    asked = []
    monkeypatch.setattr(Prose, "loadResource", lambda self, kind, name: asked.append(name))
    assert evil.pages.empty.title.text() == EVIL
    session.select("evil")
    card = evil.pages.entry
    for text in (card.heading.title, card.heading.body):
        assert text.toPlainText() == EVIL
        assert "<img" not in text.document().toHtml()
    for tab in Tab:
        card.turn_to(tab)
        qapp.processEvents()
        evil.grab()
        assert any(EVIL in row.text for row in card.body.rows), tab
    assert asked == []


def test_no_widget_may_guess_that_a_text_is_markup(evil, session):
    session.select("evil")
    labels = evil.findChildren(QLabel)
    assert len(labels) > 8
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    assert all(not edit.acceptRichText() and edit.isReadOnly() for edit in evil.findChildren(QTextEdit))


def test_tool_tips_are_escaped(evil, session):
    session.select("evil")
    card = evil.pages.entry
    card.turn_to(Tab.SOURCES)
    model = card.body.model()
    tips = [model.index(place).data(Qt.ItemDataRole.ToolTipRole) for place in range(model.rowCount())]
    assert tips == [None] * len(tips)  # a file is no link
    assert "<b>" not in evil.footer.findChild(QLabel).toolTip()


def test_no_resource_is_ever_loaded(qapp, evil, session):
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QTextDocument

    session.select("evil")
    kind = QTextDocument.ResourceType.ImageResource
    assert evil.pages.entry.heading.title.loadResource(kind.value, QUrl("file:///etc/passwd")) is None


def test_marking_a_hostile_text_marks_only_the_words(evil, session):
    session.search("bold")
    session.select("evil")
    assert evil.pages.entry.heading.title.marked == ("bold",)
    assert evil.pages.entry.heading.title.toPlainText() == EVIL


def test_the_hostile_text_is_copied_as_text(evil, session):
    session.select("evil")
    evil.pages.entry.turn_to(Tab.FACTS)
    evil.pages.entry.body.make_current("fact:0")
    evil.pages.entry.body.copy()
    assert QGuiApplication.clipboard().text() == EVIL
    assert not QGuiApplication.clipboard().mimeData().hasHtml()


@pytest.fixture
def huge(panel, session, qapp):
    names = {f"o{place}": Organisation(f"o{place}", f"Organisation number {place}") for place in range(500)}
    topics = ("reporting", "privacy")
    entry = Entry(
        "huge", Kind.INITIATIVE, "A very long title " * 17, PartialDate(2012), "initiatives",
        summary="A long summary. " * 40,
        commitments=tuple(
            Commitment(f"Commitment {place}. " * 6, f"Strand {place // 8}", topics) for place in range(40)
        ),
        signatory_lists=(SignatoryList("signatory", tuple(Signatory(id_) for id_ in names)),),
    )  # fmt: skip
    session.open(replace(little_timeline(entry), organisations=names))
    session.select("huge")
    qapp.processEvents()
    return panel.pages.entry


def test_a_long_title_wraps_and_can_be_read_whole(huge):
    title = huge.heading.title
    assert title.height() >= title.document().size().height()
    assert title.document().idealWidth() <= title.width()
    assert title.verticalScrollBar().maximum() == 0


def test_five_hundred_signatories_are_listed_but_only_those_in_sight_are_laid_out(huge, qapp):
    huge.turn_to(Tab.SIGNATORIES)
    qapp.processEvents()
    huge.grab()
    assert len(keys_of(huge.body)) == 501
    assert len(huge.body._layout) < 60
    assert huge.body.height() > 10_000


def test_the_last_of_many_can_be_reached_by_key(huge, qapp):
    huge.turn_to(Tab.SIGNATORIES)
    huge.body.setFocus(Qt.FocusReason.TabFocusReason)
    from tests.ui.side.hands import press

    press(huge.body, Qt.Key.Key_End)
    assert huge.body.current_key == "signatory:499"
    bar = huge.scroller.verticalScrollBar()
    assert bar.value() > bar.maximum() - 100


def test_a_new_entry_begins_at_its_top(huge, session):
    huge.scroller.verticalScrollBar().setValue(900)
    session.select("coalition")
    assert huge.scroller.verticalScrollBar().value() == 0
