from dataclasses import replace

from bik_explorer.model.entry import Relation, RelationKind
from bik_explorer.search import Field, Reason
from bik_explorer.ui.panels.side.marking import Marking
from bik_explorer.ui.panels.side.notices import FEW, LONGEST, Fold, notice_rows, place_words, short
from bik_explorer.ui.panels.side.rows import Aim, Tab, Target
from tests.ui.side.little import BARE, COALITION, subject_of

NOTHING = frozenset()


def by_key(rows):
    return {row.key: row for row in rows}


def test_relations_are_said_in_words_from_either_side_and_unknown_entries_are_left_out():
    rows = notice_rows(subject_of(COALITION), NOTHING)
    relations = [row for row in rows if row.key.startswith("relation")]
    assert [(row.lead, row.text.split("\n")[-1]) for row in relations] == [
        ("Builds on", "Principles"),
        ("Turned into law by", "The Act"),
    ]
    assert relations[0].target == Target(Aim.ENTRY, "principles")
    assert relations[1].blocks[0].role == "law"


def test_the_words_stand_once_for_several_relations_of_a_kind():
    many = tuple(Relation(RelationKind.RELATED, id_) for id_ in ("principles", "act"))
    rows = notice_rows(subject_of(replace(BARE, id="many", relations=many)), NOTHING)
    assert [row.lead for row in rows] == ["Related", ""]
    assert [row.read_out for row in rows] == ["Related Principles", "Related The Act"]


def test_many_relations_are_folded_up():
    kinds = (
        RelationKind.BUILDS_ON,
        RelationKind.EVALUATES,
        RelationKind.RELATED,
        RelationKind.FUNDS,
        RelationKind.ENDS,
    )
    many = replace(BARE, id="many", relations=tuple(Relation(kind, "act") for kind in kinds))
    rows = notice_rows(subject_of(many), NOTHING)
    assert len(rows) == FEW + 1
    assert (rows[-1].text, rows[-1].target) == ("2 more", Target(Aim.UNFOLD, Fold.RELATIONS.value))
    assert len(notice_rows(subject_of(many), frozenset({Fold.RELATIONS}))) == len(kinds)


def test_notes_are_on_one_line_until_they_are_unfolded():
    entry = replace(COALITION, status_note="It was left to others.")
    folded = by_key(notice_rows(subject_of(entry), NOTHING))["notes"]
    assert [block.text for block in folded.blocks] == ["The end is not certain. It was left to others."]
    assert folded.blocks[0].cut == "more"
    whole = by_key(notice_rows(subject_of(entry), frozenset({Fold.NOTES})))["notes"]
    assert [block.text for block in whole.blocks] == ["The end is not certain.", "It was left to others."]
    assert whole.target is None


def test_a_dispute_is_told_and_leads_to_the_sources():
    row = by_key(notice_rows(subject_of(COALITION), NOTHING))["differs"]
    assert row.text == "Sources differ: How many there were"
    assert row.target == Target(Aim.TAB, Tab.SOURCES.value)


def test_matches_are_told_with_their_places():
    reasons = (
        Reason(Field.SIGNATORY, 0, "Telia Company"),
        Reason(Field.SIGNATORY, 0, "TeliaSonera"),
        Reason(Field.COMMITMENT, 0, "Buttons to report."),
        Reason(Field.TOPIC, 0, "Reporting tools"),
        Reason(Field.SUMMARY, 0, ""),
        Reason(Field.SIGNATORY_LIST, 0, ""),
    )
    row = by_key(notice_rows(subject_of(COALITION, marking=Marking(reasons)), NOTHING))["matched"]
    assert row.text == (
        "Matched in: company TeliaSonera, commitment 1, topic Reporting tools, summary and 1 more"
    )
    assert row.target == Target(Aim.TAB, Tab.SIGNATORIES.value)
    assert row.matched


def test_a_match_in_the_title_alone_leads_nowhere():
    marking = Marking((Reason(Field.TITLE, 0, COALITION.title),))
    row = by_key(notice_rows(subject_of(COALITION, marking=marking), NOTHING))["matched"]
    assert (row.text, row.target) == ("Matched in: title", None)


def test_every_field_has_words():
    for field in Field:
        assert place_words(Reason(field, 0, "text"), subject_of(COALITION))


def test_long_texts_are_shortened():
    assert short("a" * LONGEST) == "a" * LONGEST
    assert short("a" * (LONGEST + 1)) == "a" * (LONGEST - 1) + "…"


def test_an_entry_with_nothing_to_notice_has_no_rows():
    assert notice_rows(subject_of(BARE), NOTHING) == ()
