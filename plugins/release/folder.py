"""Releases in a folder: laid whole beside the live one, then switched in one step.

current -> releases/20260714-200003     what visitors get
previous -> releases/20260713-180000    what they got before
releases/20260714-200003/               all files of a site
records/20260714-200003/                record.json, receipts, nginx.conf, content/
nginx.conf                              of the live release, for its server
"""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from plugins.release.laying import HALF, is_as_recorded, lay, lay_all, point, write
from plugins.release.locking import locked
from plugins.release.model import Record, StoreError
from plugins.release.recording import as_json, from_json

PATIENCE = 60  # seconds for a server's own command


class Folder:
    """A folder of releases. All but reading is done by who holds its lock."""

    def __init__(self, place: Path) -> None:
        """Know the folder; it is made when something is put there."""
        self.place = place
        self.releases = place / "releases"
        self.records = place / "records"

    def hold(
        self, *, holder: str, wait: float, tell: Callable[[str], object]
    ) -> AbstractContextManager[None]:
        """Keep others from publishing here. Raises LockedError."""
        return locked(self.place / "lock", holder=holder, wait=wait, tell=tell)

    def listed(self) -> dict[str, Record | None]:
        """Give all whole releases by name, the oldest first, with their records."""
        if not self.releases.is_dir():
            return {}
        names = (path.name for path in self.releases.iterdir() if path.is_dir())
        whole = sorted(name for name in names if not name.startswith("."))
        return {name: self._record(name) for name in whole}

    def _record(self, name: str) -> Record | None:
        try:
            return from_json((self.records / name / "record.json").read_bytes())
        except (OSError, ValueError):
            return None

    def live(self) -> str | None:
        """Give the name of the release that visitors get."""
        return _linked(self.place / "current")

    @contextmanager
    def content(self, name: str) -> Iterator[Path]:
        """Give the contents that a release was built from."""
        yield self.records / name / "content"

    def put(
        self, site: Path, content: Path, record: Record, papers: Mapping[str, bytes]
    ) -> None:
        """Lay a release beside the live one, whole, and its papers before it.

        Raises OSError, of a full disk for one; the live release is not touched.
        """
        base = self.live() or f"{HALF}none"
        self._below(record)
        half = self.releases / f"{HALF}{record.name}"
        half.mkdir()
        for name, file in record.files.items():
            old = self.releases / base / name
            same = is_as_recorded(old, file)
            lay(site / name, half / name, same=old if same else None, stamp=file.stamp)
        kept = self.records / base / "content"
        lay_all(content, self.records / record.name / "content", before=kept)
        self.keep(record, papers)
        os.sync()  # all bytes are on the disk before anything points at them
        half.rename(self.releases / record.name)

    def _below(self, record: Record) -> None:
        """Let a site that lives below a path be found there: web/repo."""
        for web, link in (("web", "current"), ("web-before", "previous")):
            if record.below:
                path = self.place / web / record.below
                path.parent.mkdir(parents=True, exist_ok=True)
                point(path, Path(*[".."] * len(Path(record.below).parts), link))

    def keep(self, record: Record, papers: Mapping[str, bytes]) -> None:
        """Write a release's papers, each in one step."""
        folder = self.records / record.name
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in (dict(papers) | {"record.json": as_json(record)}).items():
            write(folder / name, content)

    def switch(self, name: str, *, base: str | None) -> None:
        """Show a release to visitors: the one step that they can see."""
        if base and base != name:
            point(self.place / "previous", Path("releases") / base)
        snippet = self.records / name / "nginx.conf"
        if snippet.is_file():
            write(self.place / "nginx.conf", snippet.read_bytes())
        point(self.place / "current", Path("releases") / name)

    def clean(self) -> None:
        """Remove what a killed deploy left half done."""
        for folder, mode in ((self.releases, 0o755), (self.records, 0o700)):
            folder.mkdir(parents=True, exist_ok=True)
            folder.chmod(mode)  # records hold drafts too
            for path in folder.glob(f"{HALF}*"):
                shutil.rmtree(path)
        for path in self.records.iterdir():
            if not (self.releases / path.name).is_dir():
                shutil.rmtree(path)

    def prune(self, *, kept: int) -> None:
        """Remove all but the newest releases; what is or was live stays."""
        names = list(self.listed())
        needed = {self.live(), _linked(self.place / "previous"), *names[-kept:]}
        for name in names:
            if name not in needed:
                (self.releases / name).rename(self.releases / f"{HALF}{name}")
        self.clean()

    def ask_server(self, command: str) -> None:
        """Run the command by which the server reads its settings. Raises StoreError."""
        try:
            done = subprocess.run(
                ["sh", "-c", command],
                capture_output=True,
                check=False,
                timeout=PATIENCE,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise StoreError(str(error)) from error
        if done.returncode:
            raise StoreError(done.stderr.decode(errors="replace").strip())


def _linked(link: Path) -> str | None:
    """Give the name of the release that a link leads to, if it is there."""
    return link.readlink().name if link.is_symlink() and link.exists() else None
