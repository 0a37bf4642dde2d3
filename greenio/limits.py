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

#: Characters that were written to a terminal last and are kept to show it again (``keep_page``): 1,000 lines of 64.
TERMINAL_SCROLLBACK = 64 * 1024

#: Characters that a program writes to its terminal in one turn of the hub from which they are sent, and the program
#: waits if its page is behind.
TERMINAL_WRITE_CHARACTERS = 32 * 1024

#: Characters of typed text that a program has not read, from which more is refused with the bell. A terminal of Linux
#: keeps 4,096; pasted text is longer.
TERMINAL_INPUT_CHARACTERS = 256 * 1024

#: Seconds after which a page learns that a program has set its terminal back to lines. Between two keys of a fast typist,
#: whom a program asks for key after key, there are 0.1.
TERMINAL_MODE_SECONDS = 0.2

#: Seconds for which text waits that was written by code which was pre-empted then: a prompt arrives with what it asks
#: for, and nobody sees the difference in a picture that is drawn 60 times a second.
TERMINAL_HOLD_SECONDS = 0.03

#: Number of child processes of all programs at a time that have a terminal. Linux has 4,096 ptys for the whole machine.
TERMINAL_PTYS = 1000

#: Number of visitors at a time whose program runs in a process of its own (``--pty``): at 2.5 MB each, 1.25 GB. The next
#: ones wait.
TERMINAL_PROCESSES = 500

#: Files and bytes of a folder of which each visitor of a program gets a copy to work in. Beyond it visitors share it.
PROGRAM_FOLDER_FILES = 100
PROGRAM_FOLDER_BYTES = 1024 * 1024

#: Bytes of a file that a visitor may upload to his program's folder, and of all of them together: the folder lies among
#: temporary files, often in memory.
PROGRAM_UPLOAD_BYTES = 50 * 1024 * 1024
PROGRAM_UPLOADS_BYTES = 200 * 1024 * 1024

#: Number of files of a program that are offered one by one; of more, an archive. Each takes a descriptor while the page
#: is open.
PROGRAM_FILES = 8

#: Lines that ``readline`` remembers for each visitor of a program, as many as his page does.
PROGRAM_HISTORY_LINES = 500

#: Characters of a field's text about which ``suggest=`` is asked, and suggestions that are shown. Nobody reads more; a list
#: of fifty has to be scrolled already.
SUGGEST_TEXT = 500
SUGGESTIONS = 50

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

#: Seconds by which browsers delay the timers of hidden pages. Where the server cannot send pings, a page that is silent
#: for so much longer counts as lost.
HIDDEN_TIMER = 60.0

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

#: Seconds between two reports of a computation: as often as a moving bar changes to the eye.
REPORT_SECONDS = 0.05

#: Bytes of a report: two numbers.
REPORT_BYTES = 1024

#: Number of cancelled computations of an engine that are remembered, because they may still be running.
REPORT_CANCELLED = 10_000

#: Number of computations that may begin to report at the same moment.
REPORT_BACKLOG = 128

#: Seconds that an engine of ``cpu(on=)`` has to end in order, when the server has ended.
ENGINE_END_SECONDS = 5.0

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

#: Names of other processes of which a process logs that requests for them came to it; visitors can make names up.
STRAY_NAMES = 64
#: Seconds after which it logs the same name again.
STRAY_LOG_SECONDS = 60.0

#: Bytes of the largest record of TLS (RFC 8446, section 5.1).
TLS_RECORD_BYTES = 16 * 1024

#: Days for which a certificate counts that a server makes for itself at its start.
SELF_SIGNED_DAYS = 90

#: Seconds for the handshake of TLS, all of it. Who connects and says nothing costs a greenlet and 40 KB until then.
TLS_HANDSHAKE_SECONDS = 10.0

#: Seconds for which one connection may keep the hub busy before the others are served.
TURN_SECONDS = 0.004

#: Number of warnings about one session's page, and of tracebacks of its callbacks, that are logged within so many seconds;
#: the others are counted. A page can cause 50,000 in a second, and whoever looks for the mistake needs a few of them.
BOUNDED_LOG = 20
BOUNDED_LOG_SECONDS = 60.0

#: Number of lines of one session's app whose ``run_js()`` the log can name when it fails in the page. Each takes about
#: 150 bytes; an app with more of them makes its calls by itself.
SCRIPT_LINES = 1000

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

#: Bytes of the picture of a signature: 30 KB are usual, and 1000 x 400 pixels have 1.6 MB before they are compressed.
SIGNATURE_BYTES = 2 * 1024 * 1024

#: Seconds of a recording with a microphone: the page holds it in memory, 29 MB for an hour.
RECORDING_SECONDS = 3600

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

#: Number of characters that a log box of ``greenio.battery`` keeps: about a megabyte, some twenty thousand lines.
LOGBOX_CHARACTERS = 1_000_000

#: Seconds that a process of ``greenio run --workers`` may take until it serves: a script may import much, or load data.
WORKER_START_SECONDS = 120.0

#: Seconds after which a process that has started counts as well: only what ends sooner waits for its next start.
WORKER_WELL_SECONDS = 10.0

#: Seconds from the end of a process that has ended soon after its start to its next start, doubled each time, and the
#: longest such pause: a script with a mistake should not keep a core busy with starting.
WORKER_FIRST_PAUSE = 0.5
WORKER_LONGEST_PAUSE = 30.0

#: Seconds of silence of a process's hub until the master replaces it. Calls that hold the hub take seconds; a model that
#: is loaded at the first visit takes tens.
WORKER_HANG_SECONDS = 60.0

#: Seconds that sessions may go on when a process of ``greenio run --workers`` is restarted.
WORKER_DRAIN_SECONDS = 30.0

#: Number of processes of one master: several times the cores of large machines; each takes 40 MB.
MAX_WORKERS = 256

#: Number of descriptors that the master asks for where the system sets no bound: one each for half a million visitors.
MAX_DESCRIPTORS = 1_048_576

#: Seconds that nginx or HAProxy may take until it listens: tens of milliseconds on an idle machine.
FRONT_START_SECONDS = 10.0

#: Number of names of outputs that a session keeps (``Output.named()``), about 100 bytes each. Beyond it the oldest is
#: forgotten.
NAMED_OUTPUTS = 10_000

#: Icons whose shapes stay in memory, about 0.5 KB each: more than an app shows, less than all 2,078 (1 MB).
KEPT_ICONS = 256

#: Words and signs of a pair of changed lines in which put_diff() still looks for the changed ones: the time grows with
#: their product, to 5 ms for lines of a single sign repeated (measured on an AMD EPYC).
DIFF_WORDS = 300

#: Number of a room's messages, and bytes of them, that each process keeps for slow listeners and for history.
ROOM_MESSAGES = 1000
ROOM_BYTES = 4 * 1024 * 1024

#: Bytes of one message of a room, as JSON: larger things belong into a file or a database.
ROOM_MESSAGE_BYTES = 64 * 1024

#: Number of rooms of one process whose messages are kept although nobody listens; beyond it, the one that was used
#: longest ago is forgotten.
ROOMS = 10_000

#: Characters of the name of a room or of a member.
ROOM_NAME = 200

#: Seconds after its last message for which a server keeps a room: a week.
ROOM_KEEP_SECONDS = 7 * 24 * 3600

#: Seconds between two signs of life of a process whose sessions are members of rooms, and seconds without one after
#: which they are members no more: more than a restart of the server takes.
PRESENCE_BEAT = 10
PRESENCE_SECONDS = 30

#: Seconds without an answer of a Redis server after which callers are told: restarts and failovers take less.
REDIS_PATIENCE = 30.0

#: Seconds for a connection to a Redis server, and for one answer; and between two attempts.
REDIS_TIMEOUT = 5.0
REDIS_PAUSE = 0.2

#: Number of commands that are sent to a Redis server at once.
REDIS_BATCH = 500

#: Seconds of silence after which a subscriber asks whether its connection is still there.
REDIS_PING = 5.0

#: Characters of a key of shared values, and of a user's identity; bytes of a value as JSON, which every look copies.
STORAGE_KEY = 200
STORAGE_VALUE_BYTES = 1024 * 1024

#: Seconds for which a write waits for other processes that write to the same file.
STORAGE_SECONDS = 30.0

#: Number of reads and writes that are one transaction when they are asked for at the same time.
STORAGE_BATCH = 500

#: Bytes of the buffer in which a connection's requests are read. Browsers send headers of 500 to 1,000; larger ones and
#: bodies are read in several pieces, or past it.
REQUEST_BUFFER_BYTES = 1024

#: Seconds that a login holds: a working day with its breaks. A cookie cannot be taken back earlier.
LOGIN_SECONDS = 12 * 3600

#: Seconds for a visit to the provider's login page, and for each request to the provider itself.
OIDC_LOGIN_SECONDS = 600.0
OIDC_REQUEST_TIMEOUT = 10.0

#: Bytes of the address to which a login leads back: what a cookie has room for beside the rest.
OIDC_ADDRESS_BYTES = 2000

#: Failed logins within so many seconds of one name, and of one address (behind which many people of a firm may be):
#: 960 guesses a day for a name, where a weak password of a list of 10,000 takes ten days.
LOGIN_WINDOW = 900.0
LOGIN_FAILURES_PER_NAME = 10
LOGIN_FAILURES_PER_ADDRESS = 50

#: Names and addresses that are counted, about 200 bytes each. Beyond it the one whose last attempt is oldest is forgotten.
LOGIN_COUNTERS = 20_000

#: Bytes of a login form: name and password, percent-encoded.
LOGIN_FORM_BYTES = 16_384

#: Passwords that are checked at a time: argon2 takes 64 MB and 4 threads for each.
PASSWORD_CHECKS = 2

#: Characters of a page's path with its parameters: servers and proxies refuse request lines of more than 8 KB.
LOCATION_CHARACTERS = 4096

#: Tasks of pages that the visitor has left and that still wait for something else than their page. Beyond it the oldest
#: are ended: a visitor who goes from page to page must not pile up greenlets (10 KB each).
LEFT_TASKS = 16

#: Seconds between two looks of a native thread that has called ``go()`` at whether the hub has done it.
LEFT_POLL = 0.05

#: Seconds for which the result of a job is kept: a day.
JOB_KEEP_SECONDS = 24 * 3600.0

#: Seconds between two signs of life of a job, and after how many without one it counts as lost: more than a store may
#: be away.
JOB_BEAT_SECONDS = 1.0
JOB_LOST_SECONDS = 60.0

#: Seconds between two looks at a job that another process runs.
JOB_LOOK_SECONDS = 1.0

#: Seconds between two searches for jobs that were kept for long enough.
JOB_SWEEP_SECONDS = 600.0

#: Number of jobs of one user that are kept.
JOBS_PER_USER = 100

#: Characters of one cell of an editable table, as many as a cell of a spreadsheet may have, and of a number in it.
EDITOR_CELL_CHARACTERS = 32_767
EDITOR_NUMBER_CHARACTERS = 400

#: Number of rows that a visitor may add to an editable table, and characters by which its text may grow: more than anybody
#: types or pastes, few enough that a hostile page does not fill the memory.
EDITOR_ADDED_ROWS = 100_000
EDITOR_ADDED_CHARACTERS = 16 * 1024 * 1024

#: Number of cells of an editable table that are marked at once when a submission is refused: the first ones.
EDITOR_MARKED_CELLS = 100
