"""The content of a page as HTML: the outputs that need no server. Others are left out, and told of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from html import escape
from typing import Any

from greenio.guide.export.markup import highlighted, markdown
from greenio.testing.widgets import WidgetDict, first_content, scope_name, with_inner

#: Elements of HTML that have no content.
_VOID = frozenset(("br", "hr", "img", "input"))
#: Attributes of elements that mean something to a script only.
_OF_SCRIPTS = ("data-", "aria-controls", "aria-expanded", "tabindex")


class Renderer:
    """Writes the outputs of one page.

    :param scopes: what each scope of the page holds.
    :param figure: returns what stands in place of a scope that is a demo; None for all other scopes, which are written.
    """

    def __init__(
        self, scopes: Mapping[str, list[WidgetDict]], figure: Callable[[str], str | None] = lambda name: None
    ) -> None:
        self._scopes = scopes
        self._figure = figure
        self._writers: dict[str, Callable[[WidgetDict], str]] = {
            "text": lambda widget: _text(widget["text"], bool(widget.get("inline"))),
            "markdown": lambda widget: markdown(widget["text"]),
            "html": lambda widget: str(widget["html"]),
            "code": lambda widget: highlighted(widget["text"], widget.get("language", "")),
            "link": _link,
            "scope": self._scope,
            "grid": self._content,
            "alert": self._alert,
            "collapse": self._collapse,
            "scrollable": self._content,
            "element": self._element,
            "table": self._table,
            "datatable": self._datatable,
        }

    def all(self, widgets: Iterable[Any]) -> str:
        """Return several outputs as HTML."""
        return "".join(self.one(widget) for widget in widgets)

    def one(self, widget: Any) -> str:
        """Return an output, or a text, as HTML; empty for one that needs a server."""
        if isinstance(widget, str):
            return escape(widget, quote=False)
        writer = self._writers.get(widget.get("k", ""))
        return writer(widget) if writer is not None else ""

    def can_write(self, scope: str) -> bool:
        """Return whether nothing of a scope would be left out, and whether there is anything."""
        widgets = [each for outer in self._scopes.get(scope, ()) for each in with_inner(outer)]
        return bool(widgets) and all(
            each.get("k") in self._writers and each.get("name") != "button" and not each.get("run")
            and (each.get("k") != "scope" or not self._scopes.get(each["name"]) or self.can_write(each["name"]))
            for each in widgets
        )  # fmt: skip

    def _inner(self, widget: WidgetDict) -> str:
        name = scope_name(widget)
        return self.all(self._scopes[name] if name in self._scopes else first_content(widget))

    def _content(self, widget: WidgetDict) -> str:
        return f'<div class="guide-cells">{self._inner(widget)}</div>'

    def _alert(self, widget: WidgetDict) -> str:
        return f'<div class="alert alert-{widget["color"]}">{self._inner(widget)}</div>'

    def _scope(self, widget: WidgetDict) -> str:
        name = str(widget["name"])
        figure = self._figure(name)
        inner = self.all(self._scopes.get(name, ())) if figure is None else figure
        return f'<div id="pywebio-scope-{escape(name)}">{inner}</div>' if inner else ""

    def _collapse(self, widget: WidgetDict) -> str:
        opened = " open" if widget.get("open") else ""
        title = escape(widget["title"], quote=False)
        return f"<details{opened}><summary>{title}</summary>{self._inner(widget)}</details>"

    def _element(self, widget: WidgetDict) -> str:
        if widget["name"] == "button":
            return ""
        attributes = "".join(
            f' {name}="{escape(value)}"'
            for name, value in widget.get("attributes", {}).items()
            if value and not name.startswith(_OF_SCRIPTS)
        )
        start = f"<{widget['name']}{attributes}>"
        if widget["name"] in _VOID:
            return start
        return f"{start}{self.all(widget.get('content', ()))}</{widget['name']}>"

    def _table(self, widget: WidgetDict) -> str:
        heads = widget.get("header", 1)
        rows = [
            "".join(self._cell(cell, "th" if number < heads else "td") for cell in row)
            for number, row in enumerate(widget["rows"])
        ]
        # It scrolls where it is too wide, so the keyboard has to reach it (WCAG 2.1.1).
        written = "".join(f"<tr>{row}</tr>" for row in rows)
        return f'<table tabindex="0">{written}</table>'

    def _cell(self, cell: Any, tag: str) -> str:
        if isinstance(cell, dict) and "k" not in cell:  # one that spans several
            sizes = "".join(
                f' {name}span="{cell[name]}"' for name in ("row", "col") if cell.get(name, 1) != 1
            )
            return f"<{tag}{sizes}>{self.all(cell.get('content', ()))}</{tag}>"
        return f"<{tag}>{self.all(cell) if isinstance(cell, list) else self.one(cell)}</{tag}>"

    def _datatable(self, widget: WidgetDict) -> str:
        columns = [column for column in widget["columns"] if not column.get("children")]
        head = [column["title"] for column in columns]
        rows = [[_value(record, column["path"]) for column in columns] for record in widget["records"]]
        return self._table({"rows": [head, *rows]})


def _text(text: str, is_inline: bool) -> str:
    written = escape(text, quote=False)
    return f"<span>{written}</span>" if is_inline else f"<p>{written}</p>"


def _link(widget: WidgetDict) -> str:
    label = escape(widget["label"], quote=False)
    url = widget.get("url") or f"./?app={widget.get('app')}"
    return f'<a href="{escape(url)}">{label}</a> '


def _value(record: Any, path: Iterable[str]) -> str:
    for name in path:
        record = record.get(name, "") if isinstance(record, dict) else ""
    return "" if record is None else str(record)
