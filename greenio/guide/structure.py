"""Steps, trees and logs"""

from greenio.output import (
    put_button,
    put_diff,
    put_gallery,
    put_json,
    put_log,
    put_search,
    put_stepper,
    put_timeline,
    put_tooltip,
    put_tree,
    toast,
)


def landscape(sky, sun, hills):
    """Return a picture as an SVG file."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400" viewBox="0 0 64 40">'
        f'<path fill="{sky}" d="M0 0h64v40H0z"/><circle cx="44" cy="13" r="6" fill="{sun}"/>'
        f'<path fill="{hills}" opacity=".55" d="M0 30 16 16l12 10 10-8 26 18v4H0z"/>'
        f'<path fill="{hills}" d="M0 36 22 24l14 9 12-6 16 9v4H0z"/></svg>'
    ).encode()


def steps():
    """Steps

    `update()` goes on in place."""
    put_stepper(["Basket", ("Address", "where to send it"), "Payment"], current=1)


def events():
    """Events

    In the order of time, each with an icon, a colour and content if wanted."""
    put_timeline(
        [
            ("9:00", "Ordered"),
            {"time": "9:40", "title": "Sent", "icon": "truck", "color": "success"},
            {"title": "Delivered", "content": "expected by noon"},
        ]
    )


def trees():
    """Trees

    Arrow keys move; a leaf calls `onclick` with its path."""
    files = {"src": {"main.py": "2 KB", "page.py": "5 KB"}, "README.md": "1 KB"}
    put_tree(files, onclick=lambda path: toast("/".join(path)))


def data():
    """JSON

    Any data; what is folded costs the page nothing."""
    put_json({"name": "tea", "prices": [3.2, 4.5], "sold_out": False}, open=2)


def differences():
    """Differences

    Of two texts, line by line and word by word."""
    put_diff("green tea\nblack coffee", "green tea\nblack tea", names=("monday.txt", "tuesday.txt"))


def logs():
    """Logs

    Lines that follow each other; `handler()` makes it a target of `logging`."""
    log = put_log(height=160).show()
    log.write("12 orders read", level="info")
    log.write("stock is low", level="warning")


def galleries():
    """Galleries

    A click shows a picture in the whole window; arrow keys go to the next one."""
    put_gallery(
        [
            (landscape("#bfe3f2", "#f4c95d", "#2f7d63"), "Morning"),
            (landscape("#f6c9a0", "#d9583b", "#5b4a6e"), "Evening"),
            (landscape("#1d2b4a", "#e8edf5", "#0f1828"), "Night"),
        ]
    )


def tooltips():
    """Tooltips

    Help at the pointer and at the focus."""
    put_tooltip(put_button("Archive", onclick=...), "Orders stay searchable")
    put_tooltip("VAT", "Value added tax")


def searches():
    """A search

    Over whatever you list, with typing errors forgiven. The items are fetched when it opens, and once for all visitors. In
    `put_sidebar()` it is in the bar of phones, too; the key is `/`. Where nothing is found, items with `otherwise` are offered."""
    put_search(
        [
            {"title": "Uploads", "page": "/uploads", "text": "Files that visitors send"},
            {"title": "Tables", "page": "/tables", "keywords": "rows columns"},
            {"title": "Reference", "page": "/reference", "otherwise": "Look through all names"},
        ],
        label="Where to?",
    )


EXAMPLES = steps, events, trees, data, differences, logs, galleries, tooltips, searches


def structure():
    """Steps, events, trees, JSON, differences, logs, galleries, tooltips and a search."""
