"""The map of a site for search engines (sitemaps.org, with Google's hreflang links)."""

from collections.abc import Iterable
from datetime import datetime
from xml.sax.saxutils import escape, quoteattr

from plugins.structured_data.model import Head

OPENING = """<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
xmlns:xhtml="http://www.w3.org/1999/xhtml">
"""


def sitemap(entries: Iterable[tuple[Head, datetime | None]], *, root: str) -> bytes:
    """Give the map of pages that may be found, each with its true last change."""
    listed = sorted(entries, key=lambda entry: entry[0].url)
    urls = "".join(_url(head, changed, root) for head, changed in listed)
    return f"{OPENING}{urls}</urlset>\n".encode()


def _url(head: Head, changed: datetime | None, root: str) -> str:
    lines = [f"<loc>{escape(f'{root}/{head.url}')}</loc>"]
    if changed:
        lines.append(f"<lastmod>{changed.isoformat()}</lastmod>")
    lines += [
        f'<xhtml:link rel="alternate" hreflang={quoteattr(other.lang)} '
        f"href={quoteattr(f'{root}/{other.url}')}/>"
        for other in head.alternates
    ]
    return "<url>\n  " + "\n  ".join(lines) + "\n</url>\n"


def robots(*, root: str) -> bytes:
    """Welcome every robot, and show it the map."""
    return f"User-agent: *\nDisallow:\n\nSitemap: {root}/sitemap.xml\n".encode()
