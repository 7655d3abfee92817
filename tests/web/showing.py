"""A page with the scripts of others, without a network, and what it shows of our data."""

from __future__ import annotations

import json
from pathlib import Path

PAGE = """<!doctype html>
<meta charset="utf-8">
{styles}
<body style="margin: 0">
<div id="place" style="width: 1200px; height: 800px"></div>
{scripts}
<script>
const errors = [];
addEventListener("error", event => errors.push(event.message));
const data = JSON.parse({data});
const texts = query => [...document.querySelectorAll(query)].map(one => one.textContent.trim());
{script}
</script>
"""


def shown(chromium, folder: Path, data: object, script: str, styles: list[Path], scripts: list[Path]):
    """What `look()` of the script gives once its `ready()` is true; `data` is at hand in the page."""
    page = folder / "page.html"
    text = PAGE.format(
        styles="\n".join(f'<link rel="stylesheet" href="{one.as_uri()}">' for one in styles),
        scripts="\n".join(f'<script src="{one.as_uri()}"></script>' for one in scripts),
        data=json.dumps(json.dumps(data)).replace("<", "\\u003c"),
        script=script,
    )
    page.write_text(text, "utf-8")
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, offline=True)
    try:
        tab = context.new_page()
        tab.goto(page.as_uri())
        tab.wait_for_function("ready()", timeout=20_000)
        return tab.evaluate("look()")
    finally:
        context.close()
