"""The law of the press: after any edits a warm build equals a cold one."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from tests.law import Edit, World
from tests.law_edits import BREAKING, TOUR, edits
from tests.law_happenings import HAPPENINGS, happen
from tests.law_plain import STOCK_TOUR, plain, stock_edits
from tests.law_site import EDITS, bilingual

AT_ONCE = 8  # edits between two builds of the quick tour
QUICK = {"writing": (), "keeping": ("plugins.cards",), "befalling": ("plugins.cards",)}
Worlds = Callable[..., World]


@pytest.fixture
def begun(tmp_path: Path) -> Iterator[Worlds]:
    """Begin the bilingual site, without some plugins, built once."""
    worlds = []

    def begun(*left_out: str) -> World:
        worlds.append(World(tmp_path, bilingual(*left_out)))
        return worlds[-1]

    yield begun
    for world in worlds:
        world.close()


class Life(RuleBasedStateMachine):
    """A site to which anything may happen, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.world = World(Path(tempfile.mkdtemp()), bilingual())

    @rule(edit=edits())
    def something_happens(self, edit: Edit) -> None:
        happen(self.world, edit)
        self.world.settle()

    def teardown(self) -> None:
        self.world.close()


class PlainLife(RuleBasedStateMachine):
    """Somebody else's site, likewise; stock Pelican says what is right."""

    def __init__(self) -> None:
        super().__init__()
        self.world = World(Path(tempfile.mkdtemp()), plain(), stock=True)

    @rule(edit=stock_edits())
    def something_happens(self, edit: Edit) -> None:
        happen(self.world, edit)
        self.world.settle()

    def teardown(self) -> None:
        self.world.close()


def lived(life: type[RuleBasedStateMachine], lives: int, edits_each: int) -> None:
    """Live so many lives of so many edits; a law that breaks tells the shortest."""
    profile = settings(
        max_examples=lives,
        stateful_step_count=edits_each,
        deadline=None,
        print_blob=True,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(life, settings=profile)


def toured(world: World, steps: list[Edit], *, at_once: int) -> None:
    """Let so many things happen at once, then build; and so on to the end."""
    for first in range(0, len(steps), at_once):
        for edit in steps[first : first + at_once]:
            happen(world, edit)
        world.settle()


@pytest.mark.parametrize("part", TOUR)
def test_a_warm_build_equals_a_cold_one(begun: Worlds, part: str) -> None:
    """Everything that may happen to a site, a few things between two builds."""
    toured(begun(*QUICK[part]), TOUR[part], at_once=AT_ONCE)


def test_a_site_that_fails_is_mended(begun: Worlds) -> None:
    """Warm and cold tell the same, nothing is touched, and the mended site is whole."""
    world = begun("plugins.cards")
    toured(world, BREAKING, at_once=1)

    assert len(BREAKING) == world.done.count(("mended",))


def test_a_plain_site_is_what_stock_pelican_makes_of_it(tmp_path: Path) -> None:
    """Warm by us, cold by Pelican's own class: the same bytes."""
    world = World(tmp_path, plain(), stock=True)
    toured(world, STOCK_TOUR, at_once=3)
    world.close()

    assert STOCK_TOUR == world.done


def test_the_tour_leaves_nothing_out() -> None:
    """Every kind of edit and of accident is in it."""
    seen = {edit[0] for part in TOUR.values() for edit in part}

    assert {*EDITS, *HAPPENINGS} == seen


@pytest.mark.long
@pytest.mark.parametrize("part", TOUR)
def test_each_step_alone_keeps_the_law(begun: Worlds, part: str) -> None:
    """The same tour, with two builds after each step: no edit hides another."""
    toured(begun(), TOUR[part], at_once=1)


@pytest.mark.long
def test_a_thousand_edits_keep_the_law() -> None:
    """Fifty sites, twenty things each; `--hypothesis-seed=N` lives the same again."""
    lived(Life, 50, 20)


@pytest.mark.long
def test_a_thousand_edits_of_a_plain_site_keep_the_law() -> None:
    """Likewise, on sites that know nothing of us."""
    lived(PlainLife, 50, 20)
