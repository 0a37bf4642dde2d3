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
from greenio.server.pages.brand import check_brand, check_font, check_radius
from greenio.server.pages.language import check_language

THEMES = ("default", "auto", "dark", "sketchy", "minty", "yeti")
DEFAULT_TITLE = "greenio app"
COMPAT_TITLE = "PyWebIO Application"

_ATTRIBUTE = "__greenio_config__"
_App = TypeVar("_App", bound=Callable[..., Any])

log = logging.getLogger("greenio.server")


@dataclass(frozen=True)
class PageConfig:
    """The look of one app's page, all precedences resolved."""

    title: str = DEFAULT_TITLE
    description: str = ""
    theme: str = "auto"
    brand: str | None = None
    font: str | None = None
    radius: int | None = None
    logo: str | None = None
    lang: str = "en"
    js_code: str = ""
    js_file: tuple[str, ...] = ()
    css_style: str = ""
    css_file: tuple[str, ...] = ()
    manifest: dict[str, Any] | None = field(default_factory=dict)
    """Keys that win over the default web-app manifest; None for no manifest at all."""
    palette: bool = True
    """Whether Ctrl+K lists pages and buttons."""
    compat: bool = False
    """True if the page has the globals and class names of PyWebIO's."""


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
#: Tells whether an app was written for PyWebIO; None: nothing in this process was.
_is_compat_app: Callable[[Callable[..., Any] | None], bool] | None = None


def set_compat_rule(rule: Callable[[Callable[..., Any] | None], bool] | None) -> None:
    """Set the function that tells whether an app was written for PyWebIO, where ``config(compat=)`` does not say it.

    :param rule: gets the app, None for the list of apps and for a script in script mode. None: no app was.
    """
    global _is_compat_app
    _is_compat_app = rule


def config(
    *,
    title: str | None = None,
    description: str | None = None,
    theme: str | None = None,
    brand: str | None = None,
    font: str | None = None,
    radius: int | None = None,
    logo: str | None = None,
    lang: str | None = None,
    js_code: str | None = None,
    js_file: str | Sequence[str] = (),
    css_style: str | None = None,
    css_file: str | Sequence[str] = (),
    manifest: bool | dict[str, Any] = True,
    palette: bool | None = None,
    compat: bool | None = None,
) -> Callable[[_App], _App]:
    """Configure the look of pages. A plain call counts for all apps of the process, a decorator for one app.

    For title and description the order is: decorator, docstring, plain call, default; for everything else:
    decorator, plain call. It takes effect when a page is rendered; ``set_env(title=)`` changes an open page.

    :param title: the document's title. Default ``'greenio app'``.
    :param description: the page's description for search engines.
    :param theme: ``'auto'`` (light or dark, as the visitor's system has it, with a button in the footer to switch),
        ``'default'`` (light), ``'dark'``, ``'sketchy'``, ``'minty'`` or ``'yeti'``. Default: ``'auto'``; ``'default'``
        for apps with ``compat``. The environment variable ``GREENIO_THEME`` wins over everything.
    :param brand: colour of what the visitor can act on, as ``'#rgb'`` or ``'#rrggbb'``. Grounds, hovering and text on it are
        derived for light and dark; a colour that would be unreadable is darkened or lightened. Default: the theme's.
    :param font: names of fonts as in CSS, for files of ``css_file`` or fonts of the visitor's system; ``'system'`` for the
        system's own. Default: the theme's.
    :param radius: radius of the corners of controls, in pixels, 0 to 24; those of sheets follow. Default: the theme's.
    :param logo: URL of an image that is shown at the top of the page, 36 pixels high. Default: none.
    :param lang: language of the app, such as ``'de'`` or ``'fa'``, for screen readers, hyphenation and translators; it
        also decides whether the page is written from right to left. Default ``'en'``. The page's own texts (buttons,
        messages) are in the visitor's language, and marked as such.
    :param js_code: a script, run after all others.
    :param js_file: URL or list of URLs of scripts, loaded after the library's own and before the page starts.
    :param css_style: style text, after all others.
    :param css_file: URL or list of URLs of style sheets, after the library's own.
    :param manifest: True for a default web-app manifest, a dict to change keys of it (key ``icon``: URL of the
        icon), False for none.
    :param palette: True (default): Ctrl+K, on Apple's devices Command+K, opens a list of the app's pages (:func:`pages`; those
        without parameters) and of the buttons that are visible, in which the visitor types, chooses and presses Enter. A
        button with that hotkey goes before it, and so does what the key means in an editor or a terminal. False, and
        for apps with ``compat`` by default: the key stays the browser's.
    :param compat: True loads jQuery and the other globals that PyWebIO's pages have, and styles the class names of
        Bootstrap 4. None (default): only apps whose file imports ``pywebio`` (see ``greenio.compat``) have them.
    :returns: a decorator. It returns an independent copy of the app, so that one function can be decorated
        several times. Where decorators are stacked, the outer one wins for each key.
    :raises ValueError: there is no such theme, ``lang`` is no tag of a language, or a brand, font or radius cannot be used.
    :raises TypeError: a value of a wrong type.

    Example::

        config(brand="#7a1fa2", radius=4, logo="static/logo.svg")

        @config(title="Body mass", description="Weight and height in relation")
        def bmi(): ...
    """
    settings: dict[str, Any] = {}
    for name, text in (
        ("title", title),
        ("description", description),
        ("theme", theme),
        ("brand", brand),
        ("font", font),
        ("logo", logo),
        ("lang", lang),
        ("js_code", js_code),
        ("css_style", css_style),
    ):
        if text is not None:
            if not isinstance(text, str):
                raise TypeError(f"config(): {name} must be a str, not {type(text).__name__}")
            settings[name] = text
    if theme is not None and theme not in THEMES:
        raise ValueError(f"config(): there is no theme {theme!r}. Use one of {', '.join(THEMES)}.")
    if brand is not None:
        settings["brand"] = check_brand(brand)
    if font is not None:
        settings["font"] = check_font(font)
    if radius is not None:
        if type(radius) is not int:
            raise TypeError(f"config(): radius must be an int, not {type(radius).__name__}")
        settings["radius"] = check_radius(radius)
    if lang is not None:
        check_language(lang)
    for name, urls in (("js_file", js_file), ("css_file", css_file)):
        if urls:
            settings[name] = _urls(name, urls)
    if not isinstance(manifest, (bool, dict)):
        raise TypeError(f"config(): manifest must be a bool or a dict, not {type(manifest).__name__}")
    if manifest is not True:
        settings["manifest"] = dict(manifest) if manifest else None
    if palette is not None:
        if not isinstance(palette, bool):
            raise TypeError(f"config(): palette must be a bool, not {type(palette).__name__}")
        settings["palette"] = palette
    if compat is not None:
        settings["compat"] = bool(compat)
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
        warnings.warn(f"GREENIO_THEME={theme!r} is no theme, 'auto' is used", GreenioWarning, stacklevel=2)
        theme = "auto"
    if theme and theme.strip():
        settings["theme"] = theme
    if "compat" not in settings and _is_compat_app is not None:
        settings["compat"] = _is_compat_app(app)
    if settings.get("compat"):
        settings.setdefault("title", COMPAT_TITLE)
        # PyWebIO's page is white whatever the system says, and styles of its scripts count on that.
        settings.setdefault("theme", "default")
        settings.setdefault("palette", False)
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
