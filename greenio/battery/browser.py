"""The state of the visitor's browser: the page's address, local storage, cookies, how far it is scrolled."""

from __future__ import annotations

from typing import Any

from greenio.session import eval_js, run_js

_SET_COOKIE = """
const age = days ? `; max-age=${Math.round(days * 86400)}` : "";
document.cookie = `${encodeURIComponent(key)}=${encodeURIComponent(value)}; path=/; SameSite=Lax${age}`;
"""
_GET_COOKIE = """
(() => {
  const start = `${encodeURIComponent(key)}=`;
  const found = document.cookie.split("; ").find((one) => one.startsWith(start));
  if (found === undefined) return null;
  const text = found.slice(start.length);
  try { return decodeURIComponent(text); } catch { return text; }
})()
"""
_SCROLLED = """
new Promise((resolve) => {
  const page = document.documentElement;
  const isAtEnd = () => window.innerHeight + window.scrollY >= page.scrollHeight - threshold;
  let timer;
  const finish = (reached) => {
    clearTimeout(timer);
    window.removeEventListener("scroll", look);
    window.removeEventListener("resize", look);
    resolve(reached);
  };
  const look = () => { if (isAtEnd()) finish(true); };
  if (seconds !== null) timer = setTimeout(() => finish(isAtEnd()), seconds * 1000);
  window.addEventListener("scroll", look);
  window.addEventListener("resize", look);
  look();
})
"""


def get_query(name: str) -> Any:
    """Return a parameter of the page's address, as it is now. In coroutine sessions it is awaited.

    :param name: of the parameter.
    :returns: its first value, None without one.
    :raises SessionClosedException: the session is closed, or closes while waiting.

    Example: ``city = get_query("city")``
    """
    return eval_js("new URLSearchParams(location.search).get(name)", name=str(name))


def get_all_query() -> Any:
    """Return all parameters of the page's address, as it is now. In coroutine sessions it is awaited.

    :returns: a dict of name to value; of repeated names the last.
    :raises SessionClosedException: the session is closed, or closes while waiting.

    Example: ``put_text(get_all_query())``
    """
    return eval_js("Object.fromEntries(new URLSearchParams(location.search))")


def set_localstorage(key: str, value: str) -> None:
    """Keep a text in the browser, for all pages of this site, until it is cleared.

    :param key: its name.
    :param value: the text; other objects are converted.
    :raises SessionClosedException: the session is closed.

    Example: ``set_localstorage("theme", "dark")``
    """
    run_js("localStorage.setItem(key, value)", key=str(key), value=str(value))


def get_localstorage(key: str) -> Any:
    """Return a text that the browser keeps. In coroutine sessions it is awaited.

    :param key: its name.
    :returns: the text, None without one.
    :raises SessionClosedException: the session is closed, or closes while waiting.

    Example: ``theme = get_localstorage("theme") or "light"``
    """
    return eval_js("localStorage.getItem(key)", key=str(key))


def clear_localstorage() -> None:
    """Remove every text that the browser keeps for this site, also those of other apps there.

    :raises SessionClosedException: the session is closed.

    Example: ``clear_localstorage()``
    """
    run_js("localStorage.clear()")


def set_cookie(key: str, value: str, days: float = 7) -> None:
    """Set a cookie that scripts of the page can read, for the whole site.

    :param key: its name.
    :param value: a text, which is encoded.
    :param days: how long the browser keeps it; 0: until the browser is closed. Default: 7.
    :raises SessionClosedException: the session is closed.

    Example: ``set_cookie("seen", "yes", days=30)``
    """
    run_js(_SET_COOKIE, key=str(key), value=str(value), days=days)


def get_cookie(key: str) -> Any:
    """Return the value of a cookie that scripts of the page can read. In coroutine sessions it is awaited.

    :param key: its name.
    :returns: its value, None without one.
    :raises SessionClosedException: the session is closed, or closes while waiting.

    Example: ``if get_cookie("seen") is None: welcome()``
    """
    return eval_js(_GET_COOKIE, key=str(key))


def wait_scroll_to_bottom(threshold: float = 10, timeout: float | None = None) -> Any:
    """Wait until the visitor has scrolled to the end of the page. In coroutine sessions it is awaited.

    :param threshold: pixels from the end that count as there. Default: 10.
    :param timeout: seconds to wait; None (default) waits for ever.
    :returns: True at the end, at once if the page is there already; False when the time is over.
    :raises SessionClosedException: the session is closed, or closes while waiting.

    Example: ``while wait_scroll_to_bottom(): put_text(next_page())``
    """
    return eval_js(_SCROLLED, threshold=threshold, seconds=timeout)
