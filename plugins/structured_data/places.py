"""A venue as a place: by its own type, with no property that its type does not have."""

from typing import Any

from plugins.structured_data.images import images
from plugins.structured_data.site import Site
from plugins.structured_data.writing import Node

# schema.org v30, of the types that a venue may have: which receive guests for the
# night (and may show stars), which serve meals, which are a business at all (and may
# have an e-mail and belong to somebody). The others are places and no more.
LODGINGS = frozenset(
    ["BedAndBreakfast", "Campground", "Hostel", "Hotel", "LodgingBusiness", "SkiResort"]
)
MEALS = frozenset(["Restaurant"])
BUSINESSES = (
    LODGINGS
    | MEALS
    | frozenset([
        "AmusementPark", "ArtGallery", "BowlingAlley", "DaySpa", "ExerciseGym",
        "GolfCourse", "HealthClub", "Library", "MovieTheater", "PublicSwimmingPool",
        "SportsActivityLocation", "SportsClub", "StadiumOrArena", "TennisComplex",
        "TouristInformationCenter",
    ])
)  # fmt: skip


def place(venue: Any, site: Site) -> Node:  # noqa: ANN401  any venue
    """Give a venue as other nodes name it: what it is, where it is."""
    return {
        "@type": venue.type,
        "@id": site.thing_id(venue, "place"),
        "name": venue.title,
        "url": site.at(venue.url),
        "address": address(venue),
        "geo": _point(venue.coordinates),
    }


def address(venue: Any) -> Node | None:  # noqa: ANN401  likewise
    """Give a postal address, where it is known."""
    known = venue.address
    return known and {
        "@type": "PostalAddress",
        "streetAddress": known.street,
        "postalCode": known.postcode,
        "addressLocality": known.city,
        "addressCountry": known.country,
    }


def described(venue: Any, site: Site) -> Node:  # noqa: ANN401  likewise
    """Give all that the venue's own page says of it."""
    return {
        **place(venue, site),
        "description": venue.summary,
        "image": images(venue, site),
        "logo": _logo(venue, site),
        "telephone": venue.phone,
        "sameAs": [*filter(None, [venue.website]), *(c.url for c in venue.channels)],
        "mainEntityOfPage": {"@id": site.at(venue.url)},
        "potentialAction": _booking(venue),
        **_as_business(venue, site),
        **(getattr(venue, "structured", None) or {}),
    }


def _as_business(venue: Any, site: Site) -> Node:  # noqa: ANN401  likewise
    if venue.type not in BUSINESSES:
        return {}
    stars = venue.stars if venue.type in LODGINGS | MEALS else None
    return {
        "email": venue.email,
        "parentOrganization": {"@id": site.at("#organization")},
        "starRating": stars and {"@type": "Rating", "ratingValue": stars},
    }


def _point(coordinates: Any) -> Node | None:  # noqa: ANN401  or None
    return coordinates and {
        "@type": "GeoCoordinates",
        "latitude": coordinates.latitude,
        "longitude": coordinates.longitude,
    }


def _logo(venue: Any, site: Site) -> Node | None:  # noqa: ANN401  any venue
    """Give the logo that visitors may download; an original is never published."""
    if venue.logo_picture is None:
        return None
    url = site.at(venue.logo_picture.url)
    return {"@type": "ImageObject", "url": url, "contentUrl": url}


def _booking(venue: Any) -> Node | None:  # noqa: ANN401  likewise
    return venue.booking and {
        "@type": "ReserveAction",
        "target": {"@type": "EntryPoint", "urlTemplate": venue.booking},
    }
