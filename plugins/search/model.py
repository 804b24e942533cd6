"""The page that searches."""

from dataclasses import dataclass

from plugins.content_model.model import Link, MadePage

# The index is read by WebAssembly, which the site's policy keeps out elsewhere.
POLICY = "script-src 'self' 'wasm-unsafe-eval'"


@dataclass(slots=True, kw_only=True)
class SearchPage(MadePage):
    """The page that searches one language."""

    kind: str = "search"
    lists: tuple[Link, ...]  # for those whose browser runs no script
    policy: str = POLICY
