"""Trees of files, compared: what differs, and where first."""

from itertools import zip_longest
from pathlib import Path

Tree = dict[str, tuple[int, bytes]]  # mode and bytes; a folder ends with a slash
TOLD = 6  # files of a difference; the first say enough
END = b"(its end)"


def tree(folder: Path) -> Tree:
    """Give every file below a folder with its mode, and every folder."""
    found: Tree = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_dir():
            found[f"{name}/"] = (0, b"")
        else:
            found[name] = (path.stat().st_mode, path.read_bytes())
    return found


def times(folder: Path) -> dict[str, int]:
    """Give when each file below a folder was last written."""
    return {
        path.relative_to(folder).as_posix(): path.stat().st_mtime_ns
        for path in folder.rglob("*")
        if path.is_file()
    }


def differences(
    expected: Tree, made: Tree, ignored: set[str] = frozenset()
) -> list[str]:
    """Say which files are missing, left over or other, with the first other line."""
    homes = {f"{parent}/" for name in ignored for parent in Path(name).parents}
    names = sorted((expected.keys() | made.keys()) - ignored - homes)
    other = [name for name in names if expected.get(name) != made.get(name)]
    said = [_said(name, expected.get(name), made.get(name)) for name in other]
    more = [f"and {len(said) - TOLD} more"] if len(said) > TOLD else []
    return said[:TOLD] + more


def _said(
    name: str, cold: tuple[int, bytes] | None, warm: tuple[int, bytes] | None
) -> str:
    if cold is None:
        return f"{name}: only the warm build has it"
    if warm is None:
        return f"{name}: only the cold build has it"
    if cold[1] == warm[1]:
        return f"{name}: cold has mode {cold[0]:o}, warm {warm[0]:o}"
    pairs = zip_longest(cold[1].splitlines(), warm[1].splitlines(), fillvalue=END)
    line, one, two = next(
        ((n, *pair) for n, pair in enumerate(pairs, 1) if pair[0] != pair[1]),
        (0, b"line ends", b"line ends"),
    )
    return f"{name}:{line}\n    cold {one[:160]!r}\n    warm {two[:160]!r}"
