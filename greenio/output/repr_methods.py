"""Widgets for objects with the methods by which notebooks show objects: ``_repr_html_()`` and the like."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from typing import Any

from greenio.output.media.image import put_image
from greenio.widgets.base import Widget
from greenio.widgets.text import Code, Html, Markdown, Text

log = logging.getLogger("greenio.output")

#: Content types that can be shown, best first, and the methods that return them.
_METHODS = (
    ("text/html", "_repr_html_"),
    ("text/html", "__html__"),
    ("image/svg+xml", "_repr_svg_"),
    ("image/png", "_repr_png_"),
    ("image/jpeg", "_repr_jpeg_"),
    ("text/markdown", "_repr_markdown_"),
    ("text/latex", "_repr_latex_"),
    ("application/json", "_repr_json_"),
)


def repr_widget(value: Any) -> Widget | None:
    """Return the widget for an object with such a method; None for others, and if the methods return nothing."""
    bundle = _bundle(value)
    for kind, method in _METHODS:
        content = bundle.get(kind)
        if content is None:
            content = _call_method(value, method)
        if content is not None:
            return _widget(kind, content)
    if "text/plain" in bundle:
        return Code(str(bundle["text/plain"]))
    return None


def _bundle(value: Any) -> Mapping[str, Any]:
    method = getattr(type(value), "_repr_mimebundle_", None)
    if method is None:
        return {}
    try:
        try:
            bundle = method(value)
        except TypeError:  # an older form, whose parameters are required
            bundle = method(value, include=None, exclude=None)
    except Exception:
        _log_failure(value, "_repr_mimebundle_")
        return {}
    if isinstance(bundle, tuple):  # with metadata
        bundle = bundle[0]
    return bundle if isinstance(bundle, Mapping) else {}


def _call_method(value: Any, name: str) -> Any:
    # On the class, because some objects return something for every attribute.
    if getattr(type(value), name, None) is None:
        return None
    try:
        content = getattr(value, name)()
    except Exception:
        _log_failure(value, name)
        return None
    return content[0] if isinstance(content, tuple) else content


def _log_failure(value: Any, method: str) -> None:
    # Some need a program or package that is missing. Another form is shown, in the end the repr.
    log.warning("put(): %s of a %s failed", method, type(value).__name__, exc_info=True)


def _widget(kind: str, content: Any) -> Widget:
    if kind == "text/html":
        return Html(str(content).strip())
    if kind == "text/markdown":
        return Markdown(str(content))
    if kind == "text/latex":
        return Text(str(content))
    if kind == "application/json":
        return Code(json.dumps(content, indent=2, ensure_ascii=False, default=str), "json")
    data = content.encode() if isinstance(content, str) and kind == "image/svg+xml" else content
    if isinstance(data, str):
        return put_image(f"data:{kind};base64,{data.strip()}").embed()  # bundles carry base64
    return put_image(data, format=kind.partition("/")[2]).embed()
