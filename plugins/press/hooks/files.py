"""The files that are published as they are: the theme's, and documents."""

import re
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from pelican.generators import Generator, StaticGenerator
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.press.hooks.writer import JobWriter
from plugins.press.model import Job, PageJob

ATTACHED = re.compile(r"[{|]attach[|}]")
COPY = StaticGenerator.generate_output  # a plugin may put its own in the place of it
LINK = re.compile(r"[{|](?:attach|static|filename)[|}]")  # to any file, maybe


def attach(contents: Iterable[Any], jobs: Iterable[Job]) -> None:
    """Have texts take the files that they attach to their own place.

    Pelican moves a file when it first writes a text with a link to it; so in its order.
    """
    if not any(ATTACHED.search(_text(one)) for one in contents):
        return
    linking = {id(one) for one in contents if LINK.search(_text(one))}
    for job in jobs:
        if isinstance(job, PageJob):
            for name in ("article", "page"):
                content: Any = job.context.get(name)
                if id(content) in linking:
                    job.prepare()
                    _ = content.content


def _text(content: Any) -> str:  # noqa: ANN401
    return getattr(content, "_content", None) or ""


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.static_generator_init.connect(record)


def record(generator: Any) -> None:  # noqa: ANN401  that of files
    """Have it record files in place of copying them, unless a plugin copies others."""
    if type(generator).generate_output is COPY:
        generator.generate_output = partial(copied, generator)


def copied(generator: StaticGenerator, writer: Writer) -> None:
    """Record one job a file, of the theme's and of those that contents link to.

    A site that a plugin makes within this one has its files copied by Pelican.
    """
    if not isinstance(writer, JobWriter):
        COPY(generator, writer)
        return
    context, settings = generator.context, generator.settings
    if not settings.get("PAGE_CONTEXT"):  # such contents attach no files
        attached = context["generated_content"].values()
        attach(attached, writer.recording.jobs.values())
    folder = settings["THEME_STATIC_DIR"]
    for name in settings["THEME_STATIC_PATHS"]:
        root = Path(generator.theme, name)
        for path in sorted(_wanted(generator, root)):
            inner = path.relative_to(root) if root.is_dir() else path.name
            address = f"{folder}/{Path(inner).as_posix()}"
            writer.write_copy(address, path)
    for static in context["staticfiles"]:
        writer.write_copy(static.save_as, Path(generator.path, static.source_path))


def _wanted(generator: StaticGenerator, path: Path) -> Iterator[Path]:
    """Give a file, or those below a folder, but what IGNORE_FILES names."""
    if not generator._include_path(str(path), extensions=False):  # noqa: SLF001
        return
    if path.is_file():
        yield path
    elif path.is_dir():
        for inner in path.iterdir():
            yield from _wanted(generator, inner)


def in_turn(kinds: Iterable[type[Generator]]) -> list[type[Generator]]:
    """Give generators in the order they work.

    Those that say `takes_up` come after all who read contents, in whatever order
    plugins are listed; the files that nobody took come last.
    """
    return sorted(
        kinds,
        key=lambda kind: (kind is StaticGenerator, getattr(kind, "takes_up", False)),
    )
