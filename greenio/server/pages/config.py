"""``config()``: title, theme, scripts and styles of pages, for all apps of the process or for one."""

from __future__ import annotations

import functools
import inspect
import logging
import types
import warnings
import weakref
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from greenio.environ import variable
from greenio.exceptions import GreenioWarning

THEMES = ("default", "auto", "dark", "sketchy", "minty", "yeti")
DEFAULT_TITLE = "greenio app"

_ATTRIBUTE = "__greenio_config__"
_App = TypeVar("_App", bound=Callable[..., Any])

log = logging.getLogger("greenio.server")


@dataclass(frozen=True)
class PageConfig:
    """The look of one app's page, all precedences resolved."""

    title: str = DEFAULT_TITLE
    description: str = ""
    theme: str = "default"
    js_code: str = ""
    js_file: tuple[str, ...] = ()
    css_style: str = ""
    css_file: tuple[str, ...] = ()
    manifest: dict[str, Any] | None = field(default_factory=dict)
    """Keys that win over the default web-app manifest; None for no manifest at all."""


class _Layer:
    """One call of ``config()``: in force for all apps, until it turns out to be a decorator."""

    __slots__ = ("__weakref__", "settings")

    def __init__(self, settings: dict[str, Any]) -> None:
        self.settings = settings

    def __call__(self, app: _App) -> _App:
        if not callable(app):
            raise TypeError(f"config() decorates an app, which {type(app).__name__} is not")
        _global.withdraw(self)
        decorated = copy_app(app)
        inner = getattr(app, _ATTRIBUTE, {})
        setattr(decorated, _ATTRIBUTE, {**inner, **self.settings})
        return decorated


class _GlobalSettings:
    """The plain calls, in order. Those that cannot become decorators any more are merged."""

    def __init__(self) -> None:
        self._merged: dict[str, Any] = {}
        self._layers: list[tuple[weakref.ref[_Layer], dict[str, Any]]] = []

    def add(self, layer: _Layer) -> None:
        while self._layers and self._layers[0][0]() is None:
            self._merged.update(self._layers.pop(0)[1])
        self._layers.append((weakref.ref(layer), layer.settings))

    def withdraw(self, layer: _Layer) -> None:
        self._layers = [entry for entry in self._layers if entry[0]() is not layer]

    def resolve(self) -> dict[str, Any]:
        settings = dict(self._merged)
        for _, layer in self._layers:
            settings.update(layer)
        return settings

    def clear(self) -> None:
        self._merged.clear()
        self._layers.clear()


_global = _GlobalSettings()


def config(
    *,
    title: str | None = None,
    description: str | None = None,
    theme: str | None = None,
    js_code: str | None = None,
    js_file: str | Sequence[str] = (),
    css_style: str | None = None,
    css_file: str | Sequence[str] = (),
    manifest: bool | dict[str, Any] = True,
) -> Callable[[_App], _App]:
    """Configure the look of pages. A plain call counts for all apps of the process, a decorator for one app.

    For title and description the order is: decorator, docstring, plain call, default; for everything else:
    decorator, plain call. It takes effect when a page is rendered; ``set_env(title=)`` changes an open page.

    :param title: the document's title. Default ``'greenio app'``.
    :param description: the page's description for search engines.
    :param theme: ``'default'`` (white), ``'dark'``, ``'auto'`` (one of the two, as the visitor's system has it),
        ``'sketchy'``, ``'minty'`` or ``'yeti'``. The environment variable ``GREENIO_THEME`` wins over everything.
    :param js_code: a script, run after all others.
    :param js_file: URL or list of URLs of scripts, loaded after the library's own and before the page starts.
    :param css_style: style text, after all others.
    :param css_file: URL or list of URLs of style sheets, after the library's own.
    :param manifest: True for a default web-app manifest, a dict to change keys of it (key ``icon``: URL of the
        icon), False for none.
    :returns: a decorator. It returns an independent copy of the app, so that one function can be decorated
        several times. Where decorators are stacked, the outer one wins for each key.
    :raises ValueError: there is no such theme.
    :raises TypeError: a value of a wrong type.

    Example::

        config(theme="minty")

        @config(title="Body mass", description="Weight and height in relation")
        def bmi(): ...
    """
    settings: dict[str, Any] = {}
    for name, text in (
        ("title", title),
        ("description", description),
        ("theme", theme),
        ("js_code", js_code),
        ("css_style", css_style),
    ):
        if text is not None:
            if not isinstance(text, str):
                raise TypeError(f"config(): {name} must be a str, not {type(text).__name__}")
            settings[name] = text
    if theme is not None and theme not in THEMES:
        raise ValueError(f"config(): there is no theme {theme!r}. Use one of {', '.join(THEMES)}.")
    for name, urls in (("js_file", js_file), ("css_file", css_file)):
        if urls:
            settings[name] = _urls(name, urls)
    if not isinstance(manifest, (bool, dict)):
        raise TypeError(f"config(): manifest must be a bool or a dict, not {type(manifest).__name__}")
    if manifest is not True:
        settings["manifest"] = dict(manifest) if manifest else None
    layer = _Layer(settings)
    _global.add(layer)
    return layer


def seo(title: str, description: str | None = None, app: _App | None = None) -> Any:
    """Deprecated: ``config(title=, description=)``.

    :param app: decorate this app and return it.
    """
    warnings.warn("seo() is deprecated, use config()", DeprecationWarning, stacklevel=2)
    decorate = config(title=title, description=description)
    return decorate if app is None else decorate(app)


def page_config(app: Callable[..., Any] | None) -> PageConfig:
    """Return the current configuration of the page of ``app``. None: the list of apps."""
    settings = {**_global.resolve(), **_docstring_settings(app), **_decorated(app)}
    theme = variable("THEME")
    if theme is not None and theme.strip() and theme not in THEMES:
        warnings.warn(f"GREENIO_THEME={theme!r} is no theme, 'default' is used", GreenioWarning, stacklevel=2)
        theme = "default"
    if theme and theme.strip():
        settings["theme"] = theme
    return PageConfig(**settings)


def own_title(app: Callable[..., Any], name: str) -> tuple[str, str]:
    """Return title and description of an app in the list of apps; without an own title, its name."""
    settings = {**_docstring_settings(app), **_decorated(app)}
    return settings.get("title") or name, settings.get("description", "")


def copy_app(app: _App) -> _App:
    """Return an independent copy with the same name, docstring and kind (coroutine, generator, plain)."""
    copy: Any
    if isinstance(app, types.FunctionType):
        copy = types.FunctionType(
            app.__code__, app.__globals__, app.__name__, app.__defaults__, app.__closure__
        )
        copy.__kwdefaults__ = app.__kwdefaults__
        functools.update_wrapper(copy, app)
        del copy.__wrapped__
        if hasattr(app, "__wrapped__"):
            copy.__wrapped__ = app.__wrapped__
        return copy  # type: ignore[no-any-return]
    if isinstance(app, functools.partial):
        copy = functools.partial(app.func, *app.args, **app.keywords)
        vars(copy).update(vars(app))
        return copy  # type: ignore[no-any-return]
    copy = functools.partial(app)
    copy.__name__ = getattr(app, "__name__", type(app).__name__)
    copy.__doc__ = app.__doc__
    return copy  # type: ignore[no-any-return]


def _urls(parameter: str, urls: str | Sequence[str]) -> tuple[str, ...]:
    urls = (urls,) if isinstance(urls, str) else tuple(urls)
    for url in urls:
        if not isinstance(url, str):
            raise TypeError(
                f"config(): {parameter} must be a URL or a list of URLs, not {type(url).__name__}"
            )
    return urls


def _decorated(app: Callable[..., Any] | None) -> dict[str, Any]:
    settings: dict[str, Any] = getattr(app, _ATTRIBUTE, {})
    return settings


def _docstring_settings(app: Callable[..., Any] | None) -> dict[str, str]:
    """Return title and description: the docstring up to the first blank line, and its rest."""
    while isinstance(app, functools.partial) and "__doc__" not in vars(app):
        app = app.func
    # A class's docstring describes the class; only an instance's own says something about the app.
    document = (
        getattr(app, "__doc__", None) if inspect.isroutine(app) else vars(app).get("__doc__") if app else None
    )
    if not isinstance(document, str) or not document.strip():
        return {}
    title, _, description = inspect.cleandoc(document).partition("\n\n")
    settings = {"title": " ".join(title.split())}
    if description.strip():
        settings["description"] = description.strip()
    return settings
