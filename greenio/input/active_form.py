"""A form that is on the page: it takes the page's events, checks values and returns them, in the task that asked."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from typing import Any

from greenio.engine.forms import Form, FormState
from greenio.exceptions import SessionException
from greenio.input.fields.actions import ActionsField
from greenio.input.fields.field import Field
from greenio.input.fields.invalid_value import ForgedValue, InvalidValue
from greenio.input.messages import MessageId, message_text
from greenio.protocol import commands
from greenio.protocol.events import Blur, Change, Edit, Event, Submit
from greenio.runtime.interfaces import SessionPort, Task

log = logging.getLogger("greenio.input")

#: The form and the item whose ``onchange`` function runs in this greenlet.
_current: ContextVar[tuple[ActiveForm, Field] | None] = ContextVar("greenio_onchange", default=None)


def current_form() -> tuple[ActiveForm, Field] | None:
    """Return the form and the item whose ``onchange`` function runs in this task; None elsewhere."""
    return _current.get()


class ActiveForm:
    """One form on the page.

    :param task: the task that asks.
    :param form: the engine's state of the form.
    :param fields: the items by name, with a state of their own.
    :param validate: the author's check of all values together.
    :param function: name of the public function that made the form, for messages.
    :param is_single: there is one item, and the form's title is its label.
    """

    def __init__(
        self,
        task: Task,
        form: Form,
        fields: dict[str, Field],
        validate: Callable[[dict[str, Any]], Any] | None,
        *,
        function: str,
        is_single: bool = False,
    ) -> None:
        self._task = task
        self._session: SessionPort = task.session
        self._form = form
        self.fields = fields
        self._validate = validate
        self._function = function
        self._is_single = is_single

    def submit(self, event: Submit) -> dict[str, Any] | None:
        """Return the values of a submission; None if they are not valid (the page is told), or the form was cancelled.

        A button that skips the checks gives the values that their items accept, without the others.
        """
        if self._skips_checks(event):
            return self._accepted_values(event)
        values: dict[str, Any] = {}
        errors: dict[str, str] = {}
        message = ""
        for name, field in self.fields.items():
            values[name], error = self._check(field, event.values.get(name), submitted=True)
            if error is not None:
                errors[name] = error
        if not errors and self._validate is not None:
            errors, message = self._check_all(values, self._validate)
        if self._form.state is not FormState.CHECKING:
            return None  # another task has cancelled it meanwhile
        if not errors and not message:
            return values
        self._form.reject()
        self._session.send(self._task, commands.RejectForm(self._form.id, errors, message))
        return None

    def take(self, event: Event) -> None:
        """Do what an event before the submission asks for."""
        if isinstance(event, Change):
            self.change(event)
        elif isinstance(event, Blur):
            self.blur(event)
        elif isinstance(event, Edit):
            self.edit(event)

    def release(self, *, reset: bool) -> None:
        """Let the user go on after a submission that was accepted.

        :param reset: the items get their first values.
        """
        if self._form.state is FormState.CHECKING:
            self._form.reject()
            self._session.send(self._task, commands.RejectForm(self._form.id, reset=reset))

    def blur(self, event: Blur) -> None:
        """Check an item that the user has left, and tell the page."""
        error = self._check(self.fields[event.name], event.value, submitted=False)[1]
        self._session.send(self._task, commands.ItemStatus(self._form.id, event.name, error))

    def change(self, event: Change) -> None:
        """Call the ``onchange`` function of an item that the user has edited."""
        field = self.fields[event.name]
        if field.onchange is None:
            return
        try:
            value = field.parse(event.value)
        except ForgedValue:
            self._log_forged(field)
            return
        except InvalidValue:
            value = None
        with _context((self, field)):
            try:
                field.onchange(value)
            except SessionException:
                raise
            except Exception:
                self._session.warn_about_page(
                    log, "session %s: onchange of %r failed", field.name, exc_info=True
                )

    def edit(self, event: Edit) -> None:
        """Change a table as the user did, and tell the page what became of it."""
        field = self.fields[event.name]
        try:
            outcome = field.edit(event.changes)
        except ForgedValue:
            self._log_forged(field)
            outcome = {}
        self._session.send(self._task, commands.Edited(self._form.id, event.name, event.batch, **outcome))

    def update(self, function: str, name: str, spec: dict[str, Any]) -> None:
        """Change parameters of an item, as :func:`input_update` was told.

        :raises ValueError: there is no such item, or it has no such parameter.
        """
        field = self.fields.get(name)
        if field is None:
            raise ValueError(f"{function}(): the form has no item {name!r}")
        properties = field.update(function, spec)
        if self._is_single and "label" in properties:
            properties["title"] = properties.pop("label")
        if properties:
            self._session.send(self._task, commands.UpdateItem(self._form.id, name, properties))

    def _skips_checks(self, event: Submit) -> bool:
        return any(
            isinstance(field, ActionsField) and field.skips_checks(event.values.get(name))
            for name, field in self.fields.items()
        )

    def _accepted_values(self, event: Submit) -> dict[str, Any]:
        """Return the values that their items accept; the author's checks are not asked."""
        values: dict[str, Any] = {}
        for name, field in self.fields.items():
            with suppress(InvalidValue):
                values[name] = field.convert(event.values.get(name))
        return values

    def _check(self, field: Field, raw: Any, *, submitted: bool) -> tuple[Any, str | None]:
        """Return the value of an item, and a message if it is not valid."""
        try:
            value = field.convert(raw)
        except InvalidValue as invalid:
            # The page itself refuses to submit what cannot be converted.
            if isinstance(invalid, ForgedValue) or (submitted and not invalid.expected):
                self._log_forged(field)
            return None, self._text(invalid.message, *invalid.values)
        if field.validate is None:
            return value, None
        try:
            with _context(None):
                error = field.validate(value)
            return value, None if error is None else str(error)
        except SessionException:
            raise
        except Exception:
            self._session.warn_about_page(
                log, "session %s: the validator of %r failed", field.name, exc_info=True
            )
            return None, self._text("not_valid")

    def _check_all(
        self, values: dict[str, Any], validate: Callable[[dict[str, Any]], Any]
    ) -> tuple[dict[str, str], str]:
        """Return messages by item, and a message for the whole form; both empty if the values are valid."""
        try:
            with _context(None):
                result = validate(values)
        except SessionException:
            raise
        except Exception:
            self._session.warn_about_page(log, "session %s: the validator of a form failed", exc_info=True)
            return {}, self._text("not_valid")
        if result is None:
            return {}, ""
        if not isinstance(result, (tuple, list)) or len(result) != 2:
            raise ValueError(
                f"{self._function}(): validate must return None or a pair (name, message), not {result!r}"
            )
        name, text = result
        # Only a str can be a name; other values may not be hashable.
        if isinstance(name, str) and name in self.fields:
            return {name: str(text)}, ""
        self._session.warn_about_page(
            log, "session %s: the validator of a form names an unknown item %r", name
        )
        return {}, str(text) or self._text("not_valid")

    def _text(self, message: MessageId, *values: str) -> str:
        return message_text(self._session.request.language, message, *values)

    def _log_forged(self, field: Field) -> None:
        self._session.warn_about_page(log, "session %s: %r reported what its item does not allow", field.name)


@contextmanager
def _context(current: tuple[ActiveForm, Field] | None) -> Iterator[None]:
    """Set what ``current_form()`` returns while an author's function runs."""
    token = _current.set(current)
    try:
        yield
    finally:
        _current.reset(token)
