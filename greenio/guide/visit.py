"""Session data"""

from datetime import datetime

from greenio.output import put_button, put_table, put_text, use_scope
from greenio.session import download, info, local, set_env


def remember():
    """What belongs to this visit

    `local` is a dict of the session that also works by attributes; all its tasks share it, and other sessions do
    not see it. A missing attribute is `None`."""

    def count():
        local.clicks = (local.clicks or 0) + 1
        with use_scope("clicks", clear=True):
            put_text(f"{local.clicks} clicks in this visit")

    put_button("Click", onclick=count)


def visitor():
    """The visitor

    `info` gives the visitor's browser, language and address."""
    agent = info.user_agent
    put_table(
        [
            ["Browser", f"{agent.browser.family} {agent.browser.version_string}"],
            ["System", agent.os.family],
            ["Telephone", "yes" if agent.is_mobile else "no"],
            ["Language", info.user_language],
            ["Address", info.user_ip],
            ["Connected by", info.protocol],
        ]
    )


def settings():
    """The page as a whole

    `set_env()` changes settings; `download()` saves a file on the visitor's computer."""

    def rename():
        set_env(title=f"It is {datetime.now():%H:%M:%S}")

    put_button("Change the title", onclick=rename)
    put_button("Save a note", onclick=lambda: download("note.txt", b"from greenio"))


EXAMPLES = (remember, visitor, settings)


def visit():
    """Data of the session, facts about the visitor, settings of the page."""
    for example in EXAMPLES:
        example()
