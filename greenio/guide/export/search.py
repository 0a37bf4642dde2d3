"""The search of exported pages: its button, and what it finds, in a file for each language.

That file is a script: a page that was opened from a disk may fetch no data. The script that shows the dialog and finds is
``client/src/exported/main.ts``; it has the dialog and the index of ``put_search()``.
"""

from __future__ import annotations

import json
from collections.abc import Container
from html import escape

import msgspec

from greenio.guide.contents import COOKBOOK, GALLERY, SECTIONS, TRANSLATIONS
from greenio.guide.export.addresses import target_of
from greenio.guide.export.widgets import Renderer
from greenio.guide.site.search import search_items
from greenio.guide.site.translated import chapters_of, search_items_of
from greenio.guide.translations.words import ENGLISH
from greenio.output.display.icon import icon

#: The name under which the script of the search finds the items.
_NAME = "greenioSearchItems"


def items_file(language: str) -> str:
    """Return the file of what is found from pages of a language; empty for English."""
    return f"{language}/search_items.js" if language else "search_items.js"


def items_script(language: str, files: Container[str]) -> str:
    """Return the content of that file. What leads to no exported page, such as the playground, is left out.

    :param files: all pages that are exported.
    """
    records = []
    for item in _items(language):
        target = target_of(item["url"] if "url" in item else f".{item['page']}", language)
        if target is None or target[0] not in files:
            continue
        file, fragment = target
        address = f"{file}#{fragment}" if fragment else file
        more = [item.get(key, "") for key in ("text", "group", "keywords")]
        offer = [item["otherwise"]] if "otherwise" in item else []
        records.append([item["title"], address, *more, *offer])
    return f"window.{_NAME} = {json.dumps(records, ensure_ascii=False, separators=(',', ':'))};\n"


def _items(language: str) -> list[dict[str, str]]:
    if language:
        translation = TRANSLATIONS[language]
        return search_items_of(translation, chapters_of(translation), SECTIONS)
    return search_items(SECTIONS | GALLERY | COOKBOOK, TRANSLATIONS.values())


def button(language: str) -> str:
    """Return the button that opens the search, in HTML. The script shows it: without scripts there is none."""
    label = TRANSLATIONS[language].words.search if language else ENGLISH.words.search
    drawn = Renderer({}).one(msgspec.to_builtins(icon("put_search", "search")))
    return (
        '<button type="button" class="g-search" hidden aria-haspopup="dialog" aria-keyshortcuts="/" '
        f'data-items="{escape(items_file(language))}">{drawn}<span class="g-label">{escape(label)}</span>'
        '<kbd aria-hidden="true">/</kbd></button>'
    )
