"""Functions for the page as a whole: JavaScript, other apps, settings."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, TypedDict, get_type_hints

from greenio import limits
from greenio.code_owner import frame_outside_greenio
from greenio.engine.pending_calls import PendingCall
from greenio.names import did_you_mean
from greenio.protocol import commands
from greenio.protocol.codec import decode_value
from greenio.protocol.events import Reply
from greenio.runtime.current import current_task
from greenio.runtime.files.upload_store import UploadSlot
from greenio.runtime.interfaces import SessionPort
from greenio.runtime.tasks.awaiting import as_awaitable, in_coroutine
from greenio.sizes import size_text

if TYPE_CHECKING:
    from typing_extensions import Unpack

log = logging.getLogger("greenio.session")


def run_js(code_: str, **args: Any) -> None:
    """Run JavaScript in the page without waiting for it.

    An error goes to the browser's console and, at level WARNING with the line of the call, to the log
    ``greenio.session``; of many in one session only the first ones.

    :param code_: JavaScript statements; ``this`` is ``window``, declarations are local.
    :param args: variables of the code, with JSON-like values.
    :raises TypeError: an argument cannot be encoded as JSON.
    :raises SessionClosedException: the session is closed.

    Example: ``run_js("console.log(text)", text="hello")``
    """
    task = current_task()
    task.session.send(task, commands.RunScript(code_, args, line=_line_number(task.session)))


def eval_js(expression_: str, *, timeout: float | None = None, **args: Any) -> Any:
    """Run JavaScript in the page and wait for the value of its last expression.

    :param expression_: JavaScript expression or statements. The result of a promise is awaited.
    :param timeout: seconds to wait for the value; None (default) waits for ever.
    :param args: variables of the code, with JSON-like values. None of them can be called ``timeout``.
    :returns: the value; None for undefined, functions, errors and rejected promises. A value too large for a message
        is sent over HTTP.
    :raises TypeError: an argument cannot be encoded as JSON.
    :raises ValueError: the value cannot be sent: it has more than 32 MB or ``max_payload_size``, or nests too deeply.
    :raises TimeoutError: the time is over.
    :raises SessionClosedException: the session is closed, or closes while waiting.

    In coroutine sessions it is awaited. JavaScript errors go to the browser's console and, at level WARNING with the
    line of the call, to the log ``greenio.session``.

    Example: ``width = eval_js("window.innerWidth")``
    """
    if in_coroutine():
        return as_awaitable(eval_js, expression_, timeout=timeout, **args)
    task = current_task()
    session = task.session
    session.check(task)
    uploads = session.registry.uploads
    largest = min(limits.VALUE_BYTES, uploads.max_bytes)
    slot = uploads.open_slot(session, multiple=False, max_size=largest, max_total_size=largest)
    request = session.pending_calls.open(PendingCall)
    try:
        session.sender.enqueue(commands.RunScript(expression_, args, request.id, slot.url))
        reply = session.wait_event(task, request, timeout)
        if reply is None:
            raise TimeoutError(f"eval_js(): the page sent no value within {timeout} s")
        assert isinstance(reply, Reply)
        value = _uploaded_value(slot, reply.upload) if reply.upload else reply.value
    finally:
        session.pending_calls.close(request)
        slot.close()
    if reply.lost:
        raise ValueError(f"eval_js(): the value cannot be sent: {reply.error}; at most {size_text(largest)}")
    if reply.error:
        session.warn_about_page(
            log, "session %s: eval_js() at %s failed in the page: %s", _line(), reply.error
        )
    return value


def _line() -> str:
    """Return file and line of the code that has called greenio."""
    caller = frame_outside_greenio()
    return f"{caller.f_code.co_filename}:{caller.f_lineno}"


def _line_number(session: SessionPort) -> int:
    """Return the number under which the page reports an error of this line; 0 once there are too many lines."""
    lines = session.script_lines
    if lines is None:
        lines = session.script_lines = []
    line = _line()
    if line not in lines:
        if len(lines) >= limits.SCRIPT_LINES:
            return 0
        lines.append(line)
    return lines.index(line) + 1


def _uploaded_value(slot: UploadSlot, token: str) -> Any:
    """Return the value that the page has sent over HTTP.

    :raises ValueError: it has not arrived as a whole, or is no value.
    """
    upload = slot.get(token)
    if upload is None or not upload.is_complete:
        raise ValueError("eval_js(): the value has not arrived")
    with open(upload.path, "rb") as file:
        data = file.read()
    try:
        return decode_value(data)
    except ValueError as error:
        raise ValueError(f"eval_js(): the value cannot be read: {error}") from None


def go_app(name: str, new_window: bool = True) -> None:
    """Open another app of this server. The other parameters of the address are kept.

    :param name: name of the app; an unknown one means ``index``.
    :param new_window: True (default) opens it in a new tab, which browsers allow in response to a click; False opens it
        in place of this page, which closes this session.
    :raises SessionClosedException: the session is closed.

    Example: ``put_button("Shop", onclick=lambda: go_app("shop", new_window=False))``
    """
    task = current_task()
    task.session.send(task, commands.OpenApp(str(name), bool(new_window)))


class PageSettings(TypedDict, total=False):
    """The settings of :func:`set_env`."""

    title: str
    output_animation: bool
    auto_scroll_bottom: bool
    http_pull_interval: int
    input_panel_fixed: bool
    input_panel_min_height: int
    input_panel_init_height: int
    input_auto_focus: bool
    output_max_width: str


_SETTINGS: dict[str, type] = get_type_hints(PageSettings)


def set_env(**env: Unpack[PageSettings]) -> None:
    """Change settings of the page.

    :param env: settings to change: ``title`` (str), ``output_animation`` (bool), ``auto_scroll_bottom`` (bool),
        ``http_pull_interval`` (int, milliseconds), ``input_panel_fixed`` (bool),
        ``input_panel_min_height`` and ``input_panel_init_height`` (int, pixels), ``input_auto_focus`` (bool),
        ``output_max_width`` (str, such as ``"1080px"`` or ``"80%"``).
    :raises TypeError: an unknown setting, or a value of another type.
    :raises SessionClosedException: the session is closed.

    Example: ``set_env(title="Lab", output_animation=False)``
    """
    for name, value in env.items():
        if name not in _SETTINGS:
            raise TypeError(
                f"set_env(): unknown setting {name!r}{did_you_mean(name, _SETTINGS)}; there are {', '.join(_SETTINGS)}"
            )
        if not isinstance(value, _SETTINGS[name]) or (isinstance(value, bool) and _SETTINGS[name] is int):
            raise TypeError(
                f"set_env(): {name} must be of type {_SETTINGS[name].__name__}, not {type(value).__name__}"
            )
    task = current_task()
    task.session.send(task, commands.SetEnv(**env))
