"""An example of every output function."""

from __future__ import annotations

#: Lines of an app by what they show. Whoever adds an output function adds it here.
EVERYTHING = {
    "text": 'put_text("text"); put_text("inline", inline=True)',
    "markdown": 'put_markdown("# Heading\\n\\n*markdown*")',
    "markdown extras": r'put_markdown("$e^x$ and `$5` :tada:[^1]\n\n$$\\frac{1}{2}$$\n\n> [!NOTE]\n> note\n\n> [!WARNING]\n> more\n\n'
    r'- [x] done\n\n[^1]: foot\n\n```mermaid\ngraph LR\n  a-->b\n```\n\n```mermaid\nmistake\n```")',
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
    '; put_button("off", ..., disabled=True, hotkey="n"); put_button("on", ..., "primary", hotkey="ctrl+shift+up")',
    "tabs": 'put_tabs([{"title": "One", "content": "1"}, {"title": "Two", "content": put_text("2")}])',
    "collapse": 'put_collapse("folded", "c"); put_collapse("open", "c", open=True)',
    "scrollable": "put_scrollable([put_text(n) for n in range(30)], height=100, keep_bottom=True)",
    "widget": 'put_widget("<p>{{x}} {{#o}}{{& pywebio_output_parse}}{{/o}}</p>", {"x": 1, "o": put_text("in")})',
    "layout": 'put_row([put_column(["a", "b"]), None, put_grid([["c", "d"], [span("e", col=2)]])])',
    "display": "put_columns([put_metric('Orders', '1,204', 12, sparkline=[1, 3, 2]), put_metric('Waiting', 6, '-2 %', 'lower')])"
    "; put_columns([put_card(['text', put_table([['a'], [put_badge('b')]])], 'Card', put_button('x', print), 'foot'), 'b'], [2, 1])"
    "; [put_badge('state', color) for color in ('', 'success', 'info', 'warning', 'danger')]"
    "; put_badge('icon', icon='check'); put_icon('cup-hot', 'Tea'); put_avatar('Grace Hopper')",
    "parts": "put_tooltip(put_button('x', print), 'help'); put_tooltip('text', 'help'); put_stepper(['a', ('b', 'c'), 'd'], 1)"
    "; put_timeline([('9:00', 'a'), dict(title='b', content='c', icon='check', color='success')])"
    "; put_tree({'a': {'b': 'c', 'd': {}}, 'e': None}, print, open=2); put_json({'a': [1, 'b', None, 2.5], 'c': {}}, open=3)"
    "; put_diff('a b c\\nd', 'a x c\\nd', ('old', 'new')); put_gallery([('data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'dot')])"
    "; [put_log(['line'], times=False).write('line', level=l) for l in ('', 'debug', 'info', 'warning', 'error')]",
    "scope": 'put_scope("s", "scope"); put_text("clickable", scope="s").onclick(print)',
    "charts": 'put_line_chart({"a": [1, 3, 2]}, title="Line"); put_bar_chart([2, 1], x=["x", "y"]); put_area_chart([]);'
    ' put_scatter_chart([(1, 2), (2, 1)]); put_pie_chart({"Tea": 2, "Coffee": 1})',
    "chat": 'put_message("user", "hi"); put_message("system", "note"); put_message("assistant", ["*hi*", put_text("x")],'
    ' name="Bot", onretry=print, onrate=print)',
    "shell": "put_sidebar([put_search([dict(title='Here', url='#')]), put_link('Here', '#', icon='house', count=3), put_text('Section'), put_button('Do', print)],"
    " 'Brand', 'cup-hot', footer='foot'); put_navbar(put_link('There', '#'), 'Bar', end=put_avatar('Ann'))",
    "popup": 'popup("Popup", [put_table([["a"], ["b"]]), put_button("ok", close_popup)])',
    "toasts": "[toast(color, 0, color=color, onclick=print) for color in ('info', 'success', 'warn', 'error', 'gold')]",
}
