"""What a site asks of its servers: security, caching, old addresses, gone ones."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from plugins.release.model import Facts
from plugins.release.redirects import gone_addresses

CSP = (
    "default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'self';"
    " object-src 'none'"
)
SECURITY = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
HTTPS = {"Strict-Transport-Security": "max-age=31536000"}
# Names that hold the hash of their bytes; the same with ?v= says it in the address.
LASTING = (r"^/images/.*-[0-9a-f]{12}-\d+\.\w+$", r"^/pagefind/.*_[0-9a-f]{7,}\.\w+$")
LASTING_FOLDERS = ("images",)  # where all names are such
FONTS = "theme/fonts"
FOREVER = "public, max-age=31536000, immutable"
WEEK = "public, max-age=604800"
ASK = "no-cache"  # kept, and asked for again each time: 304 when nothing changed


def policies(common: str, more: Mapping[str, str]) -> dict[str, str]:
    """Give the policy of all pages, at "", and of those that need more."""
    return {"": common} | {url: f"{common}; {policy}" for url, policy in more.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What a site asks of its servers."""

    facts: Facts
    csp: Mapping[str, str]  # by address; the empty one is for all others
    lasting: Sequence[str]  # patterns of names whose bytes never change

    @property
    def base(self) -> str:
        """The path that the site lives under: empty, or like /repo."""
        return urlsplit(self.facts.root).path.rstrip("/")

    @property
    def security(self) -> dict[str, str]:
        """The headers of every answer."""
        secure = self.facts.root.startswith("https://")
        return SECURITY | (HTTPS if secure else {})

    def redirects(self) -> list[tuple[str, str]]:
        """Give pairs of an old address and today's, from the server's root."""
        return [
            (f"{self.base}/{redirect.old}", quote(f"{self.base}/{redirect.url}"))
            for redirect in self.facts.redirects
        ]

    def gone(self) -> list[str]:
        """Give the addresses of what was removed, from the server's root."""
        alive = [content.url for content in self.facts.contents]
        alive += [redirect.old for redirect in self.facts.redirects]
        listed = gone_addresses(self.facts.gone, alive)
        return [f"{self.base}/{address}" for address in listed]
