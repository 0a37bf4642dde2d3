"""The bounds of a directory that is served."""

from __future__ import annotations

import os


def is_inside(path: str, folder: str) -> bool:
    """Return whether ``path`` is ``folder`` or below it, after all symbolic links were followed.

    Links from one place of the directory to another stay inside, and ``folder`` may be a link itself.

    Example: ``is_inside("/srv/apps/../secret.txt", "/srv/apps")`` is False
    """
    path, folder = os.path.realpath(path), os.path.realpath(folder)
    return path == folder or path.startswith(os.path.join(folder, ""))
