"""Every output function on one page: no error, no other host, nothing that axe finds wrong, in light and dark."""

from __future__ import annotations

import pytest

from tests.support.browser.every_output import EVERYTHING
from tests.support.browser.page_runner import PageRunner


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_output(runner: PageRunner, scheme: str) -> None:
    runner.evaluate(f"document.documentElement.dataset.bsTheme = '{scheme}'")
    page = runner.show(
        "\n".join(lines for name, lines in EVERYTHING.items() if name not in ("popup", "toasts"))
    )
    assert page.accessibility_faults() == []
    page = runner.show("put_markdown('# below'); " + EVERYTHING["popup"] + "; " + EVERYTHING["toasts"])
    assert page.accessibility_faults() == []
    assert page.foreign == []
