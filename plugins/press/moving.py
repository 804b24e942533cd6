"""Move a printed site into its folder, file by file, and remove what is no longer made.

Beside the folder lies a list of the files that the press put there. While files move
it names the old ones and the new, so that a build killed here is repaired by the next.
"""

import errno
import filecmp
import json
import os
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copy2, rmtree

try:
    import fcntl
except ImportError:  # Windows has no flock: two builds at once are not kept apart there
    fcntl = None  # type: ignore[assignment]


HALF = ".press.half"  # in a folder of another disk, while a file is copied there


def staging_of(output: Path) -> Path:
    """Give the folder a site is printed into before it is moved."""
    return output.with_name(f".{output.name}.staging")


def _manifest_of(output: Path) -> Path:
    return output.with_name(f".{output.name}.files.json")


@contextmanager
def alone(output: Path) -> Iterator[None]:
    """Let one build at a time print for this folder; a second one waits.

    Nothing is in staging when it begins; nor when it ends, unless it is killed. Then
    those that it started hold the lock until they are done there.
    """
    output.parent.mkdir(parents=True, exist_ok=True)
    with output.with_name(f".{output.name}.lock").open("w") as lock:
        if fcntl:
            fcntl.flock(lock, fcntl.LOCK_EX)
            os.set_inheritable(lock.fileno(), True)  # noqa: FBT003  its signature
        rmtree(staging_of(output), ignore_errors=True)
        try:
            yield
        finally:
            rmtree(staging_of(output), ignore_errors=True)


def move(staging: Path, output: Path, *, kept: Collection[str] = ()) -> None:
    """Make `output` hold what `staging` holds, and keep files that are not ours.

    The `kept` of ours are right where they are. Where there is no output yet, all of
    it appears in one step.
    """
    manifest = _manifest_of(output)
    old, new = set(_listed(manifest)), {*files(staging), *kept}
    is_first = bool(new) and not os.path.lexists(output)
    copied = () if is_first else new.difference(kept)  # should it be another disk
    halves = {(Path(name).parent / HALF).as_posix() for name in copied}
    _write(manifest, old | new | halves)
    if is_first:
        staging.replace(output)  # nothing of anybody's is in the way
    else:
        for name in sorted(new.difference(kept)):
            _move_file(staging / name, output / name)
        for name in sorted(old - new, reverse=True):
            _remove(output, name)
    _write(manifest, new)


def lend(output: Path, staging: Path, name: str) -> None:
    """Let a file of the output be read in the staging folder; nobody may write it."""
    path = staging / name
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        path.hardlink_to(output / name)
    except OSError:  # a file system without links, or folders on two of them
        copy2(output / name, path)


def files(folder: Path) -> Iterator[str]:
    """Give every file below a folder, as addresses name it."""
    for path in folder.rglob("*"):
        if path.is_file():
            yield path.relative_to(folder).as_posix()


def _listed(manifest: Path) -> list[str]:
    try:
        listed = json.loads(manifest.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return [name for name in listed if isinstance(name, str) and ".." not in name]


def _write(manifest: Path, names: set[str]) -> None:
    half = manifest.with_suffix(".half")
    half.write_text(json.dumps(sorted(names), indent=0) + "\n", encoding="utf-8")
    half.replace(manifest)


def _move_file(source: Path, target: Path) -> None:
    """Replace a file whose bytes differ; an equal one keeps its time."""
    if target.is_file() and filecmp.cmp(source, target, shallow=False):
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        source.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        half = target.with_name(HALF)
        copy2(source, half)
        half.replace(target)


def _remove(output: Path, name: str) -> None:
    """Remove a file of ours, and the folders it leaves empty."""
    path = output / name
    path.unlink(missing_ok=True)
    for folder in path.parents:
        if folder == output or not folder.is_dir() or any(folder.iterdir()):
            return
        folder.rmdir()
