"""The law of the press: after any edits a warm build equals a cold one."""

import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from tests.law import Edit, World
from tests.law_edits import BREAKING, TOUR, edits
from tests.law_happenings import HAPPENINGS, happen
from tests.law_plain import STOCK_TOUR, plain, stock_edits
from tests.law_site import EDITS, bilingual

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


def toured(world: World, evenings: Iterable[Sequence[Edit]]) -> None:
    """Let everything of an evening happen, then build; and so on to the last."""
    for evening in evenings:
        for edit in evening:
            happen(world, edit)
        world.settle()


@pytest.mark.parametrize("part", TOUR)
def test_a_warm_build_equals_a_cold_one(begun: Worlds, part: str) -> None:
    """Everything that may happen to a site, a few things between two builds."""
    # Drawing is half of a cold build: where it is not the point, there is none.
    toured(begun(*(() if part == "cards" else ("plugins.cards",))), TOUR[part])


def test_a_site_that_fails_is_mended(begun: Worlds) -> None:
    """Warm and cold tell the same, nothing is touched, and the mended site is whole."""
    world = begun("plugins.cards")
    toured(world, [[edit] for edit in BREAKING])

    assert len(BREAKING) == world.done.count(("mended",))


def test_a_plain_site_is_what_stock_pelican_makes_of_it(tmp_path: Path) -> None:
    """Warm by us, cold by Pelican's own class: the same bytes."""
    world = World(tmp_path, plain(), stock=True)
    toured(world, STOCK_TOUR)
    world.close()

    assert [*chain(*STOCK_TOUR)] == world.done


def test_the_tour_leaves_nothing_out() -> None:
    """Every kind of edit and of accident is in it."""
    seen = {edit[0] for part in TOUR.values() for edit in chain(*part)}

    assert {*EDITS, *HAPPENINGS} == seen


@pytest.mark.long
@pytest.mark.parametrize("part", TOUR)
def test_each_step_alone_keeps_the_law(begun: Worlds, part: str) -> None:
    """The same tour, with two builds after each step: no edit hides another."""
    toured(begun(), [[edit] for edit in chain(*TOUR[part])])


@pytest.mark.long
def test_a_thousand_edits_keep_the_law() -> None:
    """Fifty sites, twenty things each; `--hypothesis-seed=N` lives the same again."""
    lived(Life, 50, 20)


@pytest.mark.long
def test_a_thousand_edits_of_a_plain_site_keep_the_law() -> None:
    """Likewise, on sites that know nothing of us."""
    lived(PlainLife, 50, 20)
