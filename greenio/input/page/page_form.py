"""The function ``put_form()``: a form among the outputs, which nobody waits for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from secrets import token_hex
from typing import Any

from greenio.engine.forms import Form, StayingForm
from greenio.input.active_form import ActiveForm
from greenio.input.fields.attributes import check_function
from greenio.input.fields.field import Field
from greenio.input.group import group_fields
from greenio.input.types import Item
from greenio.output.controls.callback import check_callback
from greenio.output.output import Output
from greenio.protocol import commands
from greenio.protocol.events import Cancel, Submit
from greenio.runtime.coroutines.author_functions import resolve
from greenio.runtime.current import current_task
from greenio.runtime.interfaces import SessionPort
from greenio.runtime.native import call_in_hub
from greenio.runtime.sessions.callbacks import Callback
from greenio.widgets.container import Scope


def put_form(
    inputs: Sequence[Item],
    on_submit: Callable[[dict[str, Any]], object],
    *,
    label: str = "",
    validate: Callable[[dict[str, Any]], object] | None = None,
    clear: bool = False,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show a form among the outputs, with a button Submit of its own. The program goes on; several may be there at once.

    The form stays after a submission, with what was typed. It goes with its place: by ``remove()`` of the result, or when
    the scope around it is cleared. Names of items are the form's own: other forms and pins may have the same.

    :param inputs: items, as the input functions return them when they are given a ``name``. Required.
    :param on_submit: function called with the dict of values, when every item is valid. It runs as the callback of a
        button does, one submission after the other; until it returns, the button cannot be pressed again. Required.
    :param label: title of the form. Default: none.
    :param validate: as for :func:`input_group`. Default: all values are accepted.
    :param clear: True gives the items their first values after a submission. Default: False, what was typed stays.
    :param scope: name of a scope, or an index into the task's stack, in which the form is shown. Default: the current one.
    :param position: index among the outputs of the scope, -1 (default) is the end.
    :returns: an Output that is shown already: its ``remove()`` takes the form away. It cannot be a part of other outputs;
        give the scope.
    :raises TypeError: an item has no name, or a function cannot be called.
    :raises ValueError: two items have the same name; the scope or position is out of range.
    :raises SessionClosedException: the session is closed. When it closes later, the form can still be read.

    Example::

        put_form([input("Name", name="name"), input("Age", type=NUMBER, name="age")], lambda data: put_text(data["name"]))
    """
    fields = {field.name: field.clone() for field in group_fields("put_form", inputs)}
    check_callback("put_form", "on_submit", on_submit)
    check_function("put_form", "validate", validate)
    task = current_task()
    session = task.session
    session.check(task)
    for field in fields.values():
        field.check_limits(session)
    # A place of its own, no name of an author begins so: the form is where the place is, and goes with it.
    name = f"put-form-{token_hex(5)}"
    place = Output("put_form", Scope(name), scope, position).show()
    form = session.pending_calls.open(lambda id: StayingForm(id, fields, title=str(label)))
    page_form = _PageForm(session, form, fields, on_submit, validate, clear=bool(clear))
    form.waiter = page_form
    for field in fields.values():
        field.open(session, form.id)
    items = [field.item for field in fields.values()]
    session.send(task, commands.OpenForm(form.id, items, str(label), False, name, stays=True))
    # The session goes on after the app's end, as it does for buttons.
    session.callbacks.ever_registered = True
    return place


class _PageForm:
    """A form that is woken by events, as a task would be, and handles them in a callback of the session.

    :param clear: whether an accepted submission gives the items their first values.
    """

    def __init__(
        self,
        session: SessionPort,
        form: Form,
        fields: dict[str, Field],
        on_submit: Callable[[dict[str, Any]], object],
        validate: Callable[[dict[str, Any]], object] | None,
        *,
        clear: bool,
    ) -> None:
        self._session = session
        self._form = form
        self._fields = fields
        self._on_submit = on_submit
        self._validate = validate
        self._clear = clear
        # Of events that come while it runs one run takes all.
        self._callback = Callback(self._run, serial=False, exclusive=False, newest=True, name="put_form")

    def wake_now(self) -> None:
        """Handle what has come."""
        if self._session.channel.reason is None:
            self._session.start_callback(self._callback, None)

    def unpark(self) -> None:
        """Handle what has come, soon. Callable from any thread."""
        call_in_hub(self._session.loop, self.wake_now)

    def _run(self, _value: object) -> object:
        """Handle the events that wait; return a coroutine if the author's function has returned one."""
        active = ActiveForm(current_task(), self._form, self._fields, self._validate, function="put_form")
        while (event := self._form.next_event()) is not None:
            if isinstance(event, Cancel):
                self._close()
            elif not isinstance(event, Submit):
                active.take(event)
            else:
                values = active.submit(event)
                if values is not None:
                    result = self._call(active, values)
                    if result is not None:
                        return self._finish(active, result)
        return None

    def _call(self, active: ActiveForm, values: dict[str, Any]) -> object:
        """Call the author's function; return what has to be awaited."""
        awaited = None
        try:
            result = self._on_submit(values)
            awaited = result if hasattr(result, "__await__") or hasattr(result, "send") else None
        finally:
            # Also after an error, which the page shows: the user may try again.
            if awaited is None:
                active.release(reset=self._clear)
        return awaited

    async def _finish(self, active: ActiveForm, result: object) -> None:
        try:
            await resolve(result)
        finally:
            active.release(reset=self._clear)
        following = self._run(None)
        if following is not None:
            await resolve(following)

    def _close(self) -> None:
        self._session.pending_calls.close(self._form)
        for field in self._fields.values():
            field.close(self._session)
        self._session.sender.enqueue(commands.CloseForm(self._form.id), flush_now=False)
