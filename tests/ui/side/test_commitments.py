from dataclasses import replace

from bik_explorer.model.entry import Commitment
from bik_explorer.search import Field, Reason
from bik_explorer.ui.panels.side.commitments import article_words, commitment_rows
from bik_explorer.ui.panels.side.marking import Marking
from bik_explorer.ui.panels.side.rows import Aim, Shape, Target
from bik_explorer.ui.panels.side.subject import Choice
from tests.ui.side.little import ACT, COALITION, PRINCIPLES, subject_of


def keys(rows):
    return [row.key or row.text for row in rows]


def test_commitments_stand_under_their_strand_and_the_first_topic_follows():
    rows = commitment_rows(subject_of(COALITION))
    assert keys(rows) == [
        "Tools", "commitment:0", "commitment:1", "commitment:2", "across", "across:principles", "across:act",
    ]  # fmt: skip
    assert rows[0].heading
    assert rows[0].spoken == "Tools: 2 commitments"
    assert rows[4].text == "“Reporting tools” across the years"


def test_a_strand_of_one_becomes_the_heading_of_its_row():
    labels = commitment_rows(subject_of(COALITION))[3]
    assert [block.text for block in labels.blocks] == ["Labels", "Labels for content."]


def test_a_topic_that_says_the_same_as_the_strand_is_not_said_twice():
    row = commitment_rows(subject_of(PRINCIPLES))[0]
    assert row.blocks[0].text == "Reporting tools"
    assert row.tags == ()
    assert row.target == Target(Aim.ACROSS, "reporting", "commitment:0")


def test_a_topic_that_no_other_entry_has_leads_to_its_card():
    row = commitment_rows(subject_of(COALITION))[2]
    assert row.target == Target(Aim.TOPIC, "privacy", "commitment:1")


def test_the_heading_of_the_years_leads_to_the_card_of_the_topic():
    assert commitment_rows(subject_of(COALITION))[4].target == Target(Aim.TOPIC, "reporting")


def test_a_topic_that_the_pack_does_not_describe_is_shown_calmly_and_leads_nowhere():
    row = commitment_rows(subject_of(COALITION))[3]
    assert [(tag.text, tag.target) for tag in row.tags] == [("lost-topic", None)]
    assert row.target is None
    chosen = subject_of(COALITION, Choice("commitment:2", "lost-topic"))
    assert "across" not in keys(commitment_rows(chosen))


def test_promise_and_duty_are_told_apart_by_shape_colour_and_word():
    promise, duty = commitment_rows(subject_of(COALITION))[1], commitment_rows(subject_of(ACT))[0]
    assert (promise.shape, promise.role) == (Shape.PROMISE, "initiative")
    assert promise.spoken.startswith("Voluntary commitment")
    assert (duty.shape, duty.role, duty.tags[0].text) == (Shape.DUTY, "law", "duty · Article 16")
    assert duty.spoken == "Duty. Notice and action. Reporting tools. Article 16"


def test_what_a_law_says_without_binding_is_neither_promise_nor_duty():
    loose = replace(ACT, id="loose", commitments=(ACT.commitments[0]._replace(binding=False),))
    (row,) = commitment_rows(subject_of(loose))[:1]
    assert (row.shape, row.tags[0].text) == (Shape.PROMISE, "not binding · Article 16")
    assert row.spoken.startswith("Not binding. ")


def test_an_article_that_is_not_a_number_stays_as_it_is_written():
    assert article_words("28b") == "Article 28b"
    assert article_words("Annex II") == "Annex II"


def test_a_clicked_commitment_has_its_topic_right_below_it():
    rows = commitment_rows(subject_of(COALITION, Choice("commitment:0", "privacy")))
    assert keys(rows) == ["Tools", "commitment:0", "commitment:1", "commitment:2"]  # nobody else has it
    rows = commitment_rows(subject_of(COALITION, Choice("commitment:0", "reporting")))
    assert keys(rows)[1:5] == ["commitment:0", "across", "across:principles", "across:act"]
    assert all(row.inset for row in rows[2:5])
    assert [tag.chosen for tag in rows[1].tags] == [True, False]


def test_laws_across_the_years_have_the_colour_and_the_word_of_law():
    principles, act = commitment_rows(subject_of(COALITION))[5:7]
    assert (principles.lead, principles.role, principles.spoken) == ("2009", "accent", "2009: Principles")
    assert (act.lead, act.role, act.spoken) == ("2022", "law", "2022: The Act, law")
    assert act.target == Target(Aim.ENTRY, "act")


def test_sources_are_named_by_their_numbers():
    row = commitment_rows(subject_of(COALITION))[1]
    assert [(ref.number, ref.source) for ref in row.blocks[0].refs] == [(1, "press")]


def test_matches_are_marked_in_text_strand_and_topic():
    reasons = (
        Reason(Field.COMMITMENT, 0, "Buttons to report.", ((0, 7),)),
        Reason(Field.TOPIC, 1, "Privacy settings"),
    )
    marking = Marking(reasons, lambda text: ((0, 7),) if text.startswith("Buttons") else ())
    rows = commitment_rows(subject_of(COALITION, marking=marking))
    assert rows[1].matched
    assert rows[1].blocks[0].parts == ((0, 7),)
    assert [tag.matched for tag in rows[1].tags] == [False, True]
    assert not rows[3].matched


def test_no_strand_and_no_topic_need_no_words():
    entry = replace(COALITION, id="plain", commitments=(Commitment("Just this."),))
    (row,) = commitment_rows(subject_of(entry))
    assert ([block.text for block in row.blocks], row.tags, row.target) == (["Just this."], (), None)
