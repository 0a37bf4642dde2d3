"""The HTML of the page: a skeleton that the client fills (its ids are API), and the list of apps.

All URLs are relative, so that the page works under any path prefix. Relative URLs resolve against the last slash
of the page's path: below ``/tool`` (no slash at the end) a plain ``_greenio/x`` would mean ``/_greenio/x``. So every
URL starts with the way from the page's folder to the place where the application lives, ``root`` below: ``""`` for
``/tool/``, ``tool/`` for ``/tool``. The client finds it in ``data-root`` of the body.

The server cannot see more than that. Where a proxy maps its ``/tool`` to our ``/``, the first script of the page adds
the missing slash to the address before anything relative is read.

``data-backends`` of the body, a JSON list, holds the servers that the client may use instead of this one. Without it
the client uses no other.

Order of scripts: the client's module, that of pages of PyWebIO's apps (``config(compat=)``), files of ``config(js_file=)``, ``config(js_code=)``; all deferred, so they run in
this order when the document is complete, and then comes ``DOMContentLoaded``, at which the client starts.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from html import escape
from typing import Any
from urllib.parse import quote

from greenio.server.pages.apps import App
from greenio.server.pages.brand import brand_style
from greenio.server.pages.config import PageConfig, own_title
from greenio.server.pages.icon import icon_url
from greenio.server.pages.language import direction
from greenio.server.pages.static import Library

#: Library files and endpoints, below ``root``.
FILES = "_greenio/"

#: Parameter with what is below an application that has one address only, see ``greenio.server.embedded.one_url``.
ONE_URL = "greenio"
#: Where the environ of a request for such an application holds the root of its page.
ROOT_KEY = "greenio.root"

_MAIN = "src/main.ts"
_COMPAT = "src/compat/main.ts"
_COMPAT_STYLE = "src/styles/compat.scss"
_STYLE = "src/styles/page.scss"
_THEME = "src/styles/themes/{}.scss"

_ADD_SLASH = (
    "if(!location.pathname.endsWith('/'))"
    "history.replaceState(null,'',location.pathname+'/'+location.search+location.hash)"
)
#: The visitor's choice of light or dark (client/src/dom/color_mode.ts), before anything is drawn.
_RESTORE_MODE = (
    "try{var m=localStorage.getItem('greenio-mode');"
    "if(m)document.documentElement.dataset.bsTheme=m==='dark'?m:'light'}catch(e){}"
)
# An attribute "onerror" would not run under a strict policy.
_SCRIPTS_FAILED = (
    "addEventListener('error',function(e){var p=document.getElementById('pywebio-loading');"
    "if(p&&e.target.type=='module')"
    "p.textContent='The scripts of this page could not be loaded. Please reload it.'},true)"
)
_BODY = """\
<main class="pywebio">
<div class="container" id="output-container">
{logo}<div class="markdown-body" id="markdown-body">
<div id="pywebio-loading" role="status"><noscript>This page needs JavaScript.</noscript></div>
<div id="pywebio-scope-ROOT"></div>
</div>
<div id="end-space"></div>
</div>
<div id="input-container">
<div class="container" id="input-cards"></div>
</div>
</main>
<footer class="footer"{mode_switch}>Made with <a href="{files}licenses.md" target="_blank">greenio</a></footer>
"""


def root_of(path: str) -> str:
    """Return the way from the folder of a page at ``path`` to the application that lives there.

    Example: ``root_of("/tool") == "tool/"``, ``root_of("/tool/") == ""``
    """
    last = path.rpartition("/")[2]
    # "./" keeps a name with a colon from being read as a scheme (RFC 3986, 4.2).
    return f"./{quote(last)}/" if last else ""


def base_of(page_path: str) -> str:
    """Return the way from the folder of a page at ``page_path``, below its app, to that app.

    Example: ``base_of("/orders/7") == "../"``, ``base_of("/orders") == "./"``
    """
    return "../" * (page_path.count("/") - 1) or "./"


def one_url_root(path: str) -> str:
    """Return the way from the folder of a page at ``path`` to an application that has this one address only.

    Example: ``one_url_root("/tool") == "./tool?greenio="``
    """
    return f"./{quote(path.rpartition('/')[2])}?{ONE_URL}="


class Pages:
    """Renders pages from the client's build.

    :param library: the client's files.
    :param files_url: base URL of the library's files (``cdn=`` as text), None for this server.
    :param backends: base URLs of the servers that a page may use instead of this one.
    """

    def __init__(self, library: Library, files_url: str | None = None, backends: Sequence[str] = ()) -> None:
        self._library = library
        self._backends = tuple(backends)
        self.files_url = None if files_url is None else files_url.rstrip("/") + "/"

    def app_page(
        self, config: PageConfig, *, root: str, app_name: str, nonce: str = "", base: str | None = None
    ) -> str:
        """Return the page on which an app runs.

        :param config: its look.
        :param root: see :func:`root_of`.
        :param app_name: its name in URLs.
        :param nonce: of its scripts and styles, for a strict policy (``policy``).
        :param base: of an app of several pages, the way to the app; relative addresses then mean the same on all of
            them, and ``root`` is empty.
        """
        allowed = _nonce_attribute(nonce)
        scripts = []
        scripts.append(f"<script{allowed}>{_SCRIPTS_FAILED}</script>")
        for entry in (_MAIN, _COMPAT) if config.compat else (_MAIN,):
            scripts += self._module(entry, root, allowed)
        scripts += [f'<script defer src="{escape(url)}"{allowed}></script>' for url in config.js_file]
        if config.js_code:
            # As a file of its own: an inline script would run before the client's module, which is deferred.
            source = f"data:text/javascript;charset=utf-8,{quote(config.js_code)}"
            scripts.append(f'<script defer src="{source}"{allowed}></script>')
        head = self._head(config, root, nonce)
        if config.manifest is not None and "?" not in root:  # its own addresses are relative, too
            link = escape(f"{root}manifest.webmanifest?app={quote(app_name)}")
            # With cookies, which a manifest is else fetched without: it may be behind a login.
            head.append(f'<link rel="manifest" href="{link}" crossorigin="use-credentials">')
            head.append(f'<link rel="apple-touch-icon" href="{escape(root)}{FILES}icon.png">')
        logo = f'<img class="webio-logo" src="{escape(config.logo)}" alt="">\n' if config.logo else ""
        switch = " data-mode-switch" if config.theme == "auto" else ""
        body = _BODY.replace("{files}", escape(self._url(root, "")))
        body = body.replace("{mode_switch}", switch).replace("{logo}", logo)
        return _document(config, root, [*head, *scripts], body, self._backends, nonce, base)

    def index_page(
        self, apps: Iterable[tuple[str, App]], config: PageConfig, *, root: str, nonce: str = ""
    ) -> str:
        """Return the list of apps, shown where none is named ``index``."""
        items = []
        for name, app in apps:
            title, description = own_title(app, name)
            about = escape(description) if description else "<em>No description</em>"
            items.append(
                f'<li><a href="{escape(root if "?" not in root else "")}?app={quote(name, safe="")}" target="_blank">{escape(title)}</a>'
                f"<br>{about}</li>"
            )
        body = (
            '<main class="pywebio"><div class="container" id="output-container"><div class="markdown-body">'
            f"<h1>Applications</h1><nav><ul>{''.join(items)}</ul></nav></div></div></main>\n"
        )
        return _document(config, root, self._head(config, root, nonce), body, nonce=nonce)

    def _module(self, entry: str, root: str, allowed: str) -> list[str]:
        """Return the elements that load an entry of the client."""
        chunk = self._library.manifest.get(entry)
        if chunk is None:
            return []
        preloads = [self._url(root, name) for name in self._imports(entry)]
        source = escape(self._url(root, chunk["file"]))
        return [
            *(f'<link rel="modulepreload" href="{escape(url)}"{allowed}>' for url in preloads),
            f'<script type="module" src="{source}"{allowed}></script>',
        ]

    def _head(self, config: PageConfig, root: str, nonce: str) -> list[str]:
        allowed = _nonce_attribute(nonce)
        lines = [
            f"<title>{escape(config.title)}</title>",
            f'<meta name="description" content="{escape(config.description)}">',
        ]
        for size in (32, 16):
            lines.append(
                f'<link id="favicon{size}" rel="icon" type="image/png" sizes="{size}x{size}" '
                f'href="{icon_url(size)}" data-closed="{icon_url(size, "closed")}">'
            )
        styles = [self._url(root, name) for name in self._styles(config)]
        lines += [
            f'<link rel="stylesheet" href="{escape(url)}"{allowed}>' for url in (*styles, *config.css_file)
        ]
        style = brand_style(config.brand, config.font, config.radius) + config.css_style
        if style:
            # In style text "\/" is "/": the element can only end where we end it.
            lines.append(f"<style{allowed}>{style.replace('</', '<' + chr(92) + '/')}</style>")
        return lines

    def _styles(self, config: PageConfig) -> list[str]:
        """The style sheets of a page. A theme's own sheet replaces the default one."""
        manifest = self._library.manifest
        sheet = manifest.get(_THEME.format(config.theme)) or manifest.get(_STYLE)
        styles = [sheet["file"]] if sheet is not None else list(manifest.get(_MAIN, {}).get("css", ()))
        compat = manifest.get(_COMPAT_STYLE) if config.compat else None
        return styles if compat is None else [*styles, compat["file"]]

    def _imports(self, entry: str) -> list[str]:
        """Return the files that an entry imports at once, and those that they import."""
        found: dict[str, str] = {}
        waiting = list(self._library.manifest[entry].get("imports", ()))
        while waiting:
            key = waiting.pop(0)
            chunk = self._library.manifest.get(key)
            if chunk is not None and key not in found:
                found[key] = chunk["file"]
                waiting += chunk.get("imports", ())
        return list(found.values())

    def _url(self, root: str, name: str) -> str:
        return (self.files_url or root + FILES) + quote(name)


def web_manifest(config: PageConfig) -> str:
    """Return the web-app manifest of an app, as JSON."""
    overrides: dict[str, Any] = dict(config.manifest or {})
    icon = overrides.pop("icon", None)
    described = {
        "name": config.title,
        "description": config.description,
        "start_url": ".",
        "display": "standalone",
        "theme_color": "white",
        "background_color": "white",
        "icons": [
            {"src": icon} if icon else {"src": f"{FILES}icon.png", "type": "image/png", "sizes": "192x192"}
        ],
    }
    return json.dumps({**described, **overrides}, ensure_ascii=False)


def _nonce_attribute(nonce: str) -> str:
    return f' nonce="{nonce}"' if nonce else ""


def _document(
    config: PageConfig,
    root: str,
    head: Iterable[str],
    body: str,
    backends: Sequence[str] = (),
    nonce: str = "",
    base: str | None = None,
) -> str:
    theme = config.theme
    mode = theme if theme in ("dark", "auto") else "light"
    allowed = _nonce_attribute(nonce)
    may_lack_slash = root.partition("?")[0] in ("", "./")
    slash = [f"<script{allowed}>{_ADD_SLASH}</script>"] if may_lack_slash and base in (None, "") else []
    if base is not None:
        slash.append(f'<base href="{escape(base or "./")}">')
    restore = [f"<script{allowed}>{_RESTORE_MODE}</script>"] if theme == "auto" else []
    palette = "" if config.palette else " data-no-palette"
    others = f' data-backends="{escape(json.dumps(backends))}"' if backends else ""
    lines = "\n".join(
        [
            '<meta charset="utf-8">',
            # The keyboard of a phone makes the page smaller instead of covering it (Safari: keyboard_inset.ts).
            '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, '
            'interactive-widget=resizes-content">',
            *slash,
            *restore,
            *head,
        ]
    )
    return (
        f'<!doctype html>\n<html lang="{config.lang}" dir="{direction(config.lang)}" data-bs-theme="{mode}">\n<head>\n{lines}\n</head>\n'
        f'<body class="webio-theme-{escape(theme)}" data-root="{escape(root)}"{others}{palette}>\n{body}</body>\n</html>\n'
    )
