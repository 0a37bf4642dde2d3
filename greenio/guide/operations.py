"""Operations"""

import hashlib
import time

from greenio import cpu, offload, report
from greenio.output import put_button, put_code, put_progressbar, put_text, set_progressbar


def fairness():
    """Fair shares

    All visitors share one process, and the semantics are those of threads. A task that waits does not
    delay the others. A task that computes is interrupted every few milliseconds, between two statements, so that the
    others are served: data that several sessions change needs a lock, as with threads.

    Not everything can be interrupted: a function in C, such as a large sort, a hash or a database driver, runs to
    its end, and so does a Python function that C code calls with a lock of its own (lxml, a function of SQLite). The
    log then names the session, the file and the line within a second, or, if the function keeps the
    interpreter's lock, as soon as it returns. A system call that waits, such as `os.read()` of a pipe, is suspended again and
    again so that the others are served; one by a driver in C may not be. `preempt=False` switches all of this off."""

    def count():
        end = time.monotonic() + 2
        steps = 0
        while time.monotonic() < end:
            steps += 1
        put_text(f"{steps:,} steps, and nobody had to wait")

    put_button("Compute for two seconds", onclick=count, mutex_mode=True)


def threads():
    """Blocking calls in a thread

    `offload()` calls a function in a native thread and waits for it, while all others go on. It is for functions
    in C that release the interpreter's lock: hashes, compression, drivers, large files. When the session ends, the
    call raises; the thread runs to its end."""

    def run():
        digest = offload(hashlib.pbkdf2_hmac, "sha256", b"password", b"salt", 1_000_000)
        put_text(digest.hex())

    put_button("Hash", onclick=run, mutex_mode=True)


def primes_below(limit):
    primes = 0
    for n in range(2, limit):
        report(n + 1, limit)
        primes += all(n % d for d in range(2, int(n**0.5) + 1))
    return primes


def processes():
    """Computations in a process

    `cpu()` calls a function in a process of its own, on another core, and waits for it. The function has to
    be defined in a module (here `primes_below(limit)`), and its arguments and result have to be picklable. When the session ends, the process is killed.
    `report(done, total)` inside of the function tells how far it is, and `progress=` shows it."""

    def show(done, total):
        set_progressbar("primes", done / total)

    def run():
        primes = cpu(primes_below, 300_000, progress=show)
        set_progressbar("primes", 1, f"{primes:,} primes")

    put_progressbar("primes")
    put_button("Count the primes below 300,000", onclick=run, mutex_mode=True)


def engines():
    """Computations on a cluster

    `on="cluster:make_executor"` computes on an engine that you choose: any executor of `concurrent.futures`' kind. The
    function that makes it runs in a process beside the server, in a module that does not import greenio. A process of the
    engine that dies is an error of this one computation; an engine that is broken is made anew. When the session ends, a
    computation that waits is taken away, one that runs ends at its next `report()`. Processes on other machines
    need the package `greenio-web`, your modules, and `GREENIO_PATCH=0`; `GREENIO_BRIDGE_HOST` is the server's address at
    which they report."""
    put_code(
        "# cluster.py\n"
        "from distributed import Client    # pip install 'greenio-web[dask]'\n\n"
        "def make_executor():\n"
        '    return Client("tcp://scheduler:8786").get_executor()\n\n'
        "# in your app\n"
        'result = cpu(train, data, on="cluster:make_executor")',
        "python",
    )
    put_code(
        "# cluster.py, for Ray, which has no such executor: this one can end what runs, too\n"
        "import ray    # pip install 'greenio-web[ray]'\n\n"
        "class RayExecutor:\n"
        "    def submit(self, function, *args):\n"
        "        reference = ray.remote(function).remote(*args)\n"
        "        future = reference.future()\n"
        "        future.add_done_callback(lambda done: done.cancelled() and ray.cancel(reference, force=True))\n"
        "        return future\n\n"
        "    def shutdown(self, wait=True):\n"
        "        ray.shutdown()\n\n"
        "def make_executor():\n"
        '    ray.init("auto")\n'
        "    return RayExecutor()",
        "python",
    )


def jobs():
    """Jobs that outlive the page

    `start_job()` starts a computation as `cpu()` does and comes back at once. Any page of the same user finds it, in any
    process of the site: its progress, and for a day (`keep=`) its result, which is what JSON can hold. Users are those who
    are logged in. What is kept of jobs is where `greenio.storage` keeps values. A job ends with the server's process that
    has started it; it is `lost` then."""
    put_code(
        "from greenio.jobs import find_jobs, start_job\n\n"
        "def main():\n"
        '    found = find_jobs("primes")\n'
        '    job = found[0] if found else start_job(primes_below, 10_000_000, name="primes")\n'
        '    put_progressbar("bar")\n'
        '    put_button("Cancel", onclick=job.cancel)\n'
        "    for done, total in job.progress():    # also on a page that was opened later\n"
        '        set_progressbar("bar", done / total)\n'
        "    put_text(job.result())",
        "python",
    )


def health():
    """Health and metrics

    `/healthz` answers `ok` while the process runs, `/readyz` answers 503 while the server accepts no new visitors.
    With `metrics=True` the metrics for Prometheus are at `/metrics`, for everybody who can open the page; with an
    address they are served there only: sessions by state, opened and closed by reason, messages, bytes, output that
    pages have not received yet, delay of the hub and its causes, interruptions, memory. Your own metrics of
    `prometheus_client` are included."""
    put_code('start_server(main, port=8080, metrics="127.0.0.1:9090")', "python")


def memory():
    """A bound on memory

    From `max_memory` on no new sessions are taken: newcomers wait on a page that explains it, `/readyz` answers 503, and
    those who are there go on. The log says when that begins and ends. Linux only."""
    put_code('start_server(main, port=8080, max_memory="1.5G")', "python")


def administration():
    """Sessions and where they wait

    With a token of 16 characters or more, `greenio top` shows every session: age, address, state, output that its
    page has not received yet, and the line of your code at which each of its tasks waits. It can also end one. The
    token is sent in a header: use HTTPS, or the same machine.

    `greenio repl app.py` runs the app as `greenio run` does, with a page more, `?app=repl`: a Python console into the
    running server, which asks for the token. `run_in(sessions["main-17"], put_text, "hello")` calls a function in a
    visitor's session; `main` is the module of the script."""
    put_code(
        "start_server(main, port=8080, admin_token=os.environ['ADMIN_TOKEN'])",
        "python",
    )
    put_code(
        "export GREENIO_ADMIN_TOKEN=...\n"
        "greenio top http://127.0.0.1:8080/\n"
        "greenio top http://127.0.0.1:8080/ --once\n"
        "greenio top http://127.0.0.1:8080/ --end main-17\n"
        "greenio repl app.py    # then http://127.0.0.1:8080/?app=repl",
        "bash",
    )


def logs():
    """Logs that name the session

    `SessionFilter` gives every record a field `session`, your own records included; `JsonFormatter` writes one
    JSON object per line. `enable_debug(json=True)` does both for the library's own records.

    `log_format="json"` does it for the whole process, and `access_log=True` logs each response as a record of
    `greenio.access`: address, user, method, path, status, bytes, milliseconds."""
    put_code(
        "import logging\n"
        "from greenio.server.lifecycle.logs import JsonFormatter, SessionFilter\n\n"
        "handler = logging.StreamHandler()\n"
        "handler.addFilter(SessionFilter())\n"
        "handler.setFormatter(JsonFormatter())\n"
        "logging.basicConfig(level='INFO', handlers=[handler])",
        "python",
    )


def proxy():
    """Behind nginx

    `greenio nginx` prints a configuration that lets WebSockets through, does not buffer responses, and allows
    large uploads. `trusted_proxies` names the proxies whose headers give the visitors' addresses."""
    put_code("greenio nginx --server-name example.com > /etc/nginx/conf.d/greenio.conf", "bash")
    put_code('start_server(main, host="127.0.0.1", port=8080, trusted_proxies=["127.0.0.1"])', "python")


EXAMPLES = fairness, threads, processes, engines, jobs, health, memory, administration, logs, proxy


def operations():
    """Fair shares of one process, health, metrics, administration, logs, nginx."""
