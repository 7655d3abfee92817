"""The page finds what the program finds."""

from __future__ import annotations

import random
import unicodedata

import pytest

from bik_explorer import paths
from bik_explorer.model.facets import Facets
from bik_explorer.search import build_index
from bik_explorer.search.text import fold_character
from tests.bench.packs import made
from tests.web.making import made_handout

QUERIES = (
    *("", " ", "facebook", "Telefonica", "TELEFÓNICA", "telefónica", "telefonca", "xyzzy", "i", "2012"),
    *("internet child", "internet  children", "OR", "facebook OR", "OR facebook", "facebook OR google"),
    *(
        "facebook OR google law",
        "law OR report OR programme",
        "facebook or google",
        "-facebook",
        "- facebook",
    ),
    *('"safer internet"', '"safer inter', '"safer" internet', '"internet safer"', "“safer internet”", '""'),
    *(
        '-"safer internet" kind:law',
        "«safer internet»",
        "-law -report",
        "-kind:law",
        "--law",
        "law -",
        '"law',
    ),
    *("company:telia", 'company:"Telia Company"', "company: telia", "COMPANY:Telia", "signed-by:google"),
    *(
        "company:",
        "company:nobody",
        "-company:google",
        "company:google OR company:microsoft",
        "kompany:google",
    ),
    *("topic:privacy", "topic:reporting-tools", "topic:age", "kind:law", "kind:laws", "kind:strategies"),
    *("status:force", 'status:"in force"', "status:ended", "-status:ended", "source:eur-lex", "source:bik"),
    *(
        "year:2009",
        "year:2009..2012",
        "year:2012..2009",
        "year:2009-2012",
        "year:..2003",
        "year:2023..",
        "year:20",
    ),
    *(
        "year:2012-05",
        "year:2012-13",
        "year:x",
        "before:2005",
        "after:2020",
        "after:2020-06 kind:law",
        "year:…2003",
    ),
    *(
        "article 28",
        "art 28",
        "articles 28",
        "article 5",
        "May 2012",
        "1 December 2011",
        "dec 2011",
        "11 july",
    ),
    *("online", "on-line", "selfregulation", "self-regulation", "self regulation", "ecommerce", "e-commerce"),
    *(
        "child's",
        "children's",
        "GDPR: children",
        "https://ec.europa.eu",
        "#SaferInternet4EU",
        "5 000",
        "ﬁ",
        "ǅ",
    ),
    *(
        "\u00adinter\u00adnet",
        "inter\u200dnet",
        "ｉｎｔｅｒｎｅｔ",
        "\tinternet\u00a0child\u3000",
        "strasse",
        "İ",
        "½",
    ),
)
ASK = """
(queries) => {
  const box = document.getElementById('query');
  return queries.map((query) => {
    box.value = query;
    box.dispatchEvent(new Event('input'));
    const shown = [...document.querySelectorAll('.entries > li:not([hidden]) > article')];
    return shown.map((one) => Number(one.id.slice(6)));
  });
}
"""
CHEROKEE = (range(0x13A0, 0x1400), range(0xAB70, 0xABC0))
"""Its small letters fold to large ones in Python, the other way round here."""


def differences(index, tab, queries):
    found = dict(zip(queries, tab.evaluate(ASK, list(queries)), strict=True))
    return {
        query: (places, index.search(query).places.tolist())
        for query, places in found.items()
        if places != index.search(query).places.tolist()
    }


def test_searches_find_the_same(opened, file, timeline):
    assert len(QUERIES) > 60
    index = build_index(timeline)
    assert differences(index, opened(file, "#list"), QUERIES) == {}
    assert {len(index.search(query)) for query in QUERIES} > {0, 1, len(timeline)}


def test_made_up_searches_of_many_entries_find_the_same(opened, tmp_path):
    timeline = made(200, seed=3)
    dice = random.Random(5)
    words = " ".join(entry.title for entry in timeline).split()
    names = [one.name for one in timeline.organisations.values()]

    def term():
        word = dice.choice(words)
        part = word[: dice.randint(1, len(word))]
        two = f'"{word} {dice.choice(words)}"'
        year = f"year:{dice.randint(1999, 2024)}..{dice.choice(['', '2010', '2020'])}"
        company = f'company:"{dice.choice(names)[: dice.randint(2, 8)]}"'
        return dice.choice(["", "", "-"]) + dice.choice(
            [part, part, two, year, company, "OR", f"topic:{part}"]
        )

    queries = [" ".join(term() for _ in range(dice.randint(1, 4))) for _ in range(150)]
    file = tmp_path / "many.html"
    file.write_text(made_handout(timeline), "utf-8")
    assert differences(build_index(timeline), opened(file, "#list"), queries) == {}


@pytest.mark.parametrize(
    "facets",
    [
        {"kinds": ("law", "report")},
        {"statuses": ("ended",), "decades": ("2000",)},
        {"topics": ("privacy-settings",), "years": ("2023",)},
        {"organisations": ("google",), "kinds": ("initiative",)},
    ],
)
def test_filters_of_a_lesson_pass_the_same(facets, opened, timeline, tmp_path):
    from bik_explorer.model.lesson import Lesson, Step, StepView

    step = Step("Filtered", StepView(facets=Facets(**facets)))
    file = tmp_path / "filtered.html"
    file.write_text(made_handout(timeline, lesson=Lesson("l", "One", (step,))), "utf-8")
    tab = opened(file)
    tab.click("[data-step='0']")
    found = build_index(timeline).search("", Facets(**facets))
    assert 0 < len(found) < len(timeline)
    assert tab.inner_text("#count") == f"{len(found)} of {len(timeline)} entries"
    assert tab.locator("#marks [role=option]").count() == len(found)


def test_every_character_folds_the_same(opened, file):
    script = (paths.resources() / "handout" / "fold.js").read_text("utf-8")
    known = [
        chr(code)
        for code in (*range(0x20, 0x3100), *range(0xA640, 0xABC0), *range(0xF900, 0x10000))
        if unicodedata.category(chr(code)) not in ("Cn", "Cs", "Co")
        and not any(code in some for some in CHEROKEE)
    ]
    folded = opened(file).evaluate(f"(known) => {{ {script}; return known.map(foldCharacter); }}", known)
    assert {
        one: found for one, found in zip(known, folded, strict=True) if found != fold_character(one)
    } == {}


def test_what_matched_is_marked(opened, file, settled):
    tab = opened(file, "#timeline")
    tab.fill("#query", "telefonica")
    tab.locator("#marks").press("Home")
    settled(tab)
    marked = tab.evaluate("[...CSS.highlights.get('match')].map((range) => range.toString())")
    assert "Telefónica" in marked
    assert set(marked) <= {"Telefónica", "Telefonica", "TELEFONICA"}


def test_a_typo_finds_nothing_and_says_so(opened, file):
    tab = opened(file, "#timeline")
    tab.fill("#query", "telefonca")
    assert tab.inner_text("#count") == "Nothing for “telefonca”."
    assert tab.is_visible("#nothing")
    tab.click("text=Did you mean Telefónica?")
    assert tab.input_value("#query") == "Telefónica"
    assert int(tab.inner_text("#count").partition(" ")[0]) > 3
    assert tab.evaluate("document.activeElement.id") == "query"
    assert tab.locator("#meant button").count() == 0
    tab.press("#query", "Escape")
    assert tab.input_value("#query") == ""
    assert tab.inner_text("#count") == "49 entries"


TYPOS = (
    *("telefonca", "facebok", "gogle", "safer intrenet", "privcy seting", "kind:law directve", "xyzzyx"),
    *("microsft OR nokai", "-facebook telefonca", "2012 coaltion", "zz", "protecton minor", "hotlnies"),
)


def test_other_spellings_are_those_of_the_program(opened, file, timeline, settled):
    tab, index = opened(file, "#list"), build_index(timeline)
    told = 0
    for query in TYPOS:
        tab.fill("#query", query)
        settled(tab)
        offered = [text[13:-1] for text in tab.locator("#meant button").all_inner_texts()]
        wanted = [" ".join(one.words) for one in index.suggest(query).spellings]
        assert sorted(map(str.casefold, offered)) == sorted(map(str.casefold, wanted)), query
        told += bool(wanted)
    assert told > 7
