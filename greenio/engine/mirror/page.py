"""The mirror of one page: commands go in as they are issued, and come out for an empty page to show the same.

What was cleared or removed is gone from the mirror, too. Scripts are not repeated, nor are toasts.

The mirror is bounded: beyond ``limits.PAGE_BYTES`` the oldest outputs are dropped, so that a page that is shown
again lacks them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from msgspec import structs

from greenio import limits
from greenio.engine.mirror.open_forms import OpenForms
from greenio.engine.mirror.output_tree import OutputTree
from greenio.protocol import codec, commands


class MirroredCommand(NamedTuple):
    """A command on its way to a mirrored page: the mirror needs it in both forms, other pages only as bytes."""

    command: commands.Command
    encoded: bytes
    """Callbacks and pins have their ids only here, so this is what the mirror keeps."""


class Page:
    """The state of one page, as its session's commands have made it.

    :param is_open: returns whether the pending call of that id still waits for its reply.
    """

    def __init__(self, is_open: Callable[[int], bool]) -> None:
        self._outputs = OutputTree()
        self._forms = OpenForms()
        self._settings: dict[str, Any] = {}
        self._is_open = is_open
        self._questions: dict[int, bytes] = {}
        self._crash: bytes | None = None
        self._shown: bytes | None = None
        self._pages: list[list[str]] = []

    @property
    def size(self) -> int:
        """About how many bytes the outputs and forms take."""
        return self._outputs.size + self._forms.size

    @property
    def scopes(self) -> frozenset[str]:
        """The names of all scopes on the page."""
        return self._outputs.scopes

    def apply(self, mirrored: MirroredCommand) -> None:
        """Change the mirror as the page changes when it does the command."""
        command, encoded = mirrored
        match command:
            case commands.Output():
                self._outputs.add_output(command, encoded)
            case commands.UpdateOutput():
                self._outputs.replace_output(command, encoded)
            case commands.RemoveOutput():
                self._outputs.remove_output(command, encoded)
            case commands.AppendOutput():
                self._outputs.append_output(command)
            case commands.CreateScope():
                self._outputs.create_scope(command)
            case commands.ClearScope():
                self._outputs.clear_scope(command.name)
            case commands.RemoveScope():
                self._outputs.remove_scope(command.name)
            case commands.Popup():
                self._outputs.open_popup(command, encoded)
            case commands.ClosePopup():
                self._outputs.close_popup()
            case commands.SetProgress() | commands.UpdateDatatable() | commands.UpdatePin():
                self._outputs.update_output(command, encoded)
            case commands.WriteTerminal() | commands.SetTerminalMode() | commands.EndTerminal():
                self._outputs.update_output(command, encoded)
            case commands.OpenForm():
                self._forms.open(command, encoded)
            case commands.UpdateItem():
                self._forms.update_item(command)
            case commands.RejectForm():
                self._forms.reject(command, encoded)
            case commands.CloseForm():
                self._forms.close(command.form)
            case commands.SetEnv():
                self._change_settings(command)
            case commands.ShowPage():
                # The page of a reload is at its address already.
                self._pages = command.pages or self._pages
                self._shown = codec.encode(structs.replace(command, action="adopt", pages=self._pages))
            case commands.Crash():
                if command.app_ended:
                    self._crash = encoded
            case commands.RunScript() | commands.SyncPins():
                self._sync(command.request, encoded)
        if self.size > limits.PAGE_BYTES:
            self._outputs.shrink(limits.PAGE_BYTES * 0.9 - self._forms.size)

    def draft(self, form: int, name: str, value: Any) -> None:
        """Keep what the user has entered into an open form and not submitted yet."""
        self._forms.draft(form, name, value)

    def dismissed(self, scope: str) -> None:
        """Forget the popup whose body is that scope: the user has closed it."""
        self._outputs.close_popup(scope)

    def replay(self) -> Iterator[bytes]:
        """Yield the encoded commands that make an empty page show all of it."""
        if self._settings:
            yield codec.encode(commands.SetEnv(**self._settings))
        if self._shown is not None:
            yield self._shown
        yield from self._outputs.replay()
        yield from self._forms.replay()
        if self._crash is not None:
            yield self._crash
        for request, encoded in self._questions.items():
            if self._is_open(request):
                yield encoded

    def _change_settings(self, command: commands.SetEnv) -> None:
        for name in command.__struct_fields__:
            value = getattr(command, name)
            if value is not None:
                self._settings[name] = value

    def _sync(self, request: int, encoded: bytes) -> None:
        if request:
            self._questions = {id: asked for id, asked in self._questions.items() if self._is_open(id)}
            self._questions[request] = encoded
