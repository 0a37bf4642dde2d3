"""Helpers for those who package apps."""

from __future__ import annotations

import os
import shlex
from typing import Literal, overload

from greenio.server.pages.static import STATIC_PATH

__all__ = ["pyinstaller_datas"]


@overload
def pyinstaller_datas(cli_args: Literal[False] = False) -> list[tuple[str, str]]: ...
@overload
def pyinstaller_datas(cli_args: Literal[True]) -> str: ...
def pyinstaller_datas(cli_args: bool = False) -> list[tuple[str, str]] | str:
    """The files of the page, for a specification of PyInstaller that does not use the hook that greenio ships with.

    :param cli_args: True returns arguments of PyInstaller's command instead. Default: False.
    :returns: pairs of a directory and where it goes, for ``Analysis(datas=...)``; or the arguments as one text.

    Example: ``Analysis(["app.py"], datas=pyinstaller_datas())``
    """
    datas = [(STATIC_PATH, os.path.join("greenio", "static"))]
    if not cli_args:
        return datas
    return " ".join(f"--add-data {shlex.quote(source + os.pathsep + target)}" for source, target in datas)
