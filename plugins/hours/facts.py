"""What one looks up before coming, and the ways there, in words."""

from collections.abc import Iterator
from typing import Any

from plugins.content_model.model import Link
from plugins.hours import words
from plugins.hours.shown import Fact
from plugins.hours.wording import capital, hour, listed


def facts(given: Any, lang: str) -> Iterator[Fact]:  # noqa: ANN401  any venue's facts
    """Go through what is known, in the order in which people ask."""
    for key, (label, question) in words.FACTS.items():
        if value := getattr(given, key, None):
            yield Fact(
                key=key,
                label=label.said(lang, {}),
                question=question.said(lang, {}),
                answer=capital(_answer(key, value, lang)),
            )


def helps(given: Any, lang: str) -> Iterator[str]:  # noqa: ANN401  any venue's facts
    """Go through what makes a visit easier for somebody."""
    for name in getattr(given, "accessibility", ()):
        yield words.HELPS[name].said(lang, {})


def _answer(key: str, value: Any, lang: str) -> str:  # noqa: ANN401
    match key:
        case "arrival":
            return words.FROM_HOUR.said(lang, {"hour": _hour(value, lang)})
        case "departure":
            return words.BEFORE_HOUR.said(lang, {"hour": _hour(value, lang)})
        case "payment":
            return ", ".join(words.PAYMENTS[name].said(lang, {}) for name in value)
        case "accessibility":
            return listed([words.HELPS[name].said(lang, {}) for name in value], lang)
    return str(value)


def _hour(clock: str, lang: str) -> str:
    hours, minutes = (int(part) for part in clock.split(":"))
    return hour(hours * 60 + minutes, lang)


def ways(given: Any, lang: str) -> Iterator[Fact]:  # noqa: ANN401  any venue's directions
    """Go through the means of transport that are told of."""
    for key, label in words.WAYS.items():
        if value := getattr(given, key, None):
            said = label.said(lang, {})
            yield Fact(key=key, label=said, question=said, answer=str(value))


def maps(venue: Any) -> tuple[Link, ...]:  # noqa: ANN401  any venue
    """Give the link to the visitor's own map app, and the one to OpenStreetMap."""
    point = venue.coordinates
    if point is None:
        return ()
    where = f"{point.latitude},{point.longitude}"
    free = "https://www.openstreetmap.org/"
    marked = f"?mlat={point.latitude}&mlon={point.longitude}"
    place = f"#map=17/{point.latitude}/{point.longitude}"
    return (
        Link(title="geo", url=f"geo:{where}?q={where}"),
        Link(title="OpenStreetMap", url=f"{free}{marked}{place}"),
    )
