"""Files on their way from pages to disk, and those that have arrived.

    store ── slot: what one item of a form, or one pin, may take; its token is the address to send to
               └── upload: one file; its token is the address to continue at, and what the page reports

Nothing but a token leads to a file, and a slot belongs to one session. What nobody has claimed goes when its slot
closes (the form is answered, the pin has left the page), when the session or when the server ends. What the app has
been given belongs to the app: it goes when the app lets go of it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from greenio import limits
from greenio.runtime.files.upload import Account, Refused, Upload
from greenio.runtime.files.upload_folder import Directory
from greenio.runtime.files.uploaded_file import UploadedFile
from greenio.runtime.identity import new_id

#: Where the server takes uploads, relative to where the app lives.
PREFIX = "_greenio/upload/"


class UploadOwner(Protocol):
    """The part of a session that the store uses."""

    @property
    def closed(self) -> bool:
        """Return whether it is over: nothing more is taken."""


class UploadSlot:
    """The uploads of one item.

    :param multiple: whether several files are chosen at a time.
    :param max_size: bytes of each, like the next.
    :param max_total_size: of all together.
    :param take: is called with each file as soon as all of it has arrived, instead of waiting for an answer with its
        token; it may raise :class:`Refused`.
    """

    __slots__ = (
        "_account",
        "_files",
        "_left",
        "_store",
        "_take",
        "_uploads",
        "max_size",
        "max_total_size",
        "multiple",
        "session",
        "token",
    )

    def __init__(
        self,
        store: UploadStore,
        session: UploadOwner,
        *,
        multiple: bool,
        max_size: int,
        max_total_size: int,
        take: Callable[[UploadedFile], None] | None = None,
    ) -> None:
        self._take = take
        self.token = new_id()
        self.session = session
        self.multiple = multiple
        self.max_size = max_size
        self.max_total_size = max_total_size
        self._store = store
        self._account = store.account_of(session)
        self._uploads: dict[str, Upload] = {}
        self._files: dict[str, UploadedFile] = {}
        #: Tokens that a page which is no more had chosen.
        self._left: list[str] = []

    @property
    def url(self) -> str:
        """The address that the page sends to, relative to the app's."""
        return PREFIX + self.token

    def begin(self, *, name: str, size: int, mime_type: str, modified: float) -> Upload:
        """A file is announced.

        :raises Refused: it is too large, or there are too many.
        """
        failed = [upload.token for upload in self._uploads.values() if upload.failure is not None]
        for earlier in [*failed, *self._left] if self.multiple else list(self._uploads):
            self.remove(earlier)
        self._left = []
        if len(self._uploads) >= limits.UPLOAD_FILES:
            raise Refused(413, "too many files")
        if size > min(self.max_size, self._store.max_bytes):
            raise Refused(413, "too large")
        if size + sum(upload.size for upload in self._uploads.values()) > self.max_total_size:
            raise Refused(413, "too large together")
        self._account.check(size)
        try:
            upload = Upload(
                self._store.directory,
                self._account,
                name=name,
                size=size,
                mime_type=mime_type,
                modified=modified,
            )
        except OSError as error:
            raise Refused(507, f"cannot be written: {error.strerror}") from error
        self._uploads[upload.token] = upload
        return upload

    def get(self, token: str) -> Upload | None:
        """The upload of that token."""
        return self._uploads.get(token)

    def file(self, token: str) -> UploadedFile:
        """Return the file of a complete upload, as the app gets it; the same object each time."""
        if token not in self._files:
            self._files[token] = UploadedFile(self._uploads[token])
        return self._files[token]

    def arrived(self, upload: Upload) -> None:
        """All of an upload may be there: hand it over if that is wanted.

        :raises Refused: it is not taken.
        """
        if self._take is None or not upload.is_complete:
            return
        try:
            self._take(self.file(upload.token))
        except Refused as refused:
            self._files.pop(upload.token, None)
            raise upload.fail(refused) from None

    def remove(self, token: str) -> None:
        """The user has changed his mind. A file that the app has seen stays as long as the app holds it."""
        upload = self._uploads.pop(token, None)
        claimed = self._files.pop(token, None)
        if upload is not None and claimed is None:
            upload.delete()

    def page_left(self) -> None:
        """The page is shown again, without the files that were chosen: the next choice takes their place. Not
        before it, as they may be in an answer that is still to be read.
        """
        self._left = list(self._uploads)

    def close(self) -> None:
        """Nothing more is taken; what the app has not seen is deleted."""
        self._store.close_slot(self)
        for token in list(self._uploads):
            self.remove(token)


class UploadStore:
    """The uploads of one server."""

    def __init__(self) -> None:
        #: Bytes of the largest file: ``max_payload_size``.
        self.max_bytes = limits.PAYLOAD_BYTES
        self.directory = Directory()
        self._slots: dict[str, UploadSlot] = {}
        self._accounts: dict[UploadOwner, Account] = {}

    def __len__(self) -> int:
        return len(self._slots)

    def open_slot(
        self,
        session: UploadOwner,
        *,
        multiple: bool,
        max_size: int,
        max_total_size: int,
        take: Callable[[UploadedFile], None] | None = None,
    ) -> UploadSlot:
        """A place that ``session`` can send files to until it is closed. See :class:`UploadSlot`."""
        slot = UploadSlot(
            self, session, multiple=multiple, max_size=max_size, max_total_size=max_total_size, take=take
        )
        self._slots[slot.token] = slot
        return slot

    def slot(self, token: str) -> UploadSlot | None:
        """The slot of that token, None if there is none (any more)."""
        slot = self._slots.get(token)
        return None if slot is None or slot.session.closed else slot

    def close_slot(self, slot: UploadSlot) -> None:
        """Called by the slot itself."""
        self._slots.pop(slot.token, None)

    def account_of(self, session: UploadOwner) -> Account:
        """The uploads of a session on disk."""
        if session not in self._accounts:
            self._accounts[session] = Account(max(limits.UPLOAD_SESSION_BYTES, 2 * self.max_bytes))
        return self._accounts[session]

    def page_left(self, session: UploadOwner) -> None:
        """The session's page is empty and about to be shown again."""
        for slot in self._slots_of(session):
            slot.page_left()

    def session_ended(self, session: UploadOwner) -> None:
        """Close what the session has left open."""
        for slot in self._slots_of(session):
            slot.close()
        self._accounts.pop(session, None)

    def _slots_of(self, session: UploadOwner) -> list[UploadSlot]:
        if session not in self._accounts:
            return []
        return [slot for slot in self._slots.values() if slot.session is session]
