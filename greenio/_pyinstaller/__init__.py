"""The hook that lets PyInstaller pack greenio (entry point ``pyinstaller40``).

Not here: ``greenio.utils.pyinstaller_datas()``, for specifications that do without the hook.
"""

from __future__ import annotations

import os


def get_hook_dirs() -> list[str]:
    """Directories of hooks."""
    return [os.path.dirname(__file__)]
