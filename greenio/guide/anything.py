"""Any object"""

import dataclasses

from greenio.output import put


def values():
    """Dicts and lists

    As tables, nested ones too."""
    put({"name": "Ada", "born": 1815, "languages": ["English", "French"]})
    put([{"item": "Tea", "cost": 2.5}, {"item": "Bun", "cost": 1.2}])


def classes():
    """Dataclasses

    With their fields."""

    @dataclasses.dataclass
    class Book:
        title: str
        year: int

    put(Book("Sketch of the Analytical Engine", 1843))


def exceptions():
    """Exceptions

    In a box; with the traceback if the server is in debug mode."""
    try:
        {}["missing"]
    except KeyError as error:
        put(error)


def methods():
    """Objects that notebooks can show

    By their methods `_repr_html_`, `_repr_png_` and others."""

    class Light:
        def _repr_svg_(self):
            return """<svg xmlns="http://www.w3.org/2000/svg" width="160" height="40">
                <circle cx="20" cy="20" r="16" fill="#d33"/>
                <circle cx="65" cy="20" r="16" fill="#f5b301"/>
                <circle cx="110" cy="20" r="16" fill="#2a2"/></svg>"""

    put(Light())


def others():
    """Everything else

    By its `repr`."""
    put(range(3), print)


def anything():
    """`put()` shows any object, data frames, images and charts included."""


EXAMPLES = [values, classes, exceptions, methods, others]
