"""On your own computer, a site without https is fine. Show the warning only if the visitor comes from another computer. The
address of your own computer is `127.0.0.1`, or `::1`."""

from greenio.output import put_success, put_table, put_warning
from greenio.session import info


def on_a_server():
    put_table(
        [
            ["Address of this site", info.origin],
            ["Your address", info.user_ip],
            ["Connected by", info.protocol],
        ],
        header=["What", "Seen by the app"],
    )
    if info.origin.startswith("https:"):
        put_success("Nobody on the way can read what you send.")
    elif info.user_ip not in ("127.0.0.1", "::1"):
        put_warning("This site has no https.")
