"""The law after an update of the code: what an older version made is no help."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.harness import ROOT, written
from tests.law import NOON
from tests.law_site import bilingual, settings_of
from tests.law_trees import Tree, differences, tree

BUILD = """import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from plugins.press.hooks import build
sys.exit(build(Path(sys.argv[2]), output=Path(sys.argv[3]), now=sys.argv[4]))
"""
UPDATES = [
    pytest.param("press/language.py", '"d MMMM y"', '"dd MMMM y"', id="templates"),
    pytest.param("typography/model.py", "NARROW NO-BREAK", "NO-BREAK", id="texts"),
    pytest.param("feeds/moments.py", '"EEEE d MMMM y"', '"d MMMM y"', id="feeds"),
    pytest.param("cards/saying.py", '"d MMMM y"', '"d MMM y"', id="cards"),
]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a copy of the project beside a site of its own, built once."""
    house = tmp_path_factory.mktemp("house")
    bare = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "plugins", house / "plugins", ignore=bare)
    shutil.copy(ROOT / "pelicanconf.py", house)
    written(house / "site", bilingual())
    settings = settings_of(house / "site")
    text = settings.read_text("utf-8").replace(str(ROOT), str(house))
    settings.write_text(text, encoding="utf-8")
    built(house, house / "kept")
    return house


def built(house: Path, folder: Path) -> Tree:
    """Build the site in a new Python, into a folder that holds its cache too."""
    folder.mkdir(exist_ok=True)
    settings = settings_of(house / "site")
    given = map(str, (house, settings, folder / "output", NOON))
    subprocess.run(
        [sys.executable, "-P", "-B", "-c", BUILD, *given],
        env={**os.environ, "LAW_CACHE": str(folder / "cache")},
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return tree(folder / "output")


@pytest.mark.long
@pytest.mark.parametrize(("module", "old", "new"), UPDATES)
def test_an_update_leaves_nothing_old(
    house: Path, tmp_path: Path, module: str, old: str, new: str
) -> None:
    """Whichever room is mended, a warm build says what a cold one says."""
    path = house / "plugins" / module
    before, text = tree(house / "kept/output"), path.read_text("utf-8")
    path.write_text(text.replace(old, new), encoding="utf-8")
    warm, cold = built(house, house / "kept"), built(house, tmp_path / "cold")

    assert before != warm, "the update changes nothing that is built"
    assert [] == differences(cold, warm)
