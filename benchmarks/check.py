"""Say how long an editor waits for check: the first time, and when nothing changed."""

import argparse
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.posts import written  # noqa: E402
from plugins.desk.hooks.checking import everything  # noqa: E402
from plugins.press.hooks import opened  # noqa: E402

NOW = "2026-07-14 12:00"
SETTINGS = """import sys; sys.path.insert(0, {root!r})
from pelicanconf import *
CACHE_PATH = {cache!r}
SILENCED_ADVICE = ()
"""
WHO = ("-c", "user.name=A", "-c", "user.email=a@example.org")


def kept(content: Path) -> None:
    """Keep all contents in git, as those of editors are."""
    git = shutil.which("git") or "git"
    for words in (["init", "-q"], ["add", "-A"], [*WHO, "commit", "-qm", "all"]):
        subprocess.run([git, *words], cwd=content, check=True)


def timed(settings: Path, content: Path) -> tuple[float, float, int]:
    """Give the seconds of CPU for reading and for advising, and what was found."""
    start = process_time()
    site = opened(settings, {"PATH": content, "BUILD_NOW": NOW})
    read = process_time()
    found = everything(site.settings)
    return read - start, process_time() - read, len(found)


def main() -> None:
    """Check the same posts again and again, with the demo site's venues."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, default=1000)
    parser.add_argument("--repetitions", type=int, default=5)
    asked = parser.parse_args()
    with TemporaryDirectory() as name:
        folder = Path(name)
        settings = folder / "settings.py"
        values = {"root": str(ROOT), "cache": str(folder / "cache")}
        settings.write_text(SETTINGS.format(**values), encoding="utf-8")
        (folder / "content").mkdir()
        content = written(asked.posts, folder / "content", stock=False)
        shutil.copytree(ROOT / "content/venues", content / "venues")
        shutil.copytree(ROOT / "content/images", content / "images")
        kept(content)
        for number in range(asked.repetitions + 1):
            read, advice, found = timed(settings, content)
            told = f"read {read:.2f} s, advised {advice:.2f} s, {found} told"
            print("unchanged:" if number else "first:", told)


if __name__ == "__main__":
    main()
