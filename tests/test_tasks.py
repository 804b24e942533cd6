"""The tasks, and the bare machine they start from."""

import ast
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from tests.harness import ROOT, written

PRESS = """import json
def build(settings, **options):
    print(json.dumps({"settings": str(settings), **options}, default=str))
    return options["now"] == "never" and 3
"""
OLD = [f"3.{minor}" for minor in range(6, 11)]

Run = subprocess.CompletedProcess[str]


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A checkout with a press that only repeats what it is asked for."""
    house = tmp_path / "été à la mer"
    files = {
        "plugins/press/hooks.py": PRESS,
        "requirements.txt": "one==1\n",
        "tests/requirements.txt": "two==2\n",
    }
    shutil.copy(ROOT / "tasks.py", written(house, files))
    return house


@pytest.fixture
def invoke(house: Path, tmp_path: Path) -> Callable[..., Run]:
    """Run Invoke as ``tasks.py`` does, from another folder than its own."""

    def invoke(*arguments: str) -> Run:
        inside = [sys.executable, "-P", "-X", "utf8", "-m", "invoke"]
        return subprocess.run(
            [*inside, "--search-root", str(house), *arguments],
            capture_output=True,
            check=False,
            cwd=tmp_path,
            encoding="utf-8",
        )

    return invoke


@pytest.fixture
def tasks(house: Path) -> ModuleType:
    """The tasks of the small house."""
    spec = spec_from_file_location("tasks_of_the_house", house / "tasks.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def commands(tasks: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the bootstrap has run: ``venv`` or ``pip``, which here cost nothing."""
    done: list[str] = []

    def run_quietly(_python: object, _m: str, name: str, *_more: object) -> None:
        done.append(name)
        written(tasks.VENV, {tasks.PYTHON.relative_to(tasks.VENV): ""})

    monkeypatch.setattr(tasks, "run_quietly", run_quietly)
    return done


def test_the_second_run_installs_nothing(
    tasks: ModuleType, commands: list[str]
) -> None:
    """A virtual environment and the pinned packages, once."""
    tasks.install("requirements.txt")
    tasks.install("requirements.txt")

    assert ["venv", "pip"] == commands


def test_tests_only_add_to_what_is_there(
    tasks: ModuleType, commands: list[str]
) -> None:
    """The site's packages stay when those of the tests come."""
    tasks.install("requirements.txt")
    tasks.install("tests/requirements.txt")
    tasks.install("requirements.txt")

    assert ["venv", "pip", "pip"] == commands


def test_new_pins_are_installed_anew(
    tasks: ModuleType, commands: list[str], house: Path
) -> None:
    """Nothing of the old packages stays."""
    tasks.install("requirements.txt")
    written(house, {"requirements.txt": "one==1.1\n"})
    tasks.install("requirements.txt")

    assert ["venv", "pip"] * 2 == commands


def test_a_killed_installation_is_mended(
    tasks: ModuleType, commands: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What has no mark was not finished."""

    def kill(*_command: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(tasks, "run_quietly", kill)
        with pytest.raises(KeyboardInterrupt):
            tasks.install("requirements.txt")
    tasks.install("requirements.txt")

    assert ["venv", "pip"] == commands


def test_another_python_gets_its_own_packages(
    tasks: ModuleType, commands: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A virtual environment of 3.11 is no use to 3.12."""
    tasks.install("requirements.txt")
    monkeypatch.setattr(sys, "version_info", (3, 99))
    tasks.install("requirements.txt")

    assert ["venv", "pip"] * 2 == commands


def test_a_python_that_went_away_is_replaced(
    tasks: ModuleType, commands: list[str]
) -> None:
    """The virtual environment's Python may be a link to nowhere."""
    tasks.install("requirements.txt")
    tasks.PYTHON.unlink()
    tasks.install("requirements.txt")

    assert ["venv", "pip"] * 2 == commands


def test_a_moved_house_is_furnished_again(
    tasks: ModuleType, commands: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Commands inside a virtual environment hold its path."""
    tasks.install("requirements.txt")
    elsewhere = tasks.VENV.rename(tasks.ROOT / "elsewhere")
    monkeypatch.setattr(tasks, "VENV", elsewhere)
    monkeypatch.setattr(tasks, "PYTHON", elsewhere / "bin/python")
    tasks.install("requirements.txt")

    assert ["venv", "pip"] * 2 == commands


def test_a_python_without_venv_is_told(
    tasks: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Debian ships it apart."""
    monkeypatch.setattr(tasks, "find_spec", lambda name: name != "ensurepip")

    with pytest.raises(SystemExit, match=r"apt-get install python3-venv$"):
        tasks.install("requirements.txt")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        pytest.param("WARNING: Retrying (Retry(total=4))", "online", id="offline"),
        pytest.param("THESE PACKAGES DO NOT MATCH", "DO NOT MATCH", id="other-hash"),
    ],
)
def test_a_failure_is_told_in_a_sentence(
    tasks: ModuleType, said: str, told: str
) -> None:
    """The network is the usual reason; anything else is told in pip's words."""
    failing = f"import sys; sys.exit({said!r})"

    with pytest.raises(SystemExit, match=told):
        tasks.run_quietly(sys.executable, "-c", failing)


@pytest.mark.long
def test_a_first_run_without_network_is_told(house: Path) -> None:
    """One sentence, status 1, and no traceback."""
    nowhere = {
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_FIND_LINKS": "",
        "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
        "PIP_RETRIES": "1",
    }
    written(house, {"requirements.txt": "one==1 --hash=sha256:" + "0" * 64})
    run = subprocess.run(
        [sys.executable, house / "tasks.py", "build"],
        capture_output=True,
        check=False,
        env=os.environ | nowhere,
        text=True,
    )

    assert run.returncode == 1
    told = "The packages cannot be fetched; the first run needs to be online.\n"
    assert told == run.stderr


def test_any_python_3_can_read_the_tasks() -> None:
    """Else its answer would be a syntax error."""
    source = (ROOT / "tasks.py").read_text(encoding="utf-8")

    assert ast.parse(source, feature_version=(3, 6))


@pytest.mark.parametrize("version", OLD)
def test_an_old_python_is_told(version: str) -> None:
    """One sentence, with both versions, and status 1."""
    kept = Path.home().glob(f".pyenv/versions/{version}.*/bin/python")
    python = next(kept, None) or shutil.which(f"python{version}")
    if not python:
        pytest.skip(f"there is no Python {version} here")
    command = [python, ROOT / "tasks.py", "build"]
    run = subprocess.run(command, capture_output=True, check=False, text=True)

    assert run.returncode == 1
    told = f"Python 3.11 or newer is needed; this is {version}."
    assert run.stderr.startswith(told)
    assert 1 == run.stderr.count("\n")


def test_the_tasks_are_listed(invoke: Callable[..., Run]) -> None:
    """Each has one line that says what it does."""
    listed = json.loads(invoke("--list", "--list-format", "json").stdout)["tasks"]

    names = {task["name"] for task in listed}
    known = {"build", "cancel", "cards", "check", "close", "lint", "preview"}
    known |= {"guide", "live", "new", "publish", "receive", "releases"}
    known |= {"rollback", "test"}
    assert known == names
    assert all(task["help"] for task in listed)


def test_paths_are_the_callers(invoke: Callable[..., Run], tmp_path: Path) -> None:
    """A relative path starts where the caller stands; spaces and accents are fine."""
    run = invoke("build", "--content", "mes écrits", "--output=là bas", "--strict")

    asked = {
        "settings": str(tmp_path / "été à la mer/pelicanconf.py"),
        "content": str(tmp_path / "mes écrits"),
        "output": str(tmp_path / "là bas"),
        "now": None,
        "strict": True,
        "everything": False,
        "verify": False,
    }
    assert asked == json.loads(run.stdout)


@pytest.mark.parametrize(
    ("options", "settings"),
    [
        pytest.param([], "été à la mer/pelicanconf.py", id="private"),
        pytest.param(["--public"], "été à la mer/publishconf.py", id="public"),
        pytest.param(["--public", "--settings=x.py"], "x.py", id="somebody-elses"),
    ],
)
def test_settings(
    invoke: Callable[..., Run], tmp_path: Path, options: list[str], settings: str
) -> None:
    """``--public`` chooses ours for the public; ``--settings`` wins."""
    asked = json.loads(invoke("build", *options).stdout)

    assert str(tmp_path / settings) == asked["settings"]


def test_the_status_is_the_presss(invoke: Callable[..., Run]) -> None:
    """What fails is not followed by anything."""
    run = invoke("build", "--now", "never", "build")

    assert run.returncode == 3
    assert 1 == run.stdout.count("settings")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("check", "check"),
        ("check a.md b", "check --file=a.md --file=b"),
        ("check --fix a.md --format json", "check --fix --file=a.md --format json"),
        ("check --content b --now=c a.md", "check --content b --now=c --file=a.md"),
        ("build a.md", "build a.md"),
        ("", ""),
    ],
)
def test_check_takes_any_number_of_files(
    tasks: ModuleType, said: str, expected: str
) -> None:
    """Invoke is told each by name; what belongs to an option stays beside it."""
    assert expected.split() == tasks.files_named(said.split())
