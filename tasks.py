"""What one can ask for: ``python3 tasks.py build`` works on a bare machine.

Called so, this file makes ``.venv`` beside itself, installs the pinned packages there
once, and asks again from inside, where Invoke knows the tasks below.
"""

import sys

# Any Python 3 must be able to read this far, so the file keeps to the syntax of 3.6.
if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")

import hashlib
import os
import signal
import subprocess
from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
SITE, TESTS = "requirements.txt", "tests/requirements.txt"
OFFLINE = "The packages cannot be fetched; the first run needs to be online."
NO_VENV = "Python has no venv here. Debian and Ubuntu: apt-get install python3-venv"


def ask(arguments: list[str]) -> int:
    """Pass these arguments to Invoke inside ``.venv``, which is made if need be."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends, without a traceback.
    install(SITE)
    inside = [str(PYTHON), "-P", "-X", "utf8", "-m", "invoke", "--write-pyc"]
    asked = files_named(arguments) or ["--list"]
    command = [*inside, "--search-root", str(ROOT), *asked]
    if os.name == "posix":
        os.execv(command[0], command)  # noqa: S606
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one inside.
    return subprocess.call(command)


def files_named(arguments: list[str]) -> list[str]:
    """Let `check a.md b.md` be said; Invoke knows no task of any number of files."""
    if arguments[:1] != ["check"]:
        return arguments
    flags = ("--fix", "--no-git", "--strict")
    values = [
        before.startswith("-") and "=" not in before and before not in flags
        for before in arguments
    ]
    return ["check"] + [
        word if is_value or word.startswith("-") else f"--file={word}"
        for is_value, word in zip(values, arguments[1:])  # noqa: B905  of Python 3.10
    ]


def install(name: str) -> None:
    """Have ``.venv`` hold what this file pins; its mark is written last."""
    pins, mark = ROOT / name, VENV / name.replace("/", "-")
    if PYTHON.exists() and mark.exists() and mark.read_text() == fingerprint(pins):
        return
    print(f"Installing {name} into .venv ...", flush=True)
    if name == SITE:
        make_venv()
    mark.unlink(missing_ok=True)
    pip = [PYTHON, "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input"]
    run_quietly(*pip, "install", "--require-hashes", "--requirement", pins)
    mark.write_text(fingerprint(pins))


def fingerprint(pins: Path) -> str:
    """Sum up what an installation stands on: the pins, Python and the place."""
    stands_on = f"{pins.read_text()} {sys.version_info[:2]} {VENV}"
    return hashlib.sha256(os.fsencode(stands_on)).hexdigest()


def make_venv() -> None:
    """Put an empty ``.venv`` in the place of a missing, broken or foreign one."""
    if VENV.exists() and VENV.samefile(sys.prefix) and find_spec("pip"):
        return  # Asked from inside: it cannot be replaced, and need not be.
    if not find_spec("venv") or not find_spec("ensurepip"):
        sys.exit(NO_VENV)
    run_quietly(sys.executable, "-m", "venv", "--clear", VENV)


def run_quietly(*command: object) -> None:
    """Run to the end; only a failure is told, in one sentence if it is the network."""
    words = [str(word) for word in command]
    run = subprocess.run(words, capture_output=True, errors="replace", check=False)
    if run.returncode:
        sys.exit(OFFLINE if "Retrying (" in run.stderr else run.stderr or run.stdout)


if __name__ == "__main__":
    sys.exit(ask(sys.argv[1:]))

import atexit
import gc

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

# A build makes much and drops next to nothing. To look for what can be dropped took a
# tenth of it, and more at its end, where Python would look through all that was read.
gc.set_threshold(20_000, 50, 50)
atexit.register(gc.freeze)

OPTIONS = {
    "content": "the folder to read instead of content/",
    "now": "build as if it were this time, such as '2026-07-14 20:00'",
    "settings": "the settings to use instead of pelicanconf.py or publishconf.py",
}


@task(
    help={
        **OPTIONS,
        "all": "print everything, not only what changed",
        "output": "the folder to write instead of output/",
        "public": "build for the public address: publishconf.py",
        "strict": "take warnings for errors",
        "verify": "print what did not change too, and fail if it differs",
    }
)
def build(
    _context: Context,
    *,
    all: bool = False,  # noqa: A002  the option's name
    public: bool = False,
    strict: bool = False,
    verify: bool = False,
    now: str | None = None,
    content: str | None = None,
    output: str | None = None,
    settings: str | None = None,
) -> None:
    """Build the site into output/."""
    from plugins.press import hooks as press

    leave(
        press.build(
            path(settings) or ROOT / ("publishconf.py" if public else "pelicanconf.py"),
            content=path(content),
            output=path(output),
            now=now,
            strict=strict,
            everything=all,
            verify=verify,
        )
    )


@task(
    help={
        **OPTIONS,
        "port": "the port to serve at",
        "search": "index the pages at each change, which takes a moment",
    }
)
def preview(
    _context: Context,
    *,
    now: str | None = None,
    content: str | None = None,
    settings: str | None = None,
    port: int = 8000,
    search: bool = False,
) -> None:
    """Serve the site with its drafts, and show every change at once."""
    from plugins.press import hooks as press

    leave(
        press.preview(
            path(settings) or ROOT / "pelicanconf.py",
            content=path(content),
            now=now,
            port=port,
            whole=search,
        )
    )


@task(
    help={
        **OPTIONS,
        "output": "the folder to write instead of .cache/cards-sheet/",
        "why": "a content's file: tell how its cards came to be",
    }
)
def cards(
    _context: Context,
    *,
    why: str | None = None,
    now: str | None = None,
    content: str | None = None,
    output: str | None = None,
    settings: str | None = None,
) -> None:
    """Show all share cards on one sheet, with what was measured."""
    from plugins.cards.hooks import commands as gallery

    chosen = path(settings) or ROOT / "pelicanconf.py"
    given: Any = {"content": path(content), "now": now}
    if why:
        leave(gallery.why(chosen, Path(why).absolute(), **given))
    else:
        leave(gallery.contact_sheet(chosen, output=path(output), **given))


TARGET = "where to: a name from TARGETS, a folder, host:/folder; again for another"
PUBLISHING = {"settings": OPTIONS["settings"], "target": TARGET}


@task(
    help={
        **OPTIONS,
        "due": "only if the site was to change by itself by now",
        "force": "go on, whatever subscribers hold",
        "target": TARGET,
        "urgent": "what is live, with this one file; nothing else holds it up",
    },
    iterable=["target"],
)
def publish(
    _context: Context,
    *,
    target: list[str],
    due: bool = False,
    force: bool = False,
    now: str | None = None,
    content: str | None = None,
    urgent: str | None = None,
    settings: str | None = None,
) -> None:
    """Build in public, check, and let visitors have it in one step."""
    from plugins.release.hooks import publishing as release

    leave(
        release.publish(
            path(settings) or ROOT / "publishconf.py",
            release.Asked(targets=target, urgent=path(urgent), due=due, force=force),
            content=path(content),
            now=now,
        )
    )


@task(help={**PUBLISHING, "release": "its name"}, iterable=["target"])
def rollback(
    _context: Context,
    *,
    target: list[str],
    release: str | None = None,
    settings: str | None = None,
) -> None:
    """Give visitors an earlier release again: the one before, or the one named."""
    from plugins.release.hooks import commands

    site = path(settings) or ROOT / "publishconf.py"
    leave(commands.rollback(site, target=target, release=release))


@task(help=PUBLISHING, iterable=["target"])
def releases(
    _context: Context, *, target: list[str], settings: str | None = None
) -> None:
    """List the releases that are kept, and which one visitors get."""
    from plugins.release.hooks import commands

    leave(commands.releases(path(settings) or ROOT / "publishconf.py", target=target))


@task(help=PUBLISHING, iterable=["target"])
def live(_context: Context, *, target: list[str], settings: str | None = None) -> None:
    """Say which commit visitors get; fail if the site is late."""
    from plugins.release.hooks import commands

    leave(commands.live(path(settings) or ROOT / "publishconf.py", target=target))


@task(
    help={
        "repository": "a bare repository on this machine",
        "target": "the folder of releases that it publishes to",
        "branch": "the branch whose pushes go out",
        "mirror": "a repository that gets all that is pushed",
    }
)
def receive(
    _context: Context,
    repository: str,
    target: str,
    *,
    branch: str = "main",
    mirror: str = "",
) -> None:
    """Let a bare repository publish what is pushed to it."""
    from plugins.release.hooks import commands

    leave(
        commands.receive(
            ROOT / "publishconf.py",
            repository=Path(repository).absolute(),
            target=Path(target).absolute(),
            branch=branch,
            mirror=mirror,
        )
    )


@task(
    help={
        **OPTIONS,
        "venue": "its name, as notices call it; several with commas, or all",
        "until": "until when: 18:00, or '2026-07-14 18:00'",
        "why": "the reason, in a word or two",
        "spaces": "only these of its spaces, with commas",
    }
)
def close(
    _context: Context,
    venue: str,
    *,
    until: str,
    why: str | None = None,
    spaces: str | None = None,
    now: str | None = None,
    content: str | None = None,
    settings: str | None = None,
) -> None:
    """Write a notice: a venue closes now, for a while."""
    from plugins.desk.hooks import errands as desk

    read = site(settings, content, now)
    leave(desk.close(read, venue, until=until, why=why, spaces=spaces))


@task(
    help={
        **OPTIONS,
        "event": "its file: content/agenda/x.md",
        "date": "only its date of this day: 2026-07-14",
        "why": "the reason, in a word or two",
    }
)
def cancel(
    _context: Context,
    event: str,
    *,
    date: str | None = None,
    why: str | None = None,
    now: str | None = None,
    content: str | None = None,
    settings: str | None = None,
) -> None:
    """Cancel an event, or one of its dates, in its file."""
    from plugins.desk.hooks import errands as desk

    read = site(settings, content, now)
    leave(desk.cancel(read, Path(event).absolute(), day=date, why=why))


@task(
    help={
        **OPTIONS,
        "file": "only what concerns this file or folder; again for another",
        "fix": "mend in the files what is certain",
        "format": "text, json, or github for annotations",
        "git": "--no-git asks the files alone, whatever their past",
        "strict": "advice fails too",
    },
    iterable=["file"],
)
def check(
    _context: Context,
    *,
    file: list[str],
    fix: bool = False,
    format: str = "text",  # noqa: A002  the option's name
    git: bool = True,
    strict: bool = False,
    now: str | None = None,
    content: str | None = None,
    settings: str | None = None,
) -> None:
    """Tell all problems of all contents, and how they could be better."""
    from plugins.desk.hooks import checking as desk

    files = [Path(name).absolute() for name in file]
    asked = desk.Asked(files=files, form=format, strict=strict, fix=fix, git=git)
    leave(desk.check(site(settings, content, now), asked))


@task(
    help={
        **OPTIONS,
        "what": "post, event, venue, page, notice or question; with --lang, a file",
        "lang": "translate that file into this language",
        "name": "of the file, without .md; else from the title",
        "text": "what stands below the header",
        "venue": "its name, as other files call it",
        "kind": "of a venue: Campground, Museum ...",
        "key": "any key: --key cover.image=images/x.jpg; again for another",
    },
    iterable=["key"],
)
def new(
    _context: Context,
    what: str,
    *,
    key: list[str],
    lang: str = "",
    name: str = "",
    text: str = "",
    title: str = "",
    date: str = "",
    category: str = "",
    tags: str = "",
    venue: str = "",
    summary: str = "",
    starts: str = "",
    ends: str = "",
    lasts: str = "",
    repeats: str = "",
    place: str = "",
    prices: str = "",
    booking: str = "",
    from_: str = "",
    until: str = "",
    closes: str = "",
    why: str = "",
    kind: str = "",
    now: str | None = None,
    content: str | None = None,
    settings: str | None = None,
) -> None:
    """Write a new file: asked in the terminal, or told by options."""
    options = {"title": title, "date": date, "category": category, "tags": tags}
    options |= {"venue": venue, "summary": summary, "starts": starts, "ends": ends}
    options |= {"lasts": lasts, "repeats": repeats, "place": place, "prices": prices}
    options |= {"booking": booking, "from": from_, "until": until, "closes": closes}
    options |= {"why": why, "kind": kind}
    from plugins.desk.hooks import writing as desk

    wish = desk.Wish(
        what=what, values=options, keys=key, name=name, text=text, lang=lang
    )
    ask = input if sys.stdin.isatty() else None
    leave(desk.new(site(settings, content, now), wish, ask=ask))


@task(help=OPTIONS)
def guide(
    _context: Context,
    *,
    now: str | None = None,
    content: str | None = None,
    settings: str | None = None,
) -> None:
    """Write the editors' guide and the schemas of headers beside the contents."""
    from plugins.desk.hooks import guide as desk

    leave(desk.guide(site(settings, content, now)))


@task(help={"long": "run the long tests too"})
def test(context: Context, *, long: bool = False) -> None:
    """Run the tests; what stands after -- goes to pytest."""
    install(TESTS)
    all_of_them = ["-m", ""] if long else []
    more = sys.argv[sys.argv.index("--") + 1 :] if context.remainder else []
    leave(run("-P", "tests/run.py", *all_of_them, *more))


@task
def lint(_context: Context) -> None:
    """Judge the code and the templates as the gate does."""
    install(TESTS)
    leave(
        run("-m", "ruff", "check")
        | run("-m", "ruff", "format", "--check")
        | run("-m", "mypy")
        | run("-m", "djlint", "--lint", "--quiet", "theme/templates")
    )


def site(
    settings: str | None, content: str | None, now: str | None
) -> Callable[..., Any]:
    """Give the way to the site as it stands when it is asked for."""
    from plugins.press.hooks import opened

    asked = {"PATH": path(content), "BUILD_NOW": now}
    return partial(opened, path(settings) or ROOT / "pelicanconf.py", asked)


def path(given: str | None) -> Path | None:
    """Read a path as the caller means it: from where the caller stands."""
    return Path(given).absolute() if given else None


def run(*arguments: str) -> int:
    """Run Python in ``.venv``, from the folder of this file; give its exit status."""
    return subprocess.call([str(PYTHON), *arguments], cwd=ROOT)


def leave(status: int) -> None:
    """Stop with this status; nought lets the next task follow."""
    if status:
        raise Exit(code=status)
