"""Minesweeper"""

import random
from functools import partial

from greenio.output import put_button, put_columns, put_grid, put_metric, put_scope, use_scope
from greenio.pin import pin, put_checkbox
from greenio.session import local

SIZE, MINES = 8, 9
CELLS = [(row, column) for row in range(SIZE) for column in range(SIZE)]


class Game:
    def __init__(self):
        self.mines = set(random.sample(CELLS, MINES))
        self.opened, self.flags = set(), set()

    def neighbours(self, cell):
        row, column = cell
        return [
            (row + down, column + right)
            for down in (-1, 0, 1)
            for right in (-1, 0, 1)
            if (down or right) and 0 <= row + down < SIZE and 0 <= column + right < SIZE
        ]

    def mines_around(self, cell):
        return len(self.mines.intersection(self.neighbours(cell)))

    def open(self, cell):
        """Open a cell, and all around it as long as no mine is near."""
        waiting = [cell]
        while waiting:
            here = waiting.pop()
            if here in self.opened:
                continue
            self.opened.add(here)
            if here not in self.mines and self.mines_around(here) == 0:
                waiting += self.neighbours(here)

    @property
    def state(self):
        if self.opened & self.mines:
            return "Lost"
        return "Won" if len(self.opened) == len(CELLS) - MINES else "Running"


def look(cell):
    """Return the text and the colour of a cell."""
    game = local.game
    if cell in game.mines and game.state != "Running":
        return "✸", "danger" if cell in game.opened else "warning"
    if cell in game.opened:
        return game.mines_around(cell) or " ", "light"
    return ("⚑", "warning") if cell in game.flags else ("·", "secondary")


def click(cell):
    game = local.game
    if pin.flagging:
        game.flags ^= {cell}
    elif cell not in game.flags:
        game.open(cell)
    show()


def cell_button(cell):
    text, color = look(cell)
    is_fixed = cell in local.game.opened or local.game.state != "Running"
    return put_button(text, onclick=partial(click, cell), color=color, small=True, disabled=is_fixed)


def show():
    game = local.game
    with use_scope("board", clear=True):
        rows = [[cell_button((row, column)) for column in range(SIZE)] for row in range(SIZE)]
        put_grid(rows, cell_width="2rem", cell_height="2rem").style("gap: 2px")
    with use_scope("state", clear=True):
        put_columns([put_metric("Game", game.state), put_metric("Mines left", MINES - len(game.flags))])


def start():
    local.game = Game()
    show()


def minesweeper():
    """Open all cells without a mine; a number says how many mines are around. The game is a plain class, the page draws
    it after each click."""
    put_scope("state")
    put_checkbox("flagging", ["Set flags"])
    put_scope("board")
    put_button("New game", onclick=start, color="light")
    start()
