"""Several apps"""

from greenio.output import put_buttons, put_code, put_link, put_text
from greenio.session import go_app


def links():
    """From app to app

    Give `start_server()` a list or a dict of functions; `?app=` in the address selects one. Links keep the other
    parameters of the address."""
    put_link("to the clock", app="clock")
    put_text(" ")
    put_buttons(
        ["clock", "chat"],
        lambda name: go_app(name, new_window=True),
        small=True,
    )


def looks():
    """Titles and descriptions

    A docstring's first paragraph is an app's title, the rest its description. `config()` sets these and more:
    as a decorator for one app, as a plain call for all."""
    put_code(
        'config(theme="auto")    # default, dark, auto, minty, sketchy, yeti\n'
        "\n"
        '@config(title="Shop", css_style="h1 { color: teal }")\n'
        "def shop(): ...\n"
        "\n"
        "def help():\n"
        '    """Help\n'
        "\n"
        '    What to do when."""\n'
        "\n"
        "start_server([shop, help], port=8080)",
        "python",
    )


def directories():
    """A directory of apps

    Every file with a `main` is a page: `tools/bmi.py` is at `/tools/bmi`. Names with a dot or an underscore in front
    are hidden, and so is what links lead to outside of the directory. With `--debug`, `?reload` imports a file anew."""
    put_code("greenio path-deploy apps/ --port 8080", "bash")


EXAMPLES = links, looks, directories


def several():
    """Many apps behind one address: by name, or a directory full of them."""
