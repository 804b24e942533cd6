"""The text of a notice that closes something at once."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from plugins.desk import words

HOUR = re.compile(r"(?P<hour>[01]?\d|2[0-3]) ?[h:] ?(?P<minute>[0-5]\d)?")
FORMAT = "%Y-%m-%d %H:%M"


def text(  # noqa: PLR0913  what a notice says
    *,
    title: str,
    venues: Sequence[str],
    now: datetime,
    until: str,
    closes: Sequence[str],
    why: str | None,
) -> str:
    """Give a notice in block style, its keys in the order of the guide."""
    lines = [
        f"title: {title}",
        f"date: {now:{FORMAT}}",
        f"venues: [{', '.join(venues)}]" if venues else "venues: all",
        f"from: {now:{FORMAT}}",
        f"until: {end(until, now)}",
        f"closes: [{', '.join(closes)}]" if closes else "closes: venue",
        *([f"why: {why}"] if why else []),
    ]
    return "\n".join(["---", *lines, "---", ""])


def end(said: str, now: datetime) -> str:
    """Give the day and hour of an hour alone: the next time that a clock shows it."""
    found = HOUR.fullmatch(said.strip())
    if found is None:
        return " ".join(said.split())
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    wall = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
    return f"{wall if wall > now else wall + timedelta(days=1):{FORMAT}}"


def title(names: Sequence[str], why: str | None, lang: str) -> str:
    """Say what is closed, and why."""
    listed = ", ".join(names) or words.ALL.said(lang, {})
    said = words.CLOSED.said(lang, {"names": listed})
    return words.BECAUSE.said(lang, {"title": said, "why": why}) if why else said


def names(folder_has: Sequence[str], day: str, venue: str) -> str:
    """Give a file name that no notice has yet."""
    wished = f"{day}-{venue}"
    tries = (f"{wished}-{n}" if n > 1 else wished for n in range(1, 100))
    return next(name for name in tries if f"{name}.md" not in folder_has)
