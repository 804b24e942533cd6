"""Names for life: the guid of an item, the UID of an event, the id of a list.

Never from a slug, a date of the content or the site's address, so that a subscriber
is shown nothing twice, whatever an editor changes.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import quote

SAFE = "/;:@!$&'()*+,=._~-"  # what a tag URI may hold as it is (RFC 4151)


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Who the site is for life: `domain` is one held on a date, "example.org,2026"."""

    domain: str
    default_lang: str

    def guid(self, content_id: str, lang: str) -> str:
        """Give an item's name, in the language of the list it stands in."""
        return f"tag:{self.domain}:{quote(self._named(content_id, lang), safe=SAFE)}"

    def of_change(self, change: Any, event: Any, lang: str) -> str:  # noqa: ANN401
        """Give the name of an event's change: its own, so that it is told once."""
        since = change.since.astimezone(UTC).strftime("%Y%m%dT%H%MZ")
        concerned = _concerned(change.original, event) if change.original else ""
        parts = filter(None, (change.state, since, concerned))
        return "/".join((self.guid(event.id, lang), *parts))

    def of_stream(self, kind: str, key: str, lang: str) -> str:
        """Give the name of a list, whatever its address."""
        return self.guid("/".join(filter(None, ("list", kind, key))), lang)

    def uid(self, event_id: str, lang: str) -> str:
        """Give an event's UID in calendars of this language."""
        return f"{self._named(event_id, lang)}@{self.domain.partition(',')[0]}"

    def _named(self, content_id: str, lang: str) -> str:
        return content_id if lang == self.default_lang else f"{content_id};{lang}"


def _concerned(original: date, event: Any) -> str:  # noqa: ANN401  any event
    """Name the date that a change concerns: by day, by hour where a day has two."""
    for night in event.singles:
        if original in (night.original, night.starts):
            return str(night.key)
    day = original.date() if isinstance(original, datetime) else original
    return day.isoformat()
