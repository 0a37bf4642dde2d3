"""Debian's WebKitGTK, driven by the WebDriver protocol, which Playwright does not speak.

Needs the packages ``webkit2gtk-driver`` and ``xvfb``.
"""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import requests

_BROWSERS = (
    "/usr/lib/*-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/*-linux-gnu/webkitgtk-6.0/MiniBrowser",
)
#: The name that WebDriver gives to a reference to an element.
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
_SECONDS = 30.0


class Page:
    """A window of WebKit.

    :param address: of the driver's session.
    """

    def __init__(self, address: str) -> None:
        self._address = address

    def open(self, url: str) -> None:
        """Load a page."""
        self._post("url", url=url)

    def reload(self) -> None:
        """Press F5."""
        self._post("refresh")

    def evaluate(self, expression: str) -> Any:
        """Return the value of a JavaScript expression."""
        return self._post("execute/sync", script=f"return {expression}", args=[])

    def wait(self, expression: str) -> None:
        """Wait until a JavaScript expression is true."""
        deadline = time.monotonic() + _SECONDS
        while not self.evaluate(expression):
            if time.monotonic() > deadline:
                shown = self.evaluate("document.body.innerText")
                raise AssertionError(f"waited {_SECONDS} s for {expression}; the page shows {shown!r}")
            time.sleep(0.05)

    def wait_text(self, text: str) -> None:
        """Wait until the page shows a text."""
        self.wait(f"document.body.innerText.includes({text!r})")

    def type(self, selector: str, keys: str) -> None:
        """Type into the element; a path into a file field chooses the file."""
        self._post(f"element/{self._find(selector)}/value", text=keys)

    def click(self, selector: str) -> None:
        """Click the element."""
        self._post(f"element/{self._find(selector)}/click")

    def _find(self, selector: str) -> str:
        self.wait(f"document.querySelector({selector!r}) !== null")
        element: str = self._post("element", using="css selector", value=selector)[_ELEMENT]
        return element

    def _post(self, command: str, **parameters: Any) -> Any:
        return _value(requests.post(f"{self._address}/{command}", json=parameters, timeout=2 * _SECONDS))


@contextmanager
def window(port: int = 4455, display: str = ":77") -> Iterator[Page]:
    """A window of WebKit on a screen of its own while the block runs.

    :param port: at which the driver listens.
    """
    [browser, *_] = [str(path) for pattern in _BROWSERS for path in Path("/").glob(pattern[1:])]
    screen = subprocess.Popen(["Xvfb", display, "-screen", "0", "1280x800x24"], stderr=subprocess.DEVNULL)
    driver = subprocess.Popen(["env", f"DISPLAY={display}", "WebKitWebDriver", f"--port={port}"])
    try:
        address = f"http://127.0.0.1:{port}/session"
        options = {"webkitgtk:browserOptions": {"binary": browser, "args": ["--automation"]}}
        session = f"{address}/{_begin(address, options)}"
        yield Page(session)
        requests.delete(session, timeout=_SECONDS)
    finally:
        driver.kill()
        screen.kill()


def _begin(address: str, options: dict[str, Any]) -> str:
    deadline = time.monotonic() + _SECONDS
    while True:
        try:
            begun = requests.post(
                address, json={"capabilities": {"alwaysMatch": options}}, timeout=2 * _SECONDS
            )
        except requests.ConnectionError:  # it has not started yet
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)
        else:
            name: str = _value(begun)["sessionId"]
            return name


def _value(answer: requests.Response) -> Any:
    value = answer.json()["value"]
    if not answer.ok:
        raise AssertionError(f"{value['error']}: {value['message']}")
    return value
