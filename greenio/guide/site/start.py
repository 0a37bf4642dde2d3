"""The start page: the guide's promise, one script, and a tile for each page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape
from types import ModuleType

from greenio.guide.site.source import first_sentence_of, name_of, title_of
from greenio.guide.site.tiles import tile, tiles
from greenio.guide.translations.words import ENGLISH, Translation
from greenio.output import put_code, put_columns, put_html, put_markdown
from greenio.session import set_env

#: The drawing of each section's pages.
_DRAWINGS = {
    "The book": "form",
    "Examples": "form",
    "Ask and show": "text",
    "Lay out and react": "layout",
    "Sessions and visitors": "threads",
    "Deploy": "processes",
    "Test and move": "check",
}


def start_page(sections: Mapping[str, Sequence[ModuleType]]) -> Callable[[], None]:
    """Return the function of the start page."""
    first = name_of(next(iter(sections.values()))[0])
    actions = {"./cookbook": "Open the cookbook", "./gallery": "See whole apps"}

    def start() -> None:
        set_env(input_panel_fixed=True, input_auto_focus=True)
        put_hero(ENGLISH, {f"./{first}": ENGLISH.start, **actions})
        for section, modules in sections.items():
            put_markdown(f"## {section}")
            put_html(
                tiles(
                    tile(name_of(module), title_of(module), first_sentence_of(module), _DRAWINGS[section])
                    for module in modules
                )
            )

    start.__doc__ = "greenio guide\n\nWhat plain blocking Python scripts can do on the web."
    return start


def put_hero(translation: Translation, actions: Mapping[str, str]) -> None:
    """Show the top of the start page.

    :param actions: texts of the buttons, by address. The first one is filled.
    """
    put_columns([put_html(hero(translation, actions)), put_code(translation.script, "python")])


def hero(translation: Translation, actions: Mapping[str, str]) -> str:
    """Return the promise and the buttons of the start page, in HTML."""
    kinds = ("primary", *["default"] * (len(actions) - 1))
    buttons = "".join(
        f'<a class="btn btn-{kind}" href="{address}">{escape(text)}</a>'
        for kind, (address, text) in zip(kinds, actions.items(), strict=True)
    )
    return (
        f'<div class="guide-hero"><h1>{escape(translation.title)}</h1><p>{translation.lead}</p>'
        f'<div class="guide-actions">{buttons}</div></div>'
    )
