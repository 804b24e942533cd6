"""Time three WebP widths of each photo: ours, eleventy-img and Astro, in one run."""

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PYTHON = ROOT / ".venv/bin/python"
KB_A_MB = 1024
HEAD = """\
| who | files | kB | wall, ms a file | CPU, ms a file | MB |
|---|---|---|---|---|---|"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contender:
    """Somebody who makes pictures of the photos in a folder."""

    name: str
    command: tuple[object, ...]
    photos: Path
    made: Path
    kinds: tuple[str, ...] = (".webp",)
    environment: Mapping[str, str] = field(default_factory=dict)
    folder: Path = ROOT

    def cleared(self, photos: Sequence[Path]) -> "Contender":
        """Forget what was made, and lay these photos ready."""
        for folder in (self.made, Path(f"{self.made}.cache"), self.photos):
            shutil.rmtree(folder, ignore_errors=True)
        self.photos.mkdir()
        for photo in photos:
            shutil.copy(photo, self.photos)
        return self

    def files(self) -> list[Path]:
        """Give what was made."""
        return [path for path in self.made.rglob("*") if path.suffix in self.kinds]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one run took."""

    wall: float  # seconds
    cpu: float  # seconds of all cores, children included
    peak: float  # MB of the largest process
    files: int


def contenders(scratch: Path, peers: Path | None) -> Iterator[Contender]:
    """Give ours twice, as others do it and as the site does, and who else is here."""
    photos = scratch / "photos"
    for name, formats in (("ours", "webp"), ("ours, with JPEG beside", "webp+jpeg")):
        made = scratch / formats
        command = (PYTHON, HERE / "developing.py", photos, made, formats)
        kinds = (".jpg", ".webp") if "jpeg" in formats else (".webp",)
        yield Contender(
            name=name, command=command, photos=photos, made=made, kinds=kinds
        )
    if peers is None:
        return
    shutil.copytree(HERE / "peers", peers, dirs_exist_ok=True)
    made = scratch / "eleventy"
    command = ("node", peers / "eleventy.mjs", photos, made)
    yield Contender(
        name="eleventy-img", command=command, photos=photos, made=made, folder=peers
    )
    made = scratch / "astro"
    yield Contender(
        name="Astro",
        command=(peers / "node_modules/.bin/astro", "build"),
        photos=peers / "astro/src/photos",
        made=made,
        environment={"MADE": str(made), "ASTRO_TELEMETRY_DISABLED": "1"},
        folder=peers / "astro",
    )


def timed(contender: Contender) -> Run:
    """Run once."""
    command = [str(word) for word in contender.command]
    environment = {**os.environ, **contender.environment}
    started = time.perf_counter()
    with subprocess.Popen(
        command,
        cwd=contender.folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as process:
        told = process.stdout.read() if process.stdout else b""
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(told.decode(errors="replace"))
    return Run(
        wall=time.perf_counter() - started,
        cpu=used.ru_utime + used.ru_stime,
        peak=used.ru_maxrss / KB_A_MB,
        files=len(contender.files()),
    )


def row(contender: Contender, photos: Sequence[Path], repetitions: int) -> str:
    """Give a contender's medians; what it takes for one photo alone is taken off."""
    ones, alls = (
        [timed(contender.cleared(few)) for _ in range(repetitions)]
        for few in (photos[:1], photos)
    )
    more = alls[0].files - ones[0].files
    wall, cpu = (
        1000 * (median(map(of, alls)) - median(map(of, ones))) / more
        for of in (attrgetter("wall"), attrgetter("cpu"))
    )
    kilobytes = sum(path.stat().st_size for path in contender.files()) // 1000
    peak = max(run.peak for run in alls)
    return (
        f"| {contender.name} | {alls[0].files} | {kilobytes} | {wall:.0f} | {cpu:.0f}"
        f" | {peak:.0f} |"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=Path, default=ROOT / "content/images")
    parser.add_argument("--repetitions", type=int, default=3)
    parser.add_argument(
        "--peers", type=Path, help="a folder with their packages in node_modules"
    )
    asked = parser.parse_args()
    print(HEAD)
    with TemporaryDirectory() as name:
        for contender in contenders(Path(name), asked.peers and asked.peers.resolve()):
            photos = sorted(asked.photos.resolve().glob("*.jpg"))
            print(row(contender, photos, asked.repetitions), flush=True)
