"""What every page stands on: the code that makes it, and what is installed."""

import locale
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from hashlib import blake2b
from pathlib import Path
from types import ModuleType
from typing import Any

from plugins.press.plain import APART, plain

PLUGINS = Path(__file__).resolve().parent.parent
# What Jinja and Pelican do with every page, whatever it reads.
SETTINGS = (
    *("DATE_FORMATS", "DEFAULT_DATE_FORMAT", "DEFAULT_LANG", "LOCALE", "TIMEZONE"),
    *("JINJA_ENVIRONMENT", "JINJA_FILTERS", "JINJA_GLOBALS", "JINJA_TESTS"),
)


def ground(settings: Mapping[str, Any], *, plugins: Iterable[ModuleType]) -> str:
    """Sum up the code of the site, what is installed, and the settings of templates."""
    summed = blake2b(digest_size=16)
    files = {*_files(PLUGINS / "__init__.py"), *_catalogues(settings)}
    for module in plugins:
        files |= _files(Path(module.__file__ or ""))
    said = []
    for name in SETTINGS:
        told, sources = _told(settings.get(name))
        said.append((name, told))
        files |= sources
    summed.update(repr((sys.version, _installed(), _spoken(), said)).encode())
    for path in sorted(files):
        summed.update(f"\0{path}\0".encode())
        summed.update(path.read_bytes())
    return summed.hexdigest()


def _catalogues(settings: Mapping[str, Any]) -> Iterator[Path]:
    if folder := settings.get("TRANSLATIONS"):
        yield from Path(folder).rglob("*.po")


def _spoken() -> list[str]:
    """Give the locale that dates and numbers may be written in."""
    return [str(locale.setlocale(kind)) for kind in (locale.LC_TIME, locale.LC_NUMERIC)]


@cache
def _installed() -> tuple[str, ...]:
    """Give every package of this Python with its version, as its folder says it."""
    folders = [Path(folder) for folder in dict.fromkeys(sys.path) if folder]
    found = (path.name for folder in folders for path in folder.glob("*-info"))
    return tuple(sorted(found))


def _files(module: Path) -> set[Path]:
    """Give the files of a module; of a package all that it holds."""
    if module.name == "__init__.py":
        return set(module.parent.rglob("*.py"))
    return {module} if module.is_file() else set()


def _told(value: Any) -> tuple[Any, set[Path]]:  # noqa: ANN401
    """Tell a setting, and the files of the functions that it names."""
    if isinstance(value, Mapping):
        parts = [(key, *_told(value[key])) for key in sorted(value, key=str)]
        files = {path for _, _, sources in parts for path in sources}
        return [(key, told) for key, told, _ in parts], files
    said = plain(value)
    if said is not APART:
        return said, set()
    code = getattr(value, "__globals__", None) or vars(
        sys.modules.get(type(value).__module__, sys)
    )
    return getattr(value, "__qualname__", repr(type(value))), _files(
        Path(str(code.get("__file__") or ""))
    )
