"""Every bound of greenio in one place, each with its unit and the reason for its size.

Figures named "measured" come from runs on two noisy cores with CPython 3.11 and gevent 26.9.
"""

from __future__ import annotations

#: Bytes. Largest frame a page may send over the message channel. Files travel over HTTP, so
#: only typed text comes this way. ``max_payload_size`` of start_server() lowers it, never raises it.
MESSAGE_BYTES = 4 * 1024 * 1024

#: Bytes of unacknowledged commands at which a task that outputs more has to wait.
#: Slow readers hurt only themselves.
OUTBOX_HIGH_BYTES = 1024 * 1024

#: Bytes at which the waiting task goes on: half, so that it is not woken for every command.
OUTBOX_LOW_BYTES = OUTBOX_HIGH_BYTES // 2

#: Commands, same meaning. The count bounds the page's work, the bytes bound the server's memory.
OUTBOX_HIGH_COUNT = 8192
OUTBOX_LOW_COUNT = OUTBOX_HIGH_COUNT // 2

#: Bytes of commands from which a frame down is split, so that the page can show the first part while
#: the rest is on its way and other work is not held up by it. A larger command still goes in one piece.
FRAME_BYTES = 256 * 1024

#: Bytes handed to a connection and not yet taken by the kernel at which no further frame is built for it.
BACKLOG_BYTES = 256 * 1024

#: Bytes of a page that are kept for it to be shown again (``keep_page``). Beyond it the oldest outputs are dropped.
PAGE_BYTES = 1024 * 1024

#: Items of one form whose half-typed values are kept with the page, and bytes of all of them. What does not fit is
#: what a page that is shown again has lost.
DRAFT_ITEMS = 1000
DRAFT_BYTES = 256 * 1024

#: Seconds that a session with ``keep_page`` waits for its page, where ``reconnect_timeout`` does not say more:
#: enough for a reload on a slow phone.
KEEP_PAGE_TIMEOUT = 60.0

#: Events waiting for one task. A page that floods beyond it is closed with 1008 (policy).
INBOX_EVENTS = 1000

#: Events in one frame of a page; beyond it the page is closed with 1008. A page keeps at most 1000 and a good-bye.
#: All of a frame are handled in one go, and a click costs about 50 us.
FRAME_EVENTS = 1024

#: Seconds between two pings, and without any sign of life until a connection counts as lost.
#: Proxies commonly cut after 30 to 60 idle seconds.
PING_INTERVAL = 25.0
PING_TIMEOUT = 20.0

#: Seconds a task may go on after its session closed before it is killed (``finally`` blocks run).
CLOSE_GRACE = 5.0

#: Seconds without any progress after which a page that is still to be told of its session's end counts as lost.
FAREWELL_TIMEOUT = 60.0

#: Calls that a task makes in vain after the end of its session until it is slowed down: more than any cleaning
#: up needs, few enough that an endless loop does not get far.
REFUSALS = 100

#: Seconds that every further call in vain takes.
REFUSAL_PAUSE = 0.05

#: Seconds of the process's CPU time after which a computing task is interrupted, for others to be served.
PREEMPT_INTERVAL = 0.01

#: Seconds that a computing native thread keeps the interpreter's lock while others want it. With Python's
#: default of 5 ms a round trip took 8 ms beside one such thread, with 1 ms 1.6 ms (measured).
SWITCH_INTERVAL = 0.001

#: Native threads of one hub in which ``offload()`` runs functions: as many as gevent's own pool has.
OFFLOAD_THREADS = 10

#: Seconds without a turn of the hub after which the log names who holds it.
STALL = 0.5

#: Seconds of CPU time until the next look when a task could not be interrupted just there. Clocks of many
#: kernels tick every 4 ms anyway.
PREEMPT_RETRY = 0.002

#: Seconds the deferred functions of a session may take together before they are killed.
DEFER_GRACE = 60.0

#: Bytes of a request's header, its first line aside. Browsers send a few hundred; cookies of a whole site may be
#: larger, and nginx lets 32 KB through by default.
HEADER_BYTES = 64 * 1024

#: Seconds a client may take to send its complete request header (slow-loris).
HEADER_TIMEOUT = 10.0

#: Seconds a closed WebSocket waits for the other side's closing frame.
CLOSE_LINGER = 3.0

#: Bytes from which a frame is worth deflating: below 1 KB it costs more than it saves (measured).
DEFLATE_BYTES = 1024

#: Default of ``max_payload_size``: largest request body, and so the largest file.
PAYLOAD_BYTES = 200 * 1024 * 1024

#: Bytes from which a frame goes out as it is: deflating holds the hub for about 12 ms per MB (measured).
DEFLATE_MAX_BYTES = 1024 * 1024

#: Bytes that the kernel takes beyond what is under way to a page (TCP_NOTSENT_LOWAT). Its buffers grow to 4 MB
#: else: out of sight of all bounds, and so large that a slow page shows no progress for minutes.
UNSENT_BYTES = 128 * 1024

#: Bytes read from a socket at once. One buffer per hub, so idle connections own none.
RECEIVE_BYTES = 256 * 1024

#: Seconds one connection may keep the hub busy before the others get their turn.
TURN_SECONDS = 0.004

#: Seconds a page that wants to go on with its session has to name it.
RESUME_TIMEOUT = 15.0

#: Connections that the kernel keeps for a server that is busy. Its own maximum (somaxconn) counts too.
LISTEN_BACKLOG = 1024

#: Seconds that a server that stops gives its sessions, deferred functions included. After it, and a little
#: more for the last bytes, the process ends even if a task never yields.
STOP_TIMEOUT = 15.0

#: Seconds that a script waits for its page when that was closed: it may just be reloaded.
SCRIPT_RELOAD_SECONDS = 2.0

#: Seconds that a script which has ended gives its page to take what was output last.
SCRIPT_END_TIMEOUT = 60.0

#: Seconds that the browser's start waits for the port to answer.
BROWSER_TIMEOUT = 20.0

#: Bytes of a file that are read and sent at once. Larger pieces keep others waiting longer (gevent-facts 4).
FILE_CHUNK_BYTES = 64 * 1024

#: Bytes up to which what a file object gives is kept in memory; more goes to a temporary file.
FILE_MEMORY_BYTES = 256 * 1024

#: Bytes up to which an image travels inside its command; larger ones are fetched over HTTP, beside the outputs.
IMAGE_INLINE_BYTES = 16 * 1024

#: Seconds for which images and downloads can be fetched after their session has ended: an app that ends right
#: after its last output must not cut the page off from it.
FILE_LINGER = 60.0

#: Seconds for which a download can be fetched, or continued.
DOWNLOAD_SECONDS = 600.0

#: Rows up to which ``height='auto'`` of a datatable is taken at its word.
DATATABLE_AUTO_ROWS = 1000

#: Bytes of an upload that are read and written at once: twice what came last, within these bounds. File systems take
#: large writes at half the price: 200 MB came in 0.21 s by 64 KB, in 0.10 by 512, and no sooner by 1024 (bench, upload).
UPLOAD_CHUNK_BYTES = 64 * 1024
UPLOAD_MOST_CHUNK_BYTES = 512 * 1024

#: Seconds without a byte after which an upload's connection is given up. The page continues on another one.
UPLOAD_STALL = 60.0

#: Bytes of all uploads that one session may have on disk, or twice the server's ``max_payload_size`` if that is
#: more: a visitor who sends the largest file twice is no attack, one who sends it a hundred times is.
UPLOAD_SESSION_BYTES = 1024 * 1024 * 1024

#: Files that one item takes at a time; each costs an entry in a directory and in a table.
UPLOAD_FILES = 1000

#: Seconds that a request of a long poll waits, at most: less than the 30 after which proxies commonly cut.
POLL_SECONDS = 25.0

#: Bytes that nobody has fetched at which a long poll counts as behind: less than what stops a session's writer.
POLL_BACKLOG_BYTES = 64 * 1024

#: Frames in one post of a page. It sends one at a time, and after a slow request what came up meanwhile: far fewer.
POLL_FRAMES = 4096

#: How often in a row a page may ask for the same frames again. It gives up after 6 answers that got lost.
POLL_REPEATS = 20

#: Seconds that the body of a page's request may take.
POLL_BODY_TIMEOUT = 60.0

#: Rows of a frame that ``put()`` sends at most, and columns. More cannot be read, but would have to travel.
FRAME_ROWS = 100_000
FRAME_COLUMNS = 200

#: Rows up to which ``put()`` shows a frame as a plain table.
FRAME_TABLE_ROWS = 20

#: Items of a dict or list that ``put()`` shows, and how deep it goes into containers.
PUT_ROWS = 100
PUT_DEPTH = 4

#: Characters of a ``repr`` that ``put()`` shows.
PUT_CHARACTERS = 20_000

#: Seconds that a session mounted in another WSGI server outlives the last request of its page.
SESSION_EXPIRY = 600.0
