"""What the panel tells of a topic."""

from dataclasses import replace

from bik_explorer.model.crossings import Crossings
from bik_explorer.model.entry import Commitment, Kind, Signatory, SignatoryList
from bik_explorer.model.organisation import Organisation
from bik_explorer.model.topic import Topic
from bik_explorer.ui.panels.side.folds import Fold
from bik_explorer.ui.panels.side.rows import Aim, Shape, Target
from bik_explorer.ui.panels.side.topic_card import TopicSubject, topic_head, topic_rows
from tests.ui.side.little import ACT, COALITION, PRINCIPLES, little_timeline

NONE = frozenset()


def subject_for(topic="reporting", *more, **changes):
    timeline = replace(little_timeline(*more), **changes)
    return TopicSubject(timeline.topics[topic], Crossings(timeline))


def of_kind(rows, start):
    return [one for one in rows if one.key.startswith(start)]


def test_the_head_counts_promises_and_duties_and_tells_the_years():
    topics = {"reporting": Topic("reporting", "Reporting tools", "Ways to tell.")}
    head = topic_head(subject_for(topics=topics))
    assert (head.title, head.badge, head.body) == ("Reporting tools", "Topic", "Ways to tell.")
    assert head.line == "2 voluntary promises, 1 duty · 2009 to 2022"


def test_one_year_is_one_year():
    assert topic_head(subject_for("privacy")).line == "2 voluntary promises · 2011"


def test_a_topic_that_nobody_promised_says_so():
    subject = subject_for("new", topics={"new": Topic("new", "New")})
    assert topic_head(subject).line == "This pack holds no promise on it."
    assert topic_rows(subject, NONE) == ()


def test_promises_run_from_the_first_to_the_law():
    rows = topic_rows(subject_for(), NONE)
    assert rows[0].text == "From the first promise to the law"
    first, second, third = of_kind(rows, "promise:")
    assert first.blocks[0].text == "2009 · Principles"
    assert (first.shape, second.shape, third.shape) == (Shape.PROMISE, Shape.PROMISE, Shape.DUTY)
    assert (first.role, third.role) == ("initiative", "law")
    assert [tag.text for tag in third.tags] == ["duty · Article 16"]
    assert third.target == Target(Aim.ENTRY, "act")
    assert [(one.first, one.last) for one in (first, second, third)] == [
        (True, False),
        (False, False),
        (False, True),
    ]
    assert third.read_out == "2022 · The Act. Duty. Notice and action"
    assert first.read_out == "2009 · Principles. Voluntary commitment. Reports are answered"


def test_an_entry_is_named_once_before_all_its_promises():
    rows = of_kind(topic_rows(subject_for("privacy"), NONE), "promise:")
    assert [len(one.blocks) for one in rows] == [2, 1]
    assert "CEO Coalition" in rows[1].read_out  # but it is read out with each


def test_what_a_law_says_without_binding_is_no_duty():
    loose = replace(ACT, id="loose", commitments=(Commitment("A wish.", topics=("privacy",)),))
    rows = of_kind(topic_rows(subject_for("privacy", loose), NONE), "promise:")
    assert (rows[-1].role, rows[-1].tags[0].text) == ("law", "not binding")
    assert topic_rows(subject_for("privacy", loose), NONE)[0].text == "In the order of time"


class TestWhoPromised:
    def test_they_are_counted_and_lead_to_their_card(self):
        rows = topic_rows(subject_for(), NONE)
        (heading,) = of_kind(rows, "promisers")
        assert heading.text == "Organisations that promised it · 3"
        telia, unknown, orange = of_kind(rows, "organisation:")
        assert (telia.text, telia.target) == ("Telia Company · 2 times", Target(Aim.ORGANISATION, "telia"))
        assert (unknown.text, unknown.target) == ("nobody-knows", None)
        assert orange.text == "Orange"

    def test_lists_that_are_not_complete_are_named(self):
        assert of_kind(topic_rows(subject_for(), NONE), "unsure")
        signed = replace(PRINCIPLES, id="age", commitments=(Commitment("x", topics=("age",)),))
        subject = subject_for("age", signed, topics={"age": Topic("age", "Age")})
        assert not of_kind(topic_rows(subject, NONE), "unsure")

    def test_many_wait_behind_one_row(self):
        names = {f"o{place}": Organisation(f"o{place}", f"Name {place}") for place in range(40)}
        roll = SignatoryList("signatory", tuple(Signatory(id_) for id_ in names))
        entry = replace(PRINCIPLES, id="big", signatory_lists=(roll,))
        subject = subject_for("reporting", entry, organisations=names)
        few = topic_rows(subject, NONE)
        assert len(of_kind(few, "organisation:")) == 6
        (more,) = of_kind(few, "more:")
        assert (more.text, more.target) == ("37 more", Target(Aim.UNFOLD, Fold.PROMISERS))
        whole = topic_rows(subject, frozenset({Fold.PROMISERS}))
        assert len(of_kind(whole, "organisation:")) == 43
        assert not of_kind(whole, "more:")

    def test_a_topic_of_law_alone_has_none(self):
        law = replace(ACT, id="law2", commitments=(Commitment("x", topics=("age",), binding=True),))
        subject = subject_for("age", law, topics={"age": Topic("age", "Age")})
        assert not of_kind(topic_rows(subject, NONE), "promisers")


def test_sources_are_numbered_and_say_what_they_support():
    rows = topic_rows(subject_for(), NONE)
    assert [ref.source for ref in rows[2].blocks[1].refs] == ["press"]
    (source,) = of_kind(rows, "source:")
    assert "Supports: CEO Coalition" in source.text


def test_a_plan_of_the_eu_is_a_promise_too():
    plan = replace(COALITION, id="plan", kind=Kind.PROGRAMME)
    assert topic_head(subject_for("reporting", plan)).line.startswith("3 voluntary promises")
