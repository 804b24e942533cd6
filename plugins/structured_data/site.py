"""The site and who runs it: the two nodes that every page's graph holds."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from plugins.content_model.model import FieldError, Link
from plugins.structured_data import words
from plugins.structured_data.writing import Node, Part, written

# What ORGANIZATION may say, and how schema.org calls it.
KEYS = {
    "type": "@type",
    "legal_name": "legalName",
    "logo": "logo",
    "email": "email",
    "phone": "telephone",
    "channels": "sameAs",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Where the site lives, what it is called, and its lists that lead to others."""

    root: str  # absolute, without a slash at its end
    name: str
    default_lang: str
    languages: tuple[str, ...]
    taglines: Mapping[str, str] = field(default_factory=dict)
    organization: Mapping[str, Any] = field(default_factory=dict)
    lists: Mapping[tuple[str, str], Link] = field(default_factory=dict)
    event_types: Mapping[str, str] = field(default_factory=dict)
    said: dict[object, Part] = field(default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        """Refuse an organization that says what nobody would hear."""
        if unknown := sorted(self.organization.keys() - KEYS.keys()):
            raise FieldError(
                words.UNKNOWN_KEY, value=", ".join(unknown), known=", ".join(KEYS)
            )

    def at(self, url: str) -> str:
        """Give an address of the site as the world knows it."""
        return url if url.startswith(("https://", "http://")) else f"{self.root}/{url}"

    def once(self, key: object, make: Callable[[], Node]) -> Part:
        """Give the text of a node that many pages say, written for the first."""
        if key not in self.said:
            self.said[key] = written(make())
        return self.said[key]

    @property
    def operator(self) -> Part:
        """The organization, as other nodes name it."""
        return self.once("operator", self._operator)

    def _operator(self) -> Node:
        return {
            "@type": self.organization.get("type", "Organization"),
            "@id": self.at("#organization"),
            "name": self.name,
            "url": self.at(""),
        }

    def nodes(self, lang: str) -> list[Node]:
        """Give the organization and the website, as a page in this language says."""
        said = {KEYS[key]: value for key, value in self.organization.items()}
        if "logo" in said:
            url = self.at(said["logo"])
            said["logo"] = {"@type": "ImageObject", "url": url, "contentUrl": url}
        tagline = self.taglines.get(lang)
        website = {
            "@type": "WebSite",
            "@id": self.at("#website"),
            "name": self.name,
            "url": self.at(""),
            "description": tagline,
            "inLanguage": self.languages,
            "publisher": {"@id": self.at("#organization")},
        }
        return [self._operator() | {"description": tagline} | said, website]

    def thing_id(self, content: Any, fragment: str) -> str:  # noqa: ANN401  any content
        """Name a thing once for all languages: by its page in the default one."""
        versions = {link.lang: link.url for link in content.alternates or ()}
        url = versions.get(self.default_lang, content.url)
        return self.at(f"{url}#{fragment}")
