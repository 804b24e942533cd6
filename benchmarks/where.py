"""Say where the time of our build goes, by looking at it a thousand times a second."""

import os
import signal
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType

from posts import written

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
EVERY = 0.001  # seconds of CPU between two looks
# What a piece of a file's path stands for; the innermost frame that is known counts.
PARTS = {
    "plugins/content_model/body.py": "reading: Markdown",
    "plugins/content_model/judge.py": "reading: judging the HTML",
    "plugins/content_model/": "reading: headers, types, links",
    "plugins/typography/": "typography",
    "plugins/press/moving.py": "press: moving files into place",
    "plugins/press/pressrun.py": "press: writing files",
    "plugins/press/model.py": "templates: rendering",
    "plugins/press/": "press: what pages stand on",
    "plugins/structured_data/": "graphs of data",
    "plugins/feeds/": "feeds",
    "plugins/": "other plugins",
    "jinja2/compiler.py": "templates: compiling",
    "jinja2/lexer.py": "templates: compiling",
    "jinja2/parser.py": "templates: compiling",
    "jinja2/visitor.py": "templates: compiling",
    "theme/templates/": "templates: rendering",
    "<frozen importlib": "starting: imports",
    "html/parser.py": "reading: judging the HTML",
    "pelican/": "Pelican",
}


class Looks:
    """Counts what is being done, each time the clock asks."""

    def __init__(self) -> None:
        """Begin with nothing seen."""
        self.seen: Counter[str] = Counter()

    def __call__(self, _signal: int, frame: FrameType | None) -> None:
        """Name the innermost thing that has a name."""
        while frame:
            path = frame.f_code.co_filename
            for piece, name in PARTS.items():
                if piece in path:
                    self.seen[name] += 1
                    return
            frame = frame.f_back
        self.seen["other"] += 1

    def table(self) -> str:
        """Give the shares, the largest first."""
        total = sum(self.seen.values())
        rows = (
            f"| {name} | {count / total:.0%} |"
            for name, count in self.seen.most_common()
            if count / total >= 0.005
        )
        return "\n".join(["| part | share of CPU |", "|---|---|", *rows])


def main(count: int) -> None:
    """Build so many posts once, watched; on one core, so that nobody else works."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, [min(os.sched_getaffinity(0))])
    looks = Looks()
    sys.path.insert(0, str(ROOT))
    with TemporaryDirectory() as folder:
        content = written(count, Path(folder, "content"), stock=False)
        settings, output = HERE / "ours.py", Path(folder, "output")
        os.environ["BENCHMARK_CACHE"] = str(Path(folder, "cache"))
        signal.signal(signal.SIGPROF, looks)
        signal.setitimer(signal.ITIMER_PROF, EVERY, EVERY)
        from plugins.press.hooks import build  # noqa: PLC0415  imports are watched too

        build(settings, content=content, output=output, now="2026-01-02 12:00")
        signal.setitimer(signal.ITIMER_PROF, 0)
    print(looks.table())


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 1000)
