"""What Pelican's settings say of the feeds, read once."""

from collections.abc import Callable, Mapping
from typing import Any

from plugins.feeds.identity import Identity
from plugins.feeds.source import Source

DOMAIN = "example.org,2026"
ICONS = {144: "theme/icons/flame-144.png", 512: "theme/icons/flame-512.png"}
GUIDES = {"fr": "abonnements"}  # in other languages: subscribe


def source(
    settings: Mapping[str, Any],
    *,
    size: Callable[[str], int | None],
    styles: Mapping[str, str],
) -> Source:
    """Give what all feeds of the site have in common."""
    default = settings["DEFAULT_LANG"]
    domain = settings.get("ID_DOMAIN", DOMAIN)
    return Source(
        root=(settings["SITEURL"] or settings.get("PUBLIC_URL", "")).rstrip("/"),
        name=settings["SITENAME"],
        identity=Identity(domain=domain, default_lang=default),
        now=settings["BUILD_TIME"],
        size=size,
        taglines=settings.get("TAGLINES", {}),
        guides={lang: _guide(settings, lang) for lang in languages(settings)},
        icons=settings.get("FEED_ICONS", ICONS),
        styles=styles,
        hub=settings.get("WEBSUB_HUB") or None,
    )


def languages(settings: Mapping[str, Any]) -> tuple[str, ...]:
    """Give all languages, the default one first."""
    return tuple(settings.get("LANGUAGES") or [settings["DEFAULT_LANG"]])


def _guide(settings: Mapping[str, Any], lang: str) -> str:
    """Give the address of the page about following."""
    own = settings.get("STREAM_WORDS", {}).get(lang, {})
    word = own.get("subscribe") or GUIDES.get(lang, "subscribe")
    return f"{word}/" if lang == settings["DEFAULT_LANG"] else f"{lang}/{word}/"
