"""Time what a card costs: us, and who else is asked for, on the same photos."""

import argparse
import json
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import corpus
import photos
from corpus import Post, posts
from timing import Run, timed

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PYTHON = ROOT / ".venv/bin/python"
NOW = "2026-01-02 12:00"  # every post is out by then
HEAD = """\
| {photos} | CPU, ms | wall, ms | warm: CPU, ms | MB | kB a card | noise |
|---|---|---|---|---|---|---|"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contender:
    """Somebody who builds posts in a folder, with cards or without."""

    folder: Path
    command: tuple[str, ...]
    output: str
    made: str  # the pattern of its cards there
    flag: str  # the environment variable that asks for cards
    kept: tuple[str, ...]  # folders that a cold build starts without
    environment: Mapping[str, str]

    def cleared(self) -> None:
        """Forget the last build."""
        for name in (self.output, *self.kept):
            shutil.rmtree(self.folder / name, ignore_errors=True)
        for path in self.folder.glob(f".{self.output}.*"):
            path.unlink()


Texts = Iterator[tuple[Post, str]]  # posts, each with the file name of its photo


def ours(folder: Path, texts: Texts) -> Contender:
    """Give our build, for the public address."""
    for post, photo in texts:
        cover = f"cover:\n  image: images/{photo}\n  alt: Le lac\n"
        name, text = corpus.ours(post)
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        covered = text.replace("---\n\n", f"{cover}---\n\n", 1)
        path.write_text(covered, encoding="utf-8")
    build = (str(PYTHON), str(ROOT / "tasks.py"), "build", "--now", NOW)
    where = ("--settings", str(HERE / "cards_site.py"), "--content", "content")
    return Contender(
        folder=folder,
        command=(*build, *where, "--output", "output"),
        output="output",
        made="cards/**/*.jpg",
        flag="CARDS",
        kept=("cache",),
        environment={"BENCHMARK_CACHE": str(folder / "cache")},
    )


def eleventy(folder: Path, texts: Texts, installed: Path) -> Contender:
    """Give Eleventy's build; its packages are in the folder where npm put them."""
    shutil.copytree(HERE / "peers/eleventy", folder, dirs_exist_ok=True)
    (folder / "node_modules").symlink_to(installed / "node_modules")
    _front_matter(folder / "posts", texts, "photos", layout="post.njk")
    node = shutil.which("node") or sys.exit("There is no node.")
    return Contender(
        folder=folder,
        command=(node, "node_modules/@11ty/eleventy/cmd.cjs", "--quiet"),
        output="_site",
        made="cards/*.png",
        flag="CARDS",
        kept=(),
        environment={},
    )


def hugo(folder: Path, texts: Texts, program: Path) -> Contender:
    """Give Hugo's build, by the program at this path."""
    shutil.copytree(HERE / "peers/hugo", folder, dirs_exist_ok=True)
    _front_matter(folder / "content/posts", texts, "photos")
    return Contender(
        folder=folder,
        command=(str(program), "--quiet"),
        output="public",
        made="**/*.jpg",
        flag="HUGO_CARDS",
        kept=("resources",),
        environment={},
    )


def _front_matter(folder: Path, texts: Texts, photos_in: str, **more: str) -> None:
    folder.mkdir(parents=True)
    for post, photo in texts:
        keys = {
            "title": json.dumps(post.title, ensure_ascii=False),
            "date": f"{post.date:%Y-%m-%dT%H:%M:%SZ}",
            "photo": f"{photos_in}/{photo}",
            **more,
        }
        lines = "".join(f"{key}: {value}\n" for key, value in keys.items())
        text = f"---\n{lines}---\n{post.body}"
        (folder / f"{post.slug}.md").write_text(text, encoding="utf-8")


def once(contender: Contender, *, cards: bool) -> Run:
    """Build once."""
    more = {**contender.environment, contender.flag: "1" if cards else ""}
    return timed(contender.command, folder=contender.folder, more=more)


def row(name: str, contender: Contender, count: int, repetitions: int) -> str:
    """Build without cards, with them, and again; give what a card cost."""
    plain, cold, bare, warm = [], [], [], []
    for _ in range(repetitions):
        contender.cleared()
        plain.append(once(contender, cards=False))
        bare.append(once(contender, cards=False))
        contender.cleared()
        cold.append(once(contender, cards=True))
        weights = _weights(contender, count)
        warm.append(once(contender, cards=True))
    made = len(weights)  # ours makes one for every list too
    cpu, wall = (
        1000 * (_least(cold, what) - _least(plain, what)) / made
        for what in ("cpu", "wall")
    )
    again = 1000 * (_least(warm, "cpu") - _least(bare, "cpu")) / made
    memory = max(run.memory for run in cold)
    return (
        f"| {name} | {cpu:.1f} | {wall:.1f} | {again:.2f} | {memory:.0f} |"
        f" {median(weights) / 1000:.0f} | {max(run.noise for run in cold):.1f} |"
    )


def _least(runs: list[Run], what: str) -> float:
    """Give the least of several: what others did at the time only adds."""
    return min(getattr(run, what) for run in runs)


def _weights(contender: Contender, count: int) -> list[int]:
    """Give the bytes of each post's card, or stop: half the cards are no speed."""
    files = contender.folder / contender.output
    found = [path.stat().st_size for path in files.glob(contender.made)]
    if len(found) < count:
        sys.exit(f"{contender.folder.name}: {len(found)} cards of {count}")
    return found


Maker = Callable[[Path, Texts], Contender]


def makers(asked: argparse.Namespace) -> dict[str, tuple[Maker, str]]:
    """Give who takes part, each with the folder its photos are expected in."""
    found: dict[str, tuple[Maker, str]] = {"ours": (ours, "content/images")}
    if asked.eleventy:
        make = lambda folder, texts: eleventy(folder, texts, asked.eleventy)  # noqa: E731
        found["Eleventy, satori, resvg"] = (make, "photos")
    if asked.hugo:
        make = lambda folder, texts: hugo(folder, texts, asked.hugo)  # noqa: E731
        found["Hugo, images.Text"] = (make, "assets/photos")
    return found


def main() -> None:
    """Read what is asked, and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, default=100)
    parser.add_argument("--repetitions", type=int, default=3)
    parser.add_argument("--eleventy", type=lambda text: Path(text).absolute())
    parser.add_argument("--hugo", type=lambda text: Path(text).absolute())
    asked = parser.parse_args()
    count = asked.posts
    for said, number, size in (
        ("one photo for all, 1200x630", 1, photos.SHARED),
        ("a photo each, 2400x1600", count, photos.OWN),
    ):
        print(HEAD.format(photos=said))
        with TemporaryDirectory() as folder:
            paths = photos.written(Path(folder, "originals"), number, size)
            for name, (make, place) in makers(asked).items():
                site = Path(folder, "site")
                _lay(paths, site / place)
                texts = (
                    (post, paths[at % number].name)
                    for at, post in enumerate(posts(count))
                )
                contender = make(site, texts)
                print(row(name, contender, count, asked.repetitions), flush=True)
                shutil.rmtree(site)
        print()


def _lay(paths: list[Path], folder: Path) -> None:
    """Put photos where a contender looks for them."""
    folder.mkdir(parents=True)
    for path in paths:
        (folder / path.name).hardlink_to(path)


if __name__ == "__main__":
    main()
