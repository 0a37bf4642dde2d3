"""Helpers for those who package apps."""

from __future__ import annotations

import os

from greenio.server.pages.static import STATIC_PATH

__all__ = ["pyinstaller_datas"]


def pyinstaller_datas() -> list[tuple[str, str]]:
    """The files of the page, for a specification of PyInstaller that does not use the hook that greenio ships with.

    :returns: pairs of a directory and where it goes, for ``Analysis(datas=...)``.

    Example: ``Analysis(["app.py"], datas=pyinstaller_datas())``
    """
    return [(STATIC_PATH, os.path.join("greenio", "static"))]
