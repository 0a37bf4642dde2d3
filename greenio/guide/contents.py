"""The pages of the guide, and the layout of a page: the running demo with its source below."""

from __future__ import annotations

import inspect
import textwrap
from collections.abc import Callable
from types import ModuleType
from typing import Any

from greenio.guide import (
    anything,
    bmi,
    buttons,
    charts,
    chat,
    clock,
    closing,
    code,
    containers,
    coroutines,
    datatable,
    editor,
    files,
    hello,
    inputs,
    javascript,
    layout,
    mounting,
    operations,
    pins,
    popups,
    progress,
    proxy,
    scopes,
    serving,
    several,
    table,
    tables,
    text,
    threads,
    uploads,
    validation,
    visit,
)
from greenio.output import put_html, put_markdown, put_row, put_scope, use_scope
from greenio.server.pages.config import config
from greenio.session import set_env

#: The pages in reading order; the first line of a module's docstring is its title. A page is one demo with its
#: source below, or a row of examples (the module's EXAMPLES), each with its source beside its result.
PAGES: tuple[ModuleType, ...] = (
    *(hello, bmi, table, clock, chat),
    *(inputs, validation, uploads, editor, pins),
    *(text, code, files, tables, datatable, anything, charts),
    *(scopes, layout, containers, buttons, popups, progress),
    *(visit, javascript, threads, coroutines, closing),
    *(serving, several, proxy, mounting, operations),
)

#: Two columns, where there is room for them.
_SIDE_BY_SIDE = "repeat(auto-fit, minmax(min(100%, 22rem), 1fr))"


def applications() -> dict[str, Callable[[], Any]]:
    """Return the guide's apps by name, for ``start_server()``."""
    configured = config(theme="auto")
    return {"index": configured(index), **{_name(module): configured(_page(module)) for module in PAGES}}


def index() -> None:
    """greenio guide

    What plain blocking Python scripts can do on the web.
    """
    put_markdown(
        "# greenio\n\nWrite a plain, blocking Python script; get a web app. "
        "Each page below runs a script of a few lines and shows its source.\n"
    )
    lines = [f"- [{_title(module)}](?app={_name(module)}): {_summary(module)}" for module in PAGES]
    put_markdown("\n".join(lines))


def _page(module: ModuleType) -> Callable[[], Any]:
    demo = getattr(module, _name(module))

    def head() -> None:
        put_html('<p><a href="?app=index">&larr; all pages</a></p>')
        put_markdown(f"# {_title(module)}\n\n{_summary(module)}")
        if hasattr(module, "EXAMPLES"):
            set_env(output_max_width="1140px")  # room for two columns
            for example in module.EXAMPLES:
                _show_example(example)
            return
        put_scope("demo")
        source = inspect.getsource(module).split("\n", 2)[2].strip()
        put_markdown(f"## The code\n\n```python\n{source}\n```")

    def plain() -> None:
        head()
        if not hasattr(module, "EXAMPLES"):
            with use_scope("demo"):
                demo()

    async def awaited() -> None:
        head()
        with use_scope("demo"):
            await demo()

    page: Any = awaited if inspect.iscoroutinefunction(demo) else plain
    page.__name__ = _name(module)
    page.__doc__ = f"{_title(module)}\n\n{_summary(module)}"
    made: Callable[[], Any] = page
    return made


def _show_example(example: Callable[[], Any]) -> None:
    title, _, text = inspect.getdoc(example).partition("\n")  # type: ignore[union-attr]
    put_markdown(f"## {title}\n\n{text}")
    result = f"example-{example.__name__}"
    put_row([put_scope(result), put_markdown(f"```python\n{_body(example)}\n```")], size=_SIDE_BY_SIDE).style(
        "gap: 0 1.5rem"
    )
    with use_scope(result):
        example()


def _body(example: Callable[[], Any]) -> str:
    """Return the source of a function's body."""
    source = inspect.getsource(example)
    return textwrap.dedent(source.split('"""', 2)[2]).strip("\n")


def _name(module: ModuleType) -> str:
    return module.__name__.rpartition(".")[2]


def _title(module: ModuleType) -> str:
    return (module.__doc__ or "").strip()


def _summary(module: ModuleType) -> str:
    return (getattr(module, _name(module)).__doc__ or "").strip()
