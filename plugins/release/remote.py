"""The same folder of releases on another machine, by ssh and rsync.

There it needs a POSIX shell, rsync, and GNU's coreutils and flock: any Linux.
"""

import os
import shlex
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.release.errands import (
    CLEAN,
    FINISH,
    HOLD,
    LISTED,
    LIVE,
    PRUNE,
    SWITCH,
)
from plugins.release.laying import HALF
from plugins.release.model import LockedError, Record, StoreError, Target
from plugins.release.recording import as_json, from_json

SSH = ("ssh", "-o", "BatchMode=yes", "-o", "ConnectTimeout=20")
ALIVE = ("-o", "ServerAliveInterval=10", "-o", "ServerAliveCountMax=3")
RSYNC = ("rsync", "--recursive", "--links", "--perms", "--timeout=60")
CHMOD = "--chmod=D755,F644"
PATIENCE = 600  # seconds for one command


class Remote:
    """A folder of releases that is reached by ssh."""

    def __init__(self, target: Target) -> None:
        """Know the machine and the folder."""
        self.target = target
        self.place = target.path
        self.options = (*ALIVE, *target.options)
        self.shared: tuple[str, ...] = ()  # the connection of the lock, once it is held

    def run(self, script: str, *arguments: str) -> bytes:
        """Run a script there; give what it says. Raises StoreError."""
        command = self._command(script, *arguments)
        try:
            done = subprocess.run(
                command,
                capture_output=True,
                check=False,
                stdin=subprocess.DEVNULL,
                timeout=PATIENCE,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise StoreError(str(error)) from error
        if done.returncode:
            raise StoreError(_last_line(done.stderr))
        return done.stdout

    def _command(self, script: str, *arguments: str) -> list[str]:
        there = shlex.join(["sh", "-c", f"umask 022{script}", "sh", *arguments])
        return [*self._ssh, self.target.host, there]

    @property
    def _ssh(self) -> tuple[str, ...]:
        return (*SSH, *self.shared, *self.options)

    @contextmanager
    def hold(
        self, *, holder: str, wait: float, tell: Callable[[str], object]
    ) -> Iterator[None]:
        """Keep others from publishing here, for as long as this connection lives."""
        with TemporaryDirectory(prefix="ssh-") as folder:
            path = ("-o", f"ControlPath={folder}/%C")
            self.shared = ("-o", "ControlMaster=yes", *path)
            command = self._command(HOLD, self.place, str(int(wait)), holder)
            self.shared = path
            try:
                with self._held(command, tell):
                    yield
            finally:
                self.shared = ()

    @contextmanager
    def _held(
        self, command: Sequence[str], tell: Callable[[str], object]
    ) -> Iterator[None]:
        pipe = subprocess.PIPE
        with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe) as ssh:
            held = ""
            while (line := _line(ssh)) != "mine":
                if not line:
                    self._refuse(ssh, held)
                held = line.removeprefix("held ")
                tell(held)
            try:
                yield
            finally:
                ssh.communicate()

    @staticmethod
    def _refuse(ssh: "subprocess.Popen[bytes]", held: str) -> None:
        said = _last_line(ssh.communicate()[1])
        raise LockedError(held) if held else StoreError(said)

    def listed(self) -> dict[str, Record | None]:
        """Give all whole releases by name, the oldest first, with their records."""
        lines = self.run(LISTED, self.place).splitlines()
        pairs = (line.partition(b" ") for line in lines)
        return {name.decode(): _record(content) for name, _, content in pairs}

    def live(self) -> str | None:
        """Give the name of the release that visitors get."""
        return self.run(LIVE, self.place).decode().strip() or None

    @contextmanager
    def content(self, name: str) -> Iterator[Path]:
        """Fetch the contents that a release was built from."""
        with TemporaryDirectory() as folder:
            self._copy("--times", f"{self._there}/records/{name}/content/", folder)
            yield Path(folder)

    def put(
        self, site: Path, content: Path, record: Record, papers: Mapping[str, bytes]
    ) -> None:
        """Send a release beside the live one; what is there already is linked.

        Raises StoreError when the connection ends; the live release is not touched.
        """
        base = self.live()
        for name, file in record.files.items():
            os.utime(site / name, (file.stamp, file.stamp))
        linked = [f"--link-dest=../{base}"] if base else []
        half = f"releases/{HALF}{record.name}"
        self._rsync("--times", "--omit-dir-times", *linked, f"{site}/", half)
        self.keep(record, papers)
        linked = [f"--link-dest=../../{base}/content"] if base else []
        kept = f"records/{record.name}/content"
        self._rsync("--checksum", "--exclude=.*", *linked, f"{content}/", kept)
        self.run(FINISH, self.place, record.name, record.below)

    def keep(self, record: Record, papers: Mapping[str, bytes]) -> None:
        """Send a release's papers, each in one step."""
        with TemporaryDirectory() as folder:
            for name, content in papers.items():
                Path(folder, name).write_bytes(content)
            Path(folder, "record.json").write_bytes(as_json(record))
            self._rsync("--times", f"{folder}/", f"records/{record.name}")

    def switch(self, name: str, *, base: str | None) -> None:
        """Show a release to visitors, if what was live still is."""
        self.run(SWITCH, self.place, name, base or "")

    def prune(self, *, kept: int) -> None:
        """Remove all but the newest releases; what is or was live stays."""
        self.run(PRUNE, self.place, str(kept))
        self.clean()

    def clean(self) -> None:
        """Remove what a killed deploy left half done."""
        self.run(CLEAN, self.place)

    def ask_server(self, command: str) -> None:
        """Run the command by which the server there reads its settings again."""
        self.run(f"\n{command}")

    def _rsync(self, *arguments: str) -> None:
        """Copy from here to a folder there. Raises StoreError."""
        *options, source, folder = arguments
        self._copy(*options, CHMOD, source, f"{self._there}/{folder}/")

    @property
    def _there(self) -> str:
        return f"{self.target.host}:{self.place}"

    def _copy(self, *arguments: str) -> None:
        command = [*RSYNC, "--rsh", shlex.join(self._ssh), *arguments]
        try:
            done = subprocess.run(command, capture_output=True, check=False)
        except OSError as error:
            raise StoreError(str(error)) from error
        if done.returncode:
            raise StoreError(_last_line(done.stderr))


def _record(content: bytes) -> Record | None:
    try:
        return from_json(content)
    except ValueError:
        return None


def _line(ssh: "subprocess.Popen[bytes]") -> str:
    return ssh.stdout.readline().decode().strip() if ssh.stdout else ""


def _last_line(said: bytes) -> str:
    lines = said.decode(errors="replace").strip().splitlines()
    return lines[-1] if lines else "?"
