"""Time the preview: from a file that is saved to its new page, and its memory."""

import argparse
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from posts import written

ROOT = Path(__file__).resolve().parent.parent
PYTHON = ROOT / ".venv/bin/python"
TICK = os.sysconf("SC_CLK_TCK")
KB_A_MB = 1024
PAUSE = 1.5  # seconds between edits, as a person would leave
SETTINGS = """import sys; sys.path.insert(0, {root!r})
from pelicanconf import *
CACHE_PATH = {cache!r}
"""
SERVE = """
import sys
from pathlib import Path
sys.path.insert(0, {root!r})
from plugins.press.hooks import preview
preview(Path({settings!r}), content=Path({content!r}), port={port})
"""
HEAD = """\
| posts | edit of | saved to shown, ms | slowest | CPU, ms | MB |
|---|---|---|---|---|---|"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What it took until an edit was seen."""

    wall: float  # milliseconds
    cpu: float  # likewise


@dataclass(slots=True, kw_only=True)
class Served:
    """A preview in a process of its own, and a reader who waits for its news."""

    process: subprocess.Popen[str]
    port: int
    post: Path
    news: HTTPResponse
    text: str
    number: bytes = b""
    edits: int = 0

    def body(self) -> Shown:
        """Write a sentence more, and wait for it."""
        self.edits += 1
        return self._saved(f"{self.text}\nEncore un mot{self.edits}.\n")

    def title(self) -> Shown:
        """Change the title, and wait for it."""
        self.edits += 1
        return self._saved(
            self.text.replace("title: ", f"title: Le mot{self.edits} ", 1)
        )

    def _saved(self, text: str) -> Shown:
        busy, start = self._cpu(), time.perf_counter()
        self.post.write_text(text, encoding="utf-8")
        content = ""
        while f"mot{self.edits}" not in content:
            self._told()
            page = HTTPConnection("127.0.0.1", self.port)
            page.request("GET", f"/blog/{self.post.stem}/")
            content = page.getresponse().read().decode()
            page.close()
        wall = time.perf_counter() - start
        return Shown(wall=1000 * wall, cpu=1000 * (self._cpu() - busy))

    def _told(self) -> None:
        """Wait until the preview tells of another edition than the last."""
        line = b""
        while not line.startswith(b"data:") or line == self.number:
            line = self.news.readline()
        self.number = line

    def _cpu(self) -> float:
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().split()
        return (int(fields[13]) + int(fields[14])) / TICK

    @property
    def memory(self) -> float:
        """The resident memory, in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        line = next(row for row in status.splitlines() if row.startswith("VmRSS"))
        return int(line.split()[1]) / KB_A_MB


@contextmanager
def served(posts: int) -> Iterator[Served]:
    """Write so many posts, and preview them."""
    with TemporaryDirectory() as name, socket.socket() as probe:
        folder = Path(name)
        content = written(posts, folder / "content", stock=False)
        settings = folder / "settings.py"
        told = {"root": str(ROOT), "cache": str(folder / "cache")}
        settings.write_text(SETTINGS.format_map(told), encoding="utf-8")
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        told |= {"settings": str(settings), "content": str(content), "port": port}
        process = subprocess.Popen(
            [PYTHON, "-c", SERVE.format_map(told)], stdout=subprocess.PIPE, text=True
        )
        try:
            yield _begun(process, port, content / "blog/article-5.md")
        finally:
            process.terminate()
            process.wait()


def _begun(process: subprocess.Popen[str], port: int, post: Path) -> Served:
    lines = process.stdout or sys.exit("the preview says nothing")
    next(line for line in lines if "http://" in line)
    stream = HTTPConnection("127.0.0.1", port)
    stream.request("GET", "/_preview/news")
    text = post.read_text(encoding="utf-8")
    news = stream.getresponse()
    made = Served(process=process, port=port, post=post, news=news, text=text)
    made._told()  # noqa: SLF001  the number that it begins with
    return made


def times(posts: int, repetitions: int) -> None:
    """Print a row for edits of a text, and one for edits of a title."""
    with served(posts) as preview:
        for name, edit in (("a text", preview.body), ("a title", preview.title)):
            edit()  # the first compiles the templates
            shown = []
            for _ in range(repetitions):
                time.sleep(PAUSE)
                shown.append(edit())
            walls = [one.wall for one in shown]
            cpu = median(one.cpu for one in shown)
            print(
                f"| {posts} | {name} | {median(walls):.0f} | {max(walls):.0f}"
                f" | {cpu:.0f} | {preview.memory:.0f} |",
                flush=True,
            )


def memory(posts: int, edits: int) -> None:
    """Print how much memory it takes as the day goes by, one title in ten edits."""
    with served(posts) as preview:
        for number in range(edits + 1):
            (preview.body if number % 10 else preview.title)()
            if number in (20, edits // 4, edits // 2, edits):
                time.sleep(PAUSE)
                print(f"| {number} | {preview.memory:.1f} |", flush=True)


def main() -> None:
    """Do as the command line asks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, nargs="+", default=[100, 1000])
    parser.add_argument("--repetitions", type=int, default=7)
    parser.add_argument("--edits", type=int, help="tell the memory over so many")
    asked = parser.parse_args()
    if asked.edits:
        print("| edits | MB |\n|---|---|", flush=True)
        memory(asked.posts[0], asked.edits)
        return
    print(HEAD, flush=True)
    for posts in asked.posts:
        times(posts, asked.repetitions)


if __name__ == "__main__":
    main()
