"""A page without a browser: it does the commands that arrive and keeps what they come to as plain values."""

from __future__ import annotations

from greenio.protocol import commands
from greenio.testing.forms import ShownForms
from greenio.testing.history import ShownHistory
from greenio.testing.outputs import ShownOutputs
from greenio.testing.pins import ShownPins
from greenio.testing.terminals import ShownTerminals
from greenio.widgets.pins import Pin
from greenio.widgets.registry import is_kind


class ShownPage:
    """The state of one page; empty at first."""

    def __init__(self) -> None:
        self.outputs = ShownOutputs()
        self.forms = ShownForms()
        self.pins = ShownPins()
        self.terminals = ShownTerminals()
        self.popup: commands.Popup | None = None
        """The open popup. Its body is a scope of ``outputs``."""
        self.toasts: list[str] = []
        self.history = ShownHistory()
        self.ended: str | None = None
        """The reason in the command End; None before."""

    def apply(self, command: commands.Command) -> None:
        """Do a command, as decoded from a frame."""
        outputs, forms = self.outputs, self.forms
        match command:
            case commands.Output():
                outputs.insert(command.scope, command.position, command.node)
            case commands.UpdateOutput():
                outputs.replace(command.id, command.node)
            case commands.RemoveOutput():
                outputs.replace(command.id, None)
            case commands.AppendOutput():
                outputs.append(command.id, command.data)
            case commands.CreateScope():
                outputs.create_scope(command)
            case commands.ClearScope():
                outputs.clear(command.name)
            case commands.RemoveScope():
                outputs.remove_scope(command.name)
            case commands.SetProgress():
                outputs.set_progress(command)
            case commands.OpenForm():
                forms.open(command)
            case commands.CloseForm():
                forms.close(command.form)
            case commands.RejectForm():
                forms.reject(command)
            case commands.ItemStatus():
                forms.mark(command)
            case commands.Popup():
                self._close_popup()
                self.popup = command
                outputs.open_popup(command.scope, command.content)
            case commands.ClosePopup():
                self._close_popup()
            case commands.WriteTerminal() | commands.SetTerminalMode() | commands.EndTerminal():
                self.terminals.apply(command)
            case commands.Toast():
                self.toasts.append(command.content)
            case commands.ShowPage():
                self.history.show(command)
            case commands.End():
                self.ended = command.reason
        shown = outputs.widgets() if outputs.has_pins else []
        self.pins.take(command, [each for each in shown if is_kind(each, Pin)])

    def _close_popup(self) -> None:
        if self.popup is not None:
            self.outputs.close_popup(self.popup.scope)
            self.popup = None
