"""An event as search engines want it: its state, true dates, place and prices."""

from collections.abc import Sequence
from typing import Any

from plugins.structured_data.offers import SCHEMA, availability, is_free, offers
from plugins.structured_data.places import address, place
from plugins.structured_data.schedule import schedule
from plugins.structured_data.site import Site
from plugins.structured_data.writing import Node, Part

STATUS = {
    "scheduled": "EventScheduled",
    "cancelled": "EventCancelled",
    "postponed": "EventPostponed",
    "rescheduled": "EventRescheduled",
    "online": "EventMovedOnline",
}
# Half a year of weekly nights: whoever wants more has the rule of the series.
SHOWN_DATES = 26


def happening(event: Any, site: Site, pictures: list[Part]) -> Node:  # noqa: ANN401
    """Give an event as a node, with its rule and coming dates where it has several."""
    shown = _shown(event)
    return {
        "@type": _type(event, site),
        "@id": site.thing_id(event, "event"),
        "name": event.title,
        "description": event.summary,
        "url": site.at(event.url),
        "mainEntityOfPage": {"@id": site.at(event.url)},
        "inLanguage": event.lang,
        "image": pictures,
        "keywords": [*(tag.title for tag in event.tags), event.series],
        **_when(shown, event),
        **_where(event.place, event, site, online=event.state == "online"),
        **_who(event, site),
        "typicalAgeRange": event.age,
        "isAccessibleForFree": is_free(event),
        "offers": offers(event, site),
        "eventSchedule": schedule(event),
        "subEvent": _dates(event, site),
    }


def _type(event: Any, site: Site) -> str:  # noqa: ANN401  likewise
    """Give the type that the site's settings know its category, or series, by."""
    title = getattr(event.category, "name", None) or event.category
    return site.event_types.get(str(title), "Event")


def _shown(event: Any) -> Any:  # noqa: ANN401  an event or one of its dates
    """Give the date that stands for a series: the next that takes place, or the last.

    A single event stands for itself, and so does a series that is off as a whole.
    """
    if len(event.occurrences) < 2 or event.state != "scheduled":  # noqa: PLR2004
        return event
    upcoming = event.upcoming or event.occurrences[-1:]
    return event.coming or upcoming[0]


def _when(shown: Any, event: Any) -> Node:  # noqa: ANN401  likewise
    """Give start, end and state; a moved one says when it was to be."""
    before = getattr(shown, "previously", None) or getattr(shown, "original", None)
    moved = shown.state == "rescheduled"
    return {
        "startDate": shown.starts.isoformat(),
        "endDate": shown.ends and shown.ends.isoformat(),
        "previousStartDate": before.isoformat() if moved and before else None,
        "eventStatus": SCHEMA + STATUS[_state(shown, event)],
    }


def _state(shown: Any, event: Any) -> str:  # noqa: ANN401  likewise
    """Give a date's state; a series that goes on is scheduled, whatever one date is."""
    return str(shown.state if event.state == "scheduled" else event.state)


def _where(said: str | None, event: Any, site: Site, *, online: bool) -> Node:  # noqa: ANN401
    mode = "Online" if online else "Offline"
    return {
        "eventAttendanceMode": f"{SCHEMA}{mode}EventAttendanceMode",
        "location": _online(event, site) if online else _place(said, event, site),
    }


def _online(event: Any, site: Site) -> Node:  # noqa: ANN401  any event
    url = event.booking and event.booking.url
    return {"@type": "VirtualLocation", "url": site.at(url or event.url)}


def _place(said: str | None, event: Any, site: Site) -> Node | None:  # noqa: ANN401
    """Give the venue, or the spot in it; without a venue its words are the address."""
    venue = event.venue
    if venue and not said and not event.accessibility:
        return place(venue, site)
    if not venue:
        return {"@type": "Place", "name": said, "address": said} if said else None
    return {
        "@type": "Place",
        "name": said or venue.title,
        "address": address(venue),
        "containedInPlace": place(venue, site),
        "amenityFeature": _amenities(event.accessibility),
    }


def _amenities(accessibility: Sequence[str]) -> list[Node]:
    return [
        {"@type": "LocationFeatureSpecification", "name": name, "value": True}
        for name in accessibility
    ]


def _who(event: Any, site: Site) -> Node:  # noqa: ANN401  any event
    """Give who organizes it, the operator if nobody else is named, and who performs."""
    named = event.organizer and {"@type": "Organization", "name": event.organizer}
    performers = [
        {"@type": "PerformingGroup", "name": str(name)} for name in event.performers
    ]
    return {"organizer": named or site.operator, "performer": performers}


def _dates(event: Any, site: Site) -> list[Node]:  # noqa: ANN401  likewise
    """Give the coming dates of a series, those that differ among them."""
    if len(event.occurrences) < 2:  # noqa: PLR2004  one date is the event itself
        return []
    return [_date(date, event, site) for date in event.upcoming[:SHOWN_DATES]]


def _date(date: Any, event: Any, site: Site) -> Node:  # noqa: ANN401  likewise
    own = {
        "@type": _type(event, site),
        "@id": f"{site.thing_id(event, 'event')}-{date.key}",
        "name": event.title,
        "url": site.at(event.url),
        **_when(date, event),
        **_where(date.place or event.place, event, site, online=date.state == "online"),
        "organizer": _who(event, site)["organizer"],
    }
    if date.places:
        left = {"@type": "Offer", "url": site.at(event.url)}
        own["offers"] = left | {"availability": availability(date)}
    return own
