"""A page of the guide: its text, its demo and the source, or a row of examples, and the way to the next page."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from types import ModuleType
from typing import Any

from greenio import session
from greenio.guide.playground.examples import program_of_example, program_of_page
from greenio.guide.playground.share import opener
from greenio.guide.site.source import (
    body_of,
    demo_of,
    fits_beside,
    heading_of,
    is_only_code,
    name_of,
    source_of,
    summary_of,
    title_of,
    width_of,
)
from greenio.guide.site.style import BESIDE_DEMO, BESIDE_RESULT
from greenio.guide.translations.words import ENGLISH, Words
from greenio.output import (
    put_button,
    put_code,
    put_html,
    put_link,
    put_loading,
    put_markdown,
    put_row,
    put_scope,
    put_text,
    use_scope,
)
from greenio.session import go, set_env

#: Two columns, where there is room for them.
_SIDE_BY_SIDE = "repeat(auto-fit, minmax(min(100%, 24rem), 1fr))"


@dataclass(frozen=True)
class Neighbours:
    """The pages before and after a page; None at the ends."""

    before: ModuleType | None = None
    after: ModuleType | None = None


def page_of(
    module: ModuleType,
    eyebrow: str,
    neighbours: Neighbours,
    may_stand_beside: bool = True,
    words: Words = ENGLISH.words,
    put_end: Callable[[], None] | None = None,
    has_playground: bool = False,
) -> Callable[[], None]:
    """Return the function of a page.

    :param eyebrow: what stands above the title, in HTML.
    :param neighbours: the pages to which its end leads.
    :param may_stand_beside: whether short lines of code may stand beside the demo; False: below it.
    :param words: the language of what stands around the demo.
    :param put_end: shows what comes after the code of a demo, such as an exercise. Default: nothing.
    :param has_playground: whether code has a link that opens it there.
    """
    demo = demo_of(module)
    examples: Sequence[Callable[[], Any]] = getattr(module, "EXAMPLES", ())
    texts: Sequence[Callable[[], Any]] = getattr(module, "TEXTS", ())

    def page() -> None:
        # The form of a demo stands in the demo; that of an example comes in front of the page, as in an app.
        set_env(input_panel_fixed=bool(examples), input_auto_focus=bool(examples))
        with use_scope("guide-head"):
            put_html(f'<p class="guide-eyebrow">{eyebrow}</p>')
            put_markdown(f"# {title_of(module)}\n\n{summary_of(module)}")
        if examples:
            _show_examples(examples, texts, has_playground)
            _put_pager(neighbours, words)
            return
        if not getattr(module, "SHOWS_SOURCE", True):
            demo()
            _put_pager(neighbours, words)
            return
        with use_scope("guide-cap"):
            put_text(words.running)
            put_button(words.start_again, lambda: go(session.path, replace=True), small=True, color="light")
        put_scope("demo")
        # A script of the page moves these two below the form, which is no output (``greenio.guide.site.script``).
        source = source_of(module)
        is_narrow = may_stand_beside and fits_beside(source, BESIDE_DEMO)
        shown = [put_code(source, "python")]
        if has_playground:
            shown.append(put_html(opener(program_of_page(module))))
        put_scope("guide-beside" if is_narrow else "guide-code", shown)
        with use_scope("guide-foot"):
            if put_end is not None:
                put_end()
            _put_pager(neighbours, words)
        with use_scope("demo"):
            if inspect.iscoroutinefunction(demo):  # pages are plain functions: it is an app of its own
                put_link("Open this app", app=f"{name_of(module)}_demo", new_window=True)
            else:
                demo()

    page.__name__ = name_of(module)
    page.__doc__ = f"{title_of(module)}\n\n{summary_of(module)}"
    return page


def _show_examples(
    examples: Sequence[Callable[[], Any]], texts: Sequence[Callable[[], Any]], has_playground: bool
) -> None:
    """Show all texts and sources, then the results: one that takes its time holds up no other text."""
    for example in examples:
        title, text = heading_of(example)
        name, body = example.__name__, body_of(example)
        with use_scope(name):
            # The scope's id is the address of the example.
            put_markdown(f"## [{title}](#pywebio-scope-{name})\n\n{text}")
            result = put_scope(f"example-{name}", put_loading())
            if example in texts or is_only_code(body):
                result.show()
            elif width_of(body) <= BESIDE_RESULT:
                put_row([result, put_code(body, "python")], size=_SIDE_BY_SIDE).style("gap: 0 1rem")
            else:
                result.show()
                put_code(body, "python")
            if has_playground and example not in texts and (program := program_of_example(example)):
                put_html(opener(program))
    for example in examples:
        with use_scope(f"example-{example.__name__}", clear=True):
            example()


def _put_pager(neighbours: Neighbours, words: Words) -> None:
    links = [
        f'<a href="./{name_of(module)}" rel="{rel}"><span>{word}</span>{escape(title_of(module))}</a>'
        for module, rel, word in (
            (neighbours.before, "prev", words.previous),
            (neighbours.after, "next", words.next),
        )
        if module is not None
    ]
    put_html(f'<nav class="guide-pager" aria-label="{words.pager}">{"".join(links)}</nav>')
