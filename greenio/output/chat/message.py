"""The function ``put_message()``."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from secrets import token_hex
from types import TracebackType
from typing import Any, get_args

from msgspec import structs

from greenio.exceptions import MessageStopped
from greenio.output.chat.chat_text import ChatText
from greenio.output.content import as_widget, discard_on_error
from greenio.output.controls.callback import check_callback
from greenio.output.media.file import put_file
from greenio.output.media.image import put_image, recognize_image
from greenio.output.output import Output
from greenio.protocol import commands
from greenio.runtime.current import current_session, current_task
from greenio.runtime.sessions.callbacks import CallbackRef
from greenio.widgets.base import Widget
from greenio.widgets.chat import Message, Role


class MessageOutput(Output):
    """The result of :func:`put_message`. In a ``with`` block it is being written, and can be stopped by the visitor."""

    __slots__ = ("_is_stopped", "_pieces")

    def __init__(self, widget: Message, scope: str | int | None, position: int) -> None:
        super().__init__("put_message", widget, scope, position)
        self._pieces = [widget.text]
        self._is_stopped = False

    @property
    def text(self) -> str:
        """The text so far."""
        if len(self._pieces) > 1:
            self._pieces = ["".join(self._pieces)]
        return self._pieces[0]

    @property
    def stopped(self) -> bool:
        """True once the visitor has pressed Stop."""
        return self._is_stopped

    def write(self, *parts: object) -> None:
        """Append Markdown. The page shows it as it comes; many short parts cost little.

        :param parts: any objects; their ``str()`` is appended. None counts as nothing.
        :raises MessageStopped: the visitor has pressed Stop; at the end of the ``with`` block, the script goes on.
        :raises SessionClosedException: the session is closed.

        Example: ``with put_message("assistant") as answer: answer.write("Hello")``
        """
        if self._is_stopped:
            raise MessageStopped(self)
        text = "".join(str(part) for part in parts if part is not None)
        if not text:
            return
        if not self._widget.id:
            self.show()
        task = current_task()
        task.session.send(task, commands.AppendOutput(self._widget.id, text))
        self._pieces.append(text)

    def __enter__(self) -> MessageOutput:  # type: ignore[override]  # its scope is of no use to authors
        stop = CallbackRef(self._session.callbacks, self._stop, name="put_message", keeps_open=False)
        scope = "s" + token_hex(5)
        self._widget = structs.replace(self._widget, scope=scope, streaming=True, stop=stop)
        self.show()
        current_task().scopes.push(scope)
        return self

    def __exit__(  # type: ignore[override]
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        task = current_task()
        task.scopes.pop()
        if not task.session.closed:
            # Not send(), which may raise: an exception that leaves the block is not replaced.
            end = "stopped" if self._is_stopped else "done"
            task.session.sender.enqueue(commands.AppendOutput(self._widget.id, {"end": end}))
        self._widget = structs.replace(self._widget, streaming=False, stop=0)
        return isinstance(error, MessageStopped) and error.message is self

    def _stop(self, _value: Any) -> None:
        self._is_stopped = True


@discard_on_error
def put_message(
    role: Role,
    content: Any = "",
    *,
    name: str = "",
    onretry: Callable[[], Any] | None = None,
    onrate: Callable[[bool], Any] | None = None,
    scope: str | int | None = None,
    position: int = -1,
) -> MessageOutput:
    """Show a message of a chat. Its text is Markdown, made safe like that of :func:`put_markdown`.

    Entered with ``with``, the message is written piece by piece by ``write()``, and has a Stop button meanwhile: after a
    click, the next ``write()`` raises ``MessageStopped``, which the end of the block catches; ``stopped`` is True
    then. Outputs inside of the block become a part of the message. Its text so far is ``text``.

    :param role: ``"user"`` (at the end of the line, in a bubble), ``"assistant"``, or ``"system"`` (a small note).
    :param content: text; what :func:`chat_input` returns, with its files; an output, or a list of text and outputs; or an
        iterable of text such as a generator: the message is shown at once and the call returns when it is through.
    :param name: of the sender, shown above the text. Default: none.
    :param onretry: function called without arguments by a button "Try again". Default: no such button.
    :param onrate: function called with True for a thumb up, False for one down. Default: no such buttons.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises ValueError: another role.
    :raises TypeError: content that cannot be shown, or a function that cannot be called.
    :raises SessionClosedException: the session is closed.

    Example::

        with put_message("assistant") as answer:
            for token in model(question):
                answer.write(token)
    """
    if role not in get_args(Role):
        raise ValueError(f"put_message(): role must be 'user', 'assistant' or 'system', not {role!r}")
    text, parts, pieces = _split(content)
    message = MessageOutput(
        Message(
            role=role,
            text=text,
            name=str(name),
            content=parts,
            retry=0 if onretry is None else _retry(onretry),
            rate=0 if onrate is None else _rate(onrate),
        ),
        scope,
        position,
    )
    if pieces is not None:
        with message:
            for piece in pieces:
                message.write(piece)
        if hasattr(pieces, "close"):
            pieces.close()  # one that was stopped
    return message


def _split(content: Any) -> tuple[str, list[Widget], Iterable[Any] | None]:
    """Return the text, the outputs below it, and what is still to be written."""
    if isinstance(content, ChatText):
        return str(content), [_file(file) for file in content.files], None
    if isinstance(content, str):
        return content, [], None
    if isinstance(content, Output):
        return "", [content.embed()], None
    if isinstance(content, (list, tuple)):
        text = content[0] if content and isinstance(content[0], str) else ""
        rest = content[1:] if text else content
        return text, [as_widget("put_message", "content", part, inline=False) for part in rest], None
    if hasattr(content, "__aiter__"):
        raise TypeError(
            "put_message(): content is an asynchronous iterator; write what it yields: "
            "with put_message('assistant') as m, and m.write(token) in an async for"
        )
    if not isinstance(content, Iterable) or isinstance(content, (bytes, bytearray, dict)):
        raise TypeError(
            "put_message(): content must be text, an output, a list of those, or an iterable of text, "
            f"not {type(content).__name__}"
        )
    return "", [], content


def _file(file: Any) -> Widget:
    """Return a picture, or a link to any other file."""
    data = file["content"]
    if recognize_image(data):
        return put_image(data, title=file["filename"]).embed()
    return put_file(file["filename"], data).embed()


def _retry(onretry: Callable[[], Any]) -> CallbackRef:
    check_callback("put_message", "onretry", onretry)
    return CallbackRef(
        current_session().callbacks, lambda _value: onretry(), exclusive=True, name="put_message"
    )


def _rate(onrate: Callable[[bool], Any]) -> CallbackRef:
    check_callback("put_message", "onrate", onrate)
    return CallbackRef(
        current_session().callbacks, lambda value: onrate(value is True), serial=True, name="put_message"
    )
