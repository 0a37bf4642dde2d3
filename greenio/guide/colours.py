"""Dark mode and brand colours"""

from greenio.output import put_code


def dark_mode():
    """Dark mode

    A page follows the visitor's system: light by day, dark where the system is dark. A button in the footer switches it, and
    the browser remembers that. `theme="dark"` makes a page dark for everybody, `theme="default"` light."""
    put_code(
        "from greenio import config, start_server\n\n"
        'config(theme="auto")    # or "dark": always dark; or "default": always light\n'
        "start_server(main, port=8080)",
        "python",
    )


def colours_of_a_brand():
    """Colours of your brand

    `brand=` is the colour of buttons, links and the selected item. greenio makes the other shades of it, for light and dark,
    and changes a colour that would be hard to read. `font=`, `radius=` and `logo=` do the rest."""
    put_code(
        "from greenio import config\n\n"
        '@config(brand="#7a1fa2", font="system", radius=4, logo="static/logo.svg")\n'
        "def main():\n"
        "    ...",
        "python",
    )


def styles():
    """Your own style

    `css_style=` and `css_file=` come after greenio's own style. The colours are variables of CSS, so that your rules work in
    dark mode, too."""
    put_code(
        "@config(css_style='''\n"
        "    h1 { color: var(--g-accent-text); }\n"
        "    .markdown-body pre { background: var(--g-sunken); }\n"
        "''')\n"
        "def main():\n"
        "    ...",
        "python",
    )


EXAMPLES = dark_mode, colours_of_a_brand, styles


def colours():
    """Dark mode, the colours of your brand, fonts and corners: one line of `config()`."""
