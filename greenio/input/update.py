"""Changing or cancelling a form that is on the page."""

from __future__ import annotations

from typing import Any

from greenio.engine.forms import Form
from greenio.input.active_form import current_form
from greenio.runtime.current import current_task


def input_update(name: str | None = None, **spec: Any) -> None:
    """Change parameters of an item; only inside an ``onchange`` function of the same form.

    Several parameters are applied together, ``options`` before ``value``; None leaves a parameter as it is. Updates
    do not call ``onchange``.

    :param name: name of the item; None (default) means the item whose ``onchange`` function is running.
    :param spec: parameters of the input function, such as ``options=``, ``value=``, ``label=``, ``help_text=``,
        ``placeholder=``, ``readonly=``, ``datalist=``, ``min_value=``, ``rows=``; HTML attributes; and
        ``valid_status`` (True green, False red, None neutral) with ``valid_feedback`` and ``invalid_feedback``.
    :raises RuntimeError: not called from an ``onchange`` function.
    :raises ValueError: the form has no such item; or one of ``action``, ``buttons``, ``code``, ``inline``,
        ``max_size``, ``max_total_size``, ``multiple``, ``onchange``, ``suggest``, ``type``, ``validate`` is given.
    :raises SessionClosedException: the session is closed.

    Example: ``select("Country", COUNTRIES, name="c", onchange=lambda c: input_update("t", options=TOWNS[c]))``
    """
    current = current_form()
    if current is None:
        raise RuntimeError("input_update() works only inside an onchange function of a form's item")
    form, field = current
    form.update("input_update", field.name if name is None else name, spec)


def cancel_form(label: str | None = None) -> int:
    """Cancel forms that other tasks of this session have on the page: their calls return None.

    The effect is that of a click on Cancel, also where there is no such button.

    :param label: title of the forms to cancel (the label of a single input is its form's title); None (default)
        cancels all.
    :returns: number of forms that were cancelled.
    :raises SessionClosedException: the session is closed.

    Example: ``put_button("Forget it", onclick=lambda: cancel_form("Order"))``
    """
    task = current_task()
    session = task.session
    session.check(task)
    cancelled = 0
    for request in session.pending_calls:
        if isinstance(request, Form) and (label is None or request.title == label) and request.withdraw():
            cancelled += 1
            if request.waiter is not None:
                request.waiter.unpark()
    return cancelled
