"""A page of either library in Chromium: what a person does with it, and what it shows."""

from __future__ import annotations

import time
from typing import Any

#: Milliseconds that a step may take, and that the text has to stay as it is.
TIMEOUT = 15_000
QUIET = 250
_POLL = 80

#: Visible text of the parts that authors fill. Fields' values and what a person would call noise are left out.
_TEXT = """
() => {
  const visible = (element) => element.checkVisibility ? element.checkVisibility() : true;
  // Where a line ends is a matter of layout.
  const clean = (text) => text.replace(/\\s+/g, " ").trim();
  const of = (name, elements) => elements.filter(visible).map((one) => [name, clean(one.innerText)]);
  const all = (selector) => [...document.querySelectorAll(selector)];
  return {
    title: document.title,
    parts: [
      ...of("output", all("#pywebio-scope-ROOT")),
      ...of("form", all("#input-cards > .card")),
      ...of("popup", all(".modal.show, .modal.in")),
    ],
  };
}
"""


class StepFailed(Exception):
    """A step that the page did not let a person do; the text says which."""


def transcript(page: Any, address: str, steps: list[str]) -> list[str]:
    """Open a page, do the steps, and return what it showed after each of them.

    :param page: of Playwright.
    :param address: of the app.
    :param steps: see :func:`do`.
    """
    page.set_default_timeout(TIMEOUT)
    page.goto(address)
    page.locator("#pywebio-loading").wait_for(state="hidden")
    lines: list[str] = []
    record(page, "open", lines)
    for step in steps:
        try:
            shown = do(page, step)
        except Exception as error:
            raise StepFailed(
                f"{step}: {str(error).splitlines()[0]}; the page shows {_shown(page)}"
            ) from error
        record(page, step, lines, shown)
    return lines


def do(page: Any, step: str) -> str | None:
    """Do one step; returns a value to record, None without one.

    ``answer TEXT`` types into the one visible form and submits it, ``fill NAME=TEXT`` types, ``choose NAME=LABEL``
    selects of a drop-down, ``tick LABEL`` clicks a box, ``press LABEL`` a button, ``click SELECTOR`` anything, ``submit``
    the form, ``see TEXT`` waits for a text, ``upload NAME=CONTENT`` chooses a file, ``js EXPRESSION`` records a value.
    """
    verb, _, rest = step.partition(" ")
    name, _, value = rest.partition("=")
    card = "#input-cards > .card:visible"
    if verb == "answer":
        field = page.locator(f"{card} input:visible, {card} textarea:visible").first
        field.fill(rest)
        page.locator(f"{card} button[type=submit]").first.click()
    elif verb == "fill":
        page.locator(f"[name='{name}']:visible").first.fill(value)
    elif verb == "choose":
        page.locator(f"select[name='{name}']").first.select_option(label=value)
    elif verb == "tick":
        page.get_by_label(rest, exact=True).first.click()
    elif verb == "press":
        page.get_by_role("button", name=rest, exact=True).first.click()
    elif verb == "click":
        page.locator(rest).first.click()
    elif verb == "submit":
        page.locator(f"{card} button[type=submit]").first.click()
    elif verb == "see":
        page.wait_for_function("(text) => document.body.innerText.includes(text)", arg=rest)
    elif verb == "upload":
        file = {"name": "notes.txt", "mimeType": "text/plain", "buffer": value.encode()}
        page.locator(f"input[name='{name}']").first.set_input_files(files=[file])
    elif verb == "js":
        return str(page.evaluate(rest))
    else:
        raise ValueError(f"there is no step {verb!r}")
    return None


def record(page: Any, step: str, lines: list[str], shown: str | None = None) -> None:
    """Append what the page shows when it has been quiet for a while, as far as it has changed."""
    before: dict[str, Any] = {"title": "", "parts": []}
    since = time.monotonic()
    end = since + TIMEOUT / 1000
    while time.monotonic() < end:
        try:
            now = page.evaluate(_TEXT)
        except Exception:  # it goes to another address just now
            page.wait_for_timeout(QUIET)
            continue
        if now != before:
            before, since = now, time.monotonic()
        elif time.monotonic() - since > QUIET / 1000:
            break
        page.wait_for_timeout(_POLL)
    lines.append(f"> {' '.join(step.split())}" + ("" if shown is None else f" -> {shown}"))
    lines.append(f"title: {before['title']}")
    lines += [f"{name}: {text}" for name, text in before["parts"] if text]


def _shown(page: Any) -> str:
    try:
        return " | ".join(page.evaluate("document.body.innerText").split("\n"))[:300]
    except Exception:
        return "nothing"
