"""Limits of the playground"""

from greenio.guide.playground.limits import MAX_PROGRAMS, MAX_PROGRAMS_PER_ADDRESS, Limits
from greenio.output import put_code, put_table


def sandboxes():
    """With bubblewrap, and without

    [bubblewrap](https://github.com/containers/bubblewrap) (`bwrap`) shows a program only what it may see. The guide tries
    it once, when the playground is first opened, and uses it where it works. Many containers forbid the namespaces that
    it needs. The playground then says so above the editor."""
    put_table(
        [
            [
                "files",
                "its own folder; of the machine, only the system's libraries and Python",
                "all of yours",
            ],
            ["network", "none, unless you allow it", "all of yours"],
            ["processes, users", "its own ones only", "all that you can see"],
            ["time, memory, output", "limited", "limited"],
            ["system calls", "not filtered", "not filtered"],
            ["who may use it", "whom you let", "visitors on this machine only"],
        ],
        header=["what", "with bubblewrap", "without it"],
    )


def bounds():
    """Limits of a program

    They hold in both cases, for all processes of a program together. A program that passes one is ended, and the page says
    which one it was. Its folder is removed when it ends."""
    limits, megabyte = Limits(), 1024 * 1024
    put_table(
        [
            ["computation", f"{limits.cpu:g} seconds"],
            ["time from start to end", f"{limits.wall / 60:g} minutes"],
            ["memory", f"{limits.memory // megabyte} MB"],
            ["processes and threads", limits.processes],
            ["its files", f"{limits.folder_bytes // megabyte} MB, {limits.folder_files:,} files and folders"],
            ["programs at once", f"{MAX_PROGRAMS}; of one visitor, {MAX_PROGRAMS_PER_ADDRESS}"],
        ],
        header=["what", "at most"],
    )


def switch():
    """On, off, with network

    Without a word from you, it is on for visitors on this machine, as long as the guide listens on this machine only
    (`127.0.0.1`). `on` lets visitors of other machines in, and the guide starts with it only where bubblewrap works. The
    environment variable says the same as the option."""
    put_code(
        "greenio guide --playground off        # nobody runs anything\n"
        "greenio guide --playground network    # programs may use the network\n"
        "greenio guide --host 0.0.0.0 --playground on    # others may, too: needs bubblewrap\n"
        "GREENIO_PLAYGROUND=off greenio guide",
        "bash",
    )


def places():
    """Where it is on

    Only `greenio guide` starts programs. In an app of yours, such as one in a folder of `path_deploy()`, the guide has the
    page and runs nothing. Nor does it for a page of another site whose name leads to this machine (DNS rebinding)."""
    put_table(
        [
            ["greenio guide", "on"],
            ["greenio guide --host 0.0.0.0", "off, until you say --playground on"],
            ["greenio guide, behind a tunnel (remote access)", "off, until you say --playground on"],
            ["the guide in path_deploy() or start_server()", "off"],
            ["systems other than Linux", "off"],
        ],
        header=["where", "playground"],
    )


def share():
    """Sharing by a link

    **Copy link** puts the whole program into the address, compressed, behind `#code=`. Browsers send that part to no
    server, so nothing is stored anywhere, and the link works in every guide. A link fills the editor and runs nothing:
    whoever opens it reads the program first, and presses **Run**."""
    put_code(
        "http://127.0.0.1:8080/playground#code=SyvKz1VIL0pNzcvM18svLSkoLVHIzC3ILypRADLjS1IrSri4YCwNJY_UnJx8JU0uAA",
        "text",
    )


def page():
    """The page of a program

    The running program stands in a frame that is a site of its own, whoever has written it."""
    put_table(
        [
            ["run its scripts, show forms and dialogs, offer downloads", "yes"],
            ["read cookies, storage or pages of the guide", "no"],
            ["lead the guide's tab to another address", "no"],
            ["send the visitor's cookies or login with a request", "no"],
        ],
        header=["what it tries", "can it?"],
    )


EXAMPLES = sandboxes, bounds, switch, places, share, page
TEXTS = sandboxes, bounds, places, page


def playground_limits():
    """The [playground](./playground) runs programs that readers write, each in processes of its own. This is what such a
    program can do on the machine that serves the guide, what it cannot do, and how to switch it off."""
