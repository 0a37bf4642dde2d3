"""A page on the wire over long poll, with ordinary blocking requests."""

from __future__ import annotations

import json
from typing import Any

import requests

SEPARATOR = "\x1e"


class PollingPage:
    """Opens a session at ``address`` and plays its page."""

    def __init__(self, address: str, query: str = "", headers: dict[str, str] | None = None) -> None:
        self.url = address + "_greenio/poll"
        self.http = requests.Session()
        self.http.headers.update(headers or {})
        self.commands: list[dict[str, Any]] = []
        self.welcome: dict[str, Any] = {}
        self.ended: tuple[int, str] | None = None
        self._frames = self._seen = self._events = self._posts = 0
        self.id = ""
        self.read("new", query)

    def read(self, identity: str = "", query: str = "") -> None:
        """One request for more."""
        answer = self.http.get(
            self.url + (query or f"?n={self._frames}"),
            headers={"Greenio-Poll": identity or self.id},
            timeout=40,
        )
        assert answer.status_code == 200, answer.text
        head, *frames = answer.content.decode().split(SEPARATOR)
        reported = json.loads(head)
        self.id = self.id or reported["c"]
        for text in frames[self._frames + 1 - reported["n"] :]:
            self._frames += 1
            frame = json.loads(text)
            self.welcome = frame.get("w", self.welcome)
            for number, command in enumerate(frame.get("c", ()), frame.get("s", 0)):
                if number > self._seen:
                    self._seen = number
                    self.commands.append(command)
        if "end" in reported:
            self.ended = reported["end"][0], reported["end"][1]

    def wait(self, kind: str) -> dict[str, Any]:
        """Read until a command of that kind has come; take it."""
        while True:
            for command in self.commands:
                if command["t"] == kind:
                    self.commands.remove(command)
                    return command
            assert self.ended is None, (self.ended, self.commands)
            self.read()

    def send(self, *events: dict[str, Any], **head: Any) -> int:
        """Post a frame with events; the status."""
        frames = []
        if events:
            frames.append(json.dumps({"a": self._seen, "s": self._events + 1, "e": list(events)}))
            self._events += len(events)
        body = SEPARATOR.join([json.dumps({"c": self.id, "n": self._posts + 1, **head}), *frames])
        self._posts += len(frames)
        return self.http.post(self.url, body.encode(), timeout=20).status_code

    def submit(self, value: Any) -> None:
        """Answer the next form, a lone item."""
        form = self.wait("form")
        self.send({"t": "submit", "form": form["form"], "values": {"data": value}})

    def text(self) -> str:
        """The next text that is shown."""
        while True:
            command = self.wait("output")
            if command["node"]["k"] == "text":
                return str(command["node"]["text"])

    def close(self) -> None:
        """Leave, as the beacon of a page does."""
        self.send({"t": "leave"}, end=[1000, ""])
        self.http.close()
