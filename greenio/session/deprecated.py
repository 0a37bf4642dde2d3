"""Old functions, kept for scripts that use them."""

from __future__ import annotations

import warnings

from greenio.session.info import Info, info
from greenio.session.local import Local, local


def data() -> Local:
    """Old name of :data:`local`.

    :returns: ``local``.

    Example: ``local.visits``, not ``data().visits``
    """
    warnings.warn("data() is deprecated: use local", DeprecationWarning, stacklevel=2)
    return local


def get_info() -> Info:
    """Old name of :data:`info`.

    :returns: ``info``.

    Example: ``info.user_ip``, not ``get_info().user_ip``
    """
    warnings.warn("get_info() is deprecated: use info", DeprecationWarning, stacklevel=2)
    return info
