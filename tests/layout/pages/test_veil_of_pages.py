"""What the pages keep back."""

from __future__ import annotations

from bik_explorer.layout.frame import Sign
from bik_explorer.layout.pages.signatories import signatories_frame
from bik_explorer.model.veil import Hidden, Veil
from tests.layout.pages.packs import signatories, signatories_page
from tests.layout.pages.pictures import check, items, seen_texts

TIMELINE = signatories()
IDS = tuple(TIMELINE.organisations)


def frame(hides: Hidden, *revealed: str):
    return signatories_frame(signatories_page(TIMELINE, veil=Veil(hides, revealed)))


def told(hides: Hidden, *revealed: str) -> list[str]:
    return [text for _, text in seen_texts(frame(hides, *revealed).layers)]


def test_the_picture_of_hidden_signatories_is_as_it_was():
    check("signatories-veiled", frame(Hidden.SIGNATORIES, "telia").layers)


def test_cells_of_whom_is_asked_about_have_signs_and_no_totals():
    page = signatories_page(TIMELINE, veil=Veil(Hidden.SIGNATORIES))
    hidden = signatories_frame(page)
    rows, columns = page.matrix.standing.shape
    cells = hidden.layers[3].items
    assert not any(isinstance(item, Sign) for item in cells)
    assert len(cells) == rows * columns
    names = {text for _, text in seen_texts(hidden.layers)}
    assert set(page.matrix.names) <= names


def test_a_revealed_row_looks_as_it_always_does():
    plain = signatories_frame(signatories_page(TIMELINE))
    shown = frame(
        Hidden.SIGNATORIES, *IDS, *(page_id for page_id in signatories_page(TIMELINE).matrix.organisations)
    )
    assert shown.layers == plain.layers
    assert len(items(frame(Hidden.SIGNATORIES, "telia").layers)) != len(items(plain.layers))


def test_heads_of_columns_lose_their_titles_or_their_years():
    labels = {entry.label for entry in TIMELINE if entry.signatory_lists}
    assert any(text in " ".join(labels) for text in told(Hidden.SIGNATORIES))
    titles = told(Hidden.TITLES)
    assert "? 1" in titles
    assert not labels & set(titles)
    years = {str(entry.start.year) for entry in TIMELINE if entry.signatory_lists}
    assert not years & set(told(Hidden.DATES))
    assert years & set(titles)
