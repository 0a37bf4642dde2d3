"""Facts about the visitor."""

from pywebio.output import *
from pywebio.session import *


def main():
    put_text(info.user_language, info.user_agent.is_mobile, info.user_agent.browser.family)
    put_text(info.backend, info.request.headers["User-Agent"] == info.request.headers["user-agent"])
    put_text(info.origin == "http://" + info.server_host, info.nothing)


STEPS = ["see None"]
