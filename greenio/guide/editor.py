"""Code editor"""

from greenio.input import textarea
from greenio.output import popup, put_button, put_code
from greenio.pin import pin, pin_on_change, put_textarea


def python():
    """A program

    F11 shows it in the whole window. Tab indents; Escape, then Tab leaves the editor."""

    def ask():
        source = textarea(
            "Program", code={"mode": "python", "theme": "darcula"}, value="import this\n\nprint('done')\n"
        )
        popup("Your program", put_code(source, "python"))

    put_button("Write", onclick=ask)


def languages():
    """Any language

    By name, file extension or MIME type; each is loaded when it is first used."""
    put_textarea(
        "query",
        label="Query",
        rows=4,
        code={"mode": "text/x-sql", "lineNumbers": False},
        value="SELECT name, age\nFROM people\nWHERE age > 18;",
    )
    put_textarea("data", label="Data", rows=3, code={"mode": ".json"}, value='{"a": [1, null, true]}')


def live():
    """While you type"""
    put_textarea("poem", label="Poem", rows=3, code=True, placeholder="A few lines", maxlength=200)
    put_textarea("shout", label="Shouted", rows=3, readonly=True)
    pin_on_change("poem", lambda text: setattr(pin, "shout", text.upper()))


EXAMPLES = python, languages, live


def editor():
    """Text areas with line numbers and colours for some hundred languages."""
