"""Title and description by the old function, and of a class with a call."""

import warnings

from pywebio import start_server
from pywebio.output import *
from pywebio.platform import path_deploy, path_deploy_http, run_event_loop, seo

warnings.simplefilter("ignore")


def other():
    put_text("other")


@seo("The title", "The description")
def main():
    put_text(all(callable(each) for each in (start_server, path_deploy, path_deploy_http, run_event_loop)))


if __name__ == "__main__":
    start_server([main, other], port=8080)

STEPS = [
    "js document.querySelector('meta[name=description]').content",
]
