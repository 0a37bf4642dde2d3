"""The session's handle."""

from pywebio.output import *
from pywebio.session import get_current_session


def main():
    session = get_current_session()
    put_text(session.closed(), type(session).__name__, isinstance(session.save, dict))
    put_text(session.get_scope_name(-1), session.need_keep_alive())


STEPS = []
