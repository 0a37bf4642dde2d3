"""The words that stand around the demos of the guide's pages, in each language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Words:
    """The words of one language. The defaults are English, and stand where a translation has none."""

    guide: str = "Guide"
    search: str = "Search"
    overview: str = "Overview"
    all_names: str = "Look through the reference of all names"
    """What the search offers where it finds nothing."""
    book: str = "The book"
    running: str = "Running here"
    start_again: str = "Start again"
    exercise: str = "Exercise"
    solution: str = "Show a solution"
    more: str = "More about this"
    previous: str = "Previous"
    next: str = "Next"
    pager: str = "Previous and next page"
    in_english: str = "In English"
    """Of a page that is not translated yet, and of the way to the English guide."""


@dataclass(frozen=True)
class Translation:
    """A language of the guide.

    :param tag: of the language, for ``<html lang>`` and the address: ``zh``.
    :param name: of the language, in the language.
    :param english_name: of the language, in English, for the search.
    :param title: of the start page, and of the guide in the browser's tab.
    :param lead: the text below the title of the start page, in HTML.
    :param script: the program on the start page.
    :param chapters: names of the chapters that are translated, each a module of the language's package.
    :param titles: of the chapters, by name; also of those that are not translated yet.
    :param keywords: words that find a page of the English guide, by name of the page.
    """

    tag: str = "en"
    name: str = "English"
    english_name: str = "English"
    title: str = "Write a script. Get a web app."
    lead: str = (
        "Ask with <code>input()</code>, show with <code>put_table()</code>. The program waits where you wrote it, and "
        "thousands of visitors can use it at once."
    )
    script: str = """from greenio import start_server
from greenio.input import input
from greenio.output import put_text


def hello():
    name = input("What is your name?")
    put_text(f"Hello, {name}!")


start_server(hello, port=8080)"""
    words: Words = field(default_factory=Words)
    start: str = "Start with chapter 1"
    chapters: tuple[str, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)
    keywords: Mapping[str, str] = field(default_factory=dict)


ENGLISH = Translation()
