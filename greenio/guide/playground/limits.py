"""Limits of a program of the playground, and of all programs together."""

from __future__ import annotations

from dataclasses import dataclass

_MB = 1024 * 1024
#: Seconds of CPU after which the system ends a process: later than the supervisor, who says why.
_CPU_MARGIN = 5
#: Processes of bubblewrap's own, rounded up: where the system refuses the program one more, the supervisor lets it live.
_HELPERS = 5


@dataclass(frozen=True)
class Limits:
    """Limits of one program, all its processes together unless it says otherwise.

    :param cpu: seconds of computation.
    :param wall: seconds from start to end.
    :param memory: bytes in memory. Each process may also not ask for more.
    :param processes: processes and threads; a greenio server has a few threads of its own.
    :param folder_bytes: bytes of its files.
    :param folder_files: files and folders.
    :param file_bytes: bytes of one file.
    :param open_files: descriptors of a process.
    :param output_bytes: of what it prints, the last ones that are kept.
    """

    cpu: float = 60
    wall: float = 600
    memory: int = 512 * _MB
    processes: int = 40
    folder_bytes: int = 64 * _MB
    folder_files: int = 2000
    file_bytes: int = 16 * _MB
    open_files: int = 128
    output_bytes: int = 64 * 1024

    def of_processes(self, counts_processes: bool) -> dict[str, int]:
        """Return the limits that a process sets itself, by name in the module ``resource``.

        :param counts_processes: whether the system counts processes of this program only.
        """
        own = {
            "RLIMIT_CPU": int(self.cpu) + _CPU_MARGIN,
            "RLIMIT_DATA": self.memory,
            "RLIMIT_FSIZE": self.file_bytes,
            "RLIMIT_NOFILE": self.open_files,
            "RLIMIT_CORE": 0,
            "RLIMIT_MSGQUEUE": 0,
            "RLIMIT_MEMLOCK": 0,
        }
        return {**own, "RLIMIT_NPROC": self.processes} if counts_processes else own

    def watched(self) -> dict[str, float]:
        """Return the limits that the supervisor keeps."""
        names = ("cpu", "wall", "memory", "processes", "folder_bytes", "folder_files")
        values = {name: float(getattr(self, name)) for name in names}
        return {**values, "processes": values["processes"] + _HELPERS}

    def told(self, reason: str) -> str:
        """Return why a program was ended, as a sentence.

        :param reason: a word of the supervisor's.
        """
        return {
            "cpu": f"It computed for longer than {self.cpu:g} seconds.",
            "wall": f"It ran for longer than {self.wall / 60:g} minutes.",
            "memory": f"It needed more than {self.memory // _MB} MB of memory.",
            "processes": f"It had more than {self.processes} processes.",
            "folder": f"Its files were more than {self.folder_bytes // _MB} MB or {self.folder_files}.",
            "output": "It printed faster than anybody reads.",
        }.get(reason, "")


#: Programs that run at once: each may use a core and the memory above.
MAX_PROGRAMS = 8
#: Of one visitor, that is of one address: tabs are visitors too.
MAX_PROGRAMS_PER_ADDRESS = 3
#: Bytes of a program's code. An example of the guide has 4 KB.
MAX_CODE = 200_000
#: Processes give way to others: 19 is the most.
NICE = 10
