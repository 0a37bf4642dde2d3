"""Functions for the page as a whole: JavaScript, other apps, settings."""

from __future__ import annotations

import logging
from typing import Any

from greenio.engine.pending_calls import PendingCall
from greenio.protocol import commands
from greenio.protocol.events import Reply
from greenio.runtime.current import current_task
from greenio.runtime.tasks.awaiting import as_awaitable, in_coroutine

log = logging.getLogger("greenio.session")


def run_js(code_: str, **args: Any) -> None:
    """Run JavaScript in the page without waiting for it.

    :param code_: JavaScript statements; ``this`` is ``window``, declarations are local.
    :param args: variables of the code, with JSON-like values.
    :raises TypeError: an argument cannot be encoded as JSON.
    :raises SessionClosedException: the session is closed.

    Example: ``run_js("console.log(text)", text="hello")``
    """
    task = current_task()
    task.session.send(task, commands.RunScript(code_, args))


def eval_js(expression_: str, **args: Any) -> Any:
    """Run JavaScript in the page and wait for the value of its last expression.

    :param expression_: JavaScript expression or statements. The result of a promise is awaited.
    :param args: variables of the code, with JSON-like values.
    :returns: the value; None for undefined, functions, errors and rejected promises.
    :raises TypeError: an argument cannot be encoded as JSON.
    :raises SessionClosedException: the session is closed, or closes while waiting.

    In coroutine sessions it is awaited. JavaScript errors go to the browser's console and, at level DEBUG, to the
    log ``greenio.session``.

    Example: ``width = eval_js("window.innerWidth")``
    """
    if in_coroutine():
        return as_awaitable(eval_js, expression_, **args)
    task = current_task()
    session = task.session
    session.check(task)
    request = session.pending_calls.open(PendingCall)
    try:
        session.sender.enqueue(commands.RunScript(expression_, args, request.id))
        reply = session.wait_event(task, request)
        assert isinstance(reply, Reply)
    finally:
        session.pending_calls.close(request)
    if reply.error:
        log.debug("session %s: eval_js: %s", session.name, reply.error)
    return reply.value


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


_SETTINGS: dict[str, type] = {
    "title": str,
    "output_animation": bool,
    "auto_scroll_bottom": bool,
    "http_pull_interval": int,
    "input_panel_fixed": bool,
    "input_panel_min_height": int,
    "input_panel_init_height": int,
    "input_auto_focus": bool,
    "output_max_width": str,
}


def set_env(**env: Any) -> None:
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
            raise TypeError(f"set_env(): unknown setting {name!r}; there are {', '.join(_SETTINGS)}")
        if not isinstance(value, _SETTINGS[name]) or (isinstance(value, bool) and _SETTINGS[name] is int):
            raise TypeError(
                f"set_env(): {name} must be of type {_SETTINGS[name].__name__}, not {type(value).__name__}"
            )
    task = current_task()
    task.session.send(task, commands.SetEnv(**env))
