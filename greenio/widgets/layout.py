"""Rows, columns and grids: all of them are CSS grids."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from greenio.widgets.container import Children, Container


class Cell(Struct, frozen=True, omit_defaults=True):
    """One cell: widgets, or none for a gap. ``row`` and ``col`` count from 1; 0: the next free cell."""

    content: Children = []
    row: int = 0
    col: int = 0
    rows: int = 1
    cols: int = 1


class Grid(Container, frozen=True, tag="grid"):
    """Cells side by side. ``columns`` and ``rows`` are CSS track lists.

    ``flow`` is the direction in which cells without row and column are placed; further tracks have the size
    ``auto_size``.
    """

    cells: list[Cell] = []
    columns: str = ""
    rows: str = ""
    flow: Literal["row", "column"] = "row"
    auto_size: str = ""
