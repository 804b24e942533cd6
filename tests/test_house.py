"""The house is easy to see: one shape inside every plugin, imports one way."""

import ast
import re
from pathlib import Path

import pytest

from tests.harness import ROOT

PLUGINS = sorted(p.parent for p in (ROOT / "plugins").glob("*/__init__.py"))
MODULES = sorted((ROOT / "plugins").rglob("*.py"))
UNCLEAR = {"utils", "helpers", "common", "base", "manager"}
# What a plugin may take from another: the content model's types, and nothing else.
SHARED = (
    "plugins.content_model.model",
    "plugins.content_model.hours_model",
    "plugins.content_model.memory_model",
)
SETTINGS = (ROOT / "pelicanconf.py").read_text(encoding="utf-8")
NAMES = [plugin.name for plugin in PLUGINS]


def imports(path: Path) -> list[str]:
    """Give the modules that a file imports, by full name."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            found += [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
    return found


def of_hooks(path: Path) -> bool:
    """Tell whether a module is the one place of its plugin that knows Pelican."""
    return path.stem == "hooks" or path.parent.name == "hooks"


@pytest.mark.parametrize("plugin", PLUGINS, ids=NAMES)
def test_init_is_the_contract_and_register(plugin: Path) -> None:
    """Reads, Publishes, Renders; one import; one function of one line."""
    tree = ast.parse((plugin / "__init__.py").read_text(encoding="utf-8"))
    contract = ast.get_docstring(tree) or ""
    kinds = [type(node).__name__ for node in tree.body]

    assert ["Expr", "ImportFrom", "FunctionDef"] == kinds
    assert re.search(
        r"^Reads: .*^Publishes: .*^Renders: ", contract, re.MULTILINE | re.DOTALL
    )


@pytest.mark.parametrize("plugin", PLUGINS, ids=NAMES)
def test_every_plugin_says_what_it_renews(plugin: Path) -> None:
    """One that did not would make the preview read everything at each edit."""
    tree = ast.parse((plugin / "__init__.py").read_text(encoding="utf-8"))
    contract = ast.get_docstring(tree) or ""
    offered = f'"plugins.{plugin.name}"' in SETTINGS

    assert not offered or re.search("^Renews: ", contract, re.MULTILINE)


@pytest.mark.parametrize("plugin", PLUGINS, ids=NAMES)
def test_only_hooks_know_pelican(plugin: Path) -> None:
    """The verbs are pure, and outlive any version of Pelican."""
    guilty = [
        path.relative_to(ROOT).as_posix()
        for path in sorted(plugin.rglob("*.py"))
        if not of_hooks(path)
        for name in imports(path)
        if name.split(".")[0] == "pelican"
    ]

    assert [] == guilty


@pytest.mark.parametrize("plugin", PLUGINS, ids=NAMES)
def test_no_plugin_imports_another(plugin: Path) -> None:
    """They meet in the context, in signals and in documented attributes."""
    own = f"plugins.{plugin.name}"
    foreign = {
        name
        for path in plugin.rglob("*.py")
        for name in imports(path)
        if name.startswith("plugins.") and not name.startswith(f"{own}.")
        if name != own and not name.startswith(SHARED)
    }

    assert foreign <= {own}


@pytest.mark.parametrize("plugin", PLUGINS, ids=NAMES)
def test_imports_run_one_way(plugin: Path) -> None:
    """From __init__ to hooks to verbs to model, and never back."""
    own = f"plugins.{plugin.name}"
    verbs = [
        p for p in plugin.rglob("*.py") if not of_hooks(p) and p.stem != "__init__"
    ]
    back = [p.stem for p in verbs for name in imports(p) if f"{own}.hooks" in name]
    models = [name for name in _imports_of_model(plugin) if name.startswith(own)]

    assert ([], []) == (back, models)


def _imports_of_model(plugin: Path) -> list[str]:
    model = plugin / "model.py"
    return imports(model) if model.exists() else []


def test_no_plugin_has_a_circle() -> None:
    """A module can be read without reading the one that reads it."""
    graph = {_name(path): {*_modules(imports(path))} for path in MODULES}
    while free := {name for name, needs in graph.items() if not needs & graph.keys()}:
        graph = {
            name: needs - free for name, needs in graph.items() if name not in free
        }

    assert {} == graph


def _name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _modules(names: list[str]) -> list[str]:
    known = {_name(path) for path in MODULES}
    return [
        name if name in known else name.rpartition(".")[0]
        for name in names
        if name.startswith("plugins.")
    ]


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_modules_are_short_and_named_for_what_they_hold(path: Path) -> None:
    """A module that passes 200 lines hides another; sentences may be many."""
    lines = len(path.read_text(encoding="utf-8").splitlines())

    assert path.stem not in UNCLEAR
    assert lines <= 200 or path.stem == "words"
