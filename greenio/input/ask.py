"""Showing a form and waiting for its answer; the form is removed from the page in every case."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from msgspec import structs

from greenio.engine.forms import Form
from greenio.error_pages import see
from greenio.input.active_form import ActiveForm
from greenio.input.fields.actions import ActionsField
from greenio.input.fields.attributes import SINGLE
from greenio.input.fields.field import Field
from greenio.protocol import commands
from greenio.protocol.events import Cancel, Submit
from greenio.runtime import clock
from greenio.runtime.current import current_task
from greenio.runtime.tasks.awaiting import as_awaitable, in_coroutine


def ask(
    function: str,
    title: str,
    templates: Sequence[Field],
    *,
    validate: Callable[[dict[str, Any]], Any] | None = None,
    cancelable: bool = False,
    timeout: float | None = None,
    is_single: bool = False,
    scope: str | int | None = None,
) -> dict[str, Any] | None:
    """Show a form and wait until it is submitted and everything in it is valid.

    :param function: name of the public function that was called, for messages.
    :param title: title of the form.
    :param templates: the items; the form works with copies of them, except for a single item.
    :param validate: the author's check of all values together.
    :param cancelable: show a Cancel button.
    :param timeout: seconds to wait; None waits for ever.
    :param is_single: there is one item, and the title is its label.
    :param scope: scope at whose end the form is shown; None means the panel.
    :returns: values by item name, in the order of ``templates``; None if the form was cancelled.
    :raises TimeoutError: the time is over; the form is removed.
    :raises SessionClosedException: the session is closed, or closes while waiting.
    """
    deadline = None if timeout is None else clock.now() + timeout
    task = current_task()
    session = task.session
    session.check(task)
    place = "" if scope is None else task.scopes.resolve(scope, function)
    fields = {field.name: field if is_single else field.clone() for field in templates}
    may_cancel = cancelable or any(
        isinstance(field, ActionsField) and field.can_cancel for field in fields.values()
    )
    for field in fields.values():
        field.check_limits(session)
    form = session.pending_calls.open(lambda id: Form(id, fields, cancelable=may_cancel, title=title))
    opened: list[Field] = []
    shown = False
    try:
        for field in fields.values():
            opened.append(field)
            field.open(session, form.id)
        command = commands.OpenForm(
            form.id, [field.item for field in fields.values()], title, cancelable, place
        )
        session.send(task, command)
        shown = True
        active = ActiveForm(task, form, fields, validate, function=function, is_single=is_single)
        while True:
            remaining = None if deadline is None else max(0.0, deadline - clock.now())
            event = session.wait_event(task, form, remaining)
            if event is None:
                raise TimeoutError(f"the form {title!r} was not answered within {timeout} s")
            if isinstance(event, Cancel):
                return None
            if isinstance(event, Submit):
                values = active.submit(event)
                if values is not None:
                    return values
            else:
                active.take(event)
    finally:
        session.pending_calls.close(form)
        for field in opened:
            field.close(session)
        if shown and not session.closed:
            session.sender.enqueue(commands.CloseForm(form.id), flush_now=False)


def ask_unless_named(
    field: Field, name: str | None, timeout: float | None = None, scope: str | int | None = None
) -> Any:
    """Ask by a form of one item; with a name return the field, for :func:`input_group`.

    :raises TypeError: ``timeout`` or ``scope`` for an item.
    """
    if name is not None:
        if timeout is not None:
            raise TypeError(
                f"{field.function}(): timeout belongs to the whole form: give it to input_group(), not to the item "
                f"{name!r}{see('error_timeout')}"
            )
        if scope is not None:
            raise TypeError(
                f"{field.function}(): scope is the place of the whole form: give it to input_group(), not to the item "
                f"{name!r}"
            )
        return field.warn_if_unused()
    if in_coroutine():
        return as_awaitable(ask_unless_named, field, None, timeout, scope)
    title = field.item.label
    field.item = structs.replace(field.item, label="", auto_focus=True)
    values = ask(field.function, title, [field], timeout=timeout, is_single=True, scope=scope)
    return None if values is None else values[SINGLE]
