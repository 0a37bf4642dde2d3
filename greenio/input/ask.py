"""Asking: a form goes up, its task waits, the form goes down, whatever happens in between."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from msgspec import structs

from greenio.engine.forms import Form
from greenio.input.active_form import ActiveForm
from greenio.input.fields.field import SINGLE, Field
from greenio.protocol import codec, commands
from greenio.protocol.events import Blur, Cancel, Change, Submit
from greenio.runtime import clock
from greenio.runtime.current import current_task
from greenio.runtime.tasks.awaiting import as_awaitable, in_coroutine
from greenio.widgets.items import Actions


def ask(
    title: str,
    templates: Sequence[Field],
    *,
    validate: Callable[[dict[str, Any]], Any] | None = None,
    cancelable: bool = False,
    timeout: float | None = None,
    is_lone: bool = False,
) -> dict[str, Any] | None:
    """Show a form and wait until it is submitted and everything in it is valid.

    :param templates: the items; the form works with copies of them, a lone item is the form's own.
    :param timeout: seconds, None waits for ever.
    :param is_lone: the title is the label of the only item.
    :returns: values by item name, in the order of ``templates``; None if the form was cancelled.
    :raises TimeoutError: the time is over; the form is removed.
    :raises SessionClosedException: the session is over, or ends while waiting.
    """
    deadline = None if timeout is None else clock.now() + timeout
    task = current_task()
    session = task.session
    session.check(task)
    fields = {field.name: field if is_lone else field.clone() for field in templates}
    may_cancel = cancelable or any(_has_cancel(field) for field in fields.values())
    for field in fields.values():
        field.check(session)
    form = session.pending_calls.open(lambda id: Form(id, fields, cancelable=may_cancel, title=title))
    opened: list[Field] = []
    shown = False
    try:
        for field in fields.values():
            opened.append(field)
            field.open(session, form.id)
        command = commands.OpenForm(form.id, [field.item for field in fields.values()], title, cancelable)
        session.send(task, command)
        shown = True
        work = ActiveForm(task, form, fields, validate, is_lone=is_lone)
        while True:
            remaining = None if deadline is None else max(0.0, deadline - clock.now())
            event = session.wait_event(task, form, remaining)
            if event is None:
                raise TimeoutError(f"the form {title!r} was not answered within {timeout} s")
            if isinstance(event, Cancel):
                return None
            if isinstance(event, Submit):
                values = work.submitted(event)
                if values is not None:
                    return values
            elif isinstance(event, Change):
                work.changed(event)
            elif isinstance(event, Blur):
                work.left(event)
    finally:
        session.pending_calls.close(form)
        for field in opened:
            field.close(session)
        if shown and not session.closed:
            session.enqueue(codec.encode(commands.CloseForm(form.id)), flush_now=False)


def ask_or_describe(field: Field, name: str | None, timeout: float | None = None) -> Any:
    """With a name the field itself; without one, the answer to a form of its own."""
    if name is not None:
        return field.describe()
    if in_coroutine():
        return as_awaitable(ask_or_describe, field, None, timeout)
    title = field.item.label
    field.item = structs.replace(field.item, label="", auto_focus=True)
    values = ask(title, [field], timeout=timeout, is_lone=True)
    return None if values is None else values[SINGLE]


def _has_cancel(field: Field) -> bool:
    return isinstance(field.item, Actions) and any(
        button.type == "cancel" and not button.disabled for button in field.item.buttons
    )
