"""``file_picker()``: the visitor chooses files of the server."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import partial
from html import escape
from secrets import token_hex
from typing import Any

from greenio.battery.dialogs import Dialog, confirm_labels
from greenio.battery.folder_listing import Entry, FolderListing
from greenio.output import (
    put_button,
    put_html,
    put_row,
    put_scope,
    put_scrollable,
    put_text,
    toast,
    use_scope,
)
from greenio.output.controls.callback import register_callback
from greenio.runtime.current import current_session
from greenio.runtime.tasks.awaiting import as_awaitable, in_coroutine
from greenio.session import eval_js, run_js, set_env

#: Runs for each listing: a click selects a row (with Ctrl several), a double click or Enter opens it.
_ROWS = """
const table = document.getElementById(id);
const rows = [...(table?.querySelectorAll("tr[data-name]") ?? [])];
const send = (action, names) => WebIO.pushData({ action, names }, callback);
for (const row of rows) {
  const { name } = row.dataset;
  row.addEventListener("click", (event) => {
    const adds = multiple && (event.ctrlKey || event.metaKey);
    for (const other of rows) if (other !== row && !adds) other.classList.remove("table-active");
    row.classList.toggle("table-active", adds ? undefined : true);
    send("mark", rows.filter((one) => one.classList.contains("table-active")).map((one) => one.dataset.name));
  });
  row.addEventListener("dblclick", () => send("open", [name]));
  row.addEventListener("keydown", (event) => {
    if (event.key === "Enter") send("open", [name]);
    if (event.key === " ") { event.preventDefault(); row.click(); }
  });
}
"""
_HEAD = "<thead><tr><th>Name</th><th>Size</th><th>Date modified</th></tr></thead>"
_UP = ".."


def file_picker(
    path: str | os.PathLike[str],
    multiple: bool = False,
    accept: str | Sequence[str] = "",
    cancelable: bool = False,
    title: str = "File Picker",
    show_hidden_files: bool = False,
) -> Any:
    """Let the visitor choose files of the server, in a popup. In coroutine sessions it is awaited.

    The visitor sees what lies below ``path``, and cannot leave it: links that lead out are not shown.

    :param path: folder of the server; ``~`` is understood.
    :param multiple: True lets the visitor choose several. Default: False.
    :param accept: ending of the names of files that are shown, such as ``".jpg"``, or a list of them, in any case.
        Default: all files.
    :param cancelable: True shows a button CANCEL. Default: False.
    :param title: heading of the popup.
    :param show_hidden_files: True shows names that begin with a dot. Default: False.
    :returns: the path of the file, with ``multiple`` a list of paths; None if the visitor cancelled.
    :raises NotADirectoryError: there is no such folder.
    :raises SessionClosedException: the session is closed, or closes while waiting.

    Example: ``report = file_picker("~/reports", accept=".csv")``
    """
    if in_coroutine():
        return as_awaitable(file_picker, path, multiple, accept, cancelable, title, show_hidden_files)
    root = os.path.expanduser(os.fspath(path))
    if not os.path.isdir(root):
        raise NotADirectoryError(f"file_picker(): {root!r} is no folder")
    endings = [accept] if isinstance(accept, str) else list(accept)
    session = current_session()
    is_animated = not eval_js("document.body.classList.contains('no-animation')")
    set_env(output_animation=False)
    picker = _Picker(FolderListing(root, endings, show_hidden_files), multiple)
    yes, no = confirm_labels()
    buttons = [{"label": yes, "value": True}]
    if cancelable:
        buttons.append({"label": no, "value": False, "color": "danger"})
    dialog = Dialog(title, picker.content(), buttons, "large", cancelable=cancelable, align="right")
    try:
        picker.show()
        while dialog.wait(None):
            if picker.selected:
                return picker.selected if multiple else picker.selected[0]
            toast("Please select a file", color="warn")
        return None
    finally:
        session.callbacks.release([picker.callback])
        dialog.close()
        if is_animated and not session.closed:
            set_env(output_animation=True)


class _Picker:
    """Content of the popup, and what has been selected."""

    def __init__(self, listing: FolderListing, multiple: bool) -> None:
        self._listing = listing
        self._multiple = multiple
        self._entries: dict[str, Entry] = {}
        self._id = token_hex(5)
        self.selected: list[str] = []
        self.callback = register_callback("file_picker", self._handle, serial_mode=True)

    def content(self) -> list[Any]:
        """Return the content of the popup."""
        return [
            put_scope(self._scope("path")),
            put_scrollable(put_scope(self._scope("files")), height=(200, 300)),
            put_scope(self._scope("action")),
            put_scope(self._scope("selected")),
        ]

    def show(self) -> None:
        """Show the folder."""
        listing = self._listing
        self._entries = {entry.name: entry for entry in listing.entries()}
        with use_scope(self._scope("path"), clear=True):
            parts = [put_text("Current Path: ", inline=True)]
            for count, part in enumerate((".", *listing.parts)):
                link = put_text(f"{' / ' if count else ''}{part}", inline=True)
                parts.append(link.onclick(partial(self._enter, listing.parts[:count])))
            put_row(parts, size=" ".join(["auto"] * len(parts) + ["1fr"]))
        rows = [_row(_UP, "📁 ../", "--", "")] if listing.parts else []
        rows += [_row(each.name, each.label, each.size, each.modified) for each in self._entries.values()]
        table = f'<table id="files-{self._id}" class="table table-hover">{_HEAD}<tbody>{"".join(rows)}</tbody></table>'
        with use_scope(self._scope("files"), clear=True):
            put_html(table)
        run_js(_ROWS, id=f"files-{self._id}", callback=self.callback, multiple=self._multiple)
        self._show_action([])
        self._show_selected()

    def _scope(self, name: str) -> str:
        return f"picker-{name}-{self._id}"

    def _handle(self, event: Any) -> None:
        """Handle a click in the table. The page may send anything."""
        action, names = (event.get("action"), event.get("names")) if isinstance(event, dict) else (None, None)
        if not isinstance(names, list):
            return
        known = [name for name in names if isinstance(name, str) and (name in self._entries or name == _UP)]
        if action == "open" and known:
            self._open(known[0])
        elif action == "mark":
            self._show_action(known)

    def _open(self, name: str) -> None:
        parts = self._listing.parts
        if name == _UP:
            self._enter(parts[:-1])
        elif self._entries[name].is_folder:
            self._enter((*parts, name))
        else:
            self._select([name])

    def _enter(self, parts: Sequence[str]) -> None:
        try:
            self._listing.enter(parts)
        except OSError:
            toast("no permission", color="error")
        else:
            self.show()

    def _select(self, names: Sequence[str]) -> None:
        paths = [self._listing.path(name) for name in names if not self._entries[name].is_folder]
        new = [path for path in paths if path not in self.selected]
        self.selected = [*self.selected, *new] if self._multiple else (paths[-1:] or self.selected)
        self._show_selected()

    def _unselect(self, path: str) -> None:
        self.selected = [each for each in self.selected if each != path]
        self._show_selected()

    def _show_action(self, names: Sequence[str]) -> None:
        files = [name for name in names if name != _UP and not self._entries[name].is_folder]
        with use_scope(self._scope("action"), clear=True):
            if len(names) == 1 and not files:
                put_button(f"Open Folder ({names[0]})", onclick=lambda: self._open(names[0]), small=True)
            elif len(files) == 1:
                put_button(f"Select File ({files[0]})", onclick=lambda: self._select(files), small=True)
            elif files:
                put_button(f"Select {len(files)} Files", onclick=lambda: self._select(files), small=True)

    def _show_selected(self) -> None:
        with use_scope(self._scope("selected"), clear=True):
            put_text("Selected Files (click file name to unselect):")
            with put_scrollable(height=(40, 120)):
                for path in self.selected:
                    put_text(path).onclick(partial(self._unselect, path))


def _row(name: str, *cells: str) -> str:
    columns = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
    return f'<tr tabindex="0" data-name="{escape(name)}">{columns}</tr>'
