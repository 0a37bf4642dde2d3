"""A word about the distribution ``greenio`` of the Python Package Index, which is another project's.

It installs a package of the same name. Where it was installed first, its files stand among ours, and the next change of
either breaks the other.
"""

from __future__ import annotations

import os

#: A module of the other project; this one has none of its name.
_THEIRS = "socket.py"


def refuse_other_distribution(folder: str) -> None:
    """Raise ``ImportError`` if the other project is installed into the folder of this package.

    :param folder: the directory of the package ``greenio``.
    """
    if os.path.exists(os.path.join(folder, _THEIRS)):
        raise ImportError(
            "the distribution 'greenio' of the package index, another project, is installed into the same folder as "
            "this one, which is 'greenio-web': pip uninstall greenio greenio-web, then pip install greenio-web",
            name="greenio",
        )
