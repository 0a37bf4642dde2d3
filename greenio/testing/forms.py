"""The forms that a page shows."""

from __future__ import annotations

from greenio.protocol import commands


class ShownForms:
    """The open forms of one page, and the errors under their items."""

    def __init__(self) -> None:
        self.by_id: dict[int, commands.OpenForm] = {}
        self.errors: dict[str, str] = {}
        """Messages by item name; that of the whole form stands under the empty name."""

    @property
    def newest(self) -> commands.OpenForm:
        """The form that is visible: the one opened last. There has to be one."""
        return self.by_id[max(self.by_id)]

    def open(self, form: commands.OpenForm) -> None:
        """Show a form."""
        self.by_id[form.form] = form

    def close(self, id: int) -> None:
        """Remove a form."""
        self.by_id.pop(id, None)

    def reject(self, command: commands.RejectForm) -> None:
        """Show what is wrong with a submission, instead of earlier errors."""
        self.errors.clear()
        self.errors.update(command.errors)
        if command.message:
            self.errors[""] = command.message

    def mark(self, command: commands.ItemStatus) -> None:
        """Show or remove the error of one item."""
        self.errors.pop(command.name, None)
        if command.error is not None:
            self.errors[command.name] = command.error
