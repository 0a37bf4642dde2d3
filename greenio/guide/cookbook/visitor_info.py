"""Facts about the visitor"""

from greenio.output import put_table
from greenio.session import eval_js, info


def visitor_info():
    """`info` knows what the browser has sent. For everything else, such as the time zone, `eval_js()` asks it."""
    browser = info.user_agent
    zone = eval_js("Intl.DateTimeFormat().resolvedOptions().timeZone")
    put_table(
        [
            ["Browser", browser.browser.family],
            ["System", browser.os.family],
            ["Phone", "yes" if browser.is_mobile else "no"],
            ["Language", info.user_language],
            ["Address", info.user_ip],
            ["Time zone", zone],
        ],
        header=["Fact", "Value"],
    )
