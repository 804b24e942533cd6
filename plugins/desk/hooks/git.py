"""What git kept of the contents; nothing at all where there is no git."""

import hashlib
import os
import subprocess
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from plugins.desk.advising.model import Version

# A repository of whoever calls, such as a hook's, is not asked about these files.
ELSEWHERE = ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE")
RAW = ("--raw", "--no-abbrev", "--no-renames", "--relative")
Step = tuple[datetime, str, str]  # when it was written, the blobs before and after


@dataclass(slots=True, kw_only=True)
class Git:
    """The changes of the files below a folder, and a way to their earlier bytes."""

    steps: dict[str, list[Step]]
    head: dict[str, str]
    now: Callable[[str], bytes]  # a file as it is, or as it would be
    store: "subprocess.Popen[bytes]"
    seen: dict[str, bytes] = field(default_factory=dict)

    def versions(self, source: str) -> Iterator[Version]:
        """Go through the changes of a file, the newest first, what is unsaved before.

        Who wrote a change is asked when, so that a rebase makes nothing newer.
        """
        blob = self.head.get(source)
        if blob is None:
            return
        data = self.now(source)
        if _blob(data, len(blob)) != blob:
            yield Version(at=None, before=self._of(blob), after=lambda: data)
        for at, before, after in self.steps.get(source, ()):
            began = not before.strip("0")
            first = None if began else self._of(before)
            yield Version(at=at, before=first, after=self._of(after))

    def _of(self, blob: str) -> Callable[[], bytes]:
        """Give the way to a blob: most are never looked at."""
        return partial(self._bytes, blob)

    def _bytes(self, blob: str) -> bytes:
        """Give a blob; one that is no longer there is empty."""
        into, out = self.store.stdin, self.store.stdout
        if blob not in self.seen and into and out:
            into.write(f"{blob}\n".encode())
            into.flush()
            *_, last = out.readline().split()
            size = int(last) if last.isdigit() else -1
            self.seen[blob] = out.read(size + 1)[:-1] if size >= 0 else b""
        return self.seen.get(blob, b"")


@contextmanager
def kept(root: Path, now: Callable[[str], bytes]) -> Iterator[Git | None]:
    """Ask git about a folder; None where it, or a first commit, is missing."""
    tree = _asked(root, "ls-tree", "-r", "-z", "HEAD", ".")
    log = _asked(root, "log", "--format=@%at", *RAW, "--", ".") if tree else None
    if not tree or log is None:
        yield None
        return
    with subprocess.Popen(
        ["git", "-C", str(root), "cat-file", "--batch"],
        env=_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as store:
        yield Git(steps=_steps(log), head=_head(tree), now=now, store=store)


def _asked(root: Path, *words: str) -> str | None:
    command = ["git", "-c", "core.quotepath=off", "-C", str(root), *words]
    try:
        said = subprocess.run(
            command, env=_environment(), capture_output=True, check=False
        )
    except OSError:
        return None
    return None if said.returncode else said.stdout.decode(errors="replace")


def _environment() -> dict[str, str]:
    return {name: said for name, said in os.environ.items() if name not in ELSEWHERE}


def _head(tree: str) -> dict[str, str]:
    """Read `100644 blob 3b18… path`."""
    lines = (line.partition("\t") for line in tree.split("\0") if line)
    return {path: facts.split()[2] for facts, _, path in lines}


def _steps(log: str) -> dict[str, list[Step]]:
    """Read `@1764000000`, then `:100644 100644 3b18… 9f2c… M	path` a file."""
    steps: dict[str, list[Step]] = defaultdict(list)
    at = datetime.min.replace(tzinfo=UTC)
    for line in log.splitlines():
        if line.startswith("@"):
            at = datetime.fromtimestamp(int(line[1:]), UTC)
        elif line.startswith(":"):
            facts, _, path = line.partition("\t")
            _, _, before, after, _ = facts.split()
            if after.strip("0"):
                steps[path].append((at, before, after))
    return steps


def _blob(data: bytes, length: int) -> str:
    """Give the name that git has for these bytes."""
    kind = hashlib.sha1 if length == 40 else hashlib.sha256  # noqa: PLR2004
    return kind(b"blob %d\0" % len(data) + data).hexdigest()
