"""A form at work: it takes the page's events, checks, and returns values. Runs in the task that asked."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from greenio.engine.forms import Form, FormState
from greenio.exceptions import SessionException
from greenio.input.fields.field import Field, Forged, Invalid
from greenio.input.messages import MessageId, say
from greenio.protocol import commands
from greenio.protocol.events import Blur, Change, Submit
from greenio.runtime.interfaces import SessionPort, Task

log = logging.getLogger("greenio.input")

#: A value, and what is wrong with it.
_Checked = tuple[Any, "str | None"]

#: The form and the item whose ``onchange`` function runs here, None elsewhere. Each greenlet has its own.
_handling: ContextVar[tuple[ActiveForm, Field] | None] = ContextVar("greenio_onchange", default=None)


def current_form() -> tuple[ActiveForm, Field] | None:
    """The form and the item whose ``onchange`` function is running in this task."""
    return _handling.get()


class ActiveForm:
    """One form on the page.

    :param task: the one that asks.
    :param form: the engine's part of it.
    :param fields: the items by name, with a state of their own.
    :param validate: the author's check of all values.
    :param is_lone: its only item has lent it its label as a title.
    """

    def __init__(
        self,
        task: Task,
        form: Form,
        fields: dict[str, Field],
        validate: Callable[[dict[str, Any]], Any] | None,
        *,
        is_lone: bool = False,
    ) -> None:
        self._task = task
        self._session: SessionPort = task.session
        self._form = form
        self.fields = fields
        self._validate = validate
        self._is_lone = is_lone

    def submitted(self, event: Submit) -> dict[str, Any] | None:
        """The values of a submission; None after the page was told what is wrong with them, or a cancellation came."""
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

    def left(self, event: Blur) -> None:
        """The user left an item that has a check."""
        error = self._check(self.fields[event.name], event.value, submitted=False)[1]
        self._session.send(self._task, commands.ItemStatus(self._form.id, event.name, error))

    def changed(self, event: Change) -> None:
        """The user edited an item that has an ``onchange``."""
        field = self.fields[event.name]
        if field.onchange is None:
            return
        try:
            value = field.parse(event.value)
        except Forged:
            self._log_refusal(field)
            return
        except Invalid:
            value = None
        with _context((self, field)):
            try:
                field.onchange(value)
            except SessionException:
                raise
            except Exception:
                log.warning(
                    "session %s: onchange of %r failed", self._session.name, field.name, exc_info=True
                )

    def update(self, function: str, name: str, spec: dict[str, Any]) -> None:
        """Change parameters of an item.

        :raises ValueError: there is no such item, or it has no such parameter.
        """
        field = self.fields.get(name)
        if field is None:
            raise ValueError(f"{function}(): the form has no item {name!r}")
        properties = field.update(function, spec)
        if self._is_lone and "label" in properties:
            properties["title"] = properties.pop("label")
        if properties:
            self._session.send(self._task, commands.UpdateItem(self._form.id, name, properties))

    def _check(self, field: Field, raw: Any, *, submitted: bool) -> _Checked:
        """The value of an item, and what is wrong with it, if anything is."""
        try:
            value = field.convert(raw)
        except Invalid as invalid:
            # The page refuses by itself to submit what cannot be converted.
            if isinstance(invalid, Forged) or (submitted and not invalid.expected):
                self._log_refusal(field)
            return None, self._say(invalid.message, *invalid.values)
        if field.validate is None:
            return value, None
        try:
            with _context(None):
                error = field.validate(value)
            return value, None if error is None else str(error)
        except SessionException:
            raise
        except Exception:
            log.warning(
                "session %s: the validator of %r failed", self._session.name, field.name, exc_info=True
            )
            return None, self._say("not_valid")

    def _check_all(
        self, values: dict[str, Any], validate: Callable[[dict[str, Any]], Any]
    ) -> tuple[dict[str, str], str]:
        """Errors by name, and a message for the whole form."""
        try:
            with _context(None):
                verdict = validate(values)
        except SessionException:
            raise
        except Exception:
            log.warning("session %s: the validator of a form failed", self._session.name, exc_info=True)
            return {}, self._say("not_valid")
        if verdict is None:
            return {}, ""
        if not isinstance(verdict, (tuple, list)) or len(verdict) != 2:
            raise ValueError(
                f"input_group(): validate must return None or a pair (name, message), not {verdict!r}"
            )
        name, text = verdict
        # Whatever it is: only a str can be a name, and other values may not even be hashable.
        if isinstance(name, str) and name in self.fields:
            return {name: str(text)}, ""
        log.warning("session %s: the validator of a form names an unknown item %r", self._session.name, name)
        return {}, str(text) or self._say("not_valid")

    def _say(self, message: MessageId, *values: str) -> str:
        return say(self._session.request.language, message, *values)

    def _log_refusal(self, field: Field) -> None:
        log.warning("session %s: %r reported what its item does not allow", self._session.name, field.name)


@contextmanager
def _context(now: tuple[ActiveForm, Field] | None) -> Any:
    token = _handling.set(now)
    try:
        yield
    finally:
        _handling.reset(token)
