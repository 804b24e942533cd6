"""Time us beside the peers: the same posts, the same work, one run, one machine."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import plot
from corpus import posts
from finish import Result, shown
from racers import Entry, Racer, extras, racers
from timing import Run, timed

HERE = Path(__file__).resolve().parent
LAPS = ("cold", "cards", "again", "edited")
SIZES = (100, 1000)
LARGE = 5000
LARGE_FOR = ("ours", "ours, everything on", "Hugo")
SLOW = ("Hugo",)  # its cards of 5,000 posts take five minutes
GROWTH = (0, 100, 1000, 2500, 5000, 10000)
OFTEN = 3  # at least; the best counts, for others only add to a time
LONG = 10.0  # seconds: a lap that takes longer is run once
Laps = dict[str, Run]
HEAD = """
| posts | who | cold, no cards | cold, cards | one card, ms | warm, unchanged | warm, \
one edited | MB | pages |
|---|---|---|---|---|---|---|---|---|"""
GROWN = """
| posts | cold, s: wall / CPU | a post, ms: wall / CPU | MB |
|---|---|---|---|"""


@dataclass(slots=True)
class Race:
    """What was asked for, and all that was measured so far."""

    tools: Path
    often: int
    kept: Path
    times: dict[str, dict[str, Laps]]  # by number of posts, by name

    @classmethod
    def begun(cls, tools: Path, *, often: int, kept: Path) -> "Race":
        """Go on from what an earlier run kept."""
        known = json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else {}
        times = {
            count: {
                name: {lap: Run(**run) for lap, run in laps.items()}
                for name, laps in named.items()
            }
            for count, named in known.items()
        }
        return cls(tools=tools, often=often, kept=kept, times=times)

    def keep(self, count: int, name: str, laps: Laps) -> None:
        """Write what was measured, at once: the next racer may fail."""
        self.times.setdefault(str(count), {}).setdefault(name, {}).update(laps)
        told = {
            size: {
                who: {lap: _rounded(run) for lap, run in done.items()}
                for who, done in named.items()
            }
            for size, named in self.times.items()
        }
        self.kept.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


def _rounded(run: Run) -> dict[str, float]:
    return {name: round(value, 3) for name, value in asdict(run).items()}


def run(entry: Entry, count: int, *, often: int, cards: bool) -> tuple[Laps, Result]:
    """Build cold, cold with cards, again, and with one post edited each time."""
    laps: Laps = {}

    def lap(name: str, before: Callable[[], None], *, drawn: bool) -> None:
        command, more = entry.command(cards=drawn)
        laps[name] = _best(
            before, lambda: timed(command, folder=entry.folder, more=more), often
        )
        print(f"{count:6} {entry.racer.name:24} {name:8} {laps[name]}", file=sys.stderr)

    lap("cold", entry.cleared, drawn=False)
    result = Result.of(entry, count, cards=False)
    if cards:
        lap("cards", entry.cleared, drawn=True)
        result = Result.of(entry, count, cards=True)
    lap("again", lambda: None, drawn=cards)
    post = list(posts(count))[count // 2]
    edits = iter(range(1, 1000))
    before = shown(entry, post)
    lap("edited", lambda: entry.write(post.edited(next(edits))), drawn=cards)
    page, card = shown(entry, post)
    if "modifié 1" not in before[0] and "Texte modifié" not in page:
        sys.exit(f"{entry.racer.name} shows the old text")
    if cards and card == before[1]:
        sys.exit(f"{entry.racer.name} shows the old card")
    return laps, result


def _best(before: Callable[[], None], build: Callable[[], Run], often: int) -> Run:
    """Run several times, a long lap once; give the least of each figure."""
    runs: list[Run] = []
    while len(runs) < often:
        before()
        runs.append(build())
        if runs[-1].wall > LONG:
            break
    best = min(runs, key=lambda one: one.wall)
    return Run(
        wall=best.wall,
        cpu=min(one.cpu for one in runs),
        memory=max(one.memory for one in runs),
        noise=best.noise,
    )


def _row(count: int, name: str, laps: Mapping[str, Run], result: Result) -> str:
    cells = [_cell(laps.get(lap)) for lap in LAPS]
    one = "–"
    if "cards" in laps:
        wall, cpu = (
            1000 * (getattr(laps["cards"], what) - getattr(laps["cold"], what)) / count
            for what in ("wall", "cpu")
        )
        one = f"{wall:.0f} / {cpu:.0f}"
    cells.insert(2, one)
    memory = max(run.memory for run in laps.values())
    said = [str(count), name, *cells, f"{memory:.0f}", str(result.pages)]
    return f"| {' | '.join(said)} |"


def _cell(run: Run | None) -> str:
    """Give wall / CPU; a star where others kept the machine busy."""
    if run is None:
        return "–"
    return f"{run.wall:.2f}{'*' if run.noise > 0.3 else ''} / {run.cpu:.2f}"


def entered(racer: Racer, count: int) -> Iterator[Entry]:
    """Give a racer its posts in a folder of its own, and take it away after."""
    with TemporaryDirectory() as folder:
        yield racer.ready(Path(folder, "site"), count)


def compared(race: Race, sizes: Sequence[int], names: Sequence[str]) -> None:
    """Print the main table."""
    print(HEAD, flush=True)
    known = racers(race.tools) | (extras(race.tools) if names else {})
    for count in sizes:
        large = count >= LARGE and not names
        for name, racer in known.items():
            if (names and name not in names) or (large and name not in LARGE_FOR):
                continue
            often = 1 if count >= LARGE else race.often
            cards = racer.draws and not (large and name in SLOW)
            for entry in entered(racer, count):
                laps, result = run(entry, count, often=often, cards=cards)
            race.keep(count, name, laps)
            print(_row(count, name, laps, result), flush=True)


def grown(race: Race, sizes: Sequence[int], names: Sequence[str]) -> None:
    """Print what a post costs as a site grows: its time less an empty site's."""
    for name in names:
        print(f"\n{name}:\n{GROWN}", flush=True)
        racer = racers(race.tools)[name]
        empty: Run | None = None
        for count in sizes:
            for entry in entered(racer, count):
                command, more = entry.command(cards=False)
                often = race.often if count <= 1000 else 1
                one = _best(
                    entry.cleared,
                    lambda: timed(command, folder=entry.folder, more=more),  # noqa: B023
                    often,
                )
            race.keep(count, name, {"grown": one})
            empty = empty or one
            cost = [
                f"{1000 * (new - old) / count:.2f}" if count else "–"
                for new, old in ((one.wall, empty.wall), (one.cpu, empty.cpu))
            ]
            said = [str(count), _cell(one), " / ".join(cost), f"{one.memory:.0f}"]
            print(f"| {' | '.join(said)} |", flush=True)


def asked() -> argparse.Namespace:
    """Read what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--tools", type=Path, required=True, help="what setup.sh filled"
    )
    parser.add_argument("--posts", type=int, nargs="+", help="100 1000 5000")
    parser.add_argument("--only", nargs="+", default=[], help="these racers alone")
    parser.add_argument("--often", type=int, default=OFTEN)
    parser.add_argument("--kept", type=Path, default=HERE / "race.json")
    parser.add_argument("--growth", action="store_true", help="0 to 10,000 posts")
    parser.add_argument(
        "--more", action="store_true", help="search, packing, a plain site"
    )
    return parser.parse_args()


def main() -> None:
    """Run what is asked for, keep it, and draw it."""
    wish = asked()
    tools = wish.tools.absolute()
    race = Race.begun(tools, often=wish.often, kept=wish.kept.absolute())
    if wish.growth:
        names = wish.only or ["ours", "ours, everything on"]
        grown(race, wish.posts or GROWTH, names)
    elif wish.more:
        compared(race, wish.posts or [1000], [*extras(tools)])
    else:
        compared(race, wish.posts or [*SIZES, LARGE], wish.only)
    picture = wish.kept.with_suffix(".svg")
    picture.write_text(plot.drawn(race.times), encoding="utf-8")


if __name__ == "__main__":
    main()
