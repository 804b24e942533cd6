"""What a command takes: wall, CPU of all cores, memory of all its processes."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

EVERY = 0.1  # seconds between two looks at the memory
MB = 1024
TICKS = os.sysconf("SC_CLK_TCK")
NOISE = 0.3  # of a core that others take: more, and the wall is nobody's


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one build took."""

    wall: float  # seconds
    cpu: float  # seconds of all cores, children included
    memory: float  # MB at most, of all its processes; what they share counts once
    noise: float  # cores that others kept busy meanwhile


def timed(command: Sequence[str], *, folder: Path, more: Mapping[str, str]) -> Run:
    """Run a command to its end, watched; stop all if it fails."""
    log = folder / "told.txt"
    before, started = _busy(), time.perf_counter()
    with log.open("wb") as told:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, **more},
            stdout=told,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        with _watched(process.pid) as memory:
            _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{command}\n{log.read_text(encoding='utf-8', errors='replace')}")
    cpu = used.ru_utime + used.ru_stime
    noise = max(0.0, _busy() - before - cpu) / wall
    return Run(wall=wall, cpu=cpu, memory=max(memory), noise=noise)


@contextmanager
def _watched(session: int) -> Iterator[list[float]]:
    """Look at the memory of a session again and again, while it lasts."""
    seen, over = [0.0], threading.Event()

    def look() -> None:
        while not over.wait(EVERY):
            seen.append(_memory(session))

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield seen
    finally:
        over.set()
        thread.join()


def _memory(session: int) -> float:
    """Add up the proportional memory of a session's processes, in MB."""
    total = 0
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            with suppress(OSError, IndexError):
                total += _share(folder, session)
    return total / MB


def _share(folder: Path, session: int) -> int:
    fields = (folder / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    if int(fields[3]) != session:
        return 0
    told = (folder / "smaps_rollup").read_text(encoding="utf-8")
    return next(int(line.split()[1]) for line in told.splitlines() if "Pss:" in line)


def _busy() -> float:
    """Give the seconds of CPU that this machine has spent on anything."""
    with Path("/proc/stat").open(encoding="utf-8") as file:
        spent = [int(number) for number in file.readline().split()[1:]]
    return (sum(spent[:3]) + sum(spent[5:8])) / TICKS
