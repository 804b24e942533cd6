"""Where sharing meets Pelican: when all contents are known."""

from pelican.generators import Generator
from pelican.plugins import signals

from plugins.sharing.networks import shares

SHARED = ("event", "post", "venue")  # what visitors tell one another of
NETWORKS = ("whatsapp", "facebook", "bluesky", "linkedin")


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.all_generators_finalized.connect(offer)


def offer(generators: list[Generator]) -> None:
    """Give every content that is shared its links, where the site has an address."""
    context = generators[0].context
    root = (context["SITEURL"] or context.get("PUBLIC_URL", "")).rstrip("/")
    if not root:
        return
    for content in context["generated_content"].values():
        if getattr(content, "kind", None) in SHARED:
            content.shares = shares(
                content.title,
                f"{root}/{content.url}",
                networks=context.get("SHARE_NETWORKS", NETWORKS),
            )
