"""What would break what subscribers hold is told: the file, the key, the line."""

from dataclasses import replace
from datetime import timedelta

import pytest

from plugins.release.checking import softened
from plugins.release.identity import problems
from plugins.release.model import File, Record
from plugins.release.servers import LASTING
from tests.harness import NOW
from tests.releases import CONTENTS, content, record, single, tuesdays


def told(old: Record, new: Record, *kept: Record) -> list[str]:
    """Give what stops a release, in French."""
    return [p.told("fr") for p in problems(old, new, kept=kept, lasting=LASTING)]


SAME = tuesdays()
CHANGES = [
    pytest.param(SAME, [], id="nothing"),
    pytest.param(tuesdays(2, hour="210000"), [], id="new-hour-and-modified"),
    pytest.param(
        tuesdays(1, hour="210000"),
        [
            "content/agenda/contes.md: modified: « Veillée contes » change de dates ou d’heures sans le dire aux agendas ; écrivez modified: 2026-11-23 12:00"
        ],
        id="new-hour-in-silence",
    ),
    pytest.param(
        tuesdays(0),
        [
            "content/agenda/contes.md: modified: « Veillée contes » : les agendas des abonnés ignoreraient ce changement (SEQUENCE baisse) ; écrivez modified: 2026-11-23 12:00"
        ],
        id="sequence-falls",
    ),
    pytest.param(
        tuesdays(2, more="EXDATE;TZID=Europe/Paris:20261215T203000\n"),
        [
            "content/agenda/contes.md: dates: « Veillée contes » : des dates annoncées disparaissent des agendas sans être annulées ; écrivez dates: [{date: 2026-12-15, state: cancelled, since: 2026-11-23 12:00}]"
        ],
        id="a-night-is-gone",
    ),
    pytest.param(
        tuesdays(2, rule="UNTIL=20261220T235900Z"),
        [
            "content/agenda/contes.md: dates: « Veillée contes » : des dates annoncées disparaissent des agendas sans être annulées ; écrivez dates: [{date: 2026-12-22, state: cancelled, since: 2026-11-23 12:00}, {date: 2026-12-29, state: cancelled, since: 2026-11-23 12:00}]"
        ],
        id="the-season-is-shortened",
    ),
    pytest.param(
        tuesdays(2)
        + "BEGIN:VEVENT\nUID:agenda/contes@example.org\nSEQUENCE:2\nSTATUS:CANCELLED\n"
        "SUMMARY:Annulé : Veillée contes\n"
        "RECURRENCE-ID;TZID=Europe/Paris:20261215T203000\n"
        "DTSTART;TZID=Europe/Paris:20261215T203000\nEND:VEVENT\n",
        [],
        id="a-night-is-cancelled",
    ),
    pytest.param(
        tuesdays(1) + "BEGIN:VEVENT\nUID:agenda/contes@example.org\nSEQUENCE:1\n"
        "RECURRENCE-ID;TZID=Europe/Paris:20261215T203000\n"
        "DTSTART;TZID=Europe/Paris:20261216T203000\nDURATION:PT1H30M\nEND:VEVENT\n",
        [
            "content/agenda/contes.md: modified: « Veillée contes » change de dates ou d’heures sans le dire aux agendas ; écrivez modified: 2026-11-23 12:00"
        ],
        id="a-night-moves-in-silence",
    ),
]


@pytest.mark.parametrize(("changed", "expected"), CHANGES)
def test_what_would_mislead_a_calendar_is_told(
    changed: str, expected: list[str]
) -> None:
    """Each with the file, the key and the line to write."""
    assert expected == told(record(SAME), record(changed))


def test_time_alone_changes_nothing() -> None:
    """Nights that are over leave the calendar without a word."""
    endless = tuesdays(rule="BYDAY=TU")
    later = NOW + timedelta(days=9)

    assert [] == told(record(endless), record(endless, now=later))


def test_a_sequence_is_compared_with_all_that_was_seen() -> None:
    """A rollback shows an old one; subscribers remember the highest."""
    seen, rolled, new = (record(tuesdays(number)) for number in (9, 5, 7))

    assert [] == told(rolled, new)
    assert 1 == len(told(rolled, new, seen))


def test_a_single_night_may_move_if_it_says_so() -> None:
    """Its identity is its UID, so that calendars move it."""
    old = record(single("20261205"))

    assert [] == told(old, record(single("20261212", sequence=2)))
    assert 1 == len(told(old, record(single("20261212", sequence=1))))


def test_a_closure_may_end_without_a_word() -> None:
    """It stands in no file of its own: its venue opens again."""
    closed = single("20261205", uid="venues/piscine/closures/2026-12-05")

    assert [] == told(record(SAME, closed), record(SAME))


def test_an_announced_event_is_cancelled_before_it_goes() -> None:
    """A file that is deleted leaves it in people's calendars, or takes it silently."""
    gone = {"agenda/bal": ("agenda/bal/",)}
    kept = (CONTENTS[0], CONTENTS[2])
    new = record(SAME, contents=kept, gone=gone)

    assert [
        "content/agenda/bal.md: state: « Bal » (2026-12-05) disparaît des agendas sans être annulé ; gardez le fichier jusque-là, avec state: cancelled, since: 2026-11-23 12:00"
    ] == told(record(SAME, single("20261205")), new)


IDS = [
    pytest.param(
        {"contents": CONTENTS[:2]},
        [
            "content/blog/un.md: id: « blog/un » a disparu ; remettez-le, ou écrivez dans content/gone.yml : - blog/un"
        ],
        id="deleted",
    ),
    pytest.param(
        {"contents": CONTENTS[:2], "gone": {"blog/un": ("blog/un/",)}}, [], id="gone"
    ),
    pytest.param(
        {"contents": (*CONTENTS[:2], content("blog/deux", title="un"))},
        [
            "content/blog/deux.md: id: ce contenu était « blog/un », et ses abonnés le verraient deux fois ; écrivez id: blog/un"
        ],
        id="renamed",
    ),
    pytest.param(
        {"contents": CONTENTS[:2], "hidden": (CONTENTS[2],)},
        [
            "content/blog/un.md: id: « blog/un » était en ligne et ne l’est plus (brouillon ou date à venir)"
        ],
        id="a-draft-again",
    ),
    pytest.param(
        {"contents": (*CONTENTS[:2], content("blog/un", url="blog/une/"))},
        [
            "content/blog/un.md: formerly: l’ancienne adresse ne mène plus nulle part ; écrivez formerly: [/blog/un/]"
        ],
        id="moved",
    ),
]


@pytest.mark.parametrize(("changed", "expected"), IDS)
def test_an_id_is_for_life(changed: dict[str, object], expected: list[str]) -> None:
    """It goes by gone.yml, or not at all."""
    assert expected == told(record(SAME), record(SAME, **changed))


def test_the_line_for_gone_says_an_address_that_the_id_does_not_tell() -> None:
    """So that the old address answers 410, on a new machine too."""
    old = record(contents=(content("blog/un", url="blog/autre/"),))

    assert told(old, record(contents=()))[0].endswith(": - blog/un: [/blog/autre/]")


def test_a_lasting_name_keeps_its_bytes() -> None:
    """Browsers keep it for a year."""
    name = "images/x-0123456789ab-480.jpg"
    old, new = (
        replace(record(), files={name: File(digest=digest, bytes=1)}) for digest in "ab"
    )

    assert 1 == len(told(old, new))


def test_an_urgent_release_is_held_by_its_own_file_alone() -> None:
    """What is wrong elsewhere becomes advice."""
    found = list(problems(record(SAME), record(contents=()), kept=(), lasting=()))
    own = "content/blog/un.md"

    assert {own} == {p.path for p in softened(found, but=own) if not p.warning}
    assert [] == [p for p in softened(found, but=None) if not p.warning]
