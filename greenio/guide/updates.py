"""Updates without a break"""

from greenio.output import put_code, put_table


def draining():
    """Let visitors finish

    A process that gets SIGTERM (`systemctl stop`, `docker stop`, Ctrl-C) ends all sessions at once. With `drain_timeout`
    they may go on for so many seconds: their pages say that the server stops, newcomers are refused, and `/readyz` answers
    503 so that a balancer sends nobody else."""
    put_code("start_server(main, port=8080, drain_timeout=30)", "python")


def stopping():
    """Work that still runs

    When the time is over, waiting calls raise `SessionClosedException`, and deferred functions run. They have `stop_timeout`
    seconds for that, 15 by default. Give systemd or Docker more time than both together."""
    put_code("start_server(main, port=8080, drain_timeout=30, stop_timeout=10)", "python")
    put_code("docker stop --time 60 app\n# systemd: TimeoutStopSec=60", "bash")


def rolling():
    """Several processes, one after the other

    The master of `--workers` restarts its processes one by one at SIGHUP: each lets its visitors finish, and a new one takes
    its place."""
    put_code(
        "greenio run app.py --workers 4 --drain-timeout 120\nkill -HUP $(pgrep -of 'greenio run app.py')",
        "bash",
    )


def signals():
    """The signals"""
    put_table(
        [
            ["SIGTERM, Ctrl-C", "stop: drain, then end all sessions"],
            ["the same again", "end at once"],
            ["SIGHUP", "stop; with a certificate: read its files anew"],
        ],
        header=["signal", "what the process does"],
    )


EXAMPLES = draining, stopping, rolling, signals
#: Those that are texts: their source is no example.
TEXTS = (signals,)


def updates():
    """A new version of your script while visitors are at work: `drain_timeout`, `stop_timeout`, SIGTERM."""
