"""``pages()`` and ``page()``: an app of several pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from greenio.engine.locations import Location, parse_location
from greenio.navigation.navigation import Navigation
from greenio.navigation.page_map import MARK, Function, Mark, PageMap, marked_functions
from greenio.output import put_link, put_markdown
from greenio.runtime.current import current_task
from greenio.runtime.sessions.request_info import RequestInfo

F = TypeVar("F", bound=Callable[..., Any])

#: Where the app that ``pages()`` returns keeps its pages.
_ATTRIBUTE = "__greenio_pages__"


def page(path: str, title: str = "") -> Callable[[F], F]:
    """Mark a function as the page at ``path``, for :func:`pages`.

    :param path: as for :func:`pages`.
    :param title: of the page, in the browser's tab. Default: the name of the function, in words.
    :returns: a decorator, which returns the function itself.
    :raises TypeError: ``path`` is no str: the decorator needs its parentheses.

    Example::

        @page("/orders/{id:int}", title="Order")
        def order(id):
            put_text("Order number", id)
    """
    if not isinstance(path, str):
        raise TypeError(f"page(): path must be a str, as in @page('/orders'), not {type(path).__name__}")

    def mark(function: F) -> F:
        setattr(function, MARK, Mark(path, str(title)))
        return function

    return mark


def pages(
    *functions: Mapping[str, Function] | Function,
    shell: Callable[[], Any] | None = None,
    not_found: Callable[[], Any] | None = None,
    title: str = "",
) -> Callable[[], None]:
    """Return an app of several pages, for ``start_server()`` and wherever else an app is expected.

    Each page is a plain blocking function with an address of its own below the app's, to which links, bookmarks and F5
    lead. ``shell`` runs once, before the first page: what it shows by ``put_sidebar()`` and ``put_navbar()`` stays, and
    it may ask (a login). Then the function of the visitor's page runs. When the visitor follows a link inside the app,
    goes back or forward, or the script calls ``go()``, the page's content, forms and popup disappear and the function of
    the next page runs in the same session: ``local`` and the shell's callbacks live on.

    The function of the page that was left, its callbacks and threads get ``PageLeftException`` from the call into greenio
    in which they wait, such as ``input()``, or from their next one; their ``finally`` blocks run first. Code that makes
    no such call runs on to its end: an order that is being saved is saved. A function that has returned leaves its
    page as it is, with buttons that work. Each tab is a session of its own.

    :param functions: one dict of path to function, or functions that :func:`page` has marked. In a path, ``{name}``
        is one part of any text, ``{name:int}`` a whole number and ``{name:path}`` all that follows; the function gets
        them as arguments of these names. Fixed parts go before parameters.
    :param shell: function without arguments. Default: none.
    :param not_found: shows what stands in place of a page that does not exist. Default: a notice with a link to ``/``.
    :param title: of the app, added to the title of each page. Default: none.
    :returns: the app, a function without arguments.
    :raises TypeError: a page is no plain function, has no path, or does not take the parameters of its path.
    :raises ValueError: no pages, a path that makes no sense, or two that mean the same.

    Example::

        def home():
            put_link("Orders", page="/orders")

        def orders():
            put_text("You look for", session.query.get("q", "everything"))

        start_server(pages({"/": home, "/orders": orders}))
    """
    if len(functions) == 1 and isinstance(functions[0], Mapping):
        by_path = dict(functions[0])
    else:
        by_path = marked_functions(each for each in functions if not isinstance(each, Mapping))
        if len(by_path) < len(functions):
            raise TypeError("pages(): give either one dict of path to function, or marked functions")
    page_map = PageMap(by_path, str(title), not_found or show_not_found)

    def app() -> None:
        task = current_task()
        session = task.session
        navigation = session.navigation = Navigation(session, page_map, entry_location(session.request))
        try:
            if shell is not None:
                shell()
        except BaseException:
            session.navigation = None  # without a shell there are no pages: the app has failed
            raise
        navigation.begin()

    app.__name__ = "pages"
    app.__doc__ = str(title) or None
    setattr(app, _ATTRIBUTE, page_map)
    return app


def pages_of(app: object) -> PageMap | None:
    """Return the pages of an app that :func:`pages` has made; None for other apps."""
    found: PageMap | None = getattr(app, _ATTRIBUTE, None)
    return found


def entry_location(request: RequestInfo) -> Location:
    """Return the location at which a page was opened. One that makes no sense is a page that does not exist."""
    try:
        return parse_location(f"{request.page}?{request.query_string}")
    except ValueError:
        return Location(("?",))


def show_not_found() -> None:
    """Show that there is no such page."""
    put_markdown("# Page not found\n\nThere is no page at this address.")
    put_link("To the first page", page="/")
