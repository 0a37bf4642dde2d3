"""``pywebio.platform.bokeh``: Bokeh's notebook type, which greenio registers by itself."""

from __future__ import annotations

from typing import Any

from greenio.output.media.notebook import offer_to_bokeh
from greenio.output.put import put


def try_install_bokeh_hook() -> None:
    """Register the notebook type with Bokeh."""
    offer_to_bokeh()


def load_notebook(
    resources: Any = None, verbose: bool = False, hide_banner: bool = False, load_timeout: int = 5000
) -> None:
    """Do nothing: each chart comes with the scripts that it needs."""


def show_doc(obj: Any, state: Any, notebook_handle: Any) -> None:
    """Show a chart in the current scope."""
    del state, notebook_handle
    put(obj)


def show_app(app: Any, state: Any, notebook_url: Any, port: int = 0, **kw: Any) -> None:
    """Refuse an application of Bokeh's server.

    :raises NotImplementedError: always.
    """
    raise NotImplementedError("An application of Bokeh's server cannot be shown in a page; show() a chart.")
