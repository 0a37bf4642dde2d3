"""PyWebIO's names for greenio: scripts that ``import pywebio`` run unchanged, and their pages get PyWebIO's globals.

    import greenio.compat
    greenio.compat.install()
    import pywebio

``greenio run SCRIPT`` and ``greenio path-deploy DIR`` install the alias by themselves, ``import greenio`` never does.
``pywebio/`` and ``pywebio_battery`` hold what the alias offers, module by module. Not here: anything that greenio's own
apps use.
"""

from __future__ import annotations

from greenio.compat.apps import is_compat_app, prints_to_server
from greenio.compat.finder import AliasFinder
from greenio.server.pages.config import set_compat_rule
from greenio.terminal.console import set_print_rule

__all__ = ["install"]


def install() -> None:
    """Let ``import pywebio`` and ``import pywebio_battery`` find greenio, also where PyWebIO itself is installed.

    A PyWebIO that is installed beside greenio is shadowed, with one line in the log. Pages of apps whose file imports
    PyWebIO then load jQuery and the other globals that such apps use; ``config(compat=False)`` keeps them from it.
    What such a file prints goes to the server's terminal, not into the page.
    A second call does nothing.

    :raises RuntimeError: the real PyWebIO was imported before.

    Example: ``greenio.compat.install()``
    """
    AliasFinder.install()
    set_compat_rule(is_compat_app)
    set_print_rule(prints_to_server)
