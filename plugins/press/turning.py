"""When the site will next change by itself, for whatever builds it again."""

import json
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from plugins.content_model.model import Turn
from plugins.press import words


def next_turn(turns: Iterable[Turn], now: datetime) -> Turn | None:
    """Give the first moment to come at which something turns."""
    coming = [turn for turn in turns if turn.at > now]
    return min(coming, key=lambda turn: (turn.at, turn.told("en")), default=None)


def note(turn: Turn | None, output: Path) -> None:
    """Write the moment beside the output; null where the site stays as it is."""
    told: dict[str, object] = {"at": None, "why": None}
    if turn:
        why = {lang: turn.told(lang) for lang in ("fr", "en")}
        told = {"at": turn.at.isoformat(), "why": why}
    path = output.with_name(f".{output.name}.next.json")
    half = path.with_suffix(".half")
    half.write_text(json.dumps(told, ensure_ascii=False) + "\n", encoding="utf-8")
    half.replace(path)


def told(turn: Turn, lang: str) -> str:
    """Say when the site will change by itself, and why."""
    moment = f"{turn.at:%Y-%m-%d %H:%M}"
    return words.TURNS.said(lang, {"moment": moment, "why": turn.told(lang)})
