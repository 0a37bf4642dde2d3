"""Lines of a log that follow each other."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import datetime
from secrets import token_hex

from msgspec import structs

from greenio.output.containers.scrollable import check_max_items
from greenio.output.content import check_positive, plain_text
from greenio.output.display.element import check_choice, element
from greenio.output.output import Output
from greenio.protocol import commands
from greenio.runtime.current import current_task
from greenio.widgets.container import Element, Scrollable

#: Levels of lines, with the words that stand in the line: colour is never the only sign.
LEVELS = {"": "", "debug": "DEBUG", "info": "INFO", "warning": "WARNING", "error": "ERROR"}


class LogOutput(Output):
    """The result of :func:`put_log`."""

    __slots__ = ("_times",)

    def __init__(self, widget: Element, times: bool, scope: str | int | None, position: int) -> None:
        super().__init__("put_log", widget, scope, position)
        self._times = times

    def write(self, *values: object, level: str = "") -> None:
        """Append a line. A log that was not shown yet is shown by this.

        :param values: any objects; their ``str()``, separated by blanks, is the line.
        :param level: ``"debug"``, ``"info"``, ``"warning"`` or ``"error"``. Default: none.
        :raises ValueError: another level.
        :raises SessionClosedException: the session is closed.

        Example: ``log.write("sent", 3, "orders", level="info")``
        """
        check_choice("write", "level", level, LEVELS)
        line = _line(" ".join(map(str, values)), level, self._times)
        if not self._widget.id:
            self.show()
        task = current_task()
        task.session.send(task, commands.Output(line, self._box.scope, -1))

    def handler(self, level: int | str = logging.NOTSET) -> logging.Handler:
        """Return a handler for :mod:`logging` that writes its records here.

        Remove it from the logger when the app ends; records of other sessions' tasks are not written.

        :param level: least level of its records. Default: all.

        Example: ``logging.getLogger("shop").addHandler(put_log().handler())``
        """
        return _LogHandler(self, level)

    def __enter__(self) -> str:
        raise RuntimeError("with: a log holds lines; call its write()")

    @property
    def _box(self) -> Scrollable:
        assert isinstance(self._widget, Element)
        box = self._widget.content[0]
        assert isinstance(box, Scrollable)
        return box


class _LogHandler(logging.Handler):
    """Writes the records of one session's tasks into its log."""

    def __init__(self, log: LogOutput, level: int | str) -> None:
        super().__init__(level)
        self._log = log

    def emit(self, record: logging.LogRecord) -> None:
        log = self._log
        try:
            if current_task().session is not log._session or log._session.closed:
                return
            text = self.format(record)
            steps = ((logging.ERROR, "error"), (logging.WARNING, "warning"), (logging.INFO, "info"))
            level = next((name for least, name in steps if record.levelno >= least), "debug")
            log.write(text, level=level)
        except Exception:
            self.handleError(record)


def put_log(
    lines: Iterable[object] = (),
    height: int = 320,
    max_lines: int = 1000,
    times: bool = True,
    label: object = "Log",
    scope: str | int | None = None,
    position: int = -1,
) -> LogOutput:
    """Show lines that come one after the other, in a box that follows its end.

    ``write()`` appends a line, and ``handler()`` makes it a target of :mod:`logging`. The box does not follow while the
    reader points at it or has focused it.

    :param lines: the first lines, any objects. Default: none.
    :param height: greatest height in pixels. Default: 320.
    :param max_lines: number of lines that are kept; beyond it the oldest are dropped. Default: 1000.
    :param times: True (default) shows the server's time before each line.
    :param label: name of the box for people who cannot see it. Default: ``"Log"``.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output, with ``write()`` and ``handler()``; shown at once unless you keep or embed it. Keep it with
        ``.show()`` to show it before its first line.
    :raises TypeError: ``lines`` is a str, or ``max_lines`` no int.
    :raises ValueError: ``height`` or ``max_lines`` is below 1.
    :raises SessionClosedException: the session is closed.

    Example::

        log = put_log().show()
        log.write("started", level="info")
    """
    if isinstance(lines, str):
        raise TypeError("put_log(): lines must be a list of lines, not a str")
    check_positive("put_log", "height", height)
    first = [_line(plain_text(line), "", False) for line in lines]
    box = Scrollable(
        list(first),
        max_height=height,
        keep_bottom=True,
        max_items=check_max_items("put_log", max_lines),
        scope="s" + token_hex(5),
    )
    named = {"role": "group", "aria_label": plain_text(label) or "Log"}
    made = structs.replace(element("div", "g-log", box, **named), part="static")
    return LogOutput(made, bool(times), scope, position)


def _line(text: str, level: str, times: bool) -> Element:
    parts = []
    if times:
        parts.append(element("span", "g-log-time", f"{datetime.now():%H:%M:%S} "))
    if level:
        parts.append(element("span", "g-log-level", f"{LEVELS[level]} "))
    return element("div", f"g-log-line g-{level}" if level else "g-log-line", *parts, text)
