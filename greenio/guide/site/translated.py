"""The guide in another language: an app of its own, with the pages that are translated and links to all others."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from importlib import import_module
from types import ModuleType
from typing import Any

from greenio.guide.book import CHAPTERS
from greenio.guide.site.exercise import put_exercise
from greenio.guide.site.page import Neighbours, page_of
from greenio.guide.site.script import SCRIPT
from greenio.guide.site.search import Item, page_items, search_items
from greenio.guide.site.source import first_sentence_of, name_of, title_of
from greenio.guide.site.start import put_hero
from greenio.guide.site.style import STYLE
from greenio.guide.site.tiles import tile, tiles
from greenio.guide.translations.words import Translation
from greenio.navigation.pages import page, pages
from greenio.output import put_collapse, put_html, put_link, put_markdown, put_search, put_sidebar
from greenio.server.pages.config import config
from greenio.session import set_env

Sections = Mapping[str, Sequence[ModuleType]]

#: The query of a link that leads from a translated page to the English one.
ENGLISH_APP = "?app=index"


def chapters_of(translation: Translation) -> tuple[ModuleType, ...]:
    """Return the chapters that are translated, in reading order."""
    package = f"greenio.guide.translations.{translation.tag}"
    return tuple(import_module(f"{package}.{name}") for name in CHAPTERS if name in translation.chapters)


def translated_app(translation: Translation, sections: Sections, book: str) -> Callable[[], Any]:
    """Return the app.

    :param sections: those of the English guide.
    :param book: the name of the section that is the book.
    """
    chapters = chapters_of(translation)
    by_path: dict[str, Callable[..., Any]] = {"/": _start_page(translation, chapters, sections[book])}
    for before, chapter, after in zip((None, *chapters), chapters, (*chapters[1:], None), strict=False):
        path = f"/{name_of(chapter)}"
        by_path[path] = page(path, title_of(chapter))(
            page_of(
                chapter,
                f'{translation.words.book} · <a href=".{path}{ENGLISH_APP}" hreflang="en" lang="en">English</a>',
                Neighbours(before, after),
                words=translation.words,
                put_end=partial(put_exercise, chapter, _more(chapter, sections), translation.words),
            )
        )
    title = f"greenio {translation.words.guide}"
    site = pages(by_path, shell=_menu(translation, chapters, sections, book), title=title)
    site.__doc__ = f"{title}\n\n{translation.title}"
    configured: Callable[[], Any] = config(
        theme="auto", css_style=STYLE, js_code=SCRIPT, lang=translation.tag
    )(site)
    return configured


def _more(chapter: ModuleType, sections: Sections) -> dict[str, str]:
    """Return the titles of the English pages that say more than a chapter, by address."""
    titles = {name_of(each): title_of(each) for modules in sections.values() for each in modules}
    return {f"./{name}{ENGLISH_APP}": titles[name] for name in CHAPTERS[name_of(chapter)] if name in titles}


def _start_page(
    translation: Translation, chapters: Sequence[ModuleType], english: Sequence[ModuleType]
) -> Callable[[], None]:
    words = translation.words
    translated = {name_of(chapter): chapter for chapter in chapters}
    actions = {f"./{name_of(chapters[0])}": translation.start, f"./{ENGLISH_APP}": "English"}

    def start() -> None:
        set_env(input_panel_fixed=True, input_auto_focus=True)
        put_hero(translation, actions)
        put_markdown(f"## {words.book}")
        put_html(tiles(_tile(name_of(module)) for module in english))

    def _tile(name: str) -> str:
        chapter = translated.get(name)
        title = translation.titles[name]
        if chapter is not None:
            return tile(name, title, first_sentence_of(chapter), "form")
        return tile(f"{name}{ENGLISH_APP}", title, words.in_english, "form")

    start.__doc__ = f"greenio {words.guide}\n\n{translation.title}"
    return start


def _menu(
    translation: Translation, chapters: Sequence[ModuleType], sections: Sections, book: str
) -> Callable[[], None]:
    words = translation.words
    translated = {name_of(chapter) for chapter in chapters}
    items = search_items_of(translation, chapters, sections)

    def show_menu() -> None:
        set_env(output_max_width="76rem")
        search = put_search(items, label=words.search)
        with put_sidebar(search, brand="greenio", icon="leaf-fill", label=words.guide):
            put_link(words.overview, page="/", icon="grid")
            with put_collapse(words.book, open=True):
                for name in map(name_of, sections[book]):
                    title = translation.titles[name]
                    if name in translated:
                        put_link(title, page=f"/{name}")
                    else:
                        put_link(f"{title}（{words.in_english}）", url=f"./{name}{ENGLISH_APP}")
            put_link("English", app="index", icon="translate")

    return show_menu


def search_items_of(
    translation: Translation, chapters: Sequence[ModuleType], sections: Sections
) -> list[Item]:
    """Return the items of the search: the translated chapters, and the English pages with words of the language."""
    own = [item for chapter in chapters for item in page_items(chapter, translation.words.book)]
    english = [item for item in search_items(sections) if item["page"].strip("/") not in translation.chapters]
    return [*own, *(_english_item(item, translation) for item in english)]


def _english_item(item: Item, translation: Translation) -> Item:
    path, hash_sign, fragment = item["page"].partition("#")
    name = path.strip("/")
    words = "" if fragment else translation.keywords.get(name, "")
    offer = {"otherwise": translation.words.all_names} if "otherwise" in item else {}
    return {
        **{key: value for key, value in item.items() if key != "page"},
        **offer,
        "title": translation.titles.get(name, item["title"]) if not fragment else item["title"],
        "url": f".{path}{ENGLISH_APP}{hash_sign}{fragment}",
        "keywords": f"{item.get('keywords', '')} {words}".strip(),
    }
