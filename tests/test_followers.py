"""What followers see while editors edit: nothing twice, and nothing for nothing."""

import json
import re
import shutil
import tempfile
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.press.hooks import build
from tests.harness import plain_site, tree

Content = dict[str, Any]
Edits = list[tuple[str, int, int]]
KINDS = [
    "title",
    "slug",
    "date",
    "category",
    "venue",
    "tags",
    "text",
    "modified",
    "address",
    "renamed",
    "translated",
]
NAMES = ["Un", "Deux : l’été", "Été ; « fin »", "Quatre & <cinq>"]
TAGS = ["saison", "bord de l’eau", "famille"]
VENUE = "---\ntitle: {title}\nkind: Campground\nsummary: Au bord de l’eau.\n---\nLà.\n"
VENUES = ("camping", "piscine")
BUILT = {
    "RELATIVE_URLS": False,
    "PLUGINS": [
        f"plugins.{name}" for name in ("content_model", "press", "streams", "feeds")
    ],
}


def site() -> dict[str, Content]:
    """Give a site of four posts, by the id that each has for life."""
    return {
        f"blog/p{number}": {
            "file": f"p{number}",
            "title": f"Titre {number}",
            "slug": None,
            "date": f"2026-03-0{number + 1} 09:00",
            "modified": None,
            "category": "Coulisses",
            "venue": VENUES[number % 2],
            "tags": ["saison"],
            "text": "Un texte.",
            "translated": False,
        }
        for number in range(4)
    }


def edited(posts: dict[str, Content], edit: tuple[str, int, int]) -> None:
    """Make one edit, of one of the posts."""
    kind, which, how = edit
    post = posts[sorted(posts)[which % len(posts)]]
    match kind:
        case "title" | "category":
            post[kind] = NAMES[how % len(NAMES)]
        case "text":
            post[kind] = f"Un texte changé {how} fois & plus."
        case "slug":
            post["slug"] = f"autre-{which % len(posts)}-{how}"
        case "date":
            post["date"] = f"2026-0{how % 9 + 1}-1{which % 9} 0{how % 9}:00"
            post["modified"] = None
        case "modified":
            post["modified"] = f"2026-11-0{how % 9 + 1} 10:00"
        case "venue":
            post["venue"] = VENUES[how % 2]
        case "tags":
            post["tags"] = TAGS[: how % 3]
        case "renamed":
            post["file"] = f"nom-{which % len(posts)}-{how}"
        case "translated":
            post["translated"] = True


def files(posts: dict[str, Content]) -> dict[str, str]:
    """Write a site as its editors do."""
    found = {f"venues/{name}.md": VENUE.format(title=name.title()) for name in VENUES}
    for identity, post in posts.items():
        keys = {key: post[key] for key in ("title", "date", "category", "venue")}
        keys |= {key: post[key] for key in ("slug", "modified") if post[key]}
        keys["tags"] = f"[{', '.join(post['tags'])}]"
        keys |= {"id": identity} if f"blog/{post['file']}" != identity else {}
        head = "".join(f"{key}: {value}\n" for key, value in keys.items())
        found[f"blog/{post['file']}.md"] = f"---\n{head}---\n{post['text']}\n"
        if post["translated"]:
            found[f"blog/{post['file']}.en.md"] = "---\ntitle: One\n---\nA text.\n"
    return found


def published(posts: dict[str, Content], address: str) -> dict[str, bytes]:
    """Build a site from nothing."""
    folder = Path(tempfile.mkdtemp())
    try:
        settings = plain_site(folder, files(posts), SITEURL=address, **BUILT)
        assert build(settings, output=folder / "out", strict=True) == 0
        return tree(folder / "out")
    finally:
        shutil.rmtree(folder)


def items(output: dict[str, bytes]) -> dict[str, set[str]]:
    """Give what each reader has been shown: the names of items, by format."""
    found: dict[str, set[str]] = {"rss": set(), "atom": set(), "json": set()}
    for name, content in output.items():
        text = content.decode("utf-8", "replace")
        if name.endswith("feed.xml"):
            found["rss"] |= set(re.findall(r"<guid[^>]*>(.*?)</guid>", text))
        elif name.endswith("atom.xml"):
            entries = text.split("<entry>")[1:]
            found["atom"] |= {re.search(r"<id>(.*?)</id>", e)[1] for e in entries}
        elif name.endswith("feed.json"):
            found["json"] |= {item["id"] for item in json.loads(text)["items"]}
    return found


def follow(edits: Edits) -> None:
    """Follow a site through its edits: each thing has one name, and keeps it."""
    posts, address = site(), "https://example.org"
    seen = items(published(posts, address))
    for edit in edits:
        before = deepcopy(posts)
        edited(posts, edit)
        if edit[0] == "address":
            address = f"https://{edit[2]}.example.net/site"
        shown = items(published(posts, address))
        new = {
            f"tag:example.org,2026:{identity};en"
            for identity, post in posts.items()
            if post["translated"] and not before[identity]["translated"]
        }

        assert {form: names | new for form, names in seen.items()} == shown
        seen = shown


edits = st.tuples(st.sampled_from(KINDS), st.integers(0, 3), st.integers(0, 8))


@settings(max_examples=6, deadline=None)
@given(st.lists(edits, min_size=1, max_size=4))
def test_an_edited_site_tells_nothing_twice(made: Edits) -> None:
    """Title, address, date, category, venue, file name: an item keeps its name."""
    follow(made)


@pytest.mark.long
@settings(max_examples=20, deadline=None)
@given(st.lists(edits, min_size=20, max_size=20))
def test_twenty_edits_tell_nothing_twice(made: Edits) -> None:
    """The same, for who follows long."""
    follow(made)


@settings(max_examples=4, deadline=None)
@given(st.permutations(sorted(site())))
def test_the_order_of_files_is_nobodys_business(order: list[str]) -> None:
    """The same site written in another order is the same to the byte."""
    posts = site()
    shuffled = {identity: posts[identity] for identity in order}

    assert published(posts, "https://example.org") == published(
        shuffled, "https://example.org"
    )


def test_a_rebuilt_site_is_the_same_to_the_byte() -> None:
    """Feeds hold no time but that of their contents."""
    first = published(site(), "https://example.org")

    assert first == published(site(), "https://example.org")
