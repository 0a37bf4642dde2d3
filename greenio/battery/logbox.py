"""A box for log lines. Its text lives in the page only: ``logbox_append()`` sends what is new."""

from __future__ import annotations

from greenio import limits
from greenio.names import check_name
from greenio.output import Output, put_html
from greenio.session import run_js

_APPEND = """
const code = document.getElementById(id);
if (code) {
  code.append(text);
  let length = code.textContent.length;
  while (length > limit && code.firstChild !== code.lastChild) {
    length -= code.firstChild.length;
    code.firstChild.remove();
  }
  const box = code.parentElement;
  if (box.dataset.keepBottom && !box.contains(document.activeElement)) box.scrollTop = box.scrollHeight;
}
"""


def put_logbox(
    name: str,
    height: float | None = 400,
    keep_bottom: bool = True,
    *,
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show a box of monospaced text that grows by :func:`logbox_append`.

    :param name: name of the box: letters, digits, ``-`` and ``_``. Its element has the id ``webio-logbox-NAME``.
    :param height: pixels; None or 0: it grows with its text. Default: 400.
    :param keep_bottom: True (default) follows new text, unless the box has the focus.
    :param scope: as for :func:`greenio.output.put_text`.
    :param position: as for :func:`greenio.output.put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises ValueError: a bad name.
    :raises SessionClosedException: the session is closed.

    Example: ``put_logbox("build"); logbox_append("build", "started\\n")``
    """
    style = f"height:{float(height):g}px;overflow:auto" if height else ""
    keep = ' data-keep-bottom="1"' if keep_bottom else ""
    html = f'<pre style="{style}" tabindex="0"{keep}><code id="{_id("put_logbox", name)}"></code></pre>'
    return put_html(f"<div>{html}</div>", scope=scope, position=position)


def logbox_append(name: str, text: object) -> None:
    """Add text at the end of a log box. No line break is added; without such a box nothing happens.

    The box keeps about a million characters; beyond that what came first is dropped.

    :param name: name of the box.
    :param text: any object; its ``str()`` is added.
    :raises ValueError: a bad name.
    :raises SessionClosedException: the session is closed.

    Example: ``logbox_append("build", f"{file} compiled\\n")``
    """
    run_js(_APPEND, id=_id("logbox_append", name), text=str(text), limit=limits.LOGBOX_CHARACTERS)


def logbox_clear(name: str) -> None:
    """Empty a log box.

    :param name: name of the box.
    :raises ValueError: a bad name.
    :raises SessionClosedException: the session is closed.

    Example: ``logbox_clear("build")``
    """
    run_js("document.getElementById(id)?.replaceChildren()", id=_id("logbox_clear", name))


def _id(function: str, name: str) -> str:
    return f"webio-logbox-{check_name(function, 'name', name)}"
