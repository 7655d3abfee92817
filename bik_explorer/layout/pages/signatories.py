"""The page of the signatories as a frame: names down, initiatives across, a sign in each cell."""

from __future__ import annotations

from dataclasses import dataclass

from bik_explorer.layout.frame import Layer
from bik_explorer.layout.geometry import Rect, Size
from bik_explorer.layout.pages.cells import (
    band_items,
    cell_items,
    head_items,
    label_items,
    name_items,
    sum_items,
    total_items,
)
from bik_explorer.layout.pages.head import foot_items, nothing_items
from bik_explorer.layout.pages.plan import Plan, SignatoriesPage, plan_of


@dataclass(frozen=True, slots=True)
class SignatoriesFrame:
    """One picture: `size` and `layers` as in any frame, and the `plan` that says what is where."""

    size: Size
    layers: tuple[Layer, ...]
    plan: Plan


def signatories_frame(page: SignatoriesPage) -> SignatoriesFrame:
    """Lays the page out; only what is in sight gets items."""
    plan, setting = plan_of(page), page.setting
    size = setting.size
    everywhere = Rect(0.0, 0.0, size.width, size.height)
    foot_top = size.height - plan.foot.height
    if not page.matrix.organisations:
        below = Rect(0.0, plan.head.bottom, size.width, size.height - plan.head.bottom)
        empty = nothing_items(setting, below.y, below.bottom, page.words.nothing, page.sizes)
        return SignatoriesFrame(size, (Layer(everywhere, (*plan.head.items, *empty)),), plan)
    body, columns = plan.body, Rect(plan.body.x, plan.heads.y, plan.body.width, size.height - plan.heads.y)
    rows = Rect(0.0, body.y, size.width, body.height)
    layers = (
        Layer(everywhere, plan.head.items),
        Layer(columns, tuple(band_items(page, plan))),
        Layer(rows, (*name_items(page, plan), *total_items(page, plan))),
        Layer(body, tuple(cell_items(page, plan))),
        Layer(columns, (*head_items(page, plan), *sum_items(page, plan))),
        Layer(
            everywhere,
            (*label_items(page, plan), *foot_items(setting, plan.foot, foot_top, page.sizes)),
        ),
    )
    return SignatoriesFrame(size, layers, plan)
