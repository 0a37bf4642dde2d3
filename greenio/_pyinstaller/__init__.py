"""Where PyInstaller finds the hook for greenio (entry point ``pyinstaller40``)."""

from __future__ import annotations

import os


def get_hook_dirs() -> list[str]:
    """Directories of hooks."""
    return [os.path.dirname(__file__)]
