"""The sidebar: a link to each page, by sections."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from types import ModuleType

from greenio import session
from greenio.guide.site.search import search_items
from greenio.guide.site.source import name_of, title_of
from greenio.guide.translations.words import Translation
from greenio.output import put_collapse, put_link, put_search, put_sidebar
from greenio.session import go, info, set_env


def menu(
    sections: Mapping[str, Sequence[ModuleType]],
    searched: Mapping[str, Sequence[ModuleType]],
    paths: Container[str],
    translations: Iterable[Translation] = (),
    first: str = "",
) -> Callable[[], None]:
    """Return the function that shows the sidebar.

    :param sections: those whose pages have a link. The first one is open.
    :param searched: those whose pages the search finds.
    :param paths: of all pages.
    :param translations: the languages to switch to.
    :param first: the page to begin with. Default: the start page.
    """
    first_section = next(iter(sections))
    languages = tuple(translations)
    items = search_items(searched, languages)

    def show_menu() -> None:
        set_env(output_max_width="76rem")
        with put_sidebar(put_search(items), brand="greenio", icon="leaf-fill", label="Guide"):
            put_link("Overview", page="/", icon="grid")
            put_link("Gallery", page="/gallery", icon="collection")
            put_link("Cookbook", page="/cookbook", icon="journal-code")
            put_link("Reference", page="/reference", icon="book")
            put_link("Playground", page="/playground", icon="play")
            for section, modules in sections.items():
                # The page unfolds that of the current page; newcomers find the first one open.
                with put_collapse(section, open=section == first_section):
                    for module in modules:
                        put_link(title_of(module), page=f"/{name_of(module)}")
            for language in languages:
                put_link(language.name, app=language.tag, icon="translate")
        wanted = info.request.query.get("app", first)  # ?app=bmi: the page's address of old
        if wanted and session.path == "/" and f"/{wanted}" in paths:
            go(f"/{wanted}", replace=True)

    return show_menu
