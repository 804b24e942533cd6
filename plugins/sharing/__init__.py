"""Sharing: the ways to pass a page on, as plain links that ask nobody beforehand.

Reads:     SITEURL, PUBLIC_URL, SHARE_NETWORKS, context["generated_content"]
Publishes: shares on posts, events and venues
Renders:   nothing of its own (partials/share.html shows them)
Renews:    nothing: none of it is made of texts
"""

from plugins.sharing import hooks


def register() -> None:
    """Connect to Pelican's signals."""
    hooks.connect()
