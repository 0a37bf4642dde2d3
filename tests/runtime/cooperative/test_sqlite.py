"""What scripts and libraries find in sqlite3 when greenio has patched."""

from __future__ import annotations

from pathlib import Path

from tests.support.servers.script_process import run, write

HOLD = """
def hold(path, seconds=0.1):
    "Lock the database for writing; another greenlet lets it go."
    holder = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    holder.execute("begin immediate")
    gevent.spawn_later(seconds, holder.rollback)
    return holder
"""


def outcome(tmp_path: Path, script: str) -> list[str]:
    done = run(write(tmp_path, script), cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_what_was_imported_before_is_repaired(tmp_path: Path) -> None:
    write(
        tmp_path,
        """
        import sqlite3
        from sqlite3 import connect, Connection, Cursor
        class Own(sqlite3.Connection):
            def __exit__(self, *error):
                super().__exit__(*error)
                self.close()
        class OwnCursor(Cursor):
            extra = 1
        def open(path, make=sqlite3.connect):
            return make(path, factory=Own)
        """,
        "early.py",
    )
    lines = outcome(
        tmp_path,
        "import early, greenio, gevent, sqlite3\n"
        + HOLD
        + """
early.connect("a.db").execute("create table numbers (number)")
print(early.connect is sqlite3.connect is sqlite3.dbapi2.connect)
for connection in (early.open("a.db"), early.connect("a.db")):
    hold("a.db")
    with connection:
        connection.cursor(early.OwnCursor).execute("insert into numbers values (1)")
        print(type(connection).__name__, isinstance(connection, (sqlite3.Connection)), isinstance(connection, early.Connection))
print(early.connect("a.db").execute("select count(*) from numbers").fetchone())
""",
    )
    assert lines == ["True", "Own True True", "Connection True True", "(2,)"]


def test_a_connection_of_the_module_waits_in_a_native_thread_too(tmp_path: Path) -> None:
    lines = outcome(
        tmp_path,
        "import greenio, gevent, sqlite3, threading\nfrom greenio import offload\n"
        + HOLD
        + """
connection = sqlite3.connect("a.db", check_same_thread=False)
connection.execute("create table numbers (number)")
hold("a.db")
def write():
    with connection:
        connection.execute("insert into numbers values (1)")
offload(write)
print(connection.execute("select count(*) from numbers").fetchone())
""",
    )
    assert lines == ["(1,)"]


def test_django(tmp_path: Path) -> None:
    lines = outcome(
        tmp_path,
        "import greenio, gevent, sqlite3\n"
        + HOLD
        + """
from django.conf import settings
from tests.support.scripts.concurrently import Ticker
settings.configure(
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "django.db"}}, INSTALLED_APPS=[]
)
import django
django.setup()
from django.db import connection, connections, models, transaction

class Entry(models.Model):
    text = models.TextField()
    class Meta:
        app_label = "tests"

with connection.schema_editor() as editor:
    editor.create_model(Entry)

def write(name):
    for number in range(5):
        with transaction.atomic():
            Entry.objects.create(text=f"{name} {number}")
            gevent.sleep(0.001)
    Entry.objects.bulk_create(Entry(text=f"{name} {number}") for number in range(5, 10))
    connections.close_all()

hold("django.db")
ticker = Ticker()
gevent.joinall([gevent.spawn(write, name) for name in "abcd"], raise_error=True)
print(Entry.objects.count(), Entry.objects.filter(text__startswith="a").count(), ticker.stop()["ticks"] > 20)
""",
    )
    assert lines == ["40 10 True"]


def test_sqlalchemy(tmp_path: Path) -> None:
    lines = outcome(
        tmp_path,
        "import greenio, gevent, sqlite3\n"
        + HOLD
        + """
from sqlalchemy import Column, Integer, String, create_engine, event, func, insert, select
from sqlalchemy.orm import Session, declarative_base
from tests.support.scripts.concurrently import Ticker

engine = create_engine("sqlite:///alchemy.db")

@event.listens_for(engine, "connect")
def configure(connection, _record):
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA busy_timeout=5000")

Base = declarative_base()

class Entry(Base):
    __tablename__ = "entries"
    id = Column(Integer, primary_key=True)
    text = Column(String)

Base.metadata.create_all(engine)

def write(name):
    for number in range(5):
        with Session(engine) as session, session.begin():
            session.add(Entry(text=f"{name} {number}"))
            session.flush()
            gevent.sleep(0.001)
    with engine.begin() as connection:
        connection.execute(insert(Entry), [{"text": f"{name} {number}"} for number in range(5, 10)])

holder = hold("alchemy.db")
ticker = Ticker()
gevent.joinall([gevent.spawn(write, name) for name in "abcd"], raise_error=True)
with Session(engine) as session:
    print(session.scalar(select(func.count(Entry.id))), ticker.stop()["ticks"] > 20)
""",
    )
    assert lines == ["40 True"]
