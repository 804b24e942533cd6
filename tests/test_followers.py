"""What followers see while editors edit: nothing twice, and nothing for nothing."""

import json
import re
import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from plugins.press.hooks import build
from tests.harness import plain_site, tree

Content = dict[str, Any]
Edit = tuple[str, int, int]  # what, of which content, how
OF_ALL = ["title", "slug", "category", "venue", "tags", "text", "renamed", "translated"]
OF_EVENTS = ["starts", "state", "night"]
EDITS = [*OF_ALL, *OF_EVENTS, "date", "address"]
NAMES = ["Un", "Deux : l’été", "Été ; « fin »", "Quatre & <cinq>"]
TAGS = ["saison", "bord de l’eau", "famille"]
VENUE = "---\ntitle: {title}\nkind: Campground\nsummary: Au bord de l’eau.\n---\nLà.\n"
VENUES = ("camping", "piscine")
ROOMS = ("content_model", "press", "events", "streams", "feeds")
PLAIN = {"RELATIVE_URLS": False, "PLUGINS": [f"plugins.{name}" for name in ROOMS]}
GUID = re.compile(r"<guid[^>]*>(.*?)</guid>")
ATOM_ID = re.compile(r"<entry[^>]*>.*?<id>(.*?)</id>")
VERSION = re.compile(r"BEGIN:VEVENT\r\nUID:(.*?)\r\n.*?\r\nSEQUENCE:(\d+)", re.DOTALL)
SHORT = (Phase.explicit, Phase.reuse, Phase.generate)  # each step is a whole build


def site() -> dict[str, Content]:
    """Give a site of two posts and two series, by the id that each has for life."""
    kinds = enumerate(("blog", "blog", "agenda", "agenda"))
    return {f"{kind}/n{number}": _announced(kind, number) for number, kind in kinds}


def _announced(kind: str, number: int) -> Content:
    return {
        "kind": kind,
        "file": f"n{number}",
        "title": f"Titre {number}",
        "date": f"2026-03-0{number + 1} 09:00",
        "category": "Coulisses",
        "venue": VENUES[number % 2],
        "tags": ["saison"],
        "text": "Un texte.",
        "translated": False,
        "starts": "21:30",
        "nights": {},
        "edits": 0,
    }


def edited(contents: dict[str, Content], edit: Edit) -> str:
    """Make one edit, as the tasks would, and give the id of what was edited."""
    what, which, how = edit
    ids = [
        identity
        for identity, content in sorted(contents.items())
        if what in OF_ALL or (what in OF_EVENTS) == (content["kind"] == "agenda")
    ]
    identity = ids[which % len(ids)]
    content = contents[identity]
    content["edits"] += 1
    moment = f"2026-11-0{1 + content['edits'] // 12} {8 + content['edits'] % 12:02}:00"
    content["modified"] = moment
    content |= _changed(content, what, how, moment)
    return identity


def _changed(content: Content, what: str, how: int, moment: str) -> Content:
    last = content["date"][9]  # tells contents apart
    nights = content["nights"] | {f"2026-12-0{1 + 7 * (how % 2)}": moment}
    return {
        "title": {"title": NAMES[how % 4]},
        "category": {"category": NAMES[how % 4]},
        "text": {"text": f"Un texte changé {how} fois & plus."},
        "slug": {"slug": f"autre-{content['file']}-{how}"},
        "date": {"date": f"2026-0{how + 1}-1{how} 0{last}:00"},
        "venue": {"venue": VENUES[how % 2]},
        "tags": {"tags": TAGS[: how % 3]},
        "renamed": {"file": f"{content['file'][:2]}-{how}"},
        "translated": {"translated": True},
        "starts": {"starts": f"2{how % 3}:00"},
        "state": {"state": ("cancelled", "postponed")[how % 2], "since": moment},
        "night": {"nights": nights},
    }[what]


def files(contents: dict[str, Content]) -> dict[str, str]:
    """Write a site as its editors do."""
    found = {f"venues/{name}.md": VENUE.format(title=name.title()) for name in VENUES}
    for identity, content in contents.items():
        path = f"{content['kind']}/{content['file']}"
        head = {} if path == identity else {"id": identity}
        head |= {key: content[key] for key in ("title", "date", "category", "venue")}
        optional = ("slug", "modified", "state", "since")
        head |= {key: content[key] for key in optional if key in content}
        head["tags"] = f"[{', '.join(content['tags'])}]"
        lines = [f"{key}: {value}" for key, value in head.items()]
        lines += _dates(content) if content["kind"] == "agenda" else []
        found[f"{path}.md"] = "\n".join(["---", *lines, "---", content["text"], ""])
        if content["translated"]:
            found[f"{path}.en.md"] = "---\ntitle: One\n---\nA text.\n"
    return found


def _dates(event: Content) -> list[str]:
    return [
        f"starts: 2026-11-24 {event['starts']}",
        "lasts: 1h30",
        "repeats:\n  every: semaine\n  days: mardi\n  until: 2026-12-29",
        *(["dates:"] if event["nights"] else []),
        *(
            f"  - date: {day}\n    state: annulé\n    since: {since}"
            for day, since in event["nights"].items()
        ),
    ]


def published(contents: dict[str, Content], address: str) -> dict[str, bytes]:
    """Build a site from nothing."""
    folder = Path(tempfile.mkdtemp())
    try:
        settings = plain_site(folder, files(contents), SITEURL=address, **PLAIN)
        assert build(settings, output=folder / "out") == 0
        return tree(folder / "out")
    finally:
        shutil.rmtree(folder)


def items(output: dict[str, bytes]) -> dict[str, set[str]]:
    """Give what readers are shown: the names of items, by format."""
    found: dict[str, set[str]] = {"rss": set(), "atom": set(), "json": set()}
    for name, made in output.items():
        text = made.decode("utf-8", "replace")
        if name.endswith("feed.xml"):
            found["rss"] |= set(GUID.findall(text))
        elif name.endswith("atom.xml"):
            found["atom"] |= set(ATOM_ID.findall(text))
        elif name.endswith("feed.json"):
            found["json"] |= {item["id"] for item in json.loads(text)["items"]}
    return found


def versions(output: dict[str, bytes]) -> dict[str, int]:
    """Give what calendars hold: the version of each event, by its name."""
    texts = (made.decode() for n, made in output.items() if n.endswith("agenda.ics"))
    return {uid: int(number) for text in texts for uid, number in VERSION.findall(text)}


def follow(edits: list[Edit]) -> None:
    """Follow a site through its edits: each thing is told once, and keeps its name."""
    contents, address = site(), "https://example.org"
    output = published(contents, address)
    for edit in edits:
        identity = "nothing"
        if edit[0] == "address":
            address = f"https://{edit[2]}.example.net/site"
        else:
            identity = edited(contents, edit)
        before, output = output, published(contents, address)
        seen, shown = items(before), items(output)
        names, change = _expected(edit[0], identity)

        assert shown["rss"] == shown["atom"] == shown["json"]
        assert [] == [n for n in shown["rss"] - seen["rss"] if not names.match(n)]
        assert [] == [n for n in seen["rss"] - shown["rss"] if not change.match(n)]
        known, held = versions(before), versions(output)
        assert known.keys() == held.keys()
        assert [] == [uid for uid, version in known.items() if held[uid] < version]


def _expected(what: str, identity: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Say which items may be new after an edit, and which may give way to them."""
    name = re.escape(f"tag:example.org,2026:{identity}")
    never = re.compile("(?!)")
    change = re.compile(rf"{name}(;en)?/")
    if what == "translated":
        return re.compile(rf"{name};en"), never
    return (change, change) if what in ("state", "night") else (never, never)


edits = st.tuples(st.sampled_from(EDITS), st.integers(0, 3), st.integers(0, 8))


@settings(max_examples=6, deadline=None, phases=SHORT)
@given(st.lists(edits, min_size=1, max_size=5))
def test_an_edited_site_tells_nothing_twice(made: list[Edit]) -> None:
    """Title, address, hour, category, venue, file: items and events keep their names.

    What is new is news; the version of an event never falls.
    """
    follow(made)


@pytest.mark.long
@settings(max_examples=20, deadline=None, phases=SHORT)
@given(st.lists(edits, min_size=20, max_size=20))
def test_twenty_edits_tell_nothing_twice(made: list[Edit]) -> None:
    """The same, for who follows long."""
    follow(made)


def test_a_cancellation_is_told_once_to_each_reader() -> None:
    """In both languages; and not again when the page is edited afterwards."""
    contents = site()
    first = items(published(contents, "https://example.org"))["rss"]
    edited(contents, ("night", 0, 0))
    second = items(published(contents, "https://example.org"))["rss"]
    for what in ("title", "text", "starts", "renamed"):
        edited(contents, (what, 2, 1))
    third = items(published(contents, "https://example.org"))["rss"]

    assert {
        f"tag:example.org,2026:agenda/n2{lang}/cancelled/20261101T0800Z/2026-12-01"
        for lang in ("", ";en")
    } == second - first
    assert second == third


@settings(max_examples=4, deadline=None)
@given(st.permutations(sorted(site())))
def test_the_order_of_files_is_nobodys_business(order: list[str]) -> None:
    """The same site written in another order is the same to the byte."""
    contents = site()
    shuffled = {identity: contents[identity] for identity in order}
    address = "https://example.org"

    assert published(contents, address) == published(shuffled, address)


def test_a_rebuilt_site_is_the_same_to_the_byte() -> None:
    """Feeds hold no time but that of their contents."""
    first = published(site(), "https://example.org")

    assert first == published(site(), "https://example.org")
