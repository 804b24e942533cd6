"""The checkout that a site is published from: its commit, its timer."""

import json
import subprocess
from datetime import datetime, timedelta
from pathlib import Path

from plugins.release.laying import write


def commit(folder: Path) -> str:
    """Give the commit of the sources, with a + when something is not in it."""
    head, state = (
        _git(folder, *words) for words in (["rev-parse", "HEAD"], ["status", "-s"])
    )
    return head + ("+" if state else "")


def _git(folder: Path, *words: str) -> str:
    command = ["git", "-C", str(folder), *words]
    try:
        done = subprocess.run(command, capture_output=True, check=False, text=True)
    except OSError:  # no git: there is no commit to name
        return ""
    return "" if done.returncode else done.stdout.strip()


def last_look(timer: Path) -> datetime | None:
    """Give when the timer looked last."""
    try:
        return datetime.fromisoformat(json.loads(timer.read_text())["looked"])
    except (OSError, ValueError, KeyError):
        return None


def look(timer: Path, now: datetime) -> None:
    """Keep that the timer looks now."""
    timer.parent.mkdir(parents=True, exist_ok=True)
    write(timer, json.dumps({"looked": now.isoformat()}).encode())


def was_told(told: Path, text: str, now: datetime) -> bool:
    """Tell whether somebody heard this within a day."""
    try:
        kept = json.loads(told.read_text(encoding="utf-8"))
        at = datetime.fromisoformat(kept["at"])
        return bool(kept["text"] == text and now - at < timedelta(days=1))
    except (OSError, ValueError, KeyError):
        return False


def keep_told(told: Path, text: str, now: datetime) -> None:
    """Keep what somebody just heard."""
    told.parent.mkdir(parents=True, exist_ok=True)
    write(told, json.dumps({"text": text, "at": now.isoformat()}).encode())
