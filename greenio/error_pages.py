"""Names of the guide's pages about errors, and how a message names its page.

Not here: the pages, ``greenio.guide.errors``.
"""

from __future__ import annotations

from typing import Literal

ErrorPage = Literal[
    "error_closed",
    "error_extra",
    "error_late_import",
    "error_modes",
    "error_name",
    "error_no_session",
    "error_options",
    "error_parameter",
    "error_port",
    "error_stall",
    "error_timeout",
    "error_unused_item",
    "error_value",
]


def see(page: ErrorPage) -> str:
    """Return the end of a message: the command that shows the page about it.

    Example: ``raise TypeError("there is no parameter 'tpye'" + see("error_parameter"))``
    """
    return f" (explained by: greenio guide {page})"
