"""Time our build beside stock Pelican's, on the same posts, cold, in one run."""

import argparse
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from posts import written

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PYTHON = ROOT / ".venv/bin/python"
NOW = "2026-01-02 12:00"  # every post is out by then
MARK = re.compile(rb"REF\d{6}")
KB_A_MB = 1024
HEAD = """\
| posts | wall, s: ours / stock | ratio | CPU, s: ours / stock | ratio | MB | pages |
|---|---|---|---|---|---|---|"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contender:
    """Somebody who builds a site of posts into a folder."""

    output: Path
    cache: Path
    command: tuple[object, ...]

    def cleared(self) -> "Contender":
        """Forget the last build: the next one is cold."""
        for folder in (self.output, self.cache):
            shutil.rmtree(folder, ignore_errors=True)
        return self


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one build took."""

    wall: float  # seconds
    cpu: float  # seconds of both cores, children included
    peak: float  # MB of the largest process


def ours(count: int, folder: Path) -> Contender:
    """Give our build as an editor asks for it, for the public address."""
    content, output = folder / "content", folder / "output"
    written(count, content, stock=False)
    task = (PYTHON, ROOT / "tasks.py", "build", "--settings", HERE / "ours.py")
    options = ("--content", content, "--output", output, "--now", NOW)
    return Contender(output=output, cache=folder / "cache", command=task + options)


def stock(count: int, folder: Path) -> Contender:
    """Give stock Pelican's build, with its `simple` theme."""
    content, output = folder / "content", folder / "output"
    written(count, content, stock=True)
    pelican = (PYTHON, "-m", "pelican", "--settings", HERE / "stock.py")
    options = ("--output", output, content)
    return Contender(output=output, cache=folder / "cache", command=pelican + options)


def timed(contender: Contender) -> Run:
    """Build once, from nothing."""
    command = [str(word) for word in contender.command]
    environment = {**os.environ, "BENCHMARK_CACHE": str(contender.cache)}
    started = time.perf_counter()
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as process:
        told = process.stdout.read() if process.stdout else b""
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - started
    if process.returncode:
        sys.exit(told.decode(errors="replace"))
    cpu = used.ru_utime + used.ru_stime
    return Run(wall=wall, cpu=cpu, peak=used.ru_maxrss / KB_A_MB)


def pages(contender: Contender, count: int) -> int:
    """Count the pages, each post's own among them, or stop: half a site is no speed."""
    found = [path.read_bytes() for path in contender.output.rglob("*.html")]
    shown = {mark for page in found for mark in MARK.findall(page)}
    if len(shown) != count:
        sys.exit(f"{contender.output.name}: {len(shown)} posts of {count}")
    return len(found)


def compared(count: int, *, repetitions: int, folder: Path) -> str:
    """Build in turn, so that a busy minute is shared; give the medians in a row."""
    makers = {"ours": ours, "stock": stock}
    contenders = {
        name: make(count, folder / f"{name} {count}") for name, make in makers.items()
    }
    runs: dict[str, list[Run]] = {name: [] for name in contenders}
    for _ in range(repetitions):
        for name, contender in contenders.items():
            runs[name].append(timed(contender.cleared()))
            print(name, count, runs[name][-1], file=sys.stderr)
    made = [str(pages(contender, count)) for contender in contenders.values()]
    wall, cpu, peak = (
        [median(getattr(run, what) for run in taken) for taken in runs.values()]
        for what in ("wall", "cpu", "peak")
    )
    cells = [str(count), *shown(wall), *shown(cpu), f"{peak[0]:.0f} / {peak[1]:.0f}"]
    return f"| {' | '.join([*cells, ' / '.join(made)])} |"


def shown(seconds: Sequence[float]) -> list[str]:
    """Give both times, and ours as so many times the other's."""
    first, second = seconds
    return [f"{first:.2f} / {second:.2f}", f"{first / second:.2f}"]


def main() -> None:
    """Read what is asked, and print the table."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--posts", type=int, nargs="+", default=[100, 1000])
    asked.add_argument("--repetitions", type=int, default=5)
    given = asked.parse_args()
    if not PYTHON.exists():
        sys.exit("There is no .venv yet: python3 tasks.py build makes it.")
    print(HEAD)
    for count in given.posts:
        with TemporaryDirectory() as folder:
            print(
                compared(count, repetitions=given.repetitions, folder=Path(folder)),
                flush=True,
            )


if __name__ == "__main__":
    main()
