"""Tell every page which feeds it has, and add the page that explains them."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from jinja2 import TemplateNotFound
from pelican.generators import Generator

from plugins.content_model.model import Link
from plugins.feeds import words
from plugins.feeds.adding import adding
from plugins.feeds.choices import choice, first, shelves
from plugins.feeds.following import BESIDE, Followed, followed
from plugins.feeds.hooks.settings import source
from plugins.feeds.lasting import is_kept
from plugins.feeds.model import Guide
from plugins.feeds.source import Source

GUIDE = "subscribe.html"
OPML = "feeds.opml"


def announce(generators: list[Generator]) -> None:
    """Publish what can be followed; a theme without a template for it has no guide."""
    context = generators[0].context
    site = source(context, size=lambda _: None, styles={})
    lists = _lists(context, site)
    context["followed"] = lists
    known = {_key(own.stream): own for own in lists}
    choices = {key: choice(own, source=site) for key, own in known.items()}
    for page in context["stream_pages"]:
        if own := known.get(key := _key(page)):
            page.feeds.extend(own.links)
            page.follow = choices[key]
    for event in context.get("events", ()):
        event.adding = adding(event, source=site)
        event.feeds = (event.adding.file,)
    for lang, menu in context["navigation"].items():
        ours = [own for own in lists if own.stream.lang == lang]
        if ours:
            menu["feeds"] = known.get(("home", "", lang), ours[0]).links
    if has_template(generators[0], GUIDE):
        _add_guides(context, site, lists)


def has_template(generator: Generator, name: str) -> bool:
    """Tell whether the theme has a template."""
    try:
        generator.env.get_template(name)
    except TemplateNotFound:
        return False
    return True


def _lists(context: dict[str, Any], site: Source) -> list[Followed]:
    """Give the lists that have something to follow."""
    known = {_key(stream): stream for stream in context["streams"]}
    found = (
        followed(
            stream,
            known.get((BESIDE.get(stream.kind, ""), stream.key, stream.lang), stream),
            title=site.title(stream.kind, stream.title),
            kept=partial(is_kept, today=site.now.date()),
        )
        for stream in context["streams"]
    )
    return [own for own in found if own.forms]


def _key(page: Any) -> tuple[str, str, str]:  # noqa: ANN401  a list or a page of one
    return page.kind, page.key, page.lang


def _add_guides(context: dict[str, Any], site: Source, lists: list[Followed]) -> None:
    """Add the page about following, in each language that has something to follow."""
    guides = list(_guides(site, lists))
    links = tuple(Link(title=g.lang, url=g.url, lang=g.lang) for g in guides)
    for guide in guides:
        guide.alternates = links if links[1:] else ()
        link = Link(title=guide.title, url=guide.url, lang=guide.lang)
        context["navigation"][guide.lang]["subscribe"] = link
    context["stream_pages"] += guides


def _guides(site: Source, lists: Sequence[Followed]) -> Iterator[Guide]:
    for lang, url in site.guides.items():
        own = [one for one in lists if one.stream.lang == lang]
        agenda = next((one.stream for one in own if one.stream.kind == "agenda"), None)
        if own:
            yield Guide(
                lang=lang,
                title=words.SUBSCRIBE.said(lang, {}),
                url=url,
                first=first(own, source=site),
                shelves=tuple(shelves(own, lang, source=site)),
                opml=Link(title=words.ALL_FEEDS.said(lang, {}), url=OPML),
                agenda=agenda and Link(title=agenda.title, url=agenda.url, lang=lang),
            )
