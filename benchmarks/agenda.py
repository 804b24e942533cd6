"""Say what counting all dates of a large agenda costs, of the build of its pages."""

import argparse
import sys
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from plugins.events.programme import Programme  # noqa: E402
from plugins.press.hooks.commands import opened  # noqa: E402

NOW = "2026-07-14 12:00"
START = date(2024, 7, 1)
YEARS = timedelta(days=5 * 365)
SETTINGS = """import sys; sys.path.insert(0, {root!r})
from pelicanconf import *
CACHE_PATH = {cache!r}
EVENT_HORIZON = 36
LANGUAGES = ("fr",)
"""
VENUE = "---\ntitle: Lieu {n}\nkind: EventVenue\n---\nUn lieu.\n"
SINGLE = """---
title: Soirée {n}
date: 2024-06-01 10:00
starts: {day} 20:30
ends: 22:30
venue: lieu-{venue}
place: Salle {n}
prices: 5,50
---
Une soirée dont on reparlera.
"""
SERIES = """---
title: Cours {n}
date: 2024-06-01 10:00
starts: {day} 19:30
lasts: 1h30
repeats:
  every: semaine
  until: {until}
except: [{first}]
dates:
  - date: {second}
    state: annulé
    since: {day}
  - date: {third}
    starts: {moved} 18:00
venue: lieu-{venue}
place: Atelier {n}
prices: 5,50
---
Un cours par semaine, pendant cinq ans.
"""


def written(events: int, series: int, folder: Path) -> Path:
    """Write the events, the same bytes every time; every fourth is a series."""
    for number in range(5):
        path = folder / f"venues/lieu-{number}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(VENUE.format(n=number), encoding="utf-8")
    agenda = folder / "agenda"
    agenda.mkdir()
    for number in range(events):
        weekly = number < series
        day = START + timedelta(days=number % 7 if weekly else number % YEARS.days)
        named = {
            "first": day + timedelta(weeks=3),
            "second": day + timedelta(weeks=6),
            "third": day + timedelta(weeks=9),
            "moved": day + timedelta(weeks=9, days=1),
            "until": day + YEARS,
        }
        text = (SERIES if weekly else SINGLE).format(
            n=number, day=day, venue=number % 5, **named
        )
        (agenda / f"e{number:04}.md").write_text(text, encoding="utf-8")
    return folder


def main() -> None:
    """Build once, count once more, and print a row of the README's table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=2000)
    parser.add_argument("--series", type=int, default=500)
    asked = parser.parse_args()
    with TemporaryDirectory() as name:
        folder = Path(name)
        content = written(asked.events, asked.series, folder / "content")
        settings = folder / "settings.py"
        values = {"root": str(ROOT), "cache": str(folder / "cache")}
        settings.write_text(SETTINGS.format(**values), encoding="utf-8")
        started = process_time()
        where = {"PATH": content, "OUTPUT_PATH": folder / "out", "BUILD_NOW": NOW}
        site = opened(settings, where)
        site.run()
        whole = process_time() - started
        library, programme = site.settings["LIBRARY"], site.settings["PROGRAMME"]
        started = process_time()
        again = Programme(library=library, horizon=programme.horizon)
        again.count()
        counting = process_time() - started
        dates = sum(len(one.occurrences) for one in again.happenings.values())
        pages = sum(1 for path in (folder / "out").rglob("index.html"))
    print(
        "| events | series | dates | pages | build, CPU s | counting, CPU s | share |"
    )
    print("|---|---|---|---|---|---|---|")
    print(
        f"| {asked.events} | {asked.series} | {dates} | {pages} "
        f"| {whole:.1f} | {counting:.2f} | {counting / whole:.1%} |"
    )


if __name__ == "__main__":
    main()
