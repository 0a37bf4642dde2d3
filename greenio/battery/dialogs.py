"""Dialogs: a popup that the caller waits for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from secrets import token_hex
from typing import Any

from msgspec import Struct

from greenio.output import Output, close_popup, popup
from greenio.output.containers.popup import PopupSize
from greenio.output.content import Content, discard_on_error
from greenio.pin import get_pin_values, pin_update, put_actions
from greenio.runtime.current import current_session, current_task
from greenio.runtime.sessions.pins import pins_of
from greenio.runtime.tasks.awaiting import as_awaitable, in_coroutine
from greenio.session import run_js
from greenio.widgets.pins import Pin

#: Confirm and cancel, by language.
_LABELS = {
    "de": ("BESTÄTIGEN", "ABBRECHEN"),
    "es": ("CONFIRMAR", "CANCELAR"),
    "fa": ("تأیید", "لغو"),
    "fr": ("CONFIRMER", "ANNULER"),
    "ja": ("確認", "キャンセル"),
    "ko": ("확인", "취소"),
    "pt": ("CONFIRMAR", "CANCELAR"),
    "ru": ("ПОДТВЕРДИТЬ", "ОТМЕНА"),
    "zh": ("确定", "取消"),
}
_ENGLISH = ("CONFIRM", "CANCEL")

#: Runs in the page when the popup is there. Esc presses the last button if the dialog can be cancelled; Enter in a field
#: of one line presses the first.
_KEYS = """
const body = document.getElementById("pywebio-scope-" + scope);
const dialog = body?.closest(".modal");
const buttons = [...(dialog?.querySelectorAll(".webio-actions") ?? [])].at(-1)?.querySelectorAll("button");
if (buttons?.length) {
  if (focus) buttons[0].focus();
  dialog.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape" && cancelable) {
      event.preventDefault();
      buttons[buttons.length - 1].click();
    } else if (event.key === "Enter" && submits && event.target.matches("input:not([type=file])")) {
      event.preventDefault();
      buttons[0].click();
    }
  });
}
"""


def confirm_labels() -> tuple[str, str]:
    """Return the labels of the buttons in the visitor's language."""
    return _LABELS.get(current_session().request.language.lower().partition("-")[0], _ENGLISH)


@discard_on_error
def confirm(title: str, content: Content | None = None, *, timeout: float | None = None) -> Any:
    """Ask in a popup for a yes or no. In coroutine sessions it is awaited.

    :param title: heading of the popup.
    :param content: an output or str, or a list of them. Default: none.
    :param timeout: seconds to wait for the answer; None (default) waits for ever.
    :returns: True for the button CONFIRM, False for CANCEL and for Esc, None when the time is over or another popup has
        taken the place of this one.
    :raises TypeError: content that cannot be shown.
    :raises SessionClosedException: the session is closed, or closes while waiting.

    Example: ``if confirm("Delete it?"): delete()``
    """
    if in_coroutine():
        return as_awaitable(confirm, title, content, timeout=timeout)
    yes, no = confirm_labels()
    buttons = [{"label": yes, "value": True}, {"label": no, "value": False, "color": "danger"}]
    parts: list[Any] = [content]
    if content is None or isinstance(content, (list, tuple)):
        parts = list(content or ())
    dialog = Dialog(title, parts, buttons, "normal", cancelable=True, focus=True, align="right")
    try:
        return dialog.wait(timeout)
    finally:
        dialog.close()


@discard_on_error
def popup_input(
    pins: Sequence[Output | str],
    title: str = "Please fill out the form below",
    validate: Callable[[dict[str, Any]], Any] | None = None,
    popup_size: PopupSize = "normal",
    cancelable: bool = False,
) -> Any:
    """Show a form in a popup and wait for the answer. In coroutine sessions it is awaited.

    :param pins: pins, and other outputs between them; pins inside of rows, tables and the like count, too.
    :param title: heading of the popup.
    :param validate: function called with the dict of values; returns None, or a pair ``(name, message)`` of a pin and the
        text that is shown under it. Default: all values are accepted.
    :param popup_size: ``"small"``, ``"normal"`` (default) or ``"large"``.
    :param cancelable: True shows a Cancel button. Default: False.
    :returns: a dict of name to value; None if the user cancelled, or another popup has taken the place of this one.
    :raises ValueError: ``validate`` returned something else.
    :raises TypeError: content that cannot be shown.
    :raises SessionClosedException: the session is closed, or closes while waiting.

    Example: ``data = popup_input([put_input("name", label="Name"), put_slider("age", label="Age")])``
    """
    if in_coroutine():
        return as_awaitable(popup_input, pins, title, validate, popup_size, cancelable)
    parts = list(pins)
    names = [name for part in parts if isinstance(part, Output) for name in pin_names(part.widget)]
    buttons: list[dict[str, Any]] = [{"label": "Submit", "value": True}]
    if cancelable:
        buttons.append({"label": "Cancel", "value": False, "color": "danger"})
    dialog = Dialog(title, parts, buttons, popup_size, cancelable=cancelable, submits=True)
    marked: str | None = None
    try:
        while dialog.wait(None):
            values = get_pin_values(names)
            error = validate(values) if validate is not None else None
            if marked is not None:
                pin_update(marked, valid_status=0)
                marked = None
            if error is None:
                return values
            if not (isinstance(error, (tuple, list)) and len(error) == 2):
                raise ValueError(
                    f"popup_input(): validate must return None or (name, message), not {error!r}"
                )
            marked = str(error[0])
            pin_update(marked, valid_status=False, invalid_feedback=str(error[1]))
        return None
    finally:
        dialog.close()


class Dialog:
    """A popup with a row of buttons, of which one is waited for.

    :param title: heading.
    :param content: outputs and texts above the buttons.
    :param buttons: as for ``put_actions()``.
    :param size: as for ``popup()``.
    :param cancelable: Esc presses the last button.
    :param submits: Enter in a field presses the first one.
    :param focus: the first one has the focus.
    :param align: ``right`` puts the buttons there.
    """

    def __init__(
        self,
        title: str,
        content: Sequence[Output | str],
        buttons: Sequence[dict[str, Any]],
        size: PopupSize,
        *,
        cancelable: bool = False,
        submits: bool = False,
        focus: bool = False,
        align: str = "",
    ) -> None:
        self._name = f"dialog-{token_hex(5)}"
        row = put_actions(self._name, buttons=buttons)
        if align:
            row.style(f"margin-top: 1rem; float: {align}")
        with popup(title, [*content, row], size, implicit_close=False, closable=False) as scope:
            self.scope = scope
        self._is_open = True
        run_js(_KEYS, scope=self.scope, cancelable=cancelable, submits=submits, focus=focus)

    def wait(self, timeout: float | None) -> Any:
        """Wait for a button.

        :returns: its value; None when the time is over, or the popup is gone.
        """
        task = current_task()
        pins = pins_of(task.session)
        if pins.wait_change(task, [self._name], timeout, while_shown=True) is None:
            self._is_open = pins.board.get(self._name) is not None
            return None
        return get_pin_values([self._name]).get(self._name)

    def close(self) -> None:
        """Close the popup, unless another one has taken its place or the session is over."""
        if self._is_open and not current_session().closed:
            close_popup()
        self._is_open = False


def pin_names(widget: object) -> Iterator[str]:
    """Yield the names of the pins in an output, also of those inside of others."""
    if isinstance(widget, Pin):
        yield widget.body.item.name
    elif isinstance(widget, Struct):
        for field in widget.__struct_fields__:
            yield from pin_names(getattr(widget, field))
    elif isinstance(widget, (list, tuple)):
        for each in widget:
            yield from pin_names(each)
    elif isinstance(widget, dict):
        for each in widget.values():
            yield from pin_names(each)
