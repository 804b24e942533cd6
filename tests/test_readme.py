"""What the README promises is there, and what is there it names."""

import ast
import re

from pelican.settings import DEFAULT_CONFIG

from tests.harness import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
SETTINGS = (ROOT / ".github/SETTINGS.md").read_text(encoding="utf-8")
CONTRACTS = sorted((ROOT / "plugins").glob("*/__init__.py"))
NAME = re.compile(r"\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\b(?!\s*[a-z])")
# Pelican's own settings without a default, beside those that have one.
PELICANS = set(DEFAULT_CONFIG) | {"AUTHOR", "FEED_DOMAIN", "TIMEZONE"}
# What plugins tell one another through the settings; nobody sets them.
INNER = {
    "BEFORE",
    "BUILD_TIME",
    "HANDS",
    "LIBRARY",
    "MANUAL",
    "MEMORY",
    "PROBLEMS",
    "TURNS",
    "URL",
}


def contract(path: str, part: str) -> str:
    """Give one part of a plugin's contract: what stands after `Reads:`."""
    docstring = ast.get_docstring(ast.parse(path)) or ""
    found = re.search(rf"{part}:(.*?)(?:\n\w+:|\Z)", docstring, re.DOTALL)
    return found[1] if found else ""


def assigned(name: str) -> set[str]:
    """Give the settings that a settings file assigns."""
    tree = ast.parse((ROOT / name).read_text(encoding="utf-8"))
    targets = (t for n in tree.body if isinstance(n, ast.Assign) for t in n.targets)
    return {t.id for t in targets if isinstance(t, ast.Name) and t.id.isupper()}


def test_every_setting_is_explained() -> None:
    """Those of the settings files and those that plugins read, Pelican's own apart."""
    read = set()
    for path in CONTRACTS:
        read |= set(NAME.findall(contract(path.read_text(encoding="utf-8"), "Reads")))
    ours = read | assigned("pelicanconf.py") | assigned("publishconf.py")
    named = ours - PELICANS - INNER - {"HERE"}
    silent = {name for name in named if f"`{name}`" not in SETTINGS}

    assert set() == silent


def test_the_readme_names_every_task() -> None:
    """In its table, with what it does."""
    tree = ast.parse((ROOT / "tasks.py").read_text(encoding="utf-8"))
    tasks = {
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        and any("task" in ast.unparse(mark) for mark in node.decorator_list)
    }

    assert set() == {task for task in tasks if f"| `{task}" not in README}


def test_the_readme_names_every_plugin() -> None:
    """In the map of the house."""
    assert set() == {
        path.parent.name
        for path in CONTRACTS
        if f"| `{path.parent.name}` |" not in README
    }


def test_what_the_readme_shows_is_there() -> None:
    """Every picture and every page of ours that it links to."""
    prose = re.sub(r"```.*?```", "", README, flags=re.DOTALL)
    linked = re.findall(r"\]\((?!https?:)([^)#]+)\)", prose)

    assert [] == [name for name in linked if not (ROOT / name).exists()]


def test_the_readme_stays_short() -> None:
    """What does not fit belongs elsewhere."""
    assert README.count("\n") <= 150
