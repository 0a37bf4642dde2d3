"""The pages of one app: functions by path, with their titles."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from greenio.engine.locations import Location
from greenio.navigation.path_patterns import PathPattern

#: A function that shows a page.
Function = Callable[..., Any]

#: Where a function of :func:`page` keeps its path and title.
MARK = "__greenio_page__"


class Mark(NamedTuple):
    """Notes of ``page()`` on a function."""

    path: str
    title: str


class FoundPage(NamedTuple):
    """The page of a location."""

    function: Callable[[], Any]
    title: str
    pattern: str
    """Its path, with names for what changes; empty: there is no such page."""


class PageMap:
    """The pages of one app.

    :param functions: by path.
    :param title: of the app, at the end of the title of each page.
    :param not_found: shows what stands in place of a page that does not exist.
    :raises TypeError: a page is no plain function, or does not take the parameters of its path.
    :raises ValueError: no pages, a bad path, or two paths that mean the same.
    """

    def __init__(self, functions: Mapping[str, Function], title: str, not_found: Function) -> None:
        if not functions:
            raise ValueError("pages(): there is no page")
        self._title = title
        self._not_found = not_found
        pages = [(PathPattern(path), function) for path, function in functions.items()]
        self._pages = sorted(pages, key=lambda each: each[0].order)
        shapes: dict[tuple[str, ...], str] = {}
        for pattern, function in self._pages:
            _check_function(pattern, function)
            twin = shapes.setdefault(pattern.shape, pattern.text)
            if twin != pattern.text:
                raise ValueError(f"pages(): {twin!r} and {pattern.text!r} mean the same paths")

    def has(self, location: Location) -> bool:
        """Return whether there is a page at that location."""
        return any(pattern.match(location) is not None for pattern, _ in self._pages)

    def listed(self) -> list[list[str]]:
        """Return path and title of each page that a visitor can choose: its path has no parameters.

        A page without a title has the app's.
        """
        found = [
            [pattern.text, page_title(function, pattern.text) or self._title]
            for pattern, function in self._pages
            if not pattern.names
        ]
        return sorted(found)

    def find(self, location: Location) -> FoundPage:
        """Return the page at a location, or what is shown in its place."""
        for pattern, function in self._pages:
            values = pattern.match(location)
            if values is not None:
                title = self._full_title(page_title(function, pattern.text))
                return FoundPage(functools.partial(function, **values), title, pattern.text)
        return FoundPage(self._not_found, self._full_title("Page not found"), "")

    def _full_title(self, title: str) -> str:
        return " · ".join(dict.fromkeys(each for each in (title, self._title) if each))


def page_title(function: Function, path: str) -> str:
    """Return the title of a page: its own, or the name of its function in words; none for the first page."""
    mark = getattr(function, MARK, None)
    if mark is not None and mark.title:
        title: str = mark.title
        return title
    if path == "/":
        return ""
    return str(getattr(function, "__name__", "")).strip("_<>").replace("_", " ").capitalize()


def marked_functions(functions: Iterable[Function]) -> dict[str, Function]:
    """Return functions that ``page()`` has marked, by their paths.

    :raises TypeError: one has no mark.
    :raises ValueError: two have the same path.
    """
    by_path: dict[str, Function] = {}
    for function in functions:
        mark = getattr(function, MARK, None)
        if mark is None:
            name = getattr(function, "__name__", repr(function))
            raise TypeError(f"pages(): {name} has no path; mark it with @page('/path'), or give a dict")
        if mark.path in by_path:
            raise ValueError(f"pages(): two pages have the path {mark.path!r}")
        by_path[mark.path] = function
    return by_path


def _check_function(pattern: PathPattern, function: Function) -> None:
    name = getattr(function, "__name__", repr(function))
    if not callable(function):
        raise TypeError(f"pages(): the page {pattern.text!r} is {function!r}, which cannot be called")
    if inspect.iscoroutinefunction(function) or inspect.isgeneratorfunction(function):
        raise TypeError(f"pages(): {name}() must be a plain function; it may call run_async() for coroutines")
    try:
        inspect.signature(function).bind(**dict.fromkeys(pattern.names))
    except TypeError as error:
        raise TypeError(f"pages(): {name}() does not fit its path {pattern.text!r}: {error}") from None
    except ValueError:  # built-in functions have no signature
        return
