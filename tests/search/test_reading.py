"""What is read of each entry: all its parts, each after the mark of its tier."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Fact, Kind
from bik_explorer.model.timeline import Timeline
from bik_explorer.search.parts import parts_of
from bik_explorer.search.reading import Texts, tier_at
from bik_explorer.search.text import BREAK, fold
from bik_explorer.search.tiers import ASIDE, COMMITMENT, NAME, REFERENCE, SUMMARY, TITLE

TEXTS = st.text(st.characters(exclude_categories=())) | st.text(
    st.sampled_from("aB é|\x1f0\u0301\ud800ﬁ\n-"), max_size=12
)


def said(text):
    """The parts of a text as it is read: tier and folded words, without empty ones."""
    parts = (part.partition(" ") for part in text.split(" |")[1:])
    return sorted((int(tier), words.strip()) for tier, _, words in parts if words.strip())


def expected(timeline, entry):
    """The same, part by part; a BREAK within a part begins another one."""
    folded = ((part.tier, fold(one)) for part in parts_of(timeline, entry) for one in part.text.split(BREAK))
    return sorted((tier, words) for tier, words in folded if words)


def test_every_part_of_every_entry(timeline, pack):
    for some in (timeline, pack.timeline):
        texts = Texts(some).texts
        assert [said(text) for text in texts] == [expected(some, entry) for entry in some]
        assert all(text.startswith(" |0 ") and text.endswith(" ") and "  " not in text for text in texts)


@settings(max_examples=80)
@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=4))
def test_any_text(pairs):
    entries = [
        Entry(f"e{number}", Kind.EVENT, title, PartialDate(2000), "lane", facts=(Fact(text),))
        for number, (title, text) in enumerate(pairs)
    ]
    timeline = Timeline(entries=tuple(entries))
    texts = Texts(timeline).texts
    assert [said(text) for text in texts] == [expected(timeline, entry) for entry in timeline]
    assert all(text.count(" ") == len(text.split()) + 1 for text in texts)


def test_tiers(timeline):
    texts = dict(zip((entry.id for entry in timeline), Texts(timeline).texts, strict=True))
    for id_, words, tier in (
        ("ceo-2011", " ceo coalition ", TITLE),
        ("ceo-2011", " 1 december 2011 ", TITLE),
        ("mobile-2007", " telecoms companies ", SUMMARY),
        ("mobile-2007", " offer parental ", COMMITMENT),
        ("mobile-2007", " teliasonera ", NAME),
        ("ceo-2011", " no source names ", REFERENCE),
        ("mobile-2007", " gsma europe ", REFERENCE),
    ):
        text = texts[id_]
        assert tier_at(text, text.index(words) + 1) == tier
    joined = texts["ceo-2011"].rindex(" 1 december 2011 ")
    assert tier_at(texts["ceo-2011"], joined + 1) == ASIDE
