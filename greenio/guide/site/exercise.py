"""The end of a chapter: its exercise with a solution that unfolds, and the pages that say more."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from importlib import import_module
from types import ModuleType

from greenio.guide.site.source import name_of, prose
from greenio.guide.translations.words import Words
from greenio.output import put_code, put_collapse, put_markdown


def exercise_of(chapter: ModuleType) -> ModuleType:
    """Return the exercise of a chapter."""
    return import_module(f"{chapter.__package__}.exercises.{name_of(chapter)}")


def task_of(exercise: ModuleType) -> str:
    """Return what is to be done, in Markdown."""
    return prose(exercise.__doc__ or "")


def solution_of(exercise: ModuleType) -> str:
    """Return the source of an exercise without its task."""
    return inspect.getsource(exercise).split('"""', 2)[2].strip()


def put_exercise(chapter: ModuleType, more: Mapping[str, str], words: Words) -> None:
    """Show the exercise of a chapter.

    :param more: titles of the pages that say more, by address.
    """
    exercise = exercise_of(chapter)
    put_markdown(f"## {words.exercise}\n\n{task_of(exercise)}")
    put_collapse(words.solution, put_code(solution_of(exercise), "python"))
    links = ", ".join(f"[{title}]({address})" for address, title in more.items())
    put_markdown(f"**{words.more}**: {links}")
