"""A visitor: one page in a browser context of its own, and what a person does with it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Error, Locator, Page, Request, expect

AXE = Path(__file__).parent / "vendor" / "axe.min.js"

#: Milliseconds for anything that should happen at once. Generous: the machine may be busy.
TIMEOUT = 20_000
expect.set_options(timeout=TIMEOUT)


class Visit:
    """One open page. Closing it fails if it asked another host, or if its console told of errors."""

    def __init__(self, browser: Browser, address: str, **context: Any) -> None:
        self.address = address
        self.is_firefox = browser.browser_type.name == "firefox"
        self.context = browser.new_context(
            **{"locale": "en-US", "viewport": {"width": 1000, "height": 800}, **context}
        )
        self.context.set_default_timeout(TIMEOUT)
        self.console: list[str] = []
        self.foreign: list[str] = []
        self.expected_errors: list[str] = []
        self.allowed_foreign: list[str] = []
        self.page: Page = self.context.new_page()
        self.page.on("console", self._heard)
        self.page.on("pageerror", self._erred)
        self.context.on("request", self._asked)

    def _erred(self, error: Error) -> None:
        text = str(error)
        # Firefox's word for a connection that fails: Chromium reports it as an error of the console.
        failed = re.search(
            r"can’t establish a connection to the server at (ws\S+)|connection to (ws\S+) was interrupted",
            text,
        )
        self.console.append(
            f"WebSocket connection to {failed[1] or failed[2]} failed" if failed else f"uncaught: {text}"
        )

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.console.append(message.text)

    def _asked(self, request: Request) -> None:
        asked = urlsplit(request.url)
        if asked.scheme not in ("data", "blob") and asked.hostname != urlsplit(self.address).hostname:
            self.foreign.append(request.url)

    def open(self, path: str = "") -> Visit:
        """Load the page and wait until its session is connected."""
        self.page.goto(self.address + path)
        expect(self.page.locator("#pywebio-loading")).to_be_hidden()
        return self

    def close(self) -> None:
        """Leave as a person does who closes the tab, then complain about what was seen."""
        if not self.page.is_closed():
            self.page.close(run_before_unload=False)
        self.context.close()
        foreign = [url for url in self.foreign if not url.startswith(tuple(self.allowed_foreign))]
        assert not foreign, f"the page asked other hosts: {foreign}"
        unexpected = [
            each for each in self.console if not any(expected in each for expected in self.expected_errors)
        ]
        assert not unexpected, f"errors in the console: {unexpected}"

    def expect_error(self, text: str) -> None:
        """A console error that holds ``text`` is part of this test."""
        self.expected_errors.append(text)

    def allow_foreign(self, start: str) -> None:
        """Requests whose address begins with ``start`` are those of somebody else's page in this test."""
        self.allowed_foreign.append(start)

    # ------------------------------------------------------------------ outputs

    def scope(self, name: str = "ROOT") -> Locator:
        return self.page.locator(f"#pywebio-scope-{name}")

    def items(self, scope: str = "ROOT") -> Locator:
        """The direct children of a scope."""
        return self.scope(scope).locator("> *")

    def texts(self, scope: str = "ROOT") -> list[str]:
        """Visible texts of a scope's items, in order, now."""
        return [text.strip() for text in self.items(scope).all_inner_texts()]

    def expect_texts(self, *texts: str, scope: str = "ROOT") -> None:
        """Wait until the items of a scope show exactly these texts in this order."""
        expect(self.items(scope)).to_have_text(list(texts), use_inner_text=True)

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def toast(self, text: str) -> Locator:
        return self.page.locator(".toast").filter(has_text=text)

    def popup(self) -> Locator:
        return self.page.locator(".modal.show")

    # ------------------------------------------------------------------ forms

    def card(self, title: str | None = None) -> Locator:
        """The visible form card, of this title if given."""
        cards = self.page.locator("#input-cards > .card:visible")
        return cards if title is None else cards.filter(has=self.page.locator(".card-header", has_text=title))

    def expect_card(self, title: str | None = None) -> Locator:
        expect(self.card(title)).to_be_visible()
        return self.card(title)

    def field(self, label: str | None = None) -> Locator:
        """The control with this label in the visible card; without a label its only control."""
        if label is not None:
            return self.card().get_by_label(label, exact=True)
        return self.card().locator("input, textarea, select")

    def answer(self, title: str, value: str = "", button: str = "Submit") -> None:
        """Fill the lone field of the card ``title`` and press a button."""
        card = self.expect_card(title)
        card.locator("input, textarea").first.fill(value)
        self.press(button)

    def press(self, name: str) -> None:
        """Press a button of the visible card."""
        self.card().get_by_role("button", name=name, exact=True).click()

    def expect_no_card(self) -> None:
        expect(self.card()).to_have_count(0)

    # ------------------------------------------------------------------ the connection

    def icon(self) -> str:
        """Address of the page's icon: it tells "open" from "closed"."""
        return str(self.page.locator("#favicon32").get_attribute("href"))

    def expect_closed(self) -> None:
        """Wait until the page knows that its session is over."""
        self.page.wait_for_function("() => WebIO._state.CurrentSession.closed()")

    def accessibility_faults(self) -> list[str]:
        """Return the faults that axe finds on the page, one line per rule.

        None in Firefox, whose driver breaks such long evaluations off: the page's structure is the same.
        """
        if self.is_firefox:
            return []
        if not self.page.evaluate("() => 'axe' in window"):
            self.page.evaluate(AXE.read_text("utf-8"))
        result = self.page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
        return [
            f"{fault['id']}: {fault['help']}: {[node['target'] for node in fault['nodes']]}"
            for fault in result["violations"]
        ]
