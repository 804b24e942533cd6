"""Time our build with all its feeds and without any, cold, in one run."""

import argparse
import shutil
import sys
from dataclasses import replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from build import HERE, PYTHON, ROOT, Contender, Run, timed
from posts import Post, posts

NOW = "2026-01-02 12:00"  # every post is out by then
MORE_TAGS = [
    "archéologie",
    "belvédère",
    "cerf-volant",
    "dériveur",
]  # 40 with those of posts.py
PICTURE = "images/ponton-aube.jpg"
COVER = f"cover:\n  image: {PICTURE}\n  alt: Le ponton à l’aube\n"
TRANSLATION = "---\ntitle: {title}\nsummary: {summary}\n---\n{body}"
FEEDS = (".xml", ".json", ".opml", ".ics")
KB_A_MB = 1024


def written(count: int, folder: Path) -> Path:
    """Write the posts in two languages, each with a cover, in 40 tags."""
    blog = folder / "blog"
    blog.mkdir(parents=True)
    (folder / PICTURE).parent.mkdir()
    shutil.copy(ROOT / "content" / PICTURE, folder / PICTURE)
    for number, post in enumerate(posts(count)):
        extra = MORE_TAGS[number % len(MORE_TAGS)]
        text = replace(post, tags=(*post.tags, extra)).ours()
        original = text.replace("---\n", f"---\n{COVER}", 1)
        (blog / f"{post.name}.md").write_text(original, encoding="utf-8")
        (blog / f"{post.name}.en.md").write_text(_translated(post), encoding="utf-8")
    return folder


def _translated(post: Post) -> str:
    return TRANSLATION.format(
        title=f"{post.title} (en)", summary=post.summary, body=post.body
    )


def contender(content: Path, folder: Path, *, settings: str) -> Contender:
    """Give a build by one of the settings files beside this one."""
    task = (PYTHON, ROOT / "tasks.py", "build", "--settings", HERE / settings)
    options = ("--content", content, "--output", folder / "output", "--now", NOW)
    return Contender(
        output=folder / "output", cache=folder / "cache", command=task + options
    )


def compared(count: int, *, repetitions: int, folder: Path) -> str:
    """Build in turn, so that a busy minute is shared; give the medians in a row."""
    content = written(count, folder / "content")
    found = {
        "with": contender(content, folder / "with", settings="ours.py"),
        "without": contender(content, folder / "without", settings="without_feeds.py"),
    }
    runs: dict[str, list[Run]] = {name: [] for name in found}
    for _ in range(repetitions):
        for name, one in found.items():
            runs[name].append(timed(one.cleared()))
            print(name, count, runs[name][-1], file=sys.stderr)
    made = [p for p in found["with"].output.rglob("*") if p.suffix in FEEDS]
    size = sum(path.stat().st_size for path in made) / KB_A_MB**2
    cells = [f"2 x {count}", f"{len(made) - 1}", f"{size:.0f}"]  # but the map's
    for what in ("wall", "cpu"):
        one, other = (median(getattr(r, what) for r in runs[name]) for name in runs)
        cells += [f"{one:.2f} / {other:.2f}", f"{(one - other) / one:.0%}"]
    return f"| {' | '.join(cells)} |"


HEAD = """\
| posts | feeds | MB | wall, s: with / without | share | CPU, s | share |
|---|---|---|---|---|---|---|"""


def main() -> None:
    """Read what is asked, and print the table."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--posts", type=int, nargs="+", default=[1000])
    asked.add_argument("--repetitions", type=int, default=3)
    given = asked.parse_args()
    print(HEAD)
    for count in given.posts:
        with TemporaryDirectory() as folder:
            row = compared(count, repetitions=given.repetitions, folder=Path(folder))
            print(row, flush=True)


if __name__ == "__main__":
    main()
