"""8. Put it on a server"""

from greenio.output import put_success, put_table, put_warning
from greenio.session import info


def on_a_server():
    """On a server, nginx stands between your app and its visitors, and gives it https and a name. Such a program is called a
    *proxy*. Four steps lead there:

    1. Copy your app to the server, and install greenio there.
    2. Run `greenio systemd app.py`. It prints a file that starts your app with the computer, and again after a crash.
    3. Run `greenio nginx --server-name tea.example.com`. It prints the configuration of nginx.
    4. Run `greenio doctor https://tea.example.com/` at home. It opens your site as a visitor does, and names what is wrong.

    Tell the app who its proxy is, so that it believes what the proxy says about visitors:
    `trusted_proxies = ["127.0.0.1"]` in the file `greenio.toml`.

    The app below shows what it knows about your connection.
    """
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
    else:
        put_warning("This site has no https.")
