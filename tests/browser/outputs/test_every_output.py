"""Every output function on one page: no error, no other host, nothing that axe finds wrong, in light and dark."""

from __future__ import annotations

import pytest

from tests.support.browser.page_runner import PageRunner

#: Lines of an app by what they show. Whoever adds an output function adds it here.
EVERYTHING = {
    "text": 'put_text("text"); put_text("inline", inline=True)',
    "markdown": 'put_markdown("# Heading\\n\\n*markdown*")',
    "html": 'put_html("<b>html</b>")',
    "link": 'put_link("link", "#"); put_link("app", app="index", new_window=True)',
    "image": 'put_image("data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=", title="dot", width="9px")',
    "notes": "[put(name, closable=True) for put, name in"
    " ((put_info, 'info'), (put_success, 'success'), (put_warning, 'warning'), (put_error, 'error'))]",
    "progress": '[put_progressbar(f"p{n}", n / 4, label=f"step {n}") for n in range(5)]',
    "loading": "[put_loading(shape, color) for shape in ('border', 'grow') for color in ('primary', 'dark', 'light')]",
    "table": 'put_table([["Head", span("Wide", col=2)], [1, 2, put_text("x")]])',
    "buttons": "[put_buttons([dict(label=c, value=c, color=c)], print, outline=o, small=o) for o in (False, True) for c in"
    " ('primary', 'secondary', 'success', 'danger', 'warning', 'info', 'light', 'dark')]",
    "groups": 'put_buttons(["a", "b"], print, group=True); put_button("link", print, link_style=True)'
    '; put_button("off", ..., disabled=True)',
    "tabs": 'put_tabs([{"title": "One", "content": "1"}, {"title": "Two", "content": put_text("2")}])',
    "collapse": 'put_collapse("folded", "c"); put_collapse("open", "c", open=True)',
    "scrollable": "put_scrollable([put_text(n) for n in range(30)], height=100, keep_bottom=True)",
    "widget": 'put_widget("<p>{{x}} {{#o}}{{& pywebio_output_parse}}{{/o}}</p>", {"x": 1, "o": put_text("in")})',
    "layout": 'put_row([put_column(["a", "b"]), None, put_grid([["c", "d"], [span("e", col=2)]])])',
    "scope": 'put_scope("s", "scope"); put_text("clickable", scope="s").onclick(print)',
    "popup": 'popup("Popup", [put_table([["a"], ["b"]]), put_button("ok", close_popup)])',
    "toasts": "[toast(color, 0, color=color, onclick=print) for color in ('info', 'success', 'warn', 'error', 'gold')]",
}


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
