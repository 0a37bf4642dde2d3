"""The page of the gallery: a tile with a picture for each whole app."""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from functools import cache
from html import escape
from pathlib import Path
from types import ModuleType

from greenio.guide.site.source import first_sentence_of, name_of, title_of
from greenio.guide.site.tiles import tiles
from greenio.output import put_html, put_markdown
from greenio.session import set_env

#: The folder of the pictures: NAME_light.webp, NAME_dark.webp.
PICTURES = Path(__file__).parents[1] / "pictures" / "gallery"


def gallery_page(modules: Sequence[ModuleType]) -> Callable[[], None]:
    """Return the function of the page."""

    def gallery() -> None:
        set_env(input_panel_fixed=True)
        put_markdown(
            "# Gallery\n\nWhole apps, each in one file of at most 150 lines. They run here, their source below."
        )
        put_html(tiles(_tile(module) for module in modules))

    gallery.__doc__ = "Gallery\n\nWhole apps, each in one file of at most 150 lines."
    return gallery


@cache
def _tile(module: ModuleType) -> str:
    name = name_of(module)
    pictures = "".join(_picture(name, scheme) for scheme in ("light", "dark"))
    return (
        f'<a class="guide-tile" href="./{name}"><div class="guide-picture">{pictures}</div>'
        f"<b>{escape(title_of(module))}</b><span>{escape(first_sentence_of(module))}</span></a>"
    )


def _picture(name: str, scheme: str) -> str:
    data = base64.b64encode((PICTURES / f"{name}_{scheme}.webp").read_bytes()).decode()
    return f'<img class="guide-{scheme}" alt="" src="data:image/webp;base64,{data}">'
