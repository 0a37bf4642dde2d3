"""Every bound of greenio in one place, each with its unit and the reason for its size.

Measured figures come from two shared cores with CPython 3.11 and gevent 26.9; see ``bench/gevent_facts.md``.
"""

from __future__ import annotations

#: Bytes. Default of ``websocket_max_message_size``: largest frame that a page may send over the message channel. Files
#: are sent over HTTP, so that it has to suffice for typed text only.
MESSAGE_BYTES = 4 * 1024 * 1024

#: Bytes of the greatest ``websocket_max_message_size``: decoding 64 MB of text holds the hub for a tenth of a second.
MAX_MESSAGE_BYTES = 64 * 1024 * 1024

#: Bytes of the largest value of ``eval_js()``, which is sent over HTTP if it is larger than a frame may be. Decoded, it
#: takes up to ten times as much memory. ``max_payload_size`` lowers it.
VALUE_BYTES = 32 * 1024 * 1024

#: Bytes of unacknowledged commands from which a task that outputs more has to wait, so that a slow page delays only
#: its own session.
OUTBOX_HIGH_BYTES = 1024 * 1024

#: Bytes at which the waiting task continues: half, so that it is not woken for every command.
OUTBOX_LOW_BYTES = OUTBOX_HIGH_BYTES // 2

#: Number of commands with the same meaning. The number bounds the page's work, the bytes bound the server's memory.
OUTBOX_HIGH_COUNT = 8192
OUTBOX_LOW_COUNT = OUTBOX_HIGH_COUNT // 2

#: Bytes of commands from which a frame to the page is split, so that the page can show the first part while the rest is
#: on its way, and other work on the hub is not delayed. A larger command is still sent in one piece.
FRAME_BYTES = 256 * 1024

#: Bytes that a connection has not yet passed to the kernel, from which no further frame is built for it.
BACKLOG_BYTES = 256 * 1024

#: Bytes of a page's content that are kept to show it again (``keep_page``). Beyond it the oldest outputs are dropped.
PAGE_BYTES = 1024 * 1024

#: Number of items of one form whose unfinished values are kept with the page, and bytes of all of them. Values beyond
#: are missing when the page is shown again.
DRAFT_ITEMS = 1000
DRAFT_BYTES = 256 * 1024

#: Seconds for which a session with ``keep_page`` waits for its page, unless ``reconnect_timeout`` is longer: enough for a
#: reload on a slow phone.
KEEP_PAGE_TIMEOUT = 60.0

#: Number of events that wait for one task. A page that sends more is closed with 1008 (policy).
INBOX_EVENTS = 1000

#: Number of events in one frame of a page; beyond it the page is closed with 1008. A page keeps at most 1000 and its
#: farewell. All events of a frame are handled in one turn of the hub, and a click takes about 50 us.
FRAME_EVENTS = 1024

#: Seconds between two pings, and seconds without an answer until a connection counts as lost. Proxies commonly close
#: connections that are idle for 30 to 60 seconds.
PING_INTERVAL = 25.0
PING_TIMEOUT = 20.0

#: Default of ``orphan_timeout``: seconds for which tasks of a session that is over run on before they are killed
#: (``finally`` blocks run). Long enough for an export or a backup, short enough that a forgotten loop ends.
ORPHAN_TIMEOUT = 3600.0

#: Seconds for which such a task may continue once the server stops or the administrator has ended its session, and
#: seconds between two attempts to kill it.
CLOSE_GRACE = 5.0

#: Seconds without progress after which a page that has not yet been told of its session's end counts as lost.
FAREWELL_TIMEOUT = 60.0

#: Number of refused calls of a task after the end of its session from which it is slowed down: more than any clean-up
#: needs, few enough to stop an endless loop early.
REFUSALS = 100

#: Seconds that every further refused call takes.
REFUSAL_PAUSE = 0.05

#: Seconds of the process's CPU time after which a computing task is interrupted, so that others are served.
PREEMPT_INTERVAL = 0.01

#: Seconds for which a computing native thread keeps the interpreter's lock while others wait for it. With Python's
#: default of 5 ms a round trip beside such a thread takes 5.2 ms, with 1 ms 1.1 ms (bench/gevent_facts.md, "A native
#: thread that computes").
SWITCH_INTERVAL = 0.001

#: Number of native threads of one hub in which ``offload()`` runs functions: as many as gevent's own pool has.
OFFLOAD_THREADS = 10

#: Seconds without a turn of the hub after which the log names the code that holds it.
STALL = 0.5

#: Seconds of CPU time until the next attempt when a task was at no safe point. Clocks of many kernels tick only every
#: 4 ms.
PREEMPT_RETRY = 0.002

#: Seconds that the deferred functions of a session may take together before they are killed.
DEFER_GRACE = 60.0

#: Bytes of a request's header without its first line. Browsers send a few hundred; cookies of a whole site may be
#: larger, and nginx forwards up to 32 KB by default.
HEADER_BYTES = 64 * 1024

#: Seconds in which a client has to send its complete request header: pywsgi itself has no limit (slow-loris attack).
HEADER_TIMEOUT = 10.0

#: Seconds after which a client that takes nothing of its response is cut off. Progress are the bytes that the kernel takes,
#: which keeps UNSENT_BYTES ready: 2 KB a second suffice.
WRITE_TIMEOUT = 60.0

#: Seconds for which a closed WebSocket waits for the other side's closing frame.
CLOSE_LINGER = 3.0

#: Bytes from which frames are deflated: a smaller frame is one packet on the network either way.
DEFLATE_BYTES = 1024

#: Default of ``max_payload_size``: largest request body, and so the largest file.
PAYLOAD_BYTES = 200 * 1024 * 1024

#: Bytes from which frames are not deflated: deflating holds the hub for 6 to 12 ms per MB (bench/gevent_facts.md,
#: "Deflate").
DEFLATE_MAX_BYTES = 1024 * 1024

#: Bytes that the kernel accepts beyond those in flight to a page (TCP_NOTSENT_LOWAT). Without it, its buffers grow to
#: 4 MB, which no other bound sees, and a slow page shows no progress for minutes.
UNSENT_BYTES = 128 * 1024

#: Bytes that are read from a socket at once, into one buffer per hub: idle connections have none.
RECEIVE_BYTES = 256 * 1024

#: Seconds for which one connection may keep the hub busy before the others are served.
TURN_SECONDS = 0.004

#: Number of warnings about one session's page that are logged within so many seconds; the others are counted. A page can
#: cause 50,000 in a second, and whoever looks for its mistake needs a few of them.
PAGE_WARNINGS = 20
PAGE_WARNINGS_SECONDS = 60.0

#: Seconds in which a page that resumes its session has to name it.
RESUME_TIMEOUT = 15.0

#: Number of connections that the kernel keeps for a server that is busy; at most its own maximum (somaxconn).
LISTEN_BACKLOG = 1024

#: Seconds in which the sessions of a server that stops have to end, deferred functions included. After it, and a little
#: more for the last bytes, the process ends even if a task never yields.
STOP_TIMEOUT = 15.0

#: Seconds for which a script waits for its page after it was closed: it may only be reloaded.
SCRIPT_RELOAD_SECONDS = 2.0

#: Seconds for which a script that has ended waits until its page has received the last outputs.
SCRIPT_END_TIMEOUT = 60.0

#: Seconds for which the start of the browser waits until the port answers.
BROWSER_TIMEOUT = 20.0

#: Bytes of a file that are read and sent at once, before other work is done.
FILE_CHUNK_BYTES = 64 * 1024

#: Bytes up to which the content of a file object is kept in memory; more is written to a temporary file.
FILE_MEMORY_BYTES = 256 * 1024

#: Bytes up to which an image is sent inside its command; larger images are fetched over HTTP, beside the outputs.
IMAGE_INLINE_BYTES = 16 * 1024

#: Seconds for which images and downloads can be fetched after their session has ended, so that the page of an app that
#: ends right after its last output can still load them.
FILE_LINGER = 60.0

#: Seconds for which a download can be fetched, or continued.
DOWNLOAD_SECONDS = 600.0

#: Number of rows up to which a datatable with ``height='auto'`` is as high as its rows.
DATATABLE_AUTO_ROWS = 1000

#: Bytes of an upload that are read and written at once: twice as many as were read last, within these bounds. File
#: systems write large pieces faster: 200 MB took 0.21 s in pieces of 64 KB, 0.10 s in pieces of 512 KB, and no less in
#: pieces of 1 MB (python -m bench --only upload).
UPLOAD_CHUNK_BYTES = 64 * 1024
UPLOAD_MAX_CHUNK_BYTES = 512 * 1024

#: Seconds without a byte after which an upload's connection is closed. The page continues on another one.
UPLOAD_STALL = 60.0

#: Bytes of all uploads that one session may have on disk, or twice the server's ``max_payload_size`` if that is
#: more: sending the largest file twice is no attack, sending it a hundred times is.
UPLOAD_SESSION_BYTES = 1024 * 1024 * 1024

#: Number of files that one item accepts at a time; each is an entry in a directory and in a table.
UPLOAD_FILES = 1000

#: Seconds for which a request of a long poll waits at most: less than the 30 after which proxies commonly close it.
POLL_SECONDS = 25.0

#: Bytes that wait to be fetched from which a long poll counts as slow: less than the bytes that stop a session's writer.
POLL_BACKLOG_BYTES = 64 * 1024

#: Number of frames in one post of a page. Pages send one, or after a slow request those that came up meanwhile.
POLL_FRAMES = 4096

#: Number of times in a row that a page may ask for the same frames again. It gives up after 6 lost answers.
POLL_REPEATS = 20

#: Seconds in which the body of a page's request has to arrive.
POLL_BODY_TIMEOUT = 60.0

#: Number of rows and columns of a data frame that ``put()`` sends at most: nobody reads more, but all would be sent.
FRAME_ROWS = 100_000
FRAME_COLUMNS = 200

#: Number of rows up to which ``put()`` shows a data frame as a plain table.
FRAME_TABLE_ROWS = 20

#: Number of items of a dict or list that ``put()`` shows, and of containers inside each other.
PUT_ROWS = 100
PUT_DEPTH = 4

#: Number of characters of a ``repr`` that ``put()`` shows.
PUT_CHARACTERS = 20_000

#: Seconds for which a session mounted in another WSGI server lives after the last request of its page.
SESSION_EXPIRY = 600.0
