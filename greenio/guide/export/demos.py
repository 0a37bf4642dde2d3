"""The demos of a page: which of them become pictures, and what stands in their place in a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from greenio.guide.export.addresses import between
from greenio.guide.export.layout import note
from greenio.guide.export.shown import DEMO, EXAMPLE, Place, Shown
from greenio.guide.export.widgets import Renderer
from greenio.testing.widgets import texts

#: Characters of text in a demo that are worth reading: they are written, and only the form becomes a picture.
_LONG = 300
_MAX_ALT = 300
FOLDER = "pictures"


@dataclass(frozen=True)
class Demo:
    """A demo that does not run in a file.

    :param scope: its name.
    :param picture: name of its pictures, below the folder of pictures, without ending.
    :param selectors: the elements that are drawn.
    :param is_written: whether its outputs are written, too.
    :param words: what it shows, for those who do not see the picture.
    """

    scope: str
    picture: str
    selectors: Sequence[str]
    is_written: bool
    words: str


def demos_of(place: Place, shown: Shown) -> list[Demo]:
    """Return the demos of a page whose outputs cannot be written as HTML."""
    renderer = Renderer(shown.scopes)
    name = place.file.removesuffix(".html").replace("/", "-")
    found = []
    for scope in shown.scopes:
        if scope.startswith(EXAMPLE) and not renderer.can_write(scope):
            selectors = [f"#pywebio-scope-{scope}"]
            found.append(
                Demo(scope, f"{name}-{scope[len(EXAMPLE) :]}", selectors, False, _words(scope, shown))
            )
        elif scope == DEMO and (shown.has_form or not renderer.can_write(scope)):
            words = _words(scope, shown)
            is_written = shown.has_form and len(words) > _LONG
            form = "#input-container"
            selectors = [form] if is_written else ["#pywebio-scope-demo", form]
            found.append(Demo(scope, name, selectors, is_written, words))
    return found


def figure(demo: Demo, file: str, sizes: Mapping[str, Sequence[int]]) -> str:
    """Return what stands in place of a demo, in HTML: its pictures by day and by night, or a word without one.

    :param file: of the page.
    :param sizes: width and height of the pictures, by name.
    """
    if demo.picture not in sizes:
        return f'<p class="export-demo">Here runs a demo. {note()}</p>'
    width, height = sizes[demo.picture]
    light, dark = (
        escape(between(file, f"{FOLDER}/{demo.picture}.{scheme}.png")) for scheme in ("light", "dark")
    )
    alternative = escape(f"The demo shows: {demo.words}"[:_MAX_ALT] if demo.words else "The demo")
    return (
        f'<figure class="export-demo"><picture><source media="(prefers-color-scheme: dark)" srcset="{dark}">'
        f'<img src="{light}" alt="{alternative}" width="{width}" height="{height}" loading="lazy"></picture>'
        f"<figcaption>A picture of the demo. {note()}</figcaption></figure>"
    )


def _words(scope: str, shown: Shown) -> str:
    words = [each for widget in shown.scopes[scope] for each in texts(widget, dict(shown.scopes))]
    return " ".join(" ".join(words).split())
