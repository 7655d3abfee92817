"""Read by a real parser of Markdown: what was text is text again, and links are those of the sources."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bik_explorer.export.markdown import escaped, markdown
from bik_explorer.export.texts import clean
from bik_explorer.loading import load_pack
from bik_explorer.model.pack import PackInfo
from tests.export.making import WORDS, credits_for, whole

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
SIGNS = "\\`*_{}[]()<>#+-.!|~&$^@=:;/ \n12aw"


def inline(text):
    """All inline pieces of a document: (the block it stands in, its pieces)."""
    tokens = READER.parse(text)
    return [(tokens[at - 1], one.children) for at, one in enumerate(tokens) if one.type == "inline"]


def links(text):
    return [
        piece.attrGet("href") for _, pieces in inline(text) for piece in pieces if piece.type == "link_open"
    ]


def plain(pieces):
    return "".join(piece.content for piece in pieces)


def test_lanes_and_entries_are_headings(timeline):
    pack = PackInfo("p", "A *pack*", "7", licence="CC BY 4.0")
    text = whole(markdown, replace(timeline, pack=pack)).decode()
    headings = [(block.tag, plain(pieces)) for block, pieces in inline(text) if block.type == "heading_open"]
    assert headings == [("h1", "A *pack*"), ("h2", "All"), ("h3", "A pledge, made"), ("h3", "=Law()")]
    assert text.endswith("Licence: CC BY 4.0\n")


def test_everything_known_is_in_it(timeline):
    text = whole(markdown, timeline).decode()
    for part in (
        "**about February 2007 to 2012** · Industry initiative · ended\n",
        "\nWhat it is.\n",
        "- 6 February 2007: signed (not confirmed by a source)\n",
        "- Article 28: Do it.\n",
        "**Signatories** (2007, not all names are known): TeliaSonera, Orange. Some.\n",
        "- A fact. (not confirmed by a source)\n",
        "- Companies: 22 (2008). Roughly.\n",
        "- followed by: =Law()\n",
        "- The year\n  - 2006\n  - 2007\n  - We show 2007.\n",
        "- [S](<https://example.org/s>)\n",
        "- Book of T\n",
    ):
        assert part in text


def test_only_the_wanted_entries(timeline):
    text = markdown(timeline, [1], credits_for(timeline, found=[False, True]), WORDS).decode()
    assert "(1 of 2 entries)" in text.replace("\\", "")
    assert "pledge, made" not in text.split("**Related**")[0]


def test_the_links_of_the_built_in_pack_are_its_sources(root):
    timeline = load_pack(root / "data").timeline
    used = [timeline.sources[id_].url for entry in timeline for id_ in entry.all_sources()]
    found = links(whole(markdown, timeline).decode())
    assert len(found) == sum(bool(url) for url in used)
    assert len(set(found)) == len({url for url in used if url})


def test_an_address_with_an_entity_stays_the_same(timeline):
    url = "https://example.org/(a)?b=1&copy;=2&c=3"
    made = replace(timeline, sources={"s": timeline.sources["s"]._replace(url=url)})
    assert links(whole(markdown, made).decode()) == [url]


@given(st.text(SIGNS, max_size=30) | st.text(max_size=30))
def test_any_text_is_one_piece_of_text(text):
    shown = escaped(text)
    for before, told in (("# ", ""), ("- ", ""), ("**a** ", "a "), ("", "")):
        blocks = inline(before + shown)
        if not clean(text).strip():
            continue
        ((_, pieces),) = blocks
        assert {piece.type for piece in pieces} <= {"text", "text_special", "strong_open", "strong_close"}
        assert plain(pieces).strip() == (told + clean(text)).strip()
