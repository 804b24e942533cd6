"""Time three WebP widths of each photo: ours, eleventy-img and Astro, in one run."""

import argparse
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path
from tempfile import TemporaryDirectory

from photos import OWN, written
from timing import Run, timed

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PYTHON = ROOT / ".venv/bin/python"
PHOTOS = 24
HEAD = """\
| who | files | kB | wall, ms a file | CPU, ms a file | MB | noise |
|---|---|---|---|---|---|---|"""
MEMORY, NOISE = attrgetter("memory"), attrgetter("noise")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contender:
    """Somebody who makes pictures of the photos in a folder."""

    name: str
    command: tuple[object, ...]
    photos: Path
    made: Path
    folder: Path  # where it is run
    kinds: tuple[str, ...] = (".webp",)
    environment: Mapping[str, str] = field(default_factory=dict)

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


def contenders(scratch: Path, peers: Path | None) -> Iterator[Contender]:
    """Give ours twice, as others do it and as the site does, and who else is here."""
    photos = scratch / "photos"
    for name, formats in (("ours", "webp"), ("ours, with JPEG beside", "webp+jpeg")):
        made = scratch / formats
        command = (PYTHON, HERE / "developing.py", photos, made, formats)
        kinds = (".jpg", ".webp") if "jpeg" in formats else (".webp",)
        yield Contender(
            name=name,
            command=command,
            photos=photos,
            made=made,
            folder=scratch,
            kinds=kinds,
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


def once(contender: Contender) -> tuple[Run, int]:
    """Run once; give how many files were made too."""
    command = [str(word) for word in contender.command]
    run = timed(command, folder=contender.folder, more=contender.environment)
    return run, len(contender.files())


def row(contender: Contender, photos: Sequence[Path], repetitions: int) -> str:
    """Give the best of some runs; what it takes for one photo alone is taken off."""
    ones, alls = (
        [once(contender.cleared(few)) for _ in range(repetitions)]
        for few in (photos[:1], photos)
    )
    files = alls[0][1]
    more = files - ones[0][1]
    wall, cpu = (
        1000
        * (min(of(run) for run, _ in alls) - min(of(run) for run, _ in ones))
        / more
        for of in (attrgetter("wall"), attrgetter("cpu"))
    )
    kilobytes = sum(path.stat().st_size for path in contender.files()) // 1000
    memory, noise = (max(of(run) for run, _ in alls) for of in (MEMORY, NOISE))
    return (
        f"| {contender.name} | {files} | {kilobytes} | {wall:.0f} | {cpu:.0f}"
        f" | {memory:.0f} | {noise:.1f} |"
    )


def main() -> None:
    """Read what is asked, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=Path, help="a folder of JPEGs; else invented")
    parser.add_argument("--repetitions", type=int, default=3)
    parser.add_argument(
        "--peers", type=Path, help="a folder with their packages in node_modules"
    )
    asked = parser.parse_args()
    with TemporaryDirectory() as name:
        scratch = Path(name)
        if asked.photos:
            photos = sorted(asked.photos.resolve().glob("*.jpg"))
        else:
            photos = written(scratch / "originals", PHOTOS, OWN)
        print(HEAD)
        for contender in contenders(scratch, asked.peers and asked.peers.resolve()):
            print(row(contender, photos, asked.repetitions), flush=True)


if __name__ == "__main__":
    main()
