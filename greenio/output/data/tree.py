"""Trees of names that fold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from msgspec import structs

from greenio.output.content import as_cell, discard_on_error, plain_text
from greenio.output.controls.callback import check_callback
from greenio.output.display.element import ElementOutput, element
from greenio.output.output import Output
from greenio.runtime.current import current_session
from greenio.runtime.sessions.callbacks import CallbackRef
from greenio.widgets.container import Element


@discard_on_error
def put_tree(
    items: Mapping[Any, Any],
    onclick: Callable[[tuple[Any, ...]], Any] | None = None,
    open: int = 1,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show a tree, such as folders and files, whose branches fold.

    Arrow keys move in it: up and down between the rows, left and right close and open a branch.

    :param items: a dict: the ``str()`` of a key is the name; a dict as value is a branch of the same kind, None a leaf,
        and anything else (an output or its ``str()``) a leaf with that at the end of its line.
    :param onclick: function called with the keys from the root to a leaf, as a tuple, when that leaf is chosen. Default:
        leaves cannot be chosen.
    :param open: number of levels that are unfolded at first. Default: 1, the branches of the first level.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: ``items`` is no dict, ``open`` no int, or ``onclick`` cannot be called.
    :raises ValueError: the tree contains itself.
    :raises SessionClosedException: the session is closed.

    Example: ``put_tree({"src": {"tea": "2 KB"}, "notes": None}, onclick=lambda path: toast("/".join(path)))``
    """
    if not isinstance(items, Mapping):
        raise TypeError(f"put_tree(): items must be a dict, not {type(items).__name__}")
    if type(open) is not int:
        raise TypeError(f"put_tree(): open must be an int, not {type(open).__name__}")
    if onclick is not None:
        check_callback("put_tree", "onclick", onclick)
    leaves: list[tuple[Any, ...]] = []
    rows = _branch(items, (), (id(items),), leaves, open, chosen=onclick is not None)
    run: Any = 0
    if onclick is not None:
        chosen = onclick

        def run_for_leaf(number: Any) -> Any:
            # The page reports which leaf; what it is stays here.
            return chosen(leaves[number]) if type(number) is int and 0 <= number < len(leaves) else None

        run = CallbackRef(current_session().callbacks, run_for_leaf, name="put_tree")
    made = structs.replace(element("div", "g-tree g-fold", element("ul", "", *rows)), part="tree", run=run)
    return ElementOutput("put_tree", made, scope, position)


def _branch(
    items: Mapping[Any, Any],
    path: tuple[Any, ...],
    above: tuple[int, ...],
    leaves: list[tuple[Any, ...]],
    open: int,
    *,
    chosen: bool,
) -> list[Element]:
    rows = []
    for key, value in items.items():
        name = element("span", "g-tree-name", plain_text(key))
        here = (*path, key)
        if isinstance(value, Mapping):
            if id(value) in above:
                raise ValueError(f"put_tree(): items contain themselves at {here!r}")
            inner = _branch(value, here, (*above, id(value)), leaves, open, chosen=chosen)
            shown = {"open": ""} if len(path) < open else {}
            folded = element("details", "", element("summary", "", name), element("ul", "", *inner), **shown)
            rows.append(element("li", "", folded))
            continue
        end = [] if value is None else [element("span", "g-tree-end", as_cell(value))]
        if chosen:
            row = element("button", "g-leaf", name, *end, type="button", data_leaf=str(len(leaves)))
            leaves.append(here)
        else:
            row = element("span", "g-leaf", name, *end)
        rows.append(element("li", "", row))
    return rows
