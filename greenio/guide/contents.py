"""The pages of the guide, by sections, in reading order."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from itertools import chain
from types import ModuleType
from typing import Any

from greenio.guide import (
    anything,
    assistant,
    bmi,
    buttons,
    capacity,
    capture,
    charts,
    chat,
    clock,
    closing,
    code,
    colours,
    commands,
    containers,
    coroutines,
    dashboard,
    datatable,
    edited_table,
    editor,
    errors,
    files,
    hello,
    hosting,
    inputs,
    javascript,
    layout,
    live,
    live_charts,
    login,
    mounting,
    operations,
    options,
    pins,
    playground_limits,
    popups,
    porting,
    programs,
    progress,
    proxy,
    rooms,
    scopes,
    serving,
    sessions,
    several,
    shared_values,
    streamlit_and_gradio,
    structure,
    table,
    tables,
    tea_house,
    terminal_scripts,
    testing,
    text,
    threads,
    traces,
    updates,
    uploads,
    validation,
    visit,
    visitor_cookies,
    workers,
)
from greenio.guide.book import CHAPTERS
from greenio.guide.cookbook import RECIPES
from greenio.guide.gallery import APPS
from greenio.guide.playground.page import playground_page
from greenio.guide.playground.programs import Programs
from greenio.guide.playground.style import PLAYGROUND
from greenio.guide.reference.pages import contents_page, entry_page
from greenio.guide.site.cookbook import cookbook_page
from greenio.guide.site.exercise import put_exercise
from greenio.guide.site.gallery import gallery_page
from greenio.guide.site.menu import menu
from greenio.guide.site.page import Neighbours, page_of
from greenio.guide.site.script import SCRIPT
from greenio.guide.site.source import name_of, title_of
from greenio.guide.site.start import start_page
from greenio.guide.site.style import STYLE
from greenio.guide.site.translated import translated_app
from greenio.guide.translations import LANGUAGES
from greenio.guide.translations.words import ENGLISH, Translation
from greenio.navigation.pages import page, pages
from greenio.server.pages.config import config

#: The name of the section that comes first and is read in order.
THE_BOOK = ENGLISH.words.book
#: The pages in reading order, by section; the first line of a module's docstring is its title. A page is one demo
#: with its source, or a row of examples (the module's EXAMPLES), each with its source beside its result (but for TEXTS).
SECTIONS: dict[str, tuple[ModuleType, ...]] = {
    THE_BOOK: tuple(import_module(f"greenio.guide.book.{name}") for name in CHAPTERS),
    "Examples": (hello, bmi, table, clock, chat, assistant),
    "Ask and show": (
        *(inputs, validation, uploads, capture, editor, edited_table, pins),
        *(text, code, files, tables, datatable, anything, charts, live_charts),
    ),
    "Lay out and react": (
        *(scopes, layout, colours, tea_house, dashboard, structure, containers),
        *(buttons, popups, progress, live, javascript),
    ),
    "Sessions and visitors": (
        *(sessions, visit, visitor_cookies, shared_values, threads, coroutines, closing),
        *(capacity, rooms, several, workers),
    ),
    "Deploy": (
        commands,
        options,
        serving,
        hosting,
        proxy,
        login,
        updates,
        mounting,
        operations,
        traces,
        programs,
    ),
    "Test and move": (testing, errors, porting, streamlit_and_gradio, terminal_scripts, playground_limits),
}
PAGES: tuple[ModuleType, ...] = tuple(chain.from_iterable(SECTIONS.values()))
#: The apps of the gallery. One is a page of the examples.
GALLERY: dict[str, tuple[ModuleType, ...]] = {
    "Gallery": tuple(import_module(f"greenio.guide.gallery.{name}") for name in APPS)
}
#: The recipes of the cookbook, by group.
COOKBOOK: dict[str, tuple[ModuleType, ...]] = {
    f"Recipes: {group.lower()}": tuple(import_module(f"greenio.guide.cookbook.{name}") for name in names)
    for group, names in RECIPES.items()
}
#: The languages beside English, by tag.
TRANSLATIONS: dict[str, Translation] = {
    tag: import_module(f"greenio.guide.translations.{tag}").TRANSLATION for tag in LANGUAGES
}
#: What stands above the titles of pages that are no topic, where it is a link.
_EYEBROWS = {
    **dict.fromkeys(COOKBOOK, '<a href="./cookbook">Cookbook</a>'),
    **dict.fromkeys(GALLERY, '<a href="./gallery">Gallery</a>'),
}


def applications(first: str = "", programs: Programs | None = None) -> dict[str, Callable[[], Any]]:
    """Return the guide's apps by name, for ``start_server()``. Each page is also an app: its address of old.

    :param first: the page to begin with. Default: the start page.
    :param programs: runs those of the playground, whose route the server needs. Default: it is off.
    """
    by_path = pages_by_path(programs)
    shell = menu(SECTIONS, SECTIONS | GALLERY | COOKBOOK, by_path, TRANSLATIONS.values(), first)
    site = pages(by_path, shell=shell, title="greenio guide")
    site.__doc__ = "greenio guide\n\nWhat plain blocking Python scripts can do on the web."
    configured = config(theme="auto", css_style=STYLE + PLAYGROUND, js_code=SCRIPT)(site)
    found: dict[str, Callable[[], Any]] = {
        "index": configured,
        "shop": config(theme="auto")(tea_house.shop),
        "coroutines_demo": config(theme="auto")(coroutines.coroutines),
        **{path[1:]: configured for path in by_path if path.count("/") == 1 and path != "/"},
        **{tag: translated_app(each, SECTIONS, THE_BOOK) for tag, each in TRANSLATIONS.items()},
    }
    return found


def pages_by_path(programs: Programs | None = None) -> dict[str, Callable[..., Any]]:
    """Return the functions of all pages of the English guide by path, without what stands around them.

    :param programs: see ``applications()``.
    """
    has_playground = programs is not None
    by_path: dict[str, Callable[..., Any]] = {"/": start_page(SECTIONS)}
    for sections in (SECTIONS, GALLERY, COOKBOOK):
        section_of = {module: section for section, modules in sections.items() for module in modules}
        modules = tuple(section_of)
        for before, module, after in zip((None, *modules), modules, (*modules[1:], None), strict=False):
            path = f"/{name_of(module)}"
            section = section_of[module]
            is_chapter = section == THE_BOOK
            by_path[path] = page(path, title_of(module))(
                page_of(
                    module,
                    _EYEBROWS.get(section, section) + (_other_languages(module) if is_chapter else ""),
                    Neighbours(before, after),
                    sections is not GALLERY,
                    put_end=partial(put_exercise, module, _more_about(module), ENGLISH.words)
                    if is_chapter
                    else None,
                    has_playground=has_playground,
                )
            )
    explanations = {f"/{name}": errors.error_page(name) for name in errors.ERRORS}
    more: dict[str, Callable[..., Any]] = {
        "/gallery": page("/gallery", "Gallery")(gallery_page((*GALLERY["Gallery"], assistant))),
        "/cookbook": page("/cookbook", "Cookbook")(cookbook_page(COOKBOOK)),
        "/playground": page("/playground", "Playground")(playground_page(programs)),
        "/reference": contents_page,
        "/reference/{name}": entry_page(
            (*PAGES, *chain.from_iterable((GALLERY | COOKBOOK).values())), has_playground
        ),
    }
    return by_path | explanations | more


def _more_about(chapter: ModuleType) -> dict[str, str]:
    """Return the titles of the pages that say more than a chapter, by address."""
    titles = {name_of(each): title_of(each) for each in chain(PAGES, *COOKBOOK.values())}
    return {f"./{name}": titles[name] for name in CHAPTERS[name_of(chapter)]}


def _other_languages(chapter: ModuleType) -> str:
    """Return links to the chapter in the languages into which it is translated, in HTML."""
    name = name_of(chapter)
    return "".join(
        f' · <a href="./{name}?app={tag}" hreflang="{tag}" lang="{tag}">{each.name}</a>'
        for tag, each in TRANSLATIONS.items()
        if name in each.chapters
    )
