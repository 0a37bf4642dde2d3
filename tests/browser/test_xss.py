"""Hostile strings through every parameter that takes text: none of them runs, all of them are shown as they are.

To cover another function, add a line to SINKS: a name, and the lines of an app in which ``text`` is the hostile
string and ``n`` a number of its own.
"""

from __future__ import annotations

import re

import pytest

from tests.support.browser.page_runner import PageRunner

HOSTILE = [
    "<script>hacked()</script>",
    "<ScRiPt>hacked()</sCrIpT>",
    "<script src=data:text/javascript,hacked()></script>",
    "</script><script>hacked()</script>",
    "</title><script>hacked()</script>",
    "</textarea><script>hacked()</script>",
    "</style><script>hacked()</script>",
    "--><script>hacked()</script>",
    "]]><script>hacked()</script>",
    "<img src=x onerror=hacked()>",
    "<img src=x onerror='hacked()'>",
    '"><img src=x onerror=hacked()>',
    "'><img src=x onerror=hacked()>",
    "`><img src=x onerror=hacked()>",
    "<img/src=x/onerror=hacked()>",
    "<img src=x:x onerror\n=hacked()>",
    "<image src=x onerror=hacked()>",
    "<svg onload=hacked()>",
    "<svg/onload=hacked()//",
    "<svg><script>hacked()</script></svg>",
    "<svg><animate onbegin=hacked() attributeName=x dur=1s>",
    '<svg><a xlink:href="javascript:hacked()"><text x=20 y=20>x</text></a></svg>',
    "<math><mtext><table><mglyph><style><img src=x onerror=hacked()>",
    "<iframe srcdoc='<script>parent.hacked()</script>'></iframe>",
    "<iframe src=javascript:parent.hacked()></iframe>",
    "<object data=javascript:hacked()></object>",
    "<embed src=javascript:hacked()>",
    "<body onload=hacked()>",
    "<input autofocus onfocus=hacked()>",
    "<select autofocus onfocus=hacked()>",
    "<textarea autofocus onfocus=hacked()>",
    "<details open ontoggle=hacked()>",
    "<video><source onerror=hacked()></video>",
    "<audio src=x onerror=hacked()>",
    "<marquee onstart=hacked()>",
    "<a href=javascript:hacked()>x</a>",
    "<a href='java\tscript:hacked()'>x</a>",
    "<form action=javascript:hacked()><button>x</button></form>",
    "<button formaction=javascript:hacked() form=f>x</button>",
    "<base href=//evil.invalid/>",
    "<meta http-equiv=refresh content='0;url=javascript:hacked()'>",
    "<link rel=stylesheet href=data:text/css,*{display:none}>",
    "<style>*{display:none}</style>",
    "<template><script>hacked()</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=hacked()>'>",
    '" onmouseover="hacked()" autofocus onfocus="hacked()" x="',
    "' onclick='hacked()' style='position:fixed;inset:0",
    "javascript:hacked()",
    "{{constructor.constructor('hacked()')()}}",
    "{{& x}}{{{x}}}",
    "${hacked()}",
    "&lt;script&gt;hacked()&lt;/script&gt;",
    "&#x3C;img src=x onerror=hacked()>",
    "\u2028<script>hacked()</script>\u2029",
    "\x00<scr\x00ipt>hacked()</script>",
    "\ufeff<script>hacked()</script>",
    '\\"><script>hacked()</script>',
    "\\x3cscript\\x3ehacked()\\x3c/script\\x3e",
    "\udfff<script>hacked()</script>",
]

#: What takes text, by name. Each shows all hostile strings, one after the other.
SINKS = {
    "put_text": "put_text(text)",
    "put_text, inline": "put_text(1, text, sep=text, inline=True)",
    "put_table, cells": "put_table([[text, put_text(text)], [span(text, col=2)]])",
    "put_table, header": "put_table([[1]], header=[text]); put_table([{text: text}]); put_table([{'a': 1}], header=[(text, 'a')])",
    "put_button": "put_button(text, ...)",
    "put_buttons": "put_buttons([text, (text, 1), {'label': text, 'value': text}], ..., group=True)",
    "put_link, label": "put_link(text, '#')",
    "put_link, app": "put_link('link', app=text)",
    "put_info": "put_info(text, put_text(text), closable=True)",
    "put_collapse": "put_collapse(text, [text], open=True)",
    "put_scrollable": "put_scrollable([text, put_text(text)], height=None)",
    "put_tabs": "put_tabs([{'title': text, 'content': text}])",
    "put_scope": "put_scope(f's{n}', text)",
    "put_row": "put_row([text, put_column([text]), put_grid([[text]])])",
    "put_progressbar": "put_progressbar(f'p{n}', 0.5, label=text); set_progressbar(f'p{n}', 0.6, label=text)",
    "put_image, title": "put_image('data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=', title=text)",
    "put_image, size": "put_image('data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=', width=text, height=text)",
    "put_widget, data": "put_widget('<p title=\"{{a}}\">{{a}}{{#b}}{{.}}{{/b}}</p>', {'a': text, 'b': [text]})",
    "put_widget, outputs": "put_widget('<p>{{#b}}{{& pywebio_output_parse}}{{/b}}</p>', {'b': [text, put_text(text)]})",
    "put_widget, keys": "put_widget('<p>{{#a}}{{b}}{{/a}}</p>', {'a': {text: put_text(text)}})",
    "put_markdown": "put_markdown(text); put_markdown(text, lstrip=False, options={'headerPrefix': text})",
    "put_markdown, fence": "put_markdown('```' + text.replace('\\n', ' ') + '\\nx\\n```', options={'langPrefix': text})",
    "put_html, sanitised": "put_html(text, sanitize=True)",
    "put_code": "put_code(text)",
    "put_code, language": "put_code(text, 'html'); put_code('x', text)",
    "put_file": "put_file(text, b'', text)",
    "put_image, URL": "put_image(text) if 'script:' not in text else put_text(text)",
    "put_datatable": "put_datatable([{text: text, 'n': {text: [text]}}], height=80, theme='balham', column_order=[text, 'n'])",
    "put_datatable, actions": "put_datatable([{'a': 1}], actions=[(text, ...)], height=80)",
    "put": "put(text, {text: text}, [text], ValueError(text), type('Named', (), {'__repr__': lambda self: text})())",
    "option labels": "from greenio.pin import *\n"
    "    put_select(f'a{n}', [text, (text, text)], label=text, help_text=text)\n"
    "    put_select(f'b{n}', [{'label': text, 'value': n, 'selected': True}], multiple=True, native=False)\n"
    "    put_checkbox(f'c{n}', [text], value=[text]); put_radio(f'd{n}', [text], inline=True)\n"
    "    put_actions(f'e{n}', buttons=[text, {'label': text, 'value': 1}])\n"
    "    put_input(f'f{n}', label=text, value=text, placeholder=text, datalist=[text], help_text=text)\n"
    "    put_textarea(f'g{n}', label=text, value=text, placeholder=text)",
    "style": "put_text('styled').style(text)",
    "put_row, size": "put_row(['a', 'b'], size=text); put_grid([['c']], cell_width=text, cell_heights=text)",
    "put_loading, style": "put_loading().style(text)",
    "scope name": "put_text('x', scope=text)",
    "toast": "toast(text, 0)",
    "toast, color": "toast('colored', 0, color=text)",
    "popup": "popup(text, [text, put_text(text)])",
}

#: Sinks whose text need not be readable on the page.
UNSEEN = {
    "put_link, app",
    "put_image, title",
    "put_image, size",
    "put_widget, keys",
    "style",
    "put_row, size",
    "put_loading, style",
    "put_markdown",
    "put_markdown, fence",
    "put_html, sanitised",
    "put_code, language",
    "put_image, URL",
    "put_datatable",
    "put_datatable, actions",
    "put",
    "scope name",
    "toast, color",
}

#: Sinks that take markup: what is harmless of it stays.
SANITISED = {"put_markdown", "put_markdown, fence", "put_html, sanitised"}

#: Elements that none of these functions makes.
FOREIGN = (
    "script, style, iframe, object, embed, svg, math, base, meta, link, form, video, audio, marquee, template"
)


@pytest.mark.parametrize("sink", SINKS)
def test_nothing_runs(runner: PageRunner, sink: str) -> None:
    runner.evaluate("window.hacks = []; window.hacked = () => window.hacks.push(new Error().stack); void 0")
    runner.show("pass")
    skeleton = runner.evaluate(f"document.body.querySelectorAll({FOREIGN!r}).length")
    page = runner.show(f"for n, text in enumerate({HOSTILE!r}):\n    {SINKS[sink]}")
    if sink == "scope name":
        assert len(runner.new_errors()) == len(HOSTILE)
    if sink in SANITISED:
        assert (
            runner.evaluate(
                "document.querySelectorAll('#pywebio-scope-ROOT :is(script, style, iframe)').length"
            )
            == 0
        )
    elif "datatable" not in sink:  # the grid brings style sheets and icons
        assert runner.evaluate(f"document.body.querySelectorAll({FOREIGN!r}).length") == skeleton
    handlers = runner.evaluate(
        "[...document.body.querySelectorAll('*')].flatMap(e => e.getAttributeNames()).filter(n => n.startsWith('on'))"
    )
    assert handlers == []
    runner.evaluate(
        "for (const e of document.querySelectorAll('#pywebio-scope-ROOT *, .toast *, .modal *'))"
        " if (!e.matches('a, .btn-close')) e.dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))"
    )
    if sink not in UNSEEN:
        shown = _plain(runner.evaluate("document.body.textContent"))
        for text in HOSTILE if sink != "popup" else HOSTILE[-1:]:
            assert _plain(text) in shown, text
    page.page.wait_for_timeout(50)  # images that fail report it later
    assert runner.evaluate("window.hacks") == []
    assert page.page.url.startswith(runner.server.address)
    page.page.wait_for_function("() => [...document.images].every(image => image.complete)")
    # There are no images of these addresses, and a filter that parses <base> does not follow it.
    harmless = ("Failed to load resource", "Setting the document's base URI")
    assert not [error for error in runner.new_errors() if not error.startswith(harmless)]


def _plain(text: str) -> str:
    """Without what browsers, and the way to them, replace in text."""
    return re.sub("[\x00\ufffd\udfff]", "", text)


def test_addresses_of_links(runner: PageRunner) -> None:
    runner.evaluate("window.hacks = []; window.hacked = () => window.hacks.push(1); void 0")
    page = runner.show(f"""
        for text in {HOSTILE!r}:
            try: put_link('link', text, new_window=True)
            except ValueError: log.append(text)
    """)
    assert runner.log == ["javascript:hacked()"]
    links = (
        page.scope()
        .locator("a")
        .evaluate_all(
            "links => links.map(a => [a.protocol, [...a.attributes].map(x => x.name).sort().join()])"
        )
    )
    assert len(links) == len(HOSTILE) - 1
    assert {names for _, names in links} == {"class,href,rel,target"}
    assert "javascript:" not in {protocol for protocol, _ in links}
    assert runner.evaluate("window.hacks") == []


@pytest.mark.parametrize(
    "url", ["javascript:hacked()", "JAVASCRIPT:hacked()", "\x01java\nscript:hacked()", "vbscript:x"]
)
def test_links_that_run_code_are_refused(runner: PageRunner, url: str) -> None:
    runner.show(f"put_link('link', {url!r})", raises="ValueError: put_link()")
