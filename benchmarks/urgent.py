"""Time a closure: from `git push` to the first byte that tells a visitor of it."""

import argparse
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from threading import Thread
from urllib.request import urlopen

from posts import written

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 600.0  # seconds
NOTICE = """---
title: Fermeture {number}
from: 2026-01-02 09:00
until: 2099-12-31 18:00
venues: [all]
---
Fermé pour cause d’orage.
"""


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder, and says nothing of it."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder while the body lasts; give the address of its root."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


def git(work: Path, *words: object) -> None:
    """Ask git for something in a checkout, or stop with what it said."""
    command = ["git", "-C", work, *words]
    run = subprocess.run(
        [str(word) for word in command], capture_output=True, check=False, text=True
    )
    if run.returncode:
        sys.exit(run.stderr)


def prepared(count: int, folder: Path) -> Path:
    """Give a checkout of the project whose blog holds so many posts, all committed."""
    work = folder / "work"
    git(folder, "clone", "-q", ROOT, work)
    git(work, "config", "user.name", "benchmark")
    git(work, "config", "user.email", "benchmark@example.org")
    shutil.rmtree(work / "content/blog")
    shutil.rmtree(work / "content/agenda")
    for place in ("questions", "notices", "pages"):  # which link to the demo's posts
        shutil.rmtree(work / "content" / place)
    for path in sorted(work.glob("content/*/*.md")):
        path.write_text(path.read_text().split("\n---\n")[0] + "\n---\nUn lieu.\n")
    written(count, work / "content", stock=False)
    (work / "content/notices").mkdir()
    git(work, "add", "-A")
    git(work, "commit", "-qm", "content: invented posts")
    return work


def closed(work: Path, number: int, root: str, push: list[object]) -> float:
    """Push a notice; give the seconds until a visitor reads it."""
    path = work / f"content/notices/closed-{number}.md"
    path.write_text(NOTICE.format(number=number), encoding="utf-8")
    git(work, "add", "-A")
    git(work, "commit", "-qm", f"notices: closed {number}")
    told = f"Fermeture {number}".encode()
    started = time.perf_counter()
    with subprocess.Popen([str(word) for word in push], stderr=subprocess.DEVNULL):
        while time.perf_counter() - started < PATIENCE:
            with urlopen(root) as answer:  # noqa: S310  our own server
                if told in answer.read():
                    return time.perf_counter() - started
            time.sleep(0.02)
    return sys.exit("the notice never came")


def main() -> None:
    """Publish once, then close again and again, and print a row."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--posts", type=int, default=1000)
    asked.add_argument("--repetitions", type=int, default=3)
    given = asked.parse_args()
    with TemporaryDirectory() as name:
        folder = Path(name)
        work = prepared(given.posts, folder)
        bare, place = folder / "site.git", folder / "place"
        git(folder, "init", "-q", "--bare", bare)
        receive = [sys.executable, work / "tasks.py", "receive", bare, place]
        subprocess.run(receive, check=True, stdout=subprocess.DEVNULL)
        push = ["git", "-C", work, "push", "-q", bare, "HEAD:refs/heads/main"]
        started = time.perf_counter()
        git(work, *push[3:])
        print(f"first push: {time.perf_counter() - started:.1f} s", file=sys.stderr)
        with served(place / "current") as root:
            took = [closed(work, n, root, push) for n in range(given.repetitions)]
    print(f"| {given.posts} | {min(took):.1f} | {median(took):.1f} | {max(took):.1f} |")


if __name__ == "__main__":
    main()
